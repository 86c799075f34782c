"""What was found on a form put into parts, with ids and citations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from alignctl.forms.asked import Asked, Found, Headed, Said
from alignctl.forms.labels import names_part
from alignctl.model.citation import Citation
from alignctl.model.document import Document
from alignctl.model.form import FieldKind, FormField, FormPart

_OFFICE = re.compile(
    r"\b(?:for )?(?:office|official|internal|admin(?:istration|istrative)?|mash|team) use(?: only)?\b"
    r"|\bto be completed by (?:the )?(?:mash|front door|duty|receiving|social care|admin|screening|hub)\b"
    r"|\b(?:receiving|screening) (?:officer|team) (?:only|to complete)\b",
    re.IGNORECASE,
)
# "For Riverside hub use only"; what professionals alone may use is no part for anyone else
_USE_ONLY = re.compile(
    r"(?<!professional )(?<!professionals )(?<!professionals\u2019 )(?<!practitioner )(?<!emergency )"
    r"(?<!agency )(?<!one )(?<!single )\buse only\b(?! (?:by|if|when|where|for|black|one|this|the|with|in|as)\b)"
    r"|\bfor (?:the )?(?:[\w\u2019'&-]+ ){0,3}(?:hub|front door|staff|duty team|screening team) use\b",
    re.IGNORECASE,
)
_ONLY_NUMBERED = re.compile(r"(?:part|section|stage)\s+(?:\d+|[a-z]|[ivx]+)\W*", re.IGNORECASE)
_LONGEST_TITLE = 10
_SIGNATURES = re.compile(r"\bsign(?:atures?|ed|ing)\b", re.IGNORECASE)
_NO_SIGNATURE = re.compile(
    r"\b(?:names?|role|position|title|print|job|team|organisation|agency|tel\w*|e-?mail|by)\b(?! manager)",
    re.IGNORECASE,
)


def heads_office_part(text: str) -> bool:
    """Whether a line by itself heads the part that somebody else than the sender fills in."""
    return len(text.split()) <= _LONGEST_TITLE and not text.endswith((".", "?")) and _is_office(text)


def _is_office(title: str) -> bool:
    return (_OFFICE.search(title) or _USE_ONLY.search(title)) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something was found: its page, its paragraph (from 1), or table of the file, row and column (from 0)."""

    page: int | None = None
    paragraph: int | None = None
    cell: tuple[int, int, int] | None = None


@dataclass(slots=True)
class _Open:
    """A part still being filled."""

    title: str
    office: bool
    asked: list[tuple[Asked, Place]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


def put_together(document: Document, found: Sequence[tuple[Found, Place]]) -> tuple[FormPart, ...]:
    """Parts with their fields; headings that hold nothing at all are kept as the title of nothing, and left out."""
    kept = [part for part in _opened(found) if part.asked or part.said]
    return tuple(_closed(part, number, document) for number, part in enumerate(kept, start=1))


def _opened(found: Sequence[tuple[Found, Place]]) -> Iterator[_Open]:
    part = _Open(title="", office=False)
    for each, place in found:
        if isinstance(each, Headed) and _ONLY_NUMBERED.fullmatch(part.title) and not part.asked and not part.said:
            part = _Open(title=f"{part.title} {each.title}", office=_is_office(each.title))
        elif isinstance(each, Headed) and _is_band(part) and not names_part(each.title) and not _is_office(each.title):
            part.said.append(each.title)
        elif isinstance(each, Headed):
            yield part
            part = _Open(title=each.title, office=_is_office(each.title))
        elif isinstance(each, Said) and _is_title(each.text) and _ONLY_NUMBERED.fullmatch(part.title) and not part.said:
            part = _Open(title=f"{part.title} {each.text}", office=_is_office(each.text))
        elif isinstance(each, Said):
            part.said.append(each.text)
            part.office = part.office or (not part.asked and _OFFICE.search(each.text) is not None)
        elif any(map(str.isalpha, each.label)):
            part.asked.append((each, place))
    yield part


def _is_band(part: _Open) -> bool:
    """Whether a part is so far a band like "Part 2 - (to be completed when ...)" alone, which a heading follows."""
    return names_part(part.title) and part.title.endswith(")") and not part.asked and not part.said


def _is_title(text: str) -> bool:
    """Whether a line below "Part 2" is what that part is called."""
    return len(text.split()) <= _LONGEST_TITLE and not text.endswith((".", ":", "?", ","))


def _signed(part: _Open) -> list[tuple[Asked, Place]]:
    """What a part asks; where it is for signatures, a place named after a person with a date behind it is one."""
    if not _SIGNATURES.search(part.title):
        return part.asked
    return [
        (replace(each, kind=FieldKind.SIGNATURE), place)
        if each.kind is FieldKind.TEXT and following is FieldKind.DATE and not _NO_SIGNATURE.search(each.label)
        else (each, place)
        for (each, place), following in zip(part.asked, [*(each.kind for each, _ in part.asked[1:]), None], strict=True)
    ]


def _closed(part: _Open, number: int, document: Document) -> FormPart:
    return FormPart(
        id=str(number),
        title=part.title,
        fields=tuple(
            _field(each, place, f"{number}.{at}", part.title, document)
            for at, (each, place) in enumerate(_signed(part), start=1)
        ),
        instructions=tuple(part.said),
        office_use=part.office,
    )


def _field(each: Asked, place: Place, id_: str, title: str, document: Document) -> FormField:
    return FormField(
        id=id_,
        label=each.label,
        kind=each.kind,
        options=each.options,
        several=each.several,
        columns=each.columns,
        rows=each.rows,
        repeats=each.repeats,
        required=each.required,
        guidance=each.guidance,
        has_lines=each.has_lines,
        citation=Citation(
            area="",
            document=document.path,
            section_id=id_.partition(".")[0],
            section=title,
            number=None,
            page=place.page,
            paragraph=place.paragraph,
            span=(0, len(each.quote)),
            quote=each.quote,
            cell=place.cell,
        ),
    )
