"""Which rule fired on what words, and what nearly fired."""

from alignctl.model.area import Area, Procedure
from alignctl.model.provision import Attribute
from alignctl.model.trace import Where
from alignctl.provisions import fitting
from alignctl.provisions.assignment import slots
from alignctl.provisions.finders.limit import limits_of
from alignctl.provisions.places import places_of
from alignctl.provisions.procedures import read
from alignctl.provisions.tracing import trace_provisions
from tests.provisions.provision_builders import book, document, find, rule, section

HELD = rule("hold-return-interview", "{return-interview}", "(held|offered)", under=("return-interview",))
PRESS = rule("tell-press", "interview*", "(held|sent)", under=("return-interview",), unless=("(media|press)",))
STRATEGY = rule("hold-strategy", "{strategy-meeting}", "(held|called)", topic="strategy", under=("strategy",))


def trace(rules, *sections):
    procedure = Procedure(area=Area(id="any", name="Anyshire"), kind="missing", documents=(document(*sections),))
    found, traced = trace_provisions(procedure, book(*rules))
    assert found == find(rules, *sections)
    return traced


def only_near(rules, *sections):
    (entry,) = trace(rules, *sections).provisions
    assert entry.fired is None
    return {near.rule: near.lacks for near in entry.near}


def test_each_pattern_of_a_rule_that_fired_is_shown_where_it_was_found():
    (entry,) = trace((HELD,), section("Return interviews", "One is offered within 72 hours.")).provisions
    assert [(place.pattern, place.where, place.words) for place in entry.fired.patterns] == [
        ("{return-interview}", Where.HEADING, "Return interviews"),
        ("(held|offered)", Where.CLAUSE, "offered"),
    ]
    assert entry.fired.lacks == ()


def test_words_of_a_lead_in_are_told_as_such():
    (entry,) = trace(
        (HELD,), section("Return interviews", "The return interview is:", "- held within 3 days.")
    ).provisions
    assert [place.where for place in entry.fired.patterns] == [Where.LEAD, Where.CLAUSE]


def test_a_limit_without_a_rule_names_the_pattern_the_nearest_rule_lacks():
    near = only_near((STRATEGY,), section("Strategy", "A strategy discussion takes place within 2 days."))
    (lack,) = near["missing.hold-strategy"]
    assert lack.startswith("needs “(held|called)”: not in the sentence")


def test_a_limit_without_a_rule_names_the_words_that_barred_one():
    near = only_near((PRESS,), section("Return interviews", "An interview with the press is held within 2 days."))
    assert near["missing.tell-press"] == ("barred by “press”",)


def test_a_limit_without_a_rule_says_that_the_topic_is_another():
    near = only_near((HELD,), section("Panel", "The RHI is held within 2 days."))
    (lack,) = near["missing.hold-return-interview"]
    assert lack.startswith("the topic is not the section's: it counts under “return-interview”")
    assert lack.endswith("the section is about “meetings”")


def test_the_rule_that_lost_is_named_with_the_one_that_fitted_better():
    other = rule("hold-interview", "interview*", "held", under=("return-interview",))
    (entry,) = trace(
        (HELD, other),
        section("Strategy", "x."),
        section("Return interviews", "The RHI is held within 2 days.", id_="2"),
    ).provisions
    assert entry.fired.rule == "missing.hold-return-interview"
    (near,) = (
        trace((HELD, PRESS), section("Return interviews", "The return interview is held within 2 days."))
        .provisions[0]
        .near
    )
    assert near.lacks == ("another rule fitted better: missing.hold-return-interview",)


def test_a_rule_far_from_the_words_is_not_near():
    assert only_near((STRATEGY,), section("Return interviews", "Lunch is at hand within 2 days.")) == {}


def test_a_rule_that_found_nothing_is_told_with_the_statement_it_came_nearest_in():
    form = rule("use-form", "{strategy-meeting}", "record*", finder="form", attribute=Attribute.FORM, topic="strategy")
    (one,) = trace(
        (form,), section("Strategy", "The strategy meeting is recorded.", "The strategy meeting is private.")
    ).unread
    assert one.citation.quote == "The strategy meeting is recorded."
    assert one.near.lacks == ("its words are all there, but no form is named in it",)


def test_the_places_told_are_those_the_fit_is_scored_by():
    rules = (HELD, PRESS, STRATEGY)
    prose = section(
        "Return interviews",
        "Strategy meetings are called within 4 days, and an interview is held within 2 days.",
        "The return interview is:",
        "- offered within 3 days by the press, then held within 9 days.",
        tables=((("What", "When"), ("Return interview held", "72 hours"), ("Strategy meeting", "5 days")),),
        children=(section("Strategy", "It is held within 2 days.", id_="1.1"),),
    )
    reading = read(document(prose), book(*rules).kinds["missing"], book(*rules), "any", "Anyshire")
    tried = 0
    for said in reading.said:
        for slot in slots(said, limits_of(said)):
            for one in rules:
                told = [place.weight for place in places_of(one, said, slot)]
                assert told == [fitting._weight(pattern, said, slot)[0] for pattern in one.look_for]
                tried += 1
    assert tried > 15
