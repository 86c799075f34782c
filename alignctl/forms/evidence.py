"""What speaks for a data item in the words of a label: the share of its words that name the item, and whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alignctl.model.form import FormField, FormPart
from alignctl.rules.asked import AskedAs
from alignctl.rules.pattern import Pattern
from alignctl.rules.rule import Name
from alignctl.text.short_words import written_out
from alignctl.text.stems import words_of

_WHOLE, _IN_NAMES = 0.95, 0.8
_LOWEST, _RISE = 0.45, 0.5  # what a label is worth of which hardly a word, or every word, names the item
Places = tuple[tuple[int, int], ...]
# words of a label that say nothing of what is asked
_EMPTY_WORDS = (
    "child children childs young person persons people details detail please any specify state give known information "
    "record list tick applicable relevant current currently full misper subject pupil pupils student students learner "
    "patient client yes no if apply applies including include complete enter provide describe comments comment box "
    "boxes appropriate following etc further more needed required necessary marked tell think opinion far elsewhere "
    "general background spoken got much explain additional"
)
_EMPTY = frozenset(_EMPTY_WORDS.split())
# which side of a thing is asked for: beside its name they do not tell of another thing
_FACET_WORDS = (
    "date dates time times day place location name names address addresses postcode telephone phone mobile tel number "
    "numbers no email mail contact title role relationship signature reason reasons carried completed held made"
)
_FACETS = frozenset(_FACET_WORDS.split())
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}[A-Za-z]?\.?")
_NUMBER = re.compile(r"^\W*(?:part|section|step)?\s*(?:\d{1,2}|[A-Z])(?:\.\d+)*[.):\s\u2013-]+(?=\S)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?<=s)['\u2019](?!\w)|['\u2019]s\b")
_ASIDE = re.compile(r"\([^()]*\)|,?\s*\b(?:e\.?g\b|i\.?e\b|for example|such as|including).*", re.IGNORECASE)
_PIECES = re.compile(r"\s*(?:,|;|/|&|\band\b)\s*", re.IGNORECASE)
# the part of the child is nobody else's
_OF_CHILD = re.compile(
    r"^(?:about|details of|information about|details about)?\s*(?:the|missing|your)?\s*"
    r"(?:child|young person|pupil|misper|subject|missing person)(?:ren)?\b"
    r"(?!['\u2019]s\s+(?:family|gp|school|parent|carer))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an item: how sure (0..1), a plain reason, and where in the label and how long its words are."""

    item: Name
    confidence: float
    reason: str
    length: int = 0
    start: int = 0
    is_whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label to be looked into; `around` are the titles that say whose it is: of its part, table or repeats."""

    text: str
    around: tuple[str, ...] = ()

    @property
    def says_nothing(self) -> bool:
        """Whether no word of it says what is asked ("Please give details")."""
        return not _content(_ASIDE.sub(" ", self.text))

    @property
    def pieces(self) -> tuple[str, ...]:
        """What stands between commas, strokes and "and"."""
        return tuple(piece for piece in _PIECES.split(self.text) if piece)


def label_of_field(field: FormField, part: FormPart) -> Label:
    """The label of a field as it is looked into: dotted letters closed up, titles without their numbers."""
    label = closed_up(field.label)
    title = without_number(part.title)
    bare = title if label == closed_up(part.title) else label
    return Label(text=bare, around=(title, *field.repeats[:1]))


def whole_title(label: Label) -> Label:
    """The title of a field's part in the place of its label."""
    return Label(text=label.around[0] if label.around else "")


def without_number(title: str) -> str:
    """The title of a part without its number."""
    return _NUMBER.sub("", closed_up(title))


def closed_up(text: str) -> str:
    """A text with the dots of D.O.B. taken out, short words written out, and one space for each end of a line."""
    return " ".join(written_out(_DOTTED.sub(lambda found: found[0].replace(".", ""), text)).split())


def covers(patterns: Iterable[Pattern], text: str) -> bool:
    """Whether every word of a text that says something stands in a place of some patterns."""
    places = _places(patterns, text)
    return bool(places) and _share(text, places) == 1


def is_of_child(title: str) -> bool:
    """Whether a title says that what stands below it is of the child the form is about."""
    return _OF_CHILD.match(title) is not None


def is_of_sides(text: str) -> bool:
    """Whether a text names nothing but sides of a thing ("date and time", "name and address")."""
    return _FACETS.issuperset(_content(_ASIDE.sub(" ", text)))


def best(items: Iterable[Name], label: Label) -> Iterator[Evidence]:
    """For each item the surest evidence in a label, if any."""
    if not label.text:
        return
    without = _ASIDE.sub(" ", label.text).strip()
    texts = tuple(dict.fromkeys(text for text in (label.text, without, _POSSESSIVE.sub("", without)) if text))
    for item in items:
        found = [one for text in texts for one in _one(item, text, label.around)]
        if found:
            yield max(found, key=lambda one: (one.confidence, one.length))


def _one(item: Name, text: str, around: tuple[str, ...]) -> Iterator[Evidence]:
    asked = item.asked or AskedAs()
    if any(pattern.search(text) for pattern in asked.unless):
        return
    yield from _owned(item, asked, text, around)
    places = _places(asked.labels, text)
    if places:
        yield _by_label(item, text, places, _WHOLE)
    elif item.asked is None and (named := _places(item.patterns, text)):
        yield _by_label(item, text, named, _IN_NAMES)


def _by_label(item: Name, text: str, places: Places, whole: float) -> Evidence:
    share = _share(text, places)
    words = " \u2026 ".join(text[start:end] for start, end in places)
    return Evidence(
        item=item,
        confidence=whole * (1 if share == 1 else _LOWEST + _RISE * share),
        reason=f"\u201c{words}\u201d is a name of it" if share == 1 else f"it speaks of \u201c{words}\u201d",
        length=sum(end - start for start, end in places),
        start=places[0][0],
        is_whole=share == 1,
    )


def _owned(item: Name, asked: AskedAs, text: str, around: tuple[str, ...]) -> Iterator[Evidence]:
    """Evidence of whose it is: named in the label, or in the title over it, beside a word such as "telephone"."""
    there = _places(asked.there, text)
    if not there:
        return
    words = " \u2026 ".join(text[start:end] for start, end in there)
    owner = _places(asked.parts, text)
    if owner and all(one[1] <= other[0] or other[1] <= one[0] for one in owner for other in there):
        whose = text[slice(*owner[0])]
        if _share(text, (*owner, *there)) == 1:
            reason = f"\u201c{words}\u201d is asked of \u201c{whose}\u201d"
            yield Evidence(item, _WHOLE + 0.01, reason, len(text), owner[0][0], is_whole=True)
    title = next((one for one in around if one and not _OF_CHILD.match(one) and _places(asked.parts, one)), None)
    share = _share(text, there) if title else 0.0
    if share:
        reason = f"\u201c{words}\u201d stands under \u201c{title}\u201d"
        confidence = _WHOLE * (_LOWEST + _RISE * share) + 0.02 if share < 1 else _WHOLE + 0.02
        yield Evidence(item, confidence, reason, len(text) if share == 1 else 0, 0, is_whole=share == 1)


def _places(patterns: Iterable[Pattern], text: str) -> Places:
    """Where some patterns stand in a text: places that meet or overlap are one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(place.span() for one in patterns for place in one.finditer(text) if place.words.strip()):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _share(text: str, places: Iterable[tuple[int, int]]) -> float:
    """The share of the words of a text that stand in some places of it, leaving out words that say nothing.

    "Date and time" beside "last seen" do not count: they say what of it is asked.
    """
    inside = [word for start, end in places for word in _content(text[start:end])]
    outside = _content(_without(text, places))
    if not _FACETS.issuperset(inside):
        outside = [word for word in outside if word not in _FACETS]
    whole = len(inside) + len(outside)
    if not outside:
        return 1.0
    return len(inside) / whole if whole else 0.0


def _without(text: str, places: Iterable[tuple[int, int]]) -> str:
    for start, end in sorted(places, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text


def _content(text: str) -> list[str]:
    return [word for word in words_of(text) if word not in _EMPTY]
