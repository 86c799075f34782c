"""Which claims of a comparison a coding sheet holds, the least certain first, each with the words it rests on.

What matters is asked about: links that are not between the same words, divergences that change what someone does, the
provisions that these and what is shared rest on, and candidates.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from alignctl.model.alignment import Link, Relation, SectionRef
from alignctl.model.area import Area
from alignctl.model.candidate import Candidate
from alignctl.model.coding_sheet import SheetRow, SideShown, ruling_words
from alignctl.model.comparison import Comparison, KindComparison, ManyComparison
from alignctl.model.divergence import WEIGHTY, Divergence, Shared, Silence
from alignctl.model.effect import shown
from alignctl.model.provision import Attribute, Provision, point_id
from alignctl.model.verdict import Item, Standing
from alignctl.model.verdicts import Verdicts
from alignctl.review.items import candidate_item, divergence_item, items_of, link_item, provision_item
from alignctl.review.sections import Sections
from alignctl.review.standing import Sentences, as_read

# Of a section so much is shown that a reader knows what it is about.
_MOST_WORDS = 60
_SILENT = {
    Silence.NOT_SAID: "nothing was found in its text, which may say it in words the rules do not know",
    Silence.SAID_ELSEWHERE: "its text speaks of the matter in another place",
    Silence.SAID_REGIONALLY: "only the text it rests on says it",
    Silence.NOT_READABLE: "part of its text could not be read",
}
Point = tuple[str, str, Attribute, str | None, str | None]


def rows_of(result: Comparison | ManyComparison) -> tuple[SheetRow, ...]:
    """Every claim that matters, each once; the least certain first, ties by id."""
    whole = {item.id: item for item in items_of(result)}
    first: dict[str, SheetRow] = {}
    for row in _rows(result):
        known = first.get(row.item.id)
        if known is None or row.confidence < known.confidence:
            first[row.item.id] = row
    rows = (replace(row, item=whole.get(id_, row.item)) for id_, row in first.items())
    return tuple(sorted(rows, key=lambda row: (row.confidence, row.item.id)))


def lapsed_first(rows: Iterable[SheetRow], verdicts: Verdicts, sentences: Sentences) -> tuple[SheetRow, ...]:
    """Rows with those first on which a verdict has lapsed, as a sentence it was given on has changed; each tells so."""
    told = (replace(row, again=_again(as_read(row.item, verdicts, sentences), verdicts)) for row in rows)
    return tuple(sorted(told, key=lambda row: row.again is None))


def _again(item: Item, verdicts: Verdicts) -> str | None:
    lapsed = [
        f"{one.reviewer} decided '{ruling_words(one.ruling)}' on {one.on.isoformat()}"
        for one in verdicts.all
        if one.id == item.id and verdicts.standing(one, item) is Standing.LAPSED
    ]
    return f"{'; '.join(lapsed)}. A sentence it rested on has changed since." if lapsed else None


def _rows(result: Comparison | ManyComparison) -> Iterator[SheetRow]:
    pairs = result.pairs if isinstance(result, ManyComparison) else (result,)
    for pair in pairs:
        for kind in pair.kinds:
            yield from _of_kind(kind, pair.names)
    held = _held(pairs)
    for candidate in result.candidates:
        yield _of_candidate(candidate, held[candidate.id], result.names)


def _of_kind(kind: KindComparison, names: dict[str, str]) -> Iterator[SheetRow]:
    sections = Sections(kind.a), Sections(kind.b)
    for link in kind.alignment.links:
        item = None if link.relation in {Relation.EQUAL, Relation.NONE} else link_item(link, sections)
        if item is not None:
            yield _of_link(item, link, sections)
    weighty = tuple(one for one in kind.divergences if one.severity in WEIGHTY)
    read = Counter(one.citation.quote for one in _provisions(_stated(kind)))
    areas = kind.a.area, kind.b.area
    for one in _stated(replace(kind, divergences=weighty)):
        for area, provision in zip(areas, (one.a, one.b), strict=True):
            if provision is not None:
                item = provision_item(provision, area.id, {**names, area.id: area.name})
                yield SheetRow(
                    item=item,
                    confidence=round(provision.confidence, 4),
                    doubt=_doubt(provision, read[provision.citation.quote]),
                    sides=(_side(area, provision),),
                )
    for one in weighty:
        yield _of_divergence(one, areas)


def _stated(kind: KindComparison) -> Iterator[Shared | Divergence]:
    yield from kind.shared
    yield from kind.divergences


def _provisions(found: Iterable[Shared | Divergence]) -> set[Provision]:
    return {provision for one in found for provision in (one.a, one.b) if provision is not None}


def _of_link(item: Item, link: Link, sections: tuple[Sections, Sections]) -> SheetRow:
    speaks = "; ".join(link.reasons) or "nothing in particular"
    return SheetRow(
        item=item,
        confidence=round(link.confidence, 4),
        doubt=f"The sections are alike by {link.score:.0%}. What speaks for the pair: {speaks}.",
        sides=tuple(_section(side, ref) for side, ref in zip(sections, (link.a, link.b), strict=True) if ref),
    )


def _section(side: Sections, ref: SectionRef) -> SideShown:
    words = (side.words(ref) or "").split()
    told = " ".join(words[:_MOST_WORDS]) + (" …" if len(words) > _MOST_WORDS else "")
    return SideShown(area=side.procedure.area.id, name=side.procedure.area.name, words=told, section=ref)


def _side(area: Area, provision: Provision | None) -> SideShown:
    if provision is None:
        return SideShown(area=area.id, name=area.name)
    return SideShown(
        area=area.id,
        name=area.name,
        value=shown(provision.value),
        words=provision.citation.quote,
        citation=provision.citation,
    )


def _doubt(provision: Provision, in_sentence: int) -> str:
    """Why a statement is no surer, in a sentence or two."""
    told = [f"It is {provision.confidence:.0%} sure that the value belongs to this duty."]
    if in_sentence > 1:
        told.append(f"{in_sentence} statements were read in this sentence.")
    if provision.attribute is Attribute.TIME_LIMIT and provision.event is None:
        told.append("The text does not say what starts the clock.")
    return " ".join(told)


def _of_divergence(one: Divergence, areas: tuple[Area, Area]) -> SheetRow:
    stated = [(area, found) for area, found in zip(areas, (one.a, one.b), strict=True) if found is not None]
    weakest = min(stated, key=lambda pair: pair[1].confidence, default=None)
    told = []
    if weakest is not None:
        told.append(f"It rests on the statement of {weakest[0].name}, which is {weakest[1].confidence:.0%} sure.")
    for area, found in zip(areas, (one.a, one.b), strict=True):
        if found is None:
            told.append(f"{area.name} is said to be silent: {_SILENT[one.silence or Silence.NOT_SAID]}.")
    return SheetRow(
        item=divergence_item(one, (areas[0].id, areas[1].id)),
        confidence=round(weakest[1].confidence, 4) if weakest else 0.0,
        doubt=" ".join(told),
        sides=tuple(_side(area, found) for area, found in zip(areas, (one.a, one.b), strict=True)),
    )


def _held(pairs: Iterable[Comparison]) -> dict[str, dict[str, tuple[Area, Provision | None]]]:
    """By the id of a point of practice, what each area says on it: its least sure statement, or that it is silent."""
    found: dict[str, dict[str, tuple[Area, Provision | None]]] = defaultdict(dict)
    for pair in pairs:
        for kind in pair.kinds:
            for one in _stated(kind):
                point = point_id(kind.kind, one.topic, one.attribute, one.action)
                id_ = f"{point}.{one.event}" if one.event else point
                for area, provision in ((kind.a.area, one.a), (kind.b.area, one.b)):
                    known = found[id_].get(area.id, (area, None))[1]
                    if known is None or (provision is not None and provision.confidence < known.confidence):
                        found[id_][area.id] = area, provision
    return found


def _of_candidate(one: Candidate, held: dict[str, tuple[Area, Provision | None]], names: dict[str, str]) -> SheetRow:
    stated = [(area, found) for area, found in held.values() if found is not None]
    weakest = min(stated, key=lambda pair: (pair[1].confidence, pair[0].id), default=None)
    moves = ", ".join(names.get(area, area) for area in one.moves)
    told = [f"Would change: {moves}."] if moves else []
    told.append(f"It stands in the first five under {one.robustness:.0%} of weightings.")
    if weakest is not None:
        told.append(f"It rests on the statement of {weakest[0].name}, which is {weakest[1].confidence:.0%} sure.")
    return SheetRow(
        item=candidate_item(one),
        confidence=round(weakest[1].confidence, 4) if weakest else 0.0,
        doubt=" ".join(told),
        sides=tuple(_side(area, found) for _, (area, found) in sorted(held.items())),
    )
