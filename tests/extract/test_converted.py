"""Older Word files and rich text, read through LibreOffice: with it, without it, and when it hangs."""

from __future__ import annotations

import io
import os
import stat
import subprocess
import time
from pathlib import Path

import docx
import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract import read_document
from alignctl.extract.block import Heading
from alignctl.extract.readers import converted
from alignctl.extract.readers.office_parts import soffice
from alignctl.extract.readers.office_parts.old_word import look_into
from alignctl.extract.readers.office_parts.rich_text import count_characters
from alignctl.model.reading import Limits
from alignctl.text.normalise import solid_length
from tests.extract.old_office import old_office

RICH = rb"""{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\stylesheet{\s1 heading 1;}}{\info{\title Secret}}
\pard\s1\outlinelevel0\b Reporting\b0\par \pard\plain Ring the caf\'e9 \u8212-within{\v hidden} 24 hours.\par
{\field{\*\fldinst PAGE}{\fldrslt 7}}\par}"""


@pytest.mark.parametrize(("content", "ending"), [(RICH, "rtf"), (old_office("WordDocument"), "doc")])
def test_without_libreoffice_the_message_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, content: bytes, ending: str
) -> None:
    monkeypatch.setattr(soffice, "find_soffice", lambda: None)
    with pytest.raises(UnreadableDocumentError, match="LibreOffice was not found") as refused:
        read_document(content, f"old.{ending}")
    assert refused.value.where == f"old.{ending}"
    assert ".docx" in (refused.value.hint or "")


scripted = pytest.mark.skipif(os.name == "nt", reason="the program in the test is a shell script")


def pretend(monkeypatch: pytest.MonkeyPatch, folder: Path, script: str) -> None:
    """Let a shell script stand for LibreOffice."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setattr(soffice, "find_soffice", lambda: str(program))


@scripted
@pytest.mark.parametrize("script", ["exit 134", "exit 127", "kill -9 $$", "exit 0", "exit 1"])
def test_a_conversion_that_fails_names_the_limit_on_memory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str
) -> None:
    pretend(monkeypatch, tmp_path, script)
    words = "make nothing of it" if script in {"exit 0", "exit 1"} else "within 400 MB of memory, and it broke down"
    with pytest.raises(UnreadableDocumentError, match=words) as refused:
        soffice.to_docx(RICH, "rtf", "a.rtf", Limits(memory_bytes=400 * 2**20))
    assert "--memory-mb" in (refused.value.hint or "")


@scripted
def test_a_program_that_hangs_is_ended_with_its_children(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    child = tmp_path / "child"
    pretend(monkeypatch, tmp_path, f"sleep 60 &\necho $! > {child}\nwait")
    with pytest.raises(UnreadableDocumentError, match="still converting") as refused:
        soffice.to_docx(RICH, "rtf", "slow.rtf", Limits(seconds=6.0))
    assert "within 6 seconds" in refused.value.message
    assert "--seconds" in (refused.value.hint or "")
    time.sleep(0.2)
    state = subprocess.run(["ps", "-o", "stat=", "-p", child.read_text().strip()], capture_output=True, check=False)
    assert state.stdout.strip()[:1] in {b"", b"Z"}


def test_the_characters_of_rich_text_are_counted_in_its_own_bytes() -> None:
    assert count_characters(RICH) == solid_length("Reporting Ring the café —within 24 hours. 7")
    japanese = rb"{\rtf1\ansi{\fonttbl{\f1\fcharset128 Mincho;}}\f1 \'93\'fa\'96\'7b}"
    assert count_characters(japanese) == 2


@pytest.mark.libreoffice
def test_rich_text_is_read_and_keeps_its_own_format() -> None:
    document = read_document(RICH, "any.name")
    assert document.format == "rtf"
    assert "converted" in [warning.code for warning in document.warnings]
    assert document.coverage == 1.0
    assert [section.title for section, _ in document.walk()] == ["Reporting"]
    assert read_document(RICH, "any.name") == document


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A Word 97 file with a heading and a sentence, as LibreOffice writes one."""
    folder = tmp_path_factory.mktemp("older")
    file = docx.Document()
    file.add_heading("Reporting", level=1)
    file.add_paragraph("Ring the police within 24 hours.")
    out = io.BytesIO()
    file.save(out)
    (folder / "a.docx").write_bytes(out.getvalue())
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "doc"]
    subprocess.run([*command, "--outdir", folder, folder / "a.docx"], capture_output=True, check=True, timeout=120)
    return (folder / "a.doc").read_bytes()


@pytest.mark.libreoffice
def test_an_older_word_file_is_read_with_headings_and_its_own_count(older: bytes) -> None:
    assert look_into(older).characters == solid_length("Reporting Ring the police within 24 hours.")
    reading = converted.read(older, "a.doc")
    assert reading.blocks[0] == Heading(title="Reporting", level=1)
    assert read_document(older, "a.bin").format == "doc"
    assert read_document(older, "a.bin").coverage == 1.0


@pytest.mark.libreoffice
def test_what_libreoffice_cannot_open_is_a_clear_error() -> None:
    with pytest.raises(UnreadableDocumentError) as refused:
        read_document(old_office("WordDocument", "1Table"), "broken.doc")
    assert refused.value.hint
