"""Words and stems by the slow, obvious path, to check the fast one by: a character is a letter of a string of classes,
a word a regular expression over it, its term what Tools/generate-folding.py makes of it, its stems Xapian's.

`plain_words.py LANGUAGE FILE` prints what `analysis-speed words LANGUAGE FILE` does.
"""

import functools
import importlib.util
import os
import re
import sys

import xapian

TOOL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Tools/generate-folding.py")
spec = importlib.util.spec_from_file_location("folding", TOOL)
folding = importlib.util.module_from_spec(spec)
spec.loader.exec_module(folding)

# Other, space, Letter, Digit, Mark, Jamo, Pair, Ignorable, Break and so on: the classes of generate-folding.py.
LETTERS_OF_CLASSES = "ooLDMJPIB'-.,"
LONGEST = 200
RUN = re.compile("[LDMJI]*")
GROUP = re.compile(",DDD(?!D)")
ACRONYM = re.compile(r"(?:\.I*L[MJI]*+(?![LD]))+\.?")
POSSESSIVE = re.compile("'LI*(?![LDMJI])")
PAIRED = re.compile("P(?:[MI]*M)?")
START = re.compile("[LDJP]")
ELIDED = set("""c d j l m n s t qu jusqu lorsqu presqu puisqu quelqu quoiqu agl all anch bell ch ciascun coll com cos
    dagl dall degl dell dev dov gl mezz negl nell nessun qualcun quell quest sant senz sugl sull tutt un v""".split())


class Classes(dict):
    """What `str.translate` looks characters up in."""

    def __missing__(self, scalar):
        if scalar < folding.LIMIT:
            self[scalar] = LETTERS_OF_CLASSES[folding.word_class(scalar)]
        else:  # tags and variation selectors of plane 14 vanish
            self[scalar] = "I" if 0xE0000 <= scalar < 0xE1000 else "o"
        return self[scalar]


CLASSES = Classes()


@functools.lru_cache(maxsize=None)
def forms(word):
    """A word's term and its lower case. What does not belong to words is left out, and marks behind it."""
    kept, has_base = "", False
    for character, kind in zip(word, word.translate(CLASSES)):
        if kind in "LDJP" or kind == "M" and has_base:
            kept, has_base = kept + character, True
        elif kind not in "MIB":
            has_base = False
    lowered = folding.lowered_text(kept)
    return folding.folded(lowered), lowered


def fitting(term, lowered):
    """Both, or of a word that is too long what stands for it; what is too long for a stemmer is the term."""
    if len(lowered.encode()) > LONGEST and len(term.encode()) <= LONGEST:
        return term, term
    return ("#", "#") if len(term.encode()) > LONGEST else (term, lowered)


class Text:
    """The words of one text: (position, term, lower case, whether it is a pair)."""

    def __init__(self, text):
        self.text, self.classes = text, text.translate(CLASSES)
        self.words, self.position = [], 0
        index = 0
        while found := START.search(self.classes, index):
            index = (self.pairs if found.group() == "P" else self.chain)(found.start())

    def part(self, start):
        """Where a part that starts here ends, and whether it is a number."""
        end = RUN.match(self.classes, start).end()
        run = re.sub("[MI]", "", self.classes[start:end])
        letters = len(run.replace("J", "")) + run.startswith("J")
        is_number = set(run) == {"D"}
        is_grouped = False
        while is_number and (is_grouped or letters <= 3) and (group := GROUP.match(self.classes, end)):
            end = RUN.match(self.classes, group.end()).end()
            is_number = not re.search("[LJ]", self.classes[group.end():end])
            is_grouped = True
        if not is_grouped and letters == 1 and not is_number:
            if acronym := ACRONYM.match(self.classes, end):
                end = acronym.end()
        return end, is_number

    def chain(self, start):
        """Reads parts that hyphens and apostrophes tie together; where they end."""
        parts, all_numbers, index = [], True, start
        while True:
            end, is_number = self.part(index)
            self.position += 1
            parts.append((self.position, *forms(self.text[index:end])))
            all_numbers = all_numbers and is_number
            index = end
            tie = self.classes[index:index + 1]
            if tie == "'" and POSSESSIVE.match(self.classes, index) and self.text[index + 1] in "sS":
                index += 2
                tie = self.classes[index:index + 1].replace("'", "")
            elif tie == "'" and len(parts) == 1 and self.starts_word(index + 1) and parts[0][1] in ELIDED:
                self.add(parts, True)
                parts, all_numbers, index = [], True, index + 1
                continue
            if tie not in ("'", "-") or not self.starts_word(index + 1):
                self.add(parts, all_numbers)
                return index
            index += 1

    def starts_word(self, index):
        return self.classes[index:index + 1] in ("L", "D")

    def add(self, parts, all_numbers):
        words = [(position, *fitting(term, lowered), False) for position, term, lowered in parts]
        if len(words) > 1 and not all_numbers:
            joined = ["".join(word[form] for word in words) for form in (1, 2)]
            joined = ("#", "#") if "#" in joined[0] else fitting(*joined)
            words.insert(1, (words[0][0], *joined, False))
        self.words += words

    def pairs(self, start):
        letters, index = [], start
        while letter := PAIRED.match(self.classes, index):
            letters.append(forms(self.text[letter.start():letter.end()])[0])
            index = letter.end()
            while self.classes[index:index + 1] in ("I", "B"):
                index += 1
        for pair in ["".join(pair) for pair in zip(letters, letters[1:])] or letters:
            self.position += 1
            self.words.append((self.position, pair, pair, True))
        return index


class Stems:
    """A word's stems but itself."""

    def __init__(self, language):
        self.stemmer = xapian.Stem(language)
        self.known = {}

    def of(self, lowered, term):
        if (lowered, term) not in self.known:
            found = [self.stem(word) for word in (lowered, term)]
            self.known[lowered, term] = [] if term[0] in "0123456789" else [
                stem for stem in dict.fromkeys(found) if stem != term or found[1] != term]
        return self.known[lowered, term]

    def stem(self, word):
        return forms(self.stemmer(word.encode()).decode(errors="replace"))[0] or word


def main():
    language, path = sys.argv[1:]
    with open(path, "rb") as file:
        texts = file.read().split(b"\0")
    stems = Stems(language)
    with open(sys.stdout.fileno(), "w", encoding="utf-8", newline="\n") as output:
        for text in texts:
            for position, term, lowered, is_pair in Text(text.decode()).words:
                those = [] if is_pair or term == "#" else stems.of(lowered, term)
                output.write("\t".join([str(position), term, *those]) + "\n")


if __name__ == "__main__":
    main()
