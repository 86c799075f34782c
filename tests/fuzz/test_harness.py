"""The harness itself: it makes the same files everywhere, and it does tell when a reader is at fault."""

import hashlib
import json
import time
from dataclasses import replace
from random import Random

import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.reading import read_document
from tests.fuzz import case as running
from tests.fuzz import run
from tests.fuzz.case import Result, case_of, run_case
from tests.fuzz.judge import error_faults, faults_of, schema_faults
from tests.fuzz.made import MADE, small_word
from tests.fuzz.mutations.package import PACKAGE
from tests.fuzz.mutations.page import PAGE
from tests.fuzz.mutations.raw import RAW
from tests.fuzz.mutations.tree import TREE
from tests.fuzz.mutations.words import WORDS
from tests.fuzz.mutator import mutate
from tests.fuzz.pool import Runner

DIGEST = "55c7756bc69a021597bd1c06b86e2e5714efc62e677ea83d036434df75da3f1d"
PAGE_TEXT = b"<html><body><h1 class='1'>A</h1><p>b <i>c</i></p></body></html>"
SAMPLES = {"docx": small_word(), "pdf": MADE["small.pdf"](), "html": PAGE_TEXT, "text": b"1. A\n\nb c\n", "odt": b"PK"}


def test_the_same_seeds_make_the_same_files_on_every_platform():
    digest = hashlib.sha256()
    for format_, content in SAMPLES.items():
        for seed in range(60):
            digest.update(mutate(content, content, format_, seed).content)
    assert digest.hexdigest() == DIGEST


@pytest.mark.parametrize("step", [*RAW, *TREE, *PACKAGE, *PAGE, *WORDS], ids=lambda step: step.__name__)
def test_every_step_changes_something_and_takes_empty_files(step):
    content = SAMPLES["docx" if step in PACKAGE else "pdf" if step in PAGE else "html" if step in TREE else "text"]
    randoms = [Random(seed) for seed in range(20)]  # noqa: S311  spoils documents, keeps no secrets
    assert any(step(content, content, random) != content for random in randoms)
    assert all(isinstance(step(b"", b"", random), bytes) for random in randoms)


def test_a_reader_that_raises_is_told_without_the_words_of_the_file(monkeypatch):
    def broken(*_):
        raise ValueError("the secret words")

    monkeypatch.setattr(running, "read_document", broken)
    outcome = run_case(case_of(1, real=False))
    assert outcome.result is Result.RAISED
    assert "ValueError" in outcome.detail
    assert "secret" not in outcome.detail


def test_an_error_without_advice_is_told(monkeypatch):
    def unhelpful(_, path):
        raise UnreadableDocumentError("No.", where=path)

    monkeypatch.setattr(running, "read_document", unhelpful)
    assert run_case(case_of(1, real=False)).result is Result.FAULTY


def test_a_file_read_as_what_it_is_not_is_told():
    document = read_document(b"# Reporting\n\nRing the police.\n", "a.md")
    assert faults_of(document, b"# Reporting") == []
    assert faults_of(document, b"PK\x03\x04")
    assert faults_of(document, b"\x7fELF" + b"\x00" * 400 + b"x" * 4000)
    assert faults_of(document, b"1 0 obj <<>> stream x endstream endobj")


@pytest.mark.parametrize(
    "change",
    [
        {"coverage": 1.2},
        {"pages": 0},
        {"title": "a\x07b"},
        {"title": "\ud800"},
        {"format": "docx"},
    ],
    ids=str,
)
def test_an_unsound_document_is_told(change):
    content = b"# Reporting\n\nRing the police.\n"
    document = read_document(content, "a.md")
    assert faults_of(replace(document, **change), content)


def test_an_unsound_tree_is_told():
    content = b"# A\n\nb\n\nc\n\n## D\n\ne\n\n# F\n\ng\n"
    document = read_document(content, "a.md")
    top, _ = document.sections
    (below,) = top.children
    for wrong in (
        replace(top, children=(replace(below, level=1),)),
        replace(top, children=(replace(below, id=top.id),)),
        replace(top, paragraphs=top.paragraphs[::-1]),
        replace(top, page=3),
    ):
        assert faults_of(replace(document, sections=(wrong,)), content)
    assert schema_faults(document) == []
    assert schema_faults(replace(document, sections=(replace(top, level=0),)))


def test_an_error_must_name_its_file_and_what_to_do():
    assert error_faults(UnreadableDocumentError("No.", where="a", hint="Do."), "a") == []
    assert error_faults(UnreadableDocumentError("No.", where="b", hint="Do."), "a")
    assert error_faults(UnreadableDocumentError("No\n.", where="a", hint="Do."), "a")


def test_a_reading_that_hangs_is_ended_and_told():
    runner = Runner(seconds=0.0)
    started = time.monotonic()
    hung, after = runner.run([(1, False, "pdf"), (2, False, "pdf")])
    assert (hung.seed, hung.result) == (1, Result.HUNG)
    assert after.seed == 2
    assert time.monotonic() - started < 100


def test_failures_are_recorded_so_that_they_can_be_run_again(tmp_path, monkeypatch, capsys):
    record = tmp_path / "failures.jsonl"
    broken = replace(run_case(case_of(7, real=False)), result=Result.FAULTY, detail="planted")
    monkeypatch.setattr(run, "run_all", lambda choices, _, told: [told(broken) for _ in choices] and 0)
    assert run.main(["--seed", "7", "--runs", "1", "--bundled", "--record", str(record)]) == 1
    assert "planted" in capsys.readouterr().out
    kept = json.loads(record.read_text(encoding="utf-8"))
    assert kept["seed"] == 7
    again = run_case(case_of(kept["seed"], real=False))
    assert (again.sha256, again.steps, again.source) == (broken.sha256, broken.steps, broken.source)
