"""Whether a procedure speaks of a rule's matter at all."""

from alignctl.model.area import Area, Procedure
from alignctl.provisions import find_told
from alignctl.provisions.mentions import LEAST_KEPT
from tests.provisions.learning_builders import NOTE, TELL, taught
from tests.provisions.provision_builders import book, document, rule, section

HELD = taught(TELL, NOTE)


def mentions(held, *texts):
    procedure = Procedure(
        area=Area(id="any", name="Anyshire"), kind="missing", documents=(document(section("Afterwards", *texts)),)
    )
    return find_told(procedure, held)[1]


def test_a_matter_is_mentioned_without_a_value_that_can_be_read():
    assert mentions(HELD, "The family hears from the carer how it ended.")[TELL.id] > 0.5


def test_the_likeliest_statement_counts():
    alone = mentions(HELD, "The family hears from the carer how it ended.")[TELL.id]
    assert mentions(HELD, "Rain.", "The family hears from the carer how it ended.", "Rain.")[TELL.id] == alone


def test_what_nothing_speaks_of_is_left_out():
    found = mentions(HELD, "Bicycles are locked in the shed. Lunch is eaten.")
    assert all(chance >= LEAST_KEPT for chance in found.values())
    assert found.get(NOTE.id, 0.0) < 0.5


def test_rules_that_learned_nothing_are_never_mentioned():
    assert mentions(book(TELL, rule("lock-shed", "shed")), "The family hears how it ended in the shed.") == {}
