"""Encodings, lists, lines, pictures: the words of a page as a browser would show them."""

import pytest

from alignctl.errors import UnreadableDocumentError
from tests.extract.web import named, read, shape, text, titles

WELSH = "Gwŷdd a ŵyr — dŵr: “tŷ” £5 naïve"


@pytest.mark.parametrize(
    "content",
    [
        f"<html><body><h1>Tŷ</h1><p>{WELSH}</p></body></html>".encode(),
        b"\xef\xbb\xbf" + f"<html><meta charset=iso-8859-1><body><p>{WELSH}</p></body></html>".encode(),
        f"<html><head><meta charset='windows-1252'></head><body><p>{WELSH}</p></body></html>".encode(),
        f"<html><body><p>{WELSH}</p></body></html>".encode("utf-16"),
        f"<html><head><meta charset='iso-8859-14'></head><body><p>{WELSH[:12]}</p></body></html>".encode("iso-8859-14"),
    ],
    ids=["utf-8", "bom over claim", "wrong claim", "utf-16", "welsh latin"],
)
def test_letters_survive_their_encoding(content):
    assert "Gwŷdd a ŵyr" in text(read(content))


@pytest.mark.parametrize("claim", ["", "<meta charset=utf-8>"], ids=["no claim", "wrong claim"])
def test_windows_letters_are_told_without_a_true_claim(claim):
    page = f"<html><head>{claim}</head><body><h1>Child’s play</h1><p>It costs £5 – no more, for the day.</p>"
    document = read(page.encode("cp1252"))
    assert document.title + text(document) == "Child’s play It costs £5 – no more, for the day."


def test_a_page_mixed_of_two_encodings_keeps_both():
    content = b"<html><body><p>" + "dŵr".encode() + b" costs " + "£5".encode("cp1252") + b"</p></body></html>"
    assert text(read(content)).strip() == "dŵr costs £5"


def test_utf_16_without_a_mark_is_read():
    page = "<html><body><h2>Dŵr</h2><p>Clean.</p></body></html>"
    assert titles(read(page.encode("utf-16-le"))) == ["Dŵr"]
    assert titles(read(page.encode("utf-16-be"))) == ["Dŵr"]


def test_xhtml_with_closed_scripts_is_read_to_its_end():
    page = """<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Elm
</title>
<script src="a.js"/></head><body><h2>Bark</h2><p>Rough<br/>and old &amp; &eacute;pais &#8212; 5 &lt; 6.</p></body>
</html>"""
    assert named(read(page), "Bark").text == "Rough and old & épais — 5 < 6."


def test_lists_count_as_browsers_count():
    page = """<html><body><h2>A</h2><ol start="3"><li>c</li><li value="7">g</li><li>h</li></ol>
<ol type="i"><li>one<ol style="list-style-type: upper-alpha"><li><p>in</p><p>more</p></li></ol></li><li>two</li></ol>
<ol reversed><li>last</li><li>first</li></ol><ul style="list-style: none"><li>bare</li></ul>
<ul><p>loose</p><li>x</li></ul></body></html>"""
    assert [item.text for item in named(read(page), "A").paragraphs] == [
        "3. c", "7. g", "8. h", "i. one", "A. in", "more", "ii. two", "2. last", "1. first", "bare", "loose", "• x",
    ]  # fmt: skip


def test_a_heading_in_a_list_takes_its_number():
    page = (
        "<html><body><ol><li><h2>Scope</h2></li></ol><p>x</p><ol start='2'><li><h2>Duties</h2></li></ol></body></html>"
    )
    assert shape(read(page)) == [(1, "1", "Scope"), (1, "2", "Duties")]


def test_empty_lines_part_paragraphs_and_bold_lines_part_from_plain_ones():
    page = """<html><body><h2>Z</h2><h2>Y</h2><h2>A</h2><p>First line<br>runs on.<br><br>Second.<br>1) one
<br>2) two</p>
<div><b>Who rings</b><br>The keeper rings.</div></body></html>"""
    assert [item.text for item in named(read(page), "A").paragraphs] == [
        "First line runs on.", "Second.", "1) one", "2) two", "Who rings", "The keeper rings.",
    ]  # fmt: skip


def test_preformatted_text_keeps_its_paragraphs():
    page = "<html><body><h2>A</h2><pre>One\nline.\n\nAnother.</pre></body></html>"
    assert named(read(page), "A").text == "One line.\nAnother."


def test_words_of_inline_drawings_are_read():
    page = """<html><body><h2>A</h2><svg><title>tip</title><g><text>Ring the <tspan>keeper</tspan></text><text>Wait
</text></g></svg></body></html>"""
    assert named(read(page), "A").text == "Ring the keeper\nWait"


def test_a_picture_of_a_heading_is_read_by_its_alternative_text():
    page = """<html><body><h2><img src="a.gif" alt="Scope"></h2><p>All. <img src="b.gif" alt="A smiling bee"></p>
</body></html>"""
    document = read(page)
    assert titles(document) == ["Scope"]
    assert "bee" not in text(document)


def test_definition_lists_keep_terms_and_meanings():
    page = "<html><body><h2>A</h2><dl><dt>Bee</dt><dd>An insect.<p>It flies.</p></dd></dl></body></html>"
    paragraphs = named(read(page), "A").paragraphs
    assert [item.text for item in paragraphs] == ["Bee", "An insect.", "It flies."]
    assert all(item.is_list_item for item in paragraphs)


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<meta name=Generator content="Microsoft Word 15 (filtered)"><title>Geese</title>
<style><!-- p.Clause {mso-style-name:Clause; mso-outline-level:2; margin:0} --></style>
<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body lang=EN-GB><div class=WordSection1>
<p class=MsoTitle>Keeping geese</p><p class=MsoTocHeading>Contents</p>
<p class=MsoToc1><a href="#_Toc1">1.<span>\u00a0\u00a0</span>Scope<span> ..... </span>1</a></p>
<h1><a name="_Toc1">1.<span style='font:7.0pt "Times New Roman"'>\u00a0\u00a0\u00a0</span>Scope</a></h1>
<p class=MsoNormal>All <st1:place>geese</st1:place>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt'><span style='font-family:Symbol'>\u00b7<span
style='font:7.0pt "Times New Roman"'>\u00a0\u00a0 </span></span>white</p>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>a)<span>\u00a0</span>
</span><![endif]>grey</p>
<p class=Clause>1.1 Ganders</p><p class=MsoNormal>Too.</p><h1>2. Ponds</h1><p>Deep.</p></div></body></html>"""


def test_words_own_web_pages_read_as_word_wrote_them():
    document = read(WORD.encode("cp1252"))
    assert document.title == "Keeping geese"
    assert shape(document)[-3:] == [(1, "1", "Scope"), (2, "1.1", "Ganders"), (1, "2", "Ponds")]
    scope = named(document, "Scope")
    assert [item.text for item in scope.paragraphs] == ["All geese.", "• white", "a) grey"]
    assert [item.is_list_item for item in scope.paragraphs] == [False, True, True]
    assert document.dropped.contents > 0
    assert document.coverage == 1.0


def test_a_page_of_frames_says_what_to_save():
    with pytest.raises(UnreadableDocumentError, match="frames") as caught:
        read("<html><frameset cols='20%,*'><frame src='menu.html'><frame src='text.html'></frameset></html>")
    assert "frame" in (caught.value.hint or "")


def archive(encoding, body, ending="\r\n"):
    lines = [
        "From: <Saved by Blink>", "Subject: Elm", "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="----b"', "", "",
        "------b", "Content-Type: image/gif", "Content-Transfer-Encoding: base64", "", "R0lGODlhAQABAAAAACw=", "",
        "------b", "Content-Type: text/html; charset=utf-8", f"Content-Transfer-Encoding: {encoding}",
        "Content-Location: http://elm.example/", "", body, "------b--", "",
    ]  # fmt: skip
    return ending.join(lines).encode()


@pytest.mark.parametrize("ending", ["\r\n", "\n"], ids=["crlf", "lf"])
def test_a_web_archive_is_read_as_its_page(ending):
    body = "<html><body><h2>Bark</h2><p>D=C5=B5r ru=\r\nns.</p></body></html>".replace("\r\n", ending)
    document = read(archive("quoted-printable", body, ending), name="page.mht")
    assert (document.format, named(document, "Bark").text) == ("html", "Dŵr runs.")


def test_a_web_archive_without_a_page_is_refused():
    content = archive("7bit", "x").replace(b"text/html; charset", b"text/css; charset")
    with pytest.raises(UnreadableDocumentError, match="holds none"):
        read(content, name="page.mht")


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE html [ <!ENTITY elm "tree"> ]>',
        '<?xml version="1.0"?>\n<!-- saved -->\n<!DOCTYPE html PUBLIC "-//W3C" "x.dtd" [\n<!ENTITY oak "> ["> ] >',
        "<!DOCTYPE html>",
    ],
    ids=["entity", "xhtml", "none"],
)
def test_no_part_of_the_document_type_is_text(declared):
    document = read(f"{declared}<html><body><h2>Elm</h2><p>See a[1]> here.</p></body></html>")
    assert text(document) == "Elm See a[1]> here."


def test_a_version_said_of_a_term_numbers_nothing():
    page = (
        "<html><body><dl><dt>Version:</dt><dd>3.0</dd><dt>Last issued:</dt><dd>21 June 2021</dd></dl>"
        "<h2>A</h2><p>Words.</p></body></html>"
    )
    assert (read(page).metadata.version, read(page).metadata.issued) == ("3.0", "2021-06-21")
