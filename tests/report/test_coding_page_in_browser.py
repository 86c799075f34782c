"""The page of a coding sheet: accessible, filled in with its own controls, saved as CSV that is read again."""

import base64
import csv
import io
from pathlib import Path

import pytest

from alignctl.model.verdict import Reviewed, Ruling
from alignctl.report import Layout, render
from alignctl.review.reading import read_sheets
from tests.driven import driven
from tests.review import sheets

pytestmark = [pytest.mark.once, pytest.mark.browser]
# The page saves a file: the test takes what would be in it.
_CATCH = """
window.caught = null;
URL.createObjectURL = (blob) => { window.reading = blob.arrayBuffer().then((held) => {
  window.caught = btoa(String.fromCharCode(...new Uint8Array(held))); }); return '#'; };
0
"""


@pytest.fixture(scope="module")
def sheet(tmp_path_factory):
    return sheets.made(sheets.workspace(tmp_path_factory.mktemp("three")))


@pytest.fixture
def opened(chromium, sheet, tmp_path):
    path = tmp_path / "sheet.html"
    path.write_text(render(sheet, "html", Layout()), encoding="utf-8")
    with driven(chromium, tmp_path / "profile") as tab:
        tab.open(path)
        yield tab


@pytest.mark.axe
@pytest.mark.parametrize("width", [320, 1200])
def test_the_rules_of_axe_find_nothing_and_the_page_keeps_to_its_width(opened, axe, width):
    opened.screen(width)
    assert opened.axe(axe) == []
    assert opened.see("document.documentElement.scrollWidth <= innerWidth")
    assert [words for words in opened.heard if not words.endswith("/sheet.html")] == []


def test_verdicts_chosen_are_saved_as_csv_that_is_read_again(opened, sheet, tmp_path):
    limit = sheets.place_of(sheet, Reviewed.PROVISION, "time-limit") + 1
    other = 1 if limit != 1 else 2
    opened.see(_CATCH)
    opened.see(f"""
      const pick = (claim, words) => document.querySelector(`#claim-${{claim}} input[value="${{words}}"]`).click();
      pick({limit}, 'correct value');
      pick({other}, 'right');
      document.getElementById('note-{other}').value = '=1+1, "as it, says"';
      document.getElementById('save').click(); 0
    """)
    assert "Your name is needed" in opened.see("document.getElementById('told').textContent")
    opened.see("document.getElementById('reviewer').value = 'Siân'; document.getElementById('save').click(); 0")
    assert f"Claim {limit} needs the value" in opened.see("document.getElementById('told').textContent")
    opened.see(f"document.getElementById('value-{limit}').value = 'within 48 hours'; 0")
    opened.see("document.getElementById('save').click(); window.reading.then(() => 0)")
    content = base64.b64decode(opened.see("window.caught"))
    assert len(list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))) == len(sheet.rows)
    path = tmp_path / "verdicts.csv"
    path.write_bytes(content)
    read = read_sheets((path,))
    assert (read.mistakes, read.told, read.empty) == ((), (), len(sheet.rows) - 2)
    said = {one.item.id: one for one in read.answers}
    value, right = said[sheet.rows[limit - 1].item.id], said[sheet.rows[other - 1].item.id]
    assert (value.ruling, value.value, value.reviewer) == (Ruling.CORRECT_VALUE, "within 48 hours", "Siân")
    assert (right.ruling, right.note) == (Ruling.RIGHT, '=1+1, "as it, says"')
    assert value.item == sheet.rows[limit - 1].item


def test_saving_leaves_a_file_and_fetches_nothing(opened, tmp_path):
    folder = tmp_path / "downloads"
    opened.send("Page.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
    opened.see("document.getElementById('reviewer').value = 'A'; document.getElementById('save').click(); 0")
    assert "saved as verdicts.csv" in opened.see("document.getElementById('told').textContent")
    assert [words for words in opened.heard if not words.endswith("/sheet.html") and "blob:" not in words] == []


def test_the_page_can_be_read_without_scripts(chromium, sheet, tmp_path):
    path = Path(tmp_path / "sheet.html")
    path.write_text(render(sheet, "html", Layout()), encoding="utf-8")
    with driven(chromium, tmp_path / "profile") as tab:
        tab.scripts(allowed=False)
        tab.open(path)
        tab.scripts(allowed=True)
        assert tab.see("document.getElementById('saving').hidden && !document.getElementById('without').hidden")
        assert tab.see("document.querySelectorAll('article.claim').length") == len(sheet.rows)
