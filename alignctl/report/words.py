"""The words reports use for the tool's own terms: one place, plain English, never "wrong"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from alignctl.model.alignment import Relation
from alignctl.model.citation import Citation
from alignctl.model.comparison import Comparison, KindComparison, ManyComparison
from alignctl.model.contradiction import Contradiction
from alignctl.model.divergence import WEIGHTY, ComparisonKind, Divergence, Severity, Shared, Silence
from alignctl.model.provision import Attribute, point_id
from alignctl.model.values import LegalSource, Level, Meeting, Steps, Value

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_BOTH = 2
# what the friction of a ranking and of a plan counts, where that of a region counts all points
# areas stand in the order of their ids, whatever their figures: no table is a league
ORDER = "in alphabetical order"
COUNTED = "on the points that are candidates or musts"
SEVERITY = {
    Severity.STATUTORY: "Below statutory guidance, or resting on a superseded source",
    Severity.MATERIAL: "Changes what someone does",
    Severity.WORDING: "Small differences: another name, or a detail only one text gives",
    Severity.LOCAL: "Local by necessity",
}
SEVERITY_SHORT = {
    Severity.STATUTORY: "Statutory",
    Severity.MATERIAL: "Material",
    Severity.WORDING: "Wording",
    Severity.LOCAL: "Local",
}
ATTRIBUTE = {
    Attribute.TIME_LIMIT: "time limit",
    Attribute.ROLE: "who does it",
    Attribute.FORM: "form",
    Attribute.DATA_ITEM: "what is recorded",
    Attribute.THRESHOLD: "threshold",
    Attribute.ESCALATION: "escalation",
    Attribute.DEFINITION: "definition",
    Attribute.MEETING: "meeting",
    Attribute.CONSENT: "consent and sharing",
    Attribute.CONTACT: "contact",
    Attribute.LEGAL_BASIS: "legal basis",
}
AGENCY = {
    "authority": "the local authority",
    "carers": "carers and children's homes",
    "health": "health services",
    "police": "the police",
    "schools": "schools",
    "social-care": "children's social care",
    "voluntary": "voluntary organisations",
}
SILENCE = {
    Silence.NOT_SAID: "not said in the text read",
    Silence.SAID_ELSEWHERE: "may be said in another document this one refers to",
    Silence.SAID_REGIONALLY: "said in the text it rests on",
    Silence.NOT_READABLE: "part of this document could not be read",
}
RELATION = {
    Relation.EQUAL: "same words",
    Relation.EQUIVALENT: "same matter",
    Relation.SUBSET: "within",
    Relation.SUPERSET: "covers",
    Relation.INTERSECTS: "overlap",
    Relation.NONE: "no counterpart",
}


CONTRADICTIONS = "Where one text says 2 things"


def contradictions_of(result: Comparison | ManyComparison) -> tuple[Contradiction, ...]:
    """Every contradiction inside a text, each once, however many pairs the text stands in."""
    pairs = (result,) if isinstance(result, Comparison) else result.pairs
    return tuple(dict.fromkeys(one for pair in pairs for kind in pair.kinds for one in kind.contradictions))


def comparison_words(comparison: ComparisonKind, a: str, b: str) -> str:
    """How the two sides relate, with the names of the areas."""
    return {
        ComparisonKind.DIFFERS: "they differ",
        ComparisonKind.A_STRICTER: f"{a} is stricter",
        ComparisonKind.B_STRICTER: f"{b} is stricter",
        ComparisonKind.ONLY_A: f"{b} is silent",
        ComparisonKind.ONLY_B: f"{a} is silent",
        ComparisonKind.CONTRARY: "they say the contrary",
        ComparisonKind.HANDOVER_GAP: "neither takes the duty",
        ComparisonKind.HANDOVER_OVERLAP: "both claim the duty",
    }[comparison]


def name_of(id_: str | None, names: dict[str, str]) -> str:
    """The words for an id of the rules; the id itself with spaces where no words are given."""
    return "" if id_ is None else names.get(id_, id_.replace("-", " "))


def in_sentence(name: str) -> str:
    """A name of the rules as it stands inside a sentence: "social worker"; "LADO" and "GP" keep their capitals."""
    return name.lower() if name[1:].islower() else name


def place_words(citation: Citation) -> str:
    """Where a quote stands: section, then page, or where a format has none the paragraph, or table and row from 1.

    The table is counted in the section; on a form, whose sections are its parts, in the whole file.
    """
    section = " ".join(part for part in (citation.number, citation.section) if part) or "opening text"
    if citation.page is not None:
        return f"{section}, page {citation.page}"
    if citation.paragraph is not None:
        return f"{section}, paragraph {citation.paragraph}"
    if citation.cell is not None:
        return f"{section}, table {citation.cell[0] + 1}, row {citation.cell[1] + 1}"
    return section


def value_words(value: Value) -> str:
    """A value as people read it."""
    if isinstance(value, Level) and value.scale:
        return ", ".join(value.scale)
    if isinstance(value, Meeting) and value.every is not None:
        return f"{value.display} ({value.every.display})"
    if isinstance(value, LegalSource) and value.edition and value.edition not in value.display:
        return f"{value.display} ({value.edition})"
    if isinstance(value, Steps):
        steps = (f"{step.display} ({step.within.display})" if step.within else step.display for step in value.steps)
        return "; then ".join(steps)
    return value.display


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 divergence", "3 divergences"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def figure_words(number: float) -> str:
    """A figure as people read it: two places at most, and none that says nothing."""
    return f"{number + 0.0:.2f}".rstrip("0").rstrip(".")


def listed(names: Sequence[str]) -> str:
    """Names as people list them: "Ash, Birch and Cedar"."""
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def both_or_all(number: int) -> str:
    """All of so many: "both" or "all 3"."""
    return "both" if number == _BOTH else f"all {number}"


def share_words(number: int, of: int, noun: str) -> str:
    """A share in counts: "2 of 5 points", "none of 5 points", "the one point", "none"."""
    if of == 1:
        return f"the one {noun}" if number else "none"
    return f"{number or 'none'} of {count(of, noun)}"


def adoption_words(adopted: int, of: int) -> str:
    """How far an area holds the regional standard: the points it holds of those stated there."""
    if of == 1:
        return "holds the one point of the standard" if adopted else "does not hold the one point of the standard"
    return f"holds {adopted or 'none'} of {of} points as the standard has it"


def weighty(divergences: tuple[Divergence, ...]) -> int:
    """How many divergences are statutory or material."""
    return sum(1 for item in divergences if item.severity in WEIGHTY)


def apart_words(divergences: Iterable[Divergence]) -> str:
    """A sentence, with a space before it, on what is left out of a count: small differences, and local ones.

    Empty where there is neither. With those counted it comes to all divergences.
    """
    found = Counter(one.severity for one in divergences)
    small, local = found[Severity.WORDING], found[Severity.LOCAL]
    told = [f"{count(small, 'smaller difference')} {_be(small)} listed apart"] if small else []
    number = str(local) if small else count(local, "difference")
    told += [f"{number} {_be(local)} local by necessity"] if local else []
    return f" {', and '.join(told)}." if told else ""


def _be(number: int) -> str:
    return "is" if number == 1 else "are"


def alignment_words(kind: KindComparison) -> str:
    """The alignment of a kind as a percentage; "not known" where no point was compared."""
    compared = len(kind.shared) + weighty(kind.divergences)
    return f"{kind.summary.alignment:.0%}" if compared else "not known"


def verdict(result: Comparison, *, sections_follow: bool = True) -> str:
    """The outcome in a sentence or two: what is shared first, small and local differences last.

    `sections_follow` tells that the sections side by side stand below, so that a reader may be sent there.
    """
    shared = sum(len(kind.shared) for kind in result.kinds)
    differing = sum(weighty(kind.divergences) for kind in result.kinds)
    apart = apart_words(one for kind in result.kinds for one in kind.divergences)
    if not shared + differing:
        return _nothing_compared(apart, sections_follow=sections_follow)
    agree = f"They agree on {shared} of {count(shared + differing, 'point')} of practice compared"
    if not differing:
        return f"{agree}; none differs in a way that changes what someone does.{apart}"
    statutory = sum(kind.summary.divergences.get(Severity.STATUTORY, 0) for kind in result.kinds)
    told = f"; {differing} {'differs' if differing == 1 else 'differ'} in a way that matters"
    below = f", {statutory} of them against statutory guidance or a superseded source" if statutory else ""
    return f"{agree}{told}{below}.{apart}"


def _nothing_compared(apart: str, *, sections_follow: bool) -> str:
    if apart:
        return f"No point of practice was found on which both clearly agree or clearly differ.{apart}"
    see = "; see the sections below" if sections_follow else ""
    return f"No point of practice was found in both texts, so nothing could be compared{see}."


def day_words(iso: str) -> str:
    """A date as people write it: "23 November 2026", or "November 2026" where no day is known."""
    year, month, *day = iso.split("-")
    return " ".join([*(str(int(part)) for part in day), _MONTHS[int(month) - 1], year])


def point_words(kind: str, shared: Shared, names: dict[str, str]) -> str:
    """What a shared point of practice is about: its rule's title, else its action or topic."""
    known = names.get(point_id(kind, shared.topic, shared.attribute, shared.action))
    return known or name_of(shared.action or shared.topic, names)
