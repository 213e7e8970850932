"""Whether the engines answer alike, before anything is timed.

A phrase of plain lower-case words means the same to Cutline and quest (unstemmed, in order, adjacent), so
their counts must be equal. Single words are stemmed by all three, by different stemmers (Cutline and quest:
Snowball English; FTS5: the first Porter), and Cutline also finds the word itself, so they must only be
close. FTS5 stems the words of phrases too and finds at least as many.
"""

CLOSE = 0.02  # of the documents


def check(output, files, peers, work, count=30):
    """Prints where the counts differ; false where they should not."""
    names = [peer.name for peer in peers]
    good = True
    rows = []
    for kind, queries in (("word", files.words(count)), ("phrase", files.phrases(count))):
        equal, close = dict.fromkeys(names, 0), dict.fromkeys(names, 0)
        for number, query in enumerate(queries):
            counts = {}
            for peer in peers:
                text = peer.phrase(query) if kind == "phrase" else query
                counts[peer.name] = peer.count(text, work)
            ours = counts[names[0]]
            output.raw("answers", kind, number, **counts)
            if kind == "phrase" and counts.get("omega", counts[names[0]]) != counts[names[0]]:
                output.show(f"  {text}: {counts}")
            for name in names:
                equal[name] += counts[name] == ours
                close[name] += abs(counts[name] - ours) <= CLOSE * files.documents
            if ours == 0:
                output.say(f"cutline finds nothing for {kind} {number}, which stands in the files")
                output.show(f"  {query}")
                good = False
        for name in names[1:]:
            rows.append([kind, name, f"{equal[name]} of {len(queries)}",
                         f"{close[name]} of {len(queries)}"])
            if kind == "phrase" and name == "omega" and equal[name] < len(queries):
                good = False
                output.say("cutline and quest count some phrases differently: see above")
            if kind == "word" and close[name] < 0.9 * len(queries):
                good = False
                output.say(f"cutline and {name} count many words differently: see raw.tsv")
    output.table("Answers: numbers of matches beside cutline's",
                 ["", "peer", "equal", f"within {CLOSE:.0%} of the documents"], rows)
    return good
