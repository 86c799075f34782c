"""Both views of tracked changes, in Word and OpenDocument texts, and who made them."""

from __future__ import annotations

from alignctl.extract.block import Heading, Reading, TableBlock, TextBlock
from alignctl.extract.readers import opendocument, word
from alignctl.model.reading import ReadingOptions, Revisions
from tests.extract.test_opendocument import open_file
from tests.extract.test_word import STYLES, paragraph, part, run, word_file

BEFORE = ReadingOptions(revisions=Revisions.ORIGINAL)
AFTER = ReadingOptions()
BY = 'w:id="1" w:author="Kim Ash"'


def lines(reading: Reading) -> list[str]:
    found = []
    for block in reading.blocks:
        if isinstance(block, Heading):
            found.append(f"# {block.title}")
        elif isinstance(block, TextBlock):
            found.append(block.text)
        elif isinstance(block, TableBlock):
            found += [" | ".join(row) for row in block.rows]
    return found


def deleted(text: str) -> str:
    return f"<w:del {BY}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def inserted(text: str) -> str:
    return f"<w:ins {BY}>{run(text)}</w:ins>"


def both(body: str, **others: str) -> tuple[Reading, Reading]:
    content = word_file(body, **others)
    return word.read(content, "a.docx", AFTER), word.read(content, "a.docx", BEFORE)


def test_the_original_view_brings_deleted_words_back_and_leaves_inserted_ones_out() -> None:
    after, before = both(f"<w:p>{run('Within ')}{deleted('72')}{inserted('24')}{run(' hours.')}</w:p>")
    assert lines(after) == ["Within 24 hours."]
    assert lines(before) == ["Within 72 hours."]
    assert after.found == before.found == len("Within24hours.")


def test_moved_text_stands_where_the_view_has_it() -> None:
    after, before = both(
        f"<w:p><w:moveFrom {BY}>{run('Ring.')}</w:moveFrom>{run('One.')}</w:p>"
        f"<w:p>{run('Two.')}<w:moveTo {BY}>{run('Ring.')}</w:moveTo></w:p>"
    )
    assert lines(after) == ["One.", "Two.Ring."]
    assert lines(before) == ["Ring.One.", "Two."]


def test_paragraph_marks_and_rows_belong_to_their_view() -> None:
    mark = f"<w:pPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr>"
    row = "<w:tr><w:trPr>{}</w:trPr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    table = "<w:tbl>{}{}{}</w:tbl>".format(
        row.format("", paragraph("a"), paragraph("b")),
        row.format(f"<w:ins {BY}/>", paragraph("new"), paragraph("row")),
        row.format(f"<w:del {BY}/>", paragraph("old"), paragraph("row")),
    )
    after, before = both(f"<w:p>{mark}{run('One ')}</w:p>{paragraph('line.')}{table}")
    assert lines(after) == ["One", "line.", "a | b", "new | row"]
    assert lines(before) == ["One line.", "a | b", "old | row"]


def test_former_properties_decide_what_was_a_heading() -> None:
    change = f'<w:pPrChange {BY}><w:pPr><w:pStyle w:val="H1"/></w:pPr></w:pPrChange>'
    body = f'<w:p><w:pPr><w:pStyle w:val="Normal"/>{change}</w:pPr>{run("Scope")}</w:p>{paragraph("x")}'
    after, before = both(body, styles=part("styles", STYLES))
    assert lines(after)[0] == "Scope"
    assert lines(before)[0] == "# Scope"


def test_both_views_warn_and_name_people_but_not_in_the_text() -> None:
    comments = part("comments", f'<w:comment w:id="2" w:author="Ada Birch">{paragraph("Really?")}</w:comment>')
    after, before = both(f"<w:p>{run('A.')}{inserted(' B.')}</w:p>", comments=comments)
    for reading, words in ((after, "as if all were accepted"), (before, "as it was before")):
        (warning,) = reading.warnings
        assert warning.code == "pending-revisions"
        assert "one tracked change;" in warning.message
        assert words in warning.message
        assert reading.metadata.people == ("Ada Birch", "Kim Ash")
        assert not any("Really" in line for line in lines(reading))


CHANGES = """<text:tracked-changes>
<text:changed-region text:id="i"><text:insertion><office:change-info>
<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Kim Ash</dc:creator></office:change-info>
</text:insertion></text:changed-region>
<text:changed-region text:id="d"><text:deletion><office:change-info/>
<text:p>72</text:p></text:deletion></text:changed-region>
<text:changed-region text:id="two"><text:deletion><office:change-info/>
<text:p> first</text:p><text:p>second </text:p></text:deletion></text:changed-region>
</text:tracked-changes>"""


def test_an_open_text_is_read_in_both_views() -> None:
    content = open_file(
        CHANGES + '<text:p>Within <text:change text:change-id="d"/><text:change-start text:change-id="i"/>24'
        '<text:span>x</text:span><text:change-end text:change-id="i"/> hours.</text:p>'
        '<text:p>The<text:change text:change-id="two"/>part.</text:p>'
    )
    after = opendocument.read(content, "a.odt", AFTER)
    before = opendocument.read(content, "a.odt", BEFORE)
    assert lines(after) == ["Within 24x hours.", "Thepart."]
    assert lines(before) == ["Within 72 hours.", "The first", "second part."]
    assert after.metadata.people == before.metadata.people == ("Kim Ash",)
    assert [warning.code for warning in before.warnings] == ["pending-revisions"]


def test_an_inserted_paragraph_break_of_an_open_text_is_undone() -> None:
    content = open_file(
        CHANGES + '<text:p>One <text:change-start text:change-id="i"/>new</text:p>'
        '<text:p>more<text:change-end text:change-id="i"/>line.</text:p>'
    )
    assert lines(opendocument.read(content, "a.odt", BEFORE)) == ["One line."]
