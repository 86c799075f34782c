"""Traces of rules that have learned: the chance, the next best, and what spoke most for it in plain words."""

import math

from alignctl.model.area import Area, Procedure
from alignctl.provisions.explaining import explain_example
from alignctl.provisions.sign_words import SignWords
from alignctl.provisions.tracing import trace_provisions
from alignctl.provisions.weighing import MOST_SIGNS
from alignctl.report.traces import NO_MATTER, chance_words, fired_words
from alignctl.rules.learned import NONE, Learned, lessons_text
from alignctl.rules.rule import Example
from alignctl.text.stems import stem
from tests.provisions.learning_builders import NOTE, TELL, TOLD, read_in, taught, with_lessons
from tests.provisions.provision_builders import book, document, rule, section

HELD = taught(TELL, NOTE)
ENDED = "The family hears from the carer within 3 hours how it ended."


def trace(held, *texts, title="Afterwards"):
    procedure = Procedure(
        area=Area(id="any", name="Anyshire"), kind="missing", documents=(document(section(title, *texts)),)
    )
    return trace_provisions(procedure, held)[1]


def test_a_rule_that_has_learned_tells_its_chance_the_next_best_and_what_spoke_for_it():
    (one,) = trace(HELD, ENDED).provisions
    fired = one.fired
    assert fired.rule == TELL.id
    assert 0.3 <= fired.chance <= 1
    assert fired.rival[0] in {"", NOTE.id}
    assert fired.rival[1] < fired.chance
    assert 1 <= len(fired.signs) <= MOST_SIGNS
    weights = [sign.weight for sign in fired.signs]
    assert weights == sorted(weights, reverse=True)
    assert any("family" in sign.words or "carer" in sign.words for sign in fired.signs)


def test_the_chance_of_the_rule_and_of_the_next_is_told_in_words():
    (one,) = trace(HELD, ENDED).provisions
    chance, signs, *patterns = fired_words(one.fired)
    assert chance.startswith(f"chance {one.fired.chance:.2f}; next is ")
    assert NO_MATTER in chance or NOTE.id in chance
    assert signs.startswith("most speaks for it: ")
    assert patterns


def test_a_rule_that_has_learned_nothing_tells_no_chance():
    known = rule("lock-shed", "shed", "locked", under=("reporting",))
    (one,) = trace(book(known), "The shed is locked within ten minutes.", title="Reports").provisions
    assert (one.fired.chance, one.fired.rival, one.fired.signs) == (None, None, ())
    assert chance_words(one.fired) == ()


def always(chance: float, *rules):
    """A rule book in which the first rule has the same chance whatever a statement shows."""
    start = (0.0, math.log(chance / (1 - chance)))
    learned = Learned(labels=(NONE, (rules[0].id, "")), start=start, signs={})
    return with_lessons(book(*rules), lessons_text({rules[0].finder: learned}, "").encode())


def test_a_limit_no_rule_has_names_the_likeliest_with_the_chance_it_lacks():
    (one,) = trace(always(0.2, TELL, NOTE), "Bicycles are kept within 3 hours.").provisions
    assert one.fired is None
    (near,) = one.near
    assert (near.rule, near.chance, near.rival) == (TELL.id, 0.2, ("", 0.8))
    assert near.lacks == ("the chance that it speaks of this is 0.20, and 0.30 is needed",)


def test_a_rule_of_next_to_no_chance_is_not_near():
    (one,) = trace(always(0.05, TELL, NOTE), "Bicycles are kept within 3 hours.").provisions
    assert (one.fired, one.near) == (None, ())


def test_a_rule_that_lost_to_a_likelier_one_is_told_so():
    (one,) = trace(HELD, "Everyone at the table hears from the carer how it ended within 3 hours.").provisions
    assert one.fired
    (near,) = one.near
    assert near.lacks == (f"another rule is likelier: {one.fired.rule}",)
    assert near.chance < one.fired.chance


def test_a_rule_that_found_nothing_is_told_with_its_likeliest_statement():
    panel = rule("panel", finder="meeting")
    (one,) = trace(always(0.6, panel), "Rain falls.").unread
    assert one.citation.quote == "Rain falls."
    assert one.near.lacks == ("it is likely spoken of, but no meeting is named in it",)
    (one,) = trace(always(0.2, panel), "Rain falls.").unread
    assert one.near.lacks == ("the chance that it speaks of this is 0.20, and 0.30 is needed",)


def test_an_example_is_explained_by_chance_where_the_rule_has_learned():
    found = explain_example(TELL, Example(text=TOLD[0], finds={}), HELD)
    (tried,) = found.tried
    assert found.problem is None
    assert tried.trace.chance >= 0.3
    assert tried.trace.lacks == ()
    refused = explain_example(TELL, Example(text="The shed is locked within 2 hours.", finds=None), HELD)
    (lack,) = refused.lacks
    assert lack.startswith("the chance that it speaks of this is 0.")
    assert lack.endswith("and 0.30 is needed")


def test_signs_are_told_in_plain_words():
    held = book(TELL)
    reading = read_in(held, "The family hears how it ended.", title="Return interviews")
    words = SignWords(TELL, reading.said[0], held.kinds["missing"], held)
    assert words.of(stem("family")) == "“family”"
    assert words.of(f"{stem('family')} {stem('hears')}") == "“family hears”"
    assert words.of("unseenst") == "“unseenst…”"
    assert words.of("#r:police") == "“Police” is named here"
    assert words.of("#Br:police") == "“Police” is named in the sentence before"
    assert words.of("#Te:child-found") == "“Found” is named in the heading"
    assert words.of("#h:" + stem("interviews")) == "the heading holds “interviews”"
    assert words.of("#t:strategy") == "the section is about “strategy”"
    assert words.of("#amount:2 hours") == "the length of time 2 hours"
    assert words.of("#p:missing.tell-family") == "its own patterns fit"
    assert words.of("#b:missing.send-notes") == "missing.send-notes's patterns fit best"
    assert words.of("#a:missing.consent:asked") == "words of missing.consent's answer “asked” are there"
    assert words.of("#item") == "it is a list item"
