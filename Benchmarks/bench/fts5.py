"""Indexes a folder's files with SQLite FTS5 (porter stems, positions, text stored): fts5.py FOLDER DB."""

import os
import sqlite3
import sys


def records(folder):
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            with open(path, encoding="utf-8", errors="replace") as file:
                yield os.path.relpath(path, folder), file.read()


def main():
    folder, place = sys.argv[1:]
    database = sqlite3.connect(place)
    with database:
        database.execute(
            "CREATE VIRTUAL TABLE news USING fts5(path UNINDEXED, body, tokenize='porter unicode61')")
        # One transaction: the fastest that SQLite does, and synced to the disk at its end.
        database.executemany("INSERT INTO news VALUES (?, ?)", records(folder))
    database.close()


if __name__ == "__main__":
    main()
