"""Rules with sayings, and rule books whose rules have learned from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from alignctl.provisions.finding import Reading
from alignctl.provisions.learning import learn
from alignctl.provisions.lessons import lessons_of
from alignctl.provisions.procedures import read
from alignctl.provisions.recognising import Recogniser
from alignctl.rules.labelled import LabelledText, read_labelled
from alignctl.rules.learned import Lessons, lessons_text
from alignctl.rules.rule import Example, Rule, RuleBook
from tests.provisions.provision_builders import book, choice, document, rule, section

TOLD = (
    "The carer lets the family know within two hours what has become of the child.",
    "Relatives get word of the outcome from the carer within a day.",
    "The family hears from the carer how it ended within 3 hours.",
)
NOTED = (
    "Notes of the gathering go out within 5 days to everyone who sat round the table.",
    "The write-up of the gathering reaches all who came within a week.",
    "Everyone at the table has the notes within two days.",
)
NEITHER = (
    "Bicycles are locked in the shed within ten minutes.",
    "Lunch is eaten within the hour.",
    "The kettle boils within 3 minutes.",
)


def with_sayings(one: Rule, *texts: str, finds: dict[str, object] | None) -> Rule:
    return replace(one, sayings=(*one.sayings, *(Example(text=text, finds=finds) for text in texts)))


TELL = with_sayings(
    with_sayings(rule("tell-family", "no such words", under=("reporting",)), *TOLD, finds={}), *NEITHER, finds=None
)
NOTE = with_sayings(rule("send-notes", "none of these either", under=("reporting",)), *NOTED, finds={})
AGREED = ("We ask the parents and they say yes before we refer.", "Mothers and fathers agree to a referral first.")
UNASKED = ("We refer without asking anybody.", "Nobody's leave is sought before a referral is sent.")
CONSENT = with_sayings(
    with_sayings(
        rule(
            "consent",
            finder="choice",
            topic="consent",
            choices=(choice("asked", "with leave"), choice("not-asked", "leave not needed")),
        ),
        *AGREED,
        finds={"id": "asked"},
    ),
    *UNASKED,
    finds={"id": "not-asked"},
)


def labelled(*lines: str) -> LabelledText:
    return read_labelled("\n".join(lines), "ash-missing.jsonl")


def taught(*rules: Rule, texts: Iterable[LabelledText] = ()) -> RuleBook:
    """A rule book whose rules have learned from their examples, their sayings and labelled texts."""
    plain = book(*rules)
    finders = learn(lessons_of(plain.kinds["missing"], plain, texts))
    return with_lessons(plain, lessons_text(finders, "these").encode())


def with_lessons(plain: RuleBook, content: bytes) -> RuleBook:
    kind = plain.kinds["missing"]
    lessons = Lessons(content, "rules/missing/learned.json", {one.id for one in kind.rules})
    return replace(plain, kinds={"missing": replace(kind, lessons=lessons)})


def read_in(held: RuleBook, *texts: str, title: str = "Afterwards") -> Reading:
    return read(document(section(title, *texts)), held.kinds["missing"], held, "any", "Anyshire")


def recogniser(reading: Reading, finder: str = "limit") -> Recogniser:
    return Recogniser(tuple(one for one in reading.kind.rules if one.finder == finder), reading, finder)
