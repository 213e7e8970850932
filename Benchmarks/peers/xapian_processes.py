"""The most that Xapian's own classes give on two cores: a process for each half of the documents, small batches
into databases of their own, then the Compactor. Without a format of one's own nothing better is known.

    xapian_processes.py index DOCUMENTS PLACE [BATCH]
"""

import os
import shutil

import xapian

import common
import xapian_documents

GROUP = 64  # databases that are open together: six files each, and 1,024 is what a process may have


def compacted(sources, place):
    database = xapian.Database()
    for source in sources:
        database.add_database(xapian.Database(source))
    database.compact(place, xapian.DBCOMPACT_MULTIPASS)
    for source in sources:
        shutil.rmtree(source)
    return place


def half(documents, place, batch):
    """Writes databases of `batch` documents each, and makes one of all of them."""
    terms = xapian_documents.generator()
    small, merged = [], []
    for start in range(0, len(documents), batch):
        small.append(f"{place}.{start}")
        # Nothing here must survive a crash: the Compactor reads it a moment later.
        database = xapian.WritableDatabase(small[-1], xapian.DB_CREATE | xapian.DB_NO_SYNC)
        for headline, body in documents[start:start + batch]:
            database.add_document(xapian_documents.document(terms, headline, body))
        database.commit()
        database.close()
        if len(small) == GROUP:
            merged.append(compacted(small, f"{place}.merged{len(merged)}"))
            small = []
    compacted(merged + small, place)


def index(path, place, batch="200"):
    documents = common.read(path)
    shutil.rmtree(place, ignore_errors=True)
    parts = [place + ".first", place + ".second"]
    middle = (len(documents) + 1) // 2
    clock = common.Clock()
    children = []
    for part, those in zip(parts, (documents[:middle], documents[middle:])):
        child = os.fork()
        if child == 0:
            try:
                half(those, part, int(batch))
            except BaseException as error:  # a child must not go on as its parent
                print(error)
                os._exit(1)
            os._exit(0)
        children.append(child)
    if any([os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]):
        raise SystemExit("a process failed")
    compacted([part for part in parts if os.path.exists(part)], place)
    clock.done(len(documents))


if __name__ == "__main__":
    common.main(index, xapian_documents.count)
