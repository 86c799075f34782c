"""What is found does not depend on how many processes look, nor on whether they live."""

import subprocess

import pytest

from alignctl.model.area import Area, Procedure
from alignctl.provisions import crew, find_told, find_told_of
from tests.provisions.learning_builders import NOTE, TELL, taught
from tests.provisions.provision_builders import document, section

HELD = taught(TELL, NOTE)
TEXTS = (
    "The family hears from the carer how it ended.",
    "Notes of the gathering go out within 5 days to everyone who sat round the table.",
    "Rain.",
    "The write-up of the gathering reaches all who came within a week.",
)
PROCEDURES = tuple(
    Procedure(
        area=Area(id=f"area-{place}", name="Anyshire"), kind="missing", documents=(document(section("After", text)),)
    )
    for place, text in enumerate(TEXTS)
)


@pytest.fixture
def eager(monkeypatch):
    """Helpers are started for the shortest of texts."""
    monkeypatch.setattr(crew, "FEWEST_CHARACTERS", 1)


def alone():
    return [find_told(procedure, HELD) for procedure in PROCEDURES]


def told(jobs):
    return [found for _, found in sorted(find_told_of(PROCEDURES, HELD, jobs))]


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("jobs", [1, 2, 3, 9])
def test_any_number_of_processes_finds_the_same(jobs):
    assert told(jobs) == alone()


@pytest.mark.usefixtures("eager")
def test_helpers_do_their_share(monkeypatch):
    here = []
    monkeypatch.setattr(crew, "find_told", lambda procedure, book: here.append(procedure) or find_told(procedure, book))
    assert told(2) == alone()
    assert 0 < len(here) < len(PROCEDURES)


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize(
    "program", ["import os; os._exit(3)", "print('no pickle')", "import sys; sys.stdin.buffer.read(9)"]
)
def test_what_a_helper_that_ends_early_leaves_is_found_here(monkeypatch, program):
    monkeypatch.setattr(crew, "_START", program)
    assert told(3) == alone()


@pytest.mark.usefixtures("eager")
def test_without_helpers_all_is_found_here(monkeypatch):
    def refused(*_, **__):
        raise OSError

    monkeypatch.setattr(subprocess, "Popen", refused)
    assert told(3) == alone()


@pytest.mark.usefixtures("eager")
def test_no_helper_outlives_a_run_that_is_left_early(monkeypatch):
    started = []
    plain = crew._started
    monkeypatch.setattr(crew, "_started", lambda: started.append(plain()) or started[-1])
    finding = find_told_of(PROCEDURES, HELD, 3)
    next(finding)
    finding.close()
    assert len(started) == 2
    assert all(helper.poll() is not None for helper in started)


def test_for_little_text_no_helper_is_started(monkeypatch):
    monkeypatch.setattr(crew, "_started", lambda: pytest.fail("a helper was started"))
    assert told(9) == alone()
