"""Reports are plain English: short sentences, numbers as figures, names rather than ids, and no blame."""

import re
from datetime import date
from statistics import fmean

import pytest

from alignctl.corpus import load_workspace
from alignctl.crossing import cross
from alignctl.extract import Shelf
from alignctl.gathering import gather
from alignctl.merging import merge
from alignctl.model.asked import Asked
from alignctl.pipeline import compare
from alignctl.planning import explain, plan_areas
from alignctl.region import view_of
from alignctl.reporting import report_region
from alignctl.rules import load_rules
from alignctl.run import Run, Settings
from alignctl.scope import scope_of
from alignctl.store import DocumentStore
from tests.report.own_words import given, length, own, sentences, units

pytestmark = pytest.mark.once

DAY = date(2026, 1, 1)
AREAS = ("northmoor", "westvale", "eastmere")
MEAN, LONGEST = 25, 40
RESULTS = {
    "compare": ("text", "markdown", "html", "docx"),
    "compare-many": ("text", "markdown", "html", "docx"),
    "report": ("text", "markdown", "html", "docx"),
    "crossing": ("text", "markdown", "html", "docx"),
    "merge": ("text", "markdown", "html", "docx"),
    "rank": ("text", "markdown", "html", "docx"),
    "explain": ("text", "markdown", "html", "docx"),
    "plan": ("text", "markdown", "html", "docx"),
    "graph": ("text",),
}
CASES = [(name, format_id) for name, formats in RESULTS.items() for format_id in formats]
BLAME = r"wrong\w*|breach\w*|fail(?:s|ed|ing|ure|ures)?|(?:non-?)?complian(?:t|ce)|violat\w*|poor|worst area|best area"
HEAVY = (
    r"utili[sz]\w*|in order to|in respect of|prior to|pursuant|commence\w*|facilitat\w*|leverag\w*|going forward|"
    r"in accordance with|with regard to|aforementioned|hereby|thereof|robustly|stakeholder\w*|via"
)
BANNED = re.compile(rf"\b(?:{BLAME}|{HEAVY})\b", re.IGNORECASE)
NUMBERS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|hundred|thousand)\b", re.IGNORECASE
)
NOTHING = re.compile(r"\bNone\b(?= [a-z]+=|,|\)|$)|\bnull\b|\bnan\b|\(\s*\)|\[\s*\]|\u201c\u201d|:\s*;|;\s*;|\{|\}")
# a rule named as evidence, and the id of a candidate that `--explain` takes
EVIDENCE = re.compile(r"\b(?:rule|id) \S+")
AN_ID = re.compile(r"[a-z0-9]+(?:[-.:][a-z0-9]+)+")


@pytest.fixture(scope="module")
def book():
    return load_rules()


@pytest.fixture(scope="module")
def results(root, book, tmp_path_factory):
    """Every kind of result on the development areas of the invented region."""
    place = load_workspace(root / "corpora/vale/alignctl.toml", root)
    shelf = Shelf(store=DocumentStore(tmp_path_factory.mktemp("cache")), jobs=2)
    shelf.root = place.root
    settings = Settings(on=DAY, as_of=DAY, kinds=("missing",))
    run = Run(workspace=place, book=book, shelf=shelf, settings=settings)
    texts = gather(run, scope_of(run, AREAS))
    plan = plan_areas(run, texts, Asked(capacity=2))
    return {
        "compare": compare(run, AREAS[:2]),
        "compare-many": compare(run, AREAS),
        "report": report_region(run, AREAS, asked=Asked(capacity=2)),
        "crossing": cross(run, *AREAS[:2]),
        "merge": merge(run, *AREAS[:2]),
        "rank": plan.ranking,
        "explain": explain(plan.ranking, plan.ranking.candidates[0].id),
        "plan": plan,
        "graph": view_of(run, texts),
    }


@pytest.fixture(scope="module")
def words(results):
    return given(*results.values())


@pytest.fixture(scope="module")
def told(results, words):
    """The parts of a result in a format, in its own words alone; each is made once."""
    made = {}

    def told(name, format_id):
        if (name, format_id) not in made:
            made[name, format_id] = list(own(units(results[name], format_id), words))
        return made[name, format_id]

    return told


@pytest.mark.parametrize(("name", "format_id"), CASES)
def test_sentences_are_short(told, name, format_id):
    found = {one: length(one) for one in sentences(told(name, format_id))}
    assert len(found) > 20
    assert fmean(found.values()) < MEAN
    assert {one: words for one, words in found.items() if words > LONGEST} == {}


@pytest.mark.parametrize(("name", "format_id"), CASES)
def test_words_are_plain_and_blame_nobody(told, name, format_id):
    assert [part for part in told(name, format_id) if BANNED.search(part)] == []


@pytest.mark.parametrize(("name", "format_id"), CASES)
def test_numbers_are_figures(told, name, format_id):
    assert [part for part in told(name, format_id) if NUMBERS.search(part)] == []


@pytest.mark.parametrize(("name", "format_id"), CASES)
def test_nothing_stands_where_a_word_should(told, name, format_id):
    assert [part for part in told(name, format_id) if NOTHING.search(part)] == []


@pytest.mark.parametrize(("name", "format_id"), CASES)
def test_no_id_of_the_rules_stands_in_prose(told, book, name, format_id):
    ids = {id_ for id_ in book.titles if "-" in id_}
    ids |= {rule.id for kind in book.kinds.values() for rule in kind.rules}
    ids |= {id_ for id_ in book.weights.criteria if "-" in id_}
    kinds = tuple(f"{id_}." for id_ in book.kinds)
    found = {
        one
        for part in told(name, format_id)
        for one in AN_ID.findall(EVIDENCE.sub("", part))
        if one in ids or one.startswith(kinds)
    }
    assert found == set()
