"""The texts of a planted region: checked by the provision finder, and written as a workspace of Markdown files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random

from alignctl.model.provision import Provision
from alignctl.rules.rule import RuleBook
from tests.planted.bank import KINDS, Sentence, load_bank, read_together, save_bank, without
from tests.planted.country import AREAS, Country, drawn_country
from tests.planted.drawing import Drawing, Point
from tests.planted.local import local_lines

Line = tuple[str, str]
SURE = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """A planted region. `told` has the heading and words of each area (first) on each point (second, by rule)."""

    country: Country
    points: tuple[Point, ...]
    told: dict[tuple[str, str], Line]
    local: dict[tuple[str, str], tuple[Line, ...]]
    replaced: int

    def lines(self, area: str, kind: str) -> list[Line]:
        """All an area's text of one kind says, in order."""
        return [
            *(self.told[area, point.rule] for point in self.points if point.kind == kind),
            *self.local[area, kind],
        ]


class UnreadError(LookupError):
    """No sentence is left that says a value of a rule so that it is read."""

    def __init__(self, rule: str, value: str) -> None:
        super().__init__(f"{rule}: {value}")
        self.rule, self.value = rule, value


@dataclass(slots=True)
class _Texts:
    """Sentences chosen so far; one the finder misreads in its text is not chosen again for that value."""

    bank: Mapping[str, Sequence[Sentence]]
    chance: Random
    chosen: dict[tuple[str, str], Sentence] = field(default_factory=dict)
    misread: set[tuple[str, str, str]] = field(default_factory=set)

    def choose(self, area: str, point: Point) -> None:
        value = point.values[area]
        fitting = [one for one in self.bank[point.rule] if value in one.values]
        left = [one for one in fitting if (area, one.text, value) not in self.misread]
        if not left:
            raise UnreadError(point.rule, value)
        self.chosen[area, point.rule] = self.chance.choice(left)

    def reject(self, area: str, point: Point) -> None:
        self.misread.add((area, self.chosen[area, point.rule].text, point.values[area]))
        self.choose(area, point)


def plant(seed: int, book: RuleBook) -> Planted:
    """Draw a region, and choose its sentences until the provision finder reads every one as meant.

    A value that no sentence says so that it is read is struck out, and all is drawn anew without it.
    """
    bank = load_bank()
    while True:
        try:
            return _planted(seed, book, bank)
        except UnreadError as error:
            bank = without(bank, error.rule, error.value)


def prune(seeds: Iterable[int], book: RuleBook) -> None:
    """Strike from the file what could not be read in the company of other sentences, so that planting goes quickly."""
    bank = load_bank()
    for seed in seeds:
        while True:
            try:
                _planted(seed, book, bank)
                break
            except UnreadError as error:
                bank = without(bank, error.rule, error.value)
                save_bank(bank)


def _planted(seed: int, book: RuleBook, bank: Mapping[str, Sequence[Sentence]]) -> Planted:
    chance = Random(seed)  # noqa: S311 - a draw that has to be the same each time
    country = drawn_country(chance, book.weights.ties["land-border"])
    points = Drawing(book, bank, country, chance).points()
    texts, local = _Texts(bank, chance), dict(local_lines(chance))
    for point in points:
        for area in AREAS:
            texts.choose(area, point)
    replaced, unread = 0, [(area, kind) for area in AREAS for kind in KINDS]
    while unread:
        found = [(area, point) for area, kind in unread for point in _misread(area, kind, points, texts, local, book)]
        for area, point in found:
            texts.reject(area, point)
        replaced += len(found)
        unread = sorted({(area, point.kind) for area, point in found})
    values = {point.rule: point.values for point in points}
    told = {(area, rule): (one.heading, one.saying(values[rule][area])) for (area, rule), one in texts.chosen.items()}
    return Planted(country=country, points=points, told=told, local=local, replaced=replaced)


def _misread(  # noqa: PLR0913, PLR0917 - one text, and what it is made of
    area: str,
    kind: str,
    points: Sequence[Point],
    texts: _Texts,
    local: Mapping[tuple[str, str], Sequence[Line]],
    book: RuleBook,
) -> Iterator[Point]:
    here = [point for point in points if point.kind == kind]
    told = [texts.chosen[area, point.rule] for point in here]
    lines = [(one.heading, one.saying(point.values[area])) for one, point in zip(told, here, strict=True)]
    read = read_together(kind, [*lines, *local[area, kind]], book)
    for number, (one, point) in enumerate(zip(told, here, strict=True), start=1):
        found = [provision for provision in read if provision.citation.section_id == str(number)]
        if not _as_meant(found, one, point.values[area]):
            yield point


def _as_meant(found: list[Provision], one: Sentence, value: str) -> bool:
    """Whether it is read as the value and nothing else, by a finder that is sure rather than not."""
    sure = all(entry.confidence >= SURE for entry in found)
    return sure and [(entry.rule, entry.value.display) for entry in found] == [(one.rule, one.shown or value)]


def write(planted: Planted, folder: Path) -> Path:
    """Write the workspace, and beside it what is planned; the path of its alignctl.toml."""
    country = planted.country
    parts = ['[workspace]\nname = "Planted region"\ndefault-region = "planted"\n']
    for area in AREAS:
        near = sorted({end for pair in country.borders if area in pair for end in pair} - {area})
        files = ", ".join(f'{kind} = ["{area}-{kind}.md"]' for kind in KINDS)
        parts.append(
            f'[areas.{area}]\nname = "{area.title()}"\ngazetteer = []\nneighbours = {json.dumps(near)}\n'
            f"documents = {{ {files} }}\n"
        )
        for kind in KINDS:
            sections = [f"## {heading}\n\n{text}\n" for heading, text in planted.lines(area, kind)]
            place = folder / f"{area}-{kind}.md"
            place.write_text("\n".join([f"# {area.title()}: {kind}\n", *sections]), encoding="utf-8")
    parts.append(f"[regions.planted]\nareas = {json.dumps(AREAS)}\n")
    parts += [
        f'[[edges]]\na = "{a}"\nb = "{b}"\nweight = {weight}\nwhy = "placements"\n'
        for (a, b), weight in country.flows.items()
    ]
    (folder / "planned.json").write_text(json.dumps([asdict(one) for one in planted.points], indent=1), "utf-8")
    place = folder / "alignctl.toml"
    place.write_text("\n".join(parts), encoding="utf-8")
    return place
