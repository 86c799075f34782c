"""The texts of our invented dev areas as drafts: blocks in reading order, with what each sentence states."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from alignctl.rules.labelled import Answer, Part

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).resolve().parents[2] / "corpora" / "labelled" / "dev"
KINDS = ("missing", "cse", "referral")
FEWEST_WORDS = 2_600  # eight pages
# Numbers are given anew, since sections change places.
_NUMBER = re.compile(r"^(?:(?:Part|Section|Chapter)\s+)?\d+(?:\.\d+)*[.:]?\s+(?=\W?[A-Za-z])")
_PARAGRAPH_NUMBER = re.compile(r"^\d+(?:\.\d+)+\s+(?=\W?[A-Z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading (its level, 1 and more), or a paragraph, an item or a table (level 0); `head` are column heads."""

    level: int = 0
    title: str = ""
    parts: tuple[Part, ...] = ()
    head: tuple[str, ...] = ()
    is_item: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text several places share, with the name of the area it was written for."""

    base: str
    kind: str
    name: str
    blocks: tuple[Block, ...]


@lru_cache(maxsize=1)
def bases() -> tuple[str, ...]:
    """The areas that have a text of every kind, none of them short, by name."""
    held = {kind: {path.stem.removesuffix(f"-{kind}") for path in FOLDER.glob(f"*-{kind}.jsonl")} for kind in KINDS}
    whole = sorted(set.intersection(*held.values()))
    return tuple(base for base in whole if all(_words(draft(base, kind)) >= FEWEST_WORDS for kind in KINDS))


def _words(text: Draft) -> int:
    return sum(len(words.split()) for block in text.blocks for part in block.parts for words in part.texts)


@cache
def draft(base: str, kind: str) -> Draft:
    """The draft of a base; its numbers are taken off."""
    lines = (FOLDER / f"{base}-{kind}.jsonl").read_text(encoding="utf-8").split("\n")
    blocks = tuple(_block(json.loads(line)) for line in lines if line.strip())
    return Draft(base=base, kind=kind, name=base.replace("-", " ").title(), blocks=blocks)


def _block(held: Mapping[str, object]) -> Block:
    if "title" in held:
        return Block(level=int(str(held.get("h", 1))), title=_NUMBER.sub("", str(held["title"])))
    if "table" in held:
        rows = tuple(_part(tuple(map(str, row["cells"])), row, is_row=True) for row in held["rows"])
        return Block(parts=rows, head=tuple(map(str, held["table"])))
    if "item" in held:
        return Block(parts=(_part((str(held["item"]),), held),), is_item=True)
    return Block(parts=tuple(_part((str(one["s"]),), one) for one in held["p"]))


def _part(texts: tuple[str, ...], held: Mapping[str, object], *, is_row: bool = False) -> Part:
    answers = tuple(Answer(rule=one["point"], finds=one.get("finds") or {}) for one in held.get("says") or [])
    plain = texts if is_row else tuple(_PARAGRAPH_NUMBER.sub("", text) for text in texts)
    return Part(texts=plain, is_row=is_row, answers=answers, near=())
