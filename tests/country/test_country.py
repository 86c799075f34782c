"""A made country is the same twice, says that it is made, states what its truth tells, and can be worked on."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from alignctl.corpus import load_gazetteer
from alignctl.region import region_view
from alignctl.text.normalise import fold
from tests.country.amounts import phrases, with_amount
from tests.country.country import areas_near, generated, make_country
from tests.country.drafts import bases
from tests.country.truth import CALENDAR, limits_of, open_country, true_differences, wanted_of

AREAS = 6


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("country")


@pytest.fixture(scope="module")
def truths(folder):
    return make_country(folder / "made", AREAS)


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.usefixtures("truths")
def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(folder, tmp_path):
    make_country(tmp_path / "again", AREAS)
    make_country(tmp_path / "other", AREAS, seed=7)
    assert contents(tmp_path / "again") == contents(folder / "made")
    assert contents(tmp_path / "other") != contents(folder / "made")


def test_ids_are_those_of_real_authorities_that_border_each_other(truths):
    gazetteer = load_gazetteer()
    ids = {one.area for one in truths}
    assert len(ids) == AREAS
    assert ids <= set(gazetteer.authorities)
    assert all(ids & set(gazetteer.borders[id_]) for id_ in ids)


def test_all_authorities_can_be_asked_for_and_no_more():
    assert set(areas_near(153)) == set(load_gazetteer().authorities)
    with pytest.raises(ValueError, match="2 to 153"):
        areas_near(154)


def test_every_text_says_first_that_it_was_generated_and_names_no_author_and_no_authority(folder, truths):
    authorities = [fold(one.name) for one in load_gazetteer().authorities.values()]
    for truth in truths:
        text = (folder / "made" / truth.file).read_text(encoding="utf-8")
        assert text.split("\n")[2] == generated(truth.place)
        assert fold(truth.base.replace("-", " ")) not in fold(text)
        assert fold(truth.place) not in authorities


def test_texts_are_as_long_as_procedures_are(folder, truths):
    for truth in truths:
        words = len((folder / "made" / truth.file).read_text(encoding="utf-8").split())
        assert 2_600 <= words <= 10_000


def test_what_is_true_stands_in_the_text(folder, truths):
    for truth in truths:
        text = fold((folder / "made" / truth.file).read_text(encoding="utf-8").replace("\\", ""))
        assert truth.stated
        for one in truth.stated:
            assert all(fold(words) in text for words in one.words)
        assert not {one.rule for one in truth.stated} & set(truth.left_out)


def test_what_was_varied_says_its_new_amount(truths):
    varied = [one for truth in truths for one in truth.stated if one.varied and one.finds.get("amount")]
    assert len(varied) > len(truths) * 4
    stating = [
        any(
            (found.amount, found.unit) == (one.finds["amount"], one.finds["unit"])
            for found in phrases(" ".join(one.words))
        )
        for one in varied
    ]
    assert sum(stating) >= 0.9 * len(stating)  # the others are further amounts of the same point, left as they were


def test_areas_on_one_base_differ_where_the_truth_says_so(truths, folder):
    book = open_country(folder / "made", folder / "cache").book
    pairs = [(a, b) for a in truths for b in truths if a.area < b.area and (a.kind, a.base) == (b.kind, b.base)]
    assert pairs
    differences = [sum(true_differences(a, b, limits_of(book, a.kind)).values()) for a, b in pairs]
    assert all(found > 0 for found in differences)


def test_the_truth_is_kept_beside_the_workspace(folder, truths):
    kept = json.loads((folder / "made" / "truth.json").read_text(encoding="utf-8"))
    assert [(one["area"], one["kind"]) for one in kept] == [(one.area, one.kind) for one in truths]


def test_the_workspace_loads_and_is_seen_whole(folder, truths):
    run = open_country(folder / "made", folder / "cache")
    run = replace(run, settings=replace(run.settings, kinds=("missing",)))
    view = region_view(run)
    assert [area.id for area in view.areas] == sorted({one.area for one in truths})
    assert not view.problems
    assert view.ties
    assert any(view.differing())


def test_an_amount_is_put_in_as_it_was_written():
    [found] = phrases("It is made within twenty-four hours of the call.")
    assert (found.amount, found.unit) == (24, "hours")
    assert with_amount("It is made within twenty-four hours of the call.", found, 6) == (
        "It is made within six hours of the call."
    )
    [found] = phrases("Write it up within 1 working day.")
    assert with_amount("Write it up within 1 working day.", found, 3) == "Write it up within 3 working days."


@pytest.mark.parametrize(
    "sentence", ["A 24 hour watch is kept.", "One day is enough.", "In 2 hours' time.", "Every 24-hour spell."]
)
def test_an_amount_that_cannot_be_changed_alone_is_left(sentence):
    assert not list(phrases(sentence))


def test_truth_is_told_in_what_readers_of_labels_use(truths):
    limits = frozenset(one.rule for one in truths[0].stated if one.finds.get("amount"))
    assert {one.rule for one in wanted_of(truths[0], limits)} == limits
    assert CALENDAR["days"] == ("hours", 24)


def test_there_are_enough_texts_to_share():
    assert len(bases()) >= 10
