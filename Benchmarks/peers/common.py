"""What the peers share: prepared documents, and what a stretch of work took.

A peer is a program of its own: `PEER index DOCUMENTS PLACE` writes an index and prints its cost as JSON,
`PEER count PLACE` reads a line of JSON with queries ([["word", "aleppo"], ["phrase", "old city"]]) and prints
one with the number of documents and of each query's matches. The documents are in memory before the clock
starts: reading them, and where it can be had building the engine's own objects, is not what is measured.
"""

import json
import os
import resource
import sys
import time


def read(path):
    """The documents of a prepared file (bench/documents.py writes it): pairs of headline and body."""
    with open(path, encoding="utf-8") as file:
        return [tuple(line.rstrip("\n").split("\t")[1:3]) for line in file]


def resident(name):
    """A figure of /proc/self/status in bytes: VmRSS is what is resident, VmHWM the most that ever was."""
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) * 1024 for line in file if line.startswith(name + ":"))


class Clock:
    """Measures from its making to `done`: this process with its threads, and children that have ended."""

    def __init__(self):
        os.sync()
        try:
            with open("/proc/self/clear_refs", "w") as file:
                file.write("5")  # the peak starts anew
        except OSError:
            pass
        self.before = resident("VmRSS")
        self.usage = self.used()
        self.start = time.perf_counter()

    @staticmethod
    def used():
        own = resource.getrusage(resource.RUSAGE_SELF)
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        return own.ru_utime + children.ru_utime, own.ru_stime + children.ru_stime

    def done(self, documents):
        wall = time.perf_counter() - self.start
        user, system = self.used()
        children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
        print(json.dumps({
            "wall": wall, "user": user - self.usage[0], "system": system - self.usage[1],
            "peak": max(resident("VmHWM"), children), "before": self.before, "documents": documents,
        }))


def main(index, count, more=None):
    """Runs the mode that the command line names."""
    mode, *arguments = sys.argv[1:]
    if mode == "index":
        index(*arguments)
    elif mode == "count":
        documents, counts = count(arguments[0], json.loads(sys.stdin.readline()))
        print(json.dumps({"documents": documents, "counts": counts}))
    elif more and mode in more:
        more[mode](*arguments)
    else:
        sys.exit(f"no mode {mode}")
