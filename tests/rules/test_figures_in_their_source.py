"""National figures against the text of Working Together, where the real documents are there."""

import re

import pypdfium2 as pdfium
import pytest

from alignctl.provisions.values.time_limit import find_times
from alignctl.rules import load_rules
from tests.conftest import REAL

SOURCE = "Working Together to Safeguard Children"
# printed page numbers are the pages of these files
FILES = {
    "2018": "skasafeguardin__uk-working-together-to-safeguard-children.pdf",
    "2023": "gbrooks0__Working_together_to_safeguard_children_2023_-_statutory_guidance.pdf",
}
NEAR = 250  # characters between the cue and the figure
FIGURES = [figure for figure in load_rules().baseline if figure.source == SOURCE and figure.edition in FILES]


def pages_named(figure):
    for part in re.split(r",\s*", figure.page):
        first, _, last = part.partition("-")
        yield range(int(first), int(last or first) + 1)


@pytest.fixture(scope="module")
def texts():
    read = {}

    def text(edition, page):
        if (edition, page) not in read:
            document = pdfium.PdfDocument(REAL / "policy" / "pdf" / FILES[edition])
            words = document[page - 1].get_textpage().get_text_bounded()
            read[edition, page] = re.sub(r"\s+", " ", words)
            document.close()
        return read[edition, page]

    return text


def test_every_figure_of_these_editions_says_where_it_stands():
    assert {"2018", "2023"} == {figure.edition for figure in FIGURES}
    assert [figure.id for figure in FIGURES if not (figure.page and figure.cue)] == []


@pytest.mark.real
@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: f"{figure.id}-{figure.edition}")
def test_the_figure_stands_near_its_cue_on_its_page(figure, texts):
    for pages in pages_named(figure):
        found = [stands(figure, texts(figure.edition, page)) for page in pages]
        assert any(found), f"{figure.id}: not on page {pages.start} to {pages.stop - 1}"


def stands(figure, text):
    for cue in re.finditer(re.escape(figure.cue), text, re.IGNORECASE):
        near = text[max(0, cue.start() - NEAR) : cue.end() + NEAR]
        if figure.amount is None:
            return True
        if any(is_figure(time.duration, figure) for time in find_times(near)):
            return True
    return False


def is_figure(duration, figure):
    return duration.amount == figure.amount and str(duration.unit) == figure.unit


@pytest.mark.real
def test_a_figure_that_is_not_on_its_page_is_noticed(texts):
    core_group = next(figure for figure in FIGURES if figure.id == "core-group")
    assert not stands(core_group, texts("2023", 58))
