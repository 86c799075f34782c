from __future__ import annotations

import pytest

from alignctl.match import align
from alignctl.model.alignment import Relation
from tests.match.procedures import document, procedure, rule_book, section

SHORT = "The police grade the risk high, medium or low."
LONG = SHORT + " The grade is reviewed every day by an inspector. The carer is told of it. " * 4


def relation(title_a, text_a, title_b, text_b):
    a = procedure("a", document("a.md", section("1", title_a, text_a)))
    b = procedure("b", document("b.md", section("1", title_b, text_b)))
    (link,) = align(a, b, (), (), rule_book()).links
    return link.relation


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (("Risk", SHORT), ("RISK:", SHORT.upper()), Relation.EQUAL),
        (("Risk grading", SHORT), ("Risk grades", SHORT + " They say why."), Relation.EQUIVALENT),
        (("Risk", SHORT), ("Risk levels", LONG), Relation.SUBSET),
        (("Risk levels", LONG), ("Risk", SHORT), Relation.SUPERSET),
    ],
)
def test_a_pair_is_judged_by_words_titles_and_lengths(a, b, expected):
    assert relation(*a, *b) is expected


def test_lists_of_contacts_serve_the_same_end_whatever_they_list():
    ours = "Police 01632 960101\nHub 01632 960102\nNurse 01632 960103"
    theirs = "Hub 01632 960201\nTeam 01632 960202\nNight team 01632 960203\nSchool 01632 960204\nDesk 01632 960205"
    assert relation("Directory", ours, "Contacts", theirs) is Relation.EQUIVALENT
