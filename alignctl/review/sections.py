"""The sections of a procedure by what they are called, so that one keeps its name when others come or go."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from alignctl.model.alignment import SectionRef
from alignctl.model.area import Procedure
from alignctl.text.fingerprint import of_words
from alignctl.text.normalise import fold

Place = tuple[str, str]


class Sections:
    """The sections of one procedure, its bases' included."""

    def __init__(self, procedure: Procedure) -> None:
        self.procedure = procedure
        self._keys: dict[Place, str] = {}
        self._words: dict[Place, str] = {}
        seen: Counter[str] = Counter()
        bases = chain.from_iterable(base.documents for base in procedure.bases)
        for document in chain(procedure.documents, bases):
            for section, above in document.walk():
                titles = " > ".join(fold(one.title) for one in (*above, section))
                seen[titles] += 1
                place = document.path, section.id
                self._keys[place] = f"{titles} #{seen[titles]}"
                cells = chain.from_iterable(chain.from_iterable(table.rows for table in section.tables))
                self._words[place] = " ".join((section.title, section.text, *cells))

    @property
    def fingerprints(self) -> frozenset[str]:
        """Those of all words of each section."""
        return frozenset(map(of_words, self._words.values()))

    def key(self, ref: SectionRef) -> str:
        """The titles from the outermost to its own, with a count where several are called the same."""
        return self._keys.get((ref.document, ref.section_id), "")

    def words(self, ref: SectionRef) -> str | None:
        """All words of a section without those of its subsections; None where the procedure has no such section."""
        return self._words.get((ref.document, ref.section_id))
