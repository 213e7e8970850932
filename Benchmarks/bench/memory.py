"""Indexing many records of a JSON Lines file: time, peak memory (the goal: under 1 GiB), size, and a
second run in which nothing has changed; then searches on that index."""

import itertools
import json
import os
import sys

from . import corpus, engines, latency
from .measure import run, size

GOAL = 1 << 30


class Records(corpus.Corpus):
    """The first records of a JSON Lines file, as a corpus of one file."""

    def __init__(self, path, limit, folder):
        self.folder = os.path.join(folder, "records.jsonl")
        with open(path, "rb") as source, open(self.folder, "wb") as target:
            target.writelines(itertools.islice(source, limit))
        super().__init__(self.folder)

    def texts(self):
        with open(self.folder, encoding="utf-8", errors="replace") as file:
            for line in file:
                record = json.loads(line)
                yield " \n".join(value for value in record.values() if isinstance(value, str))


def measure(output, cutline, path, limit, work):
    folder = os.path.join(work, "records")
    os.makedirs(folder, exist_ok=True)
    records = Records(path, limit, folder)
    engines.remove(cutline.place(folder))
    os.sync()
    rows = []
    for name in ("new", "unchanged"):
        cost = run(cutline.index(records, folder))
        if cost.status != 0:
            sys.exit(f"indexing {path} failed with status {cost.status}")
        output.raw("memory", name, limit, wall_s=cost.wall, user_s=cost.user, system_s=cost.system,
                   peak_bytes=cost.peak)
        rows.append([name, f"{records.documents:,}", f"{cost.wall:.2f}", f"{cost.cpu:.2f}",
                     f"{records.documents / cost.wall:,.0f}",
                     f"{records.bytes / 1e6 / cost.wall:.2f}", f"{cost.peak / 2**20:.0f}",
                     "yes" if cost.peak < GOAL else "NO"])
    total = size(cutline.place(folder))
    output.raw("size", "cutline records", limit, bytes=total)
    output.table(
        f"Indexing records ({records.bytes / 1e6:.0f} MB of JSON; index {total / 1e6:.0f} MB)",
        ["", "records", "wall s", "cpu s", "records/s", "MB/s", "peak MiB", "under 1 GiB"], rows)
    latency.measure(output, records, [cutline], folder, 200,
                    title="Search latency over serve, records (ms)")
