"""Every real Word file, odd ones too: each raw `w:t` is kept or accounted for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.accuracy.coverage import FLOORS, measure_word

pytestmark = [pytest.mark.real, pytest.mark.accuracy]

# A paragraph formatted as hidden, which neither screen nor paper shows; the other reader does not know of it.
HIDDEN = {"tika__testWORD_emptyParaInTextbox.docx"}


def test_raw_text_of_every_word_file_is_kept_or_accounted_for(real_folder: Path) -> None:
    found = [one for one in measure_word(real_folder) if one.name not in HIDDEN]
    assert len(found) > 150
    assert not {one.name: (one.share, one.lost) for one in found if one.share < FLOORS["docx"]}
    assert not {one.name: (one.share, one.own) for one in found if abs(one.share - one.own) > 0.01}
