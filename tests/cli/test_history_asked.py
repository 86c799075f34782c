"""What is asked of a history, and what is said where it cannot be answered."""

import pytest

from alignctl.report.history_words import ago
from tests.cli.history_made import beginning, commit, git, write


@pytest.fixture
def plain(tmp_path):
    """A workspace in no repository."""
    folder = tmp_path / "plain"
    folder.mkdir()
    write(folder, beginning())
    return folder


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "One of --on DATE, --from-git and --each-commit was expected"),
        (("--on", "2025-01-10", "--from-git"), "One of --on DATE"),
        (("--on", "10 January"), "YYYY-MM-DD"),
        (("--on", "2025-01-10", "--since", "HEAD"), "--each-commit"),
        (("--from-git",), "git repository"),
        (("--each-commit",), "git repository"),
        (("nowhere", "--on", "2025-01-10"), "nowhere"),
    ],
)
def test_what_cannot_be_recorded_is_said_and_leaves_no_file(plain, run, words, told):
    done = run("history", "record", *words, "-w", plain)
    assert done.returncode == 2
    assert told in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert not (plain / "history.sqlite").exists()


def test_a_history_lies_beside_its_workspace_and_another_content_wants_force(plain, run):
    words = ("history", "record", "--on", "2025-01-10", "-w", plain, "--label", "=begun")
    assert "Recorded 2025-01-10: 1 of 5 points of practice shared" in run(*words).stdout
    assert (plain / "history.sqlite").is_file()
    values = beginning()
    values["birch"]["entry"] = "24 hours"
    write(plain, values)
    refused = run(*words)
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert "Replaced the snapshot of 2025-01-10: 2 of 5" in run(*words, "--force").stdout
    assert "'=begun" in run("history", "show", "--format", "csv", cwd=plain).stdout
    done = run("history", "trend", cwd=plain)
    assert done.returncode == 2
    assert "Two snapshots or more were expected, found 1." in done.stderr


def test_scopes_are_chosen_by_name(plain, run):
    text = (plain / "alignctl.toml").read_text(encoding="utf-8")
    (plain / "alignctl.toml").write_text(f'{text}[areas.ash]\nneighbours = ["birch"]\n', encoding="utf-8")
    for words in ((), ("--around", "ash"), ("ash", "birch")):
        assert run("history", "record", *words, "--on", "2025-01-10", "-w", plain).returncode == 0
    assert "(all)" in run("history", "show", "-w", plain).stdout
    assert "(ash+birch)" in run("history", "show", "-w", plain, "--scope", "ash+birch").stdout
    done = run("history", "show", "-w", plain, "--scope", "vale")
    assert done.returncode == 2
    assert "all, around:ash, ash+birch" in done.stderr


def test_a_damaged_file_is_told_in_plain_words(plain, run):
    (plain / "history.sqlite").write_bytes(b"spoilt" * 500)
    for words in (("show",), ("trend",), ("record", "--on", "2025-01-10")):
        done = run("history", *words, "-w", plain)
        assert done.returncode == 2
        assert "damaged" in done.stderr
        assert "Traceback" not in done.stderr
    assert (plain / "history.sqlite").read_bytes() == b"spoilt" * 500


def test_a_commit_that_tells_nothing_is_left_out_and_said(plain, run):
    git(plain, "init", "--quiet")
    text = (plain / "alignctl.toml").read_text(encoding="utf-8")
    (plain / "alignctl.toml").unlink()
    commit(plain, "2025-01-10")
    (plain / "alignctl.toml").write_text("[broken", encoding="utf-8")
    commit(plain, "2025-02-10")
    (plain / "alignctl.toml").write_text(text, encoding="utf-8")
    commit(plain, "2025-03-10")
    (plain / "ash.md").write_text("# Missing children\n", encoding="utf-8")
    commit(plain, "2025-03-10")
    done = run("history", "record", "--each-commit", "-w", plain)
    assert done.returncode == 0
    assert [line.split(" (")[0] for line in done.stderr.splitlines() if line.startswith("Left out")] == [
        "Left out 2025-01-10",
        "Left out 2025-02-10",
    ]
    assert done.stdout.startswith("Recorded 2025-03-10: ")
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2025-01-10", "2025-01-11", "a day ago"),
        ("2025-01-10", "2025-02-09", "30 days ago"),
        ("2025-01-10", "2025-04-12", "3 months ago"),
        ("2025-01-10", "2025-12-20", "11 months ago"),
        ("2025-01-10", "2026-01-09", "a year ago"),
        ("2024-02-29", "2026-02-28", "2 years ago"),
        ("2024-01-10", "2025-07-10", "18 months ago"),
    ],
)
def test_time_between_is_told_in_round_words(first, last, words):
    assert ago(first, last) == words
