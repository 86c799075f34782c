"""One text that says two things on one act, and what only looks like it."""

from dataclasses import replace
from itertools import count

import pytest
from made_for_diverge import DAY, base, book, document, form, name, pattern, procedure, provision, role, rule, within

from alignctl.diverge import contradictions
from alignctl.model.document import Paragraph, Section, Table
from alignctl.model.provision import Attribute, Force

HELD = rule(look_for=(pattern("return interview*"),))
FORM = rule("return-form", attribute=Attribute.FORM, finder="form", look_for=(pattern("form"),))
CHAIR = rule("chair", attribute=Attribute.ROLE, finder="role", look_for=(pattern("chair*"),))
FIRST = "The return interview is held within 24 hours of the child coming back."


class Text:
    """A document of one area, section by section, with what is found in it."""

    def __init__(self):
        self.sections, self.provisions, self._numbers = [], [], count(1)

    def say(  # noqa: PLR0913  a statement has many parts
        self, words, value, made_for=HELD, *, title="Return interviews", lead=None, row=None, **more
    ):
        number = str(next(self._numbers))
        paragraphs = [Paragraph(text=words, index=2, is_list_item=lead is not None)]
        if lead is not None:
            paragraphs.insert(0, Paragraph(text=lead, index=1))
        tables = (Table(rows=(("What", "By when"), row), page=None),) if row else ()
        self.sections.append(
            Section(id=number, number=number, title=title, level=1, paragraphs=tuple(paragraphs), tables=tables)
        )
        said = provision("northmoor", value, made_for, quote=words, **({"confidence": 0.95} | more))
        cell = (0, 1, 1) if row else None
        place = replace(
            said.citation, section_id=number, number=number, section=title, paragraph=2, cell=cell, document="n.docx"
        )
        self.provisions.append(replace(said, id=f"{said.id}.{number}", citation=place))
        return self

    def found(self, *rules, names=()):
        own = procedure("northmoor", documents=(document("n.docx", sections=tuple(self.sections)),))
        return contradictions(own, tuple(self.provisions), book(*(rules or (HELD,)), names=names), DAY)


def test_two_sections_that_set_different_limits_are_told_with_both():
    text = Text().say(FIRST, within(24, "hours"))
    text.say("The return interview must be held within 48 hours of the child coming back.", within(48, "hours"))
    (one,) = text.found()
    assert one.explanation == (
        "Northmoor’s own text says 2 things on when the return interview takes place: "
        "section 1 (“Return interviews”) says within 24 hours; section 2 (“Return interviews”) says within 48 hours."
    )
    assert (one.first.citation.number, one.second.citation.number) == ("1", "2")


def test_a_table_of_limits_that_disagrees_with_the_text_is_told():
    text = Text().say(FIRST, within(24, "hours"))
    row = ("Return interview held", "within 3 days")
    text.say("within 3 days", within(3, "days"), title="Limits at a glance", row=row)
    (one,) = text.found()
    assert one.second.citation.section == "Limits at a glance"


def test_the_order_of_provisions_changes_nothing():
    text = Text().say(FIRST, within(24, "hours"))
    text.say("The return interview is held within 48 hours of the child coming back.", within(48, "hours"))
    found = text.found()
    text.provisions.reverse()
    assert text.found() == found


@pytest.mark.parametrize(
    ("words", "value", "more"),
    [
        ("The return interview is held within one day of the child coming back.", within(1, "days"), {}),
        ("For a high risk child the return interview is held within 6 hours.", within(6, "hours"), {}),
        ("The return interview of a child under 13 is held within 6 hours.", within(6, "hours"), {}),
        ("If the child is at a hostel, the return interview is held in 5 days.", within(5, "days"), {}),
        ("In an emergency the return interview is held within 6 hours.", within(6, "hours"), {}),
        ("The second return interview is held within 48 hours of it.", within(48, "hours"), {}),
        ("The return interview is held, at the latest, within 48 hours.", within(48, "hours"), {}),
        ("The return interview is recorded within 48 hours of it.", within(48, "hours"), {}),
        ("National guidance asks that the return interview is held in 72 hours.", within(72, "hours"), {}),
        ("The return interview is held within 48 hours.", within(48, "hours"), {"actor": "police"}),
        ("The return interview is held within 48 hours.", within(48, "hours"), {"event": "strategy-held"}),
        ("The return interview may be held within 48 hours.", within(48, "hours"), {"force": Force.MAY}),
        ("The return interview is held within 48 hours.", within(48, "hours"), {"confidence": 0.7}),
        ("The return interview is held every 48 hours.", within(48, "hours", "at-least-every"), {}),
        ("It is held within 48 hours.", within(48, "hours"), {}),
        ("The return interview is held within 48 hours.", within(48, "hours"), {"title": "Placed with us in care"}),
        ("The return interview with staff is held within 48 hours.", within(48, "hours"), {}),
    ],
)
def test_other_circumstances_are_no_contradiction(words, value, more):
    text = Text().say(FIRST, within(24, "hours"), actor="social-worker").say(words, value, **more)
    assert text.found() == ()


def test_a_lead_in_says_for_whom():
    text = Text().say(FIRST, within(24, "hours"))
    text.say("the return interview is held within 48 hours.", within(48, "hours"), lead="For children in care:")
    assert text.found() == ()


def test_rows_of_other_levels_are_no_contradiction():
    text = Text().say("within 24 hours", within(24, "hours"), row=("Return interview held, high", "within 24 hours"))
    text.say("within 3 days", within(3, "days"), row=("Return interview held, low", "within 3 days"))
    assert text.found() == ()


def test_a_section_that_gives_the_other_limit_too_knows_both():
    text = Text().say(FIRST, within(24, "hours"))
    text.say("The return interview is held within 48 hours of the child coming back.", within(48, "hours"))
    beside = text.provisions[1]
    words = "Before that, within 24 hours, they speak."
    text.provisions.append(
        replace(beside, id="x", value=within(24, "hours"), citation=replace(beside.citation, quote=words))
    )
    assert text.found() == ()


def test_a_sentence_with_two_limits_tells_them_apart_itself():
    text = Text().say(FIRST, within(24, "hours"))
    text.say("The return interview is held within 48 or 72 hours.", within(48, "hours"))
    text.provisions.append(replace(text.provisions[1], id="x", value=within(72, "hours")))
    assert text.found() == ()


def test_what_a_base_says_is_no_contradiction():
    text = Text().say(FIRST, within(24, "hours"))
    text.say("The return interview is held within 48 hours of the child coming back.", within(48, "hours"))
    own, below = text.provisions
    below = replace(below, citation=replace(below.citation, document="manual.docx"))
    sides = procedure(
        "northmoor", documents=(document("n.docx", sections=tuple(text.sections)),), bases=(base("manual"),)
    )
    assert contradictions(sides, (own, below), book(HELD), DAY) == ()


def test_two_forms_for_one_act_are_told():
    text = Text().say("The interview goes on the form NM4 Return Record.", form("NM4 Return Record"), FORM)
    text.say("The interview goes on the form NM7 Contact Sheet.", form("NM7 Contact Sheet"), FORM)
    assert len(text.found(FORM)) == 1


def test_one_form_shortened_is_no_contradiction():
    text = Text().say("The interview goes on the form NM4 Return Record.", form("NM4 Return Record"), FORM)
    text.say("The interview goes on the form NM4.", form("NM4"), FORM)
    assert text.found(FORM) == ()


def test_two_chairs_of_one_meeting_are_told():
    named = (name("team-manager"), name("police"))
    text = Text().say("The monthly panel is chaired by the team manager.", role("team-manager"), CHAIR)
    text.say("The monthly panel is chaired by the police.", role("police"), CHAIR)
    assert len(text.found(CHAIR, names=named)) == 1
    apart = Text().say("The monthly panel is chaired by the team manager.", role("team-manager"), CHAIR)
    apart.say("The strategy meeting is chaired by the police.", role("police"), CHAIR)
    assert apart.found(CHAIR, names=named) == ()
