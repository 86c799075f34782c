"""Whether an area's text is a procedure of the kind compared at all."""

from __future__ import annotations

from alignctl.diverge.silence import is_readable
from alignctl.model.area import Procedure
from alignctl.model.provision import Attribute, Provision
from alignctl.rules import section_topics
from alignctl.rules.rule import Kind

# A procedure lays down something on at least this share of the topics expected of its kind, or is divided by them.
LEAST_LAID_DOWN = 0.25
LEAST_HEADED = 0.5
SURE = 0.8
BY_HEADING = 0.75
# Too few topics expected, or characters written, to tell.
FEWEST_EXPECTED = 9
SHORTEST = 1000
# What every sort of text has.
_ANYWHERE = frozenset({Attribute.CONTACT, Attribute.LEGAL_BASIS, Attribute.DATA_ITEM})


def is_of_kind(procedure: Procedure, provisions: tuple[Provision, ...], kind: Kind | None) -> bool:
    """Whether a text, with the bases below it, is a procedure of a kind, and not a text that touches on its subject.

    What a school's policy does not say on the points of a referral procedure is no silence worth telling. A text too
    short to tell, or one that could not be read, counts as one of the kind.
    """
    documents = procedure.documents + tuple(document for base in procedure.bases for document in base.documents)
    if kind is None or len(kind.expected) < FEWEST_EXPECTED or not all(map(is_readable, documents)):
        return True
    walked = [entry for document in documents for entry in document.walk()]
    if sum(len(section.text) for section, _ in walked) < SHORTEST:
        return True
    laid_down = {
        entry.topic
        for entry in provisions
        if entry.action is not None and entry.confidence >= SURE and entry.attribute not in _ANYWHERE
    }
    if len(laid_down.intersection(kind.expected)) >= LEAST_LAID_DOWN * len(kind.expected):
        return True
    headed = {
        topic
        for section, above in walked
        for topic, strength in section_topics(kind, section.title, tuple(entry.title for entry in above), section.text)
        if strength >= BY_HEADING
    }
    return len(headed.intersection(kind.expected)) >= LEAST_HEADED * len(kind.expected)
