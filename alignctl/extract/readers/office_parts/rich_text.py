"""The characters of a rich text file, counted in its own words and not in what LibreOffice makes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from alignctl.text.normalise import solid_length

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<figure>-?\d{1,10})? ?|"
    rb"\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])|"
    rb"(?P<brace>[{}])|[\r\n]+|(?P<plain>[^\\{}\r\n]+)",
    re.DOTALL,
)
_NOT_TEXT = frozenset(
    b"fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf annotation "
    b"atnid atnauthor fldinst shprslt nonshppict objdata objclass themedata colorschememapping datastore listtable "
    b"listoverridetable rsidtbl generator xmlnstbl filetbl revtbl bkmkstart bkmkend listtext pntext "
    b"pntxta pntxtb ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn tc tcn xe rxe txe mmathPr pgptbl passwordhash "
    b"template userprops sn sv falt latentstyles panose shpinst".split()
)
_TEXT = frozenset({b"shptxt", b"fldrslt", b"footnote", b"objresult"})
_KEPT_STARRED = frozenset({b"shppict", b"shpgrp"})
_LETTERS = frozenset({b"bullet", b"emdash", b"endash", b"lquote", b"rquote", b"ldblquote", b"rdblquote"})
_USUAL_PAGE = 1252
_CHARSETS = {128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950"}


@dataclass(frozen=True, slots=True)
class _State:
    shown: bool = True
    hidden: bool = False
    fallback: int = 1
    font: int = -1


def count_characters(content: bytes) -> int:
    """Characters shown that are not white space; headers, comments, pictures and field codes are left out.

    Text tracked as deleted or formatted as hidden does not count.
    """
    page = re.search(rb"\\ansicpg(\d{3,5})", content[:4096])
    counter = _Counter(f"cp{int(page[1]) if page else _USUAL_PAGE}")
    at = 0
    while at < len(content):
        token = _TOKEN.match(content, at)
        if token is None:
            at += 1
            continue
        at = token.end() + counter.take(token)
    return counter.total()


class _Counter:
    def __init__(self, encoding: str) -> None:
        self._encoding = encoding
        self._fonts: dict[int, str] = {}
        self._states = [_State()]
        self._bytes = bytearray()
        self._count = 0
        self._skip = 0
        self._starred = False

    def total(self) -> int:
        self._flush()
        return self._count

    def take(self, token: re.Match[bytes]) -> int:
        """Take one token; gives the number of raw bytes to pass over after it."""
        if token["brace"]:
            self._brace(token["brace"])
        elif token["word"]:
            return self._word(token["word"], int(token["figure"]) if token["figure"] else None)
        elif token["byte"]:
            self._letters(bytes([int(token["byte"], 16)]))
        elif token["plain"]:
            self._letters(token["plain"])
        elif token["sign"] == b"*":
            self._starred = True
        elif token["sign"] in {b"{", b"}", b"\\", b"_"}:
            self._letters(token["sign"])
        return 0

    def _brace(self, brace: bytes) -> None:
        self._flush()
        self._skip = 0
        if brace == b"{":
            self._states.append(self._states[-1])
        elif len(self._states) > 1:
            self._states.pop()

    def _word(self, word: bytes, figure: int | None) -> int:
        state = self._states[-1]
        if word == b"bin":
            return max(figure or 0, 0)
        if word == b"u":
            self._code_point(figure or 0, state.fallback)
        elif word in _NOT_TEXT or (self._starred and word not in _KEPT_STARRED):
            self._states[-1] = replace(state, shown=False)
        elif word in _TEXT:
            self._states[-1] = replace(state, shown=True)
        elif word in {b"v", b"deleted"}:
            self._states[-1] = replace(state, hidden=figure != 0)
        elif word == b"plain":
            self._states[-1] = replace(state, hidden=False)
        elif word == b"uc":
            self._states[-1] = replace(state, fallback=figure or 0)
        else:
            self._font_or_letter(word, figure)
        self._starred = False
        return 0

    def _font_or_letter(self, word: bytes, figure: int | None) -> None:
        state = self._states[-1]
        if word == b"f":
            self._flush()
            self._states[-1] = replace(state, font=-1 if figure is None else figure)
        elif word == b"fcharset" and figure in _CHARSETS:
            self._fonts[state.font] = _CHARSETS[figure]
        elif word in _LETTERS and self._is_shown():
            self._count += 1

    def _code_point(self, figure: int, fallback: int) -> None:
        self._flush()
        self._count += 1 if self._is_shown() and not chr(figure % 0x10000).isspace() else 0
        self._skip = fallback

    def _is_shown(self) -> bool:
        return self._states[-1].shown and not self._states[-1].hidden

    def _letters(self, letters: bytes) -> None:
        passed = min(self._skip, len(letters))
        self._skip -= passed
        if self._is_shown():
            self._bytes += letters[passed:]

    def _flush(self) -> None:
        try:
            text = self._bytes.decode(self._fonts.get(self._states[-1].font, self._encoding), errors="ignore")
        except LookupError:
            text = self._bytes.decode("cp1252", errors="ignore")
        self._count += solid_length(text)
        self._bytes.clear()
