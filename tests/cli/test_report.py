import json

SMALL = ("--kind", "missing", "--around", "northmoor")


def test_a_region_is_reported_whole(run, vale):
    done = run("report", "-w", vale, *SMALL, "--capacity", "2", "--format", "json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["schema"] == "alignctl/report/1"
    assert [area["id"] for area in found["region"]["areas"]] == found["ranking"]["areas"]
    assert found["plan"]["cost"] <= 2
    assert {one["area"] for one in found["documents"]} >= {"eastmere", "northmoor", "westvale"}
    assert all(0 < one["coverage"] <= 1 for one in found["documents"])


def test_what_is_shared_stands_before_what_differs(run, vale):
    text = run("report", "-w", vale, *SMALL, "--format", "markdown").stdout
    heads = [line for line in text.splitlines() if line.startswith("## ")]
    assert heads[:3] == ["## What is shared", "## Where areas are apart", "## What to align first"]
    assert "so no plan was made" in text
    assert "WHAT IS SHARED" in run("report", "-w", vale, *SMALL).stdout


def test_what_cannot_be_reported_is_said(run, vale):
    for words, told in (
        (("vael",), "Did you mean 'vale'?"),
        ((*SMALL, "--capacity", "-1"), "0 or more"),
    ):
        done = run("report", *words, "-w", vale)
        assert (done.returncode, done.stdout) == (2, "")
        assert told in done.stderr
