"""The texts of a region are read and compared once, whatever is told of them."""

from datetime import date

import pytest

from alignctl.corpus import load_workspace
from alignctl.extract import Shelf
from alignctl.gathering import gather
from alignctl.pipeline import compare
from alignctl.planning import rank_areas
from alignctl.region import view_of
from alignctl.rules import load_rules
from alignctl.run import Run, Settings
from alignctl.scope import scope_of
from alignctl.store import DocumentStore

TEXT = """# Missing children

## Return interviews

The return home interview must take place within {limit} of the child being found.

## Telling the police

The police must be told immediately when a child is missing.
"""
AREAS = {"ash": "72 hours", "birch": "five working days", "cedar": "24 hours"}
DAY = date(2026, 1, 1)


@pytest.fixture(scope="module")
def book():
    return load_rules()


@pytest.fixture
def run(tmp_path, book):
    lines = ["[workspace]", 'name = "Small region"']
    for id_, limit in AREAS.items():
        (tmp_path / f"{id_}.md").write_text(TEXT.format(limit=limit), encoding="utf-8")
        lines += [f"[areas.{id_}]", f'documents = {{ missing = ["{id_}.md"] }}']
    lines[3:3] = ['neighbours = ["birch"]']
    (tmp_path / "alignctl.toml").write_text("\n".join(lines), encoding="utf-8")
    place = load_workspace(tmp_path / "alignctl.toml", tmp_path)
    shelf = Shelf(store=DocumentStore(tmp_path / "cache"), jobs=1)
    shelf.root = place.root
    return Run(workspace=place, book=book, shelf=shelf, settings=Settings(on=DAY, as_of=DAY))


def pairs(found):
    return {(pair.a, pair.b) for cluster in found.clusters for pair in cluster.pairs}


def test_every_pair_is_compared_and_beyond_a_bound_those_with_a_tie(run):
    scope = scope_of(run)
    assert pairs(gather(run, scope)) == {("ash", "birch"), ("ash", "cedar"), ("birch", "cedar")}
    bounded = gather(run, scope, every_pair_up_to=2)
    assert bounded.untold == ("missing",)
    assert pairs(bounded) == {("ash", "birch")}
    assert any("only areas with a tie" in note for note in view_of(run, bounded).notes)


def test_view_and_ranking_of_what_was_gathered_compare_nothing_anew(run, monkeypatch):
    texts = gather(run, scope_of(run))
    monkeypatch.setattr("alignctl.gathering.differences", lambda *_: pytest.fail("compared again"))
    view, ranking = view_of(run, texts), rank_areas(run, texts)
    assert {one.id for one in (*ranking.candidates, *ranking.musts)} <= {one.id for one in view.clusters}
    assert gather(run, scope_of(run)).clusters == texts.clusters  # had again from the store


def test_a_region_finds_what_comparing_its_pairs_finds(run):
    texts = gather(run, scope_of(run))
    found = compare(run, AREAS)
    by_pair = {(pair.a.id, pair.b.id): pair for pair in found.pairs}
    told = {
        (pair.a, pair.b, cluster.point.action)
        for cluster in texts.clusters
        for pair in cluster.pairs
        if pair.comparison is not None
    }
    assert told
    assert told == {
        (*ends, one.action) for ends, pair in by_pair.items() for kind in pair.kinds for one in kind.divergences
    }
