"""Verdicts made in tests: `decided` on an item, and `run_of` over the three invented areas of `three_areas.py`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from alignctl.corpus import load_workspace
from alignctl.extract import Shelf
from alignctl.model.verdict import Item, Ruling, Verdict
from alignctl.model.verdicts import NO_VERDICTS, Verdicts
from alignctl.run import Run, Settings
from alignctl.store import DocumentStore

if TYPE_CHECKING:
    from pathlib import Path

    from alignctl.rules import RuleBook

DAY = date(2026, 9, 1)


def decided(item: Item, ruling: Ruling, reviewer: str = "Reader One", **more: object) -> Verdict:
    """A verdict on an item."""
    return Verdict(
        about=item.about,
        id=item.id,
        kind=item.kind,
        areas=item.areas,
        says=item.says,
        sentences=item.sentences,
        ruling=ruling,
        reviewer=reviewer,
        attribute=item.attribute,
        **{"on": DAY, **more},
    )


def run_of(folder: Path, book: RuleBook, *verdicts: Verdict) -> Run:
    """A run over the workspace in a folder, with its cache there."""
    place = load_workspace(folder / "alignctl.toml", folder)
    shelf = Shelf(store=DocumentStore(folder / "cache"), jobs=1)
    shelf.root = place.root
    held = Verdicts(verdicts) if verdicts else NO_VERDICTS
    return Run(workspace=place, book=book, shelf=shelf, settings=Settings(on=DAY, as_of=DAY), verdicts=held)
