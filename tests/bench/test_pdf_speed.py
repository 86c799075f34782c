"""PDF reading beside pdfplumber's words and pdftotext, and its memory on a long file. Run by themselves."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.pdf_speed import ratios, real_pdfs, timed
from tests.extract.pdfs import PROSE, Sheet, pdf

pytestmark = [pytest.mark.bench, pytest.mark.xdist_group("bench")]
# The goal is 10; a busy machine of two cores moves the ratio by a fifth from run to run.
LEAST_OVER_PLUMBER = 7.0
MOST_OVER_PDFTOTEXT = 8.0
EVERY = 4
LONG, MOST_MEGABYTES = 1_000, 300
MEASURE = """
import json, resource, sys
from pathlib import Path
from alignctl.extract.readers.pdf import read
reading = read(Path(sys.argv[1]).read_bytes(), "long.pdf")
print(json.dumps([reading.pages, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))
"""


@pytest.mark.real
@pytest.mark.poppler
def test_real_files_are_read_many_times_quicker_than_pdfplumber_finds_their_words():
    rows = [row for path in real_pdfs()[::EVERY] if (row := timed(path))]
    assert len(rows) > 10
    quicker, slower = ratios(rows)
    assert quicker >= LEAST_OVER_PLUMBER
    assert slower <= MOST_OVER_PDFTOTEXT


def test_a_thousand_pages_are_read_in_little_memory(tmp_path: Path):
    sheets = [Sheet().lines(PROSE * 8, pitch=15).grid((60, 300, 540), (700, 730, 760)) for _ in range(LONG)]
    for number, sheet in enumerate(sheets):
        sheet.text(f"{number + 1} Duties of team {number}", y=50, size=16, font="F2")
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf(*sheets))
    done = subprocess.run([sys.executable, "-c", MEASURE, str(path)], capture_output=True, check=True)
    pages, kilobytes = json.loads(done.stdout)
    assert pages == LONG
    assert kilobytes < MOST_MEGABYTES * 1024
