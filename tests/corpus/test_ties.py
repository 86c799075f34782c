"""Real authorities by the gazetteer, and invented areas that declare what they have."""

import pytest

from alignctl.corpus import bodies_of, load_workspace, ties_of
from alignctl.errors import WorkspaceError

WEIGHTS = {"land-border": 1.0, "police-force": 0.5, "care-board": 0.3}


@pytest.fixture
def workspace(tmp_path):
    def write(text):
        (tmp_path / "alignctl.toml").write_text('[workspace]\nname = "W"\n' + text, encoding="utf-8")
        return load_workspace(tmp_path, tmp_path)

    return write


def area(id_, *authorities, more=""):
    return f"[areas.{id_}]\ngazetteer = {list(authorities)}\n{more}\n"


def found(workspace, weights=WEIGHTS):
    return {(tie.a, tie.b): (tie.weight, tie.reasons) for tie in ties_of(workspace, weights)}


def test_border_force_and_care_board_add_up(workspace):
    place = workspace(area("sol", "solihull") + area("bir", "birmingham") + area("wol", "wolverhampton"))
    ties = found(place)
    weight, reasons = ties["bir", "sol"]
    assert weight == pytest.approx(1.8)
    assert reasons[:2] == ("land border", "both in West Midlands Police")
    assert ties["sol", "wol"] == (0.5, ("both in West Midlands Police",))


def test_a_declared_flow_comes_on_top_with_its_reason(workspace):
    flow = '[[edges]]\na = "wol"\nb = "sol"\nweight = 2.0\nwhy = "placements"\n'
    ties = found(workspace(area("sol", "solihull") + area("wol", "wolverhampton") + flow))
    assert ties["sol", "wol"] == (2.5, ("both in West Midlands Police", "placements"))


def test_areas_far_apart_have_no_tie(workspace):
    assert found(workspace(area("sol", "solihull") + area("cor", "cornwall"))) == {}


def test_a_footprint_is_tied_where_any_member_is_and_not_to_itself(workspace):
    place = workspace(
        area("pair", "birmingham", "solihull") + area("war", "warwickshire") + area("wol", "wolverhampton")
    )
    ties = found(place)
    assert ties["pair", "war"] == (1.0, ("land border",))  # through Solihull alone
    assert ties["pair", "wol"] == (0.5, ("both in West Midlands Police",))
    assert all(a != b for a, b in ties)


def test_a_reason_counts_once_however_many_members_share_it(workspace):
    place = workspace(area("one", "birmingham", "solihull") + area("two", "coventry", "walsall"))
    weight, reasons = found(place)["one", "two"]
    assert reasons == ("land border", "both in West Midlands Police")
    assert weight == pytest.approx(1.5)


def test_a_weight_of_nothing_ties_nobody(workspace):
    place = workspace(area("sol", "solihull") + area("wol", "wolverhampton"))
    assert found(place, WEIGHTS | {"police-force": 0.0}) == {}


def test_invented_areas_declare_their_force_and_care_boards(workspace):
    vale = 'police-force = "Vale Police"\ncare-boards = ["Vale Board"]'
    place = workspace(area("ash", more=vale) + area("birch", more=vale) + area("cedar"))
    assert [(body.name, body.areas) for body in bodies_of(place)] == [
        ("Vale Police", ("ash", "birch")),
        ("Vale Board", ("ash", "birch")),
    ]
    assert found(place) == {("ash", "birch"): (0.8, ("both in Vale Police", "both in Vale Board"))}


def test_a_force_that_is_no_text_is_told(workspace):
    with pytest.raises(WorkspaceError, match="police-force"):
        workspace(area("ash", more="police-force = 3"))
