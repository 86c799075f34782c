"""Harm done to plain text and Markdown: odd letters, control characters, very long lines, broken marks."""

import re
from random import Random

_ODD = (
    "\x00",
    "\x1b[31m",
    "\x85",
    "\u2028",
    "\ufeff",
    "\u202e",
    "\u0301" * 40,
    "\U0001f46e\u200d\u2640\ufe0f",
    "\u0645\u0641\u0642\u0648\u062f",
    "\ufffd",
    "\ud7ff",
    "ﬁ",
    "İ",
    "Ⅷ",
    "٣",
    "²",
    "\x7f",
    "\x0c",
    "\t" * 50,
)
_MARKS = (
    "#",
    "####### ",
    "# ",
    "###### \n",
    "---\n",
    "===\n",
    "```\n",
    "~~~",
    "| a |\n|---|\n",
    "<!--",
    "-->",
    "**",
    "[x](y",
    "- " * 40,
    "> ",
    "<h1>",
    "<table><tr><td>",
    "1.1.1.1.1.1.1.1 A\n",
    "(iv) x\n",
    "999999999999. x\n",
    "%PDF-1.4",
    "{\\rtf1",
    "PK",
)
_ENCODINGS = ("utf-16", "utf-16-be", "utf-8-sig", "latin-1", "cp1252", "utf-32", "cp037", "utf-7")
_LENGTHS = (100, 5_000, 60_000)


def odd_letters(content: bytes, _other: bytes, random: Random) -> bytes:
    """Put letters nobody types into the text."""
    return _inserted(content, _ODD, random)


def odd_marks(content: bytes, _other: bytes, random: Random) -> bytes:
    """Put marks of Markdown, of pages or of other formats where they do not belong."""
    return _inserted(content, _MARKS, random)


def long_line(content: bytes, _other: bytes, random: Random) -> bytes:
    """Repeat a line within itself, with and without gaps."""
    lines = content.split(b"\n")
    place = random.randrange(len(lines))
    length = _LENGTHS[random.randrange(len(_LENGTHS))]
    line = lines[place] or b"x"
    unit = (line, line.replace(b" ", b""), b"1.", b"-", b"| a ", b"# ", b"*_", b"(", b" ", b"a) ")[random.randrange(10)]
    lines[place] = (unit * (length // max(1, len(unit)) + 1))[:length]
    return b"\n".join(lines)


def swap_lines(content: bytes, other: bytes, random: Random) -> bytes:
    """Take a line to another place, or from another file."""
    lines, others = content.split(b"\n"), other.split(b"\n")
    place = random.randrange(len(lines))
    line = lines.pop(place) if random.randrange(2) else others[random.randrange(len(others))]
    lines.insert(random.randrange(len(lines) + 1), line)
    return b"\n".join(lines)


def double_lines(content: bytes, _other: bytes, random: Random) -> bytes:
    """Say some lines many times."""
    lines = content.split(b"\n")
    start = random.randrange(len(lines))
    run = lines[start : start + 1 + random.randrange(9)]
    return b"\n".join([*lines[:start], *run * (2 + random.randrange(60)), *lines[start:]])


def other_line_ends(content: bytes, _other: bytes, random: Random) -> bytes:
    """Write line ends as other systems do."""
    ends = (b"\r\n", b"\r", b"\n\n", b"\x0b", b"\xc2\x85", b" ", b"")
    return content.replace(b"\n", ends[random.randrange(len(ends))])


def recode(content: bytes, _other: bytes, random: Random) -> bytes:
    """Write the text in another encoding."""
    name = _ENCODINGS[random.randrange(len(_ENCODINGS))]
    return content.decode("utf-8", "replace").encode(name, "replace")


def spoil_numbers(content: bytes, _other: bytes, random: Random) -> bytes:
    """Give the lines other numbers and labels."""
    labels = (b"0.0 ", b"IIII. ", b"Appendix ", b"Step 1 ", b"1) ", b"A1.2.3 ", b"24 hours ", b"1 January ", b"x. ")
    label = labels[random.randrange(len(labels))]
    return re.sub(rb"(?m)^(#*\s*)\d+(?:\.\d+)*", lambda found: found[1] + label, content)


def _inserted(content: bytes, among: tuple[str, ...], random: Random) -> bytes:
    for _ in range(1 + random.randrange(5)):
        place = random.randrange(len(content) + 1)
        if random.randrange(2):
            place = content.find(b"\n", place) + 1
        content = content[:place] + among[random.randrange(len(among))].encode("utf-8") + content[place:]
    return content


WORDS = (odd_letters, odd_marks, long_line, swap_lines, double_lines, other_line_ends, recode, spoil_numbers)
