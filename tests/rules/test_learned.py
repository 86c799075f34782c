"""What rules have learned: written, read, and told where it cannot be read."""

import json
from dataclasses import replace

import pytest

from alignctl.errors import RuleError
from alignctl.rules import load_rules
from alignctl.rules.labelled import labelled_texts, read_labelled
from alignctl.rules.learned import NONE, SCHEMA, Learned, Lessons, Sign, lessons_text
from alignctl.rules.learned_from import made_from
from alignctl.rules.location import built_in_rules
from alignctl.rules.rule import Example

A, B = ("k.a", ""), ("k.b", "yes")
LEARNED = Learned(
    labels=(NONE, A, B),
    start=(0.5, 0.0, -1.25),
    signs={
        "word": Sign(rarity=2.5, weights=((0, -0.5), (2, 1.5))),
        "#r:police": Sign(rarity=None, weights=((1, 0.75),)),
    },
)
TEXT = lessons_text({"limit": LEARNED}, "digest")
FILE = "rules/k/learned.json"
BUNDLED = ("cse", "missing", "referral")


def lessons(content=TEXT, rules=("k.a", "k.b")):
    return Lessons(content.encode(), FILE, rules)


def changed(**keys):
    held = json.loads(TEXT)
    held["finders"]["limit"] |= keys
    return json.dumps(held)


def test_what_was_written_is_read_again():
    held = lessons()
    assert held.of("limit") == LEARNED
    assert held.of("role") is None
    assert held.made_from == "digest"
    assert held.speaks_of == {"k.a", "k.b"}


def test_the_file_holds_one_sign_to_a_line_in_order_whatever_the_order_they_came_in():
    turned = replace(LEARNED, signs=dict(reversed(LEARNED.signs.items())))
    assert lessons_text({"limit": turned}, "digest") == TEXT
    assert [line for line in TEXT.splitlines() if line.startswith('"word"')] == ['"word": [2.5,0,-0.5,2,1.5]}}']


def test_what_was_learned_of_a_rule_it_does_not_speak_for_stays_in_the_sum():
    held = lessons(rules=("k.b",))
    assert held.rules == {"k.b"}
    assert held.of("limit") == lessons(rules=("k.a", "k.b")).of("limit")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "Expecting property name"),
        ("[]", "the file: a mapping was looked for"),
        ("{}", f"the schema '{SCHEMA}' was looked for, and 'None' found"),
        ('{"schema": "alignctl/learned/9"}', "and 'alignctl/learned/9' found"),
        (f'{{"schema": "{SCHEMA}"}}', "it lacks 'finders'"),
        (changed(labels=3), "labels: a list was looked for"),
        (changed(start=[0.5]), "1 for 3"),
        (changed(start=[0.5, "x", 1]), "could not convert"),
        (changed(start=[0.5, float("nan"), 1]), "finite numbers were looked for in start"),
        (changed(signs={"word": [1.0, 1.5, 2]}), "a whole number and a weight by turns"),
        (changed(signs=[]), "signs: a mapping was looked for"),
        (changed(signs={"word": 3}), "word: a list was looked for"),
        (changed(signs={"word": []}), "index out of range"),
        (changed(signs={"word": [2.5, 0]}), "by turns"),
        (changed(signs={"word": [2.5, 3, 1.0]}), "places of the 3 labels"),
        (changed(signs={"word": [2.5, -1, 1.0]}), "places of the 3 labels"),
        (changed(signs={"word": [2.5, 0, "x"]}), "must be real number"),
        (changed(signs={"word": [2.5, 0, float("nan")]}), "finite numbers"),
        (changed(signs={"word": ["x", 0, 1.0]}), "must be real number"),
    ],
)
def test_a_damaged_file_is_told_by_its_name_with_what_to_do(content, told):
    with pytest.raises(RuleError) as caught:
        lessons(content).of("limit")
    assert caught.value.where == FILE
    assert told in caught.value.message
    assert "alignctl rules learn" in str(caught.value.hint)


@pytest.fixture
def own(tmp_path):
    (tmp_path / "missing").mkdir()

    def write(content):
        (tmp_path / "missing" / "learned.json").write_text(content, encoding="utf-8")
        return tmp_path

    return write


def test_a_damaged_file_does_not_keep_rules_from_being_read_and_is_told_where_files_are_checked(own):
    folder = own("{")
    held = load_rules(folder).kinds["missing"].lessons
    with pytest.raises(RuleError, match=r"missing/learned\.json"):
        held.of("limit")
    with pytest.raises(RuleError, match=r"missing/learned\.json:1: A file written by 'alignctl rules learn'"):
        load_rules(folder, check_learned=True)


def test_rules_nobody_knows_are_told_with_the_nearest(own):
    known = load_rules().kinds["missing"].rules[0].id
    learned = replace(LEARNED, labels=(NONE, (known, ""), (f"{known}s", "")))
    folder = own(lessons_text({"limit": learned}, ""))
    with pytest.raises(RuleError, match=rf"learned\.json:1: the rule '{known}s' is not known; did you mean '{known}'"):
        load_rules(folder, check_learned=True)
    assert f"{known}s" not in load_rules(folder).kinds["missing"].lessons.rules


def test_an_own_file_takes_the_place_of_the_built_in_one(own):
    assert load_rules(own(TEXT)).kinds["missing"].lessons.made_from == "digest"


def test_the_digest_of_what_was_learned_from_changes_with_examples_sayings_texts_and_rules():
    kind = load_rules(sayings=True).kinds["missing"]
    text = read_labelled('{"h": 1, "title": "x"}', "ash-missing.jsonl")
    other = read_labelled('{"h": 1, "title": "y"}', "ash-missing.jsonl")
    first = kind.rules[0]
    more = (*first.sayings, Example(text="New.", finds=None))
    kinds = [
        kind,
        replace(kind, rules=kind.rules[1:]),
        replace(kind, rules=(replace(first, sayings=more), *kind.rules[1:])),
        replace(kind, rules=(replace(first, examples=more), *kind.rules[1:])),
    ]
    found = [made_from(one, ()) for one in kinds] + [made_from(kind, (one,)) for one in (text, other)]
    assert len(set(found)) == len(found)
    assert made_from(replace(kind, rules=kind.rules[::-1]), (text,)) == made_from(kind, (text,))


@pytest.mark.parametrize("kind", BUNDLED)
def test_the_bundled_lessons_are_up_to_date(kind):
    folder = built_in_rules().parent / "corpora" / "labelled" / "dev"
    book = load_rules(sayings=True)
    held = book.kinds[kind]
    wanted = made_from(held, labelled_texts(folder, kind, book.kinds))
    assert held.lessons is not None
    assert held.lessons.made_from == wanted, (
        f"Rules, sayings or labelled texts have changed since rules/{kind}/learned.json was made. "
        f"Run: alignctl rules learn {kind} --texts corpora/labelled/dev --force"
    )
