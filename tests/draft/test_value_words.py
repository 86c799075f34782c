"""The words of a value are found in a sentence, and another's fitted into their place."""

import pytest

from alignctl.draft.value_words import swapped, without_label
from alignctl.model.values import Bound, Duration, Form, LegalSource, Meeting, Role, Term, Unit


def limit(display, amount=1.0, unit=Unit.DAYS, bound=Bound.WITHIN):
    return Duration(amount=amount, unit=unit, bound=bound, display=display)


def role(display, id_="team-manager"):
    return Role(id=id_, display=display)


@pytest.mark.parametrize(
    ("quote", "old", "new_quote", "new", "becomes"),
    [
        (
            "It takes place within five working days of the return.",
            limit("within five working days"),
            "It must be held within 72 hours.",
            limit("within 72 hours"),
            "It takes place within 72 hours of the return.",
        ),
        (
            "15 working days of the request",
            limit("15 working days"),
            "Return it within 10 working days.",
            limit("within 10 working days"),
            "10 working days of the request",
        ),
        (
            "Send it within 10 working days of the meeting.",
            limit("within 10 working days"),
            "5 working days after the meeting",
            limit("5 working days"),
            "Send it within 5 working days of the meeting.",
        ),
        (
            "Within 24 hours the Hub decides.",
            limit("Within 24 hours"),
            "It decides immediately.",
            limit("immediately", None, None, Bound.IMMEDIATELY),
            "Immediately the Hub decides.",
        ),
        (
            "They decide within 24 hours.",
            limit("within 24 hours"),
            "Within one working day it is decided.",
            limit("Within one working day"),
            "They decide within one working day.",
        ),
        (
            "A team manager chairs it.",
            role("team manager"),
            "An independent chair does.",
            role("independent chair", "chair"),
            "An independent chair chairs it.",
        ),
        (
            "It is sent by a team manager.",
            role("team manager"),
            "Service manager",
            role("Service manager", "service-manager"),
            "It is sent by a service manager.",
        ),
        (
            "Fill in an Alert Form first.",
            Form(id="alert", display="Alert Form"),
            "Use the NM1 Notification.",
            Form(id="alert", display="NM1 Notification"),
            "Fill in an NM1 Notification first.",
        ),
        (
            "It follows Working Together to Safeguard Children 2015 throughout.",
            LegalSource(id="wt", display="Working Together to Safeguard Children", edition="2015"),
            "Working Together to Safeguard Children (HM Government, 2023);",
            LegalSource(id="wt", display="Working Together to Safeguard Children", edition="2023"),
            "It follows Working Together to Safeguard Children 2023 throughout.",
        ),
        (
            "The Dale Panel meets every quarter.",
            Meeting(id="p", display="Dale Panel", every=limit("every quarter")),
            "The Death Panel meets every two months.",
            Meeting(id="p", display="Death Panel", every=limit("every two months")),
            "The Death Panel meets every two months.",
        ),
    ],
)
def test_only_the_words_of_the_value_change(quote, old, new_quote, new, becomes):
    found = swapped(quote, old, new, new_quote)
    assert found is not None
    assert quote.replace(found.before, found.after, 1) == becomes


@pytest.mark.parametrize(
    ("quote", "old", "new_quote", "new"),
    [
        ("Seen by the lead, and the lead alone.", role("lead", "lead"), "the nurse decides", role("nurse", "nurse")),
        ("The leads meet.", role("lead", "lead"), "the nurse decides", role("nurse", "nurse")),
        ("A child is missing.", Term(id="m", display="missing"), "Missing means ...", Term(id="m", display="Missing")),
        ("That area acts.", role("that area", "area-host"), "The home area acts.", role("home area", "area-home")),
        ("It is held at once.", limit("at once"), "It is held at once.", limit("at once")),
        ("See the form.", Form(id="a", display="form"), "within a day", limit("within a day")),
        ("It cites the Act.", LegalSource(id="a", display="Act", edition="1998"), "the Act 2018",
         LegalSource(id="b", display="Act", edition="2018")),
    ],
)  # fmt: skip
def test_words_that_cannot_be_told_apart_or_say_nothing_by_themselves_are_left(quote, old, new_quote, new):
    assert swapped(quote, old, new, new_quote) is None


@pytest.mark.parametrize(
    ("sentence", "bare"),
    [
        ("• The police act.", "The police act."),
        ("a) the police act", "the police act"),
        ("(iv) the police act", "the police act"),
        ("A team manager acts.", "A team manager acts."),
        ("We act.", "We act."),
    ],
)
def test_the_label_of_a_list_item_is_no_part_of_a_sentence(sentence, bare):
    assert without_label(sentence) == bare
