"""Word files made from a few elements, citations into them as the reader gives them, and their changes settled."""

import io
import zipfile
from datetime import date

from lxml import etree

from alignctl.draft.tracked import with_changes
from alignctl.extract import read_document
from alignctl.model.citation import Citation
from alignctl.model.draft import Edit, EditKind
from alignctl.model.reading import ReadingOptions, Revisions

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = "{" + WORD + "}"
_NAMES = (
    f'xmlns:w="{WORD}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
FOOTNOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> See the manual.</w:t></w:r>'
    "</w:p></w:footnote>"
)
ON = date(2026, 3, 2)
AUTHOR = "Vale Alignment Group"


def text_run(words, properties=""):
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(inner, properties=""):
    told = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{told}{inner}</w:p>"


def heading(words):
    return paragraph(text_run(words, "<w:b/>"), '<w:outlineLvl w:val="0"/>')


def word_file(body, *, comments=None, settings=None, kind="document", extra=()):
    """The bytes of a Word file with this body, and the parts that are asked for."""
    footnotes = FOOTNOTES if "footnoteReference" in body else None
    parts = {"numbering": NUMBERING, "footnotes": footnotes, "settings": settings or "", "comments": comments}
    roots = {name: inner for name, inner in parts.items() if inner is not None}
    types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{name}+xml"/>' for name in roots)
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATION}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(roots, 1)
    )
    main = f"{_TYPE}.document.main+xml" if kind == "document" else kind
    held = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{main}"/>{types}</Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_RELATION}/officeDocument" Target="word/document.xml"/></Relationships>'
        ),
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}{SECTION}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
        **{f"word/{name}.xml": f"<w:{name} {_NAMES}>{inner}</w:{name}>" for name, inner in roots.items()},
        **dict(extra),
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in held.items():
            whole = content if isinstance(content, bytes) else f'<?xml version="1.0" encoding="UTF-8"?>{content}'
            file.writestr(zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10)), whole)
    return written.getvalue()


def read(content, revisions=Revisions.ACCEPTED):
    return read_document(content, "policy.docx", ReadingOptions(revisions=revisions))


def said(document):
    """Everything a document says, title by title, with its tables."""
    return [
        (section.title, [each.text for each in section.paragraphs], [table.rows for table in section.tables])
        for section, _ in document.walk()
    ]


def cite(document, quote, *, number=0):
    """The citation of a quote where it stands for the first time, or for the next but `number`."""
    return list(_citations(document, quote))[number]


def _citations(document, quote):
    for section, _ in document.walk():
        start = 0
        for each in section.paragraphs:
            at = each.text.find(quote)
            while at >= 0:
                yield _cited(section, quote, start + at, paragraph=each.index)
                at = each.text.find(quote, at + 1)
            start += len(each.text) + 1
        for place, table in enumerate(section.tables):
            for row, cells in enumerate(table.rows):
                for column, cell in enumerate(cells):
                    if quote in cell:
                        yield _cited(section, quote, cell.find(quote), cell=(place, row, column))


def _cited(section, quote, start, *, paragraph=None, cell=None):
    return Citation(
        area="northmoor",
        document="policy.docx",
        section_id=section.id,
        section=section.title,
        number=section.number,
        page=None,
        paragraph=paragraph,
        span=(start, start + len(quote)),
        quote=quote,
        cell=cell,
    )


def replace(content, quote, before, after, *, number=0, comment="Agreed: 72 hours."):  # noqa: PLR0913  an edit has as many
    citation = cite(read(content), quote, number=number)
    return Edit(kind=EditKind.REPLACE, citation=citation, before=before, after=after, comment=comment)


def insert(content, quote, after, *, number=0, comment=""):
    citation = cite(read(content), quote, number=number)
    return Edit(kind=EditKind.INSERT, citation=citation, before="", after=after, comment=comment)


def track(content, *edits, document=True):
    """The file with edits written, and what was placed and not."""
    return with_changes(content, edits, author=AUTHOR, on=ON, document=read(content) if document else None)


def body(content, name="word/document.xml"):
    """The root of a part."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return etree.fromstring(file.read(name))


def marks(content, name):
    """Whose marks of a kind there are, with their words."""
    return [
        (each.get(_W + "author"), "".join(text.text or "" for text in each.iter(_W + "t", _W + "delText")))
        for each in body(content).iter(_W + name)
        if each.getparent().tag != _W + "rPr"
    ]


def rejected(content, author=AUTHOR):
    """The file with the changes of one author taken back, those of others left."""
    root = body(content)
    for mark in [each for each in root.iter(_W + "ins", _W + "del") if each.get(_W + "author") == author]:
        _take_back(mark)
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    parts["word/document.xml"] = etree.tostring(root)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return written.getvalue()


def _take_back(mark):
    above = mark.getparent()
    if above.tag == _W + "rPr":
        above.remove(mark)
        paragraph = above.getparent().getparent()
        following = paragraph.getnext()
        for part in reversed([each for each in paragraph if each.tag != _W + "pPr"]):
            following.insert(1 if following.find(_W + "pPr") is not None else 0, part)
        paragraph.getparent().remove(paragraph)
    elif mark.tag == _W + "ins":
        above.remove(mark)
    else:
        for text in mark.iter(_W + "delText"):
            text.tag = _W + "t"
        place = above.index(mark)
        above[place : place + 1] = list(mark)
