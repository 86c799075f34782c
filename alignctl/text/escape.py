"""Words made harmless for the format they are written in: the one list of characters that nobody sees."""

from __future__ import annotations

import re

# Control characters that stand for a space or a new page.
_BREAKS = "\x0b\x0c\x1c-\x1f\x85"
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
# These turn the words after them about.
_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# These take no room: with them two words look alike and are not, or a text hides in another.
_HIDDEN = "\u00ad\u180e\u200b-\u200d\u2060-\u2065\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
# Halves of characters and what is no character, which no XML and no UTF-8 can hold.
_BROKEN = "\ud800-\udfff\ufffe\uffff"
_BREAK = re.compile(f"[{_BREAKS}]")
_HALF = re.compile(f"[{_BROKEN}]")
_UNSEEN = re.compile(f"[{_CONTROL}{_TURNING}{_HIDDEN}]")
_NOT_FOR_SCREENS = re.compile(f"[{_CONTROL}{_TURNING}{_HIDDEN}{_BROKEN}]")
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~]|&(?=#?\w+;))")
# What begins a list, a rule or a heading where a line begins with it.
_BEGINS = re.compile(r"^([-+=]|\d{1,9}(?=[.)](?:\s|$)))")


def plain_page(words: str) -> str:
    """Words without what is not seen; a character that cannot be shown becomes U+FFFD. Mark-up is left alone."""
    if words.isprintable():
        return words
    return _UNSEEN.sub("", _HALF.sub("\ufffd", _BREAK.sub(" ", words)))


def plain_markdown(words: str) -> str:
    """Words with every mark of Markdown made harmless, and without what is not seen; they may begin a line."""
    return _BEGINS.sub(_set_apart, _MARKS.sub(r"\\\1", plain_page(words)))


def _set_apart(found: re.Match[str]) -> str:
    """A beginning that starts nothing: a backslash goes before a sign, and behind a number."""
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def held_words(words: str) -> str:
    """Words as XML can hold them, on one line, without what is not seen; line ends and tabs become spaces."""
    return " ".join(plain_page(words).split())


def told_unseen(text: str) -> str:
    """A text of JSON in which what is not seen is written as its escape, which says the same."""
    return _NOT_FOR_SCREENS.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    """A character as JSON escapes it: by its units in UTF-16, of which some take two."""
    units = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
