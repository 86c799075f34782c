"""Lists to tick whose boxes reach us as arrows, below a line that says to tick or to indicate."""

from __future__ import annotations

import re
from dataclasses import replace

from alignctl.forms.asked import Asked, Found, Said, asked
from alignctl.forms.lines import option_of
from alignctl.model.form import FieldKind

_SIGN = re.compile(r"^[\u2192\u2794\u27a2\u27a4\u25ba\u25b6\u00a8]\s*(?=\w)")
_TO_TICK = re.compile(r"\b(?:tick|indicate|select|choose|mark)\b(?!.*\b(?:if|when) (?:you|the|any)\b)", re.IGNORECASE)


def boxed_answer(text: str) -> str:
    """The answer of a line that begins with such a sign; "" for any other line."""
    return option_of(_SIGN.sub("", text)) if _SIGN.match(text) else ""


def with_answer(last: Found | None, answer: str) -> Asked | None:
    """A choice with one more answer, begun by the line before; None where that neither asks nor is such a choice."""
    if isinstance(last, Asked) and last.kind is FieldKind.CHOICE and last.options:
        return replace(last, options=(*last.options, answer))
    if isinstance(last, Said) and _TO_TICK.search(last.text):
        return replace(asked(last.text, None, [answer]), quote=last.text)
    return None
