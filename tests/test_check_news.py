"""What is news, and what stood: bases, documents that are new, and texts read in part."""

from dataclasses import replace
from datetime import date

import pytest

from alignctl.checking import Change, check_texts
from alignctl.corpus import load_workspace
from alignctl.errors import UsageError
from alignctl.extract import Shelf
from alignctl.gating import files_of, gated, looked_at
from alignctl.model.check_settings import FailOn
from alignctl.model.finding import FindingCode, Standing
from alignctl.rules import load_rules
from alignctl.run import Run, Settings
from alignctl.store import DocumentStore
from tests.three_areas import TEXT, USUAL, write_workspace

DAY = date(2026, 9, 1)
BASE = """# Regional manual: children missing from home and care

Review date: 1 March 2027

## 1 Strategy discussions

1.1 A strategy discussion must be held within {held} where a child has been missing for 3 days.
"""


@pytest.fixture(scope="module")
def book():
    return load_rules()


@pytest.fixture
def run(tmp_path, book):
    write_workspace(tmp_path)
    return a_run(tmp_path, book)


def a_run(folder, book):
    place = load_workspace(folder / "alignctl.toml", folder)
    shelf = Shelf(store=DocumentStore(folder / "cache"), jobs=1)
    shelf.root = place.root
    return Run(workspace=place, book=book, shelf=shelf, settings=Settings(on=DAY, as_of=DAY))


def write(run, name, text=TEXT, **words):
    file = run.workspace.root / name
    file.write_text(text.format(**USUAL | {"area": "Ash"} | words), encoding="utf-8")
    return file


def change(run, path, draft):
    return Change(path=path, now=(draft.name, draft), before=(path, run.workspace.root / path))


def new(found):
    return {(one.code, one.area, one.other) for one in found.findings if one.standing is Standing.NEW}


def test_a_revised_base_is_news_for_the_areas_that_rest_on_it(tmp_path, book):
    write_workspace(tmp_path)
    (tmp_path / "manual.md").write_text(BASE.format(held="3 working days"), encoding="utf-8")
    (tmp_path / "other.md").write_text(BASE.format(held="3 working days"), encoding="utf-8")
    file = tmp_path / "alignctl.toml"
    text = file.read_text(encoding="utf-8").replace("[areas.ash]\n", '[areas.ash]\nbases = ["manual"]\n')
    text = text.replace("[areas.birch]\n", '[areas.birch]\nbases = ["other"]\n')
    bases = "".join(f'[bases.{id_}]\ndocuments = {{ missing = ["{id_}.md"] }}\n' for id_ in ("manual", "other"))
    file.write_text(text + bases, encoding="utf-8")
    run = a_run(tmp_path, book)
    draft = write(run, "draft.md", BASE, held="10 working days")
    found = check_texts(run, [change(run, "manual.md", draft)])
    assert (FindingCode.LOOSER, "manual", None) in new(found)
    effects = {(one.area, one.other) for one in found.findings if one.effect and one.standing is Standing.NEW}
    assert ("ash", "birch") in effects


def test_what_a_document_that_was_not_there_says_is_news(run):
    draft = write(run, "draft.md", interview="48 hours")
    fresh = write(run, "cedar.md", area="Cedar", interview="10 days")
    changes = [change(run, "ash.md", draft), Change(path="cedar.md", now=("cedar.md", fresh), is_new=True)]
    found = check_texts(run, changes)
    assert (FindingCode.BELOW_NATIONAL, "cedar", None) in new(found)
    assert (FindingCode.DRIFT, "cedar", "all") in new(found)


def test_a_document_of_a_kind_not_looked_at_is_refused(run):
    draft = write(run, "draft.md")
    other = replace(run, settings=Settings(on=DAY, as_of=DAY, kinds=("cse",)))
    with pytest.raises(UsageError, match="missing"):
        check_texts(other, [change(run, "ash.md", draft)])


def test_an_unread_neighbour_is_not_looked_at_and_a_check_goes_on(run):
    (run.workspace.root / "birch.md").unlink()
    draft = write(run, "draft.md", interview="48 hours")
    found = check_texts(run, [change(run, "ash.md", draft)])
    seen = looked_at(found, run)
    assert ("birch", "missing") in found.in_part
    assert ("ash", "missing") in seen.texts
    assert not any("birch" in pair for pair in seen.pairs)
    assert gated(found, run, files_of(run.workspace), FailOn.STATUTORY).passes


def test_an_unread_standard_lets_nothing_lapse_that_is_about_it(run):
    (run.workspace.root / "standard.md").unlink()
    found = check_texts(run, [change(run, "ash.md", write(run, "draft.md"))])
    assert not any("all" in pair for pair in looked_at(found, run).pairs)


def test_a_document_that_cannot_be_read_does_not_pass(run):
    draft = run.workspace.root / "draft.pdf"
    draft.write_bytes(b"%PDF-1.4 nothing")
    found = check_texts(run, [change(run, "ash.md", draft)])
    assert found.unread == ("draft.pdf",)
    assert not gated(found, run, files_of(run.workspace), None).passes


def test_a_revision_is_held_to_what_it_brings_and_a_workspace_to_how_it_stands(run):
    quiet = check_texts(run, [change(run, "cedar.md", write(run, "draft.md", area="Cedar", interview="48  hours"))])
    decided = gated(quiet, run, files_of(run.workspace), None)
    assert decided.fail_on is FailOn.NEW_MATERIAL
    assert decided.passes
    whole = gated(check_texts(a_run(run.workspace.root, run.book), everything=True), run, files_of(run.workspace), None)
    assert whole.fail_on is FailOn.MATERIAL
    assert not whole.passes


def test_two_findings_of_one_sort_in_one_document_have_names_of_their_own(run):
    text = TEXT + "\n## 6 More\n\n6.1 See section 8.1.\n\n## 7 Still more\n\n7.1 See section 8.1.\n"
    found = check_texts(run, [change(run, "ash.md", write(run, "draft.md", text))])
    dead = [one.fingerprint for one in found.findings if one.code is FindingCode.DEAD_REFERENCE]
    assert len(dead) == len(set(dead)) == 2
