"""What an area would change: its own words stay, but for those of the value, and every change says why."""

import pytest

from alignctl.draft.amending import Reason, Text, addition_to, changes_to
from alignctl.draft.left_to_people import IN_SEVERAL, NO_PLACE, NO_SENTENCE, NO_SOURCE, TWO_VALUES
from alignctl.draft.proposing import Source
from alignctl.model.draft import EditKind
from alignctl.model.values import Role, Step, Steps
from alignctl.model.values import Text as Threshold
from tests.draft.drafted_points import limit, statement

WHY = Reason(agreed="Agreed on 1 May 2027.", others="Today Ash: within 72 hours.")
BIRCH = Text(
    area="birch",
    name="Birch",
    words="Birch Council acts. The lead officer decides.",
    documents=frozenset({"birch.docx"}),
    roles={"lead": "lead officer"},
)


def source(value, quote, area="ash", **more):
    return Source(provision=statement(area, value, quote, **more), area=area, name=area.title())


LADDER = Steps(steps=(Step(actor=None, display="lead"),), display="lead")
ASH = source(limit(72), "The interview is held within 72 hours.")


def only(said, *sources, text=BIRCH):
    (found,) = changes_to(text, said, sources, WHY)
    return found


def test_the_words_of_the_value_change_and_nothing_else():
    found = only([statement("birch", limit(24), "Birch holds it within 24 hours of return.")], ASH)
    assert (found.edit.before, found.edit.after) == ("within 24 hours", "within 72 hours")
    assert found.proposed == "Birch holds it within 72 hours of return."
    assert found.edit.comment == (
        "Agreed on 1 May 2027. Today Ash: within 72 hours. The words are from Ash, ash.docx, 1.1 Interviews, "
        "paragraph 3."
    )


def test_a_role_gets_the_name_the_area_itself_has_for_it():
    said = statement("birch", Role(id="manager", display="manager"), "A manager chairs it.")
    found = only([said], source(Role(id="lead", display="strategic lead"), "The strategic lead chairs it."))
    assert found.proposed == "A lead officer chairs it."
    assert "“lead officer” is what this text itself calls it" in found.edit.comment


def test_a_role_the_area_does_not_know_is_named_as_the_source_has_it():
    said = statement("birch", Role(id="manager", display="manager"), "A manager chairs it.")
    found = only([said], source(Role(id="chair", display="independent chair"), "The independent chair does."))
    assert found.proposed == "An independent chair chairs it."


def test_both_sentences_of_an_area_that_say_the_point_are_changed():
    said = [
        statement("birch", limit(24), "It is held within 24 hours."),
        statement("birch", limit(24, "24 hours"), "24 hours", cell=(0, 1, 1), paragraph=None),
    ]
    found = tuple(changes_to(BIRCH, said, [ASH], WHY))
    assert [one.proposed for one in found] == ["It is held within 72 hours.", "72 hours"]


def test_a_sentence_without_words_for_the_value_is_replaced_whole_and_that_is_told():
    said = statement(
        "birch", Threshold(id="second", display="From a second episode"), "• It is offered the second time."
    )
    every = source(Threshold(id="every", display="After every episode"), "Every child in Ash is seen by the Owl Team.")
    found = only([said], every)
    assert found.edit.before == "It is offered the second time."
    assert found.edit.after == "Every child in Birch is seen by the Owl Team."
    assert "all of it is replaced" in found.edit.comment
    assert "“Ash” stood there in the place of “Birch”." in found.edit.comment
    assert "“Owl Team”" in found.edit.comment


def test_two_values_in_one_sentence_are_left_to_people():
    quote = "It is held within 24 hours, or within 48 hours at weekends."
    said = [statement("birch", limit(24), quote), statement("birch", limit(48), quote)]
    found = only(said, ASH)
    assert (found.edit, found.before.quote, found.proposed) == (None, quote, ASH.sentence)
    assert found.why_not == TWO_VALUES


def test_a_shared_text_is_not_changed_for_one_area():
    found = only([statement("birch", limit(24), "Held within 24 hours.", "manual.pdf")], ASH)
    assert found.edit is None
    assert "manual.pdf" in found.why_not
    assert found.proposed == "Held within 72 hours."


@pytest.mark.parametrize(
    ("value", "quote", "cell", "why"),
    [
        (Threshold(id="x", display="Other"), "Not always", None, NO_SENTENCE),
        (Threshold(id="x", display="Other"), "It is not always offered to all", (0, 1, 1), NO_SENTENCE),
        (LADDER, "The leads speak first of all.", None, IN_SEVERAL),
    ],
)  # fmt: skip
def test_what_no_sentence_can_take_the_place_of_is_left_to_people(value, quote, cell, why):
    every = source(type(value)(**{**_fields(value), "display": "Every"}), "Every child is seen after every episode.")
    found = only([statement("birch", value, quote, cell=cell)], every)
    assert (found.edit, found.why_not) == (None, why)


def _fields(value):
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def test_without_a_source_the_group_has_to_write():
    assert only([statement("birch", limit(24), "Held within 24 hours.")]).why_not == NO_SOURCE


def test_a_silent_text_gets_the_sentence_behind_a_paragraph_with_its_own_name_in_it():
    behind = statement("birch", limit(24), "Last words.").citation
    found = addition_to(BIRCH, source(limit(72), "a) Ash holds it within 72 hours."), behind, WHY)
    assert (found.edit.kind, found.edit.before) == (EditKind.INSERT, "")
    assert found.edit.after == found.proposed == "Birch holds it within 72 hours."
    assert found.edit.citation is behind
    assert "This text does not say it." in found.edit.comment


def test_a_silent_text_without_a_place_or_a_source_is_left_to_people():
    assert addition_to(BIRCH, ASH, None, WHY).why_not == NO_PLACE
    assert addition_to(BIRCH, ASH, None, WHY).proposed == ASH.sentence
    assert addition_to(BIRCH, None, None, WHY).why_not == NO_SOURCE
