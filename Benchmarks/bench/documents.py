"""The documents that bulk indexing is measured with: as files for Cutline and the other programs, and prepared, as
pairs of headline and body, for libraries. `cutline extract` prepares them, so all index the same text."""

import itertools
import json
import os
import shutil
import subprocess
import sys

from . import corpus


class Documents(corpus.Corpus):
    """One source of documents, the first `limit` of it.

    `source` is what programs index (a file of JSON Lines, or a folder); `prepared` what libraries do, a line a
    document: id, headline, body, with tabs between them; `same` the same texts as JSON Lines and nothing beside
    them, from which Cutline builds an index of the same fields.
    """

    def __init__(self, program, name, path, limit, work):
        self.name = name
        self.work = os.path.join(work, name)
        shutil.rmtree(self.work, ignore_errors=True)
        os.makedirs(os.path.join(self.work, "same"))
        self.is_folder = os.path.isdir(path)
        if self.is_folder:
            self.source = os.path.join(self.work, "files")
            inputs = first_files(path, limit, self.source)
        else:
            self.source = os.path.join(self.work, name + ".jsonl")
            first_lines(path, limit, self.source)
            inputs = [self.source]
        self.prepared = os.path.join(self.work, "documents.tsv")
        self.same = os.path.join(self.work, "same/same.jsonl")
        self.prepare(program, inputs)
        super().__init__(self.prepared)
        # What is indexed of them, the same for all; not what stands around it in the files.
        self.bytes = sum(len(text.encode()) for text in self.texts(of_english=False))
        self.documents = self.prepared_documents

    def prepare(self, program, inputs):
        self.prepared_documents = 0
        with subprocess.Popen([program, "extract", *inputs], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL) as extract, \
                open(self.prepared, "w", encoding="utf-8") as prepared, \
                open(self.same, "w", encoding="utf-8") as same:
            for line in extract.stdout:
                record = json.loads(line)
                if record["kind"] == "caption" and record.get("article"):
                    continue  # its words stand in its article, where the others have them too
                headline, body = plain(record.get("headline")), plain(" ".join(
                    [record.get("body") or ""] + [f"{caption.get('text') or ''} {caption.get('credit') or ''}"
                                                  for caption in record.get("captions") or []]))
                prepared.write(f"{record['id']}\t{headline}\t{body}\t{record.get('lang') or ''}\n")
                json.dump({"id": record["id"], "title": headline, "body": body}, same, ensure_ascii=False)
                same.write("\n")
                self.prepared_documents += 1
        if self.prepared_documents == 0:
            sys.exit(f"{program} extract found no document in {self.name}")

    def texts(self, of_english=True):
        """What words and phrases to ask for come from: English texts, since all peers stem English."""
        with open(self.prepared, encoding="utf-8") as file:
            for line in file:
                _, headline, body, language = line.rstrip("\n").split("\t")
                if language == "en" or not of_english:
                    yield headline + " \n" + body

    def description(self):
        return (f"{self.name}: {self.documents:,} documents, {self.bytes / 1e6:.1f} MB of text "
                f"({sum(map(os.path.getsize, files_below(self.source))) / 1e6:.1f} MB of files)")


def plain(text):
    """Text on one line: no tokenizer sees a difference."""
    return " ".join((text or "").split())


def first_lines(path, limit, target):
    with open(path, "rb") as source, open(target, "wb") as copy:
        copy.writelines(itertools.islice(source, limit))


def first_files(path, limit, target):
    """Copies a folder's first files (of its folders in turn), with times of long ago."""
    found = sorted(files_below(path), key=lambda file: (os.path.basename(file), file))[:limit]
    copies = []
    for file in found:
        copies.append(os.path.join(target, os.path.relpath(file, path)))
        os.makedirs(os.path.dirname(copies[-1]), exist_ok=True)
        shutil.copyfile(file, copies[-1])
        os.utime(copies[-1], (1e9, 1e9))
    return copies


def files_below(path):
    if os.path.isfile(path):
        return [path]
    return [os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names]


def multiplied(path, limit, copies, target, skip=1, mark=""):
    """Writes every `skip`-th of a file's first records `copies` times; their number.

    Urls are made distinct, also from those of other files that are written with another mark.
    """
    written = 0
    with open(target, "w", encoding="utf-8") as file:
        for copy in range(copies):
            with open(path, encoding="utf-8") as source:
                for line in itertools.islice(source, 0, limit, skip):
                    record = json.loads(line)
                    # A number for each record too, since one url stands in some files more than once.
                    record["url"] = f"{record.get('url') or 'https://example.org/'}#{mark}{copy}-{written}"
                    json.dump(record, file, ensure_ascii=False)
                    file.write("\n")
                    written += 1
    return written
