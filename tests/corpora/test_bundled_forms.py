"""The forms of the Vale region are what their workspace and answers say they are."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from alignctl.rules import load_rules

REGION = Path(__file__).parents[2] / "corpora" / "vale"
ANSWERS = sorted((REGION / "gold" / "forms").rglob("*.json"))
KINDS = {"text", "date", "tick-box", "choice", "signature", "table"}


@pytest.fixture(scope="module")
def items():
    return {name for name in load_rules().titles if name.startswith("item-")}


def test_the_workspace_names_every_form_of_development_areas_and_each_has_answers():
    areas = tomllib.loads((REGION / "alignctl.toml").read_text(encoding="utf-8"))["areas"]
    named = {
        (area, kind, name)
        for area, said in areas.items()
        for kind, names in said.get("forms", {}).items()
        for name in names
    }
    assert len(named) >= 6
    assert {name for _, _, name in named} == {f"forms/{path.name}" for path in (REGION / "forms").iterdir()}
    assert {f"{area}-{kind}" for area, kind, _ in named} == {path.stem for path in ANSWERS}


@pytest.mark.parametrize("path", ANSWERS, ids=lambda path: path.stem)
def test_answers_name_a_form_and_known_kinds_and_items(path, items):
    answers = json.loads(path.read_text(encoding="utf-8"))
    assert answers["schema"] == "alignctl/form-gold/1"
    assert (path.parent / answers["document"]).is_file()
    for field in answers["fields"]:
        assert field["kind"] in KINDS
        assert bool(field["options"]) == (field["kind"] == "choice")
        assert bool(field.get("columns")) == (field["kind"] == "table")
        assert field["item"] is None or field["item"] in items
