"""Two versions of one text: which sections changed, and how."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignctl.extract import Shelf
from alignctl.match import plain_text, sections_of
from alignctl.model.document import Document, Metadata, Paragraph, Section
from alignctl.model.revision import Edit, SectionShift
from alignctl.text.renaming import renamings

BEFORE = """# 1 Reporting

## 1.1 Who reports

The carer must call the police within 24 hours. The call is written down in the log of the home.

## 1.2 What is told

- the name of the child
- where the child was last seen

# 2 Return

## 2.1 The interview

The return interview should take place within 72 hours. See section 1.2 for what is told.

## 2.2 Afterwards

A written account is sent to the social worker of the child, and to nobody else.
"""


@pytest.fixture
def read(tmp_path):
    def read(text, name="text.md"):
        path = tmp_path / name
        if isinstance(text, str):
            path.write_text(text, encoding="utf-8")
        else:
            text.save(path)
        return (Shelf(store=None).need(name, path),)

    return read


@pytest.fixture
def told(read):
    def told(before, now):
        old, new = read(before, "old.md"), read(now, "new.md")
        return sections_of(old, new, renamings(plain_text(old), plain_text(new)))

    return told


def shifts(changes):
    return [
        (
            (one.before.title if one.before else None),
            (one.now.title if one.now else None),
            [s.value for s in one.shifts],
        )
        for one in changes
    ]


def edits(change):
    return [(p.edit, p.text.strip()) for passage in change.passages for p in passage if p.edit is not Edit.KEPT]


def test_a_text_against_itself_has_no_change(told):
    assert told(BEFORE, BEFORE) == ((), 6)


def test_one_changed_word_is_told_in_its_paragraph(told):
    (change,), unchanged = told(BEFORE, BEFORE.replace("24 hours", "12 hours"))
    assert unchanged == 5
    assert change.shifts == (SectionShift.REWORDED,)
    assert edits(change) == [(Edit.TAKEN_OUT, "24"), (Edit.PUT_IN, "12")]
    assert "".join(p.text for p in change.passages[0] if p.edit is not Edit.TAKEN_OUT).startswith("The carer must call")


def test_a_heading_alone_changed_is_renamed(told):
    changes, _ = told(BEFORE, BEFORE.replace("2.2 Afterwards", "2.2 What happens next"))
    assert shifts(changes) == [("Afterwards", "What happens next", ["renamed"])]


def test_a_parent_heading_renamed_is_known_by_its_sections(told):
    changes, _ = told(BEFORE, BEFORE.replace("# 2 Return", "# 2 When a child is found"))
    assert shifts(changes) == [("Return", "When a child is found", ["renamed"])]


def test_a_section_taken_elsewhere_is_moved_and_those_after_it_are_not(told):
    section = BEFORE[BEFORE.index("## 1.1") : BEFORE.index("## 1.2")]
    now = BEFORE.replace(section, "").replace("## 1.2", "## 1.1") + section.replace("1.1", "2.3")
    changes, _ = told(BEFORE, now.replace("section 1.2", "section 1.1"))
    assert shifts(changes) == [("Who reports", "Who reports", ["moved"])]


def test_sections_in_another_order_under_one_heading_are_moved(told):
    first, second = BEFORE.index("## 2.1"), BEFORE.index("## 2.2")
    now = BEFORE[:first] + BEFORE[second:] + "\n" + BEFORE[first:second]
    changes, _ = told(BEFORE, now.replace("2.1 The", "2.x The").replace("2.2 A", "2.1 A").replace("2.x", "2.2"))
    assert [one[2] for one in shifts(changes)] == [["moved"]]


def test_a_section_put_in_pushes_numbers_on_and_moves_nothing(told):
    new = "## 1.1 Before anything\n\nLook for the child in every room first, and then in the street.\n\n"
    now = BEFORE.replace("## 1.2", "## 1.3").replace("## 1.1", "## 1.2").replace("section 1.2", "section 1.3")
    changes, unchanged = told(BEFORE, now.replace("# 1 Reporting\n\n", f"# 1 Reporting\n\n{new}"))
    assert shifts(changes) == [(None, "Before anything", ["added"])]
    assert unchanged == 6


def test_a_reference_that_follows_no_number_is_a_change_of_words(told):
    changes, _ = told(BEFORE, BEFORE.replace("See section 1.2", "See section 1.1"))
    assert shifts(changes) == [("The interview", "The interview", ["reworded"])]


def test_a_removed_section_is_told_where_it_stood(told):
    start, end = BEFORE.index("## 1.2"), BEFORE.index("# 2 Return")
    now = BEFORE[:start] + BEFORE[end:].replace("72", "48")
    changes, _ = told(BEFORE, now)
    assert shifts(changes) == [
        ("What is told", None, ["removed"]),
        ("The interview", "The interview", ["reworded"]),
    ]
    assert [text for _, text in edits(changes[0])] == ["the name of the child", "where the child was last seen"]


def test_lines_of_a_list_that_change_places_are_told(told):
    lines = ["- the name of the child", "- where the child was last seen"]
    (change,), _ = told(BEFORE, BEFORE.replace("\n".join(lines), "\n".join(reversed(lines))))
    assert change.shifts == (SectionShift.REWORDED,)
    assert {text for _, text in edits(change)} <= {"the name of the child", "where the child was last seen"}


def test_a_row_of_a_table_is_text(told):
    table = "\n| What | When |\n| --- | --- |\n| Call | Within 24 hours |\n| Visit | Within 3 days |\n"
    (change,), _ = told(BEFORE + table, BEFORE + table.replace("3 days", "5 days"))
    assert edits(change) == [(Edit.TAKEN_OUT, "3"), (Edit.PUT_IN, "5")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("24 hours.", "24 hours;"),
        ("The carer must", "The Carer must"),
        ("written down", "written-down"),
        ("The call is", "The  call is"),
        ("- the name", "1. the name"),
        ("# 2 Return", "# 2. RETURN"),
        ("# 2 Return", "# Article XII Return"),
    ],
)
def test_what_is_only_written_otherwise_is_no_change(told, old, new):
    assert old in BEFORE
    assert told(BEFORE, BEFORE.replace(old, new)) == ((), 6)


def test_a_paragraph_cut_in_two_is_no_change(told):
    assert told(BEFORE, BEFORE.replace("24 hours. The call", "24 hours.\n\nThe call"))[0] == ()


def test_a_name_changed_throughout_is_no_change_of_words(told):
    before = BEFORE.replace("the social worker of the child", "the LSCB. The LSCB keeps it")
    changes, _ = told(before, before.replace("LSCB", "Safeguarding Partnership"))
    assert changes == ()


def test_the_edition_is_no_change_of_words(told):
    front = "Version 3.2. Issued: 14 March 2025.\n\n"
    now = "Version 4.0. Issued: 1 September 2026.\n\n"
    assert told(front + BEFORE, now + BEFORE)[0] == ()


def test_fonts_numbers_and_a_renamed_board_are_no_finding(read):
    docx = pytest.importorskip("docx")
    from docx.shared import Pt

    def made(font, board, start):
        paper = docx.Document()
        paper.styles["Normal"].font.name, paper.styles["Normal"].font.size = font, Pt(10 if start else 12)
        for number, (title, words) in enumerate(
            (
                (
                    "Purpose",
                    f"This procedure is issued by the Westmere {board} for every agency. The {board} reviews it.",
                ),
                ("Reporting", f"The carer must call the police within 24 hours and tell the {board} in the same week."),
                ("Return", "The return interview should take place within 72 hours, as section {} says of calls."),
            ),
            start=start,
        ):
            paper.add_heading(f"{number} {title}", 1)
            paper.add_paragraph(words.format(start + 1)).runs[0].bold = bool(start)
        return paper

    old = read(made("Arial", "LSCB", 1), "old.docx")
    new = read(made("Georgia", "Safeguarding Partnership", 4), "new.docx")
    names = renamings(plain_text(old), plain_text(new))
    assert names == (("LSCB", "Safeguarding Partnership", 3),)
    assert sections_of(old, new, names) == ((), 3)


SENTENCE = "the child must call home within 24 hours of Ash and Birch"
WORDS = st.lists(st.sampled_from(SENTENCE.split()), max_size=9)
SECTIONS = st.lists(
    st.tuples(st.sampled_from(["Scope", "Return", "Records", "Risk"]), st.lists(WORDS, max_size=2)), max_size=5
)


def document(path, sections):
    made = tuple(
        Section(
            id=str(place),
            number=str(place),
            title=title,
            level=1,
            paragraphs=tuple(Paragraph(text=" ".join(words), index=at) for at, words in enumerate(texts, start=1)),
        )
        for place, (title, texts) in enumerate(sections, start=1)
    )
    return (
        Document(
            path=path,
            sha256="0" * 64,
            format="text",
            title="",
            pages=None,
            metadata=Metadata(),
            sections=made,
            coverage=1.0,
        ),
    )


@given(SECTIONS)
def test_nothing_changed_against_itself(sections):
    assert sections_of(document("old", sections), document("new", sections)) == ((), len(sections))


@given(SECTIONS, SECTIONS)
def test_turned_about_what_was_put_in_was_taken_out(first, second):
    a, b = document("a", first), document("b", second)
    there, back = sections_of(a, b), sections_of(b, a)

    def titles(changes, shift, side):
        return sorted(getattr(one, side).section_id for one in changes if shift in one.shifts)

    assert titles(there[0], SectionShift.ADDED, "now") == titles(back[0], SectionShift.REMOVED, "before")
    assert titles(there[0], SectionShift.REMOVED, "before") == titles(back[0], SectionShift.ADDED, "now")


@given(SECTIONS, SECTIONS)
def test_every_section_is_told_once_and_its_pieces_make_up_both_texts(first, second):
    changes, unchanged = sections_of(document("a", first), document("b", second))
    assert len([one for one in changes if one.before]) + unchanged == len(first)
    assert len([one for one in changes if one.now]) + unchanged == len(second)
