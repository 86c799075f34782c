"""What spoiled and odd files once did to the readers, each as a small file of its own."""

import io
import time
import zipfile

import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.readers.pdf_parts.columns import gutter_of
from alignctl.extract.readers.pdf_parts.lines import segment_of
from alignctl.extract.readers.pdf_parts.page import Face, Word
from alignctl.extract.reading import read_document
from alignctl.extract.sniff import sniff
from tests.extract.pdfs import PROSE, Sheet, pdf
from tests.fuzz.made import small_word
from tests.fuzz.mutations.package import packed, unpacked

WORDS = "Staff who worry about a child speak to the named lead on the same day. " * 9


def texts(content):
    return [part.text for section, _ in read_document(content, "a").walk() for part in section.paragraphs]


@pytest.mark.parametrize("junk", [b"\r\n\r\n", b"junk ", b"HTTP/1.1 200 OK\r\n\r\n"], ids=["lines", "word", "header"])
def test_a_word_file_behind_stray_bytes_is_no_text(junk):
    assert read_document(junk + small_word(), "a.docx").format == "docx"


def test_a_package_that_begins_with_a_pdf_is_no_pdf():
    parts = [("preview.pdf", pdf(Sheet().lines(PROSE))), *unpacked(small_word())]
    assert read_document(packed(parts), "a.docx").format == "docx"


def test_a_damaged_package_behind_stray_bytes_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("notes.txt", WORDS)
    with pytest.raises(UnreadableDocumentError, match="zip archive"):
        read_document(b"junk " + out.getvalue(), "a.docx")


def test_a_pdf_without_its_head_is_no_text():
    content = pdf(Sheet().lines(PROSE))
    with pytest.raises(UnreadableDocumentError, match="a damaged PDF"):
        read_document(content.partition(b"\n")[2], "a.pdf")


def test_a_pdf_with_a_damaged_version_is_no_text():
    content = pdf(Sheet().lines(PROSE)).replace(b"%PDF-1.7", b"%PDF-" + b"[" * 5000)
    assert sniff(content, "a.pdf") == "pdf"


def test_wide_text_cut_within_a_letter_is_refused_rather_than_read_as_nonsense():
    content = WORDS.encode("utf-16")
    with pytest.raises(UnreadableDocumentError, match="none of these"):
        read_document(content[:2] + b"\xdc\xdc" * 300 + content[2:], "a.txt")


def test_control_characters_in_a_page_do_not_break_its_reading():
    page = f"<h1>A</h1><p>b&#1;<script>x</script>c\x0bd&#x1f;<nav>e</nav>f\x02g</p><p>{WORDS}</p>"
    assert texts(page.encode())[0].replace(" ", "") == "bcdfg"


def test_a_page_that_hides_a_part_with_control_characters_in_its_style_is_read():
    page = f"<h1>A</h1><p style='display:none;\x01 color: red&#2;'>hidden</p><p>{WORDS}</p>"
    assert texts(page.encode())[-1] == WORDS.strip()


def test_text_far_outside_a_pdf_page_is_no_column_to_look_for():
    face = Face(size=11.0, bold=False, color=0)
    places = [(72.0, 100.0), (320.0, 350.0), (3e9, 3e9 + 30)]
    row = [segment_of([Word(text="x", x0=left, x1=right, y=100.0, face=face)]) for left, right in places]
    assert gutter_of([row[:2]] * 12) is not None
    assert gutter_of([row] * 12) is None


def test_a_pdf_in_type_too_small_to_see_is_refused():
    with pytest.raises(UnreadableDocumentError, match="with text was expected"):
        read_document(pdf(Sheet().lines(PROSE, size=0.1)), "a.pdf")


def test_a_line_of_nothing_but_spaces_is_no_row_of_a_table_to_look_through_for_ever():
    started = time.process_time()
    assert texts(f"# A\n\n{' ' * 60_000}b\n\nc\n".encode()) == ["b", "c"]
    assert time.process_time() - started < 20


def test_a_damaged_part_is_told_in_one_line_without_the_words_of_the_parser():
    parts = [(name, part[:-40] if name == "word/document.xml" else part) for name, part in unpacked(small_word())]
    with pytest.raises(UnreadableDocumentError) as refused:
        read_document(packed(parts), "a.docx")
    assert refused.value.message == "The part /word/document.xml, which holds the text, is damaged in line 1."


def test_a_part_named_with_line_ends_is_told_in_one_line():
    name = "word/doc\nument.xml"
    parts = [
        (name if each == "word/document.xml" else each, part.replace(b"word/document.xml", b"word/doc&#10;ument.xml"))
        for each, part in unpacked(small_word())
    ]
    broken = [(each, part[:-40] if each == name else part) for each, part in parts]
    with pytest.raises(UnreadableDocumentError) as refused:
        read_document(packed(broken), "a.docx")
    assert "\n" not in refused.value.message


def test_what_front_matter_says_is_one_line_without_control_characters():
    document = read_document(f"---\nowner: Joint\t\x0bboard\n---\n\n# A\n\n{WORDS}\n".encode(), "a.md")
    assert document.metadata.owner == "Joint board"
