import json

SMALL = ("--kind", "missing", "--around", "northmoor")


def test_rank_and_plan_of_the_bundled_region(run, vale):
    ranked = run("rank", "vale", "-w", vale, *SMALL, "--format", "json")
    assert ranked.returncode == 0, ranked.stderr
    found = json.loads(ranked.stdout)
    assert (found["schema"], found["areas"]) == ("alignctl/rank/1", ["eastmere", "northmoor", "westvale"])
    assert [one["candidate"]["rank"] for one in found["candidates"]] == list(range(1, len(found["candidates"]) + 1))
    assert all(any(move["below"] for move in one["bill"]) for one in found["musts"])
    assert run("rank", "vale", "-w", vale, *SMALL, "--format", "json").stdout == ranked.stdout
    first = found["candidates"][0]["id"]
    assert "EVERY SENTENCE BEHIND IT" in run("rank", "-w", vale, *SMALL, "--explain", first).stdout
    planned = run("plan", "-w", vale, *SMALL, "--capacity", "2", "--format", "json")
    assert planned.returncode == 0, planned.stderr
    plan = json.loads(planned.stdout)
    assert plan["cost"] <= 2
    assert plan["friction"] >= plan["greedy"]["friction"]


def test_mistakes_are_told_with_what_was_meant(run, vale):
    for words, told in (
        (("rank", "vael"), "Did you mean 'vale'?"),
        (("rank", "northmoor"), "Use --around northmoor"),
        (("rank", "--around", "nortmoor"), "Did you mean 'northmoor'?"),
        (("rank", *SMALL, "--for", "polise"), "Did you mean 'police'?"),
        (("rank", *SMALL, "--order", "efort"), "Did you mean 'effort'?"),
        (("rank", *SMALL, "--explain", "nothing"), "id of a candidate was expected"),
        (("plan", "--capacity", "-1"), "0 or more"),
        (("plan", "--capacity", "1", "--phases", "9"), "One to 3 phases"),
        (("plan", *SMALL, "--capacity", "1", "--will-not-move", "westvael"), "Did you mean 'westvale'?"),
    ):
        done = run(*words, "-w", vale)
        assert done.returncode == 2, (words, done.stderr)
        assert told in done.stderr, (words, done.stderr)


def test_the_options_of_reading_reach_the_readers(run, tmp_path):
    long = "# Missing children\n\n" + "The police must be told immediately when a child is missing.\n\n" * 20_000
    run("init")
    for name in ("ash", "birch"):
        (tmp_path / f"{name}.md").write_text(long, encoding="utf-8")
        run("add", name, "missing", f"{name}.md")
    for words in (("rank",), ("plan", "--capacity", "1"), ("report",)):
        done = run(*words, "--max-file-mb", "1")
        assert done.returncode == 3, (words, done.stdout[:200])
        assert "1 MB" in done.stderr or "megabyte" in done.stderr, done.stderr
