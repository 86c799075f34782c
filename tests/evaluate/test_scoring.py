from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from alignctl.evaluate import Side, pool, score
from alignctl.model.evaluation import Share, Tally
from alignctl.model.provision import Attribute
from tests.evaluate.answers import comparison, divergence, gold, hours, link, provision, row

QUOTE = "The interview is held within 72 hours of the return."
LIMIT = {
    "document": "a",
    "attribute": "time-limit",
    "value": {"type": "duration", "amount": 72, "unit": "hours", "bound": "within"},
    "quote": QUOTE,
}
counts = st.builds(Tally, right=st.integers(0, 50), wrong=st.integers(0, 50), missed=st.integers(0, 50))


def test_all_parts_of_a_gold_file_are_scored():
    answers = gold(
        sections=[row("A", "X")],
        provisions=[LIMIT],
        divergences=[{"attribute": "time-limit", "a_quotes": [QUOTE], "b_quotes": [], "severity": "material"}],
    )
    found = score(
        answers,
        comparison([link("A", "X")], [divergence(QUOTE, None)]),
        {Side.A: (provision(QUOTE, hours(72)),)},
    )
    assert found.name == "a-b-missing.json"
    assert found.links.links == Tally(right=1)
    assert found.time_limits == Tally(right=1)
    assert found.divergences.found == Share(count=1, of=1)


def test_parts_the_gold_lacks_are_not_scored():
    found = score(gold(provisions=[LIMIT]), None, {})
    assert found.links is None
    assert found.divergences is None
    assert found.time_limits == Tally(missed=1)


def test_pooling_adds_counts_up():
    one = score(gold(sections=[row("A", "X"), row("B", "Y")]), comparison([link("A", "X")]), {})
    other = score(gold(sections=[row("A", "X")], provisions=[LIMIT]), comparison([link("A", "X")]), {})
    found = pool((one, other))
    assert found.files == (one, other)
    assert found.pooled.links.links == Tally(right=2, missed=1)
    assert found.pooled.values == {Attribute.TIME_LIMIT: Tally(missed=1)}
    assert found.pooled.divergences is None


@given(counts, counts)
def test_figures_lie_in_range_and_f1_between_precision_and_recall(one, other):
    both = one + other
    for figure in (both.precision, both.recall, both.f1):
        assert figure is None or 0 <= figure <= 1
    if both.precision and both.recall:
        assert min(both.precision, both.recall) - 1e-4 <= both.f1 <= max(both.precision, both.recall) + 1e-4
