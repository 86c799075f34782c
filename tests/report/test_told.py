"""What every reader is told: both sentences of what is shared, how many there are, what is left out of a count."""

import re
import subprocess

import pdfplumber
import pytest
from made import candidate, comparison, divergence, kind, many, shared, silence

from alignctl.model.divergence import Severity
from alignctl.report import Layout, render
from alignctl.report.words import alignment_words, verdict

WORDING = divergence(id="missing.w", severity=Severity.WORDING, explanation="The same form has another name.")
NOTHING = "No point of practice was found in both texts, so nothing could be compared"


def lines(result, format_id, **layout):
    return [line.strip() for line in render(result, format_id, Layout(**layout)).splitlines()]


@pytest.mark.parametrize("full", [True, False])
def test_the_screen_quotes_both_sides_of_what_is_shared(full):
    told = lines(comparison(), "text", full=full)
    at = told.index("\u201cWithin 72 hours.\u201d")
    assert told[at - 1] == "Ash & Vale: 4.1 Return | interviews, page 3"
    assert told[at + 1] == "ash.docx; rule missing.return-interview-limit"
    assert "\u201cWithin three days.\u201d" in told


def test_markdown_quotes_both_sides_of_what_is_shared():
    told = lines(comparison(), "markdown")
    place, rule = "4.1 Return \\| interviews, page 3", "rule missing.return-interview-limit"
    assert f"- Ash & Vale: \u201cWithin 72 hours.\u201d ({place}; ash.docx; {rule})" in told
    assert f"- Birch \\<b\\>: \u201cWithin three days.\u201d ({place}; birch.docx; {rule})" in told


def test_small_differences_are_named_beside_the_count_they_are_left_out_of():
    assert verdict(comparison((silence(), WORDING))) == (
        "They agree on 1 of 2 points of practice compared; 1 differs in a way that matters. "
        "1 smaller difference is listed apart."
    )
    assert verdict(comparison((WORDING, WORDING))).endswith("someone does. 2 smaller differences are listed apart.")
    assert "smaller" not in verdict(comparison())


def test_where_nothing_could_be_compared_nobody_is_told_that_nothing_differs():
    result = comparison((), ())
    assert verdict(result) == f"{NOTHING}; see the sections below."
    assert verdict(result, sections_follow=False) == f"{NOTHING}."
    assert NOTHING in render(result, "markdown", Layout())
    assert alignment_words(kind((), ())) == "not known"
    assert "<td>not known</td>" in render(result, "html", Layout())


def test_small_differences_alone_are_not_called_nothing():
    assert verdict(comparison((WORDING,), ())) == (
        "No point of practice was found on which both clearly agree or clearly differ. "
        "1 smaller difference is listed apart."
    )


def test_the_screen_of_many_areas_sends_nobody_to_sections_it_does_not_show():
    assert "sections below" not in render(many(), "text", Layout())


def test_every_candidate_is_in_the_page_and_the_first_ten_are_said_to_be_ten():
    found = tuple(candidate(id=f"missing.{rank}", rank=rank, title=f"Point {rank}") for rank in range(1, 13))
    html = render(comparison(candidates=found), "html", Layout())
    assert "10 of 12 are shown" in html
    assert html.index("<h3>Point 10</h3>") < html.index('<details class="rest">') < html.index("<h3>Point 11</h3>")
    assert '<ol class="candidates" start="11">' in html
    assert re.findall(r"<h3>Point (\d+)</h3>", html) == [str(rank) for rank in range(1, 13)]
    assert "are shown" not in render(comparison(), "html", Layout())


def test_a_label_and_its_control_stay_together():
    html = render(comparison(), "html", Layout())
    fields = re.findall(r'<div class="field"><label for="([^"]+)">[^<]+</label>\s*<(?:select|input) id="([^"]+)"', html)
    assert len(fields) == 4
    assert all(label == control for label, control in fields)


@pytest.mark.browser
def test_the_printed_page_keeps_the_sentences_of_what_is_shared(chromium, tmp_path):
    (tmp_path / "page.html").write_text(render(comparison(agreed=(shared(),)), "html", Layout()), encoding="utf-8")
    subprocess.run(
        [
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            f"--user-data-dir={tmp_path / 'profile'}",
            f"--print-to-pdf={tmp_path / 'page.pdf'}",
            (tmp_path / "page.html").as_uri(),
        ],
        capture_output=True,
        timeout=120,
        check=True,
    )
    with pdfplumber.open(tmp_path / "page.pdf") as pdf:
        words = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    assert "Within 72 hours." in words
    assert "Within three days." in words
