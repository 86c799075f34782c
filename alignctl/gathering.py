"""All texts of the areas looked at together, compared pair by pair once, for everything that is told of a region.

It stands over `pipeline.py`. Sections are not linked here: what a region shares, pays and plans rests on provisions
alone, and linking costs many times what comparing them does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, combinations

from alignctl.corpus import ties_of
from alignctl.deciding import OF_TEXTS, WITHOUT_LINKS, for_ranking, heeded, sentences_of, told_in
from alignctl.diverge import Prepared, RulesOfDay, differences, practice_points, prepared, rules_of_day
from alignctl.graph import clusters
from alignctl.model.area import Procedure
from alignctl.model.cluster import Cluster
from alignctl.model.compared import Pair
from alignctl.model.comparison import Problem
from alignctl.model.document_read import DocumentRead
from alignctl.model.forms_compared import FormsCompared
from alignctl.model.tie import Tie
from alignctl.model.verdict import Item, VerdictTold, in_words
from alignctl.pipeline import check_kinds, open_stages, standard_of
from alignctl.review.heeding import Seen
from alignctl.run import Run, files_needed, kinds_held, problems_of, procedure_of
from alignctl.scope import FEWEST, Scope, notes_on
from alignctl.store import Codec, Made, Stages
from alignctl.telling import mentions_of, parts_told, provisions_of, tell_all
from alignctl.text.marking import highest

# With more areas only tied pairs are compared: the others say little and are many (11,628 pairs of 153 areas).
EVERY_PAIR_UP_TO = 40
_CLUSTERS: Codec[tuple[tuple[Cluster, ...], tuple[Item, ...]]] = Codec(tuple[tuple[Cluster, ...], tuple[Item, ...]])


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What is known of the areas of a scope.

    `procedures` and `standards` (regional texts) are by kind, `ties` those between the areas. `clusters` are the points
    of practice over all of them, and `chosen` the same with those that people call no candidates made local, for the
    ranking. `verdicts` are what people decided on the texts, with what became of that. `untold` are the kinds of which
    only pairs with a tie were compared. `forms` are those of the areas
    held against each other, None where they were not, or fewer than two areas name any.
    """

    scope: Scope
    procedures: dict[str, tuple[Procedure, ...]]
    standards: dict[str, Procedure]
    ties: tuple[Tie, ...]
    clusters: tuple[Cluster, ...]
    problems: tuple[Problem, ...]
    untold: tuple[str, ...] = ()
    chosen: tuple[Cluster, ...] = ()
    verdicts: tuple[VerdictTold, ...] = ()
    forms: FormsCompared | None = None

    @property
    def is_compared(self) -> bool:
        """Whether two areas at least have a procedure of one kind that could be read."""
        return any(len(found) >= FEWEST for found in self.procedures.values())

    @property
    def marking(self) -> str | None:
        """The highest protective marking of the documents."""
        return highest(one.document.metadata.marking for one in self.documents)

    @property
    def documents(self) -> tuple[DocumentRead, ...]:
        """Every document read, by kind: those of areas and of the region, then of the bases these rest on."""
        held = tuple(one for kind in self.procedures for one in self._of_kind(kind))
        return (*held, *self.forms.documents) if self.forms else held

    def _of_kind(self, kind: str) -> Iterator[DocumentRead]:
        held = (*self.procedures[kind], *(self.standards[one] for one in (kind,) if one in self.standards))
        sides = [(one.area.id, one.documents) for one in held]
        sides += [(base.id, base.documents) for one in held for base in one.bases]
        told = {(area, document.path): document for area, documents in sides for document in documents}
        yield from (DocumentRead(area=area, kind=kind, document=document) for (area, _), document in told.items())


def gather(run: Run, scope: Scope, *, every_pair_up_to: int = EVERY_PAIR_UP_TO) -> Gathered:
    """Read and compare the areas of a scope.

    Up to `every_pair_up_to` areas with a kind every pair is compared on it, beyond that those with a tie. Raises
    UsageError for kinds nobody knows; a kind or document that could not be used stands in `problems`.
    """
    check_kinds(run)
    run.shelf.fetch(files_needed(run, scope.entries))
    procedures: dict[str, tuple[Procedure, ...]] = {}
    problems: list[Problem] = []
    for kind in kinds_held(run, scope.entries):
        problems += problems_of(run, scope.entries, kind, scope.standard)
        if kind in run.book.kinds:
            held = (procedure_of(run.workspace, entry, kind, run.shelf) for entry in scope.entries)
            procedures[kind] = tuple(procedure for procedure in held if procedure is not None)
    inside = {entry.area.id for entry in scope.entries}
    found = Gathered(
        scope=scope,
        procedures=procedures,
        standards={kind: text for kind in procedures if (text := standard_of(run, kind, scope.standard))},
        ties=tuple(tie for tie in ties_of(run.workspace, run.book.weights.ties) if {tie.a, tie.b} <= inside),
        clusters=(),
        problems=tuple(dict.fromkeys(problems)),
        untold=tuple(kind for kind, texts in procedures.items() if len(texts) > every_pair_up_to),
    )
    found, seen = _kept(run, found)
    if not run.verdicts:
        return found
    texts, stages = tuple(chain.from_iterable(procedures.values())), open_stages(run.shelf, run.book, run.verdicts)
    marked = for_ranking(found.clusters, run.verdicts, seen, sentences_of(texts, run.book, stages))
    told = told_in(texts, run.book, stages, seen, WITHOUT_LINKS)
    return replace(found, chosen=marked, verdicts=told)


def notes_of(texts: Gathered, names: Mapping[str, str]) -> Iterator[str]:
    """What limits whatever is told of the areas gathered, in plain sentences; `names` has the names of kinds by id."""
    held = {names.get(kind, kind): [one.area.id for one in procedures] for kind, procedures in texts.procedures.items()}
    compared = {(pair.a, pair.b) for cluster in texts.clusters for pair in cluster.pairs}
    yield from notes_on(texts.scope, texts.ties, held, untied=compared.isdisjoint((tie.a, tie.b) for tie in texts.ties))
    said = in_words(texts.verdicts)
    if said:
        yield said
    for kind in texts.untold:
        yield f"Of the kind “{names.get(kind, kind)}” only areas with a tie were compared with each other."


def _kept(run: Run, texts: Gathered) -> tuple[Gathered, Seen]:
    """The texts with their clusters, had again where they were made before of the same, and what verdicts are on."""
    stages, settings = open_stages(run.shelf, run.book, run.verdicts), run.settings
    tied = sorted((tie.a, tie.b) for tie in texts.ties) if texts.untold else ()
    made = Made(
        stages=("provisions", "diverge", "graph", "gathering.py", "deciding.py"),
        procedures=(*chain.from_iterable(texts.procedures.values()), *texts.standards.values()),
        day=f"{settings.as_of.isoformat()} {settings.on.isoformat()} {texts.untold} {tied}",
        heeds=OF_TEXTS,
    )
    found, items = stages.made(_CLUSTERS, made, lambda: _clusters(run, texts, stages))
    return replace(texts, clusters=found, chosen=found), {item.id: item for item in items}


def _clusters(run: Run, texts: Gathered, stages: Stages) -> tuple[tuple[Cluster, ...], tuple[Item, ...]]:
    day, seen = run.settings.as_of, Seen()
    tell_all(run, chain(chain.from_iterable(texts.procedures.values()), texts.standards.values()), stages)
    found: list[Cluster] = []
    for kind in texts.procedures:
        standard = texts.standards.get(kind)
        regional = {kind: provisions_of(standard, run.book, stages)} if standard else {}
        points = practice_points(run.book, kind, day)
        found += clusters(_pairs(run, texts, kind, stages, seen), regional, points, on=run.settings.on)
    return tuple(sorted(found, key=lambda cluster: cluster.id)), tuple(seen.values())


def _pairs(run: Run, texts: Gathered, kind: str, stages: Stages, seen: Seen) -> Iterator[Pair]:
    """Every pair to be compared on a kind; one kind after another, so that what it needs is let go before the next."""
    tied = {(tie.a, tie.b) for tie in texts.ties}
    day = rules_of_day(run.book, kind, run.settings.as_of)
    made = [ready(one, run, stages, day) for one in texts.procedures[kind]]
    sentences = sentences_of(texts.procedures[kind], run.book, stages)
    for a, b in combinations(made, 2):
        if kind not in texts.untold or (a.procedure.area.id, b.procedure.area.id) in tied:
            sides = a.procedure.area.id, b.procedure.area.id
            found = heeded(differences(a, b, day), kind, sides, run.verdicts, seen, sentences)
            yield Pair(kind=kind, a=a.procedure, b=b.procedure, shared=found.shared, divergences=found.divergences)


def ready(procedure: Procedure, run: Run, stages: Stages, day: RulesOfDay) -> Prepared:
    """A procedure made ready to be compared."""
    provisions = provisions_of(procedure, run.book, stages)
    mentions = mentions_of(procedure, run.book, stages)
    return prepared(procedure, provisions, mentions, day, lambda: parts_told(procedure, run.book, stages))
