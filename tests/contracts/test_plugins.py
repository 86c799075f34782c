"""What every plug-in promises, asked of every line of every list of them: a new line is asked without a new test."""

import io
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from docx import Document as WordFile

from alignctl.diverge.comparator import Outcome, Point
from alignctl.diverge.comparators import COMPARATORS
from alignctl.errors import UnreadableDocumentError, UsageError
from alignctl.extract import AS_USUAL, read_document
from alignctl.extract.block import Heading, TextBlock
from alignctl.extract.readers import READERS
from alignctl.match import prepare
from alignctl.match.context import weigh_sides
from alignctl.match.feature import Sign
from alignctl.match.features import FEATURES
from alignctl.match.homing import passages_at_home
from alignctl.match.scoring import score_pair
from alignctl.model.area import Area, Procedure
from alignctl.model.asked import Asked
from alignctl.model.document_read import DocumentRead
from alignctl.model.evaluation import DivergenceScore, GoldScore, pool
from alignctl.model.provision_list import ProvisionList
from alignctl.model.ranking import Explanation
from alignctl.model.region_report import RegionReport
from alignctl.model.trace import Trace
from alignctl.provisions import find_provisions
from alignctl.provisions.finders import FINDERS
from alignctl.provisions.finding import Finding
from alignctl.provisions.procedures import read as read_for_finders
from alignctl.provisions.procedures import reading_of
from alignctl.rank.criteria import CRITERIA
from alignctl.rank.plan import make_plan
from alignctl.report import RENDERERS, Layout, render
from alignctl.rules import load_rules
from tests.extract.pdfs import Sheet, pdf
from tests.forms.sheets import form_of
from tests.graph import region_by_hand
from tests.rank.regions import candidate, option, ranking
from tests.report import crossings, forms_made, made, merged_made, revisions

FILES = Path(__file__).resolve().parents[2] / "corpora" / "vale" / "files"
SAMPLES = {
    "missing": ("northmoor-missing.docx", "westvale-missing.pdf"),
    "cse": ("northmoor-cse.md", "westvale-cse.docx"),
    "referral": ("northmoor-referral.pdf", "westvale-referral.docx"),
}
GARBAGE = b"\x00\x01\xff\xfe nothing that is a document \x80\x00" * 20


@cache
def book():
    return load_rules()


@cache
def procedures(kind):
    return tuple(
        Procedure(
            area=Area(id=name.split("-")[0], name=name.split("-")[0].title()),
            kind=kind,
            documents=(read_document((FILES / name).read_bytes(), name),),
        )
        for name in SAMPLES[kind]
    )


@cache
def provisions():
    return tuple(
        one for kind in SAMPLES for procedure in procedures(kind) for one in find_provisions(procedure, book())
    )


def named(line):
    return getattr(line, "format", None) or getattr(line, "id", None) or line.name


def test_no_list_names_two_lines_alike():
    for lines in (READERS, RENDERERS, FINDERS, COMPARATORS, FEATURES, CRITERIA):
        names = [named(line) for line in lines]
        assert len(set(names)) == len(names) > 0
    endings = [ending for reader in READERS for ending in reader.endings]
    assert len(set(endings)) == len(endings)


def word():
    file = WordFile()
    file.add_heading("Reporting", level=1)
    file.add_paragraph("Ring the police.")
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def smallest(format_):
    """The smallest document of a format with a heading and a sentence; a new reader needs a line here."""
    return {
        "docx": word,
        "pdf": lambda: pdf(Sheet().text("Reporting", size=20).text("Ring the police.", y=120)),
        "html": lambda: b"<html><body><h1>Reporting</h1><p>Ring the police.</p></body></html>",
        "odt": (FILES / "eastmere-cse.odt").read_bytes,
        "rtf": lambda: b"{\\rtf1\\ansi {\\b Reporting\\par}Ring the police.\\par}",
        "markdown": lambda: b"# Reporting\n\nRing the police.\n",
        "text": lambda: b"REPORTING\n\nRing the police.\n",
    }[format_]()


# An older Word file is made by LibreOffice alone, so its reading is tested beside its reader.
SMALL = [
    pytest.param(one, marks=pytest.mark.libreoffice if one.format == "rtf" else (), id=one.format)
    for one in READERS
    if one.format != "doc"
]


@pytest.mark.parametrize("reader", SMALL)
def test_a_reader_reads_a_small_document_of_its_format(reader):
    reading = reader.read(smallest(reader.format), f"small{reader.endings[0]}", AS_USUAL)
    assert any(isinstance(block, Heading | TextBlock) for block in reading.blocks)
    assert reading.found > 0
    assert read_document(smallest(reader.format), "named-wrongly.bin").format == reader.format


@pytest.mark.parametrize("content", [b"", GARBAGE], ids=["empty", "garbage"])
@pytest.mark.parametrize("reader", READERS, ids=named)
def test_a_reader_refuses_what_is_no_document_and_names_the_file(reader, content):
    with pytest.raises(UnreadableDocumentError) as refused:
        read_document(content, f"odd{reader.endings[0]}")
    assert refused.value.where == f"odd{reader.endings[0]}"
    assert refused.value.hint


@pytest.mark.parametrize("reader", [one for one in READERS if one.format in {"docx", "pdf", "odt"}], ids=named)
def test_a_reader_of_packages_refuses_garbage_handed_to_it_directly(reader):
    with pytest.raises(UnreadableDocumentError):
        reader.read(GARBAGE, "odd", AS_USUAL)


REGION = ranking([candidate("one", 1, option("t", {"x": 0.25}, [("x", "y", 1.0, 0.0, 0.0)]))])
RESULTS = (
    RegionReport(
        view=region_by_hand.view(),
        ranking=REGION,
        plan=make_plan(REGION, Asked(capacity=1), ()),
        documents=(DocumentRead(area="ash", kind="missing", document=made.document("ash.docx")),),
    ),
    REGION,
    Explanation(ranking=REGION, one=REGION.candidates[0]),
    make_plan(REGION, Asked(capacity=1, will_not_move=("y",)), ()),
    made.comparison(),
    crossings.sheet(),
    merged_made.result(),
    revisions.result(revisions.LIMIT, revisions.CALM, revisions.MOVED),
    forms_made.compared(),
    made.many(),
    made.document("ash.docx"),
    form_of("Name: @t"),
    region_by_hand.view(),
    ProvisionList(kind="missing", document="a.docx", provisions=(), names={}, trace=Trace(provisions=(), unread=())),
    pool((GoldScore(name="a.json", divergences=DivergenceScore()),)),
)


@pytest.mark.parametrize("result", RESULTS, ids=lambda result: type(result).__name__)
@pytest.mark.parametrize("renderer", RENDERERS, ids=named)
def test_a_renderer_writes_every_result_it_names_the_same_each_time(renderer, result):
    if not isinstance(result, renderer.renders):
        with pytest.raises(UsageError, match="format"):
            render(result, renderer.id, Layout())
        return
    text = renderer.render(result, Layout())
    assert text.strip()
    assert renderer.render(result, Layout()) == text


@pytest.mark.parametrize("finder", FINDERS, ids=named)
def test_a_finder_finds_only_words_of_the_document_for_its_own_rules(finder):
    find, found = finder.load(), []
    for kind in SAMPLES:
        rules = tuple(rule for rule in book().kinds[kind].rules if rule.finder == finder.name)
        for procedure in procedures(kind):
            reading = read_for_finders(
                procedure.documents[0], book().kinds[kind], book(), procedure.area.id, procedure.area.name
            )
            found += [(one, rules, _words(procedure.documents[0])) for one in find(rules, reading)]
    assert found
    for one, rules, words in found:
        assert isinstance(one, Finding)
        assert one.rule is None or one.rule in rules
        assert 0.0 <= one.confidence <= 1.0
        assert one.said.text in words


def _words(document):
    sections = [section for top in document.sections for section, _ in top.walk()]
    cells = [cell for section in sections for table in section.tables for row in table.rows for cell in row]
    return "\n".join([*(section.text for section in sections), *cells])


@pytest.mark.parametrize("finder", FINDERS, ids=named)
def test_a_finder_finds_nothing_where_nothing_is_said(finder):
    kind = book().kinds["missing"]
    rules = tuple(rule for rule in kind.rules if rule.finder == finder.name)
    assert list(finder.load()(rules, reading_of((), kind, book(), "ash", "Ash"))) == []


def test_every_rule_names_a_finder_of_the_list():
    assert {rule.finder for kind in book().kinds.values() for rule in kind.rules} <= {line.name for line in FINDERS}


def rule_of(provision):
    return next((rule for rule in book().kinds[provision.kind].rules if rule.id == provision.rule), None)


@pytest.mark.parametrize("comparator", COMPARATORS, ids=named)
def test_a_comparator_takes_some_value_and_finds_no_difference_of_a_value_to_itself(comparator):
    taken = [one for one in provisions() if comparator.takes(one, rule_of(one))]
    assert taken
    for one in taken:
        first = next(line for line in COMPARATORS if line.takes(one, rule_of(one)))
        if first is not comparator:
            continue
        point = Point(
            kind=one.kind,
            topic=one.topic,
            attribute=one.attribute,
            action=one.action or "",
            rule=rule_of(one),
            a=(one,),
            b=(one,),
            area_names=("Ash", "Birch"),
        )
        for outcome in comparator.compare(point, book()):
            assert isinstance(outcome, Outcome)
            assert outcome.comparison is None, (one.citation.document, one.rule, outcome)
            assert outcome.distance == 0.0


def test_every_value_has_a_comparator():
    assert [one.id for one in provisions() if not any(line.takes(one, rule_of(one)) for line in COMPARATORS)] == []


@cache
def pairs_in_context():
    """All pairs of two procedures, and the context of the second round, in which every feature has its say."""
    sides = [prepare(one, find_provisions(one, book()), book()) for one in procedures("cse")]
    context = weigh_sides(*sides)
    pairs = [(a, b) for a in range(len(sides[0].pieces)) for b in range(len(sides[1].pieces))]
    at_home = replace(context, homes=passages_at_home(pairs, context))
    return pairs, at_home.knowing({pair: score_pair(*pair, at_home).confidence for pair in pairs})


@pytest.mark.parametrize("feature", FEATURES, ids=named)
def test_a_feature_gives_a_share_and_a_phrase_for_any_two_sections(feature):
    pairs, context = pairs_in_context()
    seen = [sign for a, b in pairs if (sign := feature.judge(a, b, context)) is not None]
    assert len({sign.value for sign in seen}) > 1
    assert all(isinstance(sign, Sign) and 0.0 <= sign.value <= 1.0 for sign in seen)
    assert all(sign.reason is None or sign.reason.strip() for sign in seen)
    assert feature.weight > 0
    assert 0.0 <= feature.usual < 1.0
