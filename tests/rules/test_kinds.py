"""The kind of a procedure is guessed where it is clear, and not where it is not."""

import pytest

from alignctl.extract import Shelf
from alignctl.rules import guess_kind, kind_of, load_rules

KINDS = ("missing", "cse", "referral")


@pytest.fixture(scope="module")
def book():
    return load_rules()


@pytest.fixture(scope="module")
def shelf():
    return Shelf()


def test_every_bundled_file_is_guessed_right(book, shelf, vale):
    files = sorted((vale / "files").iterdir())
    shelf.fetch((file.name, file) for file in files)
    guesses = {file.name: kind_of(shelf.need(file.name, file), book) for file in files}
    assert len(guesses) >= 21
    assert {name: guess for name, guess in guesses.items() if guess is None or f"-{guess}" not in name} == {}


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "corpora/vale/README.md"])
def test_a_text_that_only_mentions_kinds_is_not_clear(book, shelf, root, name):
    assert kind_of(shelf.need(name, root / name), book) is None


def test_a_general_policy_with_a_part_on_exploitation_is_not_clear(book):
    text = "Staff are trained. " * 1300 + "Child sexual exploitation is abuse. " * 8
    headings = ("Kinds of abuse", "Child sexual exploitation", "Training")
    assert guess_kind(book, "Safeguarding and Child Protection Policy", headings, text) is None


def test_a_title_that_names_the_kind_is_enough_even_in_a_policy_on_safeguarding(book):
    assert guess_kind(book, "Safeguarding: children missing from care", ("Aims",), "Staff are trained.") == "missing"


def test_two_kinds_named_alike_are_not_clear(book):
    assert guess_kind(book, "Missing children and child exploitation", (), "") is None


def test_names_that_overlap_are_one_mention(book):
    assert guess_kind(book, "", (), "Child sexual exploitation of children. " * 2 + "Other words. " * 500) is None
