"""Inserted and deleted words of a page: one text at a time, and a warning that there are two."""

import pytest

from alignctl.model.reading import ReadingOptions, Revisions
from tests.extract.web import named, read, text, titles

PAGE = """<html><body><nav><ins>fresh</ins> <del>stale</del></nav><h1>Wells</h1><h2>Ropes</h2>
<p>Use <ins>new</ins> <del>old</del> rope of <s>hemp</s> <strike>jute</strike>.</p>
<del><h2>Lids</h2><p>Close them.</p></del><ins class="advert"></ins></body></html>"""
ORIGINAL = ReadingOptions(revisions=Revisions.ORIGINAL)


def warned(document):
    return [(warning.code, warning.message) for warning in document.warnings]


def test_deleted_words_are_left_out_and_struck_ones_are_kept():
    document = read(PAGE)
    assert named(document, "Ropes").text == "Use new rope of hemp jute."
    assert titles(document) == ["Ropes"]
    assert document.coverage == 1.0


def test_the_text_before_the_changes_can_be_read():
    document = read(PAGE, ORIGINAL)
    assert named(document, "Ropes").text == "Use old rope of hemp jute."
    assert named(document, "Lids").text == "Close them."
    assert "new" not in text(document)


@pytest.mark.parametrize(
    ("options", "how"),
    [(ReadingOptions(), "as if all were accepted"), (ORIGINAL, "as it was before them")],
    ids=["accepted", "original"],
)
def test_changes_in_the_main_part_are_counted_and_told(options, how):
    assert warned(read(PAGE, options)) == [
        ("pending-revisions", f"The text holds 3 tracked changes; it is read {how}."),
    ]


def test_changes_of_a_menu_alone_are_not_told():
    page = "<html><body><nav><ins>fresh</ins></nav><main><h2>Ropes</h2><p>Use rope.</p></main></body></html>"
    assert warned(read(page)) == []
