"""Tantivy (`pip install tantivy`) with two threads, English stems and positions; the headline is stored.

Its documents are made before the clock starts, so that what is timed is Tantivy and not Python. The budget of
memory is that of Cutline.
"""

import os
import shutil
import sys

import tantivy

import common

THREADS = 2
HEAP = 512 << 20


def index(path, place):
    builder = tantivy.SchemaBuilder()
    for field, is_stored in (("headline", True), ("body", False)):
        builder.add_text_field(field, stored=is_stored, tokenizer_name="en_stem", index_option="position")
    schema = builder.build()
    documents = []
    for headline, body in common.read(path):
        made = tantivy.Document()
        made.add_text("headline", headline)
        made.add_text("body", body)
        documents.append(made)
    shutil.rmtree(place, ignore_errors=True)
    os.makedirs(place)
    clock = common.Clock()
    writer = tantivy.Index(schema, path=place).writer(HEAP, THREADS)
    for made in documents:
        writer.add_document(made)
    writer.commit()
    writer.wait_merging_threads()
    clock.done(len(documents))


def count(place, queries):
    opened = tantivy.Index.open(place)
    searcher = opened.searcher()
    counts = []
    for kind, text in queries:
        query = opened.parse_query(f'"{text}"' if kind == "phrase" else text, ["headline", "body"])
        counts.append(searcher.search(query, limit=1, count=True).count)
    return searcher.num_docs, counts


def version():
    print(f"{tantivy.__version__}, python {sys.version.split()[0]}")


if __name__ == "__main__":
    common.main(index, count, {"version": version})
