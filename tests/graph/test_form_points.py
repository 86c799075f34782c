"""Points of practice about forms: what most areas ask for, and answers that are not the same; nothing else."""

import pytest

from alignctl.graph import FormTopic, form_points
from alignctl.model.divergence import Severity
from alignctl.model.weights import Weights
from alignctl.rank import rank
from alignctl.rank.bill import options_of
from alignctl.rank.criterion import Case
from alignctl.rank.friction import Ties
from alignctl.rank.target import choose_target
from tests.forms.asked_sheet import field
from tests.report.forms_made import book, compared

TOPICS = {("referral", None): FormTopic(topic="referral-information", agencies=("social-care",))}
TOPICS |= {("referral", "referral-form"): TOPICS["referral", None]}
CORE = ["Full name of child", "Date of birth", "Religion"]
LIST = "referral.referral-information.data-item.referral-form-asks-items"
LEVEL = "referral.referral-information.data-item.referral-form-asks-level-of-need"


def points(**fields):
    parts = {area: {"The child": held} for area, held in fields.items()}
    return {one.id: one for one in form_points(compared(parts=parts), TOPICS)}


def level(*options):
    return field("Risk level", "choice", options=options)


def test_an_area_whose_form_lacks_what_most_ask_for_is_asked_to_add_it():
    found = points(ash=CORE, birch=CORE, cedar=CORE[:1])[LIST]
    target = choose_target(found)
    assert (target.holders, target.movers) == (("ash", "birch"), ("cedar",))
    assert target.display == "one form with the 3 items that most areas ask for"
    assert found.severity is Severity.WORDING
    assert found.point.is_of_forms


def test_nobody_holds_all_and_all_are_asked_for_what_most_have():
    found = points(ash=CORE[:2], birch=CORE[1:], cedar=[CORE[0], CORE[2]])[LIST]
    assert choose_target(found).movers == ("ash", "birch", "cedar")


def test_the_bill_names_what_a_form_lacks_and_counts_fields():
    found = points(ash=CORE, birch=CORE, cedar=CORE[:1])[LIST]
    ties, weights = Ties((found,), {}), book().weights
    case = Case(cluster=found, target=choose_target(found), friction=0.0, weights=weights)
    (move,) = options_of(case, ties)[0].moves
    assert move.before == "a form that does not ask for Date of birth or age; Religion"
    assert (move.sentences, move.citation) == (2, None)
    assert move.effort == pytest.approx(2 * weights.cost["form-field"])


@pytest.mark.parametrize(
    "fields",
    [
        {"ash": CORE, "birch": CORE, "cedar": CORE},
        {"ash": CORE, "birch": CORE, "cedar": [*CORE, "Immigration status"]},
        {"ash": CORE, "birch": CORE[:1]},
    ],
    ids=["all alike", "one asks for more", "two areas are no majority"],
)
def test_what_is_no_point(fields):
    assert points(**fields) == {}


def test_a_part_of_an_item_is_no_lack_of_it():
    wide = [*CORE, "Description of the child"]
    assert LIST not in points(ash=wide, birch=wide, cedar=[*CORE, "Clothing worn"])


def test_scales_of_other_levels_are_a_point_of_their_own():
    scales = {"ash": ("Low", "Medium", "High"), "birch": ("Low", "Medium", "High"), "cedar": ("Standard", "High")}
    found = points(**{area: [*CORE, level(*options)] for area, options in scales.items()})
    assert set(found) == {LEVEL}
    assert found[LEVEL].severity is Severity.MATERIAL
    assert choose_target(found[LEVEL]).display == "Low / Medium / High"
    assert choose_target(found[LEVEL]).movers == ("cedar",)


def test_scales_of_the_same_levels_in_other_words_are_a_matter_of_wording():
    found = points(ash=[*CORE, level("Low", "High")], birch=[*CORE, level("Green", "Red")])
    assert found[LEVEL].severity is Severity.WORDING


def test_other_answers_are_a_point_where_two_areas_share_theirs():
    def asked(*options):
        return [*CORE, field("Religion", "choice", options=options)]

    shared = points(ash=asked("None", "Christian"), birch=asked("Christian", "None"), cedar=asked("None", "Muslim"))
    (answers,) = shared.values()
    assert choose_target(answers).movers == ("cedar",)
    assert points(ash=asked("None", "Christian"), birch=asked("None", "Muslim")) == {}


def test_candidates_about_forms_are_marked_and_rank_among_the_rest():
    found = points(ash=CORE, birch=CORE, cedar=CORE[:1])
    weights = Weights(criteria=book().weights.criteria, cost=book().weights.cost, salience={})
    (one,) = rank(found.values(), weights, {("ash", "cedar"): 1.0})
    assert one.of_forms
    assert one.moves == ("cedar",)
    assert one.friction_removed > 0


def test_forms_of_a_kind_nobody_knows_are_left_out():
    assert form_points(compared(), {}) == ()
