"""Where a name still stands is told place by place, so that nobody has to search for it."""

from dataclasses import replace

from alignctl.draft.old_names import bare, shown, still_standing
from alignctl.model.document import Paragraph, Table
from tests.draft.test_trying import DOCUMENT

SECTION = replace(
    DOCUMENT.sections[0],
    number="4.2",
    title="Send the Alert Form",
    paragraphs=(Paragraph(text="Fill in an alert form.", index=7), Paragraph(text="Alert Forms are kept.", index=8)),
    tables=(Table(rows=(("What", "Alert Form"),)),),
    children=(),
)
HELD = replace(DOCUMENT, sections=(SECTION,))


def test_headings_sentences_and_tables_are_told_and_longer_words_are_not():
    assert still_standing(bare("an Alert Form"), (HELD,)) == (
        "the heading 4.2 Send the Alert Form",
        "4.2 Send the Alert Form, paragraph 7",
        "4.2 Send the Alert Form, in a table",
    )
    assert still_standing("Duty Form", (HELD,)) == ()


def test_only_the_first_four_places_are_named():
    assert shown(("a", "b")) == "a; b"
    assert shown(("a", "b", "c", "d", "e", "f")) == "a; b; c; d; and 2 more"
