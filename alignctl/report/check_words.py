"""The words a check uses for its sorts of findings: one place for every format."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from alignctl.model.check_settings import FailOn
from alignctl.model.divergence import Severity
from alignctl.model.finding import Finding, FindingCode, Standing


class CodeWords(NamedTuple):
    """A sort of finding: its name for people, what it means, and how it reads after a number."""

    name: str
    meaning: str
    short: str


CODE = {
    FindingCode.NEW_DIVERGENCE: CodeWords(
        "new difference", "The revision makes neighbouring areas differ on a point on which they did not.", "new"
    ),
    FindingCode.CHANGED_DIVERGENCE: CodeWords(
        "changed difference", "Neighbouring areas differ on this point as before, with other values.", "changed"
    ),
    FindingCode.DIVERGENCE: CodeWords("difference", "Neighbouring areas differ on this point.", "standing"),
    FindingCode.STRICTER: CodeWords("stricter than before", "The revision asks for more, or sooner.", "stricter"),
    FindingCode.LOOSER: CodeWords("looser than before", "The revision asks for less, or later.", "looser"),
    FindingCode.CHANGED: CodeWords("changed duty", "The revision asks for something else.", "changed"),
    FindingCode.NEWLY_SAID: CodeWords("newly said", "The revision says what no sentence said before.", "newly said"),
    FindingCode.NO_LONGER_SAID: CodeWords(
        "no longer said", "The revision does not say what the earlier text said.", "no longer said"
    ),
    FindingCode.BELOW_NATIONAL: CodeWords(
        "below national", "The text is below a national figure, or not in line with a national position.", "below"
    ),
    FindingCode.DRIFT: CodeWords(
        "drift from standard", "The text does not say what the regional standard says.", "from the standard"
    ),
    FindingCode.SUPERSEDED_SOURCE: CodeWords(
        "superseded source", "The text cites law or guidance that has been replaced.", "superseded"
    ),
    FindingCode.ABOLISHED_CATEGORY: CodeWords(
        "abolished category", "The text keeps a category or definition that has been replaced nationally.", "abolished"
    ),
    FindingCode.CONTRADICTION: CodeWords(
        "contradiction", "The document contradicts itself on this point.", "contradictory"
    ),
    FindingCode.DEAD_REFERENCE: CodeWords(
        "dead cross-reference", "The document refers to a section of its own that it does not have.", "dead"
    ),
    FindingCode.MISSING_TOPIC: CodeWords(
        "missing topic", "The document has no section on a topic that procedures of its kind mostly have.", "missing"
    ),
    FindingCode.REVIEW_OVERDUE: CodeWords("review overdue", "The review date of the document has passed.", "overdue"),
    FindingCode.REVIEW_DATE_MISSING: CodeWords(
        "review date missing", "The document does not say when it is to be reviewed.", "undated"
    ),
    FindingCode.READING_QUALITY: CodeWords(
        "reading quality", "Part of the document could not be read, so findings may be missing.", "read in part"
    ),
    FindingCode.AGREEMENT_OVERDUE: CodeWords(
        "agreement overdue", "The text does not say what was agreed, and the day for it has passed.", "overdue"
    ),
    FindingCode.AGREEMENT_ADOPTED: CodeWords("agreement adopted", "The revision says what was agreed.", "adopted"),
    FindingCode.AGREEMENT_LEFT: CodeWords(
        "agreement left", "The revision no longer says what was agreed, as the earlier text did.", "left"
    ),
    FindingCode.WAIVER_EXPIRED: CodeWords("waiver expired", "An agreed difference is agreed no longer.", "expired"),
    FindingCode.WAIVER_UNUSED: CodeWords("waiver unused", "A waiver excuses nothing that was found.", "unused"),
}
FAIL_ON = {
    FailOn.STATUTORY: "of statutory severity",
    FailOn.MATERIAL: "of material or statutory severity",
    FailOn.ANY: "of any severity",
    FailOn.NEW: "that is new",
    FailOn.NEW_MATERIAL: "that is new, and of material or statutory severity",
}
STANDING = {Standing.STOOD: "there before", Standing.ACCEPTED: "accepted", Standing.WAIVED: "waived"}


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Findings the gravest first, otherwise in the order given."""
    order = list(Severity)
    return sorted(findings, key=lambda one: order.index(one.severity))
