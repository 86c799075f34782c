"""Make the region's forms: python -m corpora.vale.make.forms [stem ...]. The MARF needs reportlab."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path

from corpora.vale.make.fixed import fixed_pdf, fixed_zip
from corpora.vale.make.forms import eastmere, northmoor, northmoor_marf, westvale
from corpora.vale.make.office import office_pdf

FOLDER = Path(__file__).parents[2] / "forms"
ISSUED = dt.date(2025, 3, 14)


def word(make: Callable[[], bytes]) -> bytes:
    return fixed_zip(make(), ISSUED)


def printed(make: Callable[[], bytes]) -> bytes:
    return fixed_pdf(office_pdf(make(), tagged=False, bookmarks=False), ISSUED)


FORMS: dict[str, Callable[[], bytes]] = {
    "northmoor-missing.docx": lambda: word(northmoor.missing_notification),
    "northmoor-referral.pdf": northmoor_marf.marf,
    "westvale-missing.docx": lambda: word(westvale.return_conversation),
    "westvale-referral.docx": lambda: word(westvale.request_for_support),
    "eastmere-missing.pdf": lambda: printed(eastmere.missing_report),
    "eastmere-referral.pdf": lambda: printed(eastmere.inter_agency_referral),
}


def main(stems: list[str]) -> None:
    """Make the forms named, or all."""
    for name, make in FORMS.items():
        if not stems or Path(name).stem in stems:
            (FOLDER / name).write_bytes(make())
            print(name)


if __name__ == "__main__":
    main(sys.argv[1:])
