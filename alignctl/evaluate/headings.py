"""Headings as printed in gold files, found again among the sections of a result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from alignctl.model.alignment import SectionRef
from alignctl.text.normalise import fold
from alignctl.text.numbering import split_number


class Headings:
    """The headings a gold file names on one side."""

    def __init__(self, printed: Iterable[str]) -> None:
        self._printed = {fold(heading): heading for heading in printed}
        titles = [(fold(title_of(heading)), heading) for heading in self._printed.values()]
        times = Counter(title for title, _ in titles)
        self._only_once = {title: heading for title, heading in titles if title and times[title] == 1}

    def of(self, section: SectionRef) -> str | None:
        """The gold's heading for a section: by number and title, else by a title that stands only once.

        A section the gold does not name comes back as it is printed; None for text without a heading, which
        no gold can name.
        """
        printed = f"{section.number or ''} {section.title}".strip()
        if not section.title:
            return None
        known = self._printed.get(fold(printed)) or self._printed.get(fold(section.title))
        return known or self._only_once.get(fold(section.title), printed)


def title_of(heading: str) -> str:
    """A printed heading without its number."""
    return split_number(heading)[1] or heading
