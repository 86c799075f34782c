"""What speaks against a form having been read rightly: choices without answers, and few fields for many words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from alignctl.model.document import Document, ReadingWarning
from alignctl.model.form import FieldKind, FormField
from alignctl.text.form_marks import without_marks

_LONG, _WORDS_A_FIELD = 400, 150
_MOST_NAMED = 3


def doubts_about(document: Document, fields: Sequence[FormField]) -> Iterator[ReadingWarning]:
    """Warnings for whoever reads the result. Knows nothing of what the words mean, and judges no single field."""
    bare = [field for field in fields if field.kind is FieldKind.CHOICE and not field.options]
    if bare:
        named = ", ".join(f"\u201c{field.label}\u201d" for field in bare[:_MOST_NAMED])
        more = f" and {len(bare) - _MOST_NAMED} more" if len(bare) > _MOST_NAMED else ""
        message = f"No answers to choose among were found for {named}{more}: look at the form itself."
        yield ReadingWarning(code="choice-without-answers", message=message, page=bare[0].citation.page)
    words = sum(len(without_marks(text).split()) for text in _texts(document))
    if words > max(_LONG, _WORDS_A_FIELD * len(fields)):
        found = "One place" if len(fields) == 1 else f"{len(fields) or 'No'} places"
        message = (
            f"{found} to fill in among about {round(words, -2)} words: this may be a procedure or guidance rather than "
            "a form, and what was found may be none."
        )
        yield ReadingWarning(code="hardly-a-form", message=message)


def _texts(document: Document) -> Iterator[str]:
    for section, _ in document.walk():
        yield section.title
        yield from (paragraph.text for paragraph in section.paragraphs)
        yield from chain.from_iterable(chain.from_iterable(table.rows for table in section.tables))
