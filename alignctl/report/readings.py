"""What a report says of the documents it rests on: the marking it takes over, and what was not read well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alignctl.model.comparison import Comparison, ManyComparison
from alignctl.model.document import PERSONAL_DATA, UNREAD, Document
from alignctl.report.words import count, listed
from alignctl.text.marking import highest

_WHOLE_FILE = frozenset({"low-coverage", PERSONAL_DATA})
_UNREAD_PAGES = {"no-text-layer": "without text", "unreadable-font": "in unreadable type"}
_MOST_PAGES = 6


def pairs_of(result: Comparison | ManyComparison) -> tuple[Comparison, ...]:
    """The pairs of areas compared."""
    return result.pairs if isinstance(result, ManyComparison) else (result,)


def documents_of(result: Comparison | ManyComparison) -> tuple[Document, ...]:
    """The documents a comparison rests on, bases included, each once and in order."""
    found = {
        document.path: document
        for pair in pairs_of(result)
        for kind in pair.kinds
        for side in (kind.a, kind.b)
        for document in (*side.documents, *(document for base in side.bases for document in base.documents))
    }
    return tuple(found.values())


def marking_of_result(result: Comparison | ManyComparison) -> str | None:
    """The highest protective marking of the documents a comparison quotes, which it takes over."""
    return highest(document.metadata.marking for document in documents_of(result))


def cautions(documents: Iterable[Document]) -> Iterator[tuple[str, str]]:
    """What a reader should know before relying on a result: paths, each with a sentence."""
    for document in documents:
        for warning in document.warnings:
            if warning.code in _WHOLE_FILE or (warning.code in UNREAD and warning.page is None):
                yield document.path, warning.message
        for code, what in _UNREAD_PAGES.items():
            pages = [warning.page for warning in document.warnings if warning.code == code and warning.page]
            if pages:
                shown = ", ".join(map(str, pages[:_MOST_PAGES])) + (" and further on" if pages[_MOST_PAGES:] else "")
                yield document.path, f"{count(len(pages), 'page')} {what} ({shown}) could not be relied on."


def past_review(documents: Iterable[Document], on: str) -> str:
    """A sentence naming the texts past the review date they give themselves, on an ISO day; empty where none is.

    A month is past when it has ended. A text that gives no review date is not told.
    """
    due = {one.path: one.metadata.review_due for one in documents}
    late = [path for path, day in due.items() if day is not None and day < on[: len(day)]]
    if not late:
        return ""
    told = "is past its review date" if len(late) == 1 else "are past their review date"
    return f"{count(len(late), 'text')} {told}: {listed(late)}."


def overdue(result: Comparison | ManyComparison) -> str:
    """`past_review` of a comparison, on the day it was made for."""
    return past_review(documents_of(result), pairs_of(result)[0].on) if pairs_of(result) else ""
