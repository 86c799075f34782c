"""What a result on several areas rests on, told in lines at its foot: every document with its hash, and the version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alignctl.model.area import Area
from alignctl.model.document_read import DocumentRead
from alignctl.report.evidence import hash_words, made_by
from alignctl.report.readings import cautions
from alignctl.report.told import Kind, Line
from alignctl.report.words import name_of

SHARE = "The share is that of the characters of a file which were kept or knowingly left out."


def owner_words(areas: Iterable[Area], owner: str, names: dict[str, str]) -> str:
    """Whose a document is; one that is no area's own is a base's, or a region's, which may have an id alone."""
    named = next((area.name for area in areas if area.id == owner), None)
    return named or shared_text(owner, names)


def shared_text(owner: str, names: dict[str, str]) -> str:
    """What a text is called that is no area's own: by the name of its base; a region's has an id alone."""
    return f"Shared text ({names[owner]})" if owner in names else "The regional standard"


def document_lines(documents: Iterable[DocumentRead], areas: Iterable[Area], names: dict[str, str]) -> Iterator[Line]:
    """Every document with whose it is, how well it was read, its whole hash, and what to know of it."""
    known = tuple(areas)
    for one in documents:
        document = one.document
        yield Line(
            Kind.ITEM,
            f"{owner_words(known, one.area, names)}, {name_of(one.kind, names)}: {document.path} "
            f"({document.format}, {document.coverage:.1%})",
        )
        yield Line(Kind.BELOW, hash_words(document))
        for _, sentence in cautions((document,)):
            yield Line(Kind.BELOW, sentence)
    yield Line(Kind.TEXT, SHARE)


def rests_on(documents: tuple[DocumentRead, ...], areas: tuple[Area, ...], names: dict[str, str]) -> Iterator[Line]:
    """The foot of a result: its documents, where they are known, and the version that made it."""
    if documents:
        yield Line(Kind.HEADING, "What this rests on")
        yield from document_lines(documents, areas, names)
    yield Line(Kind.TEXT, made_by())
