"""A value is read from words that are nothing else, and from no others."""

import pytest

from alignctl.model.provision import Attribute
from alignctl.model.values import Bound, Unit
from alignctl.provisions import value_in
from alignctl.rules import load_rules


@pytest.fixture(scope="module")
def book():
    return load_rules()


@pytest.mark.parametrize(
    ("words", "amount", "unit", "bound"),
    [
        ("within 72 hours", 72, Unit.HOURS, Bound.WITHIN),
        ("72 hours", 72, Unit.HOURS, Bound.WITHIN),
        ("three working days", 3, Unit.WORKING_DAYS, Bound.WITHIN),
        ("by the next working day", 1, Unit.WORKING_DAYS, Bound.BY),
        ("at least every 28 days", 28, Unit.DAYS, Bound.AT_LEAST_EVERY),
        ("immediately", None, None, Bound.IMMEDIATELY),
    ],
)
def test_a_limit_is_read_as_in_a_text_and_a_bare_length_is_a_limit(book, words, amount, unit, bound):
    found = value_in(words, Attribute.TIME_LIMIT, book)
    assert (found.amount, found.unit, found.bound) == (amount, unit, bound)


@pytest.mark.parametrize("words", ["", "soon enough", "within 24 hours or within 48 hours", "the team manager"])
def test_words_that_name_no_one_limit_are_none(book, words):
    assert value_in(words, Attribute.TIME_LIMIT, book) is None


def test_a_role_is_known_by_its_id_and_by_each_of_its_names_alone(book):
    role = next(name for name in book.names_in("roles") if name.patterns)
    assert value_in(role.id, Attribute.ROLE, book).id == role.id
    named = value_in(f"  {role.title.upper()} ", Attribute.ROLE, book)
    assert (named.id, named.display) == (role.id, role.title.upper())
    assert value_in(f"{role.title} or somebody else entirely", Attribute.ROLE, book) is None


@pytest.mark.parametrize("attribute", [Attribute.FORM, Attribute.DATA_ITEM, Attribute.CONSENT])
def test_of_other_attributes_a_name_alone_tells_nothing(book, attribute):
    assert value_in("Missing child notification", attribute, book) is None
