"""The fields of forms: which label asks for which particulars, and where its answer stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from alignctl.extract.personal_parts.answers import boxed_answer, is_answer, is_name
from alignctl.extract.personal_parts.contacts import is_head, lists_contacts
from alignctl.extract.personal_parts.kinds import Kind
from alignctl.extract.personal_parts.small_words import is_name_typed_small
from alignctl.text.normalise import fold

_WHO = (
    r"(?:missing |looked after |vulnerable |unborn )?(?:child(?:ren)?|young persons?|young people|yp|pupil|student"
    r"|patient|service user|resident|baby|adult at risk|vulnerable adult|missing person|person at risk|individual"
    r"|victim|learner)"
)
_FAMILY = (
    r"(?:parents?|carers?|mother|father|mum|dad|guardian|sibling|brother|sister|next of kin|emergency contact|family"
    r"|home)"
)
_NAMED = r"(?:full |first |last |legal |preferred |given |family |fore|sur)?names?"
_SEVERAL_WHO = rf"{_WHO}(?: s)?(?: (?:and |or )?{_WHO}(?: s)?)*(?: s)?"
_SEVERAL_FAMILY = rf"{_FAMILY}(?: s)?(?: (?:and |or )?{_FAMILY}(?: s)?)*"
_MORE = r"(?: .{0,30})?"
_HOMES = rf"(?:home|current|permanent|usual|residential|family|previous|{_WHO}(?: s)?)"
# Of several labels that fit, the first counts.
_LABELS: tuple[tuple[Kind, str], ...] = (
    (Kind.NHS_NUMBER, r"(?:.* )?nhs (?:no|number|num|id)(?: .*)?|nhs"),
    (Kind.BIRTH, r"(?:.* )?(?:date of birth|birth ?date|dob|d o b)(?: .{0,40})?|born"),
    (Kind.INSURANCE, r"(?:.* )?(?:national insurance|ni)(?: no| number| num)?|nino"),
    (Kind.PUPIL, r"(?:.* )?(?:upn|unique pupil number)(?: .*)?"),
    (Kind.SUBJECT, rf"(?:the )?{_SEVERAL_WHO} {_NAMED}{_MORE}"),
    (Kind.SUBJECT, rf"{_NAMED} of (?:the |your |each )?{_SEVERAL_WHO}{_MORE}"),
    (Kind.FULL_NAME, r"full (?:legal )?name|name in full"),
    (Kind.SURNAME, r"surname|family name|last name"),
    (Kind.FORENAME, r"forename s?|forenames?|first names?|given names?|christian names?"),
    (Kind.NAME, r"names?|your name"),
    (Kind.RELATIVE, rf"(?:.* )?{_SEVERAL_FAMILY}(?: {_NAMED})?|{_NAMED} of {_FAMILY}.*"),
    (Kind.CHILD, rf"(?!.*(?:children|persons|people)$){_WHO}"),
    (Kind.RELATIVE, _WHO),
    (Kind.SCHOOL, r"(?:(?:name of|current) )?(?:school|nursery|college)(?: name| attended)?"),
    (Kind.HOME, rf"{_HOMES} (?:home )?address{_MORE}"),
    (Kind.ADDRESS, r"(?:full )?address(?: (?:and|inc|including) post ?code)?|post ?code"),
    (Kind.PHONE, rf"(?:.* )?(?:{_FAMILY}|{_WHO})(?: s)?.{{0,20}} (?:tele)?(?:phone|tel|mobile|contact){_MORE}"),
    (Kind.AGE, rf"age|{_WHO}(?: s)? age|age of {_WHO}"),
    (Kind.GENDER, r"gender|sex"),
)
# Words without one of which no label fits, so that most lines are passed over quickly.
_ASKING_WORDS = """
name birth dob d.o.b nhs insurance nino upn unique address post gender sex born child young pupil student patient
service resident baby adult person individual victim learner parent carer mother father mum dad guardian sibling brother
sister kin emergency family home yp ni age school nursery college
"""
_ASKING = re.compile("|".join(re.escape(word) for word in _ASKING_WORDS.split()), re.IGNORECASE)
_LEADS = (":", "__", "...", "\u2026", "\uff1a")
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _LABELS)
_OFFICE = re.compile(
    r"(?:job )?(?:role|position|title|designation)(?: .*)?|post|job|organisation|agency|department|team|e ?mail.*"
    r"|work .*|signed|signature|reviewed by|approved by|responsibility"
)
# Only an answer that might as well be an officer's is doubted beside an officer's post.
_DOUBTED = frozenset({Kind.NAME, Kind.FULL_NAME, Kind.SURNAME, Kind.FORENAME, Kind.ADDRESS, Kind.RELATIVE, Kind.CHILD})
_NAMES = frozenset({Kind.SUBJECT, Kind.RELATIVE, Kind.FULL_NAME, Kind.SURNAME, Kind.FORENAME, Kind.NAME})
_WITHOUT_COLON = _NAMES - {Kind.NAME, Kind.RELATIVE} | {Kind.NHS_NUMBER, Kind.INSURANCE, Kind.PUPIL, Kind.HOME}
_ONLY_BESIDE = frozenset({Kind.RELATIVE, Kind.CHILD, Kind.SCHOOL})
_LEADERS = re.compile(r"(?:\s*(?:[:\uff1a]|_{2,}|\.{3,}|\u2026+)\s*)+")
_ASIDE = re.compile(r"\([^)]*\)")
_LEADING_NUMBER = re.compile(r"^\W*(?:q?\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z][.)])\s+", re.IGNORECASE)
_LONGEST_LABEL, _LONGEST_WITHOUT_COLON, _LONGEST_LINE = 60, 120, 200
_MOST_LABEL_WORDS = 7
_NEAR = 4


class Answered(NamedTuple):
    """An answer of one kind, and where it stands: its line, or its row and column."""

    kind: Kind
    line: int
    column: int = 0


def answers_in_lines(lines: Sequence[str]) -> Iterator[Answered]:
    """Answers behind a label on the same line, or alone on the line after it."""
    for at, line in enumerate(lines):
        after = lines[at + 1] if at + 1 < len(lines) else ""
        for kind, further in _in_line(line, after):
            near = lines[max(0, at - _NEAR) : at + _NEAR + 1]
            if kind not in _DOUBTED or not any(_is_office(part) for other in near for part in _LEADERS.split(other)):
                yield Answered(kind, at + further)


def answers_in_table(rows: Sequence[Sequence[str]]) -> Iterator[Answered]:
    """Answers in a cell beside or below their label, or in the label's own cell."""
    office = [any(_is_office(cell) for cell in row) for row in rows]
    for at, row in enumerate(rows):
        near = any(office[max(0, at - _NEAR) : at + _NEAR + 1]) or office[0]
        labels = [kind_of_label(cell) for cell in row]
        if is_head(labels) and lists_contacts(rows[at:], labels, _rows_without_label(rows[at + 1 :])):
            continue
        for column, cell in enumerate(row):
            own = [Answered(kind, at, column) for kind, _ in _in_line(cell, "")]
            kind = kind_of_label(cell)
            places = _answer_places(rows, at, column, labels) if kind else ()
            found = [
                Answered(kind, *place) for place in places if kind and _answers_beside(kind, rows[place[0]][place[1]])
            ]
            if kind and boxed_answer(kind, row[column + 1 :]):
                found.append(Answered(kind, at, column + 1))
            yield from (one for one in (*own, *found) if not (near and one.kind in _DOUBTED))


def _rows_without_label(rows: Sequence[Sequence[str]]) -> int:
    return sum(1 for _ in takewhile(lambda row: not any(kind_of_label(cell) for cell in row), rows))


def _answer_places(
    rows: Sequence[Sequence[str]], at: int, column: int, labels: Sequence[Kind | None]
) -> Iterator[tuple[int, int]]:
    """Where the answer to a label may stand: right of it, and below it where its row holds several labels.

    Right of a label in a head row is the next column's head.
    """
    if not is_head(labels):
        yield from [(at, other) for other in range(column + 1, len(rows[at])) if rows[at][other].strip()][:1]
    last = len(rows) if at == 0 else at + 2
    heads = sum(1 for label in labels if label) > 1
    yield from ((below, column) for below in range(at + 1, min(last, len(rows))) if heads and column < len(rows[below]))


@lru_cache(maxsize=4096)
def kind_of_label(text: str) -> Kind | None:
    """What a label asks for; None where the text is no label of personal particulars, or ends in a name."""
    if len(text) > _LONGEST_LABEL or not _asks(text) or is_name(" ".join(text.split()[-2:]), least=2):
        return None
    label = fold(_LEADING_NUMBER.sub("", _ASIDE.sub(" ", text)))
    return next((kind for kind, pattern in _COMPILED if pattern.fullmatch(label)), None)


def _asks(text: str) -> bool:
    return _ASKING.search(text) is not None


def _is_office(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and _OFFICE.fullmatch(fold(_ASIDE.sub(" ", text))) is not None


def _answers(kind: Kind, text: str) -> bool:
    return kind_of_label(text) is None and is_answer(kind, text)


def _answers_beside(kind: Kind, text: str) -> bool:
    """Whether a text in the place of an answer is one: there a child's name may be typed small."""
    return _answers(kind, text) or (kind is Kind.SUBJECT and kind_of_label(text) is None and is_name_typed_small(text))


def _in_line(line: str, after: str) -> Iterator[tuple[Kind, int]]:
    """Kinds answered on a line (0), or on the line after (1) where a label ends it."""
    line = line[:_LONGEST_LINE]
    if (len(line) > _LONGEST_WITHOUT_COLON and not any(lead in line for lead in _LEADS)) or not _asks(line):
        return
    parts = [part.strip() for part in _LEADERS.split(line)]
    if len(parts) == 1:
        yield from _without_colon(parts[0], after)
        return
    label = _label_ending(parts[0])
    for part in parts[1:]:
        following = _label_ending(part)
        answer = part[: len(part) - len(following[0])] if following[1] else part
        if label[1] and _answers_beside(label[1], answer):
            yield label[1], 0
        # a run of leaders parts a label from its answer once more: "Name: ____ Jane ____"
        label = following if following[1] or part else label
    if label[1] and not parts[-1] and _answers(label[1], after):
        yield label[1], 1


def _label_ending(part: str) -> tuple[str, Kind | None]:
    """The longest label that ends a part of a line, and what it asks for."""
    words = part.split()
    for start in range(max(0, len(words) - _MOST_LABEL_WORDS), len(words)):
        label = " ".join(words[start:])
        kind = kind_of_label(label)
        if kind is not None and not _begins_with_name(words[start:]):
            return label, kind
    return part, None


def _begins_with_name(words: Sequence[str]) -> bool:
    """Whether the answer to another label stands before a label: "Jane Example NHS number"."""
    return is_name(" ".join(words[:2]), least=2) and kind_of_label(" ".join(words[2:])) is not None


def _without_colon(line: str, after: str) -> Iterator[tuple[Kind, int]]:
    """A line that is a label alone, answered by the next, or a plain label with its answer behind it."""
    kind = kind_of_label(line)
    if kind is not None:
        if kind not in _ONLY_BESIDE and _answers(kind, after):
            yield kind, 1
        return
    words = line.split() if len(line) <= _LONGEST_WITHOUT_COLON else []
    for stop in range(min(_MOST_LABEL_WORDS, len(words) - 1), 0, -1):
        kind = kind_of_label(" ".join(words[:stop]))
        if kind in _WITHOUT_COLON and kind is not None and _answers(kind, " ".join(words[stop:])):
            yield kind, 0
            return
