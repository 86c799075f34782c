"""What graph, rank, plan and report do with odd regions and wishes: a plain error, or an honest part of the answer."""

import json

import pytest

TEXT = """# Missing children

## Definitions

A child is missing when their whereabouts cannot be established.

## Return interviews

The return home interview must take place within {limit} of the child being found.

## Telling the police

The police must be told {when} when a child is missing.
"""
AREAS = {"ash": ("72 hours", "immediately"), "birch": ("48 hours", "within one hour"), "cedar": ("24 hours", "at once")}
COMMANDS = (("graph",), ("rank",), ("plan", "--capacity", "2"), ("report", "--capacity", "2"))
PLANNING = COMMANDS[2:]


def first_page(text):
    """What one sees without turning over: the first lines, as one."""
    return words_of("\n".join(text.splitlines()[:30]))


def words_of(stream):
    return " ".join(stream.split())


@pytest.fixture
def region(tmp_path):
    """Ash and Birch share a border, Cedar has none, Dale has a kind of its own alone; own rules may be added."""
    lines = ["[workspace]", 'name = "Odd region"', 'rules = "rules"', "[regions.one]", 'areas = ["ash"]']
    lines += ["[regions.distant]", 'areas = ["ash", "dale"]']
    for id_, (limit, when) in AREAS.items():
        (tmp_path / f"{id_}.md").write_text(TEXT.format(limit=limit, when=when), encoding="utf-8")
        lines += [f"[areas.{id_}]", f'documents = {{ missing = ["{id_}.md"] }}']
    (tmp_path / "dale.md").write_text("# Referrals\n\nA referral is acknowledged within one working day.\n", "utf-8")
    lines += ["[areas.dale]", 'documents = { referral = ["dale.md"] }']
    text = "\n".join(lines).replace("[areas.ash]", '[areas.ash]\nneighbours = ["birch"]', 1)
    (tmp_path / "alignctl.toml").write_text(text, encoding="utf-8")
    (tmp_path / "rules").mkdir()
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one[0])
def test_the_first_page_says_who_has_no_procedure_which_kind_was_not_compared_and_who_is_cut_off(run, region, command):
    done = run(*command, cwd=region)
    assert done.returncode == 0, done.stderr
    told = first_page(done.stdout)
    assert "Dale has no procedure of the kind “Children missing from home and care”, so it was not compared." in told
    only = "Only Dale has a procedure of the kind “Referral to children's social care” that could be read"
    assert f"{only}, so nothing of it was compared." in told
    assert "The areas fall into 3 parts with no tie between them." in told
    assert "Ash, Birch; Cedar; Dale." in told


@pytest.mark.parametrize("command", COMMANDS[1:], ids=lambda one: one[0])  # graph has tests of its own
def test_what_cannot_be_done_is_said_and_nothing_is_made_up(run, region, command):
    for words, code, told in (
        (("one",), 2, "Two areas or more were expected in 'one', found only Ash."),
        (("ash", "birsh"), 2, "Did you mean 'birch'?"),
        (("distnat",), 2, "Did you mean 'distant'?"),
        (("--around", "cedr"), 2, "Did you mean 'cedar'?"),
        (("--kind", "mising"), 2, "Did you mean 'missing'?"),
        (("distant",), 3, "Two procedures of one kind were expected in 'distant', and none could be compared."),
    ):
        done = run(*command, *words, cwd=region)
        assert (done.returncode, done.stdout) == (code, ""), words
        assert told in words_of(done.stderr)


def test_where_no_two_areas_have_a_tie_every_pair_counts_and_it_is_said(run, region):
    for command in COMMANDS:
        done = run(*command, "ash", "cedar", cwd=region)
        assert done.returncode == 0, done.stderr
        assert "so every pair counts alike" in first_page(done.stdout)


def test_a_capacity_of_nothing_gives_an_empty_plan_that_says_so(run, region):
    for command in ("plan", "report"):
        done = run(command, "--capacity", "0", cwd=region)
        assert done.returncode == 0, done.stderr
        assert "Nothing fits this capacity, so the plan is empty." in done.stdout
        told = run(command, "--capacity", "-1", cwd=region)
        assert (told.returncode, told.stdout) == (2, "")
        assert "0 or more" in told.stderr


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one[0])
@pytest.mark.parametrize(
    "weights",
    ["criteria:\n  effort: {weight: -4}\n", "criteria:\n  effort: {weight: heavy}\n"],
    ids=["negative", "no number"],
)
def test_weights_that_cannot_be_used_are_refused_with_their_line(run, region, command, weights):
    (region / "rules" / "ranking.yaml").write_text(weights, encoding="utf-8")
    done = run(*command, cwd=region)
    assert (done.returncode, done.stdout) == (2, "")
    assert "ranking.yaml:2" in done.stderr


def test_weights_that_do_not_add_up_to_a_hundred_count_as_shares_of_their_sum(run, region):
    plain = run("rank", "--format", "json", cwd=region).stdout
    (region / "rules" / "ranking.yaml").write_text("criteria:\n  effort: {weight: 500}\n", encoding="utf-8")
    heavy = run("rank", "--format", "json", cwd=region).stdout
    assert '"effort": 0.8' in heavy
    assert '"effort": 0.1' in plain


@pytest.mark.parametrize("command", PLANNING, ids=lambda one: one[0])
def test_an_order_that_runs_in_a_circle_is_refused_with_the_circle(run, region, command):
    ranked = json.loads(run("rank", "--format", "json", cwd=region).stdout)
    one, other = sorted(each["id"] for each in (*ranked["musts"], *ranked["candidates"]))[:2]
    lines = ["precedence:", f"  - {{first: {one}, then: {other}}}", f"  - {{first: {other}, then: {one}}}"]
    (region / "rules" / "ranking.yaml").write_text("\n".join(lines), encoding="utf-8")
    done = run(*command, cwd=region)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"it runs in a circle: {one} before {other} before {one}" in words_of(done.stderr)
