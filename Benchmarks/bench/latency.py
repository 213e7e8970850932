"""How long a search takes in a program that is running: `cutline serve` over a pipe, by class of query,
and FTS5 in this process where it has the class. Round trips, so JSON and pipe are in them; beside them the
time that the reply itself reports."""

import json
import sqlite3
import statistics
import subprocess
import time

from . import engines
from .measure import percentile


def classes(files, count, months):
    """Requests by class. Two words stand together somewhere, but for OR and NOT: a common and a rare one."""
    words = files.words(count)
    other = files.words(count, seed=2)[::-1]
    phrases = files.phrases(count)
    # From a month to a year of what there is.
    dates = [f"date:{months[i % len(months)]}..{months[min(len(months) - 1, i % len(months) + i % 12)]}"
             for i in range(count)] if months else []

    def searches(texts, **more):
        return [{"search": text, "limit": 10, **more} for text in texts]

    made = {
        "term": searches(words),
        "term, facets": searches(words, facets=["source", "agency", "date.year"]),
        "term, no total": searches(words, total=False),
        "phrase": searches(f'"{phrase}"' for phrase in phrases),
        "phrase, facets": searches((f'"{phrase}"' for phrase in phrases),
                                   facets=["source", "agency", "date.year"]),
        "AND": searches(phrases),
        "OR": searches(f"{a} OR {b}" for a, b in zip(words, other)),
        "NOT": searches(f"{a} NOT {b}" for a, b in zip(words, other)),
        "NEAR/10": searches(phrase.replace(" ", " NEAR/10 ") for phrase in phrases),
        "wildcard": searches(f"{word[:4]}*" for word in words),
        "date range": searches(f"{word} {date}" for word, date in zip(words, dates)),
        "date range alone": searches(dates),
    }
    return made


def ask(server, request):
    """Sends a request; the reply, and the milliseconds until it was there."""
    line = json.dumps(request).encode() + b"\n"
    start = time.perf_counter()
    server.stdin.write(line)
    server.stdin.flush()
    answer = server.stdout.readline()
    return json.loads(answer), (time.perf_counter() - start) * 1e3


def months_of(server, word):
    """The months that the index has documents of, in their order."""
    reply, _ = ask(server, {"search": word, "facets": ["date.month"], "facet_limit": 0, "limit": 0})
    return sorted(entry["value"] for entry in reply["facets"]["date.month"]["values"])


def measure(output, files, peers, work, count, title="Search latency over serve (ms)"):
    cutline = peers[0]
    with subprocess.Popen(
            [cutline.program, "serve", "--index", cutline.place(work)], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        made = classes(files, count, months_of(server, files.words(1)[0]))
        for _ in range(2):  # the first pass warms stems, columns and the page cache
            rows = []
            for name, requests in made.items():
                trips, own, found = [], [], 0
                for number, request in enumerate(requests):
                    reply, trip = ask(server, {"id": number, **request})
                    trips.append(trip)
                    if not reply["ok"]:
                        output.say(f"{name}, request {number}: {reply['error']['code']}")
                        output.show(f"  {request['search']}")
                        continue
                    own.append(reply["took_ms"])
                    found += bool(reply["hits"])
                if found:
                    rows.append(row("cutline", name, trips, own, found))
        server.stdin.close()
    rows += in_process(peers, work, made)
    for engine, name, *figures in rows:
        for figure, value in zip(("p50_ms", "p90_ms", "max_ms"), figures):
            output.raw("latency", f"{title}: {engine}", name, **{figure: float(value)})
    # A class that finds nothing is left out: textfiles have no dates, for instance.
    output.table(title, ["", "", "p50", "p90", "max", "own p50", "found something"], rows)


def row(engine, name, trips, own, found):
    return [engine, name, f"{statistics.median(trips):.2f}", f"{percentile(trips, 0.9):.2f}",
            f"{max(trips):.2f}", f"{statistics.median(own):.2f}" if own else "",
            f"{found} of {len(trips)}"]


def in_process(peers, work, made):
    """FTS5 with ten ranked hits and, as cutline, the exact total."""
    peer = next((peer for peer in peers if isinstance(peer, engines.FTS5)), None)
    if peer is None:
        return []
    connection = sqlite3.connect(f"file:{peer.place(work)}?mode=ro", uri=True)
    rows = []
    for name in ("term", "phrase", "AND", "OR", "NOT", "wildcard"):
        for _ in range(2):
            trips, found = [], 0
            for request in made[name]:
                start = time.perf_counter()
                hits = connection.execute(
                    "SELECT path, snippet(news, 1, '[', ']', '...', 30) FROM news WHERE news MATCH ? "
                    "ORDER BY rank LIMIT 10", (request["search"],)).fetchall()
                connection.execute("SELECT count(*) FROM news WHERE news MATCH ?",
                                   (request["search"],)).fetchone()
                trips.append((time.perf_counter() - start) * 1e3)
                found += bool(hits)
        rows.append(row("fts5", name, trips, [], found))
    connection.close()
    return rows
