"""Rules that nearly fired on a statement, and what each of them lacked, in plain English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alignctl.model.trace import PatternPlace, RuleTrace, Where, short
from alignctl.provisions.assignment import serves
from alignctl.provisions.finding import Reading, Said
from alignctl.provisions.fitting import Slot, eligible, eligible_by_words, fit_clause, fit_row, shunned
from alignctl.provisions.places import AT_HAND, places_of, whole
from alignctl.provisions.recognising import has_learned
from alignctl.provisions.values.found import FoundTime, TimeUse
from alignctl.rules.rule import Rule

MOST_NEAR = 3
# a rule of which less than this share of its words is found is not near
NEAR = 0.4
BETTER = "another rule fitted better: "
LIKELIER = "another rule is likelier: "
# what a finder looks for beside the words of a rule
_VALUES = {
    "limit": "no time limit stands in it",
    "lasting": "no length of time stands in it",
    "role": "nobody who could act is named in it",
    "area": "no area is given the duty",
    "form": "no form is named in it",
    "items": "none of the data the rule knows is named in it",
    "scale": "no scale is named in it",
    "choice": "none of the rule's answers is said",
    "definition": "nothing is defined in it",
    "meeting": "no meeting is named in it",
    "steps": "no stages are told",
    "source": "no law or guidance is cited in it",
    "contact": "no telephone number, address or opening hours stand in it",
}


def traced(rule: Rule, said: Said, slot: Slot, lacks: tuple[str, ...] = ()) -> RuleTrace:
    """A rule as tried on a statement."""
    return RuleTrace(rule=rule.id, title=rule.title, patterns=places_of(rule, said, slot), lacks=lacks)


def near_limits(
    rules: tuple[Rule, ...], said: Said, reading: Reading, limit: tuple[FoundTime, Slot], taken: tuple[Rule, ...]
) -> tuple[RuleTrace, ...]:
    """The rules that came nearest to a length of time by their patterns, nearest first; `taken` have it.

    A rule that fits and did not get it lost to one of them, or to another rule its row fits as well.
    """
    lost = LIKELIER if any(has_learned(one, reading) for one in taken) else BETTER
    time, slot = limit
    tried = []
    for rule in rules:
        if any(rule is one for one in taken):
            continue
        lacks = tuple(lacks_of(rule, said, reading, slot, time))
        if not lacks:
            lacks = (lost + ", ".join(one.id for one in taken) if taken else "its row fits another rule as well",)
        tried.append(traced(rule, said, slot, lacks))
    return nearest(tried, weakly=not taken)


def near_statement(rules: tuple[Rule, ...], said: Said, reading: Reading) -> tuple[RuleTrace, ...]:
    """The rules that came nearest to a value of a statement that is no length of time, nearest first."""
    tried = ((rule, lacks_on_whole(rule, said, reading) or (without_value(rule),)) for rule in rules)
    return nearest(traced(rule, said, whole(said), lacks) for rule, lacks in tried)


def nearest(tried: Iterable[RuleTrace], *, weakly: bool = True) -> tuple[RuleTrace, ...]:
    """The nearest few of some rules. Unless `weakly`, only those that fitted and lost."""
    near = [
        one
        for one in tried
        if _share(one) >= NEAR
        and any(place.where in AT_HAND for place in one.patterns)
        and (weakly or one.lacks[0].startswith((BETTER, LIKELIER)))
    ]
    near.sort(key=lambda one: (len(one.lacks) + _lacks_subject(one), -_share(one), -len(one.patterns), one.rule))
    return tuple(near[:MOST_NEAR])


def lacks_of(rule: Rule, said: Said, reading: Reading, slot: Slot, time: FoundTime | None = None) -> Iterator[str]:
    """Yield what keeps a rule from a statement, or from a length of time in it; nothing where it fits."""
    places = places_of(rule, said, slot)
    missing = [place for place in places if place.where is Where.NOWHERE]
    yield from (_missing(place, said) for place in missing)
    words = shunned(rule, said, slot)
    if words is not None:
        yield f"barred by “{words}”"
    on_topic = bool(eligible((rule,), said.place) or eligible_by_words((rule,), said, reading))
    if not on_topic:
        yield _off_topic(rule, said, reading)
    if time is not None and not serves(rule, said, reading, time, slot):
        yield no_service(rule, time)
    if not missing and words is None and on_topic and fit_clause(rule, said, slot) is None:
        fits_row = said.place.cell is not None and fit_row(rule, said, slot) is not None
        if not fits_row:
            yield _far_off(places)


def without_value(rule: Rule, *, likely: bool = False) -> str:
    """What a rule misses whose words are all there, or that is `likely` spoken of, and whose finder found no value."""
    there = "it is likely spoken of" if likely else "its words are all there"
    return f"{there}, but {_VALUES.get(rule.finder, 'no value of its sort stands in it')}"


def lacks_on_whole(rule: Rule, said: Said, reading: Reading) -> tuple[str, ...]:
    """What keeps a rule from a statement as a whole, the value it looks for aside."""
    return tuple(lacks_of(rule, said, reading, whole(said)))


def _missing(place: PatternPlace, said: Said) -> str:
    if said.place.cell is not None:
        return f"needs “{short(place.pattern)}”: not in the cell, its row or headings"
    return f"needs “{short(place.pattern)}”: not in the sentence, its lead-in, the sentences before or headings"


def _off_topic(rule: Rule, said: Said, reading: Reading) -> str:
    titles = {topic.id: topic.title for topic in reading.kind.topics}
    wanted = " or ".join(f"“{titles.get(topic, topic)}”" for topic in rule.under)
    found = said.place.topics[0][0] if said.place.topics else None
    about = f"is about “{titles.get(found, found)}”" if found else "has no known topic"
    return f"the topic is not the section's: it counts under {wanted}, and the section {about}"


def no_service(rule: Rule, time: FoundTime) -> str:
    """Why a length of time does not serve a rule."""
    if time.use is TimeUse.FREQUENCY:
        return "the words say how often, and none of its examples does"
    if len(rule.look_for) == 1:
        return "it looks for one thing, so a heading must name its topic or words of the topic must stand near"
    return "the words of time belong to other words than those it looks for"


def _far_off(places: tuple[PatternPlace, ...]) -> str:
    if any(place.where in AT_HAND for place in places):
        return "its words stand too far off for a section that is hardly on its topic"
    return "its words stand in headings or other sentences alone: one must be in the sentence, its lead-in or its row"


def _lacks_subject(one: RuleTrace) -> int:
    return 1 if one.patterns and one.patterns[0].where is Where.NOWHERE else 0


def _share(one: RuleTrace) -> float:
    return sum(place.weight for place in one.patterns) / len(one.patterns) if one.patterns else NEAR
