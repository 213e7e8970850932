"""From the start of the program to its end: one search, ten hits with snippets or samples."""

import statistics

from .measure import percentile, run


def measure(output, files, peers, work, starts):
    words = files.words(starts)
    phrases = files.phrases(starts)
    rows = []
    for kind, queries in (("word", words), ("phrase", phrases)):
        costs = {peer.name: [] for peer in peers}
        for number, query in enumerate(queries):
            for peer in peers:
                text = peer.phrase(query) if kind == "phrase" else query
                command = peer.search(text, work)
                if command is None:
                    continue
                if number == 0:
                    run(command)  # warm
                cost = run(command)
                costs[peer.name].append(cost)
                output.raw("cold", f"{peer.name} {kind}", number, wall_s=cost.wall, user_s=cost.user,
                           system_s=cost.system, peak_bytes=cost.peak)
        for peer in peers:
            taken = costs[peer.name]
            if not taken:
                output.say("sqlite3 is not installed: no cold start of fts5 (Debian: sqlite3)")
                continue
            walls = [cost.wall * 1e3 for cost in taken]
            rows.append([
                kind, peer.name, f"{statistics.median(walls):.1f}", f"{min(walls):.1f}",
                f"{percentile(walls, 0.9):.1f}",
                f"{statistics.median(cost.cpu * 1e3 for cost in taken):.1f}",
                f"{max(cost.peak for cost in taken) / 2**20:.0f}"])
    output.table("Start, search, exit (ms)",
                 ["", "", "wall p50", "wall min", "wall p90", "cpu p50", "peak MiB"], rows)
