"""Who acts in a clause: the subject of an active verb, whoever stands after "by", or the cell under "Who"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from alignctl.provisions.finding import Said
from alignctl.provisions.other_agents import OTHER_ROLE, VAGUE, OtherRole, other_roles
from alignctl.rules.search import Lexicon

_BY = re.compile(
    r"(?:\b(?:lead|sponsor|champion|chair|first\s+responder|decision[\s-]maker|point\s+of\s+contact)\b[^.;,]{0,50}?"
    r"\b(?:is|are|will\s+be|shall\s+be)|\bby|\bresponsibility\s+of|\bfalls?\s+to|\blies\s+with|\b(?:rests?|remains?|stays?)\s+with|\bbelongs?\s+to"
    r"|\b(?:an?|the)\s+(?:job|task|business|matter|work|duty)\s+(?:of|for)|\b(?:is|are)\s+that\s+of|\bin\s+the\s+hands\s+of|\bis\s+for|\bled\s+by"
    r"|\bup\s+to|\bdut(?:y|ies)\s+of|"
    r"\bresponsib\w+\s*:(?:\s*(?:for|in)\s[^,;:.]{1,40},)?|\bresponsib\w+\s+(?:for\s+\w+\s+)?(?:is|lies|rests)(?:\s+with)?)\s*:?\s*"
    r"(?:(?:either|the|an?|any|their|his|her|its|our|your|allocated|child[’']s|children[’']s"
    r"|local|relevant|appropriate|named|"
    r"duty|suitably\s+\w+|independent|qualified|trained|commissioned|experienced|own|(?-i:[A-Z][\w’'-]+)),?\s+){0,5}$",
    re.IGNORECASE,
)
# "the carer's job", "the inspector's decision"
_OWNED = re.compile(r"[’']s?\s+(?:job|task|duty|responsibility|business|decision|call\b(?!\s+\w))", re.IGNORECASE)
# as in "falls to the carer and in a home to the manager"; "made by whoever is there: in a home, the shift leader"
_EACH = re.compile(
    r"[^.;:]{0,60}\b(?:and|or)\s+(?:in|for|at|where)\b[^.;:]{1,40}\b(?:to|by)\s+(?:the\s+|an?\s+)?$"
    r"|[^.;]{0,60}[:;]\s*(?:and\s+)?(?:in|for|at|where)\s[^.;:]{1,40},\s+(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",[^,;:]{1,70},")
_COMPLEMENT = re.compile(r"^\s+(?:of|in|at|for|on|from|within)\s+")
_MORE = re.compile(r"(?:,|\s|\bor\b|\band\b|\bby\b|/|\ban?\b|\bthe\b|\btheir\b|\beither\b)*$", re.IGNORECASE)
_AND = re.compile(r",?\s*(?:and|or)\s+(?:(?:the|an?|their|your)\s+)?", re.IGNORECASE)
_PASSIVE = re.compile(
    r"\b(?:be|is|are|been|being|was|were)\s+(?:(?:also|then|always|promptly|immediately|normally"
    r"|usually|not|never|fully|first|"
    r"clearly|formally|routinely)\s+)*(?:\w{2,}ed|told|made|held|sent|seen|given|kept|done"
    r"|taken|written|found|shown|brought|begun|"
    r"set|drawn|put|led|sought|left|built|chosen|read|rung|met|spoken|borne|shared|under\w+)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:must|should|will|shall|may|can|is|are|was|were|has|have|had|does|do|needs?|ought"
    r"|cannot|notif\w+|tells?|rings?|sends?|makes?|"
    r"completes?|reports?|holds?|convenes?|arranges?|chairs?|sees?|gives?|asks?|checks?|decides?"
    r"|reviews?|records?|informs?|contacts?|"
    r"conducts?|carr(?:y|ies)|offers?|attends?|leads?|coordinates?|co-ordinates?|meets?|undertakes?"
    r"|ensures?|takes?|writes?|passes|"
    r"passed|searches|speaks?|visits?|keeps?|calls?|telephones?|grades?|reads?|sets?|agrees?"
    r"|considers?|provides?|receives?|looks?|"
    r"closes?|opens?|acts?|signs?|refers?|confirms?|submits?|circulates?|acknowledges?|responds?"
    r"|works?|remains?|returns?|escalates?|fixes|settles?|collects?|fetch(?:es)?|drives?|brings?|runs?|goes|comes"
    r"|presides?|authoris(?:e|es)|approves?|permits?|allows?|determines?|judges?|scores?|screens?|weighs?|assess(?:es)?"
    r"|directs?|oversees|oversee|manages?|advises?|listens?|gathers?|summons?|books?|picks?|says?|drafts?|prepares?"
    r"|delivers?|pays?|commissions?|talks?|appoints?|chooses?|summarises?|fills?|draws?|puts?|starts?|begins?)\b",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"\b(?:who|whom|responsib\w*|lead|actor|agency|role|owner|action\s+by|person|practitioner"
    r"|by\s+whom|professional|organisation|holder|post|done\s+by|chair)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class Agent:
    """A role at a place in the text. `sure` is 0..1: after "by" or as the subject, or merely named."""

    start: int
    end: int
    role: str
    sure: float


_STATE = re.compile(
    r"(?:is|are|was|were|has|have|had)\b(?!\s+(?:also\s+|then\s+|jointly\s+)?(?:responsib\w*"
    r"|required|expected|to\b|in\s+charge|obliged|"
    r"accountable|the\s+lead|lead\b|a\s+duty|available|on\s+(?:hand|call)))",
    re.IGNORECASE,
)
FAR = 60
# Whoever only stands in for another does not hold the duty.
_STANDS_IN = re.compile(
    r"[^.,;]{0,40}?\bas\s+(?:an?\s+|the\s+|its\s+|their\s+)?(?:deput|vice|substitut|understud)", re.IGNORECASE
)
_STOOD_IN = re.compile(
    r"(?:\bdeputi[sz]ed\s+by|\bdeputy\s*(?:is|:)|\babsence\s+of\s+(?:the\s+)?[^.;]{0,40}\bby)\s*(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)
# A team under a name of its own ("Compass Team"), where a table says who acts.
_OWN_TEAM = re.compile(
    r"(?<![\w’'-])[A-Z][\w’'-]+(?:\s+(?:and\s+)?[A-Z][\w’'-]+){0,3}\s+(?:Team|Service|Unit|Project|Partnership)\b"
)
_SHUT_OUT = re.compile(
    r"\b(?:not|never|nor|neither|rather\s+than|instead\s+of|in\s+no\s+circumstances)\s+(?:by\s+|to\s+|for\s+)?"
    r"(?:the\s+|an?\s+|his\s+|her\s+|its\s+|their\s+)?(?:child[’']s\s+)?(?:own\s+)?$",
    re.IGNORECASE,
)
LOCAL_TEAM = "local-team"
TRUST_OF_OTHERS = 0.9


def named_roles(said: Said, roles: Lexicon, low: int, high: int, only: frozenset[str] = frozenset()) -> list[Agent]:
    """Every role (or every one of `only`) named between two offsets, in order; of overlapping names the longest.

    Of two roles with the same words, the one with fewer names is the more particular.
    """
    found = [
        (
            place.start() - place.end(),
            place.start(),
            len(name.patterns),
            Agent(place.start(), place.end(), name.id, 0.4),
        )
        for name, place in said.words.named(roles)
        if low <= place.start()
        and place.end() <= high
        and (not only or name.id in only)
        and not _STANDS_IN.match(said.text, place.end(), high)
        and not _STOOD_IN.search(said.text[low : place.start()])
        and not _SHUT_OUT.search(said.text[low : place.start()])
    ]
    kept: list[Agent] = []
    for *_, agent in sorted(found):
        if all(agent.end <= other.start or other.end <= agent.start for other in kept):
            kept.append(agent)
    return sorted(kept)


def agents(said: Said, roles: Lexicon, low: int, high: int, only: frozenset[str] = frozenset()) -> tuple[Agent, ...]:
    """Whoever acts between two offsets, surest first; empty where the clause does not say."""
    if said.place.cell and _WHO.search(said.place.head):
        named = _with_others(said, roles, 0, len(said.text), only)
        if only and named:
            return tuple(replace(agent, sure=0.95 * _trust(agent)) for agent in named)
        if not only and (named := named_roles(said, roles, 0, len(said.text))):
            return tuple(replace(agent, sure=0.95) for agent in named)
        if not only:
            return tuple(Agent(place.start(), place.end(), LOCAL_TEAM, 0.95) for place in _OWN_TEAM.finditer(said.text))
    named = _with_others(said, roles, low, high, only)
    found = _after_by(said.text, named) or _joined_before(said, roles, _subjects(said.text, named, low, high), only)
    return tuple(replace(agent, sure=round(agent.sure * _trust(agent), 4)) for agent in found)


def _with_others(said: Said, roles: Lexicon, low: int, high: int, only: frozenset[str]) -> list[Agent]:
    """Roles the vocabulary names, and roles known by their shape where it names none for the post itself."""
    named = named_roles(said, roles, low, high, only)
    every = named_roles(said, roles, low, high) if only else named
    for other in other_roles(said.text, roles):
        if other.start < low or high < other.end:
            continue
        if _is_post(other, every):
            # "the Family Solutions Team manager" is no member of the family
            named = [agent for agent in named if other.head is None or not _is_before_head(agent, other, other.head)]
            continue
        if (
            only
            and other.id not in only
            and (not other.id.startswith(OTHER_ROLE) or _is_of_one(other, named, said.text))
        ):
            continue
        named = [agent for agent in named if agent.end <= other.start or other.end <= agent.start]
        named.append(Agent(other.start, other.end, other.id, 0.4))
    return sorted(named)


def _is_post(other: OtherRole, named: list[Agent]) -> bool:
    """Whether the vocabulary names the very post: its name reaches over the head noun, or to the name's end."""
    start, end = other.head or (other.end, other.end)
    return any(
        agent.role not in VAGUE and agent.start <= start and end <= agent.end and other.start < agent.end
        for agent in named
    )


def _is_of_one(other: OtherRole, named: list[Agent], text: str) -> bool:
    """Whether an unknown post is of an agency that may answer: "the school's duty leader"."""
    return any(
        other.start <= agent.start and agent.end < other.end and text[agent.end : agent.end + 2] in {"’s", "'s"}
        for agent in named
    )


def _is_before_head(agent: Agent, other: OtherRole, head: tuple[int, int]) -> bool:
    return other.start - len("the ") <= agent.start and other.start < agent.end <= head[0]


def _trust(agent: Agent) -> float:
    return TRUST_OF_OTHERS if agent.role.startswith(OTHER_ROLE) else 1.0


def actor_of(said: Said, roles: Lexicon, low: int, high: int) -> str | None:
    """The id of the one role that acts, from the clause, the list's lead-in or the row; None where unsaid."""
    found = agents(said, roles, low, high)
    if found:
        return found[0].role
    if said.place.cell:
        return _from_row(said, roles)
    return _from_lead(said, roles) if said.place.lead else None


def _after_by(text: str, named: list[Agent]) -> tuple[Agent, ...]:
    found: list[Agent] = []
    for agent in named:
        between = text[found[-1].end : agent.start] if found else None
        more = between is not None and (_MORE.fullmatch(between) or _EACH.fullmatch(between))
        if more or _BY.search(text[: agent.start]) or _OWNED.match(text, agent.end):
            found.append(Agent(agent.start, agent.end, agent.role, 0.95))
    return tuple(found)


def _subjects(text: str, named: list[Agent], low: int, high: int) -> tuple[Agent, ...]:
    found: list[Agent] = []
    for agent in named:
        verb = _VERB.search(text, agent.end, high)
        between = _COMPLEMENT.sub(" ", _ASIDE.sub(" ", text[agent.end : verb.start()])) if verb else ""
        if verb is None or len(between) > FAR or re.search(r"[.;:]|\bto\b|\bof\b|\bfrom\b|\bwith\b", between):
            continue
        if _STATE.match(text, verb.start()) or _passive_after(text, verb, high):
            continue
        if re.search(
            r"\b(?:to|of|for|with|from|in|at|within|through|tell|inform|notify|contact|and\s+to|about|ask|ring"
            r"|telephone|phone|e-?mail|consult|alert|see|call)\s+(?:the\s+"
            r"|an?\s+|their\s+|his\s+|her\s+|your\s+|our\s+)?(?:\w+[’']s\s+)?(?:(?-i:[A-Z][\w’'-]+)\s+|(?:force|local|duty|own|police|home)\s+)?$",
            text[low : agent.start],
            re.IGNORECASE,
        ):
            continue
        found.append(Agent(agent.start, agent.end, agent.role, 0.9))
    return tuple(found)


def _joined_before(said: Said, roles: Lexicon, found: tuple[Agent, ...], only: frozenset[str]) -> tuple[Agent, ...]:
    """Roles that act together with the first one found: "the social worker and the carer write it"."""
    for agent in reversed(named_roles(said, roles, 0, found[0].start, only) if found else ()):
        between = said.text[agent.end : found[0].start]
        if _AND.fullmatch(between) is None:
            break
        found = (Agent(agent.start, agent.end, agent.role, 0.9), *found)
    return found


def _passive_after(text: str, verb: re.Match[str], high: int) -> bool:
    """Whether a modal verb leads into a passive: "must be told"."""
    if verb[0].casefold() not in {"must", "should", "will", "shall", "may", "can", "has", "have", "needs", "need"}:
        return False
    passive = _PASSIVE.search(text, verb.end(), min(high, verb.end() + 40))
    return passive is not None and not re.search(r"\w{4,}", text[verb.end() : passive.start()].replace("also", ""))


def _from_row(said: Said, roles: Lexicon) -> str | None:
    for cell in who_cells(said):
        for name, _ in cell.words.named(roles):
            return name.id
    return None


def who_cells(said: Said) -> tuple[Said, ...]:
    """The other cells of the row that say who acts, each as a statement of its own."""
    return tuple(Said.of_cell(said, head, words.text) for head, words in said.row if _WHO.search(head))


def _from_lead(said: Said, roles: Lexicon) -> str | None:
    from_lead = Said.of_lead(said)
    found = agents(from_lead, roles, 0, len(from_lead.text))
    return found[0].role if found else None
