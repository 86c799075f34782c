from __future__ import annotations

import json

import pytest

from alignctl.errors import UsageError
from alignctl.evaluate import Side, gold_files, read_gold
from alignctl.evaluate.gold import GoldDuration
from alignctl.model.alignment import Relation
from alignctl.model.values import Bound, Unit
from tests.evaluate.answers import gold, row


def test_every_part_is_read():
    found = gold(
        sections=[row("1 Scope", "Who is this for?", "subset", optional=True), row(None, "More")],
        provisions=[
            {
                "document": "a",
                "attribute": "time-limit",
                "value": {"type": "duration", "amount": 72, "amount_max": None, "unit": "hours", "bound": "within"},
                "quote": "within 72 hours",
            },
            {"document": "b", "attribute": "form", "value": "MARF", "quote": "Send the MARF."},
        ],
        divergences=[{"attribute": "form", "a_quotes": ["x"], "b_quotes": [], "severity": "material"}],
        traps=[{"attribute": "form", "a_quotes": ["x"], "b_quotes": ["y"]}],
    )
    assert found.documents == {Side.A: "a.docx", Side.B: "b.docx"}
    assert found.sections[0].relation is Relation.SUBSET
    assert found.sections[0].optional
    assert found.provisions[0].value == GoldDuration(amount=72, amount_max=None, unit=Unit.HOURS, bound=Bound.WITHIN)
    assert found.provisions[1].value == "MARF"
    assert found.divergences[0].required
    assert found.traps[0].severity is None
    assert found.headings(Side.B) == ("Who is this for?", "More")


def test_every_part_may_be_left_out():
    assert gold(documents={"a": "a.docx"}).sections == ()


@pytest.mark.parametrize(
    ("parts", "key", "expected"),
    [
        ({"schema": "alignctl/gold/9"}, "schema", "alignctl/gold/1"),
        ({"kind": 3}, "kind", "a text"),
        ({"sections": {}}, "sections", "a list"),
        ({"sections": [{"a": "x", "b": "y", "relation": "equivelent"}]}, "sections[0].relation", "equivalent"),
        ({"sections": [{"a": None, "b": None, "relation": "none"}]}, "sections[0]", "a heading"),
        ({"sections": [{"a": "x", "b": None, "relation": "equal"}]}, "sections[0].relation", "'none'"),
        ({"sections": [row("x", "y", optional="yes")]}, "sections[0].optional", "true or false"),
        ({"provisions": [{"document": "c"}]}, "provisions[0].document", "one of a, b"),
        (
            {
                "provisions": [
                    {
                        "document": "a",
                        "attribute": "time-limit",
                        "value": {"type": "duration", "amount": "72", "unit": "hours", "bound": "within"},
                        "quote": "q",
                    }
                ]
            },
            "provisions[0].value.amount",
            "a number",
        ),
        ({"divergences": [{"attribute": "form", "severity": "material"}]}, "divergences[0]", "a quote"),
        ({"divergences": [{"attribute": "form", "a_quotes": ["x"], "severity": "grave"}]}, "severity", "material"),
        ({"traps": [{"attribute": "colour", "a_quotes": ["x"]}]}, "traps[0].attribute", "role"),
    ],
)
def test_a_mistake_names_the_file_the_key_and_what_was_expected(parts, key, expected):
    with pytest.raises(UsageError) as caught:
        gold(**parts)
    assert caught.value.where == "gold/a-b-missing.json"
    assert key in caught.value.message
    assert expected in caught.value.message


def test_broken_json_names_the_line(tmp_path):
    file = tmp_path / "broken.json"
    file.write_text('{\n "schema": \n}', encoding="utf-8")
    with pytest.raises(UsageError, match="line 3"):
        read_gold(file)


def test_a_file_that_is_no_text_is_a_usage_error(tmp_path):
    file = tmp_path / "odd.json"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="UTF-8"):
        read_gold(file)


def test_a_folder_gives_its_files_in_order_of_name(tmp_path):
    (tmp_path / "test").mkdir()
    for name in ("b.json", "a.json", "test/c.json", "notes.txt"):
        (tmp_path / name).write_text(json.dumps({"schema": "alignctl/gold/1", "kind": "cse"}), encoding="utf-8")
    assert [file.name for file in gold_files(tmp_path)] == ["a.json", "b.json", "c.json"]
    assert gold_files(tmp_path / "a.json") == (tmp_path / "a.json",)


@pytest.mark.parametrize("name", ["nothing.json", "."])
def test_a_path_without_gold_is_a_usage_error(tmp_path, name):
    with pytest.raises(UsageError, match="gold answers"):
        gold_files(tmp_path / name)
