"""Nothing in a document is run, fetched or expanded, and no path in it is followed."""

import http.server
import sys
import threading
import zipfile

import hostile
import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract import read_document

HIDDEN = "the words of a file nobody named"
WATCHED = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "socket.connect", "urllib.Request")
seen: list[str] = []
watching = threading.Event()


def _hook(event, arguments):
    if watching.is_set() and (event in WATCHED or (event == "open" and "w" in str(arguments[1]))):
        seen.append(f"{event} {arguments[0]}")


sys.addaudithook(_hook)  # there is no taking it away: `watching` turns it off


class Asked(http.server.BaseHTTPRequestHandler):
    asked: list[str] = []  # noqa: RUF012  shared by all requests on purpose

    def do_GET(self):
        self.asked.append(self.path)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def web():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Asked)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/thing"
    server.shutdown()
    server.server_close()


@pytest.fixture
def secret(tmp_path):
    (tmp_path / "secret.txt").write_text(HIDDEN, encoding="utf-8")
    return (tmp_path / "secret.txt").as_uri()


def harmless(content, name, folder):
    """What is read of a file, or the error, after making sure that it did nothing."""
    before = sorted(folder.parent.rglob("*"))
    Asked.asked.clear()
    seen.clear()
    watching.set()
    try:
        told = repr(read_document(content, name))
    except UnreadableDocumentError as error:
        told = str(error)
    finally:
        watching.clear()
    assert seen == []
    assert Asked.asked == []
    assert sorted(folder.parent.rglob("*")) == before
    assert HIDDEN not in told
    assert len(told) < 100_000
    return told


def doctypes(web, secret):
    return {
        "laughs": (hostile.BOMB, "&l9;"),
        "file": (f'<!DOCTYPE x [<!ENTITY l SYSTEM "{secret}">]>', "&l;"),
        "web": (f'<!DOCTYPE x [<!ENTITY l SYSTEM "{web}">]>', "&l;"),
        "outer file": (f'<!DOCTYPE x SYSTEM "{secret}">', "text"),
        "outer web": (f'<!DOCTYPE x SYSTEM "{web}">', "text"),
        "parameter": (f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{secret}"> %p;]>', "text"),
    }


@pytest.mark.parametrize("trick", ["laughs", "file", "web", "outer file", "outer web", "parameter"])
@pytest.mark.parametrize("format_", ["docx", "odt", "html"])
def test_no_entity_is_expanded_and_no_definition_fetched(trick, format_, web, secret, tmp_path):
    doctype, text = doctypes(web, secret)[trick]
    page = f"{doctype}<html><body><h1>A</h1><p>{text}</p></body></html>".encode()
    made = {
        "docx": hostile.word(hostile.paragraph(text), doctype=doctype),
        "odt": hostile.open_text(f"<text:p>{text}</text:p>", doctype=doctype),
        "html": page,
    }
    content = made[format_]
    assert "lollol" not in harmless(content, f"a.{format_}", tmp_path)


def test_a_word_file_fetches_no_template_picture_or_other_document(web, secret, tmp_path):
    body = hostile.paragraph() + '<w:altChunk r:id="r2"/>' + hostile.paragraph("End.")
    for target in (web, secret):
        links = [(kind, target, True) for kind in ("attachedTemplate", "image", "aFChunk", "styles", "footnotes")]
        told = harmless(hostile.word(body, links=links), "a.docx", tmp_path)
        assert "Call the police." in told
        assert "embedded-document" in told


def test_a_path_in_an_archive_is_only_a_name(tmp_path):
    outside = (("../../evil.txt", "evil"), ("/etc/evil", "evil"), ("..\\evil.txt", "evil"), ("word/../../e", "evil"))
    links = [("styles", "../../../../../../etc/passwd", False), ("footnotes", "/etc/passwd", False)]
    told = harmless(hostile.word(hostile.paragraph(), links=links, parts=outside), "a.docx", tmp_path)
    assert "Call the police." in told
    assert "root:" not in told


def test_a_page_loads_nothing_and_runs_no_script(web, secret, tmp_path):
    page = (
        f'<html><head><base href="{web}"><link rel="stylesheet" href="{web}"><script src="{web}"></script>'
        f'<script>document.write("written")</script><meta http-equiv="refresh" content="0;url={web}"></head>'
        f'<body><h1>Missing</h1><p>Call the police.</p><img src="{secret}"><img src="{web}"><iframe src="{secret}">'
        f'</iframe><object data="{secret}"></object><embed src="{web}"></body></html>'
    )
    told = harmless(page.encode(), "a.html", tmp_path)
    assert "Call the police." in told
    assert "written" not in told


def test_a_pdf_starts_no_program_opens_no_address_and_runs_no_script(web, secret, tmp_path):
    mark = (tmp_path / "was-run").as_posix()
    actions = {
        "launch": f"<< /S /Launch /F (/usr/bin/touch) /Unix << /F (/usr/bin/touch) /P ({mark}) >> >>",
        "address": f"<< /S /URI /URI ({web}) >>",
        "script": f"<< /S /JavaScript /JS (app.launchURL\\('{web}'\\);) >>",
        "outside": f"<< /S /GoToR /F ({secret}) /D [0 /Fit] >>",
    }
    for action in actions.values():
        told = harmless(hostile.pdf("/OpenAction 6 0 R", [action]), "a.pdf", tmp_path)
        assert "Call within one hour." in told


def test_a_macro_is_left_alone(tmp_path):
    parts = (("word/vbaProject.bin", b"\xd0\xcf\x11\xe0Shell touch was-run"),)
    told = harmless(hostile.word(hostile.paragraph(), parts=parts), "a.docm", tmp_path)
    assert "Call the police." in told


@pytest.mark.parametrize("kind", ["flat", "nested"])
def test_a_zip_bomb_is_refused_by_its_limit(kind, tmp_path):
    if kind == "flat":
        content = hostile.word(hostile.paragraph("a" * 30_000_000))
        with pytest.raises(UnreadableDocumentError) as caught:
            read_document(content, "a.docx")
        assert len(content) < 200_000
        assert caught.value.hint
        return
    inner = hostile.word(hostile.paragraph("a" * 10_000_000))
    content = hostile.word(hostile.paragraph(), parts=[(f"word/embeddings/{n}.docx", inner) for n in range(50)])
    assert "Call the police." in harmless(content, "a.docx", tmp_path)


def test_a_package_with_entries_of_one_name_and_false_sizes_is_read_or_refused(tmp_path):
    content = bytearray(hostile.word(hostile.paragraph(), mode=zipfile.ZIP_STORED))
    place = content.find(b"PK\x01\x02")
    content[place + 24 : place + 28] = (0xFFFFFF00).to_bytes(4, "little")
    assert harmless(bytes(content), "a.docx", tmp_path)
