"""What stands after a page turn inside a paragraph or a table is cited with the page it stands on."""

from __future__ import annotations

from alignctl.extract.block import Heading, Reading, TableBlock, TextBlock
from alignctl.extract.outline import build_document
from alignctl.extract.reading import read_document
from alignctl.model.document import Document, Paragraph, Table
from alignctl.provisions.statements import statements
from alignctl.rules import load_rules
from tests.extract.pdfs import Sheet, pdf

FIRST = ("Staff who worry about a child speak to the named lead on the same day and write", "it down. The lead then")
SECOND = ("decides what to do. The police are told within two hours of the decision.",)


def pages_of(document: Document) -> dict[str, int | None]:
    """Each statement's words with the page they are cited with."""
    return {one.text: one.page for one in statements(document, load_rules().kinds["missing"])}


def build(*blocks: TextBlock | TableBlock) -> Document:
    heading = Heading(title="Acting", level=1, page=3)
    return build_document(
        Reading(title="", blocks=(heading, *blocks), found=1, pages=4), path="a.pdf", sha256="0" * 64, format="pdf"
    )


def test_a_sentence_after_the_turn_has_the_next_page():
    text = "The lead decides at once. The police are told. The parents are told."
    turn = text.index("are told. The parents")
    paragraph = TextBlock(text=text, page=3, breaks=((turn, 4),))
    assert pages_of(build(paragraph)) == {
        "The lead decides at once.": 3,
        "The police are told.": 3,
        "The parents are told.": 4,
    }


def test_rows_after_the_turn_have_the_next_page():
    table = TableBlock(
        rows=(("Who", "When"), ("Police", "at once"), ("Parents", "the same day")), page=3, breaks=((2, 4),)
    )
    found = pages_of(build(table))
    assert (found["Police"], found["Parents"]) == (3, 4)


def test_a_turn_moves_along_when_the_text_is_tidied():
    (section,) = build(TextBlock(text="One  two.   Three four.", page=1, breaks=((12, 2),))).sections
    (paragraph,) = section.paragraphs
    assert paragraph.text[paragraph.breaks[0][0] :] == "Three four."


def test_of_several_turns_the_last_one_passed_counts():
    paragraph = Paragraph(text="a b c", index=1, page=1, breaks=((2, 2), (4, 3)))
    assert [paragraph.page_at(place) for place in range(5)] == [1, 1, 2, 2, 3]
    assert Table(rows=(), page=None).page_at(0) is None


def test_a_pdf_paragraph_over_two_pages_knows_where_it_turned():
    sheets = (Sheet().text("Acting", y=60, size=18).lines(FIRST, y=700, pitch=60), Sheet().lines(SECOND, y=72))
    found = pages_of(read_document(pdf(*sheets), "small.pdf"))
    assert found["The police are told within two hours of the decision."] == 2
