"""Writes src/parse/expressions/unicodeNameTable.ts: names for \\N{...}, from CPython's unicodedata.

    python3.13 test/parse/record/unicodeNames.py src/parse/expressions/unicodeNameTable.ts
"""

import sys
import unicodedata

# Everything but the scripts of few lessons: Latin to Armenian, punctuation, arrows, mathematics,
# box drawing, dingbats, kana, full-width forms, emoji.
RANGES = [
    (0x20, 0x7F),
    (0xA0, 0x250),
    (0x2B0, 0x588),
    (0x1E00, 0x2C00),
    (0x3000, 0x3100),
    (0xFB00, 0xFB07),
    (0xFE00, 0xFE10),
    (0xFEFF, 0xFFF0),
    (0xFFF9, 0xFFFE),
    (0x1D400, 0x1D800),
    (0x1F000, 0x1FB00),
]
CONTROL_NAMES = """
NULL|START OF HEADING|START OF TEXT|END OF TEXT|END OF TRANSMISSION|ENQUIRY|ACKNOWLEDGE|ALERT|BEL
BACKSPACE|CHARACTER TABULATION|HORIZONTAL TABULATION|TAB|LINE FEED|NEW LINE|END OF LINE|LF|NL
LINE TABULATION|VERTICAL TABULATION|FORM FEED|FF|CARRIAGE RETURN|CR|SHIFT OUT|SHIFT IN
DATA LINK ESCAPE|CANCEL|END OF MEDIUM|SUBSTITUTE|ESCAPE|ESC|DELETE|DEL|NEXT LINE|NBSP|SHY
ZERO WIDTH SPACE|ZWSP|ZWNJ|ZWJ|BYTE ORDER MARK|BOM|ZWNBSP|NUL|SOH|STX|ETX|EOT|ENQ|ACK|BS|HT|VT
""".replace("\n", "|").split("|")
ALPHABET = "".join(chr(c) for c in range(0x21, 0x7F) if chr(c) not in "\"'\\`$")
ONE, TWO = 48, 32


def encode(index):
    """A word's index in one to three characters: the first says how many."""
    if index < ONE:
        return ALPHABET[index]
    index -= ONE
    size = len(ALPHABET)
    if index < TWO * size:
        return ALPHABET[ONE + index // size] + ALPHABET[index % size]
    index -= TWO * size
    high, low = divmod(index, size)
    return ALPHABET[ONE + TWO + high // size] + ALPHABET[high % size] + ALPHABET[low]


def main():
    names = {
        code: unicodedata.name(chr(code), "")
        for first, end in RANGES
        for code in range(first, end)
    }
    counts = {}
    for name in names.values():
        for word in name.split():
            counts[word] = counts.get(word, 0) + 1
    words = sorted(counts, key=lambda word: (-counts[word], word))
    index = {word: encode(place) for place, word in enumerate(words)}
    out = [
        "// Written by test/parse/record/unicodeNames.py from the names of Unicode "
        + unicodedata.unidata_version + ".",
        "",
        "/** Characters that stand for words, in the order of their values. */",
        f"export const ALPHABET =\n  {quote(ALPHABET)};",
        "/** How many of them are a whole word, and how many start a word of two. */",
        f"export const ONE = {ONE};",
        f"export const TWO = {TWO};",
        "",
        "/** The words of all names, the frequent ones first. */",
        f"export const WORDS =\n  {quote(' '.join(words))};",
        "",
        "/** Runs of characters: the first one's code, and their names, empty where there is none. */",
        "export const RUNS: readonly (readonly [first: number, names: string])[] = [",
    ]
    for first, end in RANGES:
        run = " ".join(
            "".join(index[word] for word in names[code].split()) for code in range(first, end)
        )
        out.append(f"  [\n    {first},\n    {quote(run)},\n  ],")
    out += ["];", "", "/** Names of characters that have no other. */"]
    out.append("export const ALIASES: Readonly<Record<string, number>> = {")
    for name in dict.fromkeys(filter(None, CONTROL_NAMES)):
        try:
            out.append(f"  {quote(name)}: {ord(unicodedata.lookup(name))},")
        except KeyError:
            pass
    out.append("};")
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.write("\n".join(out) + "\n")


def quote(text):
    return f'"{text}"'


main()
