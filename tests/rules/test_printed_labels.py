"""Labels that forms print: own files count beside the built-in ones, and mistakes are told with their line."""

import pytest

from alignctl.errors import RuleError
from alignctl.rules import load_rules


@pytest.fixture
def own(tmp_path):
    (tmp_path / "rules" / "labels").mkdir(parents=True)

    def write(text):
        (tmp_path / "rules" / "labels" / "mine.yaml").write_text(text, encoding="utf-8")
        return tmp_path / "rules"

    return write


def test_own_labels_stand_beside_the_built_in_ones(own):
    pairs = load_rules(own("item-school:\n  - which form room are you in\n")).printed.pairs
    assert ("which form room are you in", "item-school") in pairs
    assert len({item for _, item in pairs}) > 50


def test_they_are_read_when_asked_for_and_a_check_reads_them_at_once(own):
    folder = own("item-scool:\n  - which form room are you in\n")
    book = load_rules(folder)
    for read in (lambda: book.printed.pairs, lambda: load_rules(folder, check_learned=True)):
        with pytest.raises(RuleError, match=r"mine\.yaml:1.*item-school"):
            read()


def test_they_count_in_the_digest_of_the_rules(own):
    first = load_rules(own("item-school: [which form room are you in]\n")).digest
    assert load_rules(own("item-school: [which form room is yours]\n")).digest != first
