"""The numbers LibreOffice's pages show, as the HTML standard counts them."""

from __future__ import annotations

from tests.accuracy.shown_numbers import shown_numbers

PAGE = b"""<ol><li><p>Scope</p></ol><ol start="3"><ol start="2"><li><h2>Duties</h2><p>Own text</p></li>
<li value="7"><h2>Forms</h2></li><li><h2>Law</h2></li></ol></ol><h2>Scope</h2><ol type="a"><li><h2>Letters</h2></ol>"""


def test_lists_inside_lists_show_their_own_count_alone() -> None:
    shown = {"scope": "", "duties": "2", "own text": "", "forms": "7", "law": "8"}
    assert shown_numbers(PAGE) == shown
