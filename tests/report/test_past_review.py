"""What is past its review date, and what differs by necessity, is told on the first page in every format."""

import io
from dataclasses import replace

import docx
import openpyxl
import pytest
from made import comparison, divergence, document, many
from office_results import reported as report

from alignctl.model.divergence import Severity
from alignctl.model.document import Metadata
from alignctl.model.document_read import DocumentRead
from alignctl.report import Layout, render, written
from alignctl.report.readings import past_review
from alignctl.report.words import apart_words, verdict

FORMATS = ("text", "markdown", "html", "docx")


def told(result, format_id):
    if format_id != "docx":
        return " ".join(render(result, format_id, Layout(width=1000)).split())
    return " ".join(one.text for one in docx.Document(io.BytesIO(written(result, format_id, Layout()))).paragraphs)


def dated(path, due):
    return replace(document(path), metadata=Metadata(review_due=due))


@pytest.mark.parametrize(
    ("due", "late"),
    [("2026-03-31", True), ("2026-04-01", False), ("2026-03", True), ("2026-04", False), (None, False)],
)
def test_a_text_is_late_from_the_day_after_and_a_month_when_it_has_ended(due, late):
    assert bool(past_review([dated("a.docx", due)], "2026-04-01")) is late


def test_each_late_text_is_named_once():
    texts = [dated("a.docx", "2020-01-01"), dated("b.docx", "2021-01"), dated("a.docx", "2020-01-01")]
    assert past_review(texts, "2026-04-01") == "2 texts are past their review date: a.docx and b.docx."


@pytest.mark.parametrize("format_id", FORMATS)
def test_a_comparison_tells_it_before_anything_compared(format_id):
    found = reviewed("2020-01-01")
    for result in (found, replace(many(), pairs=(found,))):
        words = told(result, format_id)
        assert words.count("1 text is past its review date: ") == 1
        assert words.index("1 text is past") < words.lower().rindex("to align first")
    assert "past its" not in told(reviewed(None), format_id)


def reviewed(due):
    """A comparison of a text with a review date, and one without."""
    found = comparison()
    (kind,) = found.kinds
    a, b = (
        replace(side, documents=(dated(f"{side.area.id}.docx", day),), bases=())
        for side, day in ((kind.a, due), (kind.b, None))
    )
    return replace(found, kinds=(replace(kind, a=a, b=b),))


@pytest.mark.parametrize("format_id", FORMATS)
def test_a_report_tells_it_and_then_never_that_there_is_nothing_to_warn_of(format_id):
    read = DocumentRead(area="ash", kind="missing", document=replace(dated("late.docx", "2020-01-01"), warnings=()))
    words = told(replace(report(), documents=(read,)), format_id)
    assert "Age: 1 text is past its review date: " in words
    assert "nothing to warn of" not in words
    fresh = DocumentRead(area="ash", kind="missing", document=replace(dated("new.docx", None), warnings=()))
    assert "nothing to warn of" in told(replace(report(), documents=(fresh,)), format_id)


def of(severity, number):
    return tuple(divergence(id=f"{severity.value}.{n}", severity=severity) for n in range(number))


@pytest.mark.parametrize(
    ("small", "local", "words"),
    [
        (0, 0, ""),
        (1, 0, " 1 smaller difference is listed apart."),
        (32, 5, " 32 smaller differences are listed apart, and 5 are local by necessity."),
        (2, 1, " 2 smaller differences are listed apart, and 1 is local by necessity."),
        (0, 1, " 1 difference is local by necessity."),
    ],
)
def test_small_and_local_differences_are_both_named(small, local, words):
    assert apart_words((*of(Severity.WORDING, small), *of(Severity.LOCAL, local))) == words


@pytest.mark.parametrize("format_id", FORMATS)
def test_the_sentence_of_a_comparison_adds_up_to_all_differences(format_id):
    found = (*of(Severity.MATERIAL, 3), *of(Severity.WORDING, 2), *of(Severity.LOCAL, 4))
    result = comparison(divergences=found)
    assert "2 smaller differences are listed apart, and 4 are local by necessity." in told(result, format_id)
    assert "3 differ in a way that matters" in verdict(result)


def test_the_workbook_adds_up_too():
    found = (*of(Severity.WORDING, 2), *of(Severity.LOCAL, 4))
    book = openpyxl.load_workbook(io.BytesIO(written(comparison(divergences=found), "xlsx", Layout())))
    told = " ".join(str(cell) for row in book.worksheets[0].iter_rows(values_only=True) for cell in row if cell)
    assert "2 smaller differences are listed apart, and 4 are local by necessity." in told
