"""Words of documents made fit for a web page: nothing unseen turns or breaks the words around them."""

from __future__ import annotations

import re
import unicodedata
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from alignctl.text.escape import plain_page


def seen(value: object) -> object:
    """A text without what is not seen, as all pages write it; mark-up stays mark-up, anything else as it is."""
    if isinstance(value, Markup):
        return Markup(plain_page(value))  # noqa: S704  it was mark-up before
    return plain_page(value) if isinstance(value, str) else value


def page_environment() -> Environment:
    """The templates of pages: every word of a document is escaped and made fit, and a name nobody gave is an error."""
    return Environment(
        loader=PackageLoader("alignctl.report"),
        autoescape=True,
        finalize=seen,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def isolated(text: str, names: Iterable[str]) -> Markup:
    """A sentence in which names written from right to left do not reorder the words beside them."""
    turned = sorted((name for name in set(names) if _from_the_right(name)), key=lambda name: (-len(name), name))
    if not turned:
        return escape(text)
    pieces = re.split(f"({'|'.join(map(re.escape, turned))})", text)
    return Markup("").join(
        Markup("<bdi>{}</bdi>").format(piece) if place % 2 else escape(piece) for place, piece in enumerate(pieces)
    )


def _from_the_right(name: str) -> bool:
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in name)


def joined(names: tuple[str, ...]) -> Markup:
    """Names as people list them, "A, B and C", each kept to its own direction of writing."""
    parts = [Markup("<bdi>{}</bdi>").format(name) for name in names]
    return (
        Markup(" and ").join([Markup(", ").join(parts[:-1]), parts[-1]]) if len(parts) > 1 else Markup("").join(parts)
    )


def policy(style: str, script: str) -> str:
    """A content security policy under which a page runs and loads nothing but this style and this script."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
