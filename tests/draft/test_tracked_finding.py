"""Which of several places is meant, and which places are left alone."""

import pytest

from alignctl.model.draft import Edit, EditKind
from tests.draft.test_tracked import END, SENTENCE, START, control, field, link, rest, table
from tests.draft.word_files import (
    body,
    cite,
    heading,
    marks,
    paragraph,
    read,
    replace,
    said,
    text_run,
    track,
    word_file,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
TWICE = word_file(
    heading("Home")
    + paragraph(text_run("For homes."))
    + paragraph(text_run(SENTENCE), LISTED)
    + heading("School")
    + paragraph(text_run("For schools."))
    + paragraph(text_run(SENTENCE), LISTED)
)


@pytest.mark.parametrize(("number", "title"), [(0, "Home"), (1, "School")])
def test_of_the_same_sentence_in_two_sections_the_cited_one_changes(number, title):
    tracked = track(TWICE, replace(TWICE, SENTENCE, "24", "72", number=number))
    told = {section: any("72" in words for words in texts) for section, texts, _ in said(read(tracked.content))}
    assert told == {"Home": title == "Home", "School": title == "School"}


def test_without_the_document_the_title_decides_where_it_can():
    first, second = (replace(TWICE, SENTENCE, "24", "72", number=number) for number in (0, 1))
    assert track(TWICE, second, document=False).placed == (second,)
    (left,) = track(TWICE, first, document=False).unplaced
    assert left.why == "The sentence stands more than once in the file, and nothing tells which is meant."


def test_of_the_same_sentence_twice_in_a_paragraph_the_cited_one_changes():
    content = rest(paragraph(text_run(f"{SENTENCE} Wait. {SENTENCE}"), LISTED))
    tracked = track(content, replace(content, SENTENCE, "24", "72", number=1))
    assert said(read(tracked.content))[0][1][1] == f"1. {SENTENCE} Wait. {SENTENCE.replace('24', '72')}"


def test_the_same_sentence_in_two_cells():
    content = rest(table(paragraph(text_run(SENTENCE)), paragraph(text_run(SENTENCE))))
    tracked = track(content, replace(content, SENTENCE, "24", "72", number=1))
    assert said(read(tracked.content))[0][2] == [((SENTENCE, SENTENCE.replace("24", "72")),)]


def test_a_contents_list_that_says_it_too_is_left_alone():
    line = "Ring the police within 24 hours"
    contents = paragraph(text_run("Contents")) + field('TOC \\o "1-3"', "").join(["<w:p>", "</w:p>"])
    typed = "".join(paragraph(text_run(f"{words}\t3")) for words in (line, "Wait", "Tell the carer"))
    content = word_file(contents + typed + rest_of(line))
    tracked = track(content, replace(content, line, "24", "72"))
    assert [words for _, words in marks(tracked.content, "ins")] == ["72"]
    changed = [each for each in body(tracked.content).iter(f"{W}p") if each.find(f"{W}ins") is not None]
    assert "".join(changed[0].itertext()) == "Ring the police within 2472 hours"


def rest_of(line):
    return heading("Reporting") + paragraph(text_run("As follows.")) + paragraph(text_run(line))


def test_a_sentence_of_a_footnote_is_told_though_the_text_has_it_elsewhere():
    content = rest(
        paragraph(text_run("Ring them.") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
        + paragraph(text_run("The manual. See the manual."))
    )
    note = replace(content, "See the manual.", "manual", "guide", number=1)
    assert read(content).sections[0].paragraphs[-1].text == "See the manual."
    (left,) = track(content, note).unplaced
    assert left.why.startswith("The sentence was not found") or "more than once" in left.why
    only = rest(paragraph(text_run("Ring them.") + '<w:r><w:footnoteReference w:id="2"/></w:r>'))
    (left,) = track(only, replace(only, "See the manual.", "manual", "guide")).unplaced
    assert left.why.startswith("The sentence was not found in the text of the file")


def test_a_displayed_label_in_the_quote_is_passed_over():
    content = rest(paragraph(text_run(SENTENCE), LISTED))
    whole = f"1. {SENTENCE}"
    tracked = track(content, replace(content, whole, whole, whole.replace("24", "72")))
    assert said(read(tracked.content))[0][1][1] == whole.replace("24", "72")
    (left,) = track(content, replace(content, whole, whole, whole.replace("1.", "2."))).unplaced
    assert "a number Word displays" in left.why


def test_a_quote_over_several_lines_of_a_cell():
    cell = (
        paragraph(text_run("The police:"))
        + paragraph(text_run("ring within 24 hours"), LISTED)
        + paragraph(text_run("and wait"), LISTED)
    )
    content = rest(table(paragraph(text_run("Who")), cell))
    quote = "The police: 1. ring within 24 hours 2. and wait"
    tracked = track(content, replace(content, quote, "within 24 hours", "within 72 hours"))
    assert said(read(tracked.content))[0][2] == [(("Who", quote.replace("24", "72")),)]
    (left,) = track(content, replace(content, quote, "hours 2. and", "days")).unplaced
    assert "end of a paragraph" in left.why


def box(inner):
    shape = f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData>'
        f"{shape}</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


HELD = {
    "formula": (paragraph(text_run(START) + "<m:oMath><m:r><m:t>24</m:t></m:r></m:oMath>" + text_run(END)), "formula"),
    "field": (paragraph(text_run(START) + field("REF limit", text_run("24")) + text_run(END)), "field"),
    "simple field": (
        paragraph(text_run(START) + f'<w:fldSimple w:instr="REF limit">{text_run("24")}</w:fldSimple>' + text_run(END)),
        "field",
    ),
    "edge of a field": (
        paragraph(text_run(START + "2") + field('HYPERLINK "https://example.org"', text_run("4")) + text_run(END)),
        "edge of a field",
    ),
    "locked": (
        paragraph(text_run(START) + control(text_run("24"), '<w:lock w:val="sdtContentLocked"/>') + text_run(END)),
        "locked",
    ),
    "bound": (
        paragraph(
            text_run(START)
            + control(text_run("24"), '<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>')
            + text_run(END)
        ),
        "properties of the file",
    ),
    "text box": (paragraph(text_run("See: ") + box(paragraph(text_run(SENTENCE)))), "text box"),
}


@pytest.mark.parametrize("kind", HELD)
def test_words_that_word_or_the_author_holds_are_told_and_left(kind):
    inner, reason = HELD[kind]
    content = rest(inner)
    tracked = track(content, replace(content, SENTENCE, "24", "72"))
    assert tracked.content == content
    assert reason in tracked.unplaced[0].why


def test_a_link_beside_is_no_hindrance_to_a_field_beside():
    content = rest(
        paragraph(
            link(text_run("Ring")) + text_run(" the police, see ") + field("REF x", text_run("page 3")) + text_run(".")
        )
    )
    quote = "Ring the police, see page 3."
    tracked = track(content, replace(content, quote, "see page 3.", "see page 3 below."))
    assert said(read(tracked.content))[0][1][1] == "Ring the police, see page 3 below."


def test_a_sentence_that_is_not_there_is_told():
    content = rest(paragraph(text_run(SENTENCE)))
    other = rest(paragraph(text_run("Ring nobody.")))
    edits = [
        replace(other, "Ring nobody.", "nobody", "somebody"),
        replace(content, SENTENCE, "25 hours", "72 hours"),
        replace(content, SENTENCE, "the", "a"),
        replace(content, SENTENCE, "24 hours", "24 hours"),
        replace(content, SENTENCE, "4 hours", "8 hours"),
    ]
    assert [each.why.partition(":")[0] for each in track(content, *edits).unplaced] == [
        "The sentence was not found in the text of the file",
        "The words to change do not stand in the sentence.",
        "The words to change stand more than once in the sentence.",
        "The sentence says so already.",
        "The words to change do not stand in the sentence.",
    ]


def test_a_citation_of_another_document_is_not_followed():
    content = rest(paragraph(text_run(SENTENCE)) + paragraph(text_run("Other words.")))
    cited = cite(rest_read := read(rest(paragraph(text_run("Longer.")) + paragraph(text_run(SENTENCE)))), SENTENCE)
    edit = Edit(kind=EditKind.REPLACE, citation=cited, before="24", after="72", comment="")
    assert rest_read.sections
    assert track(content, edit).placed == ()
