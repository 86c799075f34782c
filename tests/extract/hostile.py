"""Files made to do harm, small: what they try is what a real one would."""

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<!DOCTYPE x [<!ENTITY l0 "lol">{LAUGHS}]>'


def relations(*items):
    """The file of relations: (kind, target, whether outside) each."""
    listed = "".join(
        f'<Relationship Id="r{number}" Type="{RELATION}{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if outside else "/>")
        for number, (kind, target, outside) in enumerate(items)
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{listed}</Relationships>'
    )


def word(body, *, doctype="", links=(), parts=(), mode=zipfile.ZIP_DEFLATED):
    """A Word file with a body of XML."""
    main = f'<?xml version="1.0"?>{doctype}<w:document {W} {R}><w:body>{body}</w:body></w:document>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", mode) as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", relations(("officeDocument", "word/document.xml", False)))
        package.writestr("word/_rels/document.xml.rels", relations(*links))
        package.writestr("word/document.xml", main)
        for name, content in parts:
            package.writestr(name, content)
    return buffer.getvalue()


def paragraph(text="Call the police."):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def open_text(body, *, doctype=""):
    """An OpenDocument text with a body of XML."""
    names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    names += ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    content = (
        f'<?xml version="1.0"?>{doctype}<office:document-content {names}><office:body><office:text>{body}'
        "</office:text></office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
    return buffer.getvalue()


def pdf(catalog="", objects=()):
    """A PDF of one page with text, and whatever else its catalog names (object 6 and on)."""
    stream = b"BT /F1 12 Tf 72 70 Td (Call within one hour.) Tj ET"
    parts = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 92] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *(part.encode() for part in objects),
    ]
    content, places = b"%PDF-1.7\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(parts) + 1
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, len(content))
    return content + b"xref\n0 %d\n0000000000 65535 f \n" % count + table + tail
