"""Ladders told in running text or in a list: posts that stand higher from one clause or sentence to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from alignctl.model.values import Bound, Duration, Step, Unit
from alignctl.provisions.finding import Reading, Said
from alignctl.provisions.ladder_words import DISPUTE, LADDER, OTHER_MATTER, SHORT, Ladder, Matter, limit_in, short
from alignctl.provisions.posts import MANAGER, SENIOR, TOP, WORKER, Post, posts, role_of

AT_LEAST = 2
SURE = 0.85
OPENING = 130  # characters
_NUMERAL = r"(?:\d|one|two|three|four|five|[a-e]\b|[ivx]+\b)"
_MARK = re.compile(
    r";|\b(?:then|thence|thereafter|next|finally|lastly|last|ultimately|followed\s+by|after\s+(?:that|them"
    r"|this)|failing"
    r"|in\s+the\s+end|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|unless|if|,\s*(?:and\s+)?should|where"
    r"|in\s+turn|who\s+(?:\w+\s+){0,2}?(?:alert|tell|inform|raise|take"
    rf"|bring|pass|refer|ring|speak|contact|notif)\w*|(?:rises?|passes|goes|moves|ends?)\s+(?:to|up|with|on)"
    rf"|(?:stage|step|rung|level|tier)\s+{_NUMERAL})\b",
    re.IGNORECASE,
)
_ENUMERATED = re.compile(
    r"(?:\s+[^,;.]{0,28})?,\s*(?:and\s+)?(?:(?:[\w’'-]+\s+)?(?:to|between|by|with|from)\s+)?(?:(?:the|their"
    r"|its|his|her|our|your|an?|two|both|then)\s+)*(?:[\w’'-]+\s+)?",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+and\s+(?:(?:to|by|with)\s+)?(?:(?:the|their|an?)\s+)?(?:[\w’'-]+\s+)?", re.IGNORECASE)
_OWN_CLAUSE = re.compile(r",\s*and\s+(?:the\s+|their\s+)?(?:[\w’'-]+\s+)?$")
_IS_MOVER = re.compile(r"\s+who\b", re.IGNORECASE)  # whoever raises a matter is no rung
_FROM = re.compile(r"\bfrom\s+(?:(?:the|a|an|their)\s+)?$", re.IGNORECASE)
_TO = re.compile(r"(?:\s+[^,;.]{0,20})?\s+to\s+(?:(?:the|a|an|their)\s+)?(?:[\w’'-]+\s+)?", re.IGNORECASE)
_CUT = re.compile(r"[;,]|\band\b")
_FIRST = re.compile(
    rf"\b(?:first|firstly|begins?|starts?|talk\s+to|speaks?\s+to|in\s+the\s+first\s+(?:place|instance)"
    rf"|(?:stage|step|rung|level|tier)\s+{_NUMERAL}"
    r"|tell|addressed?)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    rf"^\W*(?:\d+[.)]\s*|[\w.]{{2,12}}\s+)?(?:if|then|should|where|failing|after|next|thereafter|finally"
    rf"|lastly|unless|when|second|third|fourth"
    rf"|(?:the\s+)?(?:second|third|fourth|final|last|next)\b|(?:stage|step|rung|level|tier)\s+{_NUMERAL})",
    re.IGNORECASE,
)
_FOR_ALL = re.compile(
    r"\b(?:each|every|any|no|all)\b(?:\s+(?:of\s+)?(?:the|these|those)(?:\s+(?P<few>first\s+two|first\s+three))?)?"
    r"(?:\s+(?:first\s+(?P<two>two|three)\s+)?(?:stages?|steps?|rungs?|levels?|tiers?)\b|\s+with\b)"
    r"|\bto\s+each\b|\ba\s+(?:rung|stage|step)\s+every\b",
    re.IGNORECASE,
)
_SPEAKS_OF_ALL = re.compile(r"\beach\s+(?:with|having|within|has)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rung:
    said: Said
    post: Post
    start: int
    step: Step


def in_prose(said: list[Said], reading: Reading) -> Iterator[Ladder]:
    """Yield the ladders a section's sentences and list items tell, in order."""
    rungs: list[_Rung] = []
    headed = bool(said) and DISPUTE.search(" ".join(said[0].place.titles[:2])) is not None
    every: Duration | None = None
    few = None
    for one in (each for each in said if each.place.cell is None):
        own = [] if OTHER_MATTER.search(one.text) else _rungs(one, reading, rungs)
        if rungs and (found := _for_all(one)) is not None and (len(own) < AT_LEAST):
            every, few = found
            continue
        if (
            rungs
            and own
            and (_GOES_ON.match(one.text) or (one.place.is_list_item and rungs[-1].said.place.is_list_item))
        ):
            rungs.extend(_higher(own, rungs[-1]))
            continue
        if rungs and own and (len(own) < AT_LEAST or not _rises(own)) and not _FIRST.search(one.text[:OPENING]):
            continue
        if (
            own
            and (
                _rises(own) or _FIRST.search(one.text[:OPENING]) or one.place.is_list_item or _opens(own, headed=headed)
            )
            and _speaks(one, own, headed=headed)
        ):
            yield from _made(rungs, every, few, headed=headed)
            rungs, every, few = own, None, None
            if _SPEAKS_OF_ALL.search(one.text):
                every = next((limit for limit in [limit_in(one, one.text.rfind("each"), len(one.text))] if limit), None)
    yield from _made(rungs, every, few, headed=headed)


def _opens(own: list[_Rung], *, headed: bool) -> bool:
    """Whether somebody not high up has a time to settle a disagreement: what fails there goes further."""
    return headed and own[0].step.within is not None and own[0].post.rank <= SENIOR


def _speaks(said: Said, own: list[_Rung], *, headed: bool) -> bool:
    place = said.place
    return (
        headed
        or any(map(DISPUTE.search, (said.text, place.lead, place.before)))
        or any(map(LADDER.search, (said.text, place.lead, place.titles[0])))
        or all(rung.step.within is not None for rung in own)
    )


def _made(rungs: list[_Rung], every: Duration | None, few: int | None, *, headed: bool) -> Iterator[Ladder]:
    if len(rungs) < AT_LEAST or not _rises(rungs):
        return
    steps = [rung.step for rung in rungs]
    matter = Matter.DISPUTE if headed or any(_of_dispute(rung.said) for rung in rungs) else Matter.UNSAID
    if matter is Matter.UNSAID and all(step.within is not None for step in steps):
        matter = Matter.ELAPSED
    if every is not None:
        steps = [
            replace(step, within=every) if step.within is None and (few is None or at < few) else step
            for at, step in enumerate(steps)
        ]
    yield Ladder(steps=tuple(steps), first=rungs[0].said, sure=SURE, matter=matter)


def _of_dispute(said: Said) -> bool:
    return any(map(DISPUTE.search, (said.text, said.place.lead, said.place.before)))


def _rises(rungs: list[_Rung]) -> bool:
    return len(rungs) >= AT_LEAST and rungs[-1].post.rank > rungs[0].post.rank


def _higher(own: list[_Rung], last: _Rung) -> list[_Rung]:
    """The rungs of a sentence that goes on where the last one stood; a step down is not on the ladder."""
    return [rung for rung in own if rung.post.rank >= last.post.rank and rung.post.words != last.post.words]


def _rungs(said: Said, reading: Reading, before: list[_Rung]) -> list[_Rung]:
    places = _places(said.text)
    ends = [*(start for start, _ in places[1:]), len(said.text)] if places else []
    unit: Unit | None = before[-1].step.within.unit if before and before[-1].step.within else None
    rungs = []
    for at, ((start, post), end) in enumerate(zip(places, ends, strict=True)):
        low = 0 if at == 0 else start
        within = limit_in(said, low, end, unit)
        unit = within.unit if within is not None and within.unit is not None else unit
        step = Step(actor=role_of(said, post, reading), display=_shown(said.text, low, end, post), within=within)
        rungs.append(_Rung(said=said, post=post, start=low, step=step))
    return rungs


def _shown(text: str, low: int, end: int, post: Post) -> str:
    """The words of a rung; of long ones those about the post."""
    start = low if post.end - low <= SHORT else text.rfind(" ", 0, max(low, post.start - SHORT // 3)) + 1
    return short(text[start:end])


def _places(text: str) -> list[tuple[int, Post]]:
    """The post of each rung and where its words begin: a new one where a word says so, or a post stands higher."""
    found: list[tuple[int, Post]] = []
    mover: Post | None = None
    for post in posts(text):
        if not found:
            found.append((0, post))
            continue
        start, last = found[-1]
        between = text[last.end : post.start]
        cut = _begins(text, last, post, nth=len(found))
        if cut is not None:
            found.append((last.end + cut, post))
        elif mover is not None and post.words == last.words and _OWN_CLAUSE.search(between):
            found[-1:] = [(start, mover), (last.end + between.rfind(","), post)]
        elif post.words == last.words or _replaces(post, last):
            mover = last if post.rank > last.rank else mover
            found[-1] = (start, post)
    return found


def _begins(text: str, last: Post, post: Post, nth: int) -> int | None:
    """Where after the last post the words of a new rung begin; None where the post stands on the same rung."""
    between = text[last.end : post.start]
    moves = last.rank == WORKER and _IS_MOVER.match(between) is not None
    mark = None if moves else _MARK.search(between)
    if mark is not None:
        return mark.start() if post.rank >= last.rank and post.words != last.words else None
    if post.rank <= last.rank:
        return None
    ends = nth > 1 and last.rank % 1 == 0 and not _is_beside(post, last) and _AND.fullmatch(between) is not None
    onward = _TO.fullmatch(between) is not None and _FROM.search(text[: last.start]) is not None
    own = last.rank < TOP and _OWN_CLAUSE.search(between) is not None
    if not (ends or onward or own or _ENUMERATED.fullmatch(between)):
        return None
    cut = _CUT.search(between)
    return cut.start() if cut else 0


def _replaces(post: Post, last: Post) -> bool:
    """Whether a post is who the last one goes to, or a nearer name for it."""
    return (post.rank == last.rank == WORKER) or (post.rank > last.rank and not _is_beside(post, last))


def _is_beside(post: Post, last: Post) -> bool:
    """Whether a post of the police stands beside one of the council's line, and not above it."""
    return post.rank % 1 > 0 and last.rank >= MANAGER


def _for_all(said: Said) -> tuple[Duration, int | None] | None:
    """The limit said once for every rung, and how many it is for where not all."""
    found = _FOR_ALL.search(said.text)
    times = [time.duration for time in said.times if time.duration.amount is not None]
    if found is None or not times:
        return None
    few = "two" if "first two" in said.text.casefold() else "three" if "first three" in said.text.casefold() else None
    return replace(times[0], bound=Bound.WITHIN), {"two": 2, "three": 3}.get(few or "")
