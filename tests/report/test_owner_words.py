"""Whose a document is, in words: an area's name, a base's name, and an id where there is nothing else."""

import pytest

from alignctl.model.area import Area
from alignctl.report.rests_on import owner_words

NAMES = {"hill-manual": "Hill procedures manual"}


@pytest.mark.parametrize(
    ("owner", "words"),
    [("ash", "Ash Vale"), ("hill-manual", "Shared text (Hill procedures manual)"), ("hill", "The regional standard")],
)
def test_a_document_is_told_by_the_name_of_its_owner(owner, words):
    assert owner_words((Area(id="ash", name="Ash Vale"),), owner, NAMES) == words
