"""Pages saved with all their parts in one file (.mht, .mhtml): the page itself is taken out."""

from __future__ import annotations

from email import message_from_bytes, policy
from typing import TYPE_CHECKING

from alignctl.errors import UnreadableDocumentError

if TYPE_CHECKING:
    from email.message import EmailMessage

_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def page_in(content: bytes, where: str) -> tuple[bytes, str | None]:
    """The bytes of an archive's page and the encoding it names for them.

    Takes the part the archive starts with, else the longest page in it (the others are frames and adverts).
    Raises UnreadableDocumentError where it holds no page.
    """
    message: EmailMessage = message_from_bytes(content, policy=policy.default)
    start = (message.get_param("start") or "") if message.is_multipart() else ""
    pages = [part for part in message.walk() if part.get_content_type() in _PAGES]
    chosen = next((part for part in pages if start and part.get("content-id", "").strip() == start), None)
    if chosen is None:
        chosen = max(pages, key=lambda part: len(part.get_payload(decode=True) or b""), default=None)
    body = chosen.get_payload(decode=True) if chosen is not None else None
    if chosen is None or not isinstance(body, bytes) or not body.strip():
        raise UnreadableDocumentError(
            "A saved web archive with a page in it was expected, and this one holds none.",
            where=where,
            hint="Open it in a browser and save the page as 'Web page, HTML only'.",
        )
    return body, chosen.get_content_charset()
