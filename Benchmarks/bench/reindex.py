"""Indexing a tree of many files again: with nothing changed, and with a hundred files changed."""

import json
import os
import shutil
import statistics
import time

from . import documents
from .measure import run
from .peers import asked, checked

CHANGED = 100
LIMIT = 3.0  # seconds that are hoped for


def measure(output, cutline, path, limit, rounds, work):
    folder = os.path.join(work, "reindex")
    shutil.rmtree(folder, ignore_errors=True)
    tree, place = os.path.join(folder, "tree"), os.path.join(folder, "index")
    files = write_tree(path, limit, tree)
    changed_count = min(CHANGED, len(files))
    # Files that are as young as the run before are read again to be sure; these are not.
    first = timed(output, cutline, tree, place, "first", 0)
    if asked(cutline.program, place)[0] != len(files):
        raise SystemExit(f"not all of {len(files)} files are in the index")
    timed(output, cutline, tree, place, "warm", 0)
    unchanged, changed = [], []
    for number in range(rounds):
        unchanged.append(timed(output, cutline, tree, place, "unchanged", number))
        step = len(files) // changed_count
        for file in files[number % step::step][:changed_count]:
            with open(file, "a", encoding="utf-8") as text:
                text.write(f"\nThe harbour master spoke a zzqmarker{number}q sentence.\n")
        time.sleep(2.5)  # so that the changes are older than what counts as "just now" in the run after
        changed.append(timed(output, cutline, tree, place, "changed", number))
        found = asked(cutline.program, place, [("word", f"zzqmarker{number}q")])[1][0]
        if found != changed_count:
            raise SystemExit(f"{found} of {changed_count} changed files are found by their new word")
    rows = []
    for name, costs in (("first", [first]), ("unchanged", unchanged), (f"{changed_count} changed", changed)):
        rows.append([name, f"{statistics.median(cost.wall for cost in costs):.2f}",
                     f"{max(cost.wall for cost in costs):.2f}",
                     f"{statistics.median(cost.cpu for cost in costs):.2f}",
                     f"{max(cost.peak for cost in costs) / 2**20:.0f}"])
    output.table(f"Indexing a tree of {len(files):,} files again, {rounds} rounds",
                 ["", "wall s", "most", "cpu s", "peak MiB"], rows)
    still = statistics.median(cost.wall for cost in unchanged)
    more = statistics.median(b.wall - a.wall for a, b in zip(unchanged, changed))
    output.say(f"unchanged: {still:.2f} s, under {LIMIT:.0f} s: {'yes' if still < LIMIT else 'NO'}; "
               f"{changed_count} changed: {more:.2f} s more, under {LIMIT:.0f} s: {'yes' if more < LIMIT else 'NO'}")
    shutil.rmtree(folder)


def timed(output, cutline, tree, place, name, number):
    os.sync()
    cost = checked(run(cutline.command(tree, place)), "cutline")
    output.raw("reindex", name, number, wall_s=cost.wall, user_s=cost.user, system_s=cost.system,
               peak_bytes=cost.peak)
    return cost


def write_tree(path, limit, tree):
    """A text file for each record, a thousand to a folder, all a year old."""
    files = []
    with open(path, encoding="utf-8") as source:
        for number, line in enumerate(source):
            if number == limit:
                break
            record = json.loads(line)
            folder = os.path.join(tree, f"{number // 1000:03}")
            if number % 1000 == 0:
                os.makedirs(folder)
            files.append(os.path.join(folder, f"{number:06}.txt"))
            parts = [record.get("title"), record.get("description"), record.get("content") or record.get("body")]
            with open(files[-1], "w", encoding="utf-8") as file:
                file.write("\n\n".join(documents.plain(part) for part in parts if part) or "untitled")
                # No two files have the same bytes.
                file.write(f"\n\nFile {number}.\n")
            os.utime(files[-1], (time.time() - 31e6, time.time() - 31e6))
    return files
