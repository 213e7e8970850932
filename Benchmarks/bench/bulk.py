"""Time, memory and size of indexing the same documents, by Cutline and its peers, in interleaved rounds."""

import json
import os
import shutil
import statistics
import subprocess

from . import peers as engines
from .measure import ratio, size

CLOSE = 0.02  # of the documents, as in answers.py
# How many times as long as Cutline a peer is hoped to take, by documents.
GOALS = {"fulltext": {"xapian": 10, "tantivy": 1}, "newsapi": {"xapian": 10, "tantivy": 1},
         "textfiles": {"omindex": 10, "recoll": 6}}
TABLES = ("postlist", "position", "termlist", "docdata")


def measure(output, documents, peers, xapian, rounds):
    output.say(documents.description())
    peers = [peer for peer in peers if documents.is_folder or not peer.folders_only]
    # The first round warms, shows whether the answers are alike, and gives the sizes.
    for peer in peers:
        peer.remove(documents)
        peer.index(documents)
    check(output, documents, peers)
    sizes(output, documents, peers, xapian)
    costs = {peer.name: [] for peer in peers}
    cold = {}
    for number in range(rounds):
        turn = number % len(peers)
        for peer in peers[turn:] + peers[:turn]:
            peer.remove(documents)
            # What the peer before has left to be written must not fall to this one.
            os.sync()
            cost = peer.index(documents)
            costs[peer.name].append(cost)
            output.raw("bulk " + documents.name, peer.name, number, wall_s=cost.wall, user_s=cost.user,
                       system_s=cost.system, peak_bytes=cost.peak)
            if peer.cold:
                cold.setdefault(peer.name, []).append(peer.cold[0])
                output.raw("bulk " + documents.name, peer.name, number, cold_wall_s=peer.cold[0],
                           cold_cpu_s=peer.cold[1])
    ours = costs[peers[0].name]
    rows = []
    for peer in peers:
        own = costs[peer.name]
        wall = statistics.median(cost.wall for cost in own)
        walls = [cost.wall for cost in own]
        ratios = [b.wall / a.wall for a, b in zip(ours, own)]
        rows.append([
            peer.name, f"{wall:.2f}", f"{documents.bytes / 1e6 / wall:.2f}", f"{documents.documents / wall:,.0f}",
            f"{statistics.median(cost.cpu for cost in own):.2f}",
            f"{ratio([c.wall for c in ours], walls):.2f}", f"{min(ratios):.2f}–{max(ratios):.2f}",
            f"{ratio([c.cpu for c in ours], [c.cpu for c in own]):.2f}",
            f"{max(cost.peak for cost in own) / 2**20:.0f}"])
    output.table(f"Indexing {documents.name}, {rounds} rounds",
                 ["", "wall s", "MB/s", "documents/s", "cpu s", "wall ÷ cutline", "least–most", "cpu ÷ cutline",
                  "peak MiB"], rows)
    for name, least in GOALS.get(documents.name, {}).items():
        if name not in costs:
            continue
        whole, same = (ratio([cost.wall for cost in costs[peer.name]], [cost.wall for cost in costs[name]])
                       for peer in peers[:2])
        output.say(f"{name} ÷ cutline on {documents.name}: {whole:.2f} ({same:.2f} for the same fields alone), "
                   f"at least {least}: {'yes' if whole >= least else 'NO'}")
    for name, walls in cold.items():
        output.say(f"{name} in a virtual machine that has run nothing before: {statistics.median(walls):.2f} s")
    for peer in peers:
        peer.remove(documents)


def check(output, documents, peers):
    """Whether the peers have the same documents and find the same; ends the run where they don't."""
    queries = [("word", word) for word in documents.words(30)] + \
        [("phrase", phrase) for phrase in documents.phrases(30)]
    ours, wrong, rows = None, [], []
    for peer in peers:
        number, counts = peer.count(documents, queries)
        if number != documents.documents:
            wrong.append(f"{peer.name} has {number} documents of {documents.documents}")
        ours = ours or counts
        row = [peer.name, f"{number:,}"]
        for kind in ("word", "phrase"):
            pairs = [(a, b) for (k, _), a, b in zip(queries, ours, counts) if k == kind]
            near = sum(abs(a - b) <= CLOSE * documents.documents for a, b in pairs)
            row += [f"{sum(a == b for a, b in pairs)} of {len(pairs)}", f"{near} of {len(pairs)}"]
            if near < 0.9 * len(pairs):
                wrong.append(f"{peer.name} counts many {kind}s differently")
            if peer is peers[0] and any(a == 0 for a, _ in pairs):
                wrong.append(f"{peer.name} does not find a {kind} that stands in the documents")
        total, same = sum(counts), sum(ours)
        rows.append(row + [f"{total / max(1, same):.4f}"])
        if not 0.9 < total / max(1, same) < 1.1:
            wrong.append(f"{peer.name} finds {total} in all, cutline {same}")
        for place, found in enumerate(counts):
            output.raw("answers " + documents.name, peer.name, place, matches=found)
    output.table(f"Answers on {documents.name}, beside cutline's",
                 ["", "documents", "words equal", f"within {CLOSE:.0%}", "phrases equal", f"within {CLOSE:.0%}",
                  "all matches ÷ cutline's"], rows)
    if wrong:
        raise SystemExit("the answers differ, nothing is timed: " + "; ".join(wrong))


def tables(place):
    """Bytes of a Xapian database's tables, of all its shards, and of all other files."""
    found = dict.fromkeys(TABLES + ("other",), 0)
    for folder, _, names in os.walk(place):
        for name in names:
            kind = name.removesuffix(".glass")
            found[kind if kind in TABLES and name.endswith(".glass") else "other"] += \
                os.path.getsize(os.path.join(folder, name))
    return found


def sizes(output, documents, peers, xapian):
    """How large the indexes are; those of Xapian by table, and compacted where they are the stock tools'."""
    rows, by_name = [], {}

    def add(name, found):
        by_name[name] = found
        output.raw("size " + documents.name, name, "", **found)
        rows.append([name, f"{sum(found.values()) / 1e6:.2f}"] + [f"{found[kind] / 1e6:.2f}" for kind in found]
                    + [f"{sum(found.values()) / documents.documents:,.0f}"])

    for peer in peers:
        place = peer.place(documents)
        if isinstance(peer, engines.Cutline):
            add(peer.name, tables(place))
            if peer.can_compact():
                compact = place + ".compact"
                shutil.copytree(place, compact)
                subprocess.run([peer.program, "compact", "--index", compact], check=True, stdout=subprocess.DEVNULL)
                add(peer.name + ", compacted", tables(compact))
                shutil.rmtree(compact)
        elif peer.is_xapian:
            add(peer.name, tables(place))
            if peer.is_compact:
                continue
            compact = place + ".compact"
            shutil.rmtree(compact, ignore_errors=True)
            own = os.path.exists(os.path.join(place, "iamglass"))
            database = place if own else os.path.join(place, "xapiandb")  # Recoll's
            subprocess.run(["xapian-compact", "--quiet", database, compact], check=True)
            add(peer.name + ", compacted", tables(compact))
            shutil.rmtree(compact)
        else:
            total = size(place)
            output.raw("size " + documents.name, peer.name, "", other=total)
            rows.append([peer.name, f"{total / 1e6:.2f}", "", "", "", "", "", f"{total / documents.documents:,.0f}"])
    output.table(f"Size of the index of {documents.name}, MB", ["", "all", *TABLES, "other", "bytes/document"], rows)
    if xapian and "xapian, compacted" in by_name:
        compare(output, documents,
                by_name.get("cutline same fields, compacted", by_name["cutline same fields"]),
                by_name["xapian, compacted"], xapian)
        prefixes(output, documents, peers, xapian)


def compare(output, documents, ours, stock, xapian):
    """The size for the same fields: postings, positions, term lists; and with what is stored of the texts."""
    place = os.path.join(documents.work, "stored")
    stored = int(engines.text([xapian, engines.program("xapian_documents.py"), "stored", documents.prepared, place]))
    shutil.rmtree(place, ignore_errors=True)
    index = [sum(found[kind] for kind in TABLES[:3]) for found in (ours, stock)]
    output.say(
        "same fields ÷ TermGenerator's compacted database: "
        f"{index[0] / index[1]:.3f} (postings, positions, term lists: "
        f"{index[0] / 1e6:.2f} and {index[1] / 1e6:.2f} MB), "
        f"{(index[0] + ours['docdata']) / (index[1] + stored):.3f} with texts stored in both "
        f"({ours['docdata'] / 1e6:.2f} and {stored / 1e6:.2f} MB), "
        f"{sum(ours.values()) / sum(stock.values()):.3f} whole index ÷ theirs with headlines alone")
    output.raw("size " + documents.name, "ratio", "", tables=index[0] / index[1], stored_bytes=stored,
               with_texts=(index[0] + ours["docdata"]) / (index[1] + stored),
               whole=sum(ours.values()) / sum(stock.values()))


def prefixes(output, documents, peers, xapian):
    """What the postings are: the words and stems that the peers have too, and all that Cutline adds."""
    rows = []
    for peer in peers:
        if not isinstance(peer, engines.Cutline) and peer.name != "xapian":
            continue
        kinds = json.loads(engines.text(
            [xapian, engines.program("xapian_documents.py"), "terms", peer.place(documents)]))
        groups = {"words": [0, 0, 0], "headline's words": [0, 0, 0], "stems": [0, 0, 0], "others": [0, 0, 0]}
        for prefix, figures in kinds.items():
            name = {"": "words", "S": "headline's words"}.get(prefix, "stems" if prefix.startswith("Z") else "others")
            groups[name] = [a + b for a, b in zip(groups[name], figures)]
        for name, (terms, postings, occurrences) in groups.items():
            output.raw("terms " + documents.name, peer.name, name, terms=terms, postings=postings,
                       occurrences=occurrences)
            rows.append([peer.name, name, f"{terms:,}", f"{postings:,}", f"{occurrences:,}"])
    output.table(f"What the indexes of {documents.name} hold", ["", "", "terms", "postings", "occurrences"], rows)
