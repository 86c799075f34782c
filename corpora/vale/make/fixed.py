"""The moment of making taken out of a file, so that making it again gives the same bytes."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile

_STAMP = re.compile(rb"/(CreationDate|ModDate)\s*\(D:[^)]*\)")
_IDENTITY = re.compile(rb"<([0-9A-Fa-f]{32})>")
_CHECKSUM = re.compile(rb"/DocChecksum /[0-9A-F]{32}")
_META_DATES = re.compile(rb"(<(?:meta:creation-date|dc:date)>)[^<]*(<)")
_META_TIME = re.compile(rb"(<meta:editing-duration>)[^<]*(<)")
_RSID = re.compile(rb'(<config:config-item config:name="Rsid(?:Root)?" config:type="int">)\d*(<)')

_LIST = re.compile(rb'(?<=")list\d+(?=")')


def fixed_zip(content: bytes, issued: dt.date) -> bytes:
    """A docx or odt with fixed times inside and on its parts; their order is kept (an odt begins with mimetype)."""
    moment = f"{issued.isoformat()}T09:00:00".encode()
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(held, "w") as new:
        for part in old.infolist():
            entry = zipfile.ZipInfo(part.filename, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if part.filename == "mimetype" else zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 0, 0
            new.writestr(entry, _fixed_part(part.filename, old.read(part), moment))
    return held.getvalue()


def fixed_pdf(content: bytes, issued: dt.date) -> bytes:
    """A PDF with a fixed date and identity; every replacement keeps its length, so offsets stay right."""
    moment = f"D:{issued:%Y%m%d}090000".encode()

    def dated(found: re.Match[bytes]) -> bytes:
        opened = found[0].index(b"(") + 1
        room = len(found[0]) - opened - 1
        return found[0][:opened] + (moment + b"+00'00'")[:room].ljust(room, b" ") + b")"

    head, mark, trailer = content.rpartition(b"trailer")
    trailer = _IDENTITY.sub(b"<" + b"0" * 32 + b">", trailer)
    trailer = _CHECKSUM.sub(b"/DocChecksum /" + b"0" * 32, trailer)
    return _STAMP.sub(dated, head) + mark + _STAMP.sub(dated, trailer)


def _fixed_part(name: str, content: bytes, moment: bytes) -> bytes:
    if name == "meta.xml":
        return _META_TIME.sub(rb"\g<1>PT0S\2", _META_DATES.sub(rb"\g<1>" + moment + rb"\2", content))
    if name == "settings.xml":
        return _RSID.sub(rb"\g<1>0\2", content)
    return _lists_in_order(content) if name == "content.xml" else content


def _lists_in_order(content: bytes) -> bytes:
    """LibreOffice names its lists by chance; they are named by their order."""
    names: dict[bytes, bytes] = {}
    return _LIST.sub(lambda found: names.setdefault(found[0], b"list%d" % (len(names) + 1)), content)
