"""What people decided on all texts and pairs of a workspace, over the flow of `pipeline.py`: its standing, and gold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from alignctl.correcting import corrected
from alignctl.deciding import heeded, linked, sentences_of, told_in
from alignctl.diverge import Differences
from alignctl.gathering import gather
from alignctl.model.area import Procedure
from alignctl.model.comparison import KindComparison
from alignctl.model.verdict import Reviewed, Standing, Verdict, VerdictTold
from alignctl.model.verdicts import NO_VERDICTS, Verdicts
from alignctl.pipeline import compare_procedures, open_stages
from alignctl.review.gold import GoldFile, gold_of_pair, gold_of_text
from alignctl.review.heeding import Seen
from alignctl.run import Run, files_needed, procedure_of
from alignctl.scope import Scope
from alignctl.store import Stages
from alignctl.telling import found_of, tell_all

_PAIRS = (Reviewed.LINK, Reviewed.DIVERGENCE)


def gold_of(run: Run) -> tuple[GoldFile, ...]:
    """The verdicts that count, as gold answers: a file for each pair and each text people decided anything on."""
    return tuple(one for one in _Decided(run).gold() if one.answers)


def standings(run: Run) -> tuple[VerdictTold, ...]:
    """Every verdict of the workspace with its standing, those that lapsed first.

    One on an area or a kind the workspace no longer has is unused.
    """
    told = _Decided(run).told()
    order = (Standing.LAPSED, Standing.DISPUTED, Standing.HEEDED, Standing.UNUSED)
    rest = (VerdictTold(verdict=one, standing=Standing.UNUSED) for one in run.verdicts.all if one not in told)
    return tuple(sorted((*told.values(), *rest), key=lambda one: (order.index(one.standing), one.verdict.line)))


class _Decided:
    """The texts that verdicts are on, as they are read without any."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._verdicts = [one for one in run.verdicts.all if self._is_held(one)]
        areas = sorted({area for one in self._verdicts for area in one.areas})
        entries = [run.workspace.areas[area] for area in areas]
        run.shelf.fetch(files_needed(run, entries))
        self._stages = open_stages(run.shelf, run.book)
        self._texts: dict[tuple[str, str], Procedure] = {}
        for area, kind in sorted({(area, one.kind) for one in self._verdicts for area in one.areas}):
            found = procedure_of(run.workspace, run.workspace.areas[area], kind, run.shelf)
            if found is not None:
                self._texts[area, kind] = found
        tell_all(run, self._texts.values(), self._stages)

    def gold(self) -> Iterator[GoldFile]:
        """Yield a file for each text and each pair, whether there are answers in it or not."""
        book, verdicts = self._run.book, self._run.verdicts
        for area, kind in self._places():
            text = self._texts[area, kind]
            found = found_of(text, book, self._stages)
            yield from gold_of_text(text, found, verdicts, lambda words, one: corrected(words, one, book))
        for compared in self._pairs(self._stages):
            yield from gold_of_pair(compared, verdicts)

    def told(self) -> dict[Verdict, VerdictTold]:
        """Every verdict on texts that can be read, with its standing."""
        run, seen = self._run, Seen()
        stages = open_stages(run.shelf, run.book, run.verdicts)
        sentences = sentences_of(self._texts.values(), run.book, stages)
        for compared in self._pairs(stages):
            sides = compared.a.area.id, compared.b.area.id
            found = Differences(shared=compared.shared, divergences=compared.divergences)
            heeded(found, compared.kind, sides, run.verdicts, seen, sentences)
            linked(compared, run.verdicts, seen)
        about = (Reviewed.PROVISION, *_PAIRS)
        told = told_in(self._texts.values(), run.book, stages, seen, about)
        return {one.verdict: one for one in (*told, *self._candidates())}

    def _candidates(self) -> Iterator[VerdictTold]:
        """Yield the verdicts on candidates, each looked at over the areas it was given for."""
        groups = {(one.areas, one.kind) for one in self._verdicts if one.about is Reviewed.CANDIDATE}
        for areas, kind in sorted(groups):
            entries = tuple(self._run.workspace.areas[area] for area in areas)
            settings = replace(self._run.settings, kinds=(kind,))
            scope = Scope(id=None, name=", ".join(areas), entries=entries)
            for one in gather(replace(self._run, settings=settings), scope).verdicts:
                if one.verdict.about is Reviewed.CANDIDATE and one.verdict.areas == areas:
                    yield one

    def _places(self) -> list[tuple[str, str]]:
        found = {(one.areas[0], one.kind) for one in self._verdicts if one.about is Reviewed.PROVISION}
        return sorted(found & self._texts.keys())

    def _pairs(self, stages: Stages) -> Iterator[KindComparison]:
        """Yield both texts compared for each two areas and kind; `stages` may follow verdicts on what texts say.

        Verdicts on links and differences are not followed here, so that what they are on can be seen.
        """
        run = self._run
        kept = Stages(run.shelf.store, rules=run.book.digest, readers=run.shelf.reading, verdicts=_of_texts(stages))
        for areas, kind in sorted({(one.areas, one.kind) for one in self._verdicts if one.about in _PAIRS}):
            sides = [self._texts.get((area, kind)) for area in areas]
            if len(sides) == len(_PAIRS) and sides[0] is not None and sides[1] is not None:
                yield compare_procedures(sides[0], sides[1], run.book, run.settings.as_of, kept, {})

    def _is_held(self, one: Verdict) -> bool:
        return one.kind in self._run.book.kinds and all(area in self._run.workspace.areas for area in one.areas)


def _of_texts(stages: Stages) -> Verdicts:
    """The verdicts of a run on what texts say, alone."""
    found = [one for one in stages.verdicts.all if one.about is Reviewed.PROVISION]
    return Verdicts(found) if found else NO_VERDICTS
