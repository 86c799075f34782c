"""What looks and order tell of headings: underlines, capitals, lines of one title, diagrams, sheets of fields."""

from __future__ import annotations

from dataclasses import replace

from alignctl.extract.readers.pdf_parts.contents import mark_contents
from alignctl.extract.readers.pdf_parts.covers import without_cover
from alignctl.extract.readers.pdf_parts.diagrams import without_labels
from alignctl.extract.readers.pdf_parts.furniture import without_furniture
from alignctl.extract.readers.pdf_parts.headings import body_of, mark_headings
from alignctl.extract.readers.pdf_parts.item import Item, Role
from alignctl.extract.readers.pdf_parts.levels import settle_levels
from alignctl.extract.readers.pdf_parts.margins import running_face
from alignctl.extract.readers.pdf_parts.page import Face, Page, Word
from alignctl.extract.readers.pdf_parts.series import join_labels
from alignctl.extract.readers.pdf_parts.titles import take_title
from alignctl.extract.readers.pdf_parts.wrapped import join_wrapped

_PLAIN = Face(size=11, bold=False, color=0)
_BOLD = Face(size=11, bold=True, color=0)
_PROSE = "Staff write down what they saw and heard on the same day, and hand it to the lead before they go home. " * 2


def _item(text: str, face: Face = _BOLD, role: Role = Role.HEADING, *, page: int = 1, y: float = 0) -> Item:
    return Item(text=text, page=page, role=role, face=face, x=72, y=y)


def _text(text: str = _PROSE, page: int = 1) -> Item:
    return _item(text, _PLAIN, Role.BODY, page=page)


def _headings(items: list[Item]) -> list[str]:
    return [item.text for item in items if item.role is Role.HEADING]


def _levels(*headings: Item) -> list[int | None]:
    settled = settle_levels([part for heading in headings for part in (heading, _text())])
    return [item.level for item in settled if item.role is Role.HEADING]


def _words(text: str, x: float, y: float, face: Face = _PLAIN) -> list[Word]:
    return [Word(word, x + 40 * at, x + 40 * at + 36, y, face) for at, word in enumerate(text.split())]


def test_an_underlined_line_is_a_heading_and_a_linked_one_is_none() -> None:
    title = _item("Personal care", _PLAIN._replace(underlined=True), Role.BODY)
    items = [title, _text(), replace(title, text="Another site", is_linked=True), _text()]
    assert _headings(mark_headings(items, body_of(items), trusts_tags=False)) == ["Personal care"]


def test_capitals_that_come_late_among_small_letters_are_no_rank() -> None:
    low = [_item(name) for name in ("Scope", "Staff", "Homes")]
    assert _levels(*low, _item("GATHERING FACTS"), _item("After that")) == [1, 1, 1, 1, 1]
    assert _levels(_item("GATHERING FACTS"), *low) == [1, 2, 2, 2]


def test_a_kind_that_stands_right_above_another_is_higher() -> None:
    parts = [
        (_item(f"PART {name}", _PLAIN), _item(f"{name} and what it means")) for name in ("Scope", "Staff", "Homes")
    ]
    settled = settle_levels([item for part in parts for item in (*part, _text())])
    assert [item.level for item in settled if item.role is Role.HEADING] == [1, 2] * 3


def test_a_smaller_title_below_a_label_is_of_its_own_where_its_look_heads_other_sections() -> None:
    large, small = Face(size=16, bold=True, color=0), Face(size=14, bold=True, color=0)
    label, title = _item("Appendix 1", large, y=80), _item("Roles", small, y=110)
    assert _headings(join_labels([label, title, _text()])) == ["Appendix 1 Roles"]
    others = [_item("Tracking", small, y=300), _text(), _item("Training", small, y=500), _text()]
    assert _headings(join_labels([label, title, _text(), *others]))[:2] == ["Appendix 1", "Roles"]


def test_a_line_that_cannot_end_a_title_goes_on_in_the_next() -> None:
    lines = ("POLICY &", "PROCEDURES", "DUTY OF", "CANDOUR")
    items = [_item(text, y=100 + 20 * at) for at, text in enumerate(lines)]
    items[2] = replace(items[2], role=Role.BODY)
    assert _headings(join_wrapped(items)) == ["POLICY & PROCEDURES DUTY OF CANDOUR"]
    assert _headings(join_wrapped([_item("Abuse", y=100), _item("Bullying", y=113)])) == ["Abuse", "Bullying"]


def test_a_line_that_cannot_begin_a_title_goes_on_from_the_one_above() -> None:
    items = [_item("CARE OF CHILDREN", y=100), _item("AND THEIR WELFARE", y=120), _item("AND MORE", y=300)]
    assert _headings(join_wrapped(items)) == ["CARE OF CHILDREN AND THEIR WELFARE", "AND MORE"]


def test_letters_strewn_over_a_drawing_are_no_heading() -> None:
    items = [_item("R TOP L", role=Role.BODY), _item("A visit", role=Role.BODY), _text()]
    assert _headings(mark_headings(items, body_of(items), trusts_tags=False)) == ["A visit"]


def test_labels_of_a_diagram_are_no_headings() -> None:
    large = Face(size=14, bold=False, color=0)
    boxes = [replace(_item(f"Box {at}", large, page=2, y=50 * (at // 3)), x=60 * at) for at in range(9)]
    assert _headings(without_labels([_item("Scope"), _text(), _item("Decisions", page=2), *boxes])) == [
        "Scope",
        "Decisions",
    ]


def test_white_type_of_body_size_is_no_heading_unless_bold() -> None:
    white = Face(size=11, bold=False, color=0xFFFFFF)
    items = [
        _item("Talk to the lead", white, Role.BODY),
        _text(),
        _item("Our aims", white._replace(bold=True), Role.BODY),
    ]
    assert _headings(mark_headings([*items, _text()], body_of(items), trusts_tags=False)) == ["Our aims"]


def test_a_sheet_of_fields_before_the_text_is_a_cover() -> None:
    fields = [_item(text) for text in ("Owner: the board", "Review date:", "Authors:")]
    sheet = [_text(f"Scope: {_PROSE}"), *fields]
    assert _headings(without_cover([*sheet, _item("Aims", page=2), _text(page=2)])) == ["Aims"]
    assert len(_headings(without_cover([_text(), *fields, _item("Aims", page=2), _text(page=2)]))) == 4


def test_the_title_printed_again_over_the_text_heads_nothing() -> None:
    cover = [_item("Home: Vale House Title: Safe Homes", Face(size=20, bold=False, color=0), Role.BODY), _text()]
    again = _item("SAFE HOMES", Face(size=14, bold=True, color=0), page=2)
    sections = [part for at in range(5) for part in (_item(f"Aim {'abcde'[at]}", page=2), _text(page=2))]
    items = [*cover, again, *sections]
    title, left = take_title(items, "", body_of(items))
    assert title == "Home: Vale House Title: Safe Homes"
    assert "SAFE HOMES" not in _headings(left)
    assert len(_headings(left)) == 5


def test_a_page_of_titles_of_later_pages_is_a_contents_list() -> None:
    names = ("Background", "Aims", "Staff", "Homes", "Forms")
    listed = [_item(name, _PLAIN, Role.HEADING) for name in names]
    sections = [part for at, name in enumerate(names) for part in (_item(name, page=2 + at), _text(page=2 + at))]
    marked = mark_contents([*listed, *sections])
    assert [item.role for item in marked[:5]] == [Role.CONTENTS] * 5
    assert _headings(marked) == list(names)


def test_a_section_of_a_law_may_end_in_a_full_stop() -> None:
    items = [
        _item("§ 12.3 Hearings in general.", role=Role.BODY),
        _text(),
        _item("Hear them all.", role=Role.BODY),
        _text(),
    ]
    assert _headings(mark_headings(items, body_of(items), trusts_tags=False)) == ["§ 12.3 Hearings in general."]


def test_running_titles_of_left_and_right_pages_go_however_low_they_stand() -> None:
    pages = []
    for number in range(1, 9):
        said = "The Vale homes guide" if number % 2 else "Rules for the year"
        head = _words(said, 72, 160, Face(size=12, bold=True, color=0)) + _words(f"§ {number * 7}", 420, 160)
        lines = [word for at in range(12) for word in _words(_PROSE[at : at + 60], 72, 190 + 20 * at)]
        title = _words("Duties", 72, 180, _BOLD)
        pages.append(Page(number=number, width=600, height=800, words=(*head, *title, *lines)))
    kept = without_furniture(pages)
    assert running_face([page.words for page in pages]) == _PLAIN
    assert all(min(word.y for word in words) == 180 for words in kept)
