"""What bulk indexing is measured beside: each peer indexes the same documents and answers the same queries."""

import glob
import json
import os
import re
import shutil
import subprocess
import sys

from .measure import Cost, run

PROGRAMS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../peers")
LUCENE = [jar for part in ("core", "analyzers-common")
          for jar in sorted(glob.glob(f"/usr/share/java/lucene-{part}-8*.jar"))[-1:]]


class Peer:
    """`folders_only` where it reads folders of files alone, `is_compact` where it has compacted its database."""

    name = version = None
    folders_only = False
    is_xapian = is_compact = False
    cold = None  # where a peer measures a first time apart

    def place(self, documents):
        return os.path.join(documents.work, "index-" + self.name.replace(" ", "-"))

    def remove(self, documents):
        place = self.place(documents)
        if os.path.isdir(place):
            shutil.rmtree(place)
        elif os.path.exists(place):
            os.remove(place)


class Cutline(Peer):
    """The program under test, on the files as they are, with everything that it makes of them."""

    name = "cutline"

    def __init__(self, program, options=(), name="cutline", same=False):
        self.program, self.options, self.name, self.same = program, list(options), name, same
        self.version = text([program, "--version"]).strip()

    def can_compact(self):
        return re.search(r"^ +compact ", text([self.program, "--help"]), re.M) is not None

    def command(self, source, place):
        return [self.program, "index", source, "--index", place, "--quiet", *self.options]

    def index(self, documents):
        source = documents.same if self.same else documents.source
        return checked(run(self.command(source, self.place(documents))), self.name)

    def count(self, documents, queries):
        """The number of documents, and of matches."""
        return asked(self.program, self.place(documents), queries)


class Omega(Peer):
    name = "omindex"
    folders_only = True
    is_xapian = True

    def __init__(self, interpreter):
        self.interpreter = interpreter
        self.version = text(["omindex", "--version"]).split("\n")[0]

    def index(self, documents):
        return checked(run(["omindex", "--db", self.place(documents), "--url", "/", documents.source]), self.name)

    def count(self, documents, queries):
        return counted([self.interpreter, program("xapian_documents.py")], self.place(documents), queries)


class Recoll(Peer):
    """Its index stands in its configuration's folder. No spelling dictionary: that is not indexing."""

    name = "recoll"
    folders_only = True
    is_xapian = True

    def __init__(self):
        self.version = text(["dpkg-query", "-W", "recollcmd"]).strip().replace("\t", " ") or "recollindex"

    def index(self, documents):
        place = self.place(documents)
        os.makedirs(place)
        with open(os.path.join(place, "recoll.conf"), "w") as file:
            file.write(f"topdirs = {documents.source}\nnoaspell = 1\nloglevel = 2\n"
                       "indexstemminglanguages = english\n")
        return checked(run(["recollindex", "-c", place]), self.name)

    def count(self, documents, queries):
        asked_for = ["mime:text/plain"] + [f'"{words}"' if kind == "phrase" else words for kind, words in queries]
        counts = []
        for query in asked_for:
            reply = text(["recollq", "-c", self.place(documents), "-n", "1", query])
            found = re.search(r"^(\d+) results", reply, re.M)
            counts.append(int(found.group(1)) if found else 0)
        return counts[0], counts[1:]


class Library(Peer):
    """A program in Benchmarks/peers, which takes prepared documents and measures itself."""

    def __init__(self, name, command, options=(), **traits):
        self.name, self.command, self.options = name, command, list(options)
        self.__dict__.update(traits)
        self.version = text(command[:1] + [program("xapian_documents.py"), "version"] if self.is_xapian
                            else command + ["version"]).strip()

    def index(self, documents):
        command = self.command + ["index", documents.prepared, self.place(documents), *self.options]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"{' '.join(command)} failed with status {done.returncode}")
        figures = json.loads(done.stdout.splitlines()[-1])
        if figures["documents"] != documents.documents:
            sys.exit(f"{self.name} took {figures['documents']} of {documents.documents} documents")
        if "cold_wall" in figures:
            self.cold = figures["cold_wall"], figures["cold_cpu"]
        return Cost(figures["wall"], figures["user"], figures["system"], figures["peak"], 0)

    def count(self, documents, queries):
        return counted(self.command, self.place(documents), queries)


class Lucene(Library):
    def __init__(self, work):
        classes = os.path.join(work, "classes")
        subprocess.run(["javac", "-cp", ":".join(LUCENE), "-d", classes, program("LuceneDocuments.java")],
                       check=True)
        super().__init__("lucene", ["java", "-Xmx2g", "-cp", ":".join(LUCENE + [classes]), "LuceneDocuments"])

    def count(self, documents, queries):
        lines = "".join(f"{kind}\t{words}\n" for kind, words in queries)
        return answer(text(self.command + ["count", self.place(documents)], lines), self.command)


def program(name):
    return os.path.normpath(os.path.join(PROGRAMS, name))


def text(command, given=""):
    return subprocess.run(command, input=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          text=True, check=False).stdout


def counted(command, place, queries):
    return answer(text(command + ["count", place], json.dumps(queries) + "\n"), command)


def answer(line, command):
    if not line:
        sys.exit(f"{' '.join(command)} count failed")
    reply = json.loads(line)
    return reply["documents"], reply["counts"]


def asked(cutline, place, queries=()):
    """Totals from `cutline serve`, of the documents that are there first: what all have but a word none has."""
    everything = [("word", "-zzqxzzq")] + list(queries)
    requests = "".join(json.dumps({"search": f'"{words}"' if kind == "phrase" else words, "limit": 0}) + "\n"
                       for kind, words in everything)
    replies = [json.loads(line) for line in text([cutline, "serve", "--index", place], requests).splitlines()]
    totals = [reply["total"]["value"] for reply in replies]
    return totals[0], totals[1:]


def checked(cost, name):
    if cost.status != 0:
        sys.exit(f"{name} failed with status {cost.status}")
    return cost


def interpreter_with(module, *candidates):
    """The first of some interpreters that has a module, or none."""
    for candidate in candidates:
        if candidate and shutil.which(candidate) and subprocess.run(
                [candidate, "-c", f"import {module}"], stderr=subprocess.DEVNULL, check=False).returncode == 0:
            return candidate
    return None


def available(given, work):
    """Cutline first, then the peers that are installed and asked for; says which are not."""
    found = [Cutline(given.cutline, given.index_option),
             Cutline(given.cutline, given.index_option, "cutline same fields", same=True)]
    wanted = given.peers.split(",")

    def add(name, is_there, make, package):
        if name in wanted and is_there:
            found.append(make())
        elif name in wanted:
            print(f"{name} is left out: not installed ({package})")

    xapian = interpreter_with("xapian", sys.executable, "/usr/bin/python3")
    tantivy = interpreter_with("tantivy", given.tantivy, sys.executable)
    fts5 = interpreter_with("sqlite3", sys.executable)
    traits = {"is_xapian": True}
    add("xapian", xapian, lambda: Library("xapian", [xapian, program("xapian_documents.py")], **traits),
        "Debian: python3-xapian")
    add("processes", xapian, lambda: Library(
        "xapian 2 processes", [xapian, program("xapian_processes.py")], [str(given.batch)],
        is_compact=True, **traits), "Debian: python3-xapian")
    add("fts5", fts5, lambda: Library("fts5", [fts5, program("fts5_documents.py")]), "python3")
    add("tantivy", tantivy, lambda: Library("tantivy", [tantivy, program("tantivy_documents.py")]),
        "PyPI: tantivy; --tantivy VENV/bin/python")
    add("lucene", shutil.which("javac") and len(LUCENE) == 2, lambda: Lucene(work),
        "Debian: liblucene8-java, default-jdk-headless")
    add("omindex", shutil.which("omindex") and xapian, lambda: Omega(xapian),
        "Debian: xapian-omega, python3-xapian")
    add("recoll", shutil.which("recollindex") and shutil.which("recollq"), Recoll, "Debian: recollcmd")
    return found, xapian
