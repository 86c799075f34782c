from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alignctl.errors import UsageError
from alignctl.model.area import Area, Base, Procedure
from alignctl.model.provision import Attribute
from alignctl.model.tier import Tier
from alignctl.provisions import find_provisions, try_example
from alignctl.provisions.finders import FINDERS
from alignctl.rules.rule import Example
from tests.provisions.provision_builders import book, choice, document, find, rule, section

HOLD = rule("hold", "{return-interview}", "held", under=("return-interview",), events=("child-found",))
ONE = section("Return interviews", "A return interview is held within 72 hours of return.")


def test_own_documents_come_before_bases_each_with_its_tier():
    base = Base(id="manual", name="Manual", tier=Tier.REGIONAL, documents=(document(ONE, path="b.docx"),))
    procedure = Procedure(area=Area(id="any", name="Any"), kind="missing", documents=(document(ONE),), bases=(base,))
    found = find_provisions(procedure, book(HOLD))
    assert [(one.tier, one.citation.document) for one in found] == [
        (Tier.LOCAL, "files/a.docx"),
        (Tier.REGIONAL, "b.docx"),
    ]


def test_ids_name_area_kind_and_rule_and_are_unique_and_stable():
    twice = section(
        "Return interviews",
        "A return interview is held within 72 hours.",
        "A return interview is held within 72 hours.",
    )
    found = find((HOLD,), twice)
    assert [one.id for one in found] == [one.id for one in find((HOLD,), twice)]
    assert len({one.id for one in found}) == 2
    assert all(one.id.startswith("any.missing.hold.") for one in found)


def test_provisions_stand_in_the_order_of_the_text():
    other = section("Other", "The file is closed within 5 days.", "The file is opened within 2 days.", id_="2")
    found = find((HOLD,), ONE, other)
    assert [one.value.display for one in found] == ["within 72 hours", "within 5 days", "within 2 days"]


def test_a_kind_without_rules_is_a_usage_error_that_lists_the_kinds():
    procedure = Procedure(area=Area(id="any", name="Any"), kind="allegations", documents=(document(ONE),))
    with pytest.raises(UsageError, match="allegations") as caught:
        find_provisions(procedure, book(HOLD))
    assert "missing" in str(caught.value.hint)


@pytest.mark.parametrize(
    ("example", "part"),
    [
        (Example(text="A return interview is held within 72 hours.", finds={"amount": 72, "unit": "hours"}), None),
        (Example(text="A return interview is held within 72 hours.", finds={"amount": 48}), "72"),
        (Example(text="A return interview is held.", finds={"amount": 48}), "found nothing"),
        (Example(text="A return interview is held.", finds=None), None),
        (Example(text="A return interview is held within 72 hours.", finds=None), "expected to find nothing"),
        (Example(text="held within 72 hours", lead="A return interview is:", finds={"amount": 72}), None),
        (
            Example(
                text="It is held within 72 hours.", heading="Return interviews", finds={"display": "within 72 hours"}
            ),
            None,
        ),
    ],
)
def test_an_example_is_tried_alone(example, part):
    message = try_example(HOLD, example, book(HOLD))
    assert message is None if part is None else part in (message or "")


def test_every_finder_listed_can_be_loaded():
    assert [callable(finder.load()) for finder in FINDERS] == [True] * len(FINDERS)


EVERY_FINDER = tuple(
    rule(
        finder.name,
        "(the|child|within|police)",
        finder=finder.name,
        attribute=Attribute.ROLE,
        value={"form": "referral-form", "meeting": "exploitation-panel", "definition": "missing"}.get(finder.name),
        choices=(choice("missing", "missing"),) if finder.name in {"choice", "definition"} else (),
    )
    for finder in FINDERS
)
TEXT = """
the child is missing within 24 hours of return by police officer must should Stage 1 MARF form
MACE panel monthly low medium high Children Act 1989 we placing authority host another area
placed here elsewhere does not arrange return interview 01632 960110 . , ; : ( )
"""
WORDS = st.sampled_from(TEXT.split())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=25).map(" ".join), min_size=1, max_size=4), st.text(max_size=80))
def test_any_text_is_read_without_a_fault_and_every_quote_is_exact(texts, odd):
    one = section("Return interviews", *texts, odd, tables=((("What", "Who", "By when"), (texts[0], "police", odd)),))
    for found in find(EVERY_FINDER, one):
        place = found.citation
        source = one.text if place.cell is None else one.tables[0].rows[place.cell[1]][place.cell[2]]
        assert source[slice(*place.span)] == place.quote
        assert 0.0 <= found.confidence <= 1.0
