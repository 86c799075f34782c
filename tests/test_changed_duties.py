"""Which duties a revised text changes: cells, items, negations, sentences no rule types, and what is no change."""

from dataclasses import replace
from datetime import date

import pytest

from alignctl.corpus import load_workspace
from alignctl.extract import Shelf
from alignctl.model.divergence import WEIGHTY
from alignctl.model.revision import DutyShift
from alignctl.revising import compare_versions
from alignctl.rules import load_rules
from alignctl.run import Run, Settings
from alignctl.store import DocumentStore
from tests.three_areas import write_workspace

DAY = date(2026, 9, 1)
HEAD = (
    "# Children missing from home and care\n\n## 1 Scope\n\nThis procedure applies to every child who is missing.\n\n"
)
TABLE = HEAD + (
    "## 2 Time limits\n\n| Step | Limit |\n| --- | --- |\n| Return home interview offered | within 72 hours |\n"
    "| Police notify children's social care | within 24 hours |\n| Strategy meeting held | within 3 working days |\n"
    "| Photograph sent to the harbour office | within 24 hours |\n"
)
LISTS = HEAD + (
    "## 2 Who is told\n\nWithin 24 hours of the report the duty officer must tell:\n\n- the child's parents\n"
    "- the harbour office\n\nWithin 72 hours of the report the duty officer must tell:\n\n- the child's school\n"
    "- the youth club\n\n## 3 Steps\n\n- police to notify social care: 24 hours\n- risk assessment shared: 24 hours\n"
)
PROSE = HEAD + (
    "## 2 Notifying\n\n2.1 The police must notify children's social care within 24 hours of the report.\n\n"
    "2.2 The alarm at the front gate is tested.\n\n2.3 Staff must write a note of every child who comes back late.\n\n"
    "## 3 Meetings\n\n3.1 The team manager must chair a strategy meeting after the third missing episode.\n\n"
    "3.2 The team manager must agree the plan.\n\n3.3 The team manager must send the plan to the school.\n\n"
    "## 4 Kit\n\n4.1 The torch in the hall must be checked within 2 weeks of a search.\n\n"
    "4.2 The searcher must complete a risk assessment before each search on the marsh.\n"
)


@pytest.fixture(scope="module")
def book():
    return load_rules()


@pytest.fixture
def versions(tmp_path, book):
    write_workspace(tmp_path)
    place = load_workspace(tmp_path / "alignctl.toml", tmp_path)
    shelf = Shelf(store=DocumentStore(tmp_path / "cache"), jobs=1)
    shelf.root = place.root
    run = Run(workspace=place, book=book, shelf=shelf, settings=Settings(on=DAY, as_of=DAY))

    def versions(before, *swaps, now=None):
        now = now or before
        for old, new in swaps:
            assert old in now
            now = now.replace(old, new)
        for name, text in (("before", before), ("now", now)):
            (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
        sides = [replace(place.areas["ash"], documents={"missing": (f"{name}.md",)}) for name in ("before", "now")]
        fresh = replace(run, shelf=replace(shelf, problems={}, _documents={}))
        return compare_versions(fresh, *sides, "missing").revision

    return versions


def weighty(revision):
    return [one for one in revision.duties if one.severity in WEIGHTY]


def told(revision):
    return [(one.shift, one.explanation) for one in weighty(revision)]


def only(revision):
    (one,) = weighty(revision)
    return one


@pytest.mark.parametrize("text", [TABLE, LISTS, PROSE])
def test_the_same_text_has_no_change(versions, text):
    assert versions(text, ("## 1 Scope", "## 1 What it is for")).duties == ()


def test_a_cell_that_becomes_what_another_row_says_is_told(versions):
    found = versions(TABLE, ("social care | within 24 hours", "social care | within 72 hours"))
    assert only(found).shift is DutyShift.LOOSER
    assert only(found).now.value.display == "within 72 hours"


def test_a_cell_of_which_no_rule_knows_the_act_is_told(versions):
    found = only(versions(TABLE, ("harbour office | within 24 hours", "harbour office | within 72 hours")))
    assert (found.shift, found.before.value.display) == (DutyShift.CHANGED, "within 24 hours")


def test_limits_swapped_between_rows_are_two_changes(versions):
    swaps = (("offered | within 72", "offered | within 96"), ("care | within 24", "care | within 72"))
    found = versions(TABLE, *swaps, ("offered | within 96", "offered | within 24"))
    assert {one.shift for one in weighty(found)} == {DutyShift.STRICTER, DutyShift.LOOSER}
    assert len(weighty(found)) == 2


def test_a_row_that_is_gone_is_told_though_its_limit_stands_in_another(versions):
    found = versions(TABLE, ("| Photograph sent to the harbour office | within 24 hours |\n", ""))
    assert only(found).shift is DutyShift.NO_LONGER_SAID
    assert "within 24 hours" in only(found).explanation


@pytest.mark.parametrize(
    "swap",
    [
        ("police to notify social care: 24 hours", "police to notify social care: 6 hours"),
        ("police to notify social care: 24 hours", "police to notify social care: 4 hours"),
        ("risk assessment shared: 24 hours", "risk assessment shared: 4 hours"),
    ],
)
def test_an_item_with_a_shorter_figure_is_told_once(versions, swap):
    assert len(weighty(versions(LISTS, swap))) == 1


def test_an_item_moved_to_a_list_with_another_limit_is_told(versions):
    moved = versions(
        LISTS, ("- the harbour office\n", ""), ("- the youth club\n", "- the youth club\n- the harbour office\n")
    )
    assert only(moved).shift is DutyShift.CHANGED
    assert only(moved).now.citation.quote.endswith("the harbour office")


def test_the_limit_of_a_list_is_told_once_and_not_with_each_item(versions):
    found = versions(LISTS, ("Within 72 hours of the report the duty", "Within 48 hours of the report the duty"))
    assert len(weighty(found)) == 1


@pytest.mark.parametrize(
    ("old", "new"), [("team manager", "service manager"), ("police", "carers"), ("team", "service")]
)
def test_another_known_role_throughout_is_no_renaming(versions, old, new):
    text = PROSE + "\n4.3 The police must record it.\n\n4.4 The police must tell the parents.\n"
    found = versions(text, (old, new))
    assert found.renamings == ()


def test_a_role_replaced_throughout_is_a_change(versions):
    assert weighty(versions(PROSE, ("team manager", "service manager")))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The police must notify", "The police must not notify"),
        ("The police must notify", "The police need not notify"),
        ("The police must notify", "The police no longer have to notify"),
        ("care within 24 hours of", "care after 24 hours of"),
        ("of every child who comes", "of every child under 10 who comes"),
        ("third missing episode", "fourth missing episode"),
        ("must agree the plan.", "must agree the plan, unless the manager of the home decides otherwise."),
        ("gate is tested", "gate is never tested"),
        ("must complete a risk assessment", "may complete a risk assessment"),
        ("be checked within 2 weeks", "be checked within 3 weeks"),
    ],
)
def test_a_turned_duty_is_told_once(versions, old, new):
    assert len(weighty(versions(PROSE, (old, new)))) == 1


def test_a_limit_without_a_known_act_that_is_left_to_choice_is_looser(versions):
    found = only(versions(PROSE, ("hall must be checked", "hall may be checked")))
    assert found.shift is DutyShift.LOOSER
    assert "'must' has become 'may'" in found.explanation


def test_a_known_duty_that_is_left_to_choice_is_looser_and_no_wording(versions):
    found = only(versions(PROSE, ("police must notify", "police may notify")))
    assert found.shift is DutyShift.LOOSER


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "The police must notify children's social care within",
            "Children's social care must be notified by the police within",
        ),
        ("within 24 hours of the report", "no later than one day after the report"),
        ("must complete a risk assessment before", "has to complete a risk assessment before"),
        ("must be checked within 2 weeks", "must be checked within a fortnight"),
        ("must be checked within 2 weeks", "shall be checked within 14 days"),
    ],
)
def test_the_same_duty_in_other_words_is_none(versions, old, new):
    assert weighty(versions(PROSE, (old, new))) == []


def test_a_second_limit_beside_a_stricter_one_is_compared_by_itself(versions):
    text = (
        PROSE + "\n## 5 Once more\n\n5.1 The police must notify children's social care of a repeat within 72 hours.\n"
    )
    found = only(versions(text, ("repeat within 72 hours", "repeat within 10 days")))
    assert (found.before.value.display, found.now.value.display) == ("within 72 hours", "within 10 days")


def test_a_text_changed_where_the_table_was_left_is_told(versions):
    sentence = "\n## 3 Notifying\n\nThe police must notify children's social care within 24 hours of the report.\n"
    found = only(versions(TABLE + sentence, ("care within 24 hours", "care within 48 hours")))
    assert found.shift is DutyShift.LOOSER


def test_a_role_changed_in_two_of_three_sentences_is_told(versions):
    swaps = (
        ("team manager must agree", "service manager must agree"),
        ("team manager must send", "service manager must send"),
    )
    assert weighty(versions(PROSE, *swaps))


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        (
            "4.2 The searcher must complete a risk assessment before each search on the marsh.\n",
            DutyShift.NO_LONGER_SAID,
        ),
        ("2.3 Staff must write a note of every child who comes back late.\n", DutyShift.NO_LONGER_SAID),
    ],
)
def test_a_duty_no_rule_types_that_is_gone_is_told_and_so_is_a_new_one(versions, text, shift):
    assert only(versions(PROSE, (text, ""))).shift is shift
    back = versions(PROSE.replace(text, ""), now=PROSE)
    assert only(back).shift is DutyShift.NEWLY_SAID


def test_a_new_section_is_one_change_with_its_limits_first(versions):
    section = (
        "\n## 5 Boats\n\n5.1 The harbour master must be called within one hour of the report.\n\n"
        "5.2 Each boat must be searched.\n\n5.3 The crew must keep a log.\n\n5.4 The log must be kept dry.\n"
    )
    found = only(versions(PROSE, now=PROSE + section))
    assert found.explanation == ("The revised text sets under 'Boats' the limit within one hour, and 3 further duties.")


def test_a_sentence_that_is_gone_and_said_in_other_words_elsewhere_is_none(versions):
    again = "\n## 5 Notes\n\n5.1 Of every child who comes back late staff must write a short note.\n"
    text = PROSE + again
    assert weighty(versions(text, ("2.3 Staff must write a note of every child who comes back late.\n", ""))) == []


def test_an_item_of_data_under_another_lead_is_still_asked_for(versions):
    items = "- the child's name\n- the child's words\n- where the child was found\n- who the child was with\n"
    text = HEAD + f"## 2 Return interviews\n\nThe record of the return home interview must include:\n\n{items}"
    swaps = (("The record of the return home interview must include:", "The interviewer must write down:"),)
    found = versions(text, *swaps)
    assert not any("Only" in one.explanation for one in found.duties)
