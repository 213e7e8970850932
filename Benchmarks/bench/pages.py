"""A folder of pages with what people say is in them, and scores against it.

The folder has the public sets as they are distributed: `scrapinghub/ground-truth.json` (articleBody by page),
`trafilatura/evaldata.json` (passages that must and must not be in the text), `fundus/*/NAME.json` beside the
pages `NAME_*.html.gz` (title, body, images, authors, publishing_date by version). Publishers are split by the
SHA-1 of their name: a third is set aside, and rules are made by looking at the others only.
"""

import dataclasses
import glob
import gzip
import hashlib
import json
import os
import re
from urllib.parse import urlparse

SETS = ("scrapinghub", "trafilatura", "fundus")


@dataclasses.dataclass
class Page:
    """A page: its plain copy, its set, whether it is set aside, and the truth about it (None: not known)."""

    path: str
    set: str
    aside: bool
    truth: dict


def set_aside(publisher):
    return int(hashlib.sha1(publisher.lower().encode()).hexdigest(), 16) % 3 == 0


def host(address):
    return re.sub(r"^(www|m|en|de)\.", "", urlparse(address).netloc.lower())


def load(folder, work):
    """The pages of a folder, unpacked into `work`, so that nothing but reading is timed."""
    found = []

    def add(source, kind, publisher, truth):
        path = os.path.join(work, f"{len(found):05d}.html")
        with open(source, "rb") as file:
            data = file.read()
        with open(path, "wb") as file:
            file.write(gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data)
        found.append(Page(path, kind, set_aside(publisher), truth))

    truths = os.path.join(folder, "scrapinghub/ground-truth.json")
    if os.path.exists(truths):
        for name, truth in json.load(open(truths)).items():
            source = os.path.join(folder, "scrapinghub", name + ".html.gz")
            add(source, "scrapinghub", host(truth.get("url") or name), truth)
    truths = os.path.join(folder, "trafilatura/evaldata.json")
    if os.path.exists(truths):
        for address, truth in json.load(open(truths)).items():
            source = os.path.join(folder, "trafilatura", truth["file"])
            if os.path.exists(source):
                add(source, "trafilatura", host(address), truth)
    for versions in sorted(glob.glob(os.path.join(folder, "fundus/*/*.json"))):
        stem = versions[:-5]
        truth = json.load(open(versions))
        pages = sorted(glob.glob(glob.escape(stem) + "_*"))
        # Which page belongs to which version is only clear where there are as many.
        known = truth[sorted(truth)[-1]] if truth and len(truth) == len(pages) else None
        for page in pages:
            last = page == pages[-1]
            add(page, "fundus", os.path.basename(stem), known if last else None)
    return found


def tokens(text):
    return re.findall(r"\w+", text or "")


def words(text):
    return " ".join(tokens((text or "").lower()))


def shingles(text):
    words = tokens(text)
    counts = {}
    for start in range(max(1, len(words) - 3)) if words else []:
        key = tuple(words[start:start + 4])
        counts[key] = counts.get(key, 0) + 1
    return counts


def agreement(truth, got):
    """Shares of two texts' runs of four words: in both, only in `got`, only in `truth`."""
    one, other = shingles(truth), shingles(got)
    both = sum(min(count, other.get(key, 0)) for key, count in one.items())
    extra, missing = sum(other.values()) - both, sum(one.values()) - both
    whole = both + extra + missing
    return (both / whole, extra / whole, missing / whole) if whole else (0, 0, 0)


def shingle_score(rows):
    """F1 as the scrapinghub benchmark has it: of the means of precision and recall over pages."""
    precise = [both / (both + extra) for both, extra, _ in rows if both + extra > 0]
    recalled = [both / (both + missing) for both, _, missing in rows if both + missing > 0]
    precision = sum(precise) / max(1, len(precise))
    recall = sum(recalled) / max(1, len(recalled))
    return 2 * precision * recall / max(1e-9, precision + recall)


def score(pages, got):
    """Figures by name: for every set that is there, of the documents `got` by path."""
    figures = {}
    document = lambda page: got.get(page.path) or {}
    rows = [agreement(page.truth.get("articleBody", ""), document(page).get("body"))
            for page in pages if page.set == "scrapinghub"]
    if rows:
        figures["scrapinghub F1"] = (shingle_score(rows), len(rows))
    kept = wanted = dropped = unwanted = 0
    for page in pages:
        if page.set != "trafilatura":
            continue
        found = document(page)
        captions = [caption.get("text", "") for caption in found.get("captions") or []]
        text = " ".join([found.get("headline") or "", found.get("body") or ""] + captions)
        kept += sum(part in text for part in page.truth["with"])
        wanted += len(page.truth["with"])
        dropped += sum(part not in text for part in page.truth["without"])
        unwanted += len(page.truth["without"])
    if wanted:
        precision = kept / max(1, kept + unwanted - dropped)
        recall = kept / wanted
        figures["trafilatura F1"] = (
            2 * precision * recall / max(1e-9, precision + recall), wanted + unwanted)
        figures["  passages kept"] = (recall, wanted)
        figures["  passages dropped"] = (dropped / max(1, unwanted), unwanted)
    known = [page for page in pages if page.set == "fundus" and page.truth]
    if known:
        figures |= fundus(known, document)
    return figures


def fundus(pages, document):
    figures = {}
    bodies, headlines, dates, bylines = [], [], [], []
    captions = Captions()
    for page in pages:
        truth, found = page.truth, document(page)
        if isinstance(truth.get("body"), dict):
            parts = list(truth["body"].get("summary") or [])
            for section in truth["body"].get("sections") or []:
                parts += (section.get("headline") or []) + (section.get("paragraphs") or [])
            bodies.append(agreement(" ".join(parts), found.get("body")))
        if isinstance(truth.get("title"), str):
            headlines.append(tokens(truth["title"]) == tokens(found.get("headline")))
        if truth.get("publishing_date"):
            dates.append(found.get("date") == truth["publishing_date"][:10])
        bylines.append({words(name) for name in truth.get("authors") or []}
                       == {words(name) for name in found.get("byline") or []})
        if truth.get("images") is not None:
            captions.add(truth["images"], found.get("captions") or [])
    figures["fundus F1"] = (shingle_score(bodies), len(bodies))
    for name, right in (("headline exact", headlines), ("date right", dates),
                        ("byline right", bylines)):
        figures["  " + name] = (sum(right) / max(1, len(right)), len(right))
    figures["  captions F1"] = (captions.f1(), captions.wanted)
    figures["  credits right"] = (captions.credited / max(1, captions.credits), captions.credits)
    return figures


class Captions:
    """Captions matched one to one by their words; a credit is right when its names stand with its caption."""

    def __init__(self):
        self.matched = self.wanted = self.given = self.credited = self.credits = 0

    def add(self, images, captions):
        truth = dict.fromkeys((words(image.get("caption")), words(" ".join(image.get("authors") or [])))
                              for image in images if image.get("caption"))
        given = [(words(caption["text"]), words(" ".join(
            [caption.get("credit") or ""] + (caption.get("creators") or []))))
            for caption in captions if caption.get("text")]
        self.wanted += len(truth)
        self.given += len(given)
        for text, authors in truth:
            match = next((other for other in given if same(text, other[0])), None)
            if match is None:
                continue
            given.remove(match)
            self.matched += 1
            if authors:
                self.credits += 1
                self.credited += all(name in " ".join(match) for name in authors.split())

    def f1(self):
        return 2 * self.matched / max(1, self.wanted + self.given)


def same(truth, got):
    if truth == got:
        return True
    return len(truth) > 15 and (truth in got or (got in truth and len(got) > 0.7 * len(truth)))
