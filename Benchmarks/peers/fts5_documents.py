"""SQLite FTS5 with Porter stems and positions; the headline is stored in a table, the body is not stored."""

import os
import sqlite3
import sys

import common


def index(path, place):
    documents = common.read(path)
    if os.path.exists(place):
        os.remove(place)
    clock = common.Clock()
    database = sqlite3.connect(place)
    with database:  # one transaction: the fastest that SQLite does, and synced at its end
        database.execute("CREATE TABLE news (id INTEGER PRIMARY KEY, headline TEXT)")
        database.execute("CREATE VIRTUAL TABLE words USING fts5(headline, body, content='', "
                         "tokenize='porter unicode61')")
        database.executemany("INSERT INTO news VALUES (?, ?)",
                             ((number, headline) for number, (headline, _) in enumerate(documents, 1)))
        database.executemany("INSERT INTO words (rowid, headline, body) VALUES (?, ?, ?)",
                             ((number, *texts) for number, texts in enumerate(documents, 1)))
    database.close()
    clock.done(len(documents))


def count(place, queries):
    database = sqlite3.connect(f"file:{place}?mode=ro", uri=True)
    asked = "SELECT count(*) FROM words WHERE words MATCH ?"
    counts = [database.execute(asked, (f'"{text}"',)).fetchone()[0] for _, text in queries]
    return database.execute("SELECT count(*) FROM news").fetchone()[0], counts


def version():
    print(f"SQLite {sqlite3.sqlite_version}, python {sys.version.split()[0]}")


if __name__ == "__main__":
    common.main(index, count, {"version": version})
