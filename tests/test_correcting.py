"""The words in which reviewers correct a value are read as rules read them, or refused."""

import pytest

from alignctl.corpus import load_workspace
from alignctl.correcting import value_read, verdicts_file, verdicts_of
from alignctl.errors import UsageError
from alignctl.model.values import Duration, LegalSource, Role, Unit
from alignctl.model.verdict import Item, Reviewed, Ruling
from alignctl.review.verdicts import add_verdicts
from alignctl.rules import load_rules
from tests.decided import decided
from tests.three_areas import write_workspace


@pytest.fixture(scope="module")
def book():
    return load_rules()


def read(book, words, attribute, **more):
    return value_read(words, "missing", attribute, book, **more)


@pytest.mark.parametrize("words", ["72 hours", "within 72 hours", "Within three days"])
def test_a_limit_is_read_whether_or_not_it_says_within(book, words):
    value = read(book, words, "time-limit")
    assert isinstance(value, Duration)
    assert (value.amount, value.unit) in {(72, Unit.HOURS), (3, Unit.DAYS)}


@pytest.mark.parametrize(
    "words", ["", "soonish", "72", "within 24 hours or within 48 hours", "the interview must be held within 72 hours"]
)
def test_what_is_no_one_limit_is_refused(book, words):
    assert read(book, words, "time-limit") is None


def test_a_role_is_read_by_its_name_its_id_or_another_name_of_it(book):
    (role, *_) = book.names_in("roles")
    for words in (role.id, role.title, role.title.upper()):
        value = read(book, words, "role")
        assert isinstance(value, Role)
        assert value.id == role.id or value.display == role.title
    assert read(book, "the window cleaner", "role") is None


def test_an_answer_of_the_rule_counts_before_that_of_another(book):
    rules = [one for kind in book.kinds.values() for one in kind.rules if one.choices]
    rule = rules[0]
    value = value_read(rule.choices[-1].title, rule.kind, rule.attribute.value, book, rule=rule.id)
    assert value.id == rule.choices[-1].id


def test_a_source_is_read_with_its_edition(book):
    (source, *_) = book.names_in("sources")
    value = read(book, source.title, "legal-basis")
    assert isinstance(value, LegalSource)
    assert value.id == source.id


def test_ladders_and_unknown_attributes_are_refused(book):
    assert read(book, "the manager, then the head of service", "escalation") is None
    assert read(book, "within 72 hours", "colour") is None


def test_a_file_that_is_not_there_holds_nothing_and_one_that_cannot_be_followed_is_refused(tmp_path, book):
    place = load_workspace(write_workspace(tmp_path) / "alignctl.toml", tmp_path)
    assert verdicts_file(place) == tmp_path / "verdicts.toml"
    assert not verdicts_of(place, book)
    item = Item(
        about=Reviewed.PROVISION,
        id="0123456789abcdef",
        kind="missing",
        areas=("ash",),
        says="Ash: within 24 hours",
        sentences=("00000000000000aa",),
        attribute="time-limit",
    )
    add_verdicts(tmp_path / "verdicts.toml", [decided(item, Ruling.CORRECT_VALUE, value="in due course")])
    with pytest.raises(UsageError, match=r"verdicts\.toml:1: value: .*'in due course'"):
        verdicts_of(place, book)


def test_the_workspace_names_another_file(tmp_path, book):
    more = '[check]\nverdicts = "decided/march.toml"\n'
    place = load_workspace(write_workspace(tmp_path, more) / "alignctl.toml", tmp_path)
    assert verdicts_file(place) == tmp_path / "decided" / "march.toml"
    assert not verdicts_of(place, book)


def test_another_name_of_a_role_is_read_too(book):
    value = read(book, "MASH", "role")
    assert value is not None
    assert value.display == "MASH"
    assert value.id in {role.id for role in book.names_in("roles")}
