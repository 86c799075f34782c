"""Posts named in a text and how high each stands: whoever takes a matter up higher on a ladder has more power.

A post need not be in the vocabulary: "hub lead" or "the Compact's scrutineer" are told by their head nouns. The rank is
a rough one, the same for all agencies, and only says whether one post stands above another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from alignctl.provisions.agents import named_roles
from alignctl.provisions.finding import Reading, Said
from alignctl.provisions.other_agents import OTHER_ROLE, other_roles
from alignctl.text.normalise import slug

WORKER, MANAGER, SENIOR, HEAD, ASSISTANT, DIRECTOR, TOP = range(7)
POLICE_LESS = 0.4  # of posts side by side, the one of the council's own line is named as the taker
_OWN = (
    r"(?:(?!(?:and|or|by|to|is|are|of|from|with|for|between|in|on|at|as|a|an|the|then|next|first|last|who"
    r"|that|if|may|must|will"
    r"|shall|both|two|each|other|any|after)\b)[\w’'-]+\s+)?"
)
_RANKED: tuple[tuple[float, str], ...] = (
    (
        TOP,
        (r"chief\s+executives?|chief\s+officers?|chief\s+constables?|(?:lead|cabinet)\s+members?|lead\s+councillors?"
        r"|(?:independent\s+)?scrutineers?|(?:independent\s+)?chair(?:person|man|woman)?s?(?!\w)|(?:delegated"
        r"|lead|safeguarding)\s+partners?"
        r"|(?:[\w]+[’']s\s+)executive(?!\s+\w*(?:director|officer))|[A-Z]{0,3}(?-i:SCP|SCB)\b|partnership\s+board"),
    ),
    (ASSISTANT, r"(?:assistant|deputy|divisional|operational)\s+directors?|(?-i:\bAD\b)"),
    (DIRECTOR, r"directors?(?:\s+of\s+(?:[\w’'-]+\s+)?[\w’'-]+)?|chief\s+nurses?|(?-i:\bDCS\b)"),
    (HEAD - POLICE_LESS, r"(?:chief\s+)?superintendents?|chief\s+inspectors?|(?-i:Det\s+Supt|\bDCI\b)"),
    (HEAD, (r"heads?\s+of\s+(?:the\s+)?[\w’'-]+(?:\s+in\s+[\w’'-]+)?|heads\b|(?<=\bto\s)head\b|head(?=\s+to\s+head\b)"
        r"|designated\s+(?:nurses?|doctors?|leads?)|business\s+managers?")),
    (SENIOR - POLICE_LESS, r"(?:detective\s+|duty\s+)?inspectors?|(?-i:\bDI\b)"),
    (SENIOR, r"(?:service|senior|group|operations?|area)\s+managers?"),
    (MANAGER - POLICE_LESS, r"(?:detective\s+)?sergeants?|(?-i:\bDS\b)"),
    (
        MANAGER,
        (rf"{_OWN}(?<!social\s)(?:managers?|supervisors?|leaders?|leads?)(?![\w-])"
        r"|named\s+(?:nurses?|doctors?)|(?:safeguarding|team)\s+leads?|(?-i:\bDSL\b)"),
    ),
    (
        WORKER,
        (rf"{_OWN}(?:workers?|practitioners?|colleagues?|professionals?)\b|decision-?\s?makers?|opposite\s+numbers?"
        r"|(?:the\s+)?(?:other\s+)?(?:person|people)\s+(?:who|you|concerned|with\s+whom)\b"
        r"|those\s+who\s+(?:have|hold|differ|disagree)\b|officers?\b"
        r"|the\s+other\s+person\b|referrers?\b(?![’'])"),
    ),
)  # fmt: skip
_POSTS = tuple((rank, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for rank, words in _RANKED)
_LEADS_ON = re.compile(r"^(?:to|may|can|will|must|which|who|that|and|then)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post at a place in a text. `rank` is from 0 (a worker) to 6 (a chief executive, or who is outside the line)."""

    start: int
    end: int
    rank: float
    words: str


def posts(text: str) -> list[Post]:
    """Every post named in a text, in order; where names overlap, the higher rank's, which is the more particular."""
    kept: list[Post] = []
    for rank, pattern in _POSTS:
        for place in pattern.finditer(text):
            if _LEADS_ON.match(place[0]):
                continue
            if all(place.end() <= one.start or one.end <= place.start() for one in kept):
                kept.append(Post(start=place.start(), end=place.end(), rank=rank, words=_plain(place[0])))
    return sorted(kept, key=lambda one: one.start)


def highest(text: str) -> Post | None:
    """The first of the highest posts a text names; None where it names none."""
    return max(posts(text), key=lambda one: one.rank, default=None)


def role_of(said: Said, post: Post, reading: Reading) -> str | None:
    """The vocabulary's id of a post; else that of its local name, None where it has no name of its own."""
    named = [one for one in named_roles(said, reading.roles, 0, len(said.text)) if _meet(one.start, one.end, post)]
    if named:
        return named[0].role
    other = next((one.id for one in other_roles(said.text, reading.roles) if _meet(one.start, one.end, post)), None)
    return other or (OTHER_ROLE + slug(post.words) if post.rank >= MANAGER - 1 / 2 and " " in post.words else None)


def _meet(start: int, end: int, post: Post) -> bool:
    return start < post.end and post.start < end


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).rstrip("s").removeprefix("the ")
