"""Two reviewers side by side: kappa as published and as another library reckons it, and samples for a second reader."""

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from sklearn.metrics import cohen_kappa_score

from alignctl.model.coding_sheet import Decision, SheetRow
from alignctl.model.verdict import Item, Reviewed, Ruling
from alignctl.report import RENDERERS, Layout, render, written
from alignctl.report.tables.reviewers import reviewers_csv
from alignctl.review.choosing import sample
from alignctl.review.reviewers import cohens_kappa, compare_reviewers

# 100 patients by two psychiatrists: J. L. Fleiss, Statistical Methods for Rates and Proportions, 2nd ed. (1981), 13.1.
FLEISS = {("p", "p"): 75, ("p", "n"): 1, ("p", "o"): 4, ("n", "p"): 5, ("n", "n"): 4, ("n", "o"): 1, ("o", "o"): 10}


def pairs_of(table):
    return [pair for pair, number in table.items() for _ in range(number)]


def test_kappa_is_that_of_a_published_example():
    kappa, error = cohens_kappa(pairs_of(FLEISS))
    assert kappa == pytest.approx((0.89 - 0.66) / 0.34)
    assert round(kappa, 2) == 0.68
    assert error == pytest.approx((0.89 * 0.11 / 100) ** 0.5 / 0.34, abs=1e-6)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=40))
def test_kappa_is_that_of_scikit_learn(pairs):
    firsts, seconds = zip(*pairs, strict=True)
    kappa, _ = cohens_kappa(pairs)
    if len(set(firsts) | set(seconds)) == 1:
        assert kappa is None
    else:
        assert kappa == pytest.approx(cohen_kappa_score(firsts, seconds), abs=1e-6)


def test_kappa_cannot_be_reckoned_of_one_word_or_of_nothing():
    assert cohens_kappa([("right", "right")] * 5) == (None, None)
    assert cohens_kappa([]) == (None, None)


def item(number, about=Reviewed.PROVISION, attribute="time-limit"):
    return Item(
        about=about,
        id=f"{number:016x}",
        kind="missing",
        areas=("ash",),
        says=f"claim {number} <b>*",
        sentences=("0" * 16,),
        attribute=attribute,
    )


def result():
    right, wrong = Decision(ruling=Ruling.RIGHT), Decision(ruling=Ruling.WRONG, note="=1+1 <script>")
    day = Decision(ruling=Ruling.CORRECT_VALUE, value="24 hours")
    other = Decision(ruling=Ruling.CORRECT_VALUE, value="48 hours")
    same = Decision(ruling=Ruling.CORRECT_VALUE, value="24  HOURS")
    link = item(5, Reviewed.LINK, None)
    first = {1: right, 2: wrong, 3: day, 4: day, 5: right, 6: right}
    second = {1: right, 2: right, 3: same, 4: other, 5: right, 7: wrong}
    items = {number: link if number == 5 else item(number) for number in range(1, 8)}
    held = [{items[number].id: (items[number], one) for number, one in side.items()} for side in (first, second)]
    return compare_reviewers("A. Reader", held[0], "B. Reader", held[1])


def test_agreement_counts_claims_both_decided_and_values_that_differ_are_told():
    found = result()
    assert (found.whole.rows, found.whole.agreed, found.only_first, found.only_second) == (5, 3, 1, 1)
    assert [(one.name, one.rows, one.agreed) for one in found.by_about] == [("link", 1, 1), ("provision", 4, 2)]
    assert [(one.name, one.rows) for one in found.by_attribute] == [("time-limit", 4)]
    assert [int(one.item.id, 16) for one in found.disagreements] == [2, 4]


def test_agreement_in_every_format(root):
    found = result()
    schema = json.loads((root / "alignctl/report/schemas/reviewers-1.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(json.loads(render(found, "json", Layout())))
    for renderer in RENDERERS:
        if isinstance(found, renderer.renders) and renderer.suffix is None:
            text = render(found, renderer.id, Layout(width=200))
            assert "claim 4" in text
    assert "<script>" not in render(found, "markdown", Layout()).replace("\\<script\\>", "")
    assert written(found, "xlsx", Layout()).startswith(b"PK")
    assert "'=1+1 <script>" in reviewers_csv(found)


def rows(sizes):
    number = 0
    for (about, attribute), size in sizes.items():
        for _ in range(size):
            number += 1
            yield SheetRow(item=item(number, about, attribute), confidence=0.5, doubt="why", sides=())


SIZES = {
    (Reviewed.LINK, None): 60,
    (Reviewed.PROVISION, "role"): 30,
    (Reviewed.DIVERGENCE, "role"): 9,
    (Reviewed.CANDIDATE, "form"): 1,
}


@pytest.mark.parametrize(("amount", "wanted"), [(10, 10), (0.2, 20), (2, 2), (1, 1), (500, 100), (99, 99)])
def test_a_sample_is_so_large_and_drawn_of_every_sort(amount, wanted):
    found = sample(rows(SIZES), amount, seed=3)
    assert len(found) == wanted
    sorts = Counter(row.item.about for row in found)
    if wanted >= len(SIZES):
        assert set(sorts) == {about for about, _ in SIZES}
    if wanted == 20:
        assert sorts == {Reviewed.LINK: 12, Reviewed.PROVISION: 6, Reviewed.DIVERGENCE: 1, Reviewed.CANDIDATE: 1}


def test_a_seed_draws_the_same_and_another_draws_another():
    assert sample(rows(SIZES), 20, seed=3) == sample(rows(SIZES), 20, seed=3)
    assert sample(rows(SIZES), 20, seed=3) != sample(rows(SIZES), 20, seed=4)
