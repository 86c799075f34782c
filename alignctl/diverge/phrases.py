"""The words of explanations: a plain sentence each, or short ones, in the house's terms ("differs", "is silent")."""

from __future__ import annotations

from alignctl.model.divergence import BaselineRef, ComparisonKind, Silence
from alignctl.model.values import Steps
from alignctl.rules.rule import Rule, RuleBook

LONGEST_LIST = 6
_BINDS = {
    "law": "the law",
    "statutory-guidance": "statutory guidance",
    "non-statutory": "national guidance",
    "police-practice": "national police practice",
}


def sentence(text: str) -> str:
    """A text as a sentence: one full stop last. It opens as given: a file called an area keeps its small letter."""
    text = text.strip()
    return text if text.endswith((".", "?", "!")) else f"{text}."


def upper_first(text: str) -> str:
    """A text with a capital first, where it opens with words and not with an area's name."""
    return text[:1].upper() + text[1:]


def listed(names: list[str]) -> str:
    """Names read out as a list: "a, b and c"; a long one ends with a count."""
    shown = [lower_first(name) for name in names]
    if len(shown) > LONGEST_LIST:
        shown = [*shown[: LONGEST_LIST - 1], f"{len(names) - LONGEST_LIST + 1} more"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else ""


def lower_first(text: str) -> str:
    """A title as it reads inside a sentence: names and abbreviations keep their capital."""
    words = text.split()
    if not words or words[0][1:] != words[0][1:].lower() or words[0] == "I":
        return text
    if len(words) > 1 and words[1][:1].isupper():
        return text
    return text[:1].lower() + text[1:]


def subject(rule: Rule | None, action: str, book: RuleBook) -> str:
    """What a point of practice is about, as it reads after "on"."""
    return lower_first(rule.title if rule else book.titles.get(action, action.replace("-", " ")))


def below(baseline: BaselineRef | None) -> str:
    """The clause about a side that is below a national figure."""
    if baseline is None:
        return "which is not the national position"
    return f"which is below {_BINDS.get(baseline.binds, 'the national figure')} ({baseline.figure})"


def contradicts(baseline: BaselineRef | None) -> str:
    """The clause about a side that contradicts a national position that is no figure."""
    if baseline is None:
        return "which is not the national position"
    return f"which is not in line with {_BINDS.get(baseline.binds, 'the national position')}"


def difference(
    about: str, names: tuple[str, str], says: tuple[str, str], comparison: ComparisonKind, remarks: list[str]
) -> str:
    """The sentence on two values that differ; `says` holds each side's value with its clauses."""
    (first, second), (says_a, says_b) = names, says
    body = f"{first} says {says_a}; {second} says {says_b}"
    if comparison is ComparisonKind.A_STRICTER:
        start = f"{first} is stricter on {about}"
    elif comparison is ComparisonKind.B_STRICTER:
        start = f"{second} is stricter on {about}"
    else:
        start = f"{first} and {second} differ on {about}"
    more = (sentence(upper_first(remark)) for remark in remarks if remark)
    return " ".join([sentence(f"{start}: {body}"), *more])


def items(about: str, names: tuple[str, str], asked: tuple[str, str]) -> str:
    """The sentences on two lists of data: that they differ, then what either asks for alone."""
    only = [f"Only {name} asks for {words}" for name, words in zip(names, asked, strict=True) if words]
    return " ".join(sentence(told) for told in (f"{names[0]} and {names[1]} differ on {about}", *only))


def stages(ladder: Steps) -> str:
    """A ladder read out: how many stages, and their limits in order."""
    limits = [step.within.display for step in ladder.steps if step.within is not None]
    count = f"{len(ladder.steps)} stages" if len(ladder.steps) != 1 else "one stage"
    return f"{count} ({', then '.join(limits)})" if limits else f"{count} without time limits"


def silent(  # noqa: PLR0913 - a sentence has as many parts
    about: str, speaker: str, silent_one: str, says: str, silence: Silence, *, untimed: bool = False
) -> str:
    """The sentence on one side that gives no value; `untimed` where it tells of the act but sets no time for it."""
    said = f"{speaker} says {says}" if says else f"{speaker} covers it"
    if untimed and silence is Silence.NOT_SAID:
        return sentence(f"{silent_one} sets no time limit for {about}; {said}")
    if silence is Silence.NOT_READABLE:
        return sentence(f"{silent_one}’s text could not be read in full, and nothing was found on {about}; {said}")
    if silence is Silence.SAID_ELSEWHERE:
        return sentence(f"{silent_one} refers elsewhere for {about}; {said}")
    return sentence(f"{silent_one} is silent on {about}; {said}")
