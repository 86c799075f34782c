"""What is kept of stages comes back exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignctl.match import Side
from alignctl.match.piece import Part, Piece
from alignctl.model.alignment import SectionRef
from alignctl.model.citation import Citation
from alignctl.model.provision import Attribute, Direction, Force, Provision, ResponsibleArea
from alignctl.model.tier import Tier
from alignctl.model.values import (
    Bound,
    Contact,
    Duration,
    Form,
    Item,
    LegalSource,
    Level,
    Meeting,
    Position,
    Role,
    Step,
    Steps,
    Term,
    Text,
    Unit,
)
from alignctl.store import Codec

texts = st.text(max_size=20)
some_text = st.none() | texts
figures = st.none() | st.floats(0, 1e6) | st.integers(0, 99)
durations = st.builds(
    Duration,
    amount=figures,
    unit=st.none() | st.sampled_from(Unit),
    bound=st.sampled_from(Bound),
    display=texts,
    amount_max=figures,
)
steps = st.builds(Step, actor=some_text, display=texts, within=st.none() | durations)
values = st.one_of(
    durations,
    *(st.builds(kind, id=texts, display=texts) for kind in (Role, Form, Item, Text, Position, Contact)),
    st.builds(Term, id=texts, display=texts, standing=some_text),
    st.builds(Level, id=texts, display=texts, scale=st.lists(texts, max_size=3).map(tuple)),
    st.builds(Meeting, id=texts, display=texts, every=st.none() | durations),
    st.builds(LegalSource, id=texts, display=texts, edition=some_text),
    st.builds(Steps, steps=st.lists(steps, max_size=3).map(tuple), display=texts),
)
citations = st.builds(
    Citation,
    area=texts,
    document=texts,
    section_id=texts,
    section=texts,
    number=some_text,
    page=st.none() | st.integers(1, 99),
    paragraph=st.none() | st.integers(1, 99),
    span=st.tuples(st.integers(0, 99), st.integers(0, 99)),
    quote=texts,
    cell=st.none() | st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)),
)
provisions = st.builds(
    Provision,
    id=texts,
    kind=texts,
    topic=texts,
    attribute=st.sampled_from(Attribute),
    action=some_text,
    value=values,
    tier=st.sampled_from(Tier),
    confidence=st.floats(0, 1),
    rule=texts,
    citation=citations,
    force=st.none() | st.sampled_from(Force),
    actor=some_text,
    responsible_area=st.none() | st.sampled_from(ResponsibleArea),
    direction=st.none() | st.sampled_from(Direction),
    event=some_text,
)
bags = st.dictionaries(texts, st.integers(1, 9) | st.floats(0, 1), max_size=3)
pieces = st.builds(
    Piece,
    ref=st.builds(
        SectionRef, document=texts, section_id=texts, number=some_text, title=texts, page=st.none() | st.integers(1, 9)
    ),
    place=st.floats(0, 1),
    above=st.none() | st.integers(0, 9),
    beneath=st.lists(st.integers(0, 9), max_size=3).map(tuple),
    title=bags,
    words=bags,
    concepts=bags,
    title_concepts=bags,
    passages=st.lists(bags, max_size=2).map(tuple),
    topics=bags,
    title_topics=bags,
    provisions=st.frozensets(st.tuples(texts, texts), max_size=3),
    part=st.sampled_from(Part),
    folded=texts,
    folded_title=texts,
    solid=st.booleans(),
)


@given(st.lists(provisions, max_size=3).map(tuple))
def test_provisions_come_back_exactly(found):
    codec = Codec(tuple[Provision, ...])
    back = codec.decode(codec.encode(found))
    assert back == found
    assert repr(back) == repr(found)  # a figure of 1 is not one of 1.0, nor a word of an enum a mere text


@given(st.builds(Side, pieces=st.lists(pieces, max_size=2).map(tuple), names=st.dictionaries(texts, texts, max_size=2)))
def test_a_side_comes_back_exactly_with_its_bags_in_order(side):
    codec = Codec(Side)
    back = codec.decode(codec.encode(side))
    assert back == side
    assert [list(piece.words) for piece in back.pieces] == [list(piece.words) for piece in side.pieces]


@pytest.mark.parametrize("content", [b"", b"{", b"{}", b"[1]", b"[[1, 2]]", b"[{}]", b"\xff", b"null"])
def test_what_is_no_such_value_is_told(content):
    with pytest.raises((ValueError, KeyError, TypeError)):
        Codec(tuple[Provision, ...]).decode(content)


def test_of_a_type_that_cannot_be_kept_this_is_said():
    with pytest.raises(TypeError, match="complex"):
        Codec(complex).encode(1j)
