"""The wording proposed for a point that was agreed: sentences that exist already, the best first, never one made up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from alignctl.draft.beside import is_explained, is_mixed
from alignctl.draft.sentence_words import one_stating
from alignctl.draft.value_words import without_label
from alignctl.model.citation import Citation
from alignctl.model.cluster import Cluster
from alignctl.model.draft import SourcedSentence
from alignctl.model.effect import effect_key, shown
from alignctl.model.provision import Force, Provision

Says = Callable[[Provision], bool]
# the other statements in the sentence of one; the second is the area, None for the regional standard
Beside = Callable[[Provision, str | None], tuple[Provision, ...]]

# below this a sentence is held back where another says the same
DOUBTFUL = 0.6
LESS_SURE = "the program is less sure that this sentence says it"

_FORCE = (Force.MUST, Force.STATES, Force.SHOULD, Force.MAY, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A statement whose sentence may be taken over, and whose it is: an area, or the regional standard (None).

    `others` are the other statements in the same sentence.
    """

    provision: Provision
    area: str | None
    name: str
    others: tuple[Provision, ...] = ()

    @property
    def is_doubtful(self) -> bool:
        """Whether it is not sure that the sentence says it: read with doubt, a mere "may", or of another point."""
        said = self.provision
        return said.confidence < DOUBTFUL or said.force is Force.MAY or is_explained(said, self.others)

    @property
    def is_mixed(self) -> bool:
        """Whether its sentence gives another value on the point as well."""
        return is_mixed(self.provision, self.others)

    @property
    def sentence(self) -> str:
        """Its exact words without the label of a list item; of several sentences the one that has the value's words."""
        return one_stating(without_label(self.provision.citation.quote), self.provision.value.display)

    @property
    def place(self) -> str:
        """Whose it is and where it stands, in words."""
        return f"{self.name}, {place_of(self.provision.citation)}"


def _nothing_beside(_: Provision, __: str | None) -> tuple[Provision, ...]:
    return ()


def sources_of(
    cluster: Cluster,
    says: Says,
    *,
    standard: str,
    exemplar: str | None = None,
    beside: Beside = _nothing_beside,
) -> tuple[Source, ...]:
    """All statements of a point that say what was agreed, the best first.

    A sentence comes before the cell of a table; then the surest comes first, then the regional standard's, then those
    of the area worth copying (`exemplar`, its id), then the strongest. Doubtful ones are held back where another says
    the same. `standard` is what people call the regional standard. What stands below the national position is none, and
    a sentence comes once, whoever rests on it. `beside` gives what else a sentence says.
    """
    of_areas = [
        Source(provision=one, area=entry.area, name=entry.name, others=beside(one, entry.area))
        for entry in cluster.areas
        if not entry.below
        for one in entry.provisions
        if says(one)
    ]
    regional = [
        Source(provision=one, area=None, name=standard, others=beside(one, None))
        for one in cluster.standard
        if says(one)
    ]
    found = [*regional, *of_areas]
    sure = {effect_key(one.provision.value) for one in found if not one.is_doubtful}
    kept = [one for one in found if not one.is_doubtful or effect_key(one.provision.value) not in sure]
    ordered = sorted(kept, key=lambda one: _order(one, exemplar))
    return tuple({_place(one.provision.citation): one for one in reversed(ordered)}.values())[::-1]


def proposed_of(cluster: Cluster, sources: Iterable[Source]) -> tuple[SourcedSentence, ...]:
    """The wording proposed and what may be chosen instead; national wording comes last, unless it is all there is.

    Words that several texts share come once, and name all their sources.
    """
    alike: dict[str, list[Source]] = defaultdict(list)
    for one in sources:
        alike[one.sentence].append(one)
    found = [
        SourcedSentence(
            text=text,
            source="; the same in ".join(one.place for one in those)
            + (f" ({LESS_SURE})" if all(one.is_doubtful or one.is_mixed for one in those) else ""),
            value=shown(those[0].provision.value),
            area=those[0].area,
            citation=those[0].provision.citation,
        )
        for text, those in alike.items()
    ]
    if cluster.baseline is not None:
        figure = cluster.baseline
        found.append(
            SourcedSentence(
                text=figure.figure, source=f"National: {figure.source}, {figure.edition}", value=figure.figure
            )
        )
    return tuple(found)


def place_of(citation: Citation) -> str:
    """Where words stand: the document, the section, and the page, or the paragraph where there are no pages."""
    section = " ".join(part for part in (citation.number, citation.section) if part) or "opening text"
    told = [citation.document, section]
    if citation.page is not None:
        told.append(f"page {citation.page}")
    elif citation.paragraph is not None:
        told.append(f"paragraph {citation.paragraph}")
    if citation.cell is not None:
        told.append(f"row {citation.cell[1] + 1} of a table")
    return ", ".join(told)


def _order(one: Source, exemplar: str | None) -> tuple[bool, bool, bool, float, bool, bool, int, str, str]:
    said = one.provision
    return (
        one.is_doubtful,
        said.citation.cell is not None,
        one.is_mixed,
        -round(said.confidence, 2),
        one.area is not None,
        one.area != exemplar,
        _FORCE.index(said.force),
        one.area or "",
        said.id,
    )


def _place(citation: Citation) -> tuple[object, ...]:
    return citation.document, citation.section_id, citation.paragraph, citation.cell, citation.span, citation.quote
