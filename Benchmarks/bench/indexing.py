"""How long indexing the same files takes, and how large the index is."""

import os
import statistics
import sys

from . import engines
from .measure import ratio, run, size


def one_round(files, peers, work):
    """One run of each; the index of the last round stays."""
    costs = {}
    for peer in peers:
        engines.remove(peer.place(work))
        # What the peer before has left to be written must not fall to this one.
        os.sync()
        cost = run(peer.index(files, work))
        if cost.status != 0:
            sys.exit(f"{' '.join(peer.index(files, work))} failed with status {cost.status}")
        costs[peer.name] = cost
    return costs


def rounds_of(output, files, peers, work, rounds):
    results = {peer.name: [] for peer in peers}
    for number in range(rounds):
        for name, cost in one_round(files, peers, work).items():
            results[name].append(cost)
            output.raw("index", name, number, wall_s=cost.wall, user_s=cost.user,
                       system_s=cost.system, peak_bytes=cost.peak)
    return results


def measure(output, files, peers, work, rounds, reported):
    results = rounds_of(output, files, peers, work, rounds)
    if not reported:
        return
    ours = results[peers[0].name]
    rows = []
    for peer in peers:
        costs = results[peer.name]
        total = size(peer.place(work))
        output.raw("size", peer.name, 0, bytes=total)
        wall = statistics.median(cost.wall for cost in costs)
        rows.append([
            peer.name, f"{wall:.2f}", f"{files.bytes / 1e6 / wall:.2f}",
            f"{statistics.median(cost.cpu for cost in costs):.2f}",
            f"{ratio([c.wall for c in ours], [c.wall for c in costs]):.2f}",
            f"{ratio([c.cpu for c in ours], [c.cpu for c in costs]):.2f}",
            f"{max(cost.peak for cost in costs) / 2**20:.0f}",
            f"{total / 1e6:.1f}", f"{total / files.bytes:.2f}"])
    output.table(
        f"Indexing, {rounds} rounds",
        ["", "wall s", "MB/s", "cpu s", "wall ÷ cutline", "cpu ÷ cutline", "peak MiB", "index MB",
         "index ÷ text"], rows)

