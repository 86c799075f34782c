"""Names a document itself gives to those who act, as in "the Lantern Desk, our front door"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from alignctl.provisions.statement import Statement
from alignctl.rules.pattern import Pattern
from alignctl.rules.rule import Name
from alignctl.rules.search import Lexicon, Searched

MISSING_POST = "missing-coordinator"
EXPLOITATION_POST = "exploitation-lead"
POLICE_MISSING_POST = "police-missing-coordinator"
AFTER_HOURS = "out-of-hours"
FRONT_DOOR = "front-door"
SPECIALIST_HEAD = "head-of-specialist-service"

_CAPITAL = r"[A-Z][\w’'-]*"
_NAME = rf"{_CAPITAL}(?:\s+(?:(?:of|for|and|&)\s+(?:the\s+)?)?{_CAPITAL}){{0,4}}"
_A_NAME = re.compile(rf"[\s“\"'‘]*(?:[Tt]he\s+|[Oo]ur\s+)?(?P<name>{_NAME}(?:\s+[a-z]+)?)[\s”\"'’]*")
_ARTICLE = r"(?:[Tt]he|[Aa]n?|[Oo]ur|[Tt]his\s+(?:area|council|borough|county)[’']s|[A-Z]\w+[’']s)"
_QUOTE = r"[“\"'‘]"
_END = r"[”\"'’]"
_SHORT = r"(?:\s*\([^)]{1,40}\))?"
_DEFINED = (
    # as in '"the Absence Officer" is the officer of ...', "the Desk: the team which ..."
    re.compile(
        rf"^[\d.\s]*(?:{_QUOTE})?(?:[Tt]he\s+)?{_QUOTE}?(?P<name>{_NAME}){_END}?{_SHORT}"
        rf"\s*(?:is|are|means|denotes|:|[\u2013\u2014])\s+(?P<means>{_ARTICLE}\s+[^\n]{{3,}})"
    ),
    # "the Lantern Desk, our front door,"
    re.compile(rf"(?P<name>{_NAME}),\s+(?P<means>(?:an?|our)\s+[^,.;()]{{3,80}})(?=[,.)]|$)"),
    # as in "the Lantern Desk (our front door)"
    re.compile(rf"(?P<name>{_NAME})\s+\((?P<means>(?:the|an?|our)\s+[^()]{{3,80}})\)"),
)
# as in 'our front door, known as the Lantern Desk'; 'the charity we commission ("Footpath")'
_CALLED = re.compile(
    rf"(?P<means>\b(?:the|an?|our)\s+[a-z][^,.;:()]{{2,60}}?),?\s+"
    rf"(?:(?:which\s+is\s+|locally\s+)?(?:called|known\s+(?:locally\s+|here\s+)?as|named)\s+{_QUOTE}?(?:the\s+)?(?P<name>{_NAME})"
    rf"|\((?:called\s+|known\s+as\s+)?(?:the\s+)?{_QUOTE}(?:the\s+)?(?P<quoted>{_NAME}){_END}\))"
)
# "the team for exploited children, led by the Harbour Lead"
_LED = re.compile(rf"(?P<means>[^.;]{{3,120}}?)\b(?:led|managed|headed|run)\s+by\s+(?:the|an?)\s+(?P<name>{_NAME})")
_TERMS = re.compile(
    r"\b(?:name|names|term|terms|word|words|expression|who|abbreviation|called|people|service|team)\b", re.IGNORECASE
)
_SAYS_WHAT = re.compile(
    r"\b(?:what\s+(?:it|he|she|they|we)|mean\w*|definition|description|explanation|stands\s+for)\b", re.IGNORECASE
)
_HEAD_ENDS = re.compile(
    r"[,.;:()]|\b(?:of|for|from|with|in|at|to|by|on|as|under|who|whom|whose|which|that|where|when|employed|commissioned"
    r"|appointed|responsible|outside|run|based|we|is|are|and|or|graded)\b"
)
_POST = re.compile(
    r"\b(?:officer|worker|lead|co-?\s?ordinator|manager|practitioner|person|post|member\s+of\s+staff)\s*$",
    re.IGNORECASE,
)
_MISSING = re.compile(r"\b(?:missing|absence|whereabouts|runaway)\w*", re.IGNORECASE)
_EXPLOITATION = re.compile(r"\bexploit\w*", re.IGNORECASE)
_POLICE = re.compile(r"\b(?:police|constab\w+|detective|sergeant|inspector|force)\b", re.IGNORECASE)
_HEAD = re.compile(
    r"(?:the\s+|our\s+)?head\s+of\b.*\b(?:specialist|exploit\w*|adolescen\w*|early\s+help|youth)", re.IGNORECASE
)
_ENTRY = re.compile(
    r"(?:the|our|an?)\s+(?:[\w’'-]+\s+){0,3}(?:point|reception|way\s+in|office|door)\b.*\b(?:receiv|referr|contacts?\b|worr|concern"
    r"|children[’']s\s+(?:social\s+care|services))",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"\b(?:after\s+hours|out[\s-]of[\s-]hours|at\s+night|overnight|evenings?|when\s+[^.;]{0,40}\b(?:shut|closed))\b",
    re.IGNORECASE,
)
_CARE = re.compile(r"\b(?:social\s+(?:care|work(?:ers?)?)|duty|children[’']s\s+services)\b", re.IGNORECASE)
_AGAIN = re.compile(r"\bwho\s+(?:is|are)\s+(?=(?:the|an?|our)\b)")
_DOES = re.compile(
    r"^(?!(?:its|ours|theirs|this)\b)[A-Za-z]+s\s+(?:the|an?|it|each|every|all|up|out|in|for|to|on|with)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[^.;]*")
AT_START = 30
# of these an explanation says too little, or they are no name for whoever acts
_TOO_PLAIN = frozenset(
    {
        "professional",
        "lead-professional",
        "chair",
        "manager",
        "child",
        "local-authority",
        "referrer",
        "local-team",
        "parent",
        "whoever-acts",
    }
)
# words that shorten a name to what is not one's own
_COMMON_LAST = re.compile(
    r"^(?:Team|Service|Unit|Officer|Worker|Lead|Leader|Desk|Line|Manager|Co-?ordinator|Coordinator|Hub|Centre|Trust|House|Practitioner"
    r"|Partnership|Board|Group|Nurse|Sergeant|Inspector|Services?|Help|Door|Stop|Point|Project|Adviser|Office|Practice)$"
)
# what a document calls by its first letters or a plain word of the field is no name of its own
_PLAIN = re.compile(
    r"^(?:Parents?|Carers?|Police|Schools?|Child|Children|Manager|Stage|Step|Level|Section|Part|Chapter|Appendix|Who|What|If"
    r"|When|Where|It|This|There|They|She|He|We|You|Nobody|Each|Every|No|Any|Act|Guidance|Council|Trust|Borough|Lead|Responsibility|Responsible|Owner|Duty|Action|Purpose|Desk|Hub|Team|Service|On|At|By|In|For|After|Before)$"
    r"|\b(?:Act|Guidance|Regulations|Procedures?|Meeting|Panel|Form|Plan|Sheet|Interview|Conference|Discussion|Court|Register)$"
)
MEANING = 160
# a word explained more often opens every clause ("Responsibility: ...")
MOST_TIMES = 4


def with_local_names(roles: tuple[Name, ...], found: Iterable[Statement]) -> tuple[Name, ...]:
    """The roles of the vocabulary, each also under the names the statements of one document give it.

    It learns from tables of terms, from sentences that say what a name is, and from appositions; a name is learned
    where the words that explain it end in a role the vocabulary knows, and is not a role's name already.
    """
    known = Lexicon(roles)
    learned: dict[str, dict[str, None]] = {}
    defined = tuple(_definitions(found))
    often = Counter(name for name, _ in defined)
    for name, meaning in defined:
        id_ = _role(name, meaning, known) if often[name] <= MOST_TIMES else None
        if id_ is not None and not _is_known(name, known):
            learned.setdefault(id_, {})[name] = None
    return tuple(
        replace(role, patterns=(*role.patterns, *map(_pattern, learned[role.id]))) if role.id in learned else role
        for role in roles
    )


def _pattern(name: str) -> Pattern:
    """The name as it is written, in its own capitals, and its last word where that is its own: "the Navigator"."""
    parts = name.split()
    words = r"\s+".join(re.escape(word) for word in parts)
    if len(parts) > 1 and parts[-1][0].isupper() and not _COMMON_LAST.match(parts[-1]):
        words = rf"(?:{words}|{re.escape(parts[-1])})"
    return Pattern(rf"(?<!\w)(?-i:{words})(?!\w)", name)


def _is_known(name: str, known: Lexicon) -> bool:
    return any(place.end() == len(name) for _, place in Searched(name).named(known))


def _definitions(found: Iterable[Statement]) -> Iterator[tuple[str, str]]:
    """Names with the words that explain them."""
    for place in found:
        for one in _LED.finditer(place.text):
            yield from _named(one["name"], f"the lead of {one['means']}")
        if place.cell is not None:
            yield from _in_row(place)
            continue
        for pattern in _DEFINED:
            for one in pattern.finditer(place.text):
                yield from _named(one["name"], one["means"])
        for one in _CALLED.finditer(place.text):
            yield from _named(one["name"] or one["quoted"], one["means"])


def term_of(place: Statement) -> str | None:
    """The name a statement explains: in a table of terms the first cell's, elsewhere what the sentence opens with."""
    if place.cell is None:
        found = _DEFINED[0].match(place.text)
        names = list(_named(found["name"], "")) if found else []
        return names[0][0] if names else None
    first, head = (
        (place.text, place.head) if place.cell[2] == 0 or not place.row else (place.row[0][1], place.row[0][0])
    )
    written = _A_NAME.fullmatch(first)
    is_term = written and (not head or _TERMS.search(head)) and (place.cell[2] <= 1)
    return next((name for name, _ in _named(written["name"], "")), None) if written and is_term else None


def _in_row(place: Statement) -> Iterator[tuple[str, str]]:
    """The first cell of a row in a table of terms, with the cell that explains it."""
    if place.cell is None or place.cell[2] != 0 or not place.row:
        return
    head, words = place.row[0]
    written = _A_NAME.fullmatch(place.text)
    if (
        written
        and len(words) > len(place.text)
        and (not place.head or _TERMS.search(place.head) or _SAYS_WHAT.search(head))
    ):
        yield from _named(written["name"], words)


def _named(name: str, meaning: str) -> Iterator[tuple[str, str]]:
    name = re.sub(r"^(?:The|An?|Our|At|By|From|To)\s+", "", name.strip())
    if name and not _PLAIN.search(name):
        yield name, meaning[:MEANING]


def _role(name: str, meaning: str, known: Lexicon) -> str | None:
    """The role the head of an explanation names: "the charity which the council pays" is a charity."""
    ids = {one.id for one in known.names}
    clause = _CLAUSE.match(meaning)
    said = clause[0] if clause else ""
    if not said or _DOES.match(said):
        return None
    for part in (said, *(said[again.end() :] for again in _AGAIN.finditer(said))):
        for id_ in (_special(name, part), _head_role(part, known)):
            if id_ in ids - _TOO_PLAIN:
                return id_
    return None


def _head_role(part: str, known: Lexicon) -> str | None:
    """The role whose name stands at the head of an explanation, and is not the first of a list."""
    end = _HEAD_ENDS.search(part)
    head = part[: end.start()].rstrip() if end else part.rstrip()
    listed = end is not None and (
        end[0] in {"and", "or"} or (end[0] == "," and not re.match(r"(?:the|an?|our)\s", part, re.IGNORECASE))
    )
    named = [
        (place.start() - place.end(), one.id)
        for one, place in Searched(part).named(known)
        if place.start() < len(head) <= place.end() and not place.words.endswith("staff")
    ]
    return min(named)[1] if named and not listed else None


def _special(name: str, part: str) -> str | None:
    """The post or place for one subject: "the council officer who keeps the register of missing children"."""
    head = part[: end.start()] if (end := _HEAD_ENDS.search(part)) else part
    care = _CARE.search(part)
    if care and care.start() < AT_START and _HOURS.search(part):
        return AFTER_HOURS
    if _POST.search(head):
        about = f"{name} {part}"
        if _MISSING.search(about):
            return POLICE_MISSING_POST if _POLICE.search(part) else MISSING_POST
        if _EXPLOITATION.search(about) and not _POLICE.search(part):
            return EXPLOITATION_POST
    if _HEAD.match(part):
        return SPECIALIST_HEAD
    return FRONT_DOOR if _ENTRY.match(part) else None
