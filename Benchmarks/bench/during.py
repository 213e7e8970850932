"""How fast searches are while the same index is written to: `cutline serve` before, during and after a load.

One client asks one search after the other, words and phrases in turn. The load runs at the nice level that is said.
"""

import itertools
import os
import shutil
import statistics
import subprocess
import sys
import time

from . import documents
from .latency import ask
from .measure import percentile, run
from .peers import asked, checked

SHARE = 0.5  # what is hoped to remain


def measure(output, cutline, words, path, limit, rounds, nice, seconds, work):
    """`words` (Documents) gives the queries; the load is as many records again, with other urls."""
    folder = os.path.join(work, "during")
    shutil.rmtree(folder, ignore_errors=True)
    sources = []
    for name in ("there", "added"):
        os.makedirs(os.path.join(folder, name))
        sources.append(os.path.join(folder, name, name + ".jsonl"))
        count = documents.multiplied(path, limit, 1, sources[-1], mark=name)
    base, place = os.path.join(folder, "base"), os.path.join(folder, "index")
    checked(run(cutline.command(sources[0], base)), "cutline")
    requests = [{"search": text, "limit": 10} for pair in zip(
        words.words(100), (f'"{phrase}"' for phrase in words.phrases(100))) for text in pair]
    phases = {"before": [], "during": [], "after": []}
    loads = []
    for number in range(rounds):
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(base, place)
        os.sync()
        with subprocess.Popen([cutline.program, "serve", "--index", place], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
            search(server, requests, count=len(requests))  # warm
            trips = {"before": search(server, requests, seconds=seconds)}
            load, level, taken, trips["during"] = loaded(cutline, server, requests, sources[1], place, nice)
            trips["after"] = search(server, requests, seconds=seconds)
            server.stdin.close()
        if load != 0:
            sys.exit(f"the load ended with status {load}")
        if (found := asked(cutline.program, place)[0]) < 2 * count:
            sys.exit(f"{found} documents of {2 * count} after the load")
        loads.append(taken)
        for name, those in trips.items():
            rate = len(those) / sum(those) * 1e3
            phases[name].append((rate, those))
            output.raw("during", name, number, searches=len(those), searches_a_second=rate,
                       p50_ms=percentile(those, 0.5), p99_ms=percentile(those, 0.99), max_ms=max(those))
        output.raw("during", "load", number, wall_s=taken, records=count, nice=level)
    rows = []
    for name, those in phases.items():
        rows.append([name, f"{statistics.median(rate for rate, _ in those):,.0f}"] + [
            f"{statistics.median(percentile(trips, part) for _, trips in those):.2f}" for part in (0.5, 0.95, 0.99)]
            + [f"{max(max(trips) for _, trips in those):.1f}"])
    output.table(f"Searches on {count:,} records while {count:,} more are loaded at nice {level}, {rounds} rounds",
                 ["", "searches/s", "p50 ms", "p95 ms", "p99 ms", "most ms"], rows)
    shares = [b[0] / a[0] for a, b in zip(phases["before"], phases["during"])]
    share = statistics.median(shares)
    output.say(f"during ÷ before: {share:.2f} ({min(shares):.2f}–{max(shares):.2f}), at least {SHARE}: "
               f"{'yes' if share >= SHARE else 'NO'}; the load took {statistics.median(loads):.1f} s meanwhile")
    shutil.rmtree(folder)


def search(server, requests, count=None, seconds=None, while_running=None):
    """Round trips in ms, of so many searches, or for so long, or as long as a process runs."""
    trips = []
    end = time.perf_counter() + (seconds or 0)
    for request in itertools.cycle(requests):
        reply, trip = ask(server, {"id": len(trips) + 1, **request})
        if not reply["ok"]:
            sys.exit(f"a search failed: {reply['error']['code']}")
        trips.append(trip)
        if count is not None and len(trips) >= count:
            return trips
        if seconds is not None and time.perf_counter() >= end:
            return trips
        if while_running is not None and while_running.poll() is not None:
            return trips


def loaded(cutline, server, requests, source, place, nice):
    """Runs the load, searching all the while: its status, nice level, seconds, and the round trips."""
    start = time.perf_counter()
    with subprocess.Popen(["nice", "-n", str(nice), *cutline.command(source, place)], stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as load:
        # What the system says, since the program might have lowered itself.
        search(server, requests, seconds=0.05)
        try:
            with open(f"/proc/{load.pid}/stat") as file:
                level = int(file.read().rsplit(")", 1)[1].split()[16])
        except (OSError, IndexError):
            level = nice
        trips = search(server, requests, while_running=load)
        return load.returncode, level, time.perf_counter() - start, trips
