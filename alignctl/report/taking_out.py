"""What is taken out of a result, wherever in it it stands: a walk over every value it holds."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar

from alignctl.model.agreement import Agreement
from alignctl.model.alignment import Link, SectionRef
from alignctl.model.citation import Citation
from alignctl.model.crossing_sheet import ContactTold
from alignctl.model.divergence import BaselineRef
from alignctl.model.document import Document
from alignctl.model.form import FormField
from alignctl.model.forms_compared import AreaForm, ItemCompared, MappedField, SameWords
from alignctl.model.merged import MergedText
from alignctl.model.provision import Provision
from alignctl.model.revision import Revision, SectionChange
from alignctl.model.verdict import Verdict
from alignctl.report.contacts import is_contact, is_contact_point
from alignctl.report.counted_again import counted_again
from alignctl.report.forms_taken_out import of_form
from alignctl.report.marked_words import FROM_MARKED, MarkedWords, in_our_words
from alignctl.report.merged_taken_out import placed, text_without
from alignctl.report.revision_taken_out import change_without
from alignctl.report.shortening import shortened
from alignctl.report.verdicts_taken_out import verdict_without
from alignctl.report.within import cited, effective_markings, found, markings, names_in, strings, words_of
from alignctl.report.words import value_words
from alignctl.text.normalise import tidy
from alignctl.text.personal import people_addressed, people_in, without_people

OWNER = "owner of an agreement"
CONTACT, PERSON, MARKED, LONG = "contact", "personal name", "sentence from marked documents", "shortened sentence"
# shorter words are no sentence, and would be found in others by chance
_FEWEST, _KEY = 4, 12
_KEPT = frozenset({"sha256"})
# Fields that hold ids and paths look like these; in the others a word in small letters is a word.
_ID = re.compile(r"[a-z0-9]+(?:[-.:/_][a-z0-9]+)*")
_WORDS = frozenset(
    {
        "after",
        "before",
        "display",
        "others",
        "reasons",
        "runner_up",
        "scale",
        "target",
        "tie",
        "title",
        "value",
        "values",
    }
)
_PATHS = frozenset({"document", "documents", "earlier", "path", "where"})
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
        known = tuple(known)
        documents = {one.path: one for one in (*found(result, Document), *known)}
        self._markings = effective_markings(result, known)
        self._is_too_high = is_too_high
        # where a document is not known, the highest marking of the result stands for it
        self._unknown_is_marked = any(is_too_high(marking) for marking in markings(result))
        self._long: dict[str, str] = {}
        self._begin: dict[str, list[str]] = defaultdict(list)
        self._marked: set[str] = set()
        self._words: dict[tuple[str, bool], str] = {}
        self._most = most_words
        self._names = next(names_in(result), {})
        self._people = self._people_of(result, documents.values()) if public else frozenset()
        self._hidden = self._marked_words(result, documents.values())
        for provision in found(result, Provision):
            self._note_value(provision)
        self.counts[OWNER] = len({one.candidate for one in found(result, Agreement) if one.owner})
        for citation, value in cited(result):
            self._note(citation, value)
        for ref in placed(result):
            if self._is_marked(ref.document):
                self._hide((ref.title, *ref.path))
        if public:
            told = {(one.citation.area, one.id) for one in found(result, Provision) if is_contact(one)}
            self.counts[CONTACT] = len(told)

    def without(self, result: T) -> T:
        """The result without it."""
        changed = self._walk(result)
        if not isinstance(changed, type(result)):
            raise TypeError("a result of the same type was expected")
        return changed

    def _people_of(self, result: object, documents: Iterable[Document]) -> frozenset[str]:
        """Who is named in the documents and bears no name of the rules, so that the bare name is found elsewhere."""
        texts = {words for one in documents for words in words_of(one)} | {one.quote for one, _ in cited(result)}
        people = {name for one in documents for name in (*one.metadata.people, *people_in(one.metadata.owner or ""))}
        people.update(*map(people_in, texts))
        ours = f" {' | '.join(self._names.values())} ".casefold()
        known = set(re.findall(r"\w+", ours))
        addressed = {name for words in texts for name in people_addressed(words) if known.isdisjoint(name.split())}
        return frozenset(addressed | {name for name in people if name.casefold() not in ours})

    def _marked_words(self, result: object, documents: Iterable[Document]) -> MarkedWords:
        """What marked documents say, told apart from what stands elsewhere too."""
        texts: dict[bool, list[str]] = {True: [], False: []}
        for document in documents:
            texts[self._is_marked(document.path)] += words_of(document)
        for citation, value in cited(result):
            texts[self._is_marked(citation.document)] += (citation.quote, citation.section, value)
        for provision in found(result, Provision):
            texts[self._is_marked(provision.citation.document)] += strings(provision.value)
        for ref in found(result, SectionRef):
            texts[self._is_marked(ref.document)] += (ref.title, *ref.path)
        own = (*self._names.values(), *(text for one in found(result, BaselineRef) for text in strings(one)))
        return MarkedWords(texts[True], texts[False], own)

    def _hide(self, words: Iterable[str], becomes: str = FROM_MARKED) -> None:
        for one in words:
            self._hidden.add(one, becomes)

    def _note_value(self, one: Provision) -> None:
        """Keep what a value becomes: in the words of the rules from a marked document, short for the public."""
        if self._is_marked(one.citation.document):
            told = value_words(in_our_words(one.value, self._names))
            self._hide(sorted({value_words(one.value), one.value.display}), told)
            self._hide(text for text in strings(one.value) if not _ID.fullmatch(text))
        elif self._public:
            for text in strings(one.value):
                self._shorten(text)

    def _shorten(self, words: str, around: str = "") -> None:
        if len(words.split()) > self._most and words not in self._long:
            self._becomes(words, shortened(words, around, self._most))

    def _note(self, citation: Citation, value: str) -> None:
        """Keep what a sentence becomes, so that it does not survive where other words repeat it."""
        quote = citation.quote
        if self._is_marked(citation.document):
            self.counts[MARKED] += quote not in self._marked
            self._marked.add(quote)
            self._hide((quote, citation.section, value))
        elif self._public:
            self.counts[LONG] += len(quote.split()) > self._most and quote not in self._long
            self._shorten(quote, value)
            self._shorten(value)

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
            is_id = field in _PATHS or (field not in _WORDS and _ID.fullmatch(value) is not None)
            return self._string(value, is_id=is_id)
        if isinstance(value, tuple):
            return tuple(self._walk(one, field) for one in value if not self._goes(one))
        if isinstance(value, dict):
            return {key: self._walk(one) for key, one in value.items() if not self._goes_by_id(key)}
        if isinstance(value, Verdict):
            return self._fields(verdict_without(value, public=self._public, is_marked=self._unknown_is_marked))
        return self._whole(value)

    def _whole(self, value: object) -> object:  # noqa: C901  one case a type
        """A value of the model: what is known of its type first, then all that stands in it."""
        match value:
            case Citation():
                return self._citation(value)
            case SectionRef():
                return self._section(value)
            case Document():
                return self._document(value)
            case SectionChange():
                return self._change(value)
            case Revision() if any(self._is_marked(one.path) for one in found(value, Document)):
                return self._fields(replace(value, renamings=()))  # they are words of both texts
            case Provision() if self._is_marked(value.citation.document):
                return self._fields(replace(value, value=in_our_words(value.value, self._names)))
            case MappedField() | ItemCompared() | SameWords() | AreaForm() | FormField():
                return self._fields(of_form(value, self._is_marked))
            case ContactTold() if self._is_marked(value.provision.citation.document):
                return self._fields(replace(value, label=""))
            case MergedText() if self._is_marked(value.document):
                return self._fields(text_without(value))
            case Link() if any(ref and self._is_marked(ref.document) for ref in (value.a, value.b)):
                return self._fields(replace(value, reasons=()))  # they name words of both headings
            case _:
                return counted_again(self._fields(value))

    def _fields(self, value: object) -> object:
        if not is_dataclass(value) or isinstance(value, type):
            return value
        if isinstance(value, Agreement):  # who sees to it, and notes, are for those who made it
            value = replace(value, owner="", note=None)
        return replace(value, **{one.name: self._walk(getattr(value, one.name), one.name) for one in fields(value)})

    def _citation(self, one: Citation) -> Citation:
        marked = self._is_marked(one.document)
        return replace(
            one,
            quote=FROM_MARKED if marked else self._string(one.quote),
            section=FROM_MARKED if marked else self._string(one.section),
            span=(0, 0) if marked else one.span,
            document=self._string(one.document, is_id=True),
        )

    def _section(self, one: SectionRef) -> SectionRef:
        """A section's heading, and those over it, are words of its document."""
        if self._is_marked(one.document):
            above = tuple(FROM_MARKED for _ in one.path)
            return replace(one, title=FROM_MARKED, path=above, document=self._string(one.document, is_id=True))
        return replace(
            one,
            title=self._string(one.title),
            path=tuple(map(self._string, one.path)),
            document=self._string(one.document, is_id=True),
        )

    def _change(self, one: SectionChange) -> SectionChange:
        is_marked = any(side and self._is_marked(side.document) for side in (one.before, one.now))
        change, left = change_without(one, self._string, is_marked=is_marked, most=self._most if self._public else None)
        self.counts[MARKED if is_marked else LONG] += left
        return change

    def _document(self, one: Document) -> Document:
        """A document without its text, which no result needs, and without those who wrote in it."""
        title = one.path if self._is_marked(one.path) else self._string(one.title)
        warnings = tuple(replace(warning, message=self._string(warning.message)) for warning in one.warnings)
        if not self._public:
            return replace(one, sections=(), title=title, warnings=warnings)
        metadata = replace(one.metadata, people=(), owner=None)
        path = self._string(one.path, is_id=True)
        title = self._string(title, is_id=title == one.path)
        return replace(one, sections=(), metadata=metadata, title=title, warnings=warnings, path=path)

    def _string(self, words: str, *, is_id: bool = False) -> str:
        if (words, is_id) not in self._words:
            self._words[words, is_id] = self._changed(words, is_id=is_id)
        return self._words[words, is_id]

    def _changed(self, words: str, *, is_id: bool) -> str:
        words = self._hidden.known_id(words) if is_id else self._hidden.without(words)
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
        return is_contact(one)

    def _goes_by_id(self, key: object) -> bool:
        return self._public and isinstance(key, str) and is_contact_point(key)
