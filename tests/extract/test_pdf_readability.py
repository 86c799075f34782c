"""Pages without text, text that is nonsense, and limits: what is said of them, and what is not."""

from __future__ import annotations

import random

import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.readers.pdf import read
from alignctl.extract.readers.pdf_parts.garbled import is_nonsense
from alignctl.extract.readers.pdf_parts.page import Face, Word
from alignctl.model.reading import Limits, ReadingOptions
from tests.extract.pdfs import BOLD, PROSE, Sheet, pdf

WELSH = (
    "Rhaid i staff sydd yn poeni am blentyn siarad gyda'r arweinydd ar yr un diwrnod,",
    "ac ysgrifennu beth a welwyd ac a glywyd, yn y geiriau a ddefnyddiwyd, cyn iddynt",
    "fynd adref; mae'r arweinydd yn penderfynu o fewn 24 awr a oes angen atgyfeiriad.",
)
CAPITALS = ("MASH LADO NSPCC DBS CSE CCE MARAC DASH", "FGM MAPPA CAMHS SENCO YOT PPN SCR LSCP NRM DPIA")


def shifted(text: str, by: int) -> str:
    """Text as a font shows it whose glyph numbers are taken for letters."""
    return " ".join("".join(chr(ord(mark) - by) for mark in word) for word in text.split())


def substituted(text: str) -> str:
    """Text with each letter standing for another."""
    return text.lower().translate(str.maketrans("abcdefghijklmnopqrstuvwxyz", "qwmrztbhpsxlfcgvkdnjeayuoi"))


LONG = " ".join(PROSE) + (
    " The panel meets every month; its members read the records of the children they know, ask the school and the"
    " nurse what has changed, and agree who visits next. Whoever cannot come sends a short report two days before."
    " Minutes name each decision, the person who carries it out and the date by which it is done; the chair signs"
    " them within one week. Where parents do not agree they are told in writing why the panel decided as it did and"
    " to whom they may complain. Records stay in the locked room until the child is twenty-five years old."
)
GERMAN = (
    "Wenn ein Kind in Gefahr ist, muss die Fachkraft sofort das Jugendamt anrufen und schriftlich berichten, was sie "
    "gesehen und gehört hat. Der Ausschuss prüft den Antrag und teilt das Ergebnis innerhalb von fünf Werktagen mit. "
)
POLISH = (
    "Jeżeli dziecko jest zagrożone, pracownik musi natychmiast zawiadomić policję oraz zapisać wszystko, co widział "
    "i słyszał. Przewodniczący rozstrzyga wszczęcie postępowania w ciągu czternastu dni; współpraca, wstrzymanie. "
)
IRISH = (
    "Nuair a bhíonn leanbh i mbaol caithfidh an fhoireann glaoch láithreach ar na gardaí agus scríobh síos cad a "
    "chonacthas agus a chualathas sula dtéann siad abhaile, agus tugtar an scéal don tusla gan mhoill ar bith. "
)
SPANISH = (
    "Cuando un niño está en peligro el personal debe llamar a la policía y escribir lo que ha visto antes de volver "
    "a casa; la persona responsable decide en un día si hace falta informar a los servicios sociales. "
)
RUSSIAN = "если ребёнок в опасности сотрудник должен сразу позвонить в полицию и записать всё что увидел и услышал "


def spoken(text: str) -> list[Word]:
    return [Word(word, 0, 0, 0, Face(size=10.0, bold=False, color=0)) for word in text.split()]


def numbered(text: str) -> str:
    """Text whose glyphs are numbered in the order they are first used."""
    marks = list(dict.fromkeys(mark for mark in text if mark != " "))
    return "".join(mark if mark == " " else chr(33 + marks.index(mark)) for mark in text)


@pytest.mark.parametrize(
    "line",
    [
        shifted(PROSE[0], 29),
        substituted(PROSE[0] + " " + PROSE[1]),
        "(cid:12)(cid:7)(cid:31) (cid:9)(cid:44)(cid:3)",
        numbered(PROSE[0]),
    ],
    ids=["shifted", "substituted", "glyph names", "numbered glyphs"],
)
def test_a_file_of_nonsense_is_refused(line: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=r"unreadable-font.*ocrmypdf"):
        read(pdf(Sheet().lines([line] * 12)), "a.pdf")


def test_letters_that_stand_for_others_are_noticed() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"

    def is_missed(mixed: str) -> bool:
        return not is_nonsense(spoken(LONG.lower().translate(str.maketrans(letters, mixed))))

    drawn = ["".join(random.Random(seed).sample(letters, 26)) for seed in range(200)]  # noqa: S311  (no secret)
    assert sum(map(is_missed, drawn)) <= 6
    assert sum(is_missed(letters[step:] + letters[:step]) for step in range(1, 26)) <= 1


@pytest.mark.parametrize(
    "text",
    [LONG, " ".join(WELSH), GERMAN, POLISH, IRISH, SPANISH, RUSSIAN],
    ids=["english", "welsh", "german", "polish", "irish", "spanish", "russian"],
)
def test_no_language_is_nonsense(text: str) -> None:
    assert not is_nonsense(spoken(text * 8))


def test_a_page_of_prose_that_looks_like_the_nonsense_of_others_is_not_counted() -> None:
    lines = [substituted(line) for line in PROSE * 4]
    reading = read(pdf(Sheet().lines(lines), Sheet().lines(PROSE * 2), Sheet().lines(PROSE * 2)), "a.pdf")
    assert [warning.page for warning in reading.warnings] == [1]


@pytest.mark.parametrize(
    "lines",
    [
        WELSH * 4,
        CAPITALS * 8,
        ["SW1A 1AA", "NN4 7HB", "BS7 8TH", "LS1 4PL", "YO10 5DD"] * 8,
        ["12,345.60 (3.2%) 4 5/6 £17 $20 #3", "7.5% + 3 = 10 < 12 > 4 [a] {b}"] * 12,
        ["GHZ-1042-XK PQRST BCDFG HJKLM NPQRS", "TVWXZ-77 BNMKL 4491/B"] * 12,
    ],
    ids=["welsh", "capitals", "postcodes", "figures", "codes"],
)
def test_what_only_looks_strange_is_read_without_a_warning(lines: list[str]) -> None:
    assert not read(pdf(Sheet().lines(lines, size=9, pitch=11)), "a.pdf").warnings


def test_one_nonsense_page_among_others_is_warned_of() -> None:
    nonsense = Sheet().lines([shifted(line, 29) for line in PROSE * 4])
    reading = read(pdf(Sheet().lines(PROSE * 6), nonsense, Sheet().lines(PROSE * 6)), "a.pdf")
    assert [(warning.code, warning.page) for warning in reading.warnings] == [("unreadable-font", 2)]


def test_one_nonsense_font_beside_others_is_warned_of_by_its_pages() -> None:
    def page() -> Sheet:
        sheet = Sheet().lines(PROSE * 10)
        for number, line in enumerate(PROSE):
            sheet.text(shifted(line, 29), y=600 + 20 * number, font=BOLD)
        return sheet

    reading = read(pdf(page(), Sheet().lines(PROSE * 10), page()), "a.pdf")
    assert [(warning.code, warning.page) for warning in reading.warnings] == [
        ("unreadable-font", 1),
        ("unreadable-font", 3),
    ]


def test_pages_without_text_are_said_in_one_sentence_and_listed_one_by_one() -> None:
    scans = [Sheet().image() for _ in range(5)]
    reading = read(pdf(scans[0], Sheet().lines(PROSE), *scans[1:]), "a.pdf")
    assert [warning.page for warning in reading.warnings] == [1, 3, 4, 5, 6]
    assert {warning.message for warning in reading.warnings} == {
        "Pages 1 and 3 to 6 hold pictures but no text: they may be scans."
    }


def test_letters_drawn_as_outlines_are_no_empty_page() -> None:
    outlines, blank, ruled = Sheet(), Sheet(), Sheet().grid((72, 200, 300), (100, 200, 300))
    for number in range(90):
        x, y = 72 + 8 * (number % 40), 700 - 20 * (number // 40)
        outlines.parts.append(b"%d %d m %d %d l %d %d l f" % (x, y, x + 5, y, x + 2, y + 8))
    reading = read(pdf(Sheet().lines(PROSE), outlines, blank, ruled), "a.pdf")
    assert [(warning.code, warning.page) for warning in reading.warnings] == [("no-text-layer", 2)]


def test_more_pages_than_allowed_are_an_error_that_names_the_option() -> None:
    options = ReadingOptions(limits=Limits(pages=2))
    assert read(pdf(*[Sheet().lines(PROSE)] * 2), "a.pdf", options).pages == 2
    with pytest.raises(
        UnreadableDocumentError, match=r"a\.pdf: Expected a document of at most 2 pages, found 3.*--max-pages"
    ):
        read(pdf(*[Sheet().lines(PROSE)] * 3), "a.pdf", options)


def test_more_table_cells_than_allowed_are_an_error_that_names_the_option() -> None:
    sheet = Sheet().lines(PROSE).grid((72, 222, 372), (200, 240, 280))
    for x, y in ((80, 220), (230, 220), (80, 260), (230, 260)):
        sheet.text("cell", x=x, y=y)
    assert read(pdf(sheet), "a.pdf", ReadingOptions(limits=Limits(cells=4)))
    with pytest.raises(UnreadableDocumentError, match=r"at most 3 cells together, found 4.*--max-cells"):
        read(pdf(sheet), "a.pdf", ReadingOptions(limits=Limits(cells=3)))


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.7 cut short", pdf(), pdf(Sheet()), pdf(Sheet().lines([shifted(PROSE[0], 29)] * 12))],
    ids=["damaged", "no pages", "no text", "nonsense"],
)
def test_what_is_said_begins_with_a_capital(content: bytes) -> None:
    with pytest.raises(UnreadableDocumentError) as caught:
        read(content, "a.pdf")
    assert caught.value.message.startswith("Expected ")
