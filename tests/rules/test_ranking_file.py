import pytest

from alignctl.errors import RuleError
from alignctl.rules import load_rules

INTERVIEW = "missing.return-interview.time-limit.hold-return-interview"
WHO = "missing.return-interview.role.hold-return-interview"


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
        (
            f"precedence:\n  - {{first: definition, then: {INTERVIEW.replace('hold', 'holt')}}}\n",
            rf"ranking\.yaml:2: then: .*did you mean '{INTERVIEW}'",
        ),
        (
            "precedence:\n  - {first: meeting, then: time-limit}\n  - {first: time-limit, then: meeting}\n",
            r"ranking\.yaml:2: .*in a circle: meeting before time-limit before meeting \(lines 2, 3\)",
        ),
        ("precedence:\n  - {first: role, then: role}\n", r"in a circle: role before role \(line 2\)"),
    ],
)
def test_what_cannot_be_used_is_told_with_file_and_line(tmp_path, text, told):
    with pytest.raises(RuleError, match=told):
        load_rules(own(tmp_path, text))


def test_weights_that_come_to_nothing_are_refused(tmp_path):
    nothing = "".join(f"  {id_}: 0\n" for id_ in load_rules().weights.criteria)
    with pytest.raises(RuleError, match=r"ranking\.yaml:1: criteria: .*come to 0"):
        load_rules(own(tmp_path, f"criteria:\n{nothing}"))


def test_a_circle_of_ids_is_refused_with_its_lines_whether_or_not_they_are_candidates(tmp_path):
    lines = (f"  - {{first: {one}, then: {other}}}\n" for one, other in ((INTERVIEW, WHO), (WHO, INTERVIEW)))
    with pytest.raises(RuleError, match=rf"circle: {INTERVIEW} before {WHO} before {INTERVIEW} \(lines 2, 3\)"):
        load_rules(own(tmp_path, "precedence:\n" + "".join(lines)))


def test_an_id_may_name_what_starts_its_clock(tmp_path):
    text = f"precedence:\n  - {{first: {WHO}, then: {INTERVIEW}.child-found}}\n"
    assert load_rules(own(tmp_path, text)).weights.precedence[0].then == f"{INTERVIEW}.child-found"


def test_lines_between_an_attribute_and_an_id_are_left_to_the_plan(tmp_path):
    text = f"precedence:\n  - {{first: role, then: {INTERVIEW}}}\n  - {{first: {INTERVIEW}, then: role}}\n"
    assert len(load_rules(own(tmp_path, text)).weights.precedence) == 2
