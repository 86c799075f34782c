"""Spoiled documents end in a sound document or a clear error: 500 fixed seeds in every run, more where asked for."""

import pytest

from tests.fuzz.case import RIGHT, Outcome, Result
from tests.fuzz.pool import run_all

RUNS = 500
CONVERTED = {"doc": 8, "rtf": 4}
JOBS = 2
MOST_MEMORY = 700 * 2**20


def outcomes(*, real: bool) -> tuple[list[Outcome], int]:
    found: list[Outcome] = []
    most = run_all(((seed, real, None) for seed in range(1, RUNS + 1)), JOBS, found.append)
    return found, most


def check(found: list[Outcome], most: int) -> None:
    assert len(found) == RUNS
    assert [f"{one.result} {one.seed} {one.source} {one.detail}" for one in found if one.result not in RIGHT] == []
    read = {one.format for one in found if one.result is Result.READ}
    assert read == {"docx", "odt", "pdf", "html", "markdown", "text"}
    assert any(one.result is Result.REFUSED for one in found)
    assert most < MOST_MEMORY


def test_spoiled_bundled_documents_are_read_or_refused_clearly() -> None:
    check(*outcomes(real=False))


@pytest.mark.real
def test_spoiled_real_documents_are_read_or_refused_clearly() -> None:
    check(*outcomes(real=True))


@pytest.mark.real
@pytest.mark.libreoffice
def test_spoiled_older_files_are_read_or_refused_clearly() -> None:
    found: list[Outcome] = []
    choices = [(500_000 + seed, True, format_) for format_, runs in CONVERTED.items() for seed in range(runs)]
    run_all(choices, JOBS, found.append)
    assert [f"{one.result} {one.seed} {one.source} {one.detail}" for one in found if one.result not in RIGHT] == []
    read = {one.format for one in found if one.result is Result.READ}
    assert read == {"doc", "rtf"}
