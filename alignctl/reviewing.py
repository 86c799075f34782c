"""Claims put before people in coding sheets, and their verdicts brought back, over the flow of `pipeline.py`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from alignctl.corpus import Workspace
from alignctl.correcting import value_read, verdicts_file
from alignctl.deciding import sentences_of
from alignctl.errors import UsageError
from alignctl.model.coding_sheet import CodingSheet, SheetsRead
from alignctl.model.comparison import ManyComparison
from alignctl.model.effect import shown
from alignctl.model.values import Duration, Value
from alignctl.model.verdict import Item, Verdict
from alignctl.model.verdicts import NO_VERDICTS
from alignctl.pipeline import compare, open_stages
from alignctl.review.items import items_of, provision_item
from alignctl.review.marks import workspace_mark
from alignctl.review.reading import in_order, named
from alignctl.review.settling import Compared, Settled, WhyNot, foreign, groups_of, raise_mistakes, settle
from alignctl.review.sheet import Wanted, make_sheet
from alignctl.review.verdicts import read_verdicts
from alignctl.run import Run
from alignctl.scope import FEWEST, scope_of
from alignctl.text.escape import held_words


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtIn:
    """What sheets came to: verdicts to keep, rows without a verdict, and what was left aside, in sentences."""

    settled: Settled
    empty: int
    told: tuple[str, ...]


def coding_sheet(run: Run, words: Iterable[str], region: str | None, wanted: Wanted) -> CodingSheet:
    """The claims on some areas (ids or names), or on all areas of a region, put before a reviewer.

    Earlier verdicts are not followed here: a second reviewer sees what the first one saw. Claims on which one has
    lapsed stand first. Raises UsageError where fewer than two areas are named, and what `compare` raises.
    """
    named_areas = tuple(words)
    if region is not None:
        if named_areas:
            raise UsageError("Areas or --region were expected, found both.", hint="Leave one out.")
        named_areas = tuple(entry.area.id for entry in scope_of(run, (region,)).entries)
    if len(named_areas) < FEWEST:
        raise UsageError(
            "Two areas or more, or a region, were expected.", hint="For example: alignctl review export ash birch"
        )
    ids = tuple(run.workspace.find_area(word).area.id for word in named_areas)
    made_of = run.workspace.name, _mark(run, ids) or ""
    result = compare(replace(run, verdicts=NO_VERDICTS), ids)
    pairs = result.pairs if isinstance(result, ManyComparison) else (result,)
    sides = chain.from_iterable((kind.a, kind.b) for pair in pairs for kind in pair.kinds)
    sentences = sentences_of(sides, run.book, open_stages(run.shelf, run.book))
    return make_sheet(result, made_of, wanted, run.verdicts, sentences)


def bring_in(run: Run, read: SheetsRead) -> BroughtIn:
    """Hold sheets against what the tool claims today; nothing is changed here.

    A sheet of another workspace is a mistake. A row whose claim or sentence is no more as it was gives no verdict and
    is told. Raises UsageError with every mistake in the sheets.
    """
    read = named(read)
    marks = {group: mark for group in groups_of(read) if (mark := _mark(run, group)) is not None}
    strange = foreign(read, marks, run.workspace.name)
    ours = [answer for answer in read.answers if marks.get(answer.compared) == answer.mark]
    kinds: dict[Compared, set[str]] = {}
    for answer in ours:
        kinds.setdefault(answer.compared, set()).add(answer.item.kind)
    today = {group: _items(run, group, found) for group, found in kinds.items()}
    values = {id_: value for _, found in today.values() for id_, value in found.items()}
    items = {group: found for group, (found, _) in today.items()}
    settled, unread = settle(in_order(ours), items, _why_not(run, values), run.settings.on)
    raise_mistakes((*read.mistakes, *strange, *unread))
    return BroughtIn(settled=settled, empty=read.empty, told=(*read.told, *settled.told))


def _mark(run: Run, areas: Iterable[str]) -> str | None:
    """The fingerprint of the workspace with these areas; None where it lacks one of them."""
    held = {entry.area.id: entry.area.name for entry in run.workspace.areas.values()}
    ids = tuple(areas)
    if not set(ids) <= held.keys():
        return None
    return workspace_mark(run.workspace.name, ((id_, held[id_]) for id_ in ids))


def _items(run: Run, areas: Compared, kinds: Iterable[str]) -> tuple[dict[str, Item], dict[str, Value]]:
    """What is claimed today of areas, of kinds there are rules for, by id; and the values of what texts say."""
    known = tuple(sorted(kind for kind in kinds if kind in run.book.kinds))
    if not known:
        return {}, {}
    result = compare(replace(run, verdicts=NO_VERDICTS, settings=replace(run.settings, kinds=known)), areas)
    pairs = result.pairs if isinstance(result, ManyComparison) else (result,)
    values: dict[str, Value] = {}
    for kind in chain.from_iterable(pair.kinds for pair in pairs):
        stated = [(one.a, one.b) for one in kind.shared] + [(one.a, one.b) for one in kind.divergences]
        for said_a, said_b in stated:
            for side, said in ((kind.a, said_a), (kind.b, said_b)):
                if said is not None:
                    values[provision_item(said, side.area.id, {}).id] = said.value
    return {item.id: item for item in items_of(result)}, values


def _why_not(run: Run, values: Mapping[str, Value]) -> WhyNot:
    """Why a value cannot be followed later, told by the readers that rules read with."""

    def why_not(item: Item, words: str) -> str | None:
        value = value_read(words, item.kind, item.attribute or "", run.book)
        if value is not None:
            return _of_another_sort(value, values.get(item.id), words)
        name = (item.attribute or "").replace("-", " ")
        return (
            f"a {name} as a procedure writes it, or a name of the vocabulary, was expected, found '{held_words(words)}'"
        )

    return why_not


def _of_another_sort(value: Value, held: Value | None, words: str) -> str | None:
    """Why a value cannot stand in the place of the one a claim holds, in words; None where it can."""
    if isinstance(value, Duration) and value.amount == 0:
        return f"a length of time above none was expected, found '{held_words(words)}'"
    if held is None or type(value) is type(held):
        return None
    return f"a value of the same sort as '{held_words(shown(held))}' was expected, found '{held_words(words)}'"


def kept_in(workspace: Workspace) -> tuple[Verdict, ...]:
    """The verdicts a workspace keeps, in the order of its file; none where it has no such file."""
    file = verdicts_file(workspace)
    return read_verdicts(file) if file is not None and file.exists() else ()
