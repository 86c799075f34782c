"""Amounts of time in a sentence: where one stands, and the sentence with another amount in its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

# What real procedures set. One of a unit is left out, so that every phrase put in is a plural.
AMOUNTS = {
    "minutes": (15, 20, 30, 45, 60, 90),
    "hours": (2, 3, 4, 6, 8, 12, 24, 36, 48, 72),
    "working-hours": (2, 3, 4, 6, 8),
    "days": (2, 3, 5, 7, 10, 14, 21, 28),
    "working-days": (2, 3, 5, 7, 10, 15, 20, 35, 45),
    "school-days": (2, 3, 5, 10),
    "weeks": (2, 3, 4, 6, 8, 12),
    "months": (2, 3, 4, 6, 9, 12, 18),
    "years": (2, 3, 5),
}
NEAR = 2  # an area's amount stands among the two below and the two above the one it was
_ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}
_WORDS = (
    dict(enumerate(_ONES, 1)) | _TENS | {n + i: f"{t}-{_ONES[i - 1]}" for n, t in _TENS.items() for i in range(1, 10)}
)
_NUMBERS = {word: number for number, word in _WORDS.items()}
_NAMED = "|".join(sorted(_NUMBERS, key=lambda word: -len(word)))
_PHRASE = re.compile(
    rf"(?<![\w.,/-])(?P<number>\d{{1,3}}|{_NAMED})\s+(?P<sort>working\s+|school\s+)?"
    r"(?P<noun>minute|hour|day|week|month|year)(?P<plural>s?)\b(?![-'’])",
    re.IGNORECASE,
)
# "A 24 hour watch" is no phrase to put a plural in; nor is "one day is enough", whose verb would have to change.
_ARTICLE = re.compile(r"\b(?:an?|the|every|each|no)\s+$", re.IGNORECASE)
_SINGULAR_VERB = re.compile(r"\s+(?:is|has|was|passes|does|elapses)\b")


@dataclass(frozen=True, slots=True)
class Phrase:
    """An amount with its unit as values name it, and where its number, sort and noun stand in the sentence."""

    amount: int
    unit: str
    start: int
    end: int
    words: str


def phrases(sentence: str) -> Iterator[Phrase]:
    """Yield every amount of time that can be given another number without spoiling the sentence."""
    for found in _PHRASE.finditer(sentence):
        number = found["number"].casefold()
        amount = int(number) if number.isdecimal() else _NUMBERS[number]
        is_one = amount == 1
        if _ARTICLE.search(sentence[: found.start()]) and not (found["plural"] and not is_one):
            continue
        if is_one != (not found["plural"]) or (is_one and _SINGULAR_VERB.match(sentence, found.end())):
            continue
        sort = " ".join((found["sort"] or "").split())
        unit = f"{sort.casefold()}-{found['noun'].casefold()}s" if sort else f"{found['noun'].casefold()}s"
        yield Phrase(amount, unit, found.start(), found.end(), found[0])


def with_amount(sentence: str, phrase: Phrase, amount: int) -> str:
    """The sentence with another amount, in figures or in words as before, the noun in the plural."""
    number, _, rest = phrase.words.partition(" ")
    written = str(amount) if number.isdecimal() else _WORDS[amount]
    if number[:1].isupper():
        written = written.capitalize()
    noun = rest if rest.endswith("s") else f"{rest}s"
    return f"{sentence[: phrase.start]}{written} {noun}{sentence[phrase.end :]}"


def other_amount(amount: int, unit: str, source: random.Random) -> int | None:
    """Another amount not far from this one; None where none is known for the unit."""
    known = AMOUNTS.get(unit, ())
    below = [one for one in known if one < amount][-NEAR:]
    above = [one for one in known if one > amount][:NEAR]
    return source.choice(below + above) if below or above else None
