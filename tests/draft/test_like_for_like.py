"""A limit takes the place of one that binds alike, a name that of a name, and nothing else is put in."""

import pytest

from alignctl.draft.value_words import swapped
from alignctl.model.values import Bound, Duration, Role, Unit


def limit(display, amount, unit, bound):
    return Duration(amount=amount, unit=unit, bound=bound, display=display)


TWO_DAYS = limit("within two working days", 2, Unit.WORKING_DAYS, Bound.WITHIN)
FIRST_DAY = limit("on the first working day", 1, Unit.WORKING_DAYS, Bound.BY)
AT_ONCE = limit("at once", None, None, Bound.IMMEDIATELY)
BEFORE = limit("no later than 28 days before", 28, Unit.DAYS, Bound.BY)
MONTHS = limit("three months", 3, Unit.MONTHS, Bound.WITHIN)
SEVEN, THREE = (limit(words, 3, Unit.DAYS, Bound.AFTER) for words in ("after seven days", "three days"))


@pytest.mark.parametrize(
    ("quote", "old", "new_quote", "new"),
    [
        ("Told within two working days of the move.", TWO_DAYS, "Told on the first working day.", FIRST_DAY),
        ("Told within two working days of the move.", TWO_DAYS, "Told at once.", AT_ONCE),
        ("Told at once or by post.", AT_ONCE, "Told on the first working day or at once after it.", BEFORE),
        ("Held no later than 28 days before the birthday.", BEFORE, "Held three months after it.", MONTHS),
        ("A manager decides.", Role(id="a", display="manager"), "Only the Panel moves it down.",
         Role(id="b", display="Only the Panel moves it down.")),
        ("It is chaired by the Inspector (Harm).", Role(id="a", display="Inspector"), "The Head chairs it.",
         Role(id="b", display="Head")),
    ],
)  # fmt: skip
def test_what_binds_otherwise_or_is_a_clause_is_never_put_in(quote, old, new_quote, new):
    assert swapped(quote, old, new, new_quote) is None


@pytest.mark.parametrize(
    ("quote", "old", "new_quote", "new", "becomes"),
    [
        ("after seven days missing", SEVEN, "Missing for three days.", THREE, "after three days missing"),
        ("missing for three days", THREE, "After seven days it meets.", SEVEN, "missing for seven days"),
        ("They are told within two working days, and act.", TWO_DAYS, "Told at once.", AT_ONCE,
         "They are told at once, and act."),
    ],
)  # fmt: skip
def test_what_binds_alike_keeps_the_words_around_it(quote, old, new_quote, new, becomes):
    found = swapped(quote, old, new, new_quote)
    assert found is not None
    assert quote.replace(found.before, found.after, 1) == becomes
