"""The words of one block of a page, gathered run by run and parted into lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from alignctl.extract.readers.line_parts.line import Label, Line, Role
from alignctl.text.normalise import solid_length, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alignctl.extract.readers.html_parts.typeface import Typeface

_STARTS_ITEM = re.compile(r"^\s*(?:[\u2022\u00b7\u25aa\u25cf\u2013*-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]\s)")
_SIGN_BULLETS = frozenset("\u00b7\u2022\u00a7\u00d8\u00fcvqo\u2013-\uf0b7\uf0a7\uf0d8\uf0fc\u00a8")
SLIGHT = 2


@dataclass(slots=True)
class _Part:
    """One line of a block: its runs with their looks."""

    runs: list[tuple[str, Typeface]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return tidy("".join(text for text, _ in self.runs))

    def all_of(self, name: str) -> bool:
        solid = [(text, look) for text, look in self.runs if solid_length(text)]
        return bool(solid) and all(getattr(look, name) for _, look in solid)

    @property
    def size(self) -> float | None:
        weights: dict[float | None, int] = {}
        for text, look in self.runs:
            weights[look.size] = weights.get(look.size, 0) + solid_length(text)
        return max(weights, key=lambda size: (weights[size], size or 0.0), default=None)


class Paragraph:
    """Gathers the runs of one block; a line break parts lines, and lines are joined where they run on."""

    def __init__(self) -> None:
        self._parts = [_Part()]

    def add(self, text: str, look: Typeface) -> None:
        """Add a run of words."""
        if text:
            self._parts[-1].runs.append((text, look))

    def add_break(self) -> None:
        """Start a new line."""
        self._parts.append(_Part())

    def is_empty(self) -> bool:
        """Whether nothing but white space has been gathered."""
        return not any(solid_length(text) for part in self._parts for text, _ in part.runs)

    def lines(self, label: Label | None, role: Role, *, is_item: bool) -> Iterator[Line]:
        """The lines of the block; the first carries the label."""
        for part in self._joined():
            text = part.text
            if not solid_length(text):
                continue
            sign = _sign(part) if label is None else None
            if sign:
                label, text = Label(text="\u2022", depth=0, is_bullet=True), text[len(sign) :].strip()
            if text:
                yield Line(
                    text=text,
                    label=label,
                    role=role,
                    bold=part.all_of("bold"),
                    underlined=part.all_of("underlined"),
                    caps=text.isupper(),
                    size=part.size,
                    in_list_style=is_item and (label is None or label.is_bullet),
                )
                label = None

    def _joined(self) -> Iterator[_Part]:
        current: _Part | None = None
        for part in self._parts:
            if not part.text:
                if current is not None and current.text:
                    yield current
                    current = None
                continue
            if current is None:
                current = part
            elif part.all_of("bold") != current.all_of("bold") or _STARTS_ITEM.match(part.text):
                yield current
                current = part
            else:
                current.runs += [(" ", current.runs[-1][1]), *part.runs]
        if current is not None:
            yield current


def _sign(part: _Part) -> str:
    """The sign before an item that Word wrote as a letter of a sign font, or ""."""
    text, look = next(((text, look) for text, look in part.runs if solid_length(text)), ("", None))
    sign = tidy(text)[:1]
    if look is not None and look.signs and solid_length(text) <= SLIGHT and sign in _SIGN_BULLETS:
        return sign
    return ""
