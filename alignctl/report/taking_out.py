"""What is taken out of a result, wherever in it it stands: a walk over every value it holds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar

from alignctl.model.alignment import SectionRef
from alignctl.model.citation import Citation
from alignctl.model.comparison import KindComparison
from alignctl.model.divergence import WEIGHTY, Severity
from alignctl.model.document import Document
from alignctl.model.provision import Attribute, Provision
from alignctl.model.revision import Edit, Piece, SectionChange, SectionPlace
from alignctl.text.normalise import tidy
from alignctl.text.personal import without_people

CONTACT, PERSON, MARKED, LONG = "contact", "personal name", "sentence from marked documents", "shortened sentence"
FROM_MARKED = "[from a marked document]"
_ELLIPSIS = "\u2026"
# shorter words are no sentence, and would be found in others by chance
_FEWEST, _KEY = 4, 12
_KEPT = frozenset({"sha256"})
T = TypeVar("T")


class TakingOut:
    """Takes out of a result what an audience may not read; `counts` says how much of each sort, each thing once."""

    def __init__(
        self,
        *,
        known: Iterable[Document],
        result: object,
        is_too_high: Callable[[str | None], bool],
        public: bool,
        most_words: int,
    ) -> None:
        self.counts: Counter[str] = Counter()
        self._public = public
        documents = {one.path: one for one in (*known, *_found(result, Document))}
        self._markings = {path: one.metadata.marking for path, one in documents.items()}
        self._people = frozenset(name for one in documents.values() for name in one.metadata.people)
        self._is_too_high = is_too_high
        # where a document is not known, the highest marking of the result stands for it
        self._unknown_is_marked = any(is_too_high(marking) for marking in _markings(result))
        self._long: dict[str, str] = {}
        self._begin: dict[str, list[str]] = defaultdict(list)
        self._words: dict[str, str] = {}
        self._most = most_words
        for citation, value in _cited(result):
            self._note(citation, value)
        if public:
            told = {(one.citation.area, one.id) for one in _found(result, Provision) if _is_contact(one)}
            self.counts[CONTACT] = len(told)

    def without(self, result: T) -> T:
        """The result without it."""
        changed = self._walk(result)
        if not isinstance(changed, type(result)):
            raise TypeError("a result of the same type was expected")
        return changed

    def _note(self, citation: Citation, value: str) -> None:
        """Keep what a sentence becomes, so that it does not survive where other words repeat it."""
        quote = citation.quote
        if quote in self._long:
            return
        if self._is_marked(citation.document):
            self.counts[MARKED] += 1
            self._becomes(quote, FROM_MARKED)
        elif self._public and len(quote.split()) > self._most:
            self.counts[LONG] += 1
            self._becomes(quote, shortened(quote, value, self._most))

    def _becomes(self, quote: str, short: str) -> None:
        for form in dict.fromkeys((quote, tidy(quote))):
            self._long[form] = short
            if len(form) >= _KEY and len(form.split()) >= _FEWEST:
                self._begin[form[:_KEY]].append(form)

    def _is_marked(self, document: str) -> bool:
        if document in self._markings:
            return self._is_too_high(self._markings[document])
        return self._unknown_is_marked

    def _walk(self, value: object, field: str = "") -> object:
        if isinstance(value, Enum) or value is None or field in _KEPT:
            return value
        if isinstance(value, str):
            return self._string(value)
        if isinstance(value, tuple):
            return tuple(self._walk(one) for one in value if not self._goes(one))
        if isinstance(value, dict):
            return {key: self._walk(one) for key, one in value.items() if not self._goes_by_id(key)}
        if isinstance(value, Citation):
            return self._citation(value)
        if isinstance(value, SectionRef):
            return self._section(value)
        if isinstance(value, Document):
            return self._document(value)
        if isinstance(value, SectionChange):
            return self._change(value)
        if is_dataclass(value) and not isinstance(value, type):
            changed = {one.name: self._walk(getattr(value, one.name), one.name) for one in fields(value)}
            return _counted(replace(value, **changed))
        return value

    def _citation(self, one: Citation) -> Citation:
        marked = self._is_marked(one.document)
        return replace(
            one,
            quote=FROM_MARKED if marked else self._string(one.quote),
            section=FROM_MARKED if marked else self._string(one.section),
            span=(0, 0) if marked else one.span,
            document=self._string(one.document),
        )

    def _section(self, one: SectionRef) -> SectionRef:
        """A section's heading, and those over it, are words of its document."""
        if self._is_marked(one.document):
            above = tuple(FROM_MARKED for _ in one.path)
            return replace(one, title=FROM_MARKED, path=above, document=self._string(one.document))
        return replace(
            one,
            title=self._string(one.title),
            path=tuple(map(self._string, one.path)),
            document=self._string(one.document),
        )

    def _change(self, one: SectionChange) -> SectionChange:
        """What became of a section: of a marked one that it changed alone, for the public no long passage."""
        sides = [side for side in (one.before, one.now) if side is not None]
        is_marked = any(self._is_marked(side.document) for side in sides)
        kept = []
        for passage in one.passages:
            # a number that changed is cut into pieces, in which nobody would know it for a contact
            whole = [_as_it_was_and_is(passage, edit) for edit in (Edit.TAKEN_OUT, Edit.PUT_IN)]
            is_personal = self._public and any(self._string(words) != words for words in whole)
            is_long = self._public and max(len(words.split()) for words in whole) > self._most
            if is_marked or is_long:
                self.counts[MARKED if is_marked else LONG] += 1
            elif not is_personal:
                kept.append(passage)
        before, now = (self._place(side, is_marked=is_marked) for side in (one.before, one.now))
        return replace(one, before=before, now=now, passages=tuple(kept))

    def _place(self, side: SectionPlace | None, *, is_marked: bool) -> SectionPlace | None:
        if side is None:
            return None
        document = self._string(side.document)
        if is_marked:
            return replace(side, title=FROM_MARKED, above=tuple(FROM_MARKED for _ in side.above), document=document)
        above = tuple(map(self._string, side.above))
        return replace(side, title=self._string(side.title), above=above, document=document)

    def _document(self, one: Document) -> Document:
        """A document without its text, which no result needs, and without those who wrote in it."""
        title = one.path if self._is_too_high(one.metadata.marking) else one.title
        if not self._public:
            return replace(one, sections=(), title=title)
        metadata = replace(one.metadata, people=(), owner=None)
        warnings = tuple(replace(warning, message=self._string(warning.message)) for warning in one.warnings)
        path = self._string(one.path)
        return replace(one, sections=(), metadata=metadata, title=self._string(title), warnings=warnings, path=path)

    def _string(self, words: str) -> str:
        if words not in self._words:
            self._words[words] = self._changed(words)
        return self._words[words]

    def _changed(self, words: str) -> str:
        for long in self._repeated(words):
            words = words.replace(long, self._long[long])
        if not self._public:
            return words
        told, contacts, people = without_people(words, self._people)
        self.counts[CONTACT] += contacts
        self.counts[PERSON] += people
        return told

    def _repeated(self, words: str) -> list[str]:
        """The sentences to be replaced that stand in some words, the longest first."""
        found = {
            long
            for at in range(len(words) - _KEY + 1)
            for long in self._begin.get(words[at : at + _KEY], ())
            if words.startswith(long, at)
        }
        return sorted(found | ({words} & self._long.keys()), key=lambda long: (-len(long), long))

    def _goes(self, one: object) -> bool:
        """Whether one of several things is about a contact, and so left out."""
        if not self._public:
            return False
        held = (one, getattr(one, "candidate", None), getattr(one, "one", None), getattr(one, "standard", None))
        return any(_is_contact(thing) for thing in held)

    def _goes_by_id(self, key: object) -> bool:
        return self._public and isinstance(key, str) and _is_contact_point(key)


def _as_it_was_and_is(passage: tuple[Piece, ...], edit: Edit) -> str:
    return "".join(piece.text for piece in passage if piece.edit in {Edit.KEPT, edit})


def shortened(quote: str, value: str, most: int) -> str:
    """At most so many words of a sentence, around the value it was cited for, with an ellipsis where it is cut."""
    words = quote.split()
    if len(words) <= most:
        return quote
    at = _place(words, value.split())
    start = max(0, min(at - (most - len(value.split())) // 2, len(words) - most)) if at else 0
    stop = start + most
    before, after = (_ELLIPSIS if start else "", _ELLIPSIS if stop < len(words) else "")
    return f"{before}{' '.join(words[start:stop])}{after}"


def _place(words: list[str], value: list[str]) -> int:
    """Where a value begins in a sentence, counted in words; 0 where it is not there word for word."""
    folded, sought = [word.casefold().strip(".,;:") for word in words], [word.casefold() for word in value]
    size = len(sought)
    return next((at for at in range(len(words) - size + 1) if size and folded[at : at + size] == sought), 0)


def _counted(value: object) -> object:
    """A comparison of a kind whose counts, and share of points on which both agree, are those of what is left in it."""
    if not isinstance(value, KindComparison):
        return value
    left = {severity: sum(one.severity is severity for one in value.divergences) for severity in Severity}
    points = len(value.shared) + sum(left[severity] for severity in WEIGHTY)
    alignment = round(len(value.shared) / points, 4) if points else 1.0
    return replace(value, summary=replace(value.summary, divergences=left, alignment=alignment))


def _is_contact(one: object) -> bool:
    if getattr(one, "attribute", None) == Attribute.CONTACT.value:
        return True
    point = getattr(one, "point", None)
    return (
        _is_contact_point(point) if isinstance(point, str) else getattr(point, "attribute", None) is Attribute.CONTACT
    )


def _is_contact_point(id_: str) -> bool:
    """Whether an id is that of a point of practice on contacts: kind, topic, attribute, action."""
    return id_.split(".")[2:3] == [Attribute.CONTACT.value]


def _children(value: object) -> Iterator[object]:
    if isinstance(value, tuple):
        yield from value
    elif isinstance(value, Mapping):
        yield from value.values()
    elif is_dataclass(value) and not isinstance(value, type | Document):
        yield from (getattr(value, one.name) for one in fields(value))


def _found(value: object, wanted: type[T]) -> Iterator[T]:
    """Every value of a type inside another."""
    if isinstance(value, wanted):
        yield value
        return
    for child in _children(value):
        if not isinstance(child, str | int | float | None):
            yield from _found(child, wanted)


def _markings(result: object) -> Iterator[str | None]:
    """Markings that a result carries as a whole."""
    for one in (result, getattr(result, "view", None), getattr(result, "ranking", None)):
        marking = getattr(one, "marking", None)
        if marking is None or isinstance(marking, str):
            yield marking


def _cited(value: object) -> Iterator[tuple[Citation, str]]:
    """Every citation with the value it was cited for, "" where that is not known."""
    if isinstance(value, Provision):
        yield value.citation, value.value.display
        return
    if isinstance(value, Citation):
        yield value, ""
        return
    citation, said = getattr(value, "citation", None), getattr(value, "value", None) or getattr(value, "before", None)
    if isinstance(citation, Citation):
        yield citation, said if isinstance(said, str) else ""
    for child in _children(value):
        if not isinstance(child, str | int | float | None):
            yield from _cited(child)
