"""The files that are indexed, and words and phrases out of them to ask for. Nothing is stored."""

import collections
import os
import random
import re

# Not a part of a longer word: no letter, digit, hyphen or apostrophe beside it.
WORDS = re.compile(r"(?<![^\s])[a-z]{4,}(?: [a-z]{4,})*(?![^\s.,;])")


class Corpus:
    """A folder of text files."""

    def __init__(self, folder):
        self.folder = folder
        self.paths = [folder] if os.path.isfile(folder) else sorted(
            os.path.join(parent, name) for parent, _, names in os.walk(folder) for name in names)
        self.bytes = sum(os.path.getsize(path) for path in self.paths)
        self.documents = 0
        frequencies = collections.Counter()
        pairs = collections.Counter()
        # Reading everything once also puts it into the page cache, for all engines alike.
        for text in self.texts():
            self.documents += 1
            words, found = set(), set()
            # Runs of lower-case words with one space between: what every tokenizer splits alike.
            for run in WORDS.findall(text):
                run = run.split(" ")
                words.update(run)
                found.update(zip(run, run[1:]))
            frequencies.update(words)
            pairs.update(found)
        least = min(5, self.documents)
        self.frequencies = {word: n for word, n in frequencies.items() if n >= least}
        self.pairs = {pair: n for pair, n in pairs.items() if n >= least}

    def texts(self):
        for path in self.paths:
            with open(path, encoding="utf-8", errors="replace") as file:
                yield file.read()

    def description(self):
        return f"{len(self.paths):,} files, {self.bytes / 1e6:.1f} MB in {os.path.basename(self.folder)}"

    def words(self, count, seed=1):
        """Words, from common to rare: one of each of `count` equal parts by frequency."""
        return self._spread(self.frequencies, count, seed)

    def phrases(self, count, seed=1):
        """Neighbouring words, likewise."""
        return [" ".join(pair) for pair in self._spread(self.pairs, count, seed)]

    @staticmethod
    def _spread(counted, count, seed):
        generator = random.Random(seed)
        ordered = sorted(counted, key=lambda key: (-counted[key], key))
        step = len(ordered) / count
        return [ordered[min(len(ordered) - 1, int((i + generator.random()) * step))]
                for i in range(count)] if ordered else []
