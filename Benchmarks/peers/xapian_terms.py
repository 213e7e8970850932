"""Xapian's TermGenerator over texts, from Python: `xapian_terms.py LANGUAGE FILE`, texts with a NUL between them.

For each line of standard input a round, and a line of JSON with its seconds of processor time: without a stemmer,
and with one. A round makes a document of each text and keeps none. The calls from Python are few, one text each.
"""

import json
import sys
import time

import xapian


def seconds(terms, texts):
    start = time.process_time()
    for text in texts:
        terms.set_document(xapian.Document())
        terms.set_termpos(0)
        terms.index_text(text)
    return time.process_time() - start


def main():
    language, path = sys.argv[1:]
    if language == "version":
        return print(xapian.version_string())
    with open(path, "rb") as file:
        texts = [text for text in file.read().split(b"\0") if text]
    plain, stemming = xapian.TermGenerator(), xapian.TermGenerator()
    stemming.set_stemmer(xapian.Stem(language))
    for _ in sys.stdin:
        print(json.dumps({"words": seconds(plain, texts), "stems": seconds(stemming, texts)}), flush=True)


if __name__ == "__main__":
    main()
