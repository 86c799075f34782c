"""What a coding sheet says beside its rows, for the workbook and the page alike: how to fill it in, and its words."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.alignment import SectionRef
from alignctl.model.coding_sheet import CodingSheet, Head, SheetRow, SideShown, ruling_words
from alignctl.model.verdict import RULINGS, Reviewed, Ruling
from alignctl.report.words import ATTRIBUTE, count, day_words, listed, name_of, place_words

ABOUT = {
    Reviewed.LINK: "pair of sections",
    Reviewed.PROVISION: "statement",
    Reviewed.DIVERGENCE: "difference",
    Reviewed.CANDIDATE: "point to align",
}
_MEANS = {
    (Reviewed.LINK, Ruling.RIGHT): "Both sections are about the same matter.",
    (Reviewed.LINK, Ruling.WRONG): "These sections are about different matters.",
    (Reviewed.PROVISION, Ruling.RIGHT): "The sentence says this.",
    (Reviewed.PROVISION, Ruling.WRONG): "The sentence does not say this.",
    (Reviewed.PROVISION, Ruling.CORRECT_VALUE): "The sentence is about this, and says another value: write it beside.",
    (Reviewed.DIVERGENCE, Ruling.RIGHT): "The texts differ here as told.",
    (Reviewed.DIVERGENCE, Ruling.WRONG): "What is told of one of the texts is not what it says.",
    (Reviewed.DIVERGENCE, Ruling.NOT_A_DIVERGENCE): "Both say what is told, and it comes to the same.",
    (Reviewed.DIVERGENCE, Ruling.LOCAL): "They differ, and must: a contact, a local team or service.",
    (Reviewed.CANDIDATE, Ruling.RIGHT): "This is worth aligning.",
    (Reviewed.CANDIDATE, Ruling.WRONG): "This is not a point to align: what it rests on is not what the texts say.",
    (Reviewed.CANDIDATE, Ruling.LOCAL): "The areas differ here, and must.",
}
ABOUT_VOCABULARY = "Each row is a verdict that can be given on claims of one sort, and what it says."
ABOUT_ROWS = "Each row is a claim of the program, the least certain first. Fill in the coloured columns."


def vocabulary() -> Iterator[tuple[str, str, str]]:
    """The sort of claim, a verdict on it, and what that says."""
    for about, rulings in RULINGS.items():
        for ruling in rulings:
            yield ABOUT[about], ruling_words(ruling), _MEANS[about, ruling]


def choices(row: SheetRow) -> tuple[tuple[str, str], ...]:
    """The verdicts that can be given on a row, each with what it says."""
    about = row.item.about
    return tuple((ruling_words(ruling), _MEANS[about, ruling]) for ruling in RULINGS[about])


def title_of_sheet(sheet: CodingSheet) -> str:
    """The title of a sheet."""
    return f"{listed([name_of(area, sheet.names) for area in sheet.compared])}: claims to review"


def facts_of_sheet(sheet: CodingSheet) -> Iterator[tuple[str, str]]:
    """What a sheet is of, each a name and words."""
    yield "Workspace", sheet.workspace
    yield "Areas", listed([name_of(area, sheet.names) for area in sheet.compared])
    yield "Made on", day_words(sheet.on)
    left = f"; {count(sheet.left_out, 'more claim')} left out" if sheet.left_out else ""
    yield "Rows", f"{count(len(sheet.rows), 'claim')}{f', {sheet.drawn}' if sheet.drawn else ''}{left}"
    yield "Who may read it", "It quotes the texts of the areas: share it as you would share these."


def steps() -> Iterator[tuple[str, str]]:
    """How a sheet is filled in, each a name and words."""
    yield "1. Read the claim", "And the words of the texts beside it. Open the text where they do not tell enough."
    yield f"2. {Head.VERDICT.value}", "Choose one. Which can be chosen, and what each says, stands under Vocabulary."
    yield (
        f"3. {Head.VALUE.value}",
        f"Beside '{ruling_words(Ruling.CORRECT_VALUE)}' alone: the value as the text has it.",
    )
    yield f"4. {Head.NAME.value}", "Your name. It is kept beside the verdict. All rows may be filled in by one of you."
    yield f"5. {Head.NOTE.value}", "Why, where that helps others. No names of children or families."
    yield "Leave empty", "What you cannot decide. Rows may be sorted and filtered, columns moved and added."
    yield "Leave as they are", f"The columns '{Head.ID.value}' and '{Head.STAMP.value}'."
    yield "When done", "Save the file, as .xlsx or as CSV, and give it to `alignctl review import`."


def attribute_words(row: SheetRow) -> str:
    """What the attribute of a row is called; empty where it has none."""
    known = {one.value: words for one, words in ATTRIBUTE.items()}
    return known.get(row.item.attribute or "", row.item.attribute or "")


def doubt_words(row: SheetRow) -> str:
    """Why a row is asked, with an earlier verdict that lapsed first."""
    return f"{row.again} {row.doubt}" if row.again else row.doubt


def side_words(side: SideShown) -> str:
    """What one area says: its name, the value where there is one, and its words."""
    if side.words is None:
        return f"{side.name}: says nothing on it"
    value = f" {side.value}:" if side.value else ""
    return f"{side.name}:{value} “{side.words}”"


def side_place(side: SideShown) -> str:
    """Where the words of a side stand: the document, then the place in it."""
    if side.citation is not None:
        return f"{side.citation.document}: {place_words(side.citation)}"
    return _section(side.section) if side.section is not None else ""


def _section(ref: SectionRef) -> str:
    title = " ".join(part for part in (ref.number, ref.title) if part) or "opening text"
    return f"{ref.document}: {title}" + (f", page {ref.page}" if ref.page is not None else "")


def kind_words(row: SheetRow, sheet: CodingSheet) -> str:
    """The kind of procedure of a row."""
    return name_of(row.item.kind, sheet.names)
