"""What is done when the same is asked twice: counted, not timed."""

import subprocess
from collections import Counter

import pytest
from typer.testing import CliRunner

from alignctl import pipeline
from alignctl.cli.app import app
from alignctl.provisions import crew
from alignctl.store import DocumentStore

STAGES = ("prepare", "align_sides", "diverge", "contradictions", "rank")


@pytest.fixture
def done(monkeypatch):
    """Counts of work, by name, from here on."""
    counts = Counter()

    def count(owner, name):
        plain = getattr(owner, name)

        def counted(*args, **settings):
            counts[name] += 1
            return plain(*args, **settings)

        monkeypatch.setattr(owner, name, counted)

    count(subprocess, "Popen")
    for name in ("put", "keep"):
        count(DocumentStore, name)
    count(crew, "find_told")
    for name in STAGES:
        count(pipeline, name)
    return counts


@pytest.fixture
def compare(vale, tmp_path):
    def compare(*more):
        words = ("compare", "northmoor", "westvale", "--workspace", str(vale), "--kind", "missing", *more)
        result = CliRunner().invoke(app, [*words, "--format", "json"], env={"ALIGNCTL_CACHE": str(tmp_path)})
        assert result.exit_code == 0, result.output
        return result.stdout

    return compare


def test_comparing_again_starts_no_reader_and_makes_no_stage_anew(compare, done):
    first = compare()
    assert all(done[name] > 0 for name in ("Popen", "put", "keep", "find_told", *STAGES)), done
    done.clear()
    assert compare() == first
    assert done == Counter()


def test_on_the_next_day_only_the_order_is_made_anew(compare, done):
    compare("--on", "2026-05-04")
    done.clear()
    compare("--on", "2026-05-05")
    assert {name for name in ("find_told", *STAGES) if done[name]} == {"rank"}


def test_without_the_store_everything_is_done_again(compare, done):
    compare()
    made = Counter(done)
    done.clear()
    compare("--no-cache")
    assert all(done[name] == made[name] for name in ("find_told", *STAGES)), (done, made)
    assert done["Popen"] > 0
