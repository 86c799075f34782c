"""Markdown: headings with # or underlined, lists, pipe tables, front matter; reStructuredText in the same terms."""

from __future__ import annotations

import html
import re

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.block import Block, Heading, Reading, TableBlock, TextBlock
from alignctl.extract.readers.underlined import as_markdown, is_restructured
from alignctl.extract.sniff import decode
from alignctl.model.document import Metadata
from alignctl.model.reading import AS_USUAL, ReadingOptions
from alignctl.text.dates import find_date
from alignctl.text.normalise import solid_length, tidy

_ATX = re.compile(r"^ {0,3}(#{1,6}(?=\s)|#{2,6}(?=\w))\s*(.*?)\s*#*\s*(?:\{[#.:][^}]*\})?\s*$")
_UNDERLINE = re.compile(r"^ {0,3}(=+|-+)\s*$")
_ITEM = re.compile(r"^\s*(?:[-*+\u2022]\s+|(\(?[0-9]{1,3}[.)]|\(?[a-zA-Z]{1,4}[.)])\s+)(.*)$")
_ROW = re.compile(r"^\s*\|.*\|\s*$")
_OPEN_ROW = re.compile(r"^[^|]*[^\\]\|.*$")
_RULE_ROW = re.compile(r"^\s*+\|?\s*+(?::?-++:?\s*+\|\s*+)++:?-*+:?\s*$")
_RULE = re.compile(r"^ {0,3}([-*_])(?:\s*\1){2,}\s*$")
_FENCE = re.compile(r"^ {0,3}(```|~~~)")
_QUOTE = re.compile(r"^ {0,3}(?:> ?)+")
_TASK = re.compile(r"^\[[ xX]\]\s+")
# Bounds keep a text of nothing but brackets from being looked through once for every bracket.
_LINK = re.compile(r"!?\[([^\]]{0,1000})\](?:\([^)]{0,2000}\)|\[[^\]]{0,1000}\])")
_TARGET = re.compile(r"^ {0,3}\[[^\]^]+\]:\s*\S+")
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")
_ADDRESS = re.compile(r"<((?:https?:|mailto:)[^\s<>]*|[^\s<>/@]+@[^\s<>]+)>")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_EMPHASIS = re.compile(r"(\*\*|__|\*|(?<!\w)_|_(?!\w)|`)(?=\S|$)|(?<=\S)(\*\*|__|\*|`)")
# "__/__/____" and "Age: ____" are places to write on, and no emphasis of anything
_TO_WRITE = re.compile(r"(?<![^\s/(:\u00a3])_{2,}(?![^\s/),.;:])")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# Escaped signs wait in Unicode's private area while marks are taken out.
ASIDE = 0xE000
LONGEST_HEADING = 1000
_SET_ASIDE = re.compile(r"[\ue021-\ue07e]")
_FENCED_BY = ("---", "+++")
_FIELD = re.compile(r"^(\w[\w -]*?)\s*[:=]\s*(.*)$")


def read(content: bytes, where: str, options: ReadingOptions = AS_USUAL) -> Reading:  # noqa: ARG001
    """Read Markdown; a document of headings alone is a document.

    Raises UnreadableDocumentError where the bytes are not text, or hold nothing but marks.
    """
    commented, end, rest = decode(content, where).rpartition("-->")
    text = f"{_COMMENT.sub('', commented + end)}{rest}".replace("\r\n", "\n").replace("\r", "\n")
    fields, body = _front_matter(as_markdown(text) if is_restructured(text) else text)
    lines = [_QUOTE.sub("", line) for line in body.split("\n") if not _TARGET.match(line)]
    blocks = _Blocks().read(lines)
    if not blocks:
        raise UnreadableDocumentError(
            "A Markdown document with text was expected, and this one has none.",
            where=where,
            hint="If it only points to another file, name that file.",
        )
    metadata = Metadata(
        version=fields.get("version"),
        issued=find_date(fields.get("issued") or fields.get("date") or ""),
        review_due=find_date(fields.get("review_due") or fields.get("review-due") or ""),
        owner=fields.get("owner"),
        marking=fields.get("marking"),
    )
    found = sum(solid_length(_words(_shown(line))) for line in lines if not _is_mark(line))
    return Reading(title=fields.get("title", ""), blocks=blocks, found=found, metadata=metadata)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    lines = text.split("\n")
    opened = lines[0].strip()
    end = next((place for place, line in enumerate(lines[1:], 1) if line.strip() in {opened, "..."}), None)
    if opened not in _FENCED_BY or end is None:
        return {}, text
    fields = {found[1].lower(): tidy(found[2]).strip("\"'") for line in lines[1:end] if (found := _FIELD.match(line))}
    return {key: value for key, value in fields.items() if value and value != "null"}, "\n".join(lines[end + 1 :])


class _Blocks:
    """Lines gathered into blocks."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._lines: list[str] = []
        self._is_item = False
        self._rows: list[tuple[str, ...]] = []
        self._counts: dict[int, tuple[str, int]] = {}

    def read(self, lines: list[str]) -> tuple[Block, ...]:
        fence = ""
        for line, after in zip(lines, [*lines[1:], ""], strict=True):
            mark = _FENCE.match(line)
            if mark and fence in {"", mark[1]}:
                fence = "" if fence else mark[1]
                self._finish()
            elif fence:
                if not line.strip():
                    self._finish()
                self._lines.append(line)
            else:
                self._line(line, after)
        self._finish()
        return tuple(self._blocks)

    def _line(self, line: str, after: str) -> None:
        heading, item = _headed(line), _ITEM.match(line)
        if (
            _ROW.match(line)
            or (_OPEN_ROW.match(line) and (self._rows or _RULE_ROW.match(after)))
            or (self._rows and _RULE_ROW.match(line))
        ):
            self._row(line)
        elif heading:
            self._finish()
            self._heading(heading[2], len(heading[1]))
        elif _UNDERLINE.match(line) and len(self._lines) == 1 and not self._is_item:
            title = self._lines.pop()
            self._heading(title, 1 if "=" in line else 2)
        elif not line.strip() or _RULE.match(line):
            self._finish()
        elif item:
            self._finish()
            self._is_item = True
            self._lines.append(
                f"{self._counted(line, item[1])} {item[2]}" if item[1] else f"\u2022 {_TASK.sub('', item[2])}"
            )
        else:
            if self._rows:
                self._finish()
            if not line[0].isspace() and not self._lines:
                self._counts = {}
            self._lines.append(line)

    def _counted(self, line: str, label: str) -> str:
        """An item's label as a page shows it: items all written "1." count on."""
        indent = len(line) - len(line.lstrip())
        last, times = self._counts.get(indent, ("", 0))
        self._counts = {place: count for place, count in self._counts.items() if place < indent}
        self._counts[indent] = (label, times + 1 if label == last else 1)
        figures = label.strip("().")
        if label != last or not figures.isdecimal():
            return label
        return label.replace(figures, str(int(figures) + times))

    def _row(self, line: str) -> None:
        if not self._rows:
            self._finish()
        if not _RULE_ROW.match(line):
            cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
            self._rows.append(tuple(_words(cell.replace(r"\|", "|")) for cell in cells))

    def _heading(self, title: str, level: int) -> None:
        self._counts = {}
        if _words(title):
            self._blocks.append(Heading(title=_words(title), level=level))

    def _finish(self) -> None:
        if self._rows:
            self._blocks.append(TableBlock(rows=tuple(self._rows)))
        text = _words(" ".join(self._lines))
        if text:
            self._blocks.append(TextBlock(text=text, is_list_item=self._is_item))
        self._rows, self._lines, self._is_item = [], [], False


def _words(text: str) -> str:
    """The words of a line without its marks."""
    text = _ESCAPED.sub(lambda sign: chr(ASIDE + ord(sign[1])), text)
    text = _TO_WRITE.sub(lambda line: chr(ASIDE + ord("_")) * len(line[0]), text)
    text = _TAG.sub("", _ADDRESS.sub(r"\1", _LINK.sub(r"\1", _BREAK.sub(" ", text))))
    return tidy(html.unescape(_SET_ASIDE.sub(lambda sign: chr(ord(sign[0]) - ASIDE), _EMPHASIS.sub("", text))))


def _shown(line: str) -> str:
    """A line without the marks that a page would not show."""
    heading = _headed(line)
    return (
        heading[2]
        if heading
        else line.replace("|", " ")
        if _ROW.match(line)
        else re.sub(r"^\s*[-*+]\s+(?:\[[ xX]\]\s+)?", "", line)
    )


def _headed(line: str) -> re.Match[str] | None:
    return _ATX.match(line) if len(line) <= LONGEST_HEADING else None


def _is_mark(line: str) -> bool:
    return bool(_RULE_ROW.match(line) or _RULE.match(line) or _UNDERLINE.match(line) or _FENCE.match(line))
