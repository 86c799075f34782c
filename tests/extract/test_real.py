"""Documents nobody here wrote: opened, compared, and their characters counted. None of their words stands here."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.block import TableBlock
from alignctl.extract.readers.pdf import read
from alignctl.extract.reading import read_document

pytestmark = pytest.mark.real
# One is only pictures; the fonts of the other do not say which letters they show.
REFUSED = {"Cassandra-Labs__Business_Continuity_Plan_7.10.pdf", "StephShobiye__lwl-safeguarding-policy.pdf"}
LEAST_COVERAGE = 0.9
THRESHOLDS = (
    "pdf/gbrooks0__NSCP-Thresholds-Guidance-review-FINAL-11-4-2022.pdf",
    "pdf/gbrooks0__threshold_of_needs.pdf",
)
SAFEGUARDING = ("docx/gbrooks0__Safeguarding_Policy.docx", "docx/fmmunywoki__safeguarding-policy.docx")


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_real_policies_open_or_are_refused_for_a_reason(real_folder: Path, ending: str) -> None:
    paths = sorted((real_folder / "policy" / ending).glob(f"*.{ending}"))
    assert len(paths) > 40
    for path in paths:
        if path.name in REFUSED:
            with pytest.raises(UnreadableDocumentError, match=re.escape(path.name)):
                read_document(path.read_bytes(), path.name)
        else:
            document = read_document(path.read_bytes(), path.name)
            assert document.sections, path.name
            assert document.coverage >= LEAST_COVERAGE, path.name


@pytest.mark.parametrize(
    ("files", "kind"), [(THRESHOLDS, "referral"), (SAFEGUARDING, "referral")], ids=["thresholds", "safeguarding"]
)
def test_two_real_documents_are_compared(real_folder: Path, tmp_path: Path, files: tuple[str, str], kind: str) -> None:
    places = [real_folder / "policy" / name for name in files]
    command = [sys.executable, "-m", "alignctl", "compare", *map(str, places), "--kind", kind, "--format", "json"]
    done = subprocess.run([*command, "--no-cache"], cwd=tmp_path, capture_output=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr.decode()
    (compared,) = json.loads(done.stdout)["kinds"]
    assert compared["kind"] == kind
    texts = ["".join(_text(place).split()) for place in places]
    for found in compared["divergences"]:
        for side, text in zip("ab", texts, strict=True):
            if found[side]:
                assert "".join(found[side]["citation"]["quote"].split()) in text
    assert compared["summary"]["linked"] > 0
    assert all(link["reasons"] for link in compared["sections"] if link["a"] and link["b"])


def _text(place: Path) -> str:
    document = read_document(place.read_bytes(), place.name)
    parts: list[str] = []
    for top in document.sections:
        for section, _ in top.walk():
            parts.append(section.text)
            parts.extend(cell for table in section.tables for row in table.rows for cell in row)
    return "".join(parts)


def test_real_policies_keep_their_characters(real_folder: Path) -> None:
    shares: dict[str, float] = {}
    for path in sorted((real_folder / "policy" / "pdf").glob("*.pdf")):
        try:
            reading = read(path.read_bytes(), path.name)
        except UnreadableDocumentError:
            continue
        kept = "".join(
            "".join(cell for row in block.rows for cell in row)
            if isinstance(block, TableBlock)
            else getattr(block, "title", "") or getattr(block, "text", "")
            for block in reading.blocks
        )
        held = len("".join(kept.split())) + reading.dropped.furniture + reading.dropped.contents
        shares[path.name] = (held + len("".join(reading.title.split()))) / reading.found
    assert len(shares) > 40
    assert not {name: share for name, share in shares.items() if share < 0.98}
