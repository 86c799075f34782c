"""Edits written as tracked changes: every shape a sentence takes in a Word file."""

import pytest

from tests.draft.word_files import (
    AUTHOR,
    body,
    heading,
    insert,
    marks,
    paragraph,
    read,
    rejected,
    replace,
    said,
    text_run,
    track,
    word_file,
)

SENTENCE = "The worker must ring the police within 24 hours of the report."
CHANGED = "The worker must ring the police within 72 hours of the report."
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def rest(inner):
    """A file in which a paragraph stands between others."""
    return word_file(
        heading("Reporting") + paragraph(text_run("Before it.")) + inner + paragraph(text_run("After it."))
    )


def link(inner):
    return f'<w:hyperlink w:anchor="there">{inner}</w:hyperlink>'


def control(inner, properties=""):
    return f'<w:sdt><w:sdtPr><w:id w:val="77"/>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'


def by_other(name, inner, number=900):
    return f'<w:{name} w:id="{number}" w:author="Ada Quill" w:date="2025-01-01T00:00:00Z">{inner}</w:{name}>'


def field(code, inner):
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{inner}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def table(*cells):
    row = "".join(f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{cell}</w:tc>' for cell in cells)
    grid = "<w:tblGrid>" + '<w:gridCol w:w="2000"/>' * len(cells) + "</w:tblGrid>"
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>{grid}<w:tr>{row}</w:tr></w:tbl>'


LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
START, END = "The worker must ring the police within ", " hours of the report."
SHAPES = {
    "one run": paragraph(text_run(SENTENCE)),
    "many runs": paragraph(
        text_run("The worker must ", "<w:b/>")
        + text_run("ring the police within 2", "<w:i/>")
        + text_run("4 hou")
        + text_run("rs of the report.")
    ),
    "every letter a run": paragraph("".join(text_run(letter) for letter in SENTENCE)),
    "between sentences": paragraph(text_run(f"First tell the carer. {SENTENCE} Then write it down.")),
    "in a list": paragraph(text_run(SENTENCE), LISTED),
    "in a link": paragraph(
        text_run("The worker must ") + link(text_run("ring the police within 24 hours")) + text_run(" of the report.")
    ),
    "over the edge of a link": paragraph(text_run(START) + link(text_run("2")) + text_run("4" + END)),
    "in a control": paragraph(text_run(START) + control(text_run("24 hours")) + text_run(" of the report.")),
    "in a control of paragraphs": control(paragraph(text_run(SENTENCE))),
    "in a smart tag": paragraph(
        text_run(START)
        + f'<w:smartTag w:uri="urn:x" w:element="time">{text_run("24 hours")}</w:smartTag>'
        + text_run(" of the report.")
    ),
    "with proofing marks": paragraph(
        text_run(START)
        + '<w:proofErr w:type="spellStart"/>'
        + text_run("24")
        + '<w:proofErr w:type="spellEnd"/>'
        + text_run(END)
    ),
    "with a bookmark": paragraph(
        text_run(START + "2")
        + '<w:bookmarkStart w:id="950" w:name="here"/>'
        + text_run("4")
        + '<w:bookmarkEnd w:id="950"/>'
        + text_run(END)
    ),
    "with a footnote": paragraph(
        text_run(START + "2") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + text_run("4" + END)
    ),
    "with a footnote in a run of words": paragraph(
        text_run(START) + '<w:r><w:t>2</w:t><w:footnoteReference w:id="2"/><w:t>4</w:t></w:r>' + text_run(END)
    ),
    "with a tab and a break": paragraph(
        "<w:r><w:t>The worker</w:t><w:tab/><w:t>must ring the police</w:t><w:br/>"
        "<w:t>within 24 hours of the report.</w:t></w:r>"
    ),
    "with odd spaces": paragraph(
        text_run("The  worker must ring the police within\u00a024 hours  of the re\u00adport.")
    ),
    "beside deleted words": paragraph(
        text_run(START) + by_other("del", "<w:r><w:delText>48</w:delText></w:r>") + text_run("24" + END)
    ),
    "in an insertion": paragraph(
        text_run("The worker must ")
        + by_other("ins", text_run("ring the police within 24 hours"))
        + text_run(" of the report.")
    ),
    "over the edge of an insertion": paragraph(
        text_run(START + "2") + by_other("ins", text_run("4 hours")) + text_run(" of the report.")
    ),
    "in a moved text": paragraph(
        '<w:moveToRangeStart w:id="901" w:author="Ada Quill" w:date="2025-01-01T00:00:00Z" w:name="m1"/>'
        + by_other("moveTo", text_run(SENTENCE))
        + '<w:moveToRangeEnd w:id="901"/>'
    ),
    "over a deleted mark": paragraph(text_run(START), f"<w:rPr>{by_other('del', '')}</w:rPr>")
    + paragraph(text_run("24" + END)),
    "beside a field": paragraph(
        text_run(START + "24 hours of the ") + field("REF x", text_run("report")) + text_run(".")
    )
    + paragraph('<w:bookmarkStart w:id="951" w:name="x"/>' + text_run("report") + '<w:bookmarkEnd w:id="951"/>'),
    "in a link kept as a field": paragraph(
        text_run(START) + field('HYPERLINK "https://example.org"', text_run("24 hours")) + text_run(" of the report.")
    ),
    "after hidden words": paragraph(
        text_run("The worker ")
        + text_run("secretly ", "<w:vanish/>")
        + text_run("must ring the police within 24" + END)
    ),
    "in a cell": table(paragraph(text_run("Police")), paragraph(text_run(SENTENCE))),
    "in a cell of two paragraphs": table(
        paragraph(text_run("Police")), paragraph(text_run("First.")) + paragraph(text_run(SENTENCE))
    ),
    "with a changed look": paragraph(
        text_run(START) + text_run("24", f"<w:b/>{by_other('rPrChange', '<w:rPr/>')}") + text_run(END)
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_accepted_it_says_the_new_words_and_rejected_the_old(shape):
    content = rest(SHAPES[shape])
    before = said(read(content))
    tracked = track(content, replace(content, SENTENCE, SENTENCE, CHANGED))
    assert [each.why for each in tracked.unplaced] == []
    assert said(read(tracked.content)) == _with(before, SENTENCE, CHANGED)
    assert said(read(rejected(tracked.content))) == before


def _with(told, before, after):
    def put(words):
        return words.replace(before, after)

    return [
        (title, [put(words) for words in texts], [tuple(tuple(map(put, row)) for row in rows) for rows in tables])
        for title, texts, tables in told
    ]


@pytest.mark.parametrize("shape", sorted(set(SHAPES) - {"every letter a run"}))
def test_only_the_words_that_differ_are_struck(shape):
    content = rest(SHAPES[shape])
    tracked = track(content, replace(content, SENTENCE, SENTENCE, CHANGED))
    own = [words for author, words in marks(tracked.content, "del") if author == AUTHOR]
    assert "".join(own) == "24"
    assert [words for author, words in marks(tracked.content, "ins") if author == AUTHOR] == ["72"]


def test_the_runs_beside_keep_their_looks_and_the_new_words_take_those_of_the_old():
    content = rest(
        paragraph(
            text_run(START) + text_run("24 hours", "<w:b/><w:color w:val='FF0000'/>") + text_run(" of the report.")
        )
    )
    tracked = track(content, replace(content, SENTENCE, "24 hours", "72 hours"))
    looks = {
        "".join(run.itertext()): [part.tag.removeprefix(W) for part in run.findall(f"{W}rPr/*")]
        for run in body(tracked.content).iter(f"{W}r")
    }
    assert looks["24"] == looks["72"] == looks[" hours"] == ["b", "color"]
    assert looks[START] == []


def test_a_change_in_somebody_elses_insertion_lies_in_it_and_the_new_words_beside_it():
    content = rest(SHAPES["in an insertion"])
    root = body(track(content, replace(content, SENTENCE, "24 hours", "72 hours")).content)
    ours = next(each for each in root.iter(f"{W}del") if each.get(f"{W}author") == AUTHOR)
    assert ours.getparent().get(f"{W}author") == "Ada Quill"
    assert all(each.getparent().tag == f"{W}p" for each in root.iter(f"{W}ins"))
    assert [("".join(each.itertext()), each.get(f"{W}author")) for each in root.iter(f"{W}ins")] == [
        ("ring the police within 24", "Ada Quill"),
        ("72", AUTHOR),
        (" hours", "Ada Quill"),
    ]


def test_every_mark_has_a_number_of_its_own_and_the_day_given():
    content = rest(SHAPES["in an insertion"] + SHAPES["with a bookmark"])
    edits = [replace(content, SENTENCE, "24 hours", "72 hours", number=number) for number in (0, 1)]
    tracked = track(content, *edits, insert(content, "After it.", "Behind it."))
    assert len(tracked.placed) == 3
    root = body(tracked.content)
    marked = list(root.iter("{*}ins", "{*}del", "{*}bookmarkStart", "{*}commentRangeStart"))
    numbers = [each.get(f"{W}id") for each in marked]
    assert len(numbers) == len(set(numbers))
    assert {each.get(f"{W}date") for each in marked if each.get(f"{W}author") == AUTHOR} == {"2026-03-02T00:00:00Z"}


@pytest.mark.parametrize(
    ("before", "after", "struck", "put_in"),
    [
        ("within 24 hours", "immediately", ["within 24 hours"], ["immediately"]),
        ("24 hours", "24 working hours", [], ["working "]),
        ("must ring", "must always ring", [], ["always "]),
        ("The worker", "On the day, the worker", ["The"], ["On the day, the"]),
        ("within 24 hours of the report", "within 24 hours", [" of the report"], []),
        ("report.", "report, and write it down.", [], [", and write it down"]),
    ],
)
def test_words_come_and_go(before, after, struck, put_in):
    content = rest(SHAPES["one run"])
    tracked = track(content, replace(content, SENTENCE, before, after))
    assert [words for _, words in marks(tracked.content, "del")] == struck
    assert [words for _, words in marks(tracked.content, "ins")] == put_in
    assert SENTENCE.replace(before, after) in said(read(tracked.content))[0][1]
    assert said(read(rejected(tracked.content))) == said(read(content))


def test_words_put_in_beside_a_link_do_not_lengthen_it():
    content = rest(paragraph(text_run("Ring ") + link(text_run("the police")) + text_run(" today.")))
    tracked = track(content, replace(content, "Ring the police today.", "the police today", "the police force today"))
    assert said(read(tracked.content))[0][1][1] == "Ring the police force today."
    (linked,) = body(tracked.content).iter(f"{W}hyperlink")
    assert "".join(linked.itertext()) == "the police"


def test_notes_and_bookmarks_among_struck_words_stay():
    for shape, name in (("with a footnote", "footnoteReference"), ("with a bookmark", "bookmarkStart")):
        content = rest(SHAPES[shape])
        root = body(track(content, replace(content, SENTENCE, SENTENCE, CHANGED)).content)
        (kept,) = root.iter(W + name)
        assert all(each.tag != f"{W}del" for each in kept.iterancestors())


def test_two_edits_of_one_sentence_both_stand():
    content = rest(SHAPES["many runs"])
    edits = (replace(content, SENTENCE, "ring", "email"), replace(content, SENTENCE, "24 hours", "72 hours"))
    tracked = track(content, *edits)
    assert tracked.placed == edits
    assert "The worker must email the police within 72 hours of the report." in said(read(tracked.content))[0][1]


def test_a_second_edit_of_the_same_words_is_told():
    content = rest(SHAPES["one run"])
    first, second = replace(content, SENTENCE, "24", "72"), replace(content, SENTENCE, "24", "48")
    tracked = track(content, first, second)
    assert tracked.placed == (first,)
    assert [(each.edit, each.why) for each in tracked.unplaced] == [
        (second, "Another change stands on the same words.")
    ]


def test_the_same_edit_for_two_reasons_is_one_change_with_two_comments():
    content = rest(SHAPES["one run"])
    edits = [replace(content, SENTENCE, "24", "72", comment=reason) for reason in ("One.", "Another.")]
    tracked = track(content, *edits)
    assert tracked.placed == tuple(edits)
    assert [words for _, words in marks(tracked.content, "ins")] == ["72"]
    comments = body(tracked.content, "word/comments.xml")
    assert ["".join(each.itertext()) for each in comments] == ["One.", "Another."]
    assert len(list(body(tracked.content).iter(f"{W}commentReference"))) == 2


def test_hostile_words_are_words():
    content = rest(SHAPES["one run"])
    odd = "72 <w:b/> &amp; =cmd() \x07 ŵythnos \U0001f9d2\ud800"
    tracked = track(content, replace(content, SENTENCE, "24", odd, comment="<script>\x00\nline two"))
    assert "within 72 <w:b/> &amp; =cmd() ŵythnos \U0001f9d2\ufffd hours" in said(read(tracked.content))[0][1][1]
    lines = ["".join(each.itertext()) for each in body(tracked.content, "word/comments.xml").iter(f"{W}p")]
    assert lines == ["<script>", "line two"]


def test_where_most_of_a_sentence_differs_it_is_struck_as_one():
    content = rest(SHAPES["one run"])
    other = "A manager decides by noon who of the team tells the council."
    tracked = track(content, replace(content, SENTENCE, SENTENCE, other))
    assert marks(tracked.content, "del") == [(AUTHOR, SENTENCE.removesuffix("."))]
    assert other in said(read(tracked.content))[0][1]
