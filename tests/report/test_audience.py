"""Nothing that an audience may not read survives anywhere in what it is given."""

import html
import re
from dataclasses import replace

import pytest
from crossings import changed, contact, marked, sheet
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from alignctl.errors import UsageError
from alignctl.model.alignment import Alignment, Link, Relation, SectionRef
from alignctl.model.asked import Asked
from alignctl.model.document_read import DocumentRead
from alignctl.model.made_for import Audience
from alignctl.model.provision import Attribute
from alignctl.model.ranking import Explanation
from alignctl.model.region_report import RegionReport
from alignctl.rank.plan import make_plan
from alignctl.report import RENDERERS, Layout, render
from alignctl.report.audience import MOST_WORDS, for_audience
from alignctl.report.marked_words import FROM_MARKED
from alignctl.report.shortening import shortened
from tests.graph import region_by_hand
from tests.rank.regions import candidate, option, ranking
from tests.report import made

PUBLIC = Audience.PUBLIC
TEXTS = tuple(one.id for one in RENDERERS if one.suffix is None)

names = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=8)
emails = st.builds(lambda a, b, end: f"{a}.{b}@{b}{end}", names, names, st.sampled_from([".example", ".gov.example"]))
digits = st.text("0123456789", min_size=6, max_size=6)
phones = st.builds(
    lambda form, number: form.format(number[:3], number[3:]),
    st.sampled_from(["01632 9{0}{1}", "(01632) {0}{1}", "+44 1632 {0} {1}", "07700 9{0}{1}", "0300-12{0}-{1}0"]),
    digits,
)
titled = st.builds(
    lambda title, first, last: f"{title} {first[0].upper()}. {last.title()}",
    st.sampled_from(["Mr", "Mrs", "Ms", "Dr", "DCI"]),
    names,
    names,
)
long_words = st.lists(names, min_size=MOST_WORDS + 5, max_size=60).map(lambda words: " ".join(words).capitalize() + ".")


def seen(result):
    """All that every format of text tells of a result, on one line."""
    told = [
        render(result, format_id, Layout(width=4000, full=True))
        for format_id in TEXTS
        if any(one.id == format_id and isinstance(result, one.renders) for one in RENDERERS)
    ]
    text = html.unescape(re.sub(r"</?mark>", "", "\n".join(told))).replace("\\", "")
    return " ".join(text.split())


def compared(*quotes, marking=None):
    """A comparison whose first divergence cites a sentence, of a document with a marking."""
    base = made.comparison()
    kind = base.kinds[0]
    own = tuple(marked(one, marking) for one in kind.a.documents)
    apart = tuple(
        made.divergence(
            id=f"missing.x.time-limit.{n}", a=made.provision("ash", quote, 24), explanation=f"It says {quote}"
        )
        for n, quote in enumerate(quotes)
    )
    return replace(base, kinds=(replace(kind, a=replace(kind.a, documents=own), divergences=apart),))


@given(email=emails, phone=phones, name=titled)
@example(email="a.b@c.example", phone="01632 960001", name="Mrs J. Smith")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_address_number_or_name_of_a_quote_survives(email, phone, name):
    quote = f"Ask {name}, {email}, or telephone {phone} within 24 hours."
    for result in (compared(quote), sheet(changes=(changed(1, origin=made.provision("ash", quote, 24)),))):
        told = seen(for_audience(result, PUBLIC))
        for words in (email, phone, name):
            assert words in seen(result)
            assert words not in told
        assert "[left out]" in told


@given(quote=long_words)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_sentence_of_a_marked_document_and_no_long_one_survives(quote):
    told = seen(for_audience(compared(quote, marking="OFFICIAL-SENSITIVE"), PUBLIC))
    assert quote not in told
    assert FROM_MARKED in told
    assert quote not in seen(for_audience(compared(quote), PUBLIC))
    assert quote in seen(for_audience(compared(quote, marking="OFFICIAL-SENSITIVE"), Audience.PARTNERS))
    assert quote not in seen(for_audience(compared(quote, marking="SECRET"), Audience.PARTNERS))


@pytest.mark.parametrize(("marking", "audience"), [("OFFICIAL-SENSITIVE", PUBLIC), ("SECRET", Audience.PARTNERS)])
def test_no_heading_of_a_marked_document_survives(marking, audience):
    base = compared("Ask within 24 hours.", marking=marking)
    kind = base.kinds[0]
    path = kind.a.documents[0].path
    own = SectionRef(document=path, section_id="9", number=None, title="Operation Nightjar", path=("Safe house",))
    link = Link(a=own, b=None, relation=Relation.NONE, score=0.0, confidence=1.0)
    result = replace(base, kinds=(replace(kind, alignment=Alignment(links=(link,))),))
    told = seen(for_audience(result, audience))
    for words in ("Operation Nightjar", "Safe house"):
        assert words in seen(result)
        assert words not in told


HOSTILE = "Ash\x1b[31m\u202eelaV\u2066"
STEERED = (
    replace(made.comparison(), a=replace(made.comparison().a, name=HOSTILE)),
    replace(sheet(), origin=replace(sheet().origin, name=HOSTILE)),
)


@pytest.mark.parametrize("format_id", TEXTS)
@pytest.mark.parametrize("result", STEERED, ids=["comparison", "sheet"])
def test_what_steers_a_screen_stands_in_no_text(format_id, result):
    if any(one.id == format_id and isinstance(result, one.renders) for one in RENDERERS):
        text = render(result, format_id, Layout())
        assert not {"\x1b", "\u202e", "\u2066"} & set(text)
        assert "Ash" in text


@pytest.mark.parametrize("audience", list(Audience))
def test_contacts_are_for_partners_and_never_for_the_public(audience):
    told = seen(for_audience(sheet(), audience))
    assert ("desk@birch.example" in told) is (audience is not PUBLIC)
    assert ("01632 960001" in told) is (audience is not PUBLIC)


def test_every_format_says_whom_it_was_made_for_and_how_much_was_left_out():
    result = for_audience(sheet(), PUBLIC)
    assert result.made_for.sentence == "Made for the public. Left out: 1 contact."
    for format_id in ("text", "markdown", "html"):
        assert result.made_for.sentence in " ".join(html.unescape(render(result, format_id, Layout())).split())
    assert '"left_out": {' in render(result, "json", Layout())


REGION = ranking([candidate("one", 1, option("t", {"x": 0.25}, [("x", "y", 1.0, 0.0, 0.0)]))])
PLAN = make_plan(REGION, Asked(capacity=1), ())
VIEW = region_by_hand.view()
RESULTS = {
    "comparison": made.comparison(),
    "many": made.many(),
    "region": VIEW,
    "ranking": REGION,
    "explanation": Explanation(ranking=REGION, one=REGION.candidates[0]),
    "plan": PLAN,
    "report": RegionReport(
        view=VIEW,
        ranking=REGION,
        plan=PLAN,
        documents=(DocumentRead(area="ash", kind="missing", document=made.document("ash.docx")),),
    ),
    "sheet": sheet(),
}


@pytest.mark.parametrize("name", RESULTS)
@pytest.mark.parametrize("audience", list(Audience))
def test_every_result_says_whom_it_was_made_for(name, audience):
    result = for_audience(RESULTS[name], audience)
    assert type(result) is type(RESULTS[name])
    told = {"public": "Made for the public", "partners": "Made for partners", "internal": "Made for internal use"}
    for one in RENDERERS:
        if one.suffix is None and isinstance(result, one.renders):
            text = render(result, one.id, Layout(width=400))
            assert told[audience] in text or f'"audience": "{audience}"' in text, one.id


def test_people_named_in_comments_and_owners_go_from_everything():
    result = compared("Jane Ashdown, and not jane ashdowne, decides within 24 hours.", marking="OFFICIAL")
    told = for_audience(result, PUBLIC)
    assert "Jane Ashdown," not in seen(told)
    assert "jane ashdowne" in seen(told)
    assert all(one.metadata.owner is None and not one.metadata.people for one in told.kinds[0].a.documents)


def test_claims_about_contacts_go_and_counts_follow():
    base = compared("Within 24 hours.")
    kind = base.kinds[0]
    about = made.divergence(id="missing.contacts.contact.details", attribute=Attribute.CONTACT, a=contact(), b=None)
    both = replace(base, kinds=(replace(kind, divergences=(*kind.divergences, about)),))
    told = for_audience(both, PUBLIC)
    assert [one.id for one in told.kinds[0].divergences] == [one.id for one in kind.divergences]
    assert sum(told.kinds[0].summary.divergences.values()) == len(kind.divergences)
    assert told.made_for.left_out[0].count == 1


def test_a_whole_result_about_a_contact_is_refused_to_the_public():
    about = replace(REGION.candidates[0].candidate, attribute="contact")
    result = Explanation(ranking=REGION, one=replace(REGION.candidates[0], candidate=about))
    assert for_audience(result, Audience.PARTNERS).one.candidate == about
    with pytest.raises(UsageError, match="about a contact"):
        for_audience(result, PUBLIC)


def test_internal_tells_all_and_public_is_the_same_every_time():
    assert seen(for_audience(sheet(), Audience.INTERNAL)).replace("Made for internal use. Left out: nothing.", "") != ""
    assert for_audience(sheet(), Audience.INTERNAL).changes == sheet().changes
    assert for_audience(sheet(), PUBLIC) == for_audience(sheet(), PUBLIC)


def test_where_documents_are_not_known_a_high_marking_stands_for_all():
    marked_view = replace(VIEW, marking="OFFICIAL-SENSITIVE")
    quotes = {cell.citation.quote for row in VIEW.matrix.rows for cell in row.cells if cell.citation}
    told = for_audience(marked_view, PUBLIC)
    left = {cell.citation.quote for row in told.matrix.rows for cell in row.cells if cell.citation}
    assert quotes
    assert left == {FROM_MARKED}


@pytest.mark.parametrize(
    ("at", "start", "end"), [(0, False, True), (30, True, True), (59, True, False)], ids=["first", "middle", "last"]
)
def test_a_long_sentence_is_cut_around_its_value(at, start, end):
    words = [f"w{number}" for number in range(60)]
    short = shortened(" ".join(words), f"w{at}", MOST_WORDS)
    assert f"w{at}" in re.split(r"[ …]", short)
    assert len(short.strip("…").split()) == MOST_WORDS
    assert (short.startswith("…"), short.endswith("…")) == (start, end)


@pytest.mark.parametrize("format_id", ["text", "markdown", "html"])
@pytest.mark.parametrize("name", ["comparison", "many"])
def test_a_comparison_says_whom_it_was_made_for_before_anything_it_compares(format_id, name):
    told = render(for_audience(RESULTS[name], PUBLIC), format_id, Layout(width=400))
    first = told.index("Made for the public")
    assert first < told.index("When the return interview takes place")
    assert render(RESULTS[name], format_id, Layout(width=400)).count("Made for") == 0
