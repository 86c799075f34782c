"""Rule files: every mistake at once with file, line, key and the nearest valid word; own rules over built-in ones."""

import pytest

from alignctl.errors import RuleError
from alignctl.rules import load_rules

RULE = """\
id: missing.own-limit
title: When our own thing happens
why: Because it is ours.
topic: return-interview
attribute: time-limit
action: own-thing
finder: limit
look_for: ["own thing"]
examples:
  - {text: The own thing is done within 3 hours., finds: {amount: 3, unit: hours}}
  - {text: The own thing is big., finds: nothing}
"""


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "rules" / "missing" / "provisions"
    folder.mkdir(parents=True)

    def write(text, name="own-limit.yaml"):
        (folder / name).write_text(text, encoding="utf-8")
        return tmp_path / "rules"

    return write


def test_own_rules_stand_beside_the_built_in_ones(own):
    rules = {rule.id: rule for rule in load_rules(own(RULE)).kinds["missing"].rules}
    assert rules["missing.own-limit"].action == "own-thing"
    assert len(rules) == len(load_rules().kinds["missing"].rules) + 1


def test_an_own_rule_replaces_the_built_in_one_of_its_id(own):
    known = load_rules().kinds["missing"].rules[0]
    text = RULE.replace("missing.own-limit", known.id)
    rules = {rule.id: rule for rule in load_rules(own(text, f"{known.id.split('.')[1]}.yaml")).kinds["missing"].rules}
    assert rules[known.id].action == "own-thing"
    assert len(rules) == len(load_rules().kinds["missing"].rules)


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        (
            "topic: return-interview",
            "topic: return-intervew",
            ":4: topic: the topic 'return-intervew' is not known; did",
        ),
        ("topic: return-interview", "topic: return-intervew", "did you mean 'return-interview'?"),
        ("finder: limit", "finder: limt", "own-limit.yaml:7: finder: the finder 'limt' is not known"),
        ("finder: limit", "finder: limt", "did you mean 'limit'?"),
        (
            "finder: limit",
            "finder: limit\nbetween: a child of {home}",
            ":8: between: the child was expected, with {home} and {host}",
        ),
        ("look_for:", "look_four:", "own-limit.yaml:8: the key 'look_four' is not known; did you mean 'look_for'?"),
        ('["own thing"]', '["own {retrun-interview}"]', ":8: look_for: the vocabulary has no '{retrun-interview}'"),
        ('["own thing"]', '["own {retrun-interview}"]', "did you mean '{return-interview}'?"),
        ('["own thing"]', '["(own thing"]', "an opening bracket has no closing one"),
        ("id: missing.own-limit", "id: missing.other", "'missing.own-limit' was expected, from the file's place"),
        ("finds: nothing", "finds: {amount: 1}", "at least one that finds something and one that finds nothing"),
        ("title: When our own thing happens\n", "", "title: it is missing"),
        ("attribute: time-limit", "attribute: [time", "this is not valid YAML"),
    ],
)
def test_a_mistake_names_file_line_key_and_the_nearest_word(own, was, now, told):
    with pytest.raises(RuleError) as caught:
        load_rules(own(RULE.replace(was, now)))
    assert told in caught.value.message


def test_all_mistakes_are_told_at_once(own):
    with pytest.raises(RuleError, match="3 mistakes"):
        load_rules(own(RULE.replace("finder: limit", "finder: x").replace("why:", "wy:")))


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(RuleError, match="there is none"):
        load_rules(tmp_path / "none")


def test_own_vocabulary_replaces_built_in_names(tmp_path):
    folder = tmp_path / "rules" / "vocabulary"
    folder.mkdir(parents=True)
    (folder / "terms.yaml").write_text(
        "return-interview: {title: Our interview, names: [zebra talk]}\n", encoding="utf-8"
    )
    book = load_rules(tmp_path / "rules")
    assert book.vocabulary["return-interview"].patterns[0].search("a Zebra Talk is held")


def test_every_national_figure_names_its_source_and_binding_force():
    for figure in load_rules().baseline:
        assert figure.source
        assert figure.edition
        assert figure.binds in {"law", "statutory-guidance", "non-statutory", "police-practice"}


def test_every_rule_has_examples_that_find_and_one_that_finds_nothing():
    for kind in load_rules().kinds.values():
        for rule in kind.rules:
            assert any(example.finds is None for example in rule.examples), rule.id
            assert any(example.finds is not None for example in rule.examples), rule.id


def test_sayings_stand_beside_their_rules_and_change_the_digest(own):
    folder = own(RULE)
    plain = load_rules(folder)
    sayings = folder / "missing" / "sayings.jsonl"
    lines = (
        '{"rule": "missing.own-limit", "text": "Inside three hours.", "heading": "Ours", "finds": {"amount": 3}}',
        '{"rule": "missing.own-limit", "text": "Inside four hours.", "before": "Not ours.", "finds": null}',
    )
    sayings.write_text("\n".join(lines) + "\n", encoding="utf-8")
    book = load_rules(folder, sayings=True)
    (rule,) = [rule for rule in book.kinds["missing"].rules if rule.id == "missing.own-limit"]
    assert [(one.text, one.heading, one.before, one.finds) for one in rule.sayings] == [
        ("Inside three hours.", "Ours", None, {"amount": 3}),
        ("Inside four hours.", None, "Not ours.", None),
    ]
    assert book.digest != plain.digest


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "a line of JSON was expected"),
        ("[]", "a mapping with rule and text was expected"),
        ('{"rule": "missing.own-limit"}', "text: a text was expected"),
        ('{"rule": "missing.own-limits", "text": "x"}', "did you mean 'missing.own-limit'?"),
        ('{"rule": "missing.own-limit", "text": "x", "lead": 3}', "lead: a text or null was expected"),
        ('{"rule": "missing.own-limit", "text": "x", "finds": []}', "finds: a mapping or null was expected"),
        ('{"rule": "missing.own-limit", "text": "x", "heeding": "y"}', "the key 'heeding' is not known"),
    ],
)
def test_a_saying_that_cannot_be_used_is_told_with_its_line(own, line, told):
    folder = own(RULE)
    sayings = folder / "missing" / "sayings.jsonl"
    sayings.write_text('{"rule": "missing.own-limit", "text": "Fine."}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_rules(folder, sayings=True)
    assert "sayings.jsonl:2: " in str(caught.value)
    assert told in str(caught.value)
