"""What areas share, told in lines: how many points by topic, then points with the value agreed and each sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from alignctl.model.region import Cell, RegionView, Row, Stand
from alignctl.report.evidence import Evidences
from alignctl.report.titles import titles_of, topic_words
from alignctl.report.told import Kind, Line
from alignctl.report.words import both_or_all, count, listed, name_of, place_words

SHARED = 12
TOPICS_COUNTED = 5
MORE = "the full report has {them}."
_ENOUGH = 2


def shared_rows(view: RegionView) -> list[Row]:
    """Points that two areas or more state, and on which none differs."""
    return [row for row in view.matrix.rows if row.severity is None and len(saying(row)) >= _ENOUGH]


def saying(row: Row) -> list[str]:
    """The areas (ids) that state something on a point."""
    return [cell.area for cell in row.cells if cell.stand is Stand.SAYS]


def by_topic(rows: Iterable[Row]) -> Iterator[tuple[str, str, list[Row]]]:
    """Rows by kind and topic, in the order of their ids."""
    ordered = sorted(rows, key=lambda row: (row.kind, row.topic, row.point))
    for (kind, topic), found in groupby(ordered, key=lambda row: (row.kind, row.topic)):
        yield kind, topic, list(found)


def further(number: int, noun: str) -> str:
    """How many more of something there are, and where to see them."""
    return f"{count(number, noun)}: {MORE.format(them='it' if number == 1 else 'them')}"


def shared_lines(view: RegionView, *, full: bool) -> Iterator[Line]:
    """What is shared; without `full` a dozen points of as many topics as there are, the rest counted."""
    yield Line(Kind.HEADING, "What is shared")
    rows = shared_rows(view)
    if not rows:
        yield Line(Kind.TEXT, "No point was found that 2 areas or more state alike.")
        return
    yield from _counts(view, rows, None if full else TOPICS_COUNTED)
    titles, evidences = titles_of(view), Evidences(view)
    if full:
        for kind, topic, found in by_topic(rows):
            yield Line(Kind.SUBHEADING, topic_words(kind, topic, view.names))
            for row in found:
                yield from _agreed(view, row, titles, evidences)
        return
    shown = first_shared(rows)
    if len(shown) < len(rows):
        told = f"The first {len(shown)}, of as many topics as there are, what most areas share first"
        yield Line(Kind.SUBHEADING, told)
    elif len(rows) > 1:
        yield Line(Kind.SUBHEADING, f"{both_or_all(len(rows)).capitalize()}, what most areas share first")
    for row in shown:
        yield from _agreed(view, row, titles, evidences)
    if len(shown) < len(rows):
        yield Line(Kind.TEXT, further(len(rows) - len(shown), "further point"))


def _counts(view: RegionView, rows: Iterable[Row], most: int | None) -> Iterator[Line]:
    """How many points are shared, by kind and topic; topics beyond `most` are counted."""
    for kind, found in groupby(by_topic(rows), key=lambda one: one[0]):
        topics = [(topic, len(held)) for _, topic, held in found]
        parts = [
            f"{topic_words(kind, topic, view.names).removesuffix(f', {name_of(kind, view.names)}')} {number}"
            for topic, number in sorted(topics, key=lambda one: (-one[1], one[0]))
        ]
        more = len(parts) - len(parts[:most])
        told = "; ".join([*parts[:most], *([f"and {count(more, 'more topic')}"] if more else [])])
        number = sum(number for _, number in topics)
        yield Line(Kind.ITEM, f"{name_of(kind, view.names)}: {count(number, 'point')} ({told}).")


def first_shared(rows: Iterable[Row]) -> list[Row]:
    """The first rows to tell, at most SHARED: what most areas state, one of each topic, then a second, and so on."""
    seen: Counter[tuple[str, str]] = Counter()
    placed = []
    for row in sorted(rows, key=lambda row: (-len(saying(row)), row.kind, row.topic, row.point)):
        seen[row.kind, row.topic] += 1
        placed.append((seen[row.kind, row.topic], -len(saying(row)), row.kind, row.topic, row.point, row))
    return [one[-1] for one in sorted(placed, key=lambda one: one[:-1])][:SHARED]


def _agreed(view: RegionView, row: Row, titles: dict[str, str], evidences: Evidences) -> Iterator[Line]:
    """A point areas share: the value they agree on, as the first displays it, then the sentence of each.

    Values the same in effect may be displayed otherwise ("within three days"), which is told with the sentence.
    """
    said = [cell for cell in row.cells if cell.stand is Stand.SAYS]
    who = listed([view.name_of(one.area) for one in said])
    yield Line(
        Kind.ITEM, f"{titles[row.point]}: {who} {'both' if len(said) == _ENOUGH else 'all'} say {_quoted(said[0])}"
    )
    sentences: dict[tuple[str, str, tuple[str, ...]], list[Cell]] = {}
    for cell in said:
        if cell.citation:
            sentences.setdefault((cell.citation.document, cell.citation.quote, cell.values), []).append(cell)
    for (document, quote, values), cells in sentences.items():
        places = {place_words(cell.citation) for cell in cells if cell.citation}
        names = ", ".join(view.name_of(cell.area) for cell in cells)
        otherwise = f", as {_quoted(cells[0])}" if values != said[0].values else ""
        yield Line(Kind.BELOW, f"{names}{otherwise} ({'; '.join(sorted(places))}):")
        yield Line(Kind.QUOTE, quote)
        rules = (evidences.rule(cell.citation, row.point) for cell in cells if cell.citation)
        yield Line(Kind.SOURCE, "; ".join((document, *(f"rule {rule}" for rule in dict.fromkeys(rules) if rule))))


def _quoted(cell: Cell) -> str:
    return "; ".join(f"\u201c{value}\u201d" for value in cell.values)
