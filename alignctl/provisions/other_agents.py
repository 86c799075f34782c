"""Whoever acts under a name no vocabulary knows: "a worker from the Harbour Team", "the panel lead"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from alignctl.rules.search import Lexicon, Searched
from alignctl.text.normalise import slug

OTHER_ROLE = "role-other:"
INDEPENDENT = "independent-provider"
VOLUNTARY = "voluntary-organisation"
# These say no more than that it is someone's work.
VAGUE = frozenset({"professional", "lead-professional", "chair", "local-team"})

_PERSON = (
    r"(?:workers?|co-?\s?ordinators?|managers?|officers?|leads?|leaders?|practitioners?|advis[eo]rs?|nurses?|clerks?"
    r"|directors?|heads?|supervisors?|specialists?|mentors?|navigators?|volunteers?|counsellors?|champions?"
    r"|interviewers?|administrators?|commanders?|consultants?|commissioners?|superintendents?|inspectors?|sergeants?"
    r"|guardians?|visitors?|coach(?:es)?|companions?|listeners?|ambassadors?|deput(?:y|ies)|chiefs?|analysts?|secretar(?:y|ies))"
)
_BODY = (
    r"(?:Team|Service|Unit|Project|Partnership|Desk|Hub|Trust|Centre|House|Charity|Agency|Office|Foundation|Network"
    r"|Society|Collective|Squad|Gateway|Point|Programme|Scheme|Line|Bureau|Crew|Group)"
)
_CAPITAL = r"[A-Z][\w’'-]*"
_OWN_NAME = rf"{_CAPITAL}(?:\s+(?:(?:and|of|for|&)\s+(?:the\s+)?)?{_CAPITAL}){{0,5}}"
_OWN_BODY = rf"(?:{_CAPITAL}\s+(?:(?:and|of|for|&)\s+(?:the\s+)?)?){{1,4}}{_BODY}"
_LOWER_BODY = r"(?:[a-z][a-z’'-]+\s+){1,4}(?:team|service|unit|project|desk|charity|agency|office|scheme|hub)"
_OF = rf"\s+(?:from|in|at|of|within)\s+(?:the\s+|our\s+|a\s+|an\s+)?(?P<body>{_OWN_NAME}|{_LOWER_BODY})"
_STARTS = r"(?:\b(?:[Aa]n?|[Tt]he|[Oo]ur|[Tt]heir|[Oo]ne\s+of\s+the|[Ii]ts|[Ee]ach|[Ee]ither)\s+)"
_WORD = (
    r"(?:(?!(?:and|or|by|to|is|are|of|from|with|for|must|should|will|may|can|that|who|whose|which|the|an?|each|every|their|its"
    r"|has|have|be|been|as|not|if|when|where|before|after|in|at|on|than|then|but|this|these|any|all)\b)[\w’'-]+\s+)"
)
_NAMED = (
    re.compile(
        rf"(?:{_STARTS})?(?P<np>\b(?:[Ss]omeone|[Ss]omebody|[Aa]\s+person|[Aa]\s+colleague|[Aa]\s+member"
        rf"|[Aa]\s+member\s+of\s+staff|[Ss]taff){_OF})"
    ),
    re.compile(rf"{_STARTS}(?P<np>{_WORD}{{0,4}}?(?P<head>(?i:{_PERSON}))\b(?:{_OF})?)"),
    re.compile(rf"(?P<np>{_CAPITAL}\s+(?:{_CAPITAL}\s+){{0,4}}(?P<head>(?i:{_PERSON}))\b(?:{_OF})?)"),
    re.compile(rf"(?:{_STARTS})?(?P<np>\b(?!(?:The|A|An|Our)\s){_OWN_BODY})\b(?!\s+(?:{_CAPITAL}|(?i:{_PERSON})\b))"),
)
_PROVIDES = re.compile(
    r"\W{0,3}(?:which\s+is\s+|who\s+are\s+)?(?:an?|our|the)?\s*(?:\w+\s+){0,3}?"
    r"(?:charity|commissioned|voluntary\s+(?:organisation|sector|agency)|independent\s+(?:provider|organisation|agency))\b",
    re.IGNORECASE,
)
_CHARITY = re.compile(r"\b(?:charit|voluntary)", re.IGNORECASE)
_TEAM_WORD = re.compile(r"\b(?:team|service|unit|hub|desk)(?:[’']s)?\b", re.IGNORECASE)
_PLAIN = frozenset(
    {
        "allocated", "named", "relevant", "appropriate", "responsible", "lead", "any", "other", "same", "duty",
        "trained", "qualified", "suitably", "independent", "experienced", "most", "best", "new", "first", "local",
        "senior", "key", "a", "an", "the", "this", "that", "own", "designated", "nominated", "someone", "somebody",
        "person", "colleague", "member", "staff", "from", "in", "at", "of", "within", "our", "their", "one",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherRole:
    """A role by its name alone: its place, the place of its head noun where it has one, and its id.

    The id is the vocabulary's where the name without its team words is one of its names, else "role-other:" and
    the words that tell it apart.
    """

    start: int
    end: int
    head: tuple[int, int] | None
    id: str


@lru_cache(maxsize=4096)
def other_roles(text: str, roles: Lexicon) -> tuple[OtherRole, ...]:
    """Every role of a text that is known by its shape, in order; of overlapping names the longest."""
    kept: list[OtherRole] = []
    for place in sorted(_places(text), key=lambda one: one.start("np") - one.end("np")):
        start, end = place.span("np")
        if any(start < one.end and one.start < end for one in kept):
            continue
        head = place.span("head") if "head" in place.re.groupindex else None
        id_ = _id(place, roles)
        if id_ is not None:
            kept.append(OtherRole(start=start, end=end, head=head, id=id_))
    return tuple(sorted(kept, key=lambda one: one.start))


def _places(text: str) -> Iterator[re.Match[str]]:
    for pattern in _NAMED:
        yield from pattern.finditer(text)


def _id(place: re.Match[str], roles: Lexicon) -> str | None:
    name = place["np"]
    known = {entry.id for entry in roles.names}
    provides = _PROVIDES.match(place.string, place.end("np"))
    if provides:
        for id_ in (VOLUNTARY, INDEPENDENT) if _CHARITY.search(provides[0]) else (INDEPENDENT,):
            if id_ in known:
                return id_
    if (body := _provider(place, roles)) is not None:
        return body
    if (family := _family(place, roles)) is not None:
        return family
    head = slug(place["head"]) if "head" in place.re.groupindex else ""
    apart = [word for word in slug(name).split("-") if len(word) > 1 and word not in _PLAIN | set(head.split("-"))]
    return OTHER_ROLE + "-".join([*apart, head] if head else apart) if apart else None


def _provider(place: re.Match[str], roles: Lexicon) -> str | None:
    """The provider that a worker is of, where the whole of its name is known: "a worker from Footpath"."""
    groups = place.re.groupindex
    body = (place["body"] or "") if "body" in groups else ""
    before = place.string[place.start("np") : place.start("head")].strip() if "head" in groups else ""
    for name in (body, before):
        for entry, one in Searched(name).named(roles):
            if entry.id in {VOLUNTARY, INDEPENDENT} and one.span() == (0, len(name)):
                return entry.id
    return None


def _family(place: re.Match[str], roles: Lexicon) -> str | None:
    """The vocabulary's role of the same post in a team by another name: a "Missing Team co-ordinator"."""
    if "head" not in place.re.groupindex or not _TEAM_WORD.search(place["np"]):
        return None
    before = place.string[place.start("np") : place.end("head")]
    post = " ".join(_TEAM_WORD.sub(" ", before).split())
    found = [
        (one.start(), name.id)
        for name, one in Searched(post).named(roles)
        if one.end() == len(post) and name.id not in VAGUE
    ]
    return min(found)[1] if found and " " in post[min(found)[0] :] else None
