"""`alignctl rules learn`: lessons in, one file beside the rules out."""

import pytest

KIND = """\
id: sheds
name: Sheds
names: ["shed procedure*"]
topics:
  - {id: locks, title: Locks, headings: ["lock*"], words: ["lock*"]}
"""
RULE = """\
id: sheds.{name}
title: When it is done
why: Because sheds matter.
topic: locks
attribute: time-limit
action: {name}
finder: limit
look_for: ["{word}"]
examples:
  - {{text: The {word} is done within 3 hours., finds: {{amount: 3, unit: hours}}}}
  - {{text: The {word} is big., finds: nothing}}
"""
SAYING = '{"rule": "sheds.lock-shed", "text": "The door is bolted within an hour of dusk.", "finds": {}}\n'
LABELLED = """\
{"h": 1, "title": "Locks"}
{"p": [{"s": "Bolt the door within one hour.", "says": [{"point": "sheds.lock-shed", "finds": {"amount": 1}}]}]}
{"p": [{"s": "Lunch is eaten within the hour."}]}
"""


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "own"
    (folder / "sheds" / "provisions").mkdir(parents=True)
    (folder / "sheds" / "kind.yaml").write_text(KIND, encoding="utf-8")
    for name, word in (("lock-shed", "locking"), ("paint-shed", "painting")):
        file = folder / "sheds" / "provisions" / f"{name}.yaml"
        file.write_text(RULE.format(name=name, word=word), encoding="utf-8")
    (folder / "sheds" / "sayings.jsonl").write_text(SAYING, encoding="utf-8")
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "ash-sheds.jsonl").write_text(LABELLED, encoding="utf-8")
    return folder


def test_lessons_are_written_beside_the_rules_and_never_over_others_unasked(run, own):
    words = ("rules", "learn", "sheds", "--rules", own, "--texts", own.parent / "texts")
    done = run(*words)
    assert done.returncode == 0, done.stderr
    assert "lessons learned" in done.stderr + done.stdout
    file = own / "sheds" / "learned.json"
    first = file.read_bytes()
    refused = run(*words)
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert run(*words, "--force").returncode == 0
    assert file.read_bytes() == first
    assert "learned.json" not in run("rules", "check", "--rules", own).stderr


def test_what_was_learned_finds_what_no_pattern_does(run, own, tmp_path):
    (tmp_path / "ash.md").write_text("# Locks\n\nThe door is bolted within an hour of dusk.\n", encoding="utf-8")
    asked = ("provisions", tmp_path / "ash.md", "--kind", "sheds", "--rules", own)
    before = run(*asked)
    assert before.returncode == 0, before.stderr
    assert "lock shed" not in before.stdout.casefold()
    assert run("rules", "learn", "sheds", "--rules", own, "--texts", own.parent / "texts").returncode == 0
    assert "lock shed" in run(*asked).stdout.casefold()


def test_what_cannot_be_learned_from_is_told(run, own, tmp_path):
    assert "Did you mean 'sheds'?" in run("rules", "learn", "sheeds", "--rules", own).stderr
    texts = tmp_path / "none"
    texts.mkdir()
    told = run("rules", "learn", "sheds", "--rules", own, "--texts", texts)
    assert (told.returncode, "AREA-sheds.jsonl" in told.stderr) == (2, True)
    (own / "sheds" / "sayings.jsonl").write_text('{"rule": "sheds.lock-shet", "text": "x"}', encoding="utf-8")
    assert "sheds.lock-shed" in run("rules", "learn", "sheds", "--rules", own).stderr
    assert "sheds.lock-shed" in run("rules", "check", "--rules", own).stderr


def test_a_damaged_file_of_lessons_is_told_and_made_anew(run, own, tmp_path):
    file = own / "sheds" / "learned.json"
    file.write_text("{", encoding="utf-8")
    (tmp_path / "ash.md").write_text("# Locks\n\nThe door is bolted within an hour of dusk.\n", encoding="utf-8")
    for words in (("provisions", tmp_path / "ash.md", "--kind", "sheds"), ("rules", "check")):
        told = run(*words, "--rules", own)
        assert told.returncode == 2
        assert "learned.json" in told.stderr
        assert "alignctl rules learn" in told.stderr
        assert "Traceback" not in told.stderr
    assert run("rules", "learn", "sheds", "--rules", own, "--force").returncode == 0
    assert "learned.json" not in run("rules", "check", "--rules", own).stderr
