import io
import zipfile

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
        (zipped("xl/workbook.xml", "[Content_Types].xml"), "Excel"),
        (zipped("readme.txt"), "other zip"),
        (b"PK\x03\x04 and nothing more", "damaged"),
    ],
)
def test_what_is_no_document_is_named_with_what_to_do(content, words):
    with pytest.raises(UnreadableDocumentError, match=words) as caught:
        sniff(content, "a.docx")
    assert caught.value.where == "a.docx"
    assert caught.value.hint
