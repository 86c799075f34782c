"""What the type of a Word form tells: guidance in italics behind a label, and answers set far apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from alignctl.extract.readers.office_parts.names import child, switch, w
from alignctl.text.form_marks import GUIDANCE

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FEWEST_WORDS = 3
_FEWEST_ANSWERS, _LONGEST_ANSWER = 3, 4
_BOXES = re.compile("[\u2610-\u2612\u25a0-\u25a2\u274f-\u2752\u25fb_\u2026]")
_FAR_APART = re.compile(r"[ \u00a0]{3,}")


def mark_guidance(paragraph: Element) -> None:
    """Mark where the words of a paragraph go over into italics to its end, or are all set so but ask nothing."""
    texts = [text for text in paragraph.iter(w("t")) if (text.text or "").strip()]
    start = len(texts)
    while start and _is_italic(texts[start - 1]):
        start -= 1
    if start == len(texts) or any(_is_italic(text) for text in texts[:start]):
        return
    words = " ".join(text.text or "" for text in texts[start:]).strip()
    if not start and ("?" in words or words.endswith(":")):
        return
    if len(words.split()) >= _FEWEST_WORDS and (words[0].isupper() or not words[0].isalnum()):
        texts[start].text = GUIDANCE + (texts[start].text or "")


def _is_italic(text: Element) -> bool:
    run = text.getparent()
    return run is not None and bool(switch(child(run, "rPr", "i")))


def part_answers(texts: Sequence[Element]) -> None:
    """Put strokes between three answers or more that a cell sets far apart with spaces."""
    for text in texts:
        parts = _FAR_APART.split((text.text or "").strip())
        drawn = _BOXES.search(text.text or "")
        if (
            not drawn
            and len(parts) >= _FEWEST_ANSWERS
            and all(0 < len(part.split()) <= _LONGEST_ANSWER for part in parts)
        ):
            text.text = " | ".join(parts)
