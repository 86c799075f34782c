"""What a trace says, in words: which rule fired, where each of its patterns was found, and what came near."""

from __future__ import annotations

from alignctl.model.trace import Explanation, PatternPlace, RuleTrace, Trace, Where, short
from alignctl.report.json_documents import Json
from alignctl.report.json_values import citation_json
from alignctl.text.normalise import tidy

NEAREST = "No rule has it. Nearest:"
NO_MATTER = "no rule's matter"
ALSO = "It might have gone to:"
UNREAD = "Rules that found nothing, and where each came nearest"
WHERE = {
    Where.CLAUSE: "in the clause",
    Where.SENTENCE: "in the sentence",
    Where.OTHER_CLAUSE: "in the clause of another limit",
    Where.ROW: "in the row",
    Where.LEAD: "in the lead-in",
    Where.HEADING: "in the heading",
    Where.BEFORE: "in the sentences before",
    Where.UPPER_HEADING: "in a heading above",
    Where.NOWHERE: "not found",
}


def place_words(place: PatternPlace) -> str:
    """Where a pattern was found, and how much that place counts (0..1)."""
    if place.words is None:
        return f"“{short(place.pattern)}”: {WHERE[place.where]}"
    return f"“{short(place.pattern)}”: “{tidy(place.words)}” {WHERE[place.where]} ({place.weight:.2f})"


def fired_words(fired: RuleTrace) -> tuple[str, ...]:
    """Lines on the chance of the rule that fired, and one for each pattern; one line where it looks for no words."""
    patterns = tuple(map(place_words, fired.patterns)) or ("it looks for no words of its own",)
    return (*chance_words(fired), *patterns)


def chance_words(one: RuleTrace) -> tuple[str, ...]:
    """The chance of a rule that has learned, the next best, and what spoke most for it; nothing for other rules."""
    if one.chance is None:
        return ()
    beside = f"; next is {one.rival[0] or NO_MATTER} ({one.rival[1]:.2f})" if one.rival else ""
    signs = (f"most speaks for it: {', '.join(sign.words for sign in one.signs)}",) if one.signs else ()
    return (f"chance {one.chance:.2f}{beside}", *signs)


def near_words(near: RuleTrace) -> str:
    """A rule that nearly fired, and what it lacked."""
    return f"{near.rule} ({near.title}): {'; '.join(near.lacks)}"


def explanation_words(found: Explanation, *, asked: bool = False) -> list[str]:
    """How a sentence was found or refused: lines set in under the rule's own; `asked` where it is no example."""
    if asked:
        outcome = f"finds {found.found}" if found.found else "finds nothing"
    else:
        outcome = found.problem or f"holds: finds {found.found or 'nothing, as it must'}"
    lines = [f'  "{found.text}"', f"    {outcome}"]
    for one in found.tried:
        lines += [f'    "{tidy(one.words)}"'] if len(found.tried) > 1 else []
        lines += [f"      {words}" for words in chance_words(one.trace)]
        lines += [f"      {place_words(place)}" for place in one.trace.patterns]
        lines += [f"      refused: {lack}" for lack in one.trace.lacks]
    if found.others:
        lines.append(f"    other rules that find something in it: {', '.join(found.others)}")
    return lines


def trace_json(trace: Trace, ids: tuple[str, ...]) -> Json:
    """A trace, with the ids of the provisions it speaks of."""
    return {
        "provisions": [
            {
                "provision": id_,
                "fired": _rule_json(one.fired) if one.fired else None,
                "near": [_rule_json(near) for near in one.near],
            }
            for id_, one in zip(ids, trace.provisions, strict=True)
        ],
        "nearly": [{"citation": citation_json(one.citation), "near": _rule_json(one.near)} for one in trace.unread],
    }


def _rule_json(one: RuleTrace) -> Json:
    return {
        "rule": one.rule,
        "title": one.title,
        "chance": one.chance,
        "rival": {"rule": one.rival[0] or None, "chance": one.rival[1]} if one.rival else None,
        "signs": [{"words": sign.words, "weight": sign.weight} for sign in one.signs],
        "patterns": [
            {"pattern": place.pattern, "where": place.where.value, "words": place.words, "weight": place.weight}
            for place in one.patterns
        ],
        "lacks": list(one.lacks),
    }
