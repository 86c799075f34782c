import pytest

from alignctl.errors import RuleError
from alignctl.rules import load_rules


def own(tmp_path, text):
    (tmp_path / "ranking.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_workspace_restates_part_of_the_weights(tmp_path):
    found = load_rules(own(tmp_path, "criteria:\n  effort: {weight: 40}\norder: [effort, consensus]\n")).weights
    assert (found.criteria["effort"], found.criteria["consensus"]) == (40.0, 12.0)
    assert found.order == ("effort", "consensus")
    assert (found.precedence[0].first, found.precedence[0].then) == ("definition", "time-limit")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("criteria:\n  consensus: {weight: -3}\n", r"ranking\.yaml:2: .*0 or more was expected, found -3"),
        ("criteria:\n  efort: {weight: 2}\n", r"ranking\.yaml:2: .*did you mean 'effort'"),
        ("cost:\n  role: 2\n", r"ranking\.yaml:2: .*from 0 to 1 was expected, found 2"),
        ("order: [consensus, salence]\n", r"ranking\.yaml:1: .*did you mean 'salience'"),
        ("order: [effort, effort]\n", r"ranking\.yaml:1: .*once"),
        ("precedence:\n  - {first: definitions, then: role}\n", r"ranking\.yaml:2: .*did you mean 'definition'"),
    ],
)
def test_what_cannot_be_used_is_told_with_file_and_line(tmp_path, text, told):
    with pytest.raises(RuleError, match=told):
        load_rules(own(tmp_path, text))


def test_weights_that_come_to_nothing_are_refused(tmp_path):
    nothing = "".join(f"  {id_}: 0\n" for id_ in load_rules().weights.criteria)
    with pytest.raises(RuleError, match=r"ranking\.yaml:1: criteria: .*come to 0"):
        load_rules(own(tmp_path, f"criteria:\n{nothing}"))
