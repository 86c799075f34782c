"""What repeats at the top and foot of pages: running headers go, titles and prose that stand as high stay."""

from __future__ import annotations

import pytest

from alignctl.extract.readers.pdf import read
from tests.extract.pdfs import BOLD, PROSE, Sheet, headings, pdf, texts

WHO = ("police", "school", "nurse", "panel", "court")


def prose(number: int, y: float = 110) -> Sheet:
    """A page of prose that no other page repeats."""
    lines = [
        f"The {WHO[(number + at) % 5]} calls the {WHO[at % 5]} lead {number * 31 + at * 7} at once." for at in range(9)
    ]
    return Sheet().lines(lines, y=y)


def titled(title: str, number: int) -> Sheet:
    return prose(number).text(title, y=72, size=16, font=BOLD)


@pytest.mark.parametrize("word", ["Level", "Form", "Template", "Flowchart", "Scenario", "Annex"])
def test_titles_that_count_with_the_pages_are_no_page_numbers(word: str) -> None:
    titles = [f"{word} {number + 1}" for number in range(5)]
    reading = read(pdf(*[titled(title, number) for number, title in enumerate(titles)]), "a.pdf")
    assert [title for _, title in headings(reading)] == titles
    assert reading.dropped.furniture == 0


@pytest.mark.parametrize("count", [2, 3, 5])
def test_a_title_repeated_at_one_height_is_kept(count: int) -> None:
    reading = read(pdf(*[titled("Guidance notes", number) for number in range(count)]), "a.pdf")
    assert [title for _, title in headings(reading)] == ["Guidance notes"] * count
    assert reading.dropped.furniture == 0


def test_a_title_on_some_pages_of_many_is_kept() -> None:
    names = [
        "First",
        "Strategy discussion",
        "Second",
        "Strategy discussion",
        "Third",
        "Strategy discussion",
        "Fourth",
        "Fifth",
        "Sixth",
    ]
    reading = read(pdf(*[titled(name, number) for number, name in enumerate(names)]), "a.pdf")
    assert [title for _, title in headings(reading)] == names


@pytest.mark.parametrize("count", [2, 3, 5])
def test_pages_that_are_alike_keep_their_text(count: int) -> None:
    sheets = [Sheet().text("Reporting", y=72, size=16, font=BOLD).lines(PROSE, y=90) for _ in range(count)]
    reading = read(pdf(*sheets), "a.pdf")
    assert " ".join(texts(reading)).count("write down what was seen") == count
    assert reading.dropped.furniture == 0


def test_lines_of_prose_with_a_number_that_counts_are_kept() -> None:
    sheets = [titled(f"Title {word}", number) for number, word in enumerate(WHO)]
    for number, sheet in enumerate(sheets):
        sheet.text(f"{number} of the people named below are called by the team and", y=96)
    reading = read(pdf(*sheets), "a.pdf")
    assert sum(text.count("of the people named below") for text in texts(reading)) == len(sheets)


@pytest.mark.parametrize(
    ("line", "y", "size", "font"),
    [
        ("Northshire procedures", 30, 9, "F1"),
        ("Northshire procedures", 50, 9, BOLD),
        ("Northshire procedures", 60, 15, BOLD),
        ("Northshire procedures, page {}", 50, 11, BOLD),
        ("Northshire procedures {} of 5", 815, 11, BOLD),
        ("{}", 800, 14, BOLD),
    ],
    ids=["small", "bold", "larger", "bold and counting", "bold foot", "large page number"],
)
def test_what_runs_along_all_pages_is_furniture(line: str, y: float, size: float, font: str) -> None:
    sheets = [titled(f"About {word}", number) for number, word in enumerate(WHO)]
    for number, sheet in enumerate(sheets):
        sheet.text(line.format(number + 1), y=y, size=size, font=font)
    reading = read(pdf(*sheets), "a.pdf")
    assert [title for _, title in headings(reading)] == [f"About {word}" for word in WHO]
    assert "Northshire" not in " ".join(texts(reading))
    assert reading.dropped.furniture == sum(len("".join(line.format(n + 1).split())) for n in range(5))


def test_a_running_foot_of_several_lines_that_text_comes_close_to_is_furniture() -> None:
    foot = ["Northshire Partnership", "1 Long Lane, Northtown", "Telephone 01632 960000", "www.northshire.example"]
    sheets = [prose(number, y=652).lines(foot, y=778, size=10, pitch=13) for number in range(4)]
    reading = read(pdf(*sheets), "a.pdf")
    assert "Long Lane" not in " ".join(texts(reading))
    assert reading.dropped.furniture == 4 * len("".join("".join(foot).split()))


def test_signs_of_notes_are_no_page_numbers() -> None:
    sheets = [prose(number).text(str(number + 1), x=300, y=815) for number in range(4)]
    sheets[1].text("7", y=755, size=6).text("See the notes of the panel.", x=80, y=760, size=9)
    reading = read(pdf(*sheets), "a.pdf")
    assert reading.dropped.furniture == len(sheets)
