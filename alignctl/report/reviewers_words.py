"""What two reviewers held side by side come to, in words."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.coding_sheet import Agreed, Decision, ReviewersCompared, ruling_words
from alignctl.model.provision import Attribute
from alignctl.model.verdict import Reviewed
from alignctl.report.coding_words import ABOUT
from alignctl.report.words import ATTRIBUTE, count

# With fewer claims a kappa hangs on one or two of them.
FEW = 30
NO_KAPPA = "no kappa, as both gave one and the same verdict throughout"
_NAMES = {one.value: words for one, words in ABOUT.items()} | {one.value: ATTRIBUTE[one] for one in Attribute}
_TWICE = 1.96  # standard errors on either side hold 95 of 100


def name_words(one: Agreed) -> str:
    """What a part of the claims is called."""
    return _NAMES.get(one.name, one.name)


def about_words(about: Reviewed) -> str:
    """What a sort of claim is called."""
    return ABOUT[about]


def agreed_words(one: Agreed) -> str:
    """How far two agree, in one line: counts, share, and kappa with its interval."""
    if not one.rows:
        return "no claim was decided by both"
    return f"{one.agreed} of {one.rows} decided alike ({one.share:.0%}); {kappa_words(one)}"


def kappa_words(one: Agreed) -> str:
    """Cohen's kappa with the interval that holds it in 95 of 100 cases, or why there is none."""
    if one.kappa is None or one.error is None:
        return NO_KAPPA
    if not one.error:  # always, or never, alike: the formula says nothing of how sure that is
        return f"kappa {one.kappa:.2f}"
    low, high = max(-1.0, one.kappa - _TWICE * one.error), min(1.0, one.kappa + _TWICE * one.error)
    return f"kappa {one.kappa:.2f} ({low:.2f} to {high:.2f})"


def notes(result: ReviewersCompared) -> Iterator[str]:
    """What to know before the figures are relied on."""
    for name, number in ((result.first, result.only_first), (result.second, result.only_second)):
        if number:
            yield f"{count(number, 'claim')} decided by {name} alone {'is' if number == 1 else 'are'} not counted."
    if 0 < result.whole.rows < FEW:
        yield f"Both decided {count(result.whole.rows, 'claim')}: with fewer than {FEW} the figures say little."


def decision_words(one: Decision) -> str:
    """What somebody decided: the verdict, with the value where one was corrected."""
    return f"{ruling_words(one.ruling)}: {one.value}" if one.value else ruling_words(one.ruling)
