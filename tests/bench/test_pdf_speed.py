"""PDF reading beside pdfplumber's words and pdftotext, and its memory on a long file. Run by themselves."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.pdf_speed import Timed, ratios, real_pdfs, shuffled, timed
from tests.extract.pdfs import PROSE, Sheet, pdf

pytestmark = [pytest.mark.bench, pytest.mark.xdist_group("bench")]
# The goal is 10; a busy machine of two cores moves the ratio by a fifth from run to run.
LEAST_OVER_PLUMBER = 8.0
MOST_OVER_PDFTOTEXT = 8.0
SEED, PAGES, FILES = 3, 200, 12
FEW, LONG = 250, 1_000
# Measured: 0.15 for dense pages of real files, of which most is their words.
MOST_MEGABYTES, MOST_PER_PAGE = 300, 0.25
MEASURE = """
import json, resource, sys
from pathlib import Path
from alignctl.extract.readers.pdf import read
reading = read(Path(sys.argv[1]).read_bytes(), "long.pdf")
kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
status = Path("/proc/self/status")
if status.exists():  # on Linux ru_maxrss counts the process that started this one, too
    kilobytes = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
print(json.dumps([reading.pages, kilobytes]))
"""


@pytest.mark.real
@pytest.mark.poppler
def test_real_files_are_read_many_times_quicker_than_pdfplumber_finds_their_words():
    rows: list[Timed] = []
    for path in shuffled(real_pdfs(), SEED):
        rows += [row] if (row := timed(path)) else []
        if sum(row.pages for row in rows) >= PAGES and len(rows) >= FILES:
            break
    assert len(rows) >= FILES
    quicker, slower = ratios(rows)
    assert quicker >= LEAST_OVER_PLUMBER
    assert slower <= MOST_OVER_PDFTOTEXT


def test_memory_hardly_grows_with_the_number_of_pages(tmp_path: Path):
    few, many = (_megabytes(tmp_path / f"{pages}.pdf", pages) for pages in (FEW, LONG))
    assert many < MOST_MEGABYTES
    assert (many - few) / (LONG - FEW) < MOST_PER_PAGE


def _megabytes(path: Path, pages: int) -> float:
    """The most memory a fresh process takes to read so many pages of 550 words each, tagged, with a table."""
    path.write_bytes(pdf(*(_full_page(number) for number in range(1, pages + 1))))
    done = subprocess.run([sys.executable, "-c", MEASURE, str(path)], capture_output=True, check=True)
    read, kilobytes = json.loads(done.stdout)
    assert read == pages
    return float(kilobytes) / 1024


def _full_page(number: int) -> Sheet:
    sheet = Sheet().text(f"{number} Duties of team {number}", y=50, size=16, font="F2").tagged("H1", 0)
    for line, text in enumerate(PROSE * 13, start=1):
        sheet.text(text, y=64 + 15 * line).tagged("P", line)
    sheet.text(f"Team {number}", y=718).text("24 hours", x=320, y=718)
    return sheet.text("Referral", y=748).text("3 days", x=320, y=748).grid((60, 300, 540), (700, 730, 760))
