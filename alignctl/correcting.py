"""The verdicts of a workspace, and the typed values of the words in which reviewers corrected them.

A value is read with what rules read with: lengths of time by the reader of time limits, all else by the names of the
vocabulary and the answers of rules, or their ids.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from alignctl.corpus import Workspace
from alignctl.errors import UsageError
from alignctl.model.provision import Attribute, Provision
from alignctl.model.values import (
    Contact,
    Duration,
    Form,
    Item,
    LegalSource,
    Level,
    Meeting,
    Position,
    Role,
    Term,
    Text,
    Value,
)
from alignctl.model.verdict import Ruling, Verdict
from alignctl.model.verdicts import NO_VERDICTS, Verdicts
from alignctl.review.verdicts import read_verdicts
from alignctl.rules import RuleBook
from alignctl.rules.rule import Choice, Name, Rule
from alignctl.text.normalise import fold, tidy

# The file of verdicts, beside the workspace's, where [check] names no other.
USUAL_FILE = "verdicts.toml"
_TIMED = frozenset({Attribute.TIME_LIMIT, Attribute.THRESHOLD})
_GROUPS = {
    Attribute.ROLE: "roles",
    Attribute.FORM: "forms",
    Attribute.DATA_ITEM: "items",
    Attribute.DEFINITION: "terms",
    Attribute.MEETING: "meetings",
    Attribute.THRESHOLD: "levels",
    Attribute.LEGAL_BASIS: "sources",
}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def verdicts_file(workspace: Workspace) -> Path | None:
    """Where the verdicts of a workspace lie, or will: None for one made of bare files."""
    if workspace.file is None:
        return None
    return workspace.root / (workspace.check.verdicts or USUAL_FILE)


def verdicts_of(workspace: Workspace, book: RuleBook) -> Verdicts:
    """What people decided in a workspace. A file it names and that is not there yet holds none.

    Raises UsageError, with every mistake and its line, for a file that cannot be read, and for a corrected value the
    rules cannot read.
    """
    file = verdicts_file(workspace)
    if file is None or not file.exists():
        return NO_VERDICTS
    found = read_verdicts(file)
    unread = [one for one in found if one.ruling is Ruling.CORRECT_VALUE and not is_readable(one, book)]
    if unread:
        told = "\n  ".join(f"{file.as_posix()}:{one.line}: value: {_unreadable(one)}" for one in unread)
        raise UsageError(
            f"{len(unread)} corrected value{'s' if len(unread) > 1 else ''} could not be read:\n  {told}",
            hint="Write it as a procedure would, as 'within 72 hours', or as a name of the vocabulary.",
        )
    return Verdicts(found)


def is_readable(verdict: Verdict, book: RuleBook) -> bool:
    """Whether the corrected value of a verdict can be read, so that it can be followed."""
    return value_read(verdict.value or "", verdict.kind, verdict.attribute or "", book) is not None


def _unreadable(one: Verdict) -> str:
    return f"a value of the attribute '{one.attribute or 'none'}' was expected, found '{tidy(one.value or '')}'"


def corrected(words: str, provision: Provision, book: RuleBook) -> Value | None:
    """The value a reviewer gave for a provision; None where it cannot be read."""
    return value_read(words, provision.kind, provision.attribute.value, book, rule=provision.rule)


def value_read(words: str, kind: str, attribute: str, book: RuleBook, rule: str | None = None) -> Value | None:
    """The typed value of a reviewer's words for an attribute of a kind; None where they name none, or several.

    The answers of `rule` count before those of other rules on the same attribute, and these before the vocabulary.
    Ladders of escalation cannot be given in words.
    """
    known = {one.value: one for one in Attribute}
    said = tidy(words)
    if attribute not in known or not said:
        return None
    wanted = known[attribute]
    rules = [one for one in (book.kinds[kind].rules if kind in book.kinds else ()) if one.attribute is wanted]
    own = [one for one in rules if one.id == rule]
    for choice in _choices((*own, *rules)):
        if _is_called(said, choice.id, choice.title):
            return _of_choice(wanted, choice, said)
    if wanted in _TIMED:
        time = _duration(said)
        if time is not None:
            return time
    names = book.names_in(_GROUPS.get(wanted, ""))
    called = next((one for one in names if _is_called(said, one.id, one.title)), None) or _by_pattern(said, names)
    if called is not None:
        return _of_name(wanted, called, said)
    return Contact(id="corrected", display=said) if wanted is Attribute.CONTACT else None


def _choices(rules: tuple[Rule, ...]) -> Iterator[Choice]:
    for rule in rules:
        yield from rule.choices


def _is_called(said: str, id_: str, title: str) -> bool:
    return said.casefold() == id_.casefold() or fold(said) == fold(title)


def _by_pattern(said: str, names: tuple[Name, ...]) -> Name | None:
    """The one name whose patterns cover all that was said; None where there is none, or more than one."""
    hits = ((name, one.search(said)) for name in names for one in name.patterns)
    found = list({name.id: name for name, hit in hits if hit is not None and fold(hit.words) == fold(said)}.values())
    return found[0] if len(found) == 1 else None


def _duration(said: str) -> Duration | None:
    from alignctl.provisions.values.time_limit import time_limits  # noqa: PLC0415 - loaded where a value is corrected

    for words in (said, f"within {said}"):
        found = time_limits(words)
        if len(found) == 1 and fold(words[: found[0].start] + words[found[0].end :]) == "":
            return found[0].duration
    return None


def _of_choice(attribute: Attribute, choice: Choice, said: str) -> Value:
    match attribute:
        case Attribute.CONSENT:
            return Position(id=choice.id, display=choice.title)
        case Attribute.DEFINITION:
            return Term(id=choice.id, display=choice.title, standing=choice.standing)
        case Attribute.ROLE:
            return Role(id=choice.id, display=choice.title)
        case Attribute.LEGAL_BASIS:
            return LegalSource(id=choice.id, display=choice.title)
        case Attribute.FORM | Attribute.DATA_ITEM | Attribute.MEETING | Attribute.CONTACT:
            return _plain(attribute, choice.id, said if said != choice.id else choice.title)
        case _:
            return Text(id=choice.id, display=choice.title)


def _of_name(attribute: Attribute, name: Name, said: str) -> Value:
    shown = name.title if said == name.id else said
    match attribute:
        case Attribute.ROLE:
            return Role(id=name.id, display=shown)
        case Attribute.DEFINITION:
            return Term(id=name.id, display=shown)
        case Attribute.LEGAL_BASIS:
            year = _YEAR.search(said)
            return LegalSource(id=name.id, display=shown, edition=year[0] if year else None)
        case Attribute.THRESHOLD:
            return Level(id=name.id, display=shown)
        case _:
            return _plain(attribute, name.id, shown)


def _plain(attribute: Attribute, id_: str, shown: str) -> Value:
    match attribute:
        case Attribute.FORM:
            return Form(id=id_, display=shown)
        case Attribute.MEETING:
            return Meeting(id=id_, display=shown)
        case Attribute.DATA_ITEM:
            return Item(id=id_, display=shown)
        case _:
            return Contact(id=id_, display=shown)
