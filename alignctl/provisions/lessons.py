"""Sayings and labelled texts as lessons: what a statement shows, and which rule's matter it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from alignctl.model.document import Document, Metadata, Paragraph, Section
from alignctl.provisions.assignment import slots
from alignctl.provisions.finders.lasting import thresholds_of
from alignctl.provisions.finders.limit import possible_limits
from alignctl.provisions.finding import Reading, Said
from alignctl.provisions.procedures import read
from alignctl.provisions.recognising import LEARNING
from alignctl.provisions.signs import Signs, marks_shown, words_shown
from alignctl.provisions.values.found import FoundTime
from alignctl.rules.labelled import Answer, LabelledText, Part
from alignctl.rules.learned import NONE, Label
from alignctl.rules.rule import Example, Kind, Rule, RuleBook
from alignctl.text.normalise import fold

TIMED = {"limit": possible_limits, "lasting": thresholds_of}
TELLS_ANSWERS_APART = "choice"
SAYS_ANSWER = ("id", "choice", "position", "value")
AREA, NAME = "example", "Anyshire"
LEAST_CHARACTERS = 12  # characters of a sentence that may be part of a longer one


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What a statement, or a length of time in it, shows to the rules of one finder, and whose matter it is."""

    finder: str
    words: Signs
    marks: Signs
    label: Label


def lessons_of(kind: Kind, book: RuleBook, texts: Iterable[LabelledText]) -> Iterator[Lesson]:
    """Yield the lessons of a kind's examples and sayings, then of labelled texts.

    A saying speaks of its own rule alone: what other finders would learn from it is not known. A labelled text
    speaks of all rules, and teaches too what is nobody's matter.
    """
    for rule in kind.rules:
        for saying in (*rule.examples, *rule.sayings):
            own = None if saying.finds is None else Answer(rule=rule.id, finds=saying.finds)
            for said, reading in _of_saying(saying, kind, book):
                yield from _Teacher(kind, reading).lessons(said, (own,) if own else (), (rule.finder,))
    for text in texts:
        reading = read(text.document, kind, book, AREA, NAME)
        for said, answers in marked(text, reading):
            yield from _Teacher(kind, reading).lessons(said, answers, LEARNING)


def marked(text: LabelledText, reading: Reading) -> Iterator[tuple[Said, tuple[Answer, ...]]]:
    """Yield every statement of a labelled text with all it answers."""
    parts = [(tuple(map(fold, part.texts)), part) for part in text.parts if part.answers]
    for said in reading.said:
        words = fold(said.text)
        if words:
            mine = [part for folded, part in parts if _is_of(said, words, folded, part)]
            yield said, tuple(answer for part in mine for answer in part.answers)


def _is_of(said: Said, words: str, folded: tuple[str, ...], part: Part) -> bool:
    if part.is_row:
        row = {fold(cell) for _, cell in said.place.row}
        return said.place.cell is not None and words in folded and row <= set(folded)
    if said.place.cell is not None:
        return False
    whole = folded[0]
    if words == whole:
        return True
    return (len(words) > LEAST_CHARACTERS and words in whole) or (len(whole) > LEAST_CHARACTERS and whole in words)


@dataclass(frozen=True, slots=True)
class _Teacher:
    kind: Kind
    reading: Reading

    def lessons(self, said: Said, answers: tuple[Answer, ...], finders: tuple[str, ...]) -> Iterator[Lesson]:
        """Yield what a statement teaches the rules of some finders."""
        rules = {rule.id: rule for rule in self.kind.rules}
        mine: Mapping[str, list[Answer]] = defaultdict(list)
        for answer in answers:
            if answer.rule in rules:
                mine[rules[answer.rule].finder].append(answer)
        for finder in finders:
            if finder in TIMED:
                yield from self._timed(said, tuple(mine[finder]), finder)
            elif finder in LEARNING:
                labels = [_label(rules[answer.rule], answer) for answer in mine[finder]] or [NONE]
                for label in filter(None, labels):
                    yield self._lesson(said, finder, label)

    def _timed(self, said: Said, answers: tuple[Answer, ...], finder: str) -> Iterator[Lesson]:
        """Each length of time is the matter of the answers that give it; a statement without any, of all of them."""
        times = TIMED[finder](said)
        left = list(answers)
        for time, slot in zip(times, slots(said, times), strict=True):
            hits = [one for one in left if agrees_with(time, one)] or (list(answers) if len(times) == 1 else [])
            for label in [(one.rule, "") for one in hits] or [NONE]:
                marks = marks_shown(said, self.reading, self._rules(finder), slot, time)
                yield Lesson(finder=finder, words=words_shown(said, slot.clause), marks=marks, label=label)
            left = [one for one in left if one not in hits]
        if not times or len(left) == len(answers) > 0:
            for label in [(one.rule, "") for one in left] or [NONE]:
                yield self._lesson(said, finder, label)

    def _lesson(self, said: Said, finder: str, label: Label) -> Lesson:
        marks = marks_shown(said, self.reading, self._rules(finder))
        return Lesson(finder=finder, words=words_shown(said), marks=marks, label=label)

    def _rules(self, finder: str) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.kind.rules if rule.finder == finder)


def agrees_with(time: FoundTime, answer: Answer) -> bool:
    """Whether a length of time is the one an answer gives; an answer that gives none agrees with any."""
    if "amount" not in answer.finds:
        return True
    found = time.duration
    if found.amount is None or answer.finds["amount"] is None:
        return found.amount is None and answer.finds["amount"] is None
    return found.amount == answer.finds["amount"] and str(found.unit) == answer.finds.get("unit")


def _label(rule: Rule, answer: Answer) -> Label | None:
    """The label an answer teaches; None where a rule that tells answers apart is given none of its own."""
    if rule.finder != TELLS_ANSWERS_APART or not any(choice.patterns for choice in rule.choices):
        return rule.id, ""
    said = next((str(answer.finds[key]) for key in SAYS_ANSWER if key in answer.finds), None)
    return (rule.id, said) if said in {choice.id for choice in rule.choices} else None


def _of_saying(saying: Example, kind: Kind, book: RuleBook) -> Iterator[tuple[Said, Reading]]:
    """Yield the statements of a saying, read as a document of its own."""
    around = [words for words in (saying.before, saying.lead) if words]
    paragraphs = [Paragraph(text=words, index=index) for index, words in enumerate(around, start=1)]
    paragraphs.append(Paragraph(text=saying.text, index=len(around) + 1, is_list_item=bool(saying.lead)))
    section = Section(id="1", number=None, title=saying.heading or "", level=1, paragraphs=tuple(paragraphs))
    document = Document(
        path="saying",
        sha256="",
        format="text",
        title="",
        pages=None,
        metadata=Metadata(),
        sections=(section,),
        coverage=1.0,
    )
    reading = read(document, kind, book, AREA, NAME)
    for said in reading.said:
        if said.place.text in saying.text:
            yield said, reading
