"""Which areas are looked at together: a region, areas named one by one, or an area with its neighbours.

And what, of the areas looked at, limits all that can be told of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from alignctl.corpus import AreaEntry, load_gazetteer
from alignctl.errors import UnreadableDocumentError, UsageError
from alignctl.graph import separate_parts
from alignctl.model.comparison import Problem
from alignctl.model.tie import Tie
from alignctl.run import Run

FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The areas looked at together. `standard` is the region whose standard texts count, None for the default."""

    id: str | None
    name: str
    entries: tuple[AreaEntry, ...]
    standard: str | None = None


def scope_of(run: Run, words: Iterable[str] = (), around: str | None = None) -> Scope:
    """The areas of a region, of areas named one by one, or of an area with its neighbours.

    Without either the default region, else all areas of the workspace. A named set of English authorities of the
    gazetteer ("west-midlands") means the workspace's areas in it. With `around` a region keeps its neighbours that are
    in it, and its standard texts count. Raises UsageError, with the nearest id, for what is not known, and where fewer
    than two areas are left.
    """
    named, place = tuple(words), run.workspace
    if around is not None:
        return _around(run, around, named)
    if len(named) > 1:
        return _scope(run, None, place.name, tuple(place.find_area(word).area.id for word in named))
    wanted = named[0] if named else place.default_region
    if wanted is None:
        return _scope(run, None, place.name, tuple(place.areas))
    group = load_gazetteer().groups.get(wanted, ())
    inside = tuple(id_ for id_, entry in place.areas.items() if set(entry.area.authorities) & set(group))
    if wanted not in place.regions and inside:
        return _scope(run, wanted, wanted, inside)
    if wanted in place.areas and wanted not in place.regions:
        raise UsageError(
            f"A region, or several areas, were expected, and '{wanted}' is one area.",
            hint=f"Use --around {wanted} for it and its neighbours, or name two areas or more.",
        )
    region = place.find_region(wanted)
    name = place.name if region.id == place.default_region else region.id
    return _scope(run, region.id, name, region.areas)


def notes_on(scope: Scope, ties: Iterable[Tie], held: Mapping[str, Iterable[str]], *, untied: bool) -> Iterator[str]:
    """What limits whatever is told of these areas, in plain sentences.

    `held` are the areas (ids) by the name of the kind that have a text of it which was read; `untied` tells that no two
    areas compared have a tie.
    """
    names = {entry.area.id: entry.area.name for entry in scope.entries}
    parts = separate_parts(names, ties)
    if untied:
        yield "No areas compared are tied (by a border, a shared body or a declared flow), so every pair counts alike."
    elif len(parts) > 1:
        told = "; ".join(", ".join(names[id_] for id_ in part) for part in parts)
        yield f"The areas fall into {len(parts)} parts with no tie between them. No friction is counted across: {told}."
    for kind, areas in held.items():
        having = sorted(areas)
        if len(having) < FEWEST:
            told = f"Only {names.get(having[0], having[0])} has" if having else "No area has"
            yield f"{told} a procedure of the kind “{kind}” that could be read, so nothing of it was compared."


def nothing_compared(scope: Scope, problems: Iterable[Problem]) -> UnreadableDocumentError:
    """The error for areas of which no two have a procedure of one kind, with what kept each out."""
    told = (f"{problem.where}: {problem.message}" if problem.where else problem.message for problem in problems)
    return UnreadableDocumentError(
        "\n  ".join(
            [f"Two procedures of one kind were expected in '{scope.name}', and none could be compared.", *told]
        ),
        hint="Mend or add these documents; `alignctl areas` shows what each area has.",
    )


def _around(run: Run, word: str, named: tuple[str, ...]) -> Scope:
    middle = run.workspace.find_area(word).area
    ids, name = (middle.id, *middle.neighbours), f"{middle.name} and its neighbours"
    if not named:
        return _scope(run, None, name, ids)
    if len(named) > 1:
        raise UsageError("Several areas or --around were expected, found both.", hint="Leave one out.")
    region = run.workspace.find_region(named[0])
    return replace(
        _scope(run, None, name, tuple(id_ for id_ in ids if id_ in region.areas or id_ == middle.id)),
        standard=region.id,
    )


def _scope(run: Run, id_: str | None, name: str, ids: tuple[str, ...]) -> Scope:
    entries = tuple(run.workspace.areas[area] for area in sorted(set(ids)) if area in run.workspace.areas)
    if len(entries) < FEWEST:
        told = f"only {entries[0].area.name}" if entries else "no area"
        raise UsageError(
            f"Two areas or more were expected in '{name}', found {told}.",
            where=run.workspace.file.as_posix() if run.workspace.file else None,
            hint="Add areas to the region, or neighbours to the area, in the workspace file.",
        )
    return Scope(id=id_, name=name, entries=entries, standard=id_ if id_ in run.workspace.regions else None)
