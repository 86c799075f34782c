"""Edits tried on a document as it was read."""

from alignctl.draft.trying import with_edits
from alignctl.model.citation import Citation
from alignctl.model.document import Document, Metadata, Paragraph, Section, Table
from alignctl.model.draft import Edit, EditKind


def place(quote, paragraph=None, cell=None, section="1"):
    return Citation(
        area="ash",
        document="ash.docx",
        section_id=section,
        section="Interviews",
        number=None,
        page=None,
        paragraph=paragraph,
        span=(0, len(quote)),
        quote=quote,
        cell=cell,
    )


def edit(before, after, citation, kind=EditKind.REPLACE):
    return Edit(kind=kind, citation=citation, before=before, after=after, comment="Why.")


FIRST = "It is held within 24 hours. It is kept within 24 hours."
DOCUMENT = Document(
    path="ash.docx",
    sha256="0" * 64,
    format="docx",
    title="Ash",
    pages=None,
    metadata=Metadata(),
    sections=(
        Section(
            id="1",
            number=None,
            title="Interviews",
            level=1,
            paragraphs=(Paragraph(text=FIRST, index=1), Paragraph(text="Last.", index=2)),
            tables=(Table(rows=(("What", "When"), ("Held", "24 hours"))),),
            children=(
                Section(id="1.1", number=None, title="More", level=2, paragraphs=(Paragraph(text="Below.", index=3),)),
            ),
        ),
    ),
    coverage=1.0,
)


def paragraphs(document):
    return [one.text for section, _ in document.walk() for one in section.paragraphs]


def test_the_sentence_cited_changes_and_no_other_that_reads_alike():
    one = edit("24 hours", "72 hours", place("It is kept within 24 hours.", 1))
    assert paragraphs(with_edits(DOCUMENT, [one])) == [
        "It is held within 24 hours. It is kept within 72 hours.",
        "Last.",
        "Below.",
    ]


def test_a_cell_changes_in_its_row():
    one = edit("24 hours", "72 hours", place("24 hours", cell=(0, 1, 1)))
    assert with_edits(DOCUMENT, [one]).sections[0].tables[0].rows == (("What", "When"), ("Held", "72 hours"))


def test_a_sentence_is_put_in_behind_its_paragraph_also_in_a_section_below():
    added = [
        edit("", "More.", place("Last.", 2), EditKind.INSERT),
        edit("", "Deeper.", place("Below.", 3, section="1.1"), EditKind.INSERT),
    ]
    assert paragraphs(with_edits(DOCUMENT, added)) == [FIRST, "Last.", "More.", "Below.", "Deeper."]


def test_words_that_do_not_stand_there_and_other_documents_change_nothing():
    elsewhere = edit("24 hours", "72 hours", place("It is held within 24 hours.", 2))
    other = edit("24 hours", "72 hours", place("It is held within 24 hours.", 1))
    other = Edit(
        kind=other.kind,
        citation=Citation(
            **{name: getattr(other.citation, name) for name in Citation.__slots__} | {"document": "b.md"}
        ),
        before=other.before,
        after=other.after,
        comment=other.comment,
    )
    assert with_edits(DOCUMENT, [elsewhere, other]) == DOCUMENT
