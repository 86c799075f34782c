"""What a revision changed, for the screen and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.revision import Edit, Piece, VersionComparison
from alignctl.report.screen.page import Page
from alignctl.report.versions_told import Amendment, Duty, VersionsTold, versions_told
from alignctl.text.escape import plain_markdown
from alignctl.text.normalise import tidy

DUTIES = "Changes of duty"
WEIGHTY = "Amendments that change a duty"
OTHERS = "Amendments of wording, names, place and order"
NO_DUTIES = "None was found on the points the rules know. What is worded otherwise stands below: read it."
DOCUMENTS = "Documents"
_NEAR = 60
_MARKS = {Edit.KEPT: "{}", Edit.TAKEN_OUT: "[-{}-]", Edit.PUT_IN: "{{+{}+}}"}


def write_versions(page: Page, result: VersionComparison, *, full: bool) -> None:
    """Write a revision on a page for the screen; with `full` the changed words in their paragraphs too."""
    told = versions_told(result)
    if told.marking:
        page.line(told.marking, strong=True)
    page.line(told.title, strong=True)
    for words in (told.kind, *told.texts, told.dates):
        page.line(words)
    page.blank()
    page.line(told.short, strong=True)
    for note in told.notes:
        page.item(note, label="!")
    _write_duties(page, told.duties)
    for heading, amendments in ((WEIGHTY, told.weighty), (OTHERS, told.others)):
        if amendments:
            page.heading(heading)
        for one in amendments:
            _write_amendment(page, one, full=full)
    page.heading(DOCUMENTS)
    for words in told.documents:
        page.item(words)
    page.line(told.made_by)


def _write_duties(page: Page, duties: tuple[Duty, ...]) -> None:
    page.heading(DUTIES)
    if not duties:
        page.line(NO_DUTIES)
    for place, duty in enumerate(duties, start=1):
        page.item(f"{duty.title} ({duty.label})", label=f"{place}.")
        for words in said_words(duty):
            page.line(words, 5)


def _write_amendment(page: Page, one: Amendment, *, full: bool) -> None:
    page.item(f"{one.sentence}{carried(one)}", label=f"{one.number}.")
    for paragraph in one.text:
        page.quote(paragraph)
    for passage in one.passages if full else ():
        page.line(marked(passage), 5, faint=True)


def versions_markdown(result: VersionComparison) -> Iterator[str]:
    """A revision as Markdown: the list of amendments an editor would write, changes of duty first."""
    told = versions_told(result)
    if told.marking:
        yield from (f"**{_plain(told.marking)}**", "")
    yield from (f"# {_plain(told.title)}", "", _plain(told.kind), "")
    yield from (f"- {_plain(words)}" for words in told.texts)
    yield from ("", _plain(told.dates), "", f"**{_plain(told.short)}**")
    if told.notes:
        yield ""
        yield from (f"- {_plain(note)}" for note in told.notes)
    yield from ("", f"## {DUTIES}", "")
    yield from _duties(told)
    for heading, amendments in ((WEIGHTY, told.weighty), (OTHERS, told.others)):
        if amendments:
            yield from ("", f"## {heading}", "")
        for one in amendments:
            yield f"{one.number}. {_plain(one.sentence)}{carried(one)}"
            for paragraph in one.text:
                yield from ("", f"   > {_plain(paragraph)}")
            if one.text:
                yield ""
    yield from ("", f"## {DOCUMENTS}", "")
    yield from (f"- {_plain(words)}" for words in told.documents)
    yield from ("", _plain(told.made_by))


def carried(one: Amendment) -> str:
    """Which changes of duty an amendment makes, with a space before; empty for none."""
    if not one.duties:
        return ""
    numbers = ", ".join(map(str, one.duties))
    return f" (Changes {'duty' if len(one.duties) == 1 else 'duties'} {numbers}.)"


def marked(passage: tuple[Piece, ...]) -> str:
    """A passage with [-what was taken out-] and {+what was put in+}, and the words far from both left out."""
    last = len(passage) - 1
    return tidy("".join(_MARKS[piece.edit].format(_near(piece, at, last)) for at, piece in enumerate(passage)))


def _near(piece: Piece, at: int, last: int) -> str:
    """Kept words close to a change."""
    text = piece.text
    if piece.edit is not Edit.KEPT or len(text) <= 2 * _NEAR:
        return text
    head = text[:_NEAR].rsplit(" ", 1)[0] if at else ""
    tail = text[-_NEAR:].split(" ", 1)[-1] if at < last else ""
    return f"{head} \u2026 {tail}"


def _duties(told: VersionsTold) -> Iterator[str]:
    if not told.duties:
        yield NO_DUTIES
    for place, duty in enumerate(told.duties, start=1):
        yield f"{place}. {_plain(duty.title)} ({_plain(duty.label)})"
        yield from (f"   - {_plain(words)}" for words in said_words(duty))


def said_words(duty: Duty) -> Iterator[str]:
    """What both versions say of a duty, and the national figure."""
    for side in duty.sides:
        yield f"{side.name}: \u201c{side.quote}\u201d ({side.place})" if side.quote else f"{side.name}: {side.place}"
    if duty.national:
        yield f"National: {duty.national}"


def _plain(words: str) -> str:
    return plain_markdown(tidy(words))
