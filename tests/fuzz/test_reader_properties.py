"""What holds for any input at all, asked of the parts written in Python."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.block import Heading, Reading, TableBlock, TextBlock, solid_of
from alignctl.extract.outline import build_document
from alignctl.extract.readers.html_parts.encoding import decode_page
from alignctl.extract.reading import read_document
from alignctl.extract.sniff import sniff
from alignctl.text.normalise import solid_length
from alignctl.text.numbering import depth, split_number
from tests.fuzz.judge import error_faults, faults_of

FORMATS = {"docx", "pdf", "odt", "doc", "rtf", "html", "markdown", "text"}
TEXTS = st.text(max_size=60)
# What a regular expression may look at again for every other one of its kind.
UNITS = (
    "[",
    "![a",
    "<!--",
    "# ",
    "## a",
    "| a ",
    "|-",
    "- ",
    "*_",
    "`",
    "(a) ",
    "1. ",
    " ",
    "\\",
    "<a ",
    "&#1",
    "(",
    "(for example ",
)
ENDLESS = 60_000
MOST_SECONDS = 20.0
SOLID = TEXTS.filter(solid_length)
BLOCKS = st.lists(
    st.one_of(
        st.builds(
            Heading, title=SOLID, level=st.integers(1, 12), number=st.none() | st.sampled_from(["1", "1.2", "A"])
        ),
        st.builds(TextBlock, text=SOLID, is_list_item=st.booleans()),
        st.builds(TableBlock, rows=st.lists(st.tuples(SOLID, TEXTS), min_size=1, max_size=3).map(tuple)),
    ),
    max_size=12,
)


@given(TEXTS)
def test_a_number_is_split_off_a_title_without_loss(title):
    number, rest = split_number(title)
    kept = solid_length(number or "") + solid_length(rest)
    assert rest == title if number is None else kept >= solid_length(title) - 3  # brackets and a dash or stop
    assert (depth(number) or 1) >= 1


def refusal(read, content):
    """The refusal where a reading ends in one, else None."""
    try:
        read(content, "a")
    except UnreadableDocumentError as error:
        return error
    return None


@given(st.binary(max_size=400))
def test_any_bytes_are_told_or_refused_with_what_to_do(content):
    refused = refusal(sniff, content)
    assert sniff(content, "a") in FORMATS if refused is None else error_faults(refused, "a") == []


@given(st.binary(max_size=400))
def test_a_page_in_any_bytes_is_decoded_without_characters_lxml_refuses(content):
    try:
        text = decode_page(content, "a")
    except UnreadableDocumentError:
        return
    assert not {letter for letter in text if letter < " "} - {"\t", "\n", "\r"}


@given(BLOCKS)
def test_the_outline_loses_no_character_and_settles_levels(blocks):
    reading = Reading(title="", blocks=tuple(blocks), found=sum(solid_of(block) for block in blocks))
    document = build_document(reading, path="a.md", sha256="0" * 64, format="markdown")
    if document.sections:
        assert faults_of(document, b"# made") == []
    kept = solid_length(document.title) + document.dropped.contents
    for section, _ in document.walk():
        kept += solid_length(section.title) + solid_length(section.number or "")
        kept += sum(solid_length(paragraph.text) for paragraph in section.paragraphs)
        kept += sum(solid_length(cell) for table in section.tables for row in table.rows for cell in row)
    split = sum(3 for block in blocks if isinstance(block, Heading))  # marks between a number and its title
    assert reading.found - split <= kept <= reading.found


@given(st.text(max_size=300), st.sampled_from(["", "# A\n\n", "- ", "| a |\n|---|\n", "---\na: b\n---\n", "```\n"]))
def test_any_text_is_read_soundly_or_refused(text, before):
    content = (before + text).encode("utf-8")
    refused = refusal(read_document, content)
    faults = faults_of(read_document(content, "a"), content) if refused is None else error_faults(refused, "a")
    assert faults == []


@pytest.mark.parametrize("before", ["", "# a\n", "<p>"], ids=["alone", "markdown", "page"])
@pytest.mark.parametrize("unit", UNITS)
def test_an_endless_line_of_marks_is_read_in_little_time(unit, before):
    started = time.process_time()
    content = f"{before}{unit * (ENDLESS // len(unit))}x".encode()
    refused = refusal(read_document, content)
    assert time.process_time() - started < MOST_SECONDS
    assert refused is None or error_faults(refused, "a") == []
