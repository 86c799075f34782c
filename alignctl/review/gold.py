"""Verdicts as gold answers (`alignctl/gold/1`), so that the program can be measured on what people decided.

What nobody decided is no answer: such links are optional and such divergences not required, so they count neither way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alignctl.model.alignment import Link, Relation, SectionRef
from alignctl.model.area import Procedure
from alignctl.model.comparison import KindComparison
from alignctl.model.divergence import WEIGHTY, Divergence
from alignctl.model.provision import Provision
from alignctl.model.values import Duration, Value
from alignctl.model.verdict import Item, Ruling, Verdict
from alignctl.model.verdicts import Verdicts
from alignctl.review.heeding import ReadValue
from alignctl.review.items import divergence_item, gathered, link_item, provision_item
from alignctl.review.sections import Sections

SCHEMA = "alignctl/gold/1"
Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Row = dict[str, Json]
_WHY = {
    Ruling.WRONG: "a reviewer calls it wrong",
    Ruling.NOT_A_DIVERGENCE: "a reviewer calls it no divergence",
    Ruling.LOCAL: "a reviewer calls it local by necessity",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldFile:
    """One file of gold answers: the paths (of the workspace) of its documents by side, and its parts."""

    name: str
    kind: str
    documents: dict[str, str]
    parts: dict[str, list[Row]]

    @property
    def answers(self) -> int:
        """How many answers people gave in it."""
        parts = (rows for name, rows in self.parts.items() if name != "verdicts")
        return sum(1 for rows in parts for row in rows if not row.get("optional") and row.get("required", True))


def gold_of_pair(kind: KindComparison, verdicts: Verdicts) -> Iterator[GoldFile]:
    """The answers on two areas' texts of a kind, a file for each two documents; `kind` is as no verdict changed it."""
    for a in kind.a.documents:
        for b in kind.b.documents:
            paths = a.path, b.path
            parts = {"sections": list(_links(kind, verdicts, paths)), **_differences(kind, verdicts, paths)}
            name = f"{kind.kind}-{kind.a.area.id}-{kind.b.area.id}"
            several = len(kind.a.documents) * len(kind.b.documents) > 1
            if several:
                name += f"-{kind.a.documents.index(a) + 1}-{kind.b.documents.index(b) + 1}"
            yield GoldFile(name=name, kind=kind.kind, documents={"a": a.path, "b": b.path}, parts=parts)


def gold_of_text(
    procedure: Procedure, provisions: tuple[Provision, ...], verdicts: Verdicts, read: ReadValue
) -> Iterator[GoldFile]:
    """The answers on what one text says, a file for each of its documents."""
    items = [provision_item(one, procedure.area.id, {}) for one in provisions]
    whole = {item.id: item for item in gathered(items)}
    for place, document in enumerate(procedure.documents, start=1):
        rows: list[Row] = []
        for one, item in zip(provisions, items, strict=True):
            verdict = verdicts.on(item, whole[item.id])
            value = _value(one, verdict, read) if verdict and one.citation.document == document.path else None
            if value is not None:
                row: Row = {"document": "a", "attribute": one.attribute.value, "value": value}
                rows.append({**row, "quote": one.citation.quote})
        name = f"{procedure.kind}-{procedure.area.id}" + (f"-{place}" if len(procedure.documents) > 1 else "")
        yield GoldFile(name=name, kind=procedure.kind, documents={"a": document.path}, parts={"provisions": rows})


def _value(one: Provision, verdict: Verdict, read: ReadValue) -> Json:
    if verdict.ruling is Ruling.RIGHT:
        return _value_json(one.value)
    value = read(verdict.value or "", one) if verdict.ruling is Ruling.CORRECT_VALUE else None
    return _value_json(value) if value is not None else None


def _value_json(value: Value) -> Json:
    if not isinstance(value, Duration):
        return value.display
    return {
        "type": "duration",
        "amount": value.amount,
        "amount_max": value.amount_max,
        "unit": value.unit.value if value.unit else None,
        "bound": value.bound.value,
    }


def _links(kind: KindComparison, verdicts: Verdicts, paths: tuple[str, str]) -> Iterator[Row]:
    sections = Sections(kind.a), Sections(kind.b)
    decided = [(link, _on_link(link, verdicts, sections)) for link in kind.alignment.links if _is_in(link, paths)]
    if not any(verdict for _, verdict in decided):
        return
    linked = {ref for link, verdict in decided if not _is_cut(verdict) for ref in (link.a, link.b)}
    for link, verdict in decided:
        if _is_cut(verdict):
            yield from (_row(one, None, Relation.NONE) for one in (link.a,) if one not in linked)
            yield from (_row(None, one, Relation.NONE) for one in (link.b,) if one not in linked)
        else:
            row = _row(link.a, link.b, link.relation)
            yield row if verdict else {**row, "optional": True}


def _on_link(link: Link, verdicts: Verdicts, sections: tuple[Sections, Sections]) -> Verdict | None:
    item = link_item(link, sections)
    return verdicts.on(item) if item is not None else None


def _is_cut(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.ruling is Ruling.WRONG


def _is_in(link: Link, paths: tuple[str, str]) -> bool:
    """Whether both sides have a heading in these documents: gold can name no text without one."""
    sides = zip((link.a, link.b), paths, strict=True)
    return all(ref is not None and ref.document == path and bool(ref.title) for ref, path in sides)


def _row(a: SectionRef | None, b: SectionRef | None, relation: Relation) -> Row:
    return {"a": _heading(a), "b": _heading(b), "relation": relation.value}


def _heading(ref: SectionRef | None) -> str | None:
    return f"{ref.number or ''} {ref.title}".strip() if ref else None


def _differences(kind: KindComparison, verdicts: Verdicts, paths: tuple[str, str]) -> dict[str, list[Row]]:
    """Differences people call right, traps of those they call none, and each claim read, right or not."""
    sides = kind.a.area.id, kind.b.area.id
    items = [divergence_item(one, sides) for one in kind.divergences]
    whole: dict[str, Item] = {item.id: item for item in gathered(items)}
    parts: dict[str, list[Row]] = {"divergences": [], "traps": [], "verdicts": []}
    for one, item in zip(kind.divergences, items, strict=True):
        if not _rests_in(one, paths):
            continue
        verdict = verdicts.on(item, whole[item.id])
        row = _quoted(one)
        if verdict is None:
            if one.severity in WEIGHTY:
                parts["divergences"].append({**row, "severity": one.severity.value, "required": False})
            continue
        parts["verdicts"].append(_claim(one, verdict))
        if verdict.ruling is Ruling.RIGHT:
            parts["divergences"].append({**row, "severity": one.severity.value, "required": True})
        else:
            parts["traps"].append(row)
    return parts if parts["verdicts"] else {}


def _rests_in(one: Divergence, paths: tuple[str, str]) -> bool:
    sides = zip((one.a, one.b), paths, strict=True)
    return all(provision is None or provision.citation.document == path for provision, path in sides)


def _quoted(one: Divergence) -> Row:
    a, b = ([side.citation.quote] if side else [] for side in (one.a, one.b))
    return {"attribute": one.attribute.value, "a_quotes": list(a), "b_quotes": list(b)}


def _claim(one: Divergence, verdict: Verdict) -> Row:
    a, b = (side.citation.quote if side else None for side in (one.a, one.b))
    return {
        "attribute": one.attribute.value,
        "comparison": one.comparison.value,
        "a_quote": a,
        "b_quote": b,
        "right": verdict.ruling is Ruling.RIGHT,
        "why": _WHY.get(verdict.ruling),
    }
