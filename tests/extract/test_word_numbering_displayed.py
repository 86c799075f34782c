"""Labels of made documents, equal to those in LibreOffice's text export of the same documents."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from alignctl.extract.block import Heading, Reading, TextBlock
from alignctl.extract.readers.word import read
from tests.accuracy.libreoffice import converted
from tests.extract.test_word import word_file

pytestmark = pytest.mark.libreoffice
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PLAIN = "txt:Text (encoded):UTF8"


def level(depth: int, text: str, style: str = "decimal", more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="{depth * 300}"/></w:pPr></w:lvl>'
    )


def instance(number: int, kin: int = 0, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kin}"/>{override}</w:num>'


def starting(depth: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A document: levels of one list, its instances, and paragraphs as list and depth (or a style's id)."""

    levels: str
    paragraphs: tuple[tuple[int, int] | str | None, ...]
    instances: str = instance(1)
    styles: str = ""


LINKED = (
    '<w:style w:type="paragraph" w:styleId="Top"><w:name w:val="Top"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
    '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:pPr><w:numPr>'
    '<w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)
# Legal figures (isLgl) are not among them: LibreOffice leaves roman figures as they are where Word does not.
CASES = {
    "three levels": Case(
        levels=level(0, "%1.") + level(1, "%1.%2") + level(2, "%1.%2.%3"),
        paragraphs=((1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)),
    ),
    "letters": Case(
        levels=level(0, "%1)", "upperLetter") + level(1, "(%2)", "lowerLetter"),
        paragraphs=((1, 0), *[(1, 1)] * 28, (1, 0), (1, 1)),
    ),
    "roman": Case(
        levels=level(0, "%1.", "upperRoman") + level(1, "(%2)", "lowerRoman"),
        paragraphs=((1, 0), *[(1, 1)] * 11, *[(1, 0)] * 9),
    ),
    "words before": Case(
        levels=level(0, "Section %1:") + level(1, "Part %2 of %1"), paragraphs=((1, 0), (1, 1), (1, 1), (1, 0), (1, 1))
    ),
    "another start": Case(
        levels=level(0, "%1.", start=4) + level(1, "%1.%2", start=3),
        paragraphs=((1, 0), (1, 1), (1, 0), (1, 1), (1, 1)),
    ),
    "continued after other text": Case(levels=level(0, "%1."), paragraphs=((1, 0), (1, 0), None, None, (1, 0), (1, 0))),
    "restarted by an instance of its own": Case(
        levels=level(0, "%1."),
        instances=instance(1) + instance(2, override=starting(0, 1)),
        paragraphs=((1, 0), (1, 0), (2, 0), (2, 0)),
    ),
    "started anew at another number": Case(
        levels=level(0, "%1.") + level(1, "%1.%2"),
        instances=instance(1) + instance(2, override=starting(0, 7)),
        paragraphs=((1, 0), (1, 1), (2, 0), (2, 1), (2, 1)),
    ),
    "instances that share a list": Case(
        levels=level(0, "%1."), instances=instance(1) + instance(2), paragraphs=((1, 0), (2, 0), (1, 0), (2, 0))
    ),
    "a level left out": Case(
        levels=level(0, "%1.") + level(1, "%1.%2") + level(2, "%1.%2.%3"),
        paragraphs=((1, 0), (1, 2), (1, 2), (1, 0), (1, 1)),
    ),
    "by styles": Case(
        levels=level(0, "%1.", more='<w:pStyle w:val="Top"/>') + level(1, "%1.%2", more='<w:pStyle w:val="Sub"/>'),
        styles=LINKED,
        paragraphs=("Top", "Sub", "Sub", None, "Top", "Sub"),
    ),
    "zeros before": Case(levels=level(0, "%1", "decimalZero"), paragraphs=((1, 0),) * 11),
}


def made(case: Case) -> bytes:
    body = "".join(_paragraph(place, where) for place, where in enumerate(case.paragraphs))
    lists = f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{case.levels}</w:abstractNum>'
    return word_file(
        body,
        numbering=f'<w:numbering xmlns:w="{W}">{lists}{case.instances}</w:numbering>',
        styles=f'<w:styles xmlns:w="{W}">{case.styles}</w:styles>',
    )


def _paragraph(place: int, where: tuple[int, int] | str | None) -> str:
    said = ""
    if isinstance(where, str):
        said = f'<w:pStyle w:val="{where}"/>'
    elif where is not None:
        said = f'<w:numPr><w:ilvl w:val="{where[1]}"/><w:numId w:val="{where[0]}"/></w:numPr>'
    return f"<w:p><w:pPr>{said}</w:pPr><w:r><w:t>staff tell the desk, line {place}.</w:t></w:r></w:p>"


def lines(reading: Reading) -> list[str]:
    """Each line of the text as displayed."""
    found = []
    for block in reading.blocks:
        if isinstance(block, Heading):
            found.append(f"{block.number or ''} {block.title}".strip())
        elif isinstance(block, TextBlock):
            found.append(block.text)
    return found


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    folder = tmp_path_factory.mktemp("lists")
    paths: dict[str, Path] = {}
    for name, case in CASES.items():
        paths[name] = folder / f"{name.replace(' ', '-')}.docx"
        paths[name].write_bytes(made(case))
    texts = converted(paths.values(), PLAIN)
    return {
        name: [" ".join(line.split()) for line in texts[path].decode("utf-8-sig").splitlines() if line.strip()]
        for name, path in paths.items()
        if path in texts
    }


@pytest.mark.parametrize("name", CASES)
def test_labels_are_those_displayed(name: str, exported: dict[str, list[str]]) -> None:
    assert lines(read(made(CASES[name]), "a.docx")) == exported[name]
