from hypothesis import given
from hypothesis import strategies as st

from alignctl.extract.block import Heading, Reading, TableBlock, TextBlock
from alignctl.extract.outline import build_document


def document(*blocks, title=""):
    return build_document(Reading(title=title, blocks=blocks, found=0), path="a", sha256="", format="text")


def shape(built):
    return [(section.level, section.number, section.title) for section, _ in built.walk()]


def test_levels_that_jump_are_settled():
    built = document(
        Heading(title="1 A", level=1),
        Heading(title="B", level=3),
        Heading(title="C", level=5),
        Heading(title="2 D", level=1),
    )
    assert shape(built) == [(1, "1", "A"), (2, None, "B"), (3, None, "C"), (1, "2", "D")]


def test_text_before_the_first_heading_is_a_section_of_its_own():
    built = document(TextBlock(text="Issued: 1 May 2024"), Heading(title="Scope", level=1), TextBlock(text="All."))
    assert shape(built) == [(1, None, ""), (1, None, "Scope")]
    assert built.metadata.issued == "2024-05-01"


def test_a_heading_above_all_others_is_the_title():
    built = document(
        Heading(title="Missing children", level=1), Heading(title="Scope", level=2), Heading(title="Duties", level=2)
    )
    assert built.title == "Missing children"
    assert shape(built) == [(1, None, "Scope"), (1, None, "Duties")]


def test_a_heading_that_repeats_the_title_is_no_section():
    built = document(Heading(title="MISSING", level=1), Heading(title="Scope", level=1), title="Missing")
    assert shape(built) == [(1, None, "Scope")]


def test_a_heading_above_all_others_is_kept_where_another_title_is_declared():
    built = document(
        Heading(title="Missing children", level=1), Heading(title="Scope", level=2), title="Northmoor procedures"
    )
    assert built.title == "Northmoor procedures"
    assert shape(built) == [(1, None, "Missing children"), (1, None, "Scope")]


def test_a_contents_list_is_left_out_and_counted():
    built = document(
        Heading(title="Contents", level=1),
        *(TextBlock(text=f"{name} ........ {page}") for page, name in enumerate(("1 Scope", "2 Duties", "3 Forms"), 1)),
        Heading(title="1 Scope", level=1),
        TextBlock(text="All."),
        Heading(title="2 Duties", level=1),
        Heading(title="3 Forms", level=1),
    )
    assert [section.title for section, _ in built.walk()] == ["Scope", "Duties", "Forms"]
    assert built.dropped.contents > 0


def test_paragraphs_are_numbered_through_the_document_and_tables_know_their_place():
    built = document(
        Heading(title="A", level=1),
        TextBlock(text="One."),
        TableBlock(rows=(("x", "y"),)),
        Heading(title="B", level=1),
        TextBlock(text="Two."),
    )
    first, second = built.sections
    assert [item.index for item in (*first.paragraphs, *second.paragraphs)] == [1, 2]
    assert first.tables[0].after_paragraph == 1


blocks = st.lists(
    st.builds(Heading, title=st.text(max_size=12), level=st.integers(1, 6))
    | st.builds(TextBlock, text=st.text(max_size=20))
    | st.builds(TableBlock, rows=st.just((("a", "b"),))),
    max_size=20,
)


@given(blocks)
def test_every_section_is_one_below_its_parent_and_ids_are_unique(listed):
    built = document(*listed)
    seen = [section.id for section, _ in built.walk()]
    assert len(seen) == len(set(seen))
    assert all(section.level == len(above) + 1 for section, above in built.walk())


def test_a_line_of_a_contents_list_without_its_heading_goes_with_it():
    names = ("Scope", "Duties", "Forms", "Form L1 (published apart)", "Records")
    built = document(
        Heading(title="Contents", level=1),
        *(TextBlock(text=name) for name in names),
        *(Heading(title=name, level=1) for name in ("Scope", "Duties", "Forms", "Records")),
        TextBlock(text="All."),
    )
    assert "published apart" not in " ".join(section.text for section, _ in built.walk())


def test_text_after_a_part_that_ended_belongs_to_the_section_round_it():
    built = document(
        Heading(title="Hives", level=2),
        Heading(title="Paint", level=3),
        TextBlock(text="White."),
        TextBlock(text="Face south.", closes=3),
        Heading(title="Bees", level=2),
    )
    assert [(section.title, section.text) for section, _ in built.walk()] == [
        ("Hives", "Face south."),
        ("Paint", "White."),
        ("Bees", ""),
    ]


def test_numbers_printed_against_their_titles_are_parted():
    built = document(*(Heading(title=title, level=1) for title in ("1Scope", "2Duties", "2.1Who rings", "3D printing")))
    assert [(section.number, section.title) for section, _ in built.walk()][:2] == [("1", "Scope"), ("2", "Duties")]
    alone = document(Heading(title="Start", level=1), Heading(title="3D printing", level=1))
    assert alone.sections[1].title == "3D printing"
