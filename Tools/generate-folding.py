#!/usr/bin/env python3
"""Writes index/Tables/FoldingTable.swift, the table behind the tokenizer and folding.

The one decision that is not obvious: everything a reader of the table would have to trust (that folding
twice is folding once, that composed and decomposed text agree, that a letter never folds to nothing) is
checked here, for every code point, before a byte is written.

Usage: Tools/generate-folding.py [--check]    (--check: compare with the file, write nothing)

Needs a Python whose unicodedata is UNICODE_VERSION, so that the output is the same everywhere.
"""

import re
import sys
import unicodedata
from functools import lru_cache
from pathlib import Path

UNICODE_VERSION = "14.0.0"
OUTPUT = Path(__file__).resolve().parent.parent / "index" / "Tables" / "FoldingTable.swift"
LIMIT = 0x32000  # planes 0 to 3 as far as ideographs go; the reader knows the tags of plane 14 by heart

# Classes. Sources/Analysis/CharacterTable.swift has the same numbers.
(OTHER, SPACE, LETTER, DIGIT, MARK, JAMO, PAIR, IGNORABLE, BREAK, APOSTROPHE, HYPHEN, STOP, COMMA) = range(13)
WORD = {LETTER, DIGIT, MARK, JAMO, PAIR}

# What a base letter does to the marks after it, in terms.
KEEP_MARKS, DROP_MARKS, KEEP_HAMZA, DROP_DIAERESIS = range(4)

APOSTROPHES = {0x27, 0xB4, 0x2BB, 0x2BC, 0x2018, 0x2019, 0x201B, 0xFF07}
# Hyphens, and what joins words as they do: Armenian hyphen, Hebrew maqaf, the dot in Catalan paral·lel.
HYPHENS = {0x2D, 0xB7, 0x58A, 0x5BE, 0x2010, 0x2011, 0xFE63, 0xFF0D}
STOPS = {0x2E, 0xFF0E}
COMMAS = {0x2C, 0x66C, 0xFF0C}
# What vanishes: soft hyphen, joiners, direction marks, variation selectors, tatweel, and letters that only
# say how a name was transliterated (prime, half rings) or abbreviated (Hebrew geresh, gershayim).
VANISH = {0xAD, 0x2B9, 0x2BA, 0x2BE, 0x2BF, 0x34F, 0x5F3, 0x5F4, 0x61C, 0x640, 0x115F, 0x1160, 0x17B4, 0x17B5,
          0x3164, 0xFEFF, 0xFFA0}
VANISH |= set(range(0x180B, 0x1810)) | set(range(0x200C, 0x2010)) | set(range(0x202A, 0x202F))
VANISH |= set(range(0x2060, 0x2070)) | set(range(0xFE00, 0xFE10)) | set(range(0xFFF9, 0xFFFC))
VANISH |= set(range(0x1BCA0, 0x1BCA4)) | set(range(0x1D173, 0x1D17B))
# Scripts written without spaces, searched by pairs.
PAIR_RANGES = [
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3021, 0x3029),
    (0x3031, 0x3035), (0x3038, 0x303C), (0x3041, 0x312F), (0x31A0, 0x31BF), (0x31F0, 0x31FF), (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F), (0xF900, 0xFAFF), (0x1AFF0, 0x1B16F),
    (0x20000, 0x2FFFD), (0x30000, 0x31FFF)]
SARA_AM = {0xE33, 0xEB3}  # letters by category, but part of the syllable before them

LATIN = {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ŋ": "n", "ȷ": "j"}
GREEK = {"ς": "σ"}
# Alef wasla; dotless and Persian yeh; teh marbuta; Persian kaf. Hamza and madda on alef are marks.
ARABIC = {"\u0671": "\u0627", "\u0649": "\u064A", "\u06CC": "\u064A", "\u0629": "\u0647", "\u06A9": "\u0643"}
LOWER = {0x130: "i"}  # İ i I ı are one letter in terms; for a stemmer İ is i


def name(c):
    return unicodedata.name(c, "")


def in_ranges(cp, ranges):
    return any(a <= cp <= b for a, b in ranges)


def is_jamo(cp):
    """A medial or final of Hangul, which joins the syllable before it."""
    return 0x1161 <= cp <= 0x11FF or 0xD7B0 <= cp <= 0xD7FB


def is_word(c):
    return unicodedata.category(c)[0] in "LMN" and ord(c) not in APOSTROPHES | HYPHENS | VANISH


@lru_cache(maxsize=None)
def lowered(cp):
    """Lower case, compatibility forms opened, composed, digits as ASCII: what a stemmer is given."""
    c = chr(cp)
    if 0xD800 <= cp < 0xE000:
        return c
    if cp in LOWER:
        return LOWER[cp]
    if c.isspace() or unicodedata.category(c) == "Cc":
        return " "
    if cp in APOSTROPHES:
        return "'"
    if cp in HYPHENS - {0xB7}:
        return "-"
    while True:
        text = unicodedata.normalize("NFKC", "".join(x.lower() for x in unicodedata.normalize("NFKC", c)))
        if text == c:
            break
        c = text
    c = "".join(str(unicodedata.decimal(x)) if unicodedata.category(x) == "Nd" else x for x in c)
    if unicodedata.category(chr(cp))[0] in "LM" and cp not in VANISH:
        # ŀ opens to l·, ŉ to ʼn, Arabic forms of lone marks to a space and the mark.
        kept = "".join(x for x in c if is_word(x))
        if len(kept) < len(c) and kept and not (" " in c and any(is_base(x) for x in kept)):
            c = kept
    return c


def is_base(c):
    return unicodedata.category(c)[0] != "M"


def word_class(cp):
    c = chr(cp)
    category = unicodedata.category(c)
    if cp in VANISH:
        return IGNORABLE
    if cp == 0x200B:
        return BREAK
    for members, kind in ((APOSTROPHES, APOSTROPHE), (HYPHENS, HYPHEN), (STOPS, STOP), (COMMAS, COMMA)):
        if cp in members:
            return kind
    # What is canonically one character is of one class.
    canonical = unicodedata.normalize("NFD", c) if category != "Cs" else c
    if len(canonical) == 1 and canonical != c:
        return word_class(ord(canonical))
    if c.isspace() or category == "Cc":
        return SPACE
    if category == "Cn" and (0x20000 <= cp <= 0x2FFFD or 0x30000 <= cp <= 0x31FFF):
        return PAIR  # ideographs to come
    if category == "Nd":
        return DIGIT
    if category == "So" and 0x2E80 <= cp <= 0x2FDF:
        category = "Lo"  # radicals that stand for the ideograph, as PDF files have them
    if category[0] not in "LMN":
        return OTHER
    text = lowered(cp)
    if not text or not all(is_word(x) or 0x2E80 <= ord(x) <= 0x2FDF for x in text):
        return OTHER
    first = ord(text[0])
    if cp in SARA_AM or unicodedata.category(text[0])[0] == "M":
        return MARK
    if is_jamo(first):
        return JAMO
    if in_ranges(first, PAIR_RANGES):
        return PAIR
    return LETTER


def marks_rule(c):
    """What `c`, fully decomposed, does to the marks after it."""
    if c.isascii() and c.isalnum() or name(c).startswith(("LATIN ", "GREEK ")):
        return DROP_MARKS
    if c in "\u0648\u064A\u0649\u06CC":
        return KEEP_HAMZA
    if name(c).startswith("ARABIC "):
        return DROP_MARKS
    return DROP_DIAERESIS if c == "е" else KEEP_MARKS


def fold_base(c):
    if c in LATIN:
        return LATIN[c]
    if c in GREEK or c in ARABIC:
        return GREEK.get(c) or ARABIC[c]
    match = re.fullmatch(r"LATIN SMALL LETTER ([A-Z]) WITH .*", name(c))
    return match.group(1).lower() if match else c


def folded(text):
    """The term of lower-cased text. Sources/Analysis/WordNormalizer.swift does the same."""
    result, rule = "", KEEP_MARKS
    for c in unicodedata.normalize("NFD", text):
        if word_class(ord(c)) == MARK:
            if rule == DROP_MARKS or rule == KEEP_HAMZA and c != "\u0654":
                continue
            if rule == DROP_DIAERESIS and c == "\u0308":
                continue
            result += c
        else:
            rule = marks_rule(c)
            result += fold_base(c)
    return unicodedata.normalize("NFC", result)


def lowered_text(text):
    """`lowered` of a whole text, with the one rule that needs context: a dot on i says nothing."""
    result, base = "", ""
    for c in unicodedata.normalize("NFD", "".join(lowered(ord(c)) for c in text)):
        if is_base(c):
            base = c
        if base != "i" or c != "\u0307":
            result += c
    return unicodedata.normalize("NFC", result)


def check(cp, kind, low, term):
    where = f"U+{cp:04X} {name(chr(cp))}"
    assert folded(term) == term, where
    assert "".join(lowered(ord(c)) for c in low) == low, where
    if kind in (LETTER, DIGIT, PAIR, JAMO):
        assert term and low, where
        assert all(word_class(ord(c)) in WORD for c in term + low), where
        assert word_class(ord(term[0])) != MARK, where
    decomposed = unicodedata.normalize("NFD", chr(cp))
    if kind in WORD and decomposed != chr(cp):
        assert word_class(ord(decomposed[0])) == kind, where
        assert all(word_class(ord(c)) in (MARK, JAMO) for c in decomposed[1:]), where
        again = lowered_text(decomposed)
        assert again == low, where
        assert folded(again) == term, where
    for c in unicodedata.normalize("NFD", low):
        assert marks_rule(fold_base(c)[-1]) == marks_rule(c), where


def digits(value, count):
    assert 0 <= value < 64**count, value
    return "".join(chr(48 + (value >> (6 * i) & 63)) for i in reversed(range(count)))


class Table:
    def __init__(self):
        self.pool, self.pool_at, self.records, self.record_at = "", {}, "", {}
        self.pairs = []
        self.ranks = sorted({unicodedata.combining(chr(cp)) for cp in range(LIMIT)})
        assert len(self.ranks) <= 64
        for cp in range(LIMIT):
            parts = unicodedata.decomposition(chr(cp)).split()
            if len(parts) == 2 and parts[0][0] != "<" and unicodedata.normalize("NFC", chr(cp)) == chr(cp):
                self.pairs.append((int(parts[0], 16), int(parts[1], 16), cp))
        self.pairs.sort()
        self.seconds = {b for _, b, _ in self.pairs} | set(range(0x1161, 0x1176)) | set(range(0x11A8, 0x11C3))
        assert all(word_class(b) in (MARK, JAMO) for b in self.seconds if chr(b).isalpha())
        self.composites = {c for _, _, c in self.pairs}

    def mapping(self, cp, text):
        """A sequence flag and the distance to one scalar, or the place of several in the pool."""
        if len(text) == 1:
            return 0, ord(text) - cp + (1 << 23)
        if text not in self.pool_at:
            self.pool_at[text] = len(self.pool)
            self.pool += digits(len(text), 1) + "".join(digits(ord(c), 4) for c in text)
        return 1, self.pool_at[text]

    def record(self, cp):
        kind, low = word_class(cp), lowered(cp)
        surrogate = 0xD800 <= cp < 0xE000
        term = low if surrogate else folded(low)
        if not surrogate and kind != IGNORABLE:
            check(cp, kind, low, term)
        low_many, low_value = self.mapping(cp, low)
        term_many, term_value = self.mapping(cp, term)
        flags = marks_rule(chr(cp)) | low_many << 2 | term_many << 3
        flags |= (cp in self.composites) << 4 | (cp in self.seconds) << 5
        rank = self.ranks.index(unicodedata.combining(chr(cp)))
        text = digits(kind, 1) + digits(flags, 1) + digits(rank, 1) + digits(low_value, 4) + digits(term_value, 4)
        if text not in self.record_at:
            self.record_at[text] = len(self.record_at)
            self.records += text
        return self.record_at[text]

    def stages(self):
        first, blocks, second = "", {}, ""
        for start in range(0, LIMIT, 64):
            block = "".join(digits(self.record(cp), 3) for cp in range(start, start + 64))
            if block not in blocks:
                blocks[block] = len(blocks)
                second += block
            first += digits(blocks[block], 2)
        return first, second

    def compositions(self):
        pairs = "".join(digits(a, 4) + digits(b, 4) + digits(c, 4) for a, b, c in self.pairs)
        order = sorted(range(len(self.pairs)), key=lambda i: self.pairs[i][2])
        return pairs, "".join(digits(i, 2) for i in order)


def literal(doc, label, text):
    lines = [f"  /// {line}" for line in doc.split("\n")]
    lines.append(f'  public static let {label}: StaticString = #"""')
    lines += [f"    {text[i : i + 92]}\\#" for i in range(0, len(text), 92)]
    lines[-1] = lines[-1].removesuffix("\\#")
    return "\n".join(lines + ['    """#'])


HEADER = f"""\
// The class, lower case and folding of every character, made by Tools/generate-folding.py from the data of
// Unicode {UNICODE_VERSION}. Do not edit: change the script and run it.
//
// Each table is one StaticString that is read in place, six bits a byte (the byte less 48), most significant
// first: nothing is built at start-up, and a large literal compiles at once where an array takes minutes.

// swift-format-ignore-file

/// The tables behind the tokenizer and folding. `Analysis` reads them; what the numbers mean stands there.
public enum FoldingTable {{
  /// The version of Unicode that the tables were made from.
  public static let unicodeVersion = "{UNICODE_VERSION}"
  /// The first code point that the tables do not cover.
  public static let limit: UInt32 = 0x{LIMIT:X}
"""


def main():
    if unicodedata.unidata_version != UNICODE_VERSION:
        sys.exit(f"this Python has Unicode {unicodedata.unidata_version}, the table needs {UNICODE_VERSION}")
    table = Table()
    first, second = table.stages()
    pairs, order = table.compositions()
    output = HEADER + f"  /// How many compositions there are.\n  public static let compositionCount = {len(table.pairs)}\n\n"
    output += "\n\n".join([
        literal("The block of each 64 code points: 2 digits.", "blocks", first),
        literal("The record of each code point of each block: 3 digits.", "recordNumbers", second),
        literal("Records of 11 digits: class, flags, rank of the combining class, lower case (4), term (4).\n"
                "A single scalar is its distance + 2^23, several are their place in `sequences`.",
                "records", table.records),
        literal("Sequences of scalars: their count (1 digit), then 4 digits each.", "sequences", table.pool),
        literal("Canonical compositions without Hangul, sorted: first, second, composed, 4 digits each.",
                "compositions", pairs),
        literal("The compositions in the order of what they compose to: 2 digits.", "decompositions", order),
    ]) + "\n}\n"
    print(f"{len(table.record_at)} records, {len(first) + len(second) + len(table.records)} bytes of records, "
          f"{len(table.pool)} of sequences, {len(table.pairs)} compositions", file=sys.stderr)
    if "--check" in sys.argv[1:]:
        if OUTPUT.read_text() != output:
            sys.exit(f"{OUTPUT} is not what this script writes; run it")
    else:
        OUTPUT.write_text(output)


if __name__ == "__main__":
    main()
