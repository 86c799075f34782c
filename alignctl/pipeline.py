"""The whole flow: paths in, documents, provisions, links, divergences, candidates out.

Stages never import one another; they meet here. Nothing here prints, and nothing reads the clock: `Settings`
carries the dates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain, combinations
from pathlib import Path

from alignctl.corpus import AreaEntry, find_workspace_file, load_workspace, ties_of
from alignctl.deciding import EVERYTHING, WITHOUT_LINKS, for_ranking, heeded, linked, sentences_of, summary_of, told_in
from alignctl.diverge import Differences, contradictions, diverge, held_on, practice_points
from alignctl.errors import AlignctlError, UnreadableDocumentError
from alignctl.evaluate import Gold, Side, gold_files, pool, read_gold, score
from alignctl.extract import Shelf
from alignctl.graph import clusters
from alignctl.match import Side as MatchSide
from alignctl.match import align_sides, prepare, reconcile
from alignctl.model.alignment import Alignment
from alignctl.model.area import Area, Procedure
from alignctl.model.candidate import Candidate
from alignctl.model.comparison import Comparison, KindComparison, ManyComparison, Problem
from alignctl.model.contradiction import Contradiction
from alignctl.model.evaluation import Evaluation, GoldScore
from alignctl.model.provision import Provision, point_id
from alignctl.model.verdict import Item
from alignctl.model.verdicts import NO_VERDICTS, Verdicts
from alignctl.rank import rank
from alignctl.review.heeding import Seen
from alignctl.rules import RuleBook, unknown_kind
from alignctl.run import Run, documents_of, files_needed, kinds_held, problems_of, procedure_of, standard_path
from alignctl.store import Codec, Made, Stages
from alignctl.telling import mentions_of, provisions_of, tell_all

_SIDE = Codec(MatchSide)
_CONTRADICTIONS = Codec(tuple[Contradiction, ...])
_RANKED: Codec[tuple[tuple[Candidate, ...], tuple[Item, ...]]] = Codec(tuple[tuple[Candidate, ...], tuple[Item, ...]])
_COMPARED: Codec[tuple[Alignment, Differences]] = Codec(tuple[Alignment, Differences])


def compare(run: Run, words: Iterable[str]) -> Comparison | ManyComparison:
    """Compare two areas, or every pair of three and more, over the kinds they have.

    `words` are ids or names of areas. Raises UsageError for unknown areas and kinds, and
    UnreadableDocumentError where nothing at all could be compared; any other problem stands in the result.
    """
    entries = tuple(run.workspace.find_area(word) for word in words)
    check_kinds(run)
    run.shelf.fetch(files_needed(run, entries))
    stages, seen = open_stages(run.shelf, run.book, run.verdicts), Seen()
    tell_all(run, _uncompared(run, entries, stages), stages)
    pairs = tuple(_compare_pair(run, a, b, stages, seen) for a, b in combinations(entries, 2))
    if not any(pair.kinds for pair in pairs):
        raise _nothing_compared(pairs)
    pairs = tuple(
        replace(pair, kinds=tuple(linked(kind, run.verdicts, seen) for kind in pair.kinds))
        for pair in (_reconciled(pairs) if len(pairs) > 1 else pairs)
    )
    kinds = tuple(kind for pair in pairs for kind in pair.kinds)
    candidates = _candidates(run, kinds, stages, seen)
    verdicts = told_in(chain.from_iterable((kind.a, kind.b) for kind in kinds), run.book, stages, seen, EVERYTHING)
    if len(pairs) == 1:
        pair = pairs[0]
        return replace(pair, candidates=candidates, verdicts=verdicts)
    return ManyComparison(
        areas=tuple(entry.area for entry in entries),
        pairs=tuple(replace(pair, candidates=_candidates(run, pair.kinds, stages, {})) for pair in pairs),
        candidates=candidates,
        problems=tuple(dict.fromkeys(chain.from_iterable(pair.problems for pair in pairs))),
        names=names_of(run),
        verdicts=verdicts,
    )


def _uncompared(run: Run, entries: tuple[AreaEntry, ...], stages: Stages) -> Iterator[Procedure]:
    """Every procedure of a pair that was not compared before, so that it is known what it says; some come again."""
    for kind in kinds_held(run, entries):
        held = [found for entry in entries if (found := procedure_of(run.workspace, entry, kind, run.shelf))]
        for a, b in combinations(held, 2) if kind in run.book.kinds else ():
            if stages.lacks(_COMPARED, _of_pair(a, b, run.book, run.settings.as_of, stages)):
                yield from (a, b)


def _compare_pair(run: Run, a: AreaEntry, b: AreaEntry, stages: Stages, seen: Seen) -> Comparison:
    kinds: list[KindComparison] = []
    problems: list[Problem] = []
    for kind in kinds_held(run, (a, b)):
        problems += problems_of(run, (a, b), kind)
        sides = [procedure_of(run.workspace, entry, kind, run.shelf) for entry in (a, b)]
        if kind in run.book.kinds and sides[0] is not None and sides[1] is not None:
            kinds.append(compare_procedures(sides[0], sides[1], run.book, run.settings.as_of, stages, seen))
    return Comparison(
        a=a.area,
        b=b.area,
        on=run.settings.on.isoformat(),
        as_of=run.settings.as_of.isoformat(),
        kinds=tuple(kinds),
        candidates=(),
        problems=tuple(problems),
        names=names_of(run),
    )


def _reconciled(pairs: tuple[Comparison, ...]) -> tuple[Comparison, ...]:
    """The pairs with the links of each kind made to agree over all areas; divergences do not rest on links."""
    procedures: dict[str, dict[str, Procedure]] = defaultdict(dict)
    alignments: dict[str, dict[tuple[str, str], Alignment]] = defaultdict(dict)
    for pair in pairs:
        for kind in pair.kinds:
            procedures[kind.kind] |= {pair.a.id: kind.a, pair.b.id: kind.b}
            alignments[kind.kind][pair.a.id, pair.b.id] = kind.alignment
    settled = {kind: reconcile(found, procedures[kind]) for kind, found in alignments.items()}

    def agreed(pair: Comparison, kind: KindComparison) -> KindComparison:
        alignment = settled[kind.kind][pair.a.id, pair.b.id]
        return replace(kind, alignment=alignment, summary=summary_of(alignment, kind.shared, kind.divergences))

    return tuple(replace(pair, kinds=tuple(agreed(pair, kind) for kind in pair.kinds)) for pair in pairs)


def compare_procedures(  # noqa: PLR0913, PLR0917 - two procedures, the rules, the day, what was made and what was seen
    a: Procedure, b: Procedure, book: RuleBook, as_of: date, stages: Stages, seen: Seen
) -> KindComparison:
    """Compare one kind of procedure between two areas: provisions, links, divergences; links as they were found.

    What verdicts are on is put into `seen`.
    """
    made = _of_pair(a, b, book, as_of, stages)
    alignment, raw = stages.made(_COMPARED, made, lambda: _compared(a, b, book, as_of, stages))
    sides = (a.area.id, b.area.id)
    found = heeded(raw, a.kind, sides, stages.verdicts, seen, sentences_of((a, b), book, stages))
    return KindComparison(
        kind=a.kind,
        kind_name=book.kinds[a.kind].name,
        a=a,
        b=b,
        alignment=alignment,
        shared=found.shared,
        divergences=found.divergences,
        summary=summary_of(alignment, found.shared, found.divergences),
        contradictions=tuple(chain.from_iterable(contradictions_of(side, book, as_of, stages) for side in (a, b))),
    )


def _of_pair(a: Procedure, b: Procedure, book: RuleBook, as_of: date, stages: Stages) -> Made:
    day = _held_on(a.kind, book, as_of, stages)
    return Made(stages=("provisions", "match", "diverge"), procedures=(a, b), day=day)


def contradictions_of(procedure: Procedure, book: RuleBook, as_of: date, stages: Stages) -> tuple[Contradiction, ...]:
    """Where a procedure says two things, had again where it was found before."""
    day = _held_on(procedure.kind, book, as_of, stages)
    made = Made(stages=("provisions", "diverge"), procedures=(procedure,), day=day)
    return stages.made(
        _CONTRADICTIONS,
        made,
        lambda: contradictions(procedure, provisions_of(procedure, book, stages), book, as_of),
    )


def _held_on(kind: str, book: RuleBook, as_of: date, stages: Stages) -> str:
    """What comparing a kind rests on of a day, so that the next day does not make anew what stays the same."""
    return stages.once(f"{kind} {as_of.isoformat()}", lambda: held_on(book, kind, as_of))


def _compared(a: Procedure, b: Procedure, book: RuleBook, as_of: date, stages: Stages) -> tuple[Alignment, Differences]:
    alignment = align_sides(_side(a, book, stages), _side(b, book, stages))
    provisions_a, provisions_b = provisions_of(a, book, stages), provisions_of(b, book, stages)
    mentions = (mentions_of(a, book, stages), mentions_of(b, book, stages))
    return alignment, diverge(a, b, provisions_a, provisions_b, book, as_of, mentions)


def _side(procedure: Procedure, book: RuleBook, stages: Stages) -> MatchSide:
    made = Made(stages=("provisions", "match"), procedures=(procedure,))
    return stages.made(_SIDE, made, lambda: prepare(procedure, provisions_of(procedure, book, stages), book))


def open_stages(shelf: Shelf, book: RuleBook, verdicts: Verdicts = NO_VERDICTS) -> Stages:
    """What the stages made before, with these rules, readers and verdicts."""
    return Stages(shelf.store, rules=book.digest, readers=shelf.reading, verdicts=verdicts)


def evaluate(gold: Path, book: RuleBook, shelf: Shelf, as_of: date) -> Evaluation:
    """Hold the tool's results against gold answers: one file, or all of a folder.

    A document that stands in the workspace above the gold file is read with its area's bases. Raises
    UsageError for gold that cannot be read, and the reader's own error for a document.
    """
    stages = open_stages(shelf, book)
    return pool(tuple(_evaluate_file(file, book, shelf, as_of, stages) for file in gold_files(gold)))


def _evaluate_file(file: Path, book: RuleBook, shelf: Shelf, as_of: date, stages: Stages) -> GoldScore:
    gold = read_gold(file)
    if gold.kind not in book.kinds:
        raise unknown_kind(gold.kind, book, where=file.as_posix())
    sides = {side: _gold_procedure(file, gold, side, shelf) for side in gold.documents}
    provisions = {side: _own_provisions(procedure, book, stages) for side, procedure in sides.items()}
    both = len(sides) == len(Side)
    comparison = compare_procedures(sides[Side.A], sides[Side.B], book, as_of, stages, {}) if both else None
    return score(gold, comparison, provisions, tuple(sides.values()))


def _own_provisions(procedure: Procedure, book: RuleBook, stages: Stages) -> tuple[Provision, ...]:
    """What the area's own documents say: gold answers are about them alone, not about the bases below."""
    own = {document.path for document in procedure.documents}
    return tuple(found for found in provisions_of(procedure, book, stages) if found.citation.document in own)


def _gold_procedure(file: Path, gold: Gold, side: Side, shelf: Shelf) -> Procedure:
    """The procedure of a gold document: its area's in the workspace around it, else the bare document."""
    place = file.parent / gold.documents[side]
    found = find_workspace_file(file.parent)
    workspace = load_workspace(found, file.parent) if found else None
    for entry in workspace.areas.values() if workspace else ():
        for path in entry.documents.get(gold.kind, ()):
            if workspace is not None and workspace.locate(path).resolve() == place.resolve():
                procedure = procedure_of(workspace, entry, gold.kind, shelf)
                if procedure is not None:
                    return procedure
    document = shelf.need(gold.documents[side], place)
    return Procedure(area=Area(id=side.value, name=place.stem), kind=gold.kind, documents=(document,))


def check_kinds(run: Run) -> None:
    """Raise UsageError, with the nearest one, for a kind asked for that the rules do not know."""
    for kind in run.settings.kinds:
        if kind not in run.book.kinds:
            raise unknown_kind(kind, run.book)


def _nothing_compared(pairs: tuple[Comparison, ...]) -> AlignctlError:
    problems = dict.fromkeys(chain.from_iterable(pair.problems for pair in pairs))
    told = [f"{problem.where}: {problem.message}" if problem.where else problem.message for problem in problems]
    return UnreadableDocumentError(
        "\n  ".join(["Two procedures of one kind were expected, and nothing could be compared.", *told]),
        hint="Mend or add these documents; `alignctl areas` shows what each area has.",
    )


def _candidates(run: Run, kinds: tuple[KindComparison, ...], stages: Stages, seen: Seen) -> tuple[Candidate, ...]:
    compared = sorted({kind.kind for kind in kinds})
    standards = {kind: standard for kind in compared if (standard := standard_of(run, kind))}
    edges, settings = edges_of(run), run.settings
    made = Made(
        stages=("provisions", "match", "diverge", "graph", "rank", "deciding.py"),
        procedures=(*(side for kind in kinds for side in (kind.a, kind.b)), *standards.values()),
        day=f"{settings.as_of.isoformat()} {settings.on.isoformat()} {sorted(edges.items())}",
        heeds=WITHOUT_LINKS,
    )
    ranked, items = stages.made(_RANKED, made, lambda: _ranked(run, kinds, standards, stages))
    seen.update((item.id, item) for item in items)
    return ranked


def _ranked(
    run: Run, kinds: tuple[KindComparison, ...], standards: dict[str, Procedure], stages: Stages
) -> tuple[tuple[Candidate, ...], tuple[Item, ...]]:
    compared = sorted({kind.kind for kind in kinds})
    points = chain.from_iterable(practice_points(run.book, kind, run.settings.as_of) for kind in compared)
    regional = {kind: provisions_of(standard, run.book, stages) for kind, standard in standards.items()}
    seen = Seen()
    sentences = sentences_of(chain.from_iterable((kind.a, kind.b) for kind in kinds), run.book, stages)
    found = for_ranking(clusters(kinds, regional, points, on=run.settings.on), run.verdicts, seen, sentences)
    return rank(found, run.book.weights, edges_of(run)), tuple(seen.values())


def edges_of(run: Run) -> dict[tuple[str, str], float]:
    """The weights of the ties between areas, by the ids of both ends: borders, shared bodies and declared flows."""
    return {(tie.a, tie.b): tie.weight for tie in ties_of(run.workspace, run.book.weights.ties)}


def standard_of(run: Run, kind: str, region_id: str | None = None) -> Procedure | None:
    """A region's standard text of a kind, where there is one that can be read; without an id the default region's."""
    found = standard_path(run, kind, region_id)
    documents = documents_of(run.workspace, found[1:], run.shelf) if found else ()
    if found is None or not documents:
        return None
    return Procedure(area=Area(id=found[0], name=found[0]), kind=kind, documents=documents)


def names_of(run: Run) -> dict[str, str]:
    """The words for ids that stand in results."""
    areas = {entry.area.id: entry.area.name for entry in run.workspace.areas.values()}
    points = {
        point_id(rule.kind, rule.topic, rule.attribute, rule.action): rule.title
        for kind in run.book.kinds.values()
        for rule in kind.rules
    }
    # kinds name topics of one id differently, so each topic also stands under its kind
    topics = {f"{kind.id}/{topic.id}": topic.title for kind in run.book.kinds.values() for topic in kind.topics}
    bases = {base.id: base.name for base in run.workspace.bases.values()}
    return run.book.titles | topics | points | bases | areas
