"""Where in its document a statement stands, with the headings over it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from alignctl.model.area import Procedure
from alignctl.model.citation import Citation
from alignctl.model.finding import Place
from alignctl.model.provision import Provision


class Places:
    """The sections of all documents of some procedures, by document and section id; the first procedure is the own."""

    def __init__(self, procedures: Iterable[Procedure]) -> None:
        self._titles: dict[tuple[str, str], tuple[str, ...]] = {}
        self._own: str | None = None
        for one in procedures:
            self._own = self._own or next((document.path for document in one.documents), None)
            for document in chain(one.documents, chain.from_iterable(base.documents for base in one.bases)):
                for section, above in document.walk():
                    titles = (*(entry.title for entry in above), section.title)
                    self._titles[document.path, section.id] = tuple(title for title in titles if title)

    @property
    def own(self) -> Place | None:
        """The first document of the first procedure as a whole: where to look for what it does not say."""
        return None if self._own is None else Place(document=self._own)

    def gone(self, provision: Provision | None) -> Place | None:
        """Where a provision of an earlier version stood, told of the present document; its pages are others now."""
        before = self.of(provision)
        if before is None or self._own is None:
            return before
        return Place(document=self._own, sections=before.sections)

    def of(self, provision: Provision | None) -> Place | None:
        """The place of a provision, None for none."""
        return None if provision is None else self.of_citation(provision.citation)

    def of_citation(self, citation: Citation) -> Place:
        """The place of a citation; its own section alone where the document is not known here."""
        own = (citation.section,) if citation.section else ()
        return Place(
            document=citation.document,
            sections=self._titles.get((citation.document, citation.section_id), own),
            page=citation.page,
            paragraph=citation.paragraph,
        )
