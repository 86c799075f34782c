"""What weakens protection, hangs on the weights, or needs a check first is told in every format."""

import json
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from made import candidate as compared
from made import comparison
from openpyxl import load_workbook

from alignctl.model.asked import Asked
from alignctl.model.divergence import BaselineRef
from alignctl.model.national import Below
from alignctl.rank.plan import make_plan
from alignctl.report import Layout, render, result_tables, written
from alignctl.report.cautions_first import first_words, loosening_words, must_words, refused_words
from tests.rank.regions import candidate, option, ranking

SAID = "this loosens what X says today"
NOTE = "Edition 2014, replaced on 1 January 2025 by an edition not yet checked."
PART = [("x", "y", 1.0, 0.0, 0.0)]


def loose(id_="loose", rank=1):
    one = candidate(id_, rank, option("within 24 hours", {"x": 0.25, "y": 0.25}, PART))
    moves = tuple(replace(move, loosens=move.area == "x") for move in one.moves)
    short = replace(one.candidate, loosens=("x",))
    return replace(one, candidate=short, options=(replace(one.options[0], moves=moves),))


def tight(id_="tight", rank=2):
    return candidate(id_, rank, option("within 72 hours", {"y": 0.25}, PART))


def must(how=Below.FIGURE, note=NOTE):
    one = candidate("must", 1, option("within 72 hours", {"z": 0.25}, PART))
    moves = tuple(replace(move, below=True, how=how) for move in one.moves)
    baseline = BaselineRef(figure="within 72 hours", source="Guidance", edition="2014", binds="law", note=note)
    return replace(one, baseline=baseline, options=(replace(one.options[0], moves=moves),))


def text(result, format_id):
    if format_id == "docx":
        document = Document(BytesIO(written(result, "docx", Layout())))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return " ".join([*(one.text for one in document.paragraphs), *cells])
    if format_id == "xlsx":
        book = load_workbook(BytesIO(written(result, "xlsx", Layout())))
        return " ".join(
            str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell
        )
    if format_id == "csv":
        return " ".join(result_tables(result).values())
    return " ".join(render(result, format_id, Layout(width=400)).split())


@pytest.mark.parametrize("format_id", ["text", "markdown", "html", "docx", "xlsx", "csv"])
def test_a_move_that_loosens_a_limit_says_so_in_every_format(format_id):
    found = ranking([loose(), tight()])
    assert SAID in text(found, format_id)
    assert "loosens what Y says today" not in text(found, format_id)
    plan = make_plan(found, Asked(capacity=5, may_loosen=True), ())
    assert SAID in text(plan, format_id)
    refused = make_plan(found, Asked(capacity=5), ())
    assert "It would loosen what X says today" in text(refused, format_id)


def test_json_tells_which_moves_loosen():
    found = ranking([loose(), tight()])
    values = json.loads(render(found, "json", Layout()))
    assert [[move["loosens"] for move in one["bill"]] for one in values["candidates"]] == [[True, False], [False]]
    plan = json.loads(render(make_plan(found, Asked(capacity=5), ()), "json", Layout()))
    assert plan["asked"]["may_loosen"] is False
    assert [(one["id"], one["loosens"]) for one in plan["left_out"]] == [("loose", True)]


@pytest.mark.parametrize("format_id", ["text", "markdown", "html", "docx", "xlsx", "csv"])
def test_a_comparison_says_for_whom_a_candidate_loosens_a_limit(format_id):
    one = compared()
    assert one.moves
    told = text(comparison(candidates=(replace(one, loosens=one.moves[:1]),)), format_id)
    assert "(loosens what it says today)" in told
    assert "(loosens what it says today)" not in text(comparison(candidates=(one,)), format_id)


def test_moves_that_loosen_are_counted_in_short():
    assert list(loosening_words([])) == []
    moves = [*loose().moves, *tight().moves]
    assert list(loosening_words(moves)) == [
        "Loosening: 1 of the 3 moves loosens a limit that an area has today; it says so."
    ]
    assert list(loosening_words(moves[1:])) == ["Loosening: none of the 2 moves loosen a limit that an area has today."]
    assert "Loosening: 1 of the 3 moves" in text(ranking([loose(), tight()]), "text")
    plan = make_plan(ranking([loose(), tight()]), Asked(capacity=5), ())
    assert list(refused_words(plan)) == [
        "Left out: 1 candidate, because it would loosen a limit that an area has today. Add --may-loosen to let it in."
    ]


def test_the_summary_says_where_the_first_hangs_on_the_weights_or_is_not_planned():
    firm = ranking([loose(), tight()])
    (told,) = first_words(firm)
    assert told == "To align first: loose: within 24 hours (X (loosens what it says today), Y would change)."
    shaky = replace(loose(), robustness=replace(loose().robustness, in_first=0.49))
    (told,) = first_words(ranking([shaky, tight()]))
    assert told.endswith("it is in the first 5 under 49% of weightings.")
    plan = make_plan(firm, Asked(capacity=5), ())
    (told,) = first_words(firm, plan)
    assert told.endswith(f"The plan leaves it out. {plan.left_out[0].why}")
    assert "The plan leaves it out." in text(plan, "text")
    taken = make_plan(firm, Asked(capacity=5, may_loosen=True), ())
    assert "leaves it out" not in " ".join(first_words(firm, taken))


@pytest.mark.parametrize("format_id", ["text", "markdown", "html", "docx"])
def test_a_must_is_to_be_checked_first_with_its_edition_beside_it(format_id):
    told = text(replace(ranking([tight()]), musts=(must(),)), format_id)
    assert "Check the sentence and the edition first." in told
    assert NOTE in told
    assert "Guidance, 2014" in told
    assert "whatever else is chosen" not in told
    assert "below the national figure" in told


def test_contrary_is_told_apart_from_below():
    both = replace(ranking([tight()]), musts=(must(), must(Below.POSITION)))
    (told,) = must_words(both)
    assert told == (
        "National guidance: on 2 points a text is below it, or not in line with it (1 below a national figure, "
        "1 contrary to a national position). Check the sentence and the edition first."
    )
    words = text(replace(ranking([tight()]), musts=(must(Below.POSITION),)), "text")
    assert "contrary to the national position" in words
    assert "below the national figure" not in words
