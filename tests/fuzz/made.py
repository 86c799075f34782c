"""Small documents made here, so that many spoiled ones are read in little time."""

from functools import cache

from tests.extract.pdfs import BOLD, PROSE, Sheet, pdf
from tests.fuzz.mutations.package import packed

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELATION = '<Relationship Id="{0}" Type="' + _R + '/{1}" Target="{2}"/>'
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
_STYLES = (
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/>'
    '<w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="N" w:default="1"><w:name w:val="Normal"/></w:style>'
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/><w:pStyle w:val="H1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="3"/>'
    '<w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)
_BODY = (
    '<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Purpose</w:t></w:r></w:p>'
    '<w:p><w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t>Who is told</w:t></w:r></w:p>'
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr>'
    '<w:r><w:t>The lead rings the police</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>within 24 hours</w:t></w:r></w:ins>'
    '<w:del w:id="2" w:author="B"><w:r><w:delText>soon</w:delText></w:r></w:del></w:p>'
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Role</w:t></w:r></w:p></w:tc></w:tr>'
    '<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Lead</w:t></w:r></w:p></w:tc><w:tc>'
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>inner</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>"
    '<w:sdt><w:sdtContent><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText>'
    '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>4</w:t></w:r><w:r>'
    '<w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>'
)
_NOTES = '<w:footnote w:id="2"><w:p><w:r><w:t>See the list.</w:t></w:r></w:p></w:footnote>'


@cache
def small_word() -> bytes:
    """Headings, a list, tracked changes, tables in tables, a footnote and a field, in few bytes."""
    kinds = ("styles", "numbering", "footnotes")
    relations = "".join(_RELATION.format(f"r{kind}", kind, f"{kind}.xml") for kind in kinds)
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS.format(_RELATION.format("r1", "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _RELATIONS.format(relations),
        "word/document.xml": _part("document", f"<w:body>{_BODY}</w:body>"),
        "word/styles.xml": _part("styles", _STYLES),
        "word/numbering.xml": _part("numbering", _NUMBERING),
        "word/footnotes.xml": _part("footnotes", _NOTES),
    }
    return packed([(name, part.encode()) for name, part in parts.items()])


def _part(name: str, inside: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} xmlns:w="{_W}" xmlns:r="{_R}">{inside}</w:{name}>'


@cache
def small_pdf() -> bytes:
    """Two pages without tags: headings, prose, a ruled table and a picture."""
    first = Sheet().text("1. Purpose", size=18, font=BOLD).lines(PROSE, y=110).text("1.1 Who is told", y=180, font=BOLD)
    second = Sheet().text("2. Records", size=18, font=BOLD).grid((72, 200, 400), (120, 150, 180)).image()
    second.text("Role", x=80, y=140).text("Within", x=210, y=140).text("Lead", x=80, y=170).text(
        "24 hours", x=210, y=170
    )
    return pdf(first.lines(PROSE, y=210), second.lines(PROSE, y=300), title="Joint procedure")


@cache
def tagged_pdf() -> bytes:
    """One tagged page."""
    sheet = Sheet().text("Purpose", size=18).tagged("H1", 0).text(PROSE[0], y=110).tagged("P", 1)
    sheet.text("Who is told", y=150).tagged("H2", 2).text(PROSE[1], y=180).tagged("LBody", 3)
    tags = (("H1", 0, 0), ("P", 0, 1), ("Odd", 0, 2), ("LI", 0, 3))
    return pdf(sheet, tags=tags, roles={"Odd": "H2"})


MADE = {"small.docx": small_word, "small.pdf": small_pdf, "tagged.pdf": tagged_pdf}
