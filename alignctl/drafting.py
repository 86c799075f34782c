"""A common text for what was agreed: the wording proposed for each point, and what each area would change.

It stands over `planning.py`. Sentences are taken over, never made up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from alignctl.adopting import clusters_on
from alignctl.choosing import Chosen
from alignctl.decided_against import without_names
from alignctl.draft.amending import Reason, Text, addition_to, changes_to, left_open
from alignctl.draft.beside import beside
from alignctl.draft.left_to_people import ALSO_AGREED, NOT_COMPARED, NOTHING_FOUND
from alignctl.draft.proposing import Source, proposed_of, sources_of
from alignctl.gathering import Gathered
from alignctl.graph import exemplars
from alignctl.model.agreement import Agreement
from alignctl.model.citation import Citation
from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.draft import Amendment, Draft, DraftPoint
from alignctl.own_texts import OwnTexts
from alignctl.pipeline import names_of
from alignctl.rank.wording import listed
from alignctl.report.words import day_words
from alignctl.rereading import Warned, read_again
from alignctl.run import Run
from alignctl.saying import Saying


def draft_of(run: Run, texts: Gathered, chosen: Iterable[Chosen]) -> Draft:
    """The common text for what was chosen, point by point in the order of the rules.

    An agreement whose point no text of these areas speaks of any more is told in the notes.
    """
    drafting = _Drafting(run, texts)
    wanted = tuple(chosen)
    found = [point for one in wanted if (point := drafting.point(one)) is not None]
    drafted = {point.agreement.candidate for point, _ in found}
    names = names_of(run)
    warned = tuple(read_again(found, drafting.own, run.book, names))
    return Draft(
        title=f"{texts.scope.name}: a common text",
        on=run.settings.on.isoformat(),
        areas=tuple(entry.area for entry in texts.scope.entries),
        points=tuple(sorted((_with_warnings(point, warned) for point, _ in found), key=drafting.place)),
        names=names,
        marking=texts.marking,
        notes=(
            *(
                f"{one.agreement.title}: no procedure of these areas speaks of it, so it is left out, as forms are."
                for one in wanted
                if one.agreement.candidate not in drafted
            ),
            *dict.fromkeys(one.words for one in warned if one.candidate is None),
        ),
        documents=texts.documents,
        verdicts=texts.verdicts,
    )


def _with_warnings(point: DraftPoint, warned: Iterable[Warned]) -> DraftPoint:
    """A point with what was seen of it when the texts were read again."""
    own = (one.words for one in warned if one.candidate == point.agreement.candidate)
    return replace(point, warnings=tuple(dict.fromkeys(own)))


class _Drafting:
    """Drafts points one by one."""

    def __init__(self, run: Run, texts: Gathered) -> None:
        self.own = OwnTexts(run, texts)
        self._clusters = texts.clusters
        self._verdicts = texts.verdicts
        self._names = {entry.area.id: entry.area.name for entry in texts.scope.entries}
        self._exemplars = {(one.kind, one.topic): one.area for one in exemplars(texts.clusters)}
        self._order = _order_of(run)

    def place(self, point: DraftPoint) -> tuple[int, str]:
        """Where a point stands among the others."""
        topic = ".".join(point.agreement.candidate.split(".")[:2])
        return self._order.get(topic, len(self._order)), point.agreement.candidate

    def point(self, one: Chosen) -> tuple[DraftPoint, Saying] | None:
        """One point drafted, and which statements say what was agreed on it; None where no text speaks of it."""
        agreement = one.agreement
        cluster = next(iter(clusters_on(agreement, self._clusters)), None)
        if cluster is None:
            return None
        saying = Saying(agreement, cluster)
        exemplar = self._exemplars.get((cluster.point.kind, cluster.point.topic))
        sources = sources_of(
            cluster,
            saying.says,
            standard="the regional standard",
            exemplar=exemplar,
            beside=lambda said, area: beside(said, self.own.provisions(cluster.point.kind, area)),
        )
        sentences = proposed_of(cluster, sources)
        point = DraftPoint(
            agreement=agreement,
            proposed=sentences[0] if sentences else None,
            alternatives=sentences[1:],
            amendments=tuple(self._amendments(one, cluster, saying, sources)),
            today=tuple(
                (entry.area, listed(entry.provisions) if entry.provisions else None) for entry in cluster.areas
            ),
            is_agreed=one.is_agreed,
            notes=tuple(self._notes(agreement, cluster)),
        )
        return point, saying

    def _notes(self, agreement: Agreement, cluster: Cluster) -> Iterator[str]:
        there = {entry.area for entry in cluster.areas}
        for area in agreement.areas:
            if area not in there:
                yield f"{self._names.get(area, area)} is not among the areas compared on this point."
        yield from without_names(cluster, self._verdicts)

    def _amendments(
        self, one: Chosen, cluster: Cluster, saying: Saying, sources: tuple[Source, ...]
    ) -> Iterator[Amendment]:
        """What changes, area by area: none that has to move is without a line, unless it says the target already."""
        entries = {entry.area: entry for entry in cluster.areas}
        for area in one.agreement.areas:
            entry, text = entries.get(area), self.own.text(cluster.point.kind, area)
            name = self._names.get(area, area)
            if entry is None or text is None:
                yield left_open(area, name, NOT_COMPARED, sources[0] if sources else None)
            elif not saying.is_adopted(entry):
                found = tuple(self._of_area(entry, text, saying, sources, self._reason(one, cluster, entry)))
                yield from found
                if not found and not saying.has_all(entry, sources):
                    yield left_open(area, name, NOTHING_FOUND, sources[0] if sources else None)

    def _of_area(
        self, entry: AreaValues, text: Text, saying: Saying, sources: tuple[Source, ...], reason: Reason
    ) -> Iterator[Amendment]:
        theirs = tuple(source for source in sources if source.area != entry.area)
        apart = tuple(saying.apart(entry, self.own.provisions(saying.kind, entry.area)))
        if apart and saying.is_source:
            for one in apart:
                yield from changes_to(text, (one,), saying.fitting(one, theirs), reason)
        elif apart and not saying.is_list:
            yield from changes_to(text, apart, theirs, reason)
        elif saying.is_list:
            for source in saying.lacking(entry, theirs):
                yield addition_to(text, source, self._behind(source, entry.area), reason)
        elif not entry.provisions:
            best = theirs[0] if theirs else None
            yield addition_to(text, best, self._behind(best, entry.area) if best else None, reason)
        if entry.provisions:
            for effect in saying.missing(entry):
                yield left_open(entry.area, text.name, ALSO_AGREED, saying.of_effect(effect, theirs))

    def _behind(self, source: Source, area: str) -> Citation | None:
        return self.own.behind(source.provision.kind, source.provision, source.area, area)

    def _reason(self, one: Chosen, cluster: Cluster, entry: AreaValues) -> Reason:
        agreement = one.agreement
        begins = (
            f"Agreed on {day_words(agreement.agreed.isoformat())}" if one.is_agreed else "Proposed, and not agreed yet"
        )
        others = [
            f"{other.name}: {listed(other.provisions) if other.provisions else 'not said'}"
            for other in cluster.areas
            if other.area != entry.area
        ]
        standard = [f"regional standard: {listed(cluster.standard)}"] if cluster.standard else []
        told = "; ".join((*others, *standard))
        return Reason(
            agreed=f"{begins}: {cluster.title}: \u201c{agreement.target}\u201d.",
            others=f"Today {told}." if told else "",
        )


def _order_of(run: Run) -> Mapping[str, int]:
    """The place of each topic, by kind and topic joined with a full stop, in the order procedures tell them."""
    listed_topics = (
        f"{kind.id}.{topic}"
        for kind in run.book.kinds.values()
        for topic in dict.fromkeys((*kind.expected, *(one.id for one in kind.topics)))
    )
    return {topic: place for place, topic in enumerate(listed_topics)}
