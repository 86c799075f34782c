"""The labels Word displays, counted over its numbering part."""

from __future__ import annotations

import pytest
from lxml import etree
from lxml.etree import _Element as Element

from alignctl.extract.readers.office_parts.labels import spell
from alignctl.extract.readers.office_parts.numbering import Numbering
from alignctl.extract.readers.office_parts.styles import Styles

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def root(name: str, body: str) -> Element:
    return etree.fromstring(f'<w:{name} xmlns:w="{W}">{body}</w:{name}>')


def level(depth: int, text: str, style: str = "decimal", more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(levels: str, instances: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> Numbering:
    body = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{instances}'
    return Numbering(root("numbering", body), Styles(None))


def labels(counting: Numbering, *asked: tuple[int, int]) -> list[str | None]:
    found = (counting.label(list_id, depth) for list_id, depth in asked)
    return [label.text if label else None for label in found]


def test_levels_count_apart_and_restart_below_a_higher_one() -> None:
    counting = numbering(level(0, "%1.") + level(1, "%1.%2"))
    assert labels(counting, (1, 0), (1, 1), (1, 1), (1, 0), (1, 1)) == ["1.", "1.1", "1.2", "2.", "2.1"]


def test_a_level_told_never_to_restart_goes_on() -> None:
    counting = numbering(level(0, "%1.") + level(1, "(%2)", "lowerLetter", '<w:lvlRestart w:val="0"/>'))
    assert labels(counting, (1, 0), (1, 1), (1, 0), (1, 1)) == ["1.", "(a)", "2.", "(b)"]


def test_a_skipped_level_counts_as_used_once() -> None:
    counting = numbering(level(0, "%1") + level(1, "%1.%2", "lowerLetter") + level(2, "%1.%2.%3", "upperRoman"))
    assert labels(counting, (1, 0), (1, 2), (1, 1)) == ["1", "1.a.I", "1.b"]


def test_figures_replace_letters_where_a_level_asks_for_legal_numbers() -> None:
    counting = numbering(level(0, "Part %1", "upperRoman") + level(1, "%1.%2", "decimal", "<w:isLgl/>"))
    assert labels(counting, (1, 0), (1, 1)) == ["Part I", "1.1"]


def test_instances_of_one_list_share_counters_until_one_starts_anew() -> None:
    instances = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    counting = numbering(level(0, "%1)"), instances)
    assert labels(counting, (1, 0), (2, 0), (3, 0), (3, 0)) == ["1)", "2)", "5)", "6)"]


def test_bullets_of_any_font_read_alike() -> None:
    label = numbering(level(0, "\uf0b7", "bullet")).label(1, 0)
    assert label is not None
    assert (label.text, label.is_bullet) == ("•", True)


def test_a_list_linked_to_a_style_knows_the_level_of_the_style() -> None:
    counting = numbering(level(0, "%1") + level(1, "%1.%2", more='<w:pStyle w:val="Second"/>'))
    assert counting.level_of_style(1, "Second") == 1


def test_a_list_may_point_to_the_list_of_a_numbering_style() -> None:
    styles = Styles(
        root(
            "styles",
            '<w:style w:type="numbering" w:styleId="House"><w:name w:val="House"/>'
            '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
        )
    )
    body = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="House"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1">{level(0, "§%1")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert labels(Numbering(root("numbering", body), styles), (1, 0)) == ["§1"]


def test_unknown_lists_and_levels_display_nothing() -> None:
    assert labels(numbering(level(0, "%1")), (7, 0), (1, 40)) == [None, None]


@pytest.mark.parametrize(
    ("count", "style", "shown"),
    [
        (4, "lowerRoman", "iv"),
        (1999, "upperRoman", "MCMXCIX"),
        (27, "lowerLetter", "aa"),
        (3, "decimalZero", "03"),
        (22, "ordinal", "22nd"),
        (12, "ordinal", "12th"),
        (2, "ordinalText", "Second"),
        (5, "none", ""),
        (9, "unknownFormat", "9"),
        (0, "lowerLetter", "0"),
    ],
)
def test_counters_are_spelled_as_displayed(count: int, style: str, shown: str) -> None:
    assert spell(count, style) == shown
