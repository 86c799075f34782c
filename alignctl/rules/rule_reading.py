"""One rule file against what the rest of the rule book knows."""

from __future__ import annotations

from alignctl.model.divergence import Severity
from alignctl.model.provision import Attribute
from alignctl.rules.entry import Entry, Names
from alignctl.rules.rule import PLACED, Choice, Example, Kind, Name, Rule

FINDERS = (
    "area",
    "choice",
    "contact",
    "definition",
    "form",
    "items",
    "lasting",
    "limit",
    "meeting",
    "role",
    "scale",
    "source",
    "steps",
)


class RuleReading:
    """One rule file against what the rest of the book knows."""

    def __init__(self, entry: Entry, kind: Kind, vocabulary: dict[str, Name], baseline: set[str], names: Names) -> None:
        self._entry = entry
        self._kind = kind
        self._vocabulary = vocabulary
        self._baseline = baseline
        self._names = names

    def rule(self, expected_id: str) -> Rule:
        """The rule of the entry; mistakes are noted. `expected_id` is what the file's place asks for."""
        entry = self._entry
        rule = Rule(
            id=entry.text("id"),
            kind=self._kind.id,
            title=entry.text("title"),
            why=entry.text("why"),
            topic=entry.text("topic"),
            attribute=entry.word("attribute", Attribute, Attribute.TIME_LIMIT),
            action=entry.text("action"),
            finder=entry.text("finder"),
            look_for=entry.patterns("look_for", self._names),
            unless=entry.patterns("unless", self._names),
            under=entry.texts("under"),
            events=entry.texts("events"),
            choices=tuple(self._choice(choice) for choice in self._choices()),
            value=entry.optional_text("value"),
            severity=entry.word("severity", Severity, Severity.MATERIAL),
            silence=entry.word("silence", Severity, Severity.WORDING),
            tolerance=entry.number("tolerance", 0.0),
            protects=entry.optional_text("protects"),
            baseline=entry.optional_text("baseline"),
            between=entry.optional_text("between") or PLACED,
            form=entry.optional_text("form"),
            agencies=entry.texts("agencies"),
            examples=tuple(_example(example) for example in entry.entries("examples")),
            file=entry.file,
        )
        self._check(rule, expected_id)
        if "{home}" not in rule.between or "{host}" not in rule.between:
            entry.wrong("between", "the child was expected, with {home} and {host} where the areas are named")
        entry.finish()
        return rule

    def _choices(self) -> tuple[Entry | str, ...]:
        """Choices are mappings with patterns of their own, or plain ids of the vocabulary."""
        words = self._entry.is_texts("choices")
        return self._entry.texts("choices") if words else self._entry.entries("choices")

    def _choice(self, choice: Entry | str) -> Choice:
        if isinstance(choice, str):
            name = self._vocabulary.get(choice)
            if name is None:
                self._entry.unknown("choices", "the vocabulary id", choice, self._vocabulary)
                return Choice(id=choice, title=choice, patterns=())
            return Choice(id=name.id, title=name.title, patterns=name.patterns, rank=name.rank)
        found = Choice(
            id=choice.text("id"),
            title=choice.text("title"),
            patterns=choice.patterns("patterns", self._names),
            standing=choice.optional_text("standing"),
            rank=choice.optional_number("rank"),
            standing_in=_standing_in(choice.entry("standing_in")),
        )
        choice.finish()
        return found

    def _check(self, rule: Rule, expected_id: str) -> None:
        entry = self._entry
        if rule.id != expected_id:
            entry.wrong("id", f"'{expected_id}' was expected, from the file's place; found '{rule.id}'")
        if rule.finder not in FINDERS:
            entry.unknown("finder", "the finder", rule.finder, FINDERS)
        topics = {topic.id for topic in self._kind.topics}
        for key, used in (("topic", (rule.topic,)), ("under", rule.under)):
            for topic in used:
                if topic not in topics:
                    entry.unknown(key, "the topic", topic, topics)
        self._check_vocabulary(rule)
        if rule.baseline is not None and rule.baseline not in self._baseline:
            entry.unknown("baseline", "the national figure", rule.baseline, self._baseline)
        finding = [example for example in rule.examples if example.finds is not None]
        if not finding or len(finding) == len(rule.examples):
            entry.wrong("examples", "at least one that finds something and one that finds nothing were expected")

    def _check_vocabulary(self, rule: Rule) -> None:
        events, forms = (ids_of(self._vocabulary, group) for group in ("events", "forms"))
        for event in rule.events:
            if event not in self._vocabulary:
                self._entry.unknown("events", "the event", event, events)
        if rule.form is not None and rule.form not in forms:
            self._entry.unknown("form", "the form", rule.form, forms)


def _example(entry: Entry) -> Example:
    nothing = entry.entry("finds") is None
    if nothing and entry.text("finds") != "nothing":
        entry.wrong("finds", "what it finds, or the word nothing, was expected")
    finds = entry.entry("finds")
    example = Example(
        text=entry.text("text"),
        finds=finds.plain() if finds is not None else None,
        heading=entry.optional_text("heading"),
        lead=entry.optional_text("lead"),
    )
    entry.finish()
    return example


def ids_of(vocabulary: dict[str, Name], group: str) -> list[str]:
    """The ids of one vocabulary file, in its order."""
    return [name.id for name in vocabulary.values() if name.group == group]


def _standing_in(entry: Entry | None) -> tuple[tuple[str, str | None], ...]:
    """The standing of an answer by edition; null says that nothing stood for or against it."""
    if entry is None:
        return ()
    found = tuple((edition, entry.optional_text(edition)) for edition in entry.all_keys())
    entry.finish()
    return found
