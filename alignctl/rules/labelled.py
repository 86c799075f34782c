"""Labelled texts: whole procedures of invented areas, every sentence marked with the rules it answers.

One JSON object to a line, in reading order: a heading {"h": level, "title": ...}; a paragraph {"p": [{"s": sentence,
"says": [...], "near": ...}, ...]}; a list item {"item": words, "says": ..., "near": ...}; a table {"table": [column
heads], "rows": [{"cells": [...], "says": ..., "near": ...}]}. "says" holds {"point": a rule's id, "finds": what it
says}; "near" names a rule the words sound like and do not answer (for readers: what answers no rule teaches that
anyway). What is not marked answers no rule.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from alignctl.errors import RuleError
from alignctl.model.document import Document, Metadata, Paragraph, Section, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """That some words answer a rule, and what they say: keys as in a rule's examples."""

    rule: str
    finds: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A sentence or list item (one text), or a row of a table (its cells), with all it answers."""

    texts: tuple[str, ...]
    is_row: bool
    answers: tuple[Answer, ...]
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledText:
    """A document and its parts in reading order."""

    document: Document
    parts: tuple[Part, ...]


@dataclass(slots=True)
class _Open:
    """A section while it is filled."""

    title: str
    level: int
    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    children: list[_Open] = field(default_factory=list)

    def closed(self, id_: str) -> Section:
        return Section(
            id=id_,
            number=None,
            title=self.title,
            level=self.level,
            paragraphs=tuple(self.paragraphs),
            tables=tuple(self.tables),
            children=tuple(child.closed(f"{id_}.{place}") for place, child in enumerate(self.children, start=1)),
        )


def labelled_texts(folder: Path, kind: str, kinds: Collection[str]) -> tuple[LabelledText, ...]:
    """The labelled texts of a kind in a folder, in the order of their names: files named AREA-KIND.jsonl.

    `kinds` are the ids of all kinds: a file belongs to the longest its name ends in. Raises RuleError where the folder
    has no text of the kind, and for the first line that cannot be read.
    """
    if not folder.is_dir():
        raise RuleError("A folder of labelled texts was expected, and there is none.", where=folder.as_posix())
    files = [path for path in sorted(folder.glob("*.jsonl")) if kind_named(path, {kind, *kinds}) == kind]
    if not files:
        raise RuleError(
            f"Labelled texts of the kind '{kind}' were expected, and there are none.",
            where=folder.as_posix(),
            hint=f"Name them AREA-{kind}.jsonl, or leave --texts out to learn from sayings alone.",
        )
    return tuple(read_labelled(_text_of(path), path.name) for path in files)


def kind_named(path: Path, kinds: Collection[str]) -> str | None:
    """The kind whose text a file holds, by its name AREA-KIND.jsonl; None where it ends in no kind."""
    return max((kind for kind in kinds if path.stem.endswith(f"-{kind}")), key=len, default=None)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleError(f"Text in UTF-8 was expected: {error}.", where=path.as_posix()) from error


def read_labelled(content: str, name: str) -> LabelledText:
    """Read a labelled text. Raises RuleError, with the line, for what is none."""
    root = _Open("", 0)
    path = [root]
    parts: list[Part] = []
    index = 0
    for number, line in enumerate(content.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            held = json.loads(line)
            if "title" in held:
                _open_section(path, str(held["title"]), int(held.get("h", 1)))
                continue
            own = tuple(_parts_of(held))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise RuleError(
                "A line of a labelled text was expected: a heading, a paragraph, an item or a table.",
                where=f"{name}, line {number}",
                hint=f"Read as JSON it says: {error!r}.",
            ) from error
        parts.extend(own)
        if "table" in held:
            rows = (tuple(map(str, held["table"])), *(part.texts for part in own))
            path[-1].tables.append(Table(rows=rows, after_paragraph=index))
        else:
            index += 1
            text = " ".join(part.texts[0] for part in own)
            path[-1].paragraphs.append(Paragraph(text=text, index=index, is_list_item="item" in held))
    sections = [_Open("", 1, root.paragraphs, root.tables)] if root.paragraphs or root.tables else []
    sections += root.children
    document = Document(
        path=name,
        sha256=hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest(),
        format="text",
        title="",
        pages=None,
        metadata=Metadata(),
        sections=tuple(section.closed(str(place)) for place, section in enumerate(sections, start=1)),
        coverage=1.0,
    )
    return LabelledText(document=document, parts=tuple(parts))


def _open_section(path: list[_Open], title: str, level: int) -> None:
    while len(path) > 1 and path[-1].level >= level:
        path.pop()
    section = _Open(title, level)
    path[-1].children.append(section)
    path.append(section)


def _parts_of(held: Mapping[str, object]) -> Iterator[Part]:
    if "table" in held:
        for row in _sequence(held["rows"]):
            yield _part(_names(row["cells"]), row, is_row=True)
    elif "item" in held:
        yield _part((str(held["item"]),), held)
    else:
        for sentence in _sequence(held["p"]):
            yield _part((str(sentence["s"]),), sentence)


def _sequence(held: object) -> Sequence[Mapping[str, object]]:
    if not isinstance(held, list):
        raise TypeError("a list was expected")
    return held


def _names(held: object) -> tuple[str, ...]:
    if isinstance(held, str):
        return (held,)
    if not isinstance(held, list):
        raise TypeError("a rule or a list of rules was expected")
    return tuple(map(str, held))


def _mapping(held: object) -> Mapping[str, object]:
    if not isinstance(held, dict):
        raise TypeError("a mapping was expected")
    return held


def _part(texts: tuple[str, ...], held: Mapping[str, object], *, is_row: bool = False) -> Part:
    says = held.get("says") or []
    return Part(
        texts=texts,
        is_row=is_row,
        answers=tuple(
            Answer(rule=str(one["point"]), finds=_mapping(one.get("finds") or {})) for one in _sequence(says)
        ),
        near=_names(held.get("near") or []),
    )
