"""What of a file changes and what does not, and files that are left as they are."""

import io
import struct
import zipfile

import pytest

from alignctl.draft.tracked import with_changes
from alignctl.model.citation import Citation
from alignctl.model.draft import Edit, EditKind
from tests.draft.test_tracked import SENTENCE, rest
from tests.draft.word_files import (
    AUTHOR,
    ON,
    WORD,
    body,
    heading,
    paragraph,
    read,
    rejected,
    replace,
    said,
    text_run,
    track,
    word_file,
)

W = "{" + WORD + "}"
INNER = heading("Reporting") + paragraph(text_run(SENTENCE))
COMMENT = (
    '<w:comment w:id="41" w:author="Ada Quill" w:date="2025-01-01T00:00:00Z" w:initials="AQ">'
    f"<w:p>{text_run('Why 24?')}</w:p></w:comment>"
)
EXTRA = {
    "word/media/image1.png": bytes(range(256)) * 40,
    "docProps/odd \u0175.bin": b"\0" * 5000,
    "customXml/item1.xml": "<a/>",
}


def changed(content):
    return track(content, replace(content, SENTENCE, "24 hours", "72 hours")).content


def entries(content):
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert file.testzip() is None
        return {each.filename: (each.date_time, file.read(each), each.external_attr) for each in file.infolist()}


def test_all_but_text_comments_relations_and_types_is_untouched():
    content = word_file(INNER, extra=EXTRA.items())
    before, after = entries(content), entries(changed(content))
    assert [*after][: len(before)] == [*before]
    assert {name for name in after if after[name] != before.get(name)} == {
        "word/document.xml",
        "word/comments.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    }
    assert packed(content, "word/media/image1.png") == packed(changed(content), "word/media/image1.png")


def packed(content, name):
    """An entry's packed bytes."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        entry = file.getinfo(name)
    at = entry.header_offset
    start = at + 30 + sum(struct.unpack_from("<2H", content, at + 26))
    return content[start : start + entry.compress_size]


def test_a_file_with_comments_keeps_them_and_its_relations():
    content = word_file(INNER, comments=COMMENT)
    after = entries(changed(content))
    before = entries(content)
    assert {name for name in after if after[name] != before.get(name)} == {"word/document.xml", "word/comments.xml"}
    told = [(each.get(f"{W}author"), each.get(f"{W}initials")) for each in body(changed(content), "word/comments.xml")]
    assert told == [("Ada Quill", "AQ"), (AUTHOR, "VAG")]
    numbers = [each.get(f"{W}id") for each in body(changed(content), "word/comments.xml")]
    assert len(set(numbers)) == 2


def test_an_edit_without_comment_makes_no_part():
    content = word_file(INNER)
    tracked = track(content, replace(content, SENTENCE, "24 hours", "72 hours", comment=""))
    after, before = entries(tracked.content), entries(content)
    assert {name for name in after if after[name] != before.get(name)} == {"word/document.xml"}


def test_the_comment_stands_round_the_change():
    root = body(changed(word_file(INNER)))
    (holder,) = (each for each in root.iter(f"{W}p") if each.find(f"{W}commentRangeStart") is not None)
    assert [each.tag.removeprefix(W) for each in holder] == [
        "r",
        "commentRangeStart",
        "del",
        "ins",
        "commentRangeEnd",
        "r",
        "r",
    ]


def test_the_same_bytes_in_give_the_same_bytes_out():
    content = word_file(INNER, extra=EXTRA.items())
    assert changed(content) == changed(content)


def test_a_file_written_as_a_stream_and_one_with_bytes_before_it():
    class Stream(io.BytesIO):
        def seekable(self):
            return False

        def tell(self):
            raise io.UnsupportedOperation

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, (_, part, _) in entries(word_file(INNER, extra=EXTRA.items())).items():
            with file.open(name, "w", force_zip64=True) as entry:
                entry.write(part)
    for content in (stream.getvalue(), b"MZ" * 50 + word_file(INNER, extra=EXTRA.items())):
        made = with_changes(content, [edit()], author=AUTHOR, on=ON)
        assert [each.why for each in made.unplaced] == []
        assert entries(made.content)["word/media/image1.png"][1] == EXTRA["word/media/image1.png"]
        assert SENTENCE.replace("24", "72") in said(read(made.content))[0][1]


def edit():
    citation = Citation(
        area="northmoor",
        document="policy.docx",
        section_id="1",
        section="Reporting",
        number=None,
        page=None,
        paragraph=1,
        span=(0, len(SENTENCE)),
        quote=SENTENCE,
    )
    return Edit(kind=EditKind.REPLACE, citation=citation, before="24", after="72", comment="Agreed.")


def test_strict_open_xml_stays_strict():
    plain = word_file(INNER)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        for name, (_, part, _) in entries(plain).items():
            strict = part.replace(WORD.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
            office = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            file.writestr(name, strict.replace(office, b"http://purl.oclc.org/ooxml/officeDocument/relationships"))
    content = written.getvalue()
    tracked = track(content, replace(content, SENTENCE, "24", "72"))
    assert SENTENCE.replace("24", "72") in said(read(tracked.content))[0][1]
    for name, (_, part, _) in entries(tracked.content).items():
        assert WORD.encode() not in part, name
        assert b"officeDocument/2006/relationships" not in part, name


def protection(edit_, enforced="1"):
    return f'<w:documentProtection w:edit="{edit_}" w:enforcement="{enforced}"/>'


MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
LEFT = {
    "macros": (word_file(INNER, kind=MACROS), "(.docm)"),
    "template": (word_file(INNER, kind=TEMPLATE), "(.dotx)"),
    "signed": (word_file(INNER, extra=[("_xmlsignatures/sig1.xml", "<a/>")]), "digital signature"),
    "protected": (word_file(INNER, settings=protection("readOnly")), "protected against changes"),
    "password": (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "password"),
    "old": (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "(.doc)"),
    "pdf": (b"%PDF-1.7", "no Word document"),
    "nothing": (b"", "no Word document"),
    "cut short": (word_file(INNER)[:900], "no Word document"),
    "broken text": (word_file(INNER + "<w:p>"), "damaged"),
    "entities": (
        word_file(INNER, extra=[("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')]),
        "no Word document",
    ),
    "nested deeply": (word_file(paragraph("<w:hyperlink>" * 900 + "</w:hyperlink>" * 900)), "damaged"),
    "another text": (word_file(heading("Other") + paragraph(text_run("Other."))), "was not found"),
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("kind", LEFT)
def test_a_file_that_cannot_be_changed_stays_as_it_is_and_says_why(kind):
    content, reason = LEFT[kind]
    tracked = with_changes(content, [edit(), edit()], author=AUTHOR, on=ON)
    assert tracked.content == content
    assert tracked.placed == ()
    assert len(tracked.unplaced) == 2
    assert all(reason in each.why for each in tracked.unplaced), tracked.unplaced


@pytest.mark.parametrize("settings", [protection("trackedChanges"), protection("readOnly", "0")])
def test_a_protection_that_lets_tracked_changes_in_is_no_hindrance(settings):
    content = word_file(INNER, settings=settings)
    assert said(read(rejected(changed(content)))) == said(read(content))


def test_nothing_to_do_changes_nothing():
    content = rest(paragraph(text_run(SENTENCE)))
    assert with_changes(content, [], author=AUTHOR, on=ON).content == content
