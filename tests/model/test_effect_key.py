"""Keys of values are the same exactly where the values are the same in effect, for they are held against each other."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from alignctl.model.effect import effect_key, same_effect
from alignctl.model.values import Bound, Duration, Form, LegalSource, Level, Meeting, Role, Step, Steps, Term, Unit

LIMITS = st.builds(
    Duration,
    amount=st.sampled_from([0, 1, 2, 3, 24, 48, 60, 72]),
    unit=st.sampled_from(Unit),
    bound=st.sampled_from([Bound.WITHIN, Bound.BY, Bound.AT_LEAST_EVERY, Bound.AFTER]),
    display=st.sampled_from(["a limit", "by noon on the day"]),
)
URGENCIES = st.builds(
    Duration,
    amount=st.none(),
    unit=st.none(),
    bound=st.sampled_from([Bound.IMMEDIATELY, Bound.AS_SOON_AS_POSSIBLE]),
    display=st.sampled_from(["at once", "promptly"]),
)


@given(st.one_of(LIMITS, URGENCIES), st.one_of(LIMITS, URGENCIES))
def test_limits_have_one_key_where_they_are_the_same(a, b):
    assert (effect_key(a) == effect_key(b)) is same_effect(a, b)


def test_other_values_have_one_key_where_they_are_the_same():
    day = Duration(amount=24, unit=Unit.HOURS, bound=Bound.WITHIN, display="within 24 hours")
    also = Duration(amount=1, unit=Unit.DAYS, bound=Bound.WITHIN, display="within a day")
    values = (
        day,
        also,
        Role(id="social-worker", display="social worker"),
        Role(id="social-worker", display="the allocated worker"),
        Role(id="area-home", display="home area"),
        Role(id="area-placing", display="placing area"),
        Form(id="referral-form", display="MARF"),
        Form(id="referral-form", display="marf"),
        Form(id="referral-form", display="other form"),
        LegalSource(id="guidance", display="the guidance", edition="2014"),
        LegalSource(id="guidance", display="the guidance", edition="2024"),
        LegalSource(id="guidance", display="guidance"),
        Level(id="high", display="high", scale=("low", "high")),
        Level(id="high", display="High", scale=("low", "medium", "high")),
        Term(id="missing", display="missing", standing="same"),
        Term(id="missing", display="missing", standing="superseded"),
        Meeting(id="panel", display="Panel", every=day),
        Meeting(id="panel", display="panel", every=also),
        Steps(steps=(Step(actor="manager", display="a manager", within=day),), display="one step"),
        Steps(steps=(Step(actor="director", display="a director", within=day),), display="one step"),
    )
    for a, b in product(values, repeat=2):
        assert (effect_key(a) == effect_key(b)) is same_effect(a, b), (a, b)
