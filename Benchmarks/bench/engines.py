"""What is measured: Cutline, Xapian Omega (omindex, quest) and SQLite FTS5, each by its commands."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


class Cutline:
    name = "cutline"
    version = None

    def __init__(self, program):
        self.program = program
        self.version = output([program, "--version"]).strip()

    def place(self, work):
        return os.path.join(work, "cutline")

    def index(self, files, work):
        return [self.program, "index", files.folder, "--index", self.place(work)]

    def search(self, query, work):
        return [self.program, "search", query, "--index", self.place(work)]

    def phrase(self, words):
        return f'"{words}"'

    def count(self, query, work):
        command = self.search(query, work) + ["--format", "json", "--limit", "1"]
        return json.loads(output(command))["total"]["value"]


class Omega:
    name = "omega"

    def __init__(self):
        # omindex tells its version on the last line of --version's first paragraph.
        self.version = output(["omindex", "--version"]).split("\n")[0]

    def place(self, work):
        return os.path.join(work, "omega")

    def index(self, files, work):
        return ["omindex", "--db", self.place(work), "--url", "/", files.folder]

    def search(self, query, work):
        return ["quest", "--db", self.place(work), "--stemmer", "english", "--default-op", "and", query]

    def phrase(self, words):
        return f'"{words}"'

    def count(self, query, work):
        command = self.search(query, work)
        text = output(command[:-1] + ["--msize", "1", "--check-at-least", "1000000", query])
        found = re.search(r"^Exactly (\d+) match", text, re.M)
        return int(found.group(1)) if found else 0


class FTS5:
    name = "fts5"

    def __init__(self):
        self.version = f"SQLite {sqlite3.sqlite_version} (python3's sqlite3)"
        self.connection = None

    def place(self, work):
        return os.path.join(work, "fts5.db")

    def index(self, files, work):
        return [sys.executable, os.path.join(HERE, "fts5.py"), files.folder, self.place(work)]

    def search(self, query, work):
        """With the shell, so that no interpreter has to start; None where it is not installed."""
        if not shutil.which("sqlite3"):
            return None
        return ["sqlite3", "-readonly", self.place(work),
                "SELECT path, snippet(news, 1, '[', ']', '...', 30) FROM news "
                f"WHERE news MATCH '{query}' ORDER BY rank LIMIT 10"]

    def phrase(self, words):
        return f'"{words}"'

    def count(self, query, work):
        connection = sqlite3.connect(f"file:{self.place(work)}?mode=ro", uri=True)
        with connection:
            return connection.execute(
                "SELECT count(*) FROM news WHERE news MATCH ?", (query,)).fetchone()[0]


def output(command):
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True, check=False).stdout


def available(program):
    """Cutline first, then the peers that are installed."""
    found = [Cutline(program)]
    if shutil.which("omindex") and shutil.which("quest"):
        found.append(Omega())
    else:
        print("omindex or quest is not installed and left out (Debian: xapian-omega, xapian-tools)")
    try:
        sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE t USING fts5(a)")
        found.append(FTS5())
    except sqlite3.OperationalError:
        print("this python3's SQLite has no FTS5 and is left out (Debian's python3 has it)")
    return found


def remove(path):
    """Takes an index away, file or folder."""
    if os.path.isdir(path):
        shutil.rmtree(path)
    for suffix in ("", "-journal", "-wal", "-shm"):
        if os.path.exists(path + suffix):
            os.remove(path + suffix)
