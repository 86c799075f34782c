"""A marked document's own words are kept back wherever a result repeats them; what others say too is told."""

from dataclasses import replace

import pytest
from crossings import marked

from alignctl.model.alignment import Alignment, Link, Relation, SectionRef
from alignctl.model.candidate import Statement
from alignctl.model.document import Paragraph, Section
from alignctl.model.made_for import Audience
from alignctl.model.provision import Attribute
from alignctl.model.values import Bound, Duration, Form, LegalSource, Level, Meeting, Role, Step, Steps, Term, Unit
from alignctl.report import Layout, render
from alignctl.report.audience import MOST_WORDS, for_audience
from alignctl.report.marked_words import FROM_MARKED, MarkedWords, figure_words, in_our_words
from tests.rank.regions import candidate, option, ranking
from tests.report import made

SHEET = "Nightjar Return Sheet"
SENTENCE = f"The officer in the case fills in the {SHEET} before midnight."
TEXTS = ("text", "json", "html", "markdown")


def seen(result):
    told = "\n".join(render(result, one, Layout(width=4000, full=True)) for one in TEXTS)
    return " ".join(told.replace("\\", "").replace("<mark>", "").replace("</mark>", "").split())


def says(area, quote, value, **more):
    base = made.provision(area, quote, 24)
    return replace(base, value=value, attribute=Attribute.FORM, **more)


def compared(a, b, explanation="Ash differs.", marking="OFFICIAL-SENSITIVE", **more):
    """Ash's document is marked, Birch's is not."""
    base = made.comparison(**more)
    kind = base.kinds[0]
    documents = tuple(marked(one, marking) for one in kind.a.documents)
    one = made.divergence(a=a, b=b, attribute=Attribute.FORM, explanation=explanation, baseline=None)
    held = replace(kind, a=replace(kind.a, documents=documents), divergences=(one,), shared=(), contradictions=())
    return replace(base, kinds=(held,))


def public(result, documents=()):
    return for_audience(result, Audience.PUBLIC, documents)


OURS = says("ash", SENTENCE, Form(id="record-of-return", display=SHEET))
THEIRS = says("birch", "Use the Return Record.", Form(id="record-of-return", display="Return Record"))


def test_a_value_of_a_marked_document_goes_from_the_claim_its_explanation_and_what_is_to_be_aligned():
    told_of = made.candidate(target=SHEET, reasons=(f"Birch would take up the {SHEET.upper()}.",))
    result = compared(OURS, THEIRS, f"Ash uses the {SHEET}; Birch uses the Return Record.", candidates=(told_of,))
    assert SHEET in seen(result)
    told = seen(public(result))
    assert "nightjar" not in told.lower()
    assert "Birch uses the Return Record." in told
    assert f"Ash uses the {FROM_MARKED}; Birch" in told
    assert SHEET in seen(for_audience(result, Audience.PARTNERS))


def test_where_the_rules_have_a_name_for_it_that_name_is_told():
    result = compared(OURS, THEIRS, f"Ash uses the {SHEET}.")
    named = replace(result, names={**result.names, "record-of-return": "Record of a return"})
    assert "Ash uses the Record of a return." in seen(public(named))


def test_a_sentence_that_an_unmarked_document_has_too_is_told_of_that_one_alone():
    theirs = says("birch", SENTENCE, Form(id="record-of-return", display=SHEET))
    told = public(compared(OURS, theirs, f"Both use the {SHEET}."))
    (one,) = told.kinds[0].divergences
    assert (one.a.citation.quote, one.b.citation.quote) == (FROM_MARKED, SENTENCE)
    assert (one.a.value.display, one.b.value.display) == (FROM_MARKED, SHEET)
    assert one.explanation == f"Both use the {SHEET}."


def test_a_long_sentence_of_both_is_short_in_the_unmarked_one_and_gone_from_the_marked():
    long = " ".join(f"word{number}" for number in range(60)) + "."
    told = public(compared(says("ash", long, OURS.value), says("birch", long, THEIRS.value), f"Both say {long}"))
    (one,) = told.kinds[0].divergences
    assert one.a.citation.quote == FROM_MARKED
    assert len(one.b.citation.quote.split()) == MOST_WORDS
    assert long not in seen(told)


def test_a_part_of_a_marked_sentence_stays_hidden_though_another_has_a_part_of_it_too():
    theirs = says("birch", "The officer in the case fills in the form.", THEIRS.value)
    told = seen(public(compared(OURS, theirs, f"Ash says: {SENTENCE}")))
    assert "nightjar" not in told.lower()
    assert "before midnight" not in told
    assert "The officer in the case fills in the form." in told


def test_a_passage_from_anywhere_in_a_marked_document_goes_from_every_other_word():
    text = "Units meet behind the old brick kiln at dusk."
    result = compared(OURS, THEIRS, "Ash adds that units meet behind the old brick kiln, and waits.")
    document = result.kinds[0].a.documents[0]
    section = Section(id="1", number=None, title="Where", level=1, paragraphs=(Paragraph(text=text, index=0),))
    told = seen(public(result, (replace(document, sections=(section,)),)))
    assert "brick kiln" not in told
    assert f"Ash adds that {FROM_MARKED}, and waits." in told


def test_no_reason_of_a_link_repeats_a_heading_of_a_marked_document():
    base = compared(OURS, THEIRS)
    refs = [
        SectionRef(document=f"{area}.docx", section_id="1", number=None, title=title)
        for area, title in (("ash", "Operation Nightjar"), ("birch", "After a return"))
    ]
    link = Link(
        a=refs[0], b=refs[1], relation=Relation.EQUAL, score=1.0, confidence=1.0, reasons=("titles share: nightjar",)
    )
    held = replace(base.kinds[0], alignment=Alignment(links=(link,)))
    assert "nightjar" not in seen(public(replace(base, kinds=(held,)))).lower()


def test_a_role_no_rule_knows_has_an_id_of_its_words_and_goes_as_well():
    value = Role(id="role-other:nightjar-desk", display="Nightjar desk")
    ours = says("ash", "Tell the Nightjar desk.", value, actor=value.id)
    told = seen(public(compared(ours, replace(ours, citation=THEIRS.citation, value=THEIRS.value, actor=None))))
    assert "nightjar" not in told.lower()
    kept = says("birch", "Tell the Nightjar desk.", value, actor=value.id)
    assert "role-other:nightjar-desk" in seen(public(compared(OURS, kept)))


def test_ranking_statements_moves_targets_and_reasons_of_a_marked_document_go():
    one = candidate("one", 1, option(SHEET, {"x": 0.25}, [("x", "y", 1.0, 0.0, 0.0)]))
    said = Statement(area="ash", name="Ash", value=SHEET, citation=OURS.citation)
    whole = replace(ranking([replace(one, statements=(said,), runner_up=SHEET)]), marking="OFFICIAL-SENSITIVE")
    text = render(whole, "text", Layout(width=400, full=True)) + render(whole, "json", Layout())
    assert SHEET in text
    told = public(whole)
    text = render(told, "text", Layout(width=400, full=True)) + render(told, "json", Layout())
    assert "Nightjar" not in text


def test_a_value_in_free_text_is_as_short_for_the_public_as_a_quote():
    long = " ".join(f"word{number}" for number in range(60))
    term = says("birch", "It is defined so.", Term(id="term", display=long))
    result = compared(OURS, term, f"Birch defines it as {long}.", candidates=(made.candidate(target=long),))
    told = public(result)
    assert long in seen(result)
    assert "word40" not in seen(told)
    assert len(told.kinds[0].divergences[0].b.value.display.split()) == MOST_WORDS


NAMES = {"known": "Known thing", "manager": "the manager"}
DAY = Duration(amount=24, unit=Unit.HOURS, bound=Bound.WITHIN, display="inside a day of the bell")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (DAY, "within 24 hours"),
        (Form(id="known", display="Ours"), "Known thing"),
        (Form(id="unknown", display="Ours"), FROM_MARKED),
        (Level(id="known", display="Ours", scale=("dim", "bright")), "Known thing"),
        (Meeting(id="known", display="Ours", every=DAY), "Known thing"),
        (LegalSource(id="known", display="Ours", edition="the draft on our drive"), "Known thing"),
        (Steps(steps=(Step(actor="manager", display="Ours", within=DAY),), display="Ours"), "the manager"),
    ],
)
def test_a_typed_value_is_told_in_our_words(value, expected):
    told = in_our_words(value, NAMES)
    assert told.display == expected
    assert not any(words in repr(told) for words in ("Ours", "bell", "bright", "draft"))


@pytest.mark.parametrize(
    ("amount", "unit", "bound", "expected"),
    [
        (1, Unit.HOURS, Bound.WITHIN, "within 1 hour"),
        (1, Unit.WORKING_DAYS, Bound.BY, "by the next working day"),
        (0, Unit.DAYS, Bound.BY, "by the same day"),
        (4, Unit.WEEKS, Bound.AT_LEAST_EVERY, "at least every 4 weeks"),
        (None, None, Bound.IMMEDIATELY, "immediately"),
        (None, None, Bound.AS_SOON_AS_POSSIBLE, "as soon as possible"),
    ],
)
def test_a_figure_is_told_by_unit_and_bound(amount, unit, bound, expected):
    assert figure_words(Duration(amount=amount, unit=unit, bound=bound, display="Ours")) == expected


def test_words_are_found_whatever_their_case_and_spaces_and_never_inside_others():
    held = MarkedWords(("Osprey (night)",), ("heron",), ("Kite",))
    for words in ("Osprey (night)", "Heron", "kite", "24"):
        held.add(words, "X")
    assert (
        held.without("Ask OSPREY  (night)-desk, Ospreys, a heron, a kite.") == "Ask X-desk, Ospreys, a heron, a kite."
    )
