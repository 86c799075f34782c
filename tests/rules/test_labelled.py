"""Labelled texts: a document and its parts, each with what it answers."""

import hashlib

import pytest

from alignctl.errors import RuleError
from alignctl.rules.labelled import labelled_texts, read_labelled

TEXT = """\
{"p": [{"s": "Before all headings."}]}
{"h": 1, "title": "Ash"}
{"p": [{"s": "Tell kin.", "says": [{"point": "missing.tell", "finds": {"amount": 2}}]}, {"s": "We eat", "near": "x"}]}
{"h": 2, "title": "Lists"}
{"item": "look for her", "says": [{"point": "missing.look"}], "near": ["a", "b"]}

{"table": ["Who", "When"], "rows": [{"cells": ["Kin", "2 hours"], "says": [{"point": "missing.tell"}]}]}
{"h": 1, "title": "Oak"}
"""
KINDS = ("review", "practice-review", "missing")


def test_headings_open_sections_one_in_another():
    sections = read_labelled(TEXT, "ash-missing.jsonl").document.sections
    assert [(one.id, one.title, [child.title for child in one.children]) for one in sections] == [
        ("1", "", []),
        ("2", "Ash", ["Lists"]),
        ("3", "Oak", []),
    ]


def test_sentences_are_one_paragraph_and_an_item_is_a_list_item():
    _, ash, _ = read_labelled(TEXT, "x").document.sections
    assert [(one.text, one.is_list_item) for one in ash.paragraphs] == [("Tell kin. We eat", False)]
    (lists,) = ash.children
    assert [(one.text, one.is_list_item, one.index) for one in lists.paragraphs] == [("look for her", True, 3)]
    assert [(one.rows, one.after_paragraph) for one in lists.tables] == [((("Who", "When"), ("Kin", "2 hours")), 3)]


def test_each_part_tells_what_it_answers_and_what_it_is_near():
    parts = read_labelled(TEXT, "x").parts
    assert [(one.texts, one.is_row, [answer.rule for answer in one.answers], one.near) for one in parts] == [
        (("Before all headings.",), False, [], ()),
        (("Tell kin.",), False, ["missing.tell"], ()),
        (("We eat",), False, [], ("x",)),
        (("look for her",), False, ["missing.look"], ("a", "b")),
        (("Kin", "2 hours"), True, ["missing.tell"], ()),
    ]
    assert parts[1].answers[0].finds == {"amount": 2}


def test_a_text_is_known_by_its_name_and_its_content():
    document = read_labelled(TEXT, "ash-missing.jsonl").document
    assert document.path == "ash-missing.jsonl"
    assert document.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_a_separator_of_lines_inside_a_sentence_does_not_end_the_line():
    (part,) = read_labelled('{"p": [{"s": "One\u2028two."}]}', "x").parts
    assert part.texts == ("One\u2028two.",)


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "{}",
        '{"p": "words"}',
        '{"p": [{"says": []}]}',
        '{"item": "x", "says": [{}]}',
        '{"item": "x", "says": [{"point": "y", "finds": [1]}]}',
        '{"item": "x", "near": 3}',
        '{"table": ["a"]}',
        '{"h": "one", "title": "x"}',
    ],
)
def test_a_line_that_is_none_is_told_with_its_number(line):
    with pytest.raises(RuleError, match=r"ash\.jsonl, line 2: A line of a labelled text was expected"):
        read_labelled('{"h": 1, "title": "x"}\n' + line, "ash.jsonl")


def test_texts_of_a_kind_are_read_in_the_order_of_their_names(tmp_path):
    for name in ("oak-missing", "ash-missing", "ash-practice-review", "ash-review", "missing", "notes"):
        (tmp_path / f"{name}.jsonl").write_text('{"h": 1, "title": "x"}\n', encoding="utf-8")

    def names(kind):
        return [one.document.path for one in labelled_texts(tmp_path, kind, KINDS)]

    assert names("missing") == ["ash-missing.jsonl", "oak-missing.jsonl"]
    assert names("review") == ["ash-review.jsonl"]
    assert names("practice-review") == ["ash-practice-review.jsonl"]


def test_a_folder_without_texts_of_the_kind_is_told(tmp_path):
    with pytest.raises(RuleError, match=r"Name them AREA-missing\.jsonl"):
        labelled_texts(tmp_path, "missing", KINDS)
    with pytest.raises(RuleError, match="A folder of labelled texts was expected"):
        labelled_texts(tmp_path / "none", "missing", KINDS)


def test_a_file_that_is_no_text_is_told(tmp_path):
    (tmp_path / "ash-missing.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RuleError, match=r"ash-missing\.jsonl: Text in UTF-8 was expected"):
        labelled_texts(tmp_path, "missing", KINDS)
