"""What git is asked: days of commits, and files as they were, with nothing of the working tree touched."""

import os
import subprocess
from datetime import date

import pytest

from alignctl.corpus.git import repository_of
from alignctl.errors import UsageError


def git(folder, *words, day="2025-01-01"):
    settings = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    settings |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    for who in ("AUTHOR", "COMMITTER"):
        settings |= {
            f"GIT_{who}_NAME": "Test",
            f"GIT_{who}_EMAIL": "t@example.org",
            f"GIT_{who}_DATE": f"{day}T12:00:00Z",
        }
    return subprocess.run(["git", *words], cwd=folder, env=settings, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def kept(tmp_path):
    """A repository with a workspace in a folder, committed three times; the second touches another folder alone."""
    root = tmp_path / "kept"
    (root / "work").mkdir(parents=True)
    git(root, "init", "--quiet", "--initial-branch", "main")
    (root / "work" / "a.md").write_text("# One\n", encoding="utf-8")
    commit(root, "2025-01-10")
    (root / "other.md").write_text("beside\n", encoding="utf-8")
    commit(root, "2025-02-10")
    (root / "work" / "a.md").write_text("# Two\n", encoding="utf-8")
    (root / "work" / "über b.md").write_text("# New\n", encoding="utf-8")
    commit(root, "2025-03-10")
    return root


def commit(root, day):
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "a change", day=day)


def test_the_last_commit_of_a_folder_has_its_day(kept):
    repository = repository_of(kept / "work")
    assert repository.last_commit(kept / "work").day == date(2025, 3, 10)
    assert repository.last_commit(kept / "other.md").day == date(2025, 2, 10)


def test_commits_that_touched_a_folder_leave_out_the_others(kept):
    repository = repository_of(kept)
    assert [one.day.month for one in repository.commits(kept / "work")] == [3, 1]
    assert [one.day.month for one in repository.commits(kept / "work", since="HEAD~1")] == [3]
    assert [one.day.month for one in repository.commits(kept)] == [3, 2, 1]


def test_what_touched_a_left_out_file_alone_is_no_commit_of_the_folder(kept):
    (kept / "work" / "history.sqlite").write_bytes(b"kept")
    commit(kept, "2025-04-10")
    repository = repository_of(kept)
    assert repository.last_commit(kept / "work").day == date(2025, 4, 10)
    assert repository.last_commit(kept / "work", [kept / "work" / "history.sqlite"]).day == date(2025, 3, 10)


def test_a_merged_branch_counts_as_the_commit_that_merged_it(kept):
    git(kept, "switch", "--quiet", "--create", "side", "HEAD~1")
    (kept / "work" / "c.md").write_text("# Aside\n", encoding="utf-8")
    commit(kept, "2025-05-01")
    git(kept, "switch", "--quiet", "main")
    git(kept, "merge", "--quiet", "--no-ff", "--message", "merge", "side", day="2025-06-01")
    assert [one.day.month for one in repository_of(kept).commits(kept / "work")] == [6, 3, 1]


def test_files_come_as_they_were(kept):
    repository = repository_of(kept)
    assert repository.contents("HEAD~2", [kept / "work" / "a.md"]).get(kept / "work" / "a.md") == b"# One\n"
    assert repository.contents("HEAD", [kept / "work" / "über b.md"]).get(kept / "work" / "über b.md") == b"# New\n"
    assert repository.contents("HEAD~2", [kept / "work" / "über b.md"]).get(kept / "work" / "über b.md") is None
    assert repository.contents("HEAD", [kept / "work"]).get(kept / "work") is None


def test_taking_out_writes_the_folder_as_it_was_and_touches_nothing_else(kept, tmp_path):
    (kept / "work" / "a.md").write_text("# Not committed\n", encoding="utf-8")
    target = tmp_path / "out"
    assert repository_of(kept).take_out("HEAD", kept / "work", target) == 2
    assert (target / "a.md").read_text(encoding="utf-8") == "# Two\n"
    assert sorted(path.name for path in target.iterdir()) == ["a.md", "über b.md"]
    assert (kept / "work" / "a.md").read_text(encoding="utf-8") == "# Not committed\n"
    assert git(kept, "status", "--porcelain").strip() == "M work/a.md"


def test_many_files_are_taken_out_whole_whatever_they_hold(kept, tmp_path):
    """More than are asked for at a time: empty ones, line feeds, and bytes that are no text."""
    held = {f"{number:03}.bin": bytes([10, 0, number % 256]) * number for number in range(150)}
    for name, content in held.items():
        (kept / "work" / name).write_bytes(content)
    commit(kept, "2025-04-10")
    target = tmp_path / "out"
    assert repository_of(kept).take_out("HEAD", kept / "work", target) == 152
    assert {name: (target / name).read_bytes() for name in held} == held


def test_a_file_that_is_lost_is_told(kept, tmp_path):
    lost = git(kept, "rev-parse", "HEAD:work/a.md").strip()
    (kept / ".git" / "objects" / lost[:2] / lost[2:]).unlink()
    with pytest.raises(UsageError, match="missing"):
        repository_of(kept).take_out("HEAD", kept / "work", tmp_path / "out")


def test_links_and_names_that_lead_elsewhere_are_never_written(kept, tmp_path):
    (kept / "work" / "link.md").symlink_to("/etc/hostname")
    commit(kept, "2025-04-10")
    (kept / "work" / "C:odd.md").write_text("odd", encoding="utf-8")
    (kept / "work" / "back\\slash.md").write_text("odd", encoding="utf-8")
    commit(kept, "2025-04-11")
    target = tmp_path / "out"
    assert repository_of(kept).take_out("HEAD", kept / "work", target) == 2
    assert sorted(path.name for path in target.iterdir()) == ["a.md", "über b.md"]


def test_neither_hooks_nor_filters_run(kept, tmp_path):
    told = tmp_path / "ran"
    (kept / ".gitattributes").write_text("*.md filter=odd\n", encoding="utf-8")
    commit(kept, "2025-04-10")
    git(kept, "config", "filter.odd.smudge", f"touch {told}; cat")
    git(kept, "config", "core.fsmonitor", f"touch {told}")
    hook = kept / ".git" / "hooks" / "post-checkout"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\ntouch {told}\n", encoding="utf-8")
    hook.chmod(0o755)
    repository = repository_of(kept)
    repository.take_out("HEAD", kept / "work", tmp_path / "out")
    repository.changed(kept / "work")
    assert not told.exists()


def test_uncommitted_changes_are_told_but_for_those_left_out(kept):
    repository = repository_of(kept)
    assert repository.changed(kept / "work") == ()
    (kept / "work" / "a.md").write_text("# Three\n", encoding="utf-8")
    (kept / "work" / "history.sqlite").write_bytes(b"kept")
    (kept / "other.md").write_text("changed\n", encoding="utf-8")
    assert repository.changed(kept / "work", [kept / "work" / "history.sqlite"]) == ("work/a.md",)


def test_surroundings_of_a_hook_lead_git_nowhere_else(kept, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert repository_of(kept).last_commit(kept / "work").day == date(2025, 3, 10)


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "", "HEAD\0x"])
def test_a_revision_git_does_not_know_is_an_error_of_the_user(kept, revision):
    with pytest.raises(UsageError):
        repository_of(kept).contents(revision, [kept / "work" / "a.md"])


def test_without_a_repository_or_a_commit_it_is_said(tmp_path):
    with pytest.raises(UsageError, match="git repository"):
        repository_of(tmp_path)
    git(tmp_path, "init", "--quiet")
    repository = repository_of(tmp_path)
    assert repository.commits(tmp_path) == ()
    with pytest.raises(UsageError, match="none yet"):
        repository.last_commit(tmp_path)


def test_without_the_program_it_is_said(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="program git"):
        repository_of(tmp_path)


def test_a_path_outside_the_repository_is_refused(kept, tmp_path):
    with pytest.raises(UsageError, match="inside the git repository"):
        repository_of(kept).contents("HEAD", [tmp_path / "x.md"])
