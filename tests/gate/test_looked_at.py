"""What a check looked at, and so what it can tell has gone."""

import pytest

from alignctl.gate import LookedAt
from alignctl.model.finding import FindingCode

PART = LookedAt(texts=frozenset({("ash", "missing")}), pairs=frozenset({("ash", "birch", "missing")}))
DEAD, DIVERGENCE = FindingCode.DEAD_REFERENCE, FindingCode.DIVERGENCE


@pytest.mark.parametrize(
    ("code", "areas", "kind", "covered"),
    [
        (DEAD, ("ash",), "missing", True),
        (DEAD, ("ash",), None, True),
        (DEAD, ("ash", "ash"), "missing", True),
        (DEAD, ("ash",), "referral", False),
        (DEAD, ("birch",), "missing", False),
        (DEAD, ("birch",), None, False),
        (DIVERGENCE, ("ash", "birch"), "missing", True),
        (DIVERGENCE, ("birch", "ash"), "missing", True),
        (None, ("birch", "ash"), None, True),
        (DIVERGENCE, ("ash", "birch"), "referral", False),
        (DIVERGENCE, ("ash", "cedar"), "missing", False),
        (None, ("ash", "cedar"), None, False),
        (FindingCode.LOOSER, ("ash",), "missing", False),
        (None, (), None, False),
    ],
)
def test_it_covers_the_texts_and_pairs_it_names(code, areas, kind, covered):
    assert PART.covers(code, areas, kind) is covered


def test_a_whole_workspace_covers_everything_but_what_an_earlier_text_is_needed_for():
    whole = LookedAt(whole=True)
    assert whole.covers(DIVERGENCE, ("gone", "too"), "missing")
    assert whole.covers(None, (), None)
    assert not whole.covers(FindingCode.NEWLY_SAID, ("ash",), "missing")
    assert LookedAt(whole=True, revisions=True).covers(FindingCode.NEWLY_SAID, ("ash",), "missing")
