"""What stands behind a claim on a page: the sentence, its place, its document, and the rule that read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alignctl.model.citation import Citation
from alignctl.model.provision import Provision
from alignctl.model.region import RegionView
from alignctl.model.region_report import DocumentRead, RegionReport
from alignctl.report.words import place_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One sentence. `anchor` is the id of its document on the page, None where that is not told there."""

    quote: str
    place: str
    document: str
    anchor: str | None
    rule: str | None


class Evidences:
    """Finds the evidence behind citations and provisions of a report."""

    def __init__(self, report: RegionReport) -> None:
        self._rules = {one.citation: one.rule for one in reversed(list(_provisions(report.view)))}
        self._points = {
            (cluster.id, one.citation): one.rule
            for cluster in report.view.clusters
            for entry in cluster.areas
            for one in entry.provisions
        }
        self._anchors = {one.document.path: f"document-{number}" for number, one in enumerate(files_of(report), 1)}

    def of(self, citation: Citation, point: str = "") -> Evidence:
        """The evidence of a citation; `point` is the id of the point of practice it is claimed for."""
        rule = self._points.get((point, citation)) or self._rules.get(citation)
        return Evidence(
            quote=citation.quote,
            place=place_words(citation),
            document=citation.document,
            anchor=self._anchors.get(citation.document),
            rule=rule,
        )


def files_of(report: RegionReport) -> list[DocumentRead]:
    """The documents of a report, each file once, in their order."""
    return list({one.document.path: one for one in reversed(report.documents)}.values())[::-1]


def _provisions(view: RegionView) -> Iterator[Provision]:
    for cluster in view.clusters:
        yield from (one for entry in cluster.areas for one in entry.provisions)
        yield from cluster.standard
    for pilot in view.pilots:
        for change in pilot.changes:
            yield from (*change.before, *change.now)
