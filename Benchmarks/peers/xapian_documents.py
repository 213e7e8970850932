"""Xapian as its documentation shows it: TermGenerator and one WritableDatabase, from Python.

The headline is indexed under its prefix and again with the body, 100 positions apart; the document's data is the
headline. Modes beside those of common.py: `stored` (the size of stored texts), `terms` (what terms a database has).
"""

import json
import os
import shutil
import sys

import xapian

import common


def generator():
    terms = xapian.TermGenerator()
    terms.set_stemmer(xapian.Stem("en"))
    return terms


def document(terms, headline, body):
    made = xapian.Document()
    terms.set_document(made)
    terms.set_termpos(0)
    terms.index_text(headline, 1, "S")
    terms.increase_termpos()
    terms.index_text(headline)
    terms.increase_termpos()
    terms.index_text(body)
    made.set_data(headline)
    return made


def index(path, place):
    documents = common.read(path)
    clock = common.Clock()
    database = xapian.WritableDatabase(place, xapian.DB_CREATE_OR_OVERWRITE)
    terms = generator()
    for headline, body in documents:
        database.add_document(document(terms, headline, body))
    database.commit()
    database.close()
    clock.done(len(documents))


def opened(place):
    """A database, or all the shards that a folder has at any depth, as one."""
    folders = sorted(folder for folder, _, names in os.walk(place) if "iamglass" in names)
    database = xapian.Database()
    for folder in folders:
        database.add_database(xapian.Database(folder))
    return database


def count(place, queries):
    database = opened(place)
    parser = xapian.QueryParser()
    parser.set_stemmer(xapian.Stem("en"))
    parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
    parser.set_database(database)
    parser.set_default_op(xapian.Query.OP_AND)
    counts = []
    for kind, text in queries:
        query = parser.parse_query(f'"{text}"' if kind == "phrase" else text)
        enquire = xapian.Enquire(database)
        enquire.set_query(query)
        counts.append(enquire.get_mset(0, 1, database.get_doccount()).get_matches_estimated())
    return database.get_doccount(), counts


def stored(path, place):
    """A database of nothing but data, headline and body as JSON, compacted: what storing the texts costs."""
    shutil.rmtree(place, ignore_errors=True)
    raw = place + ".raw"
    database = xapian.WritableDatabase(raw, xapian.DB_CREATE_OR_OVERWRITE | xapian.DB_NO_SYNC)
    for headline, body in common.read(path):
        made = xapian.Document()
        made.set_data(json.dumps({"headline": headline, "body": body}, ensure_ascii=False))
        database.add_document(made)
    database.commit()
    database.close()
    xapian.Database(raw).compact(place)
    shutil.rmtree(raw)
    print(os.path.getsize(os.path.join(place, "docdata.glass")))


def terms(place):
    """Of every prefix: how many terms, entries in posting lists, and occurrences (which the positions hold)."""
    database = opened(place)
    kinds = {}
    for item in database.allterms():
        text = item.term
        # Stems of Cutline are `ZEN:`, `ZEN:S`, ...; those of the stock tools `Z` and `ZS`.
        end = 0
        while end < len(text) and (65 <= text[end] <= 90 or text[end] == 58 and end > 0):
            end += 1
        figures = kinds.setdefault(text[:end].decode(), [0, 0, 0])
        figures[0] += 1
        figures[1] += item.termfreq
        figures[2] += database.get_collection_freq(text)
    print(json.dumps(kinds))


def version():
    print(f"Xapian {xapian.version_string()}, python {sys.version.split()[0]}")


if __name__ == "__main__":
    common.main(index, count, {"stored": stored, "terms": terms, "version": version})
