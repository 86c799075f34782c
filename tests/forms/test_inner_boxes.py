"""Boxes in the cell of a question that is ticked beside it: both are asked."""

from __future__ import annotations

from tests.forms.sheets import fields_of

WHO = "A parent @x A neighbour @x"
DRUGS = "Any drugs? Say more where known. Cannabis @x Alcohol @x"
HEAD = ["Tick one box in each row", "Yes", "No", "Not known", "Who told you"]


def test_a_question_keeps_its_answers_and_its_inner_boxes_are_asked_apart() -> None:
    fields = fields_of(
        [
            HEAD,
            ["1. Is the child hurt?", "@x", "@x", "@x", "@c"],
            [
                "2. Has anybody threatened the child? If yes, tick who: A parent @x A neighbour @x",
                "@x",
                "@x",
                "@x",
                "@c",
            ],
            ["3. Is there a pet?", "@x", "@x", "@x", "@c"],
        ]
    )
    assert [(field.label, field.options) for field in fields] == [
        ("Is the child hurt?", ("Yes", "No", "Not known")),
        ("Is the child hurt? (Who told you)", ()),
        ("Has anybody threatened the child?", ("Yes", "No", "Not known")),
        ("If yes, tick who", ("A parent", "A neighbour")),
        ("Has anybody threatened the child? (Who told you)", ()),
        ("Is there a pet?", ("Yes", "No", "Not known")),
        ("Is there a pet? (Who told you)", ()),
    ]


def test_a_sentence_before_inner_boxes_is_none_of_their_answers() -> None:
    fields = fields_of(
        [
            HEAD[:4],
            [DRUGS, "@x", "@x", "@x"],
            ["Ill?", "@x", "@x", "@x"],
        ]
    )
    assert [(field.label, field.options) for field in fields] == [
        ("Any drugs?", ("Yes", "No", "Not known")),
        ("Any drugs? (details)", ("Cannabis", "Alcohol")),
        ("Ill?", ("Yes", "No", "Not known")),
    ]


def test_what_is_told_beside_a_choice_is_cited_by_its_own_cell() -> None:
    fields = fields_of([["Is the child hurt?", "@x Yes @x No", "@c"]])
    assert [(field.label, field.citation.cell) for field in fields] == [
        ("Is the child hurt?", (0, 0, 0)),
        ("Is the child hurt? (details)", (0, 0, 2)),
    ]
    scale = fields_of([HEAD, ["Is the child hurt?", "@x", "@x", "@x", "@c"], ["Ill?", "@x", "@x", "@x", "@c"]])
    assert [field.citation.cell for field in scale] == [(0, 1, 0), (0, 1, 4), (0, 2, 0), (0, 2, 4)]
