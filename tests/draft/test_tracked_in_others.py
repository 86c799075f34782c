"""Files with tracked changes in other hands: a validator, LibreOffice, python-docx."""

import io
import json
import os
import subprocess

import docx
import pytest

from alignctl.draft.tracked import with_changes
from tests.draft.in_libreoffice import settled
from tests.draft.test_tracked import CHANGED, SENTENCE, SHAPES, rest
from tests.draft.test_tracked_paragraphs import CITED, NEW, PLACES, inserted_file
from tests.draft.word_files import AUTHOR, ON, insert, read, rejected, replace, said, track

pytestmark = pytest.mark.once


# LibreOffice 7.4 does not read a note in the middle of a run, nor whose change it is in a control of one paragraph.
LIBREOFFICE_LACKS = ("with a footnote in a run of words", "in a control of paragraphs")


def files():
    """Each file as it was and with changes, by name."""
    made = {}
    for shape, inner in SHAPES.items():
        content = rest(inner)
        made[shape] = content, track(content, replace(content, SENTENCE, SENTENCE, CHANGED)).content
    for place in PLACES:
        content = inserted_file(place)
        made[f"added {place}"] = content, track(content, insert(content, CITED, NEW, comment="Why.")).content
    return made


def faults(program, path):
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    done = subprocess.run([program, path], capture_output=True, text=True, check=False, timeout=60, env=environment)
    return [(each["description"], each.get("path")) for each in json.loads(done.stdout)["errors"]]


@pytest.mark.ooxml
def test_every_file_is_as_valid_as_it_was(ooxml, tmp_path):
    found = {}
    for name, pair in files().items():
        for which, content in zip(("before", "after"), pair, strict=True):
            (tmp_path / "file.docx").write_bytes(content)
            found[name, which] = faults(ooxml, tmp_path / "file.docx")
    assert {name: found[name, "after"] for name in files()} == {name: found[name, "before"] for name in files()}
    assert sum(map(bool, found.values())) == 2, "the validator knows no smart tags, and finds nothing else"


def words(content):
    """All words of a file as the reader gives them, without the spaces LibreOffice settles anew."""
    document = read(content)
    told = said(document)
    return [
        " ".join(texts) + " ".join(cell for rows in tables for row in rows for cell in row) for _, texts, tables in told
    ]


@pytest.mark.libreoffice
def test_libreoffice_accepts_and_rejects_them(tmp_path):
    made = {name: each for name, each in files().items() if name not in LIBREOFFICE_LACKS}
    changed = settled({name: pair[1] for name, pair in made.items()}, tmp_path)
    (tmp_path / "before").mkdir()
    original = settled({name: pair[0] for name, pair in made.items()}, tmp_path / "before")
    for name in made:
        before = words(original[name, "Accept"])
        if name.startswith("added "):
            assert words(changed[name, "Accept"]) == words(made[name][1]), name
        else:
            assert words(changed[name, "Accept"]) == [each.replace(SENTENCE, CHANGED) for each in before], name
        assert words(changed[name, "Reject"]) == words(original[name, "Reject"]), name


def test_python_docx_opens_them_and_finds_the_comment():
    for name, (content, changed) in files().items():
        opened = docx.Document(io.BytesIO(changed))
        assert len(opened.paragraphs) >= len(docx.Document(io.BytesIO(content)).paragraphs), name
        if hasattr(opened, "comments"):
            assert [each.author for each in opened.comments] == [AUTHOR], name


def test_a_file_of_python_docx_keeps_all_else():
    document = docx.Document()
    document.add_heading("Reporting", 1)
    document.add_paragraph(SENTENCE, style="List Number")
    written = io.BytesIO()
    document.save(written)
    content = written.getvalue()
    changed = with_changes(content, [replace(content, SENTENCE, "24 hours", "72 hours")], author=AUTHOR, on=ON).content
    assert said(read(rejected(changed))) == said(read(content))
    assert docx.Document(io.BytesIO(changed)).paragraphs[1].style.name == "List Number"
