import io
import time
import tracemalloc
import zipfile
from contextlib import suppress

import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.sniff import sniff
from tests.extract.old_office import old_office


def zipped(*names, mimetype=None):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        if mimetype:
            package.writestr("mimetype", mimetype)
        for name in names:
            package.writestr(name, "x")
    return buffer.getvalue()


MAIL = b"From: a@example.org\nSubject: Our procedure\nMIME-Version: 1.0\nMessage-ID: <1@example.org>\n"
SAVED = b"MIME-Version: 1.0\n"
RELATED = b'Content-Type: multipart/related;\n\tboundary="b"\n\n--b\nContent-Type: text/html\n\n<p>x</p>\n--b--\n'


@pytest.mark.parametrize(
    ("content", "format_id"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\n\n%PDF-1.4", "pdf"),
        (zipped("[Content_Types].xml", "word/document.xml"), "docx"),
        (zipped("content.xml", mimetype="application/vnd.oasis.opendocument.text"), "odt"),
        (old_office("WordDocument", "1Table", "ObjectPool", "Workbook"), "doc"),
        (b"{\\rtf1 x}", "rtf"),
        (b"\n{\\rtf1 x}", "rtf"),
        (b"<!DOCTYPE html><html><body>x</body></html>", "html"),
        (b"<h1>Missing</h1><p>Text</p>", "html"),
        (b"# Missing\n\nText\n", "markdown"),
        ("Caf\u00e9 rules".encode("cp1252"), "text"),
        ("# Missing".encode("utf-16"), "markdown"),
        ("# Missing".encode("utf-32"), "markdown"),
        (b"<?xml version='1.0'?><!-- a --><!DOCTYPE html><html><body>x</body></html>", "html"),
        (b"<?xml version='1.0'?><link href='a'/><title>b</title><body><p>c</p></body>", "html"),
        (SAVED + RELATED, "html"),
        (SAVED + b"Subject: Mail\nSnapshot-Content-Location: http://elm.example/\n" + RELATED, "html"),
        (SAVED + b"Content-Type: text/html\nContent-Location: http://elm.example/\n\n<p>x</p>", "html"),
        (b'From: "Saved by Internet Explorer 11"\r\nMIME-Version: 1.0\r\n' + RELATED.replace(b"\n", b"\r\n"), "html"),
        (b"<html><body><p>The file begins with %PDF-1.7</p></body></html>", "html"),
        (b"To: all staff\nFrom: the office\n\nThis is the procedure.\n", "text"),
        (b"One, two, three.\nFour.\nFive, six.\nSeven.\n" * 5, "text"),
    ],
)
def test_the_format_is_found_from_the_bytes(content, format_id):
    assert sniff(content, "any.name") == format_id


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b"\x00\x01\x02\x03", "none of these"),
        (b"\xd0\xcf\x11\xe0rest", r"\.doc"),
        (b"{\\pard one\\par two\\par}", "without its beginning"),
        (old_office("Workbook"), "Excel"),
        (old_office("EncryptedPackage", "EncryptionInfo"), "password"),
        (old_office("PowerPoint Document"), "PowerPoint"),
        (old_office("__properties_version1.0"), "e-mail"),
        (old_office("Contents"), "another program"),
        (b"\x89PNG\r\n", "picture"),
        (MAIL + RELATED, "e-mail"),
        (MAIL + RELATED.replace(b"related", b"mixed"), "e-mail"),
        (SAVED + b"To: b@example.org\n" + RELATED.replace(b"related", b"alternative"), "e-mail"),
        (SAVED + RELATED.replace(b"related", b"mixed").replace(b"--b\n", b"--b\nContent-Location: x\n"), "e-mail"),
        (MAIL + b"Content-Type: text/html\n\n<html><body><p>x</p></body></html>", "e-mail"),
        (zipped("xl/workbook.xml", "[Content_Types].xml"), "Excel"),
        (zipped("readme.txt"), "other zip"),
        (b"PK\x03\x04 and nothing more", "damaged"),
        (zipped("ppt/presentation.xml", "[Content_Types].xml"), "PowerPoint"),
        (zipped("META-INF/container.xml", mimetype="application/epub+zip"), "EPUB"),
        (zipped("content.xml", mimetype="application/vnd.oasis.opendocument.spreadsheet"), "spreadsheet"),
        (zipped("Index/Document.iwa"), "Pages"),
        (b"\xff\xd8\xff\xe0JFIF", "picture"),
        (b"GIF89a", "picture"),
        (b"II*\x00\x08", "picture"),
        (b"\x00\x00\x00\x18ftypheic", "picture"),
        (b"\x00\x00\x00\x18ftypmp42", "video"),
        (b"7z\xbc\xaf\x27\x1c", "packed archive"),
        (b"Rar!\x1a\x07\x01", "packed archive"),
        (b"\x1f\x8b\x08", "packed archive"),
        (b"MZ\x90\x00", "program"),
        (b"\x7fELF\x02", "program"),
        (b"%!PS-Adobe", "PostScript"),
        (MAIL, "saved e-mail"),
        (b"<?xml version='1.0'?><article><title>a</title><section><p>b</p></section></article>", "XML file"),
        (b"<?xml version='1.0'?><rss><title>a</title><p>b</p></rss>", "XML file"),
        (b"<?xml version='1.0'?><?mso-application progid='Word.Document'?><w:wordDocument/>", "Word 2003 XML"),
        (b"area,kind,file,note\n" * 20, "table of values"),
        (b"text at first " * 400 + b"\x00\x01\x02" * 5000, "none of these"),
        (bytes(range(1, 256)) * 40, "none of these"),
    ],
)
def test_what_is_no_document_is_named_with_what_to_do(content, words):
    with pytest.raises(UnreadableDocumentError, match=words) as caught:
        sniff(content, "a.docx")
    assert caught.value.where == "a.docx"
    assert caught.value.hint


@pytest.mark.parametrize(
    "content",
    [
        b"<?xml version='1.0'?>" + b"<!--x-->" * 3000 + b"nothing",
        b"<!DOCTYPE a [" * 2000,
        b"a" * 30_000_000,
        b"From: x\n" * 1_000_000,
        b"<p" * 10_000_000,
        "né ".encode("cp1252") * 10_000_000,
    ],
    ids=["comments", "doctypes", "one line", "heads", "tags", "old encoding"],
)
def test_what_a_huge_or_odd_text_is_is_told_in_little_time(content):
    began = time.process_time()
    with suppress(UnreadableDocumentError):  # either answer will do, soon
        sniff(content, "a.txt")
    assert time.process_time() - began < 5


def test_a_bomb_named_mimetype_is_not_unpacked():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package, package.open("mimetype", "w") as entry:
        for _ in range(64):
            entry.write(bytes(2**20))
    tracemalloc.start()
    with pytest.raises(UnreadableDocumentError, match="other zip"):
        sniff(buffer.getvalue(), "a.odt")
    assert tracemalloc.get_traced_memory()[1] < 10 * 2**20
    tracemalloc.stop()
