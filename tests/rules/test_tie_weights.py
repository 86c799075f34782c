import pytest

from alignctl.errors import RuleError
from alignctl.model.tie import TIE_SORTS
from alignctl.rules import load_rules


def test_every_sort_of_tie_has_a_weight_and_an_ordinary_border_has_one():
    weights = load_rules().weights.ties
    assert set(weights) == set(TIE_SORTS)
    assert weights["land-border"] == 1.0


def test_a_workspace_may_weigh_ties_otherwise(tmp_path):
    (tmp_path / "ranking.yaml").write_text("ties:\n  police-force: {weight: 2}\n", encoding="utf-8")
    weights = load_rules(tmp_path).weights.ties
    assert (weights["police-force"], weights["land-border"]) == (2.0, 1.0)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("police-force: {weight: -1}", "a number of 0 or more was expected, found -1"),
        ("police-forse: {weight: 1}", "police-force"),
    ],
)
def test_a_tie_that_cannot_be_weighed_is_told(tmp_path, line, told):
    (tmp_path / "ranking.yaml").write_text(f"ties:\n  {line}\n", encoding="utf-8")
    with pytest.raises(RuleError, match=told):
        load_rules(tmp_path)
