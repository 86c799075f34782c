"""The compare page: a link and the evidence for every claim, filters, names of every kind."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

from made import candidate, comparison, divergence, kind, many, shared, silence

from alignctl import __version__
from alignctl.model.area import Area
from alignctl.report import Layout, render

CLAIMS = r'<(?:article class="(?:divergence|contradiction)[^"]*"|li|tr) id="([^"]+)"'


def page(result):
    return render(result, "html", Layout())


def article(html, name):
    return re.search(rf'<article class="{name}.*?</article>', html, re.DOTALL).group()


def ids(html):
    found = []
    parser = HTMLParser()
    parser.handle_starttag = lambda _, attrs: found.extend(value for name, value in attrs if name == "id")
    parser.feed(html)
    return found


def test_every_claim_has_an_id_and_a_visible_link_to_it():
    html = page(comparison())
    claims = [found for found in re.findall(CLAIMS, html) if not found.startswith("document-")]
    assert len(claims) == 2 + 1 + 1 + 1 + 2  # divergences, contradiction, candidate, shared point, rows of sections
    linked = re.findall(r'<a class="link" href="#([^"]+)" aria-label="Link to this [a-z ]+">Link</a>', html)
    assert sorted(linked) == sorted(claims)


def test_claims_on_one_point_have_ids_of_their_own():
    found = ids(page(comparison(agreed=(shared(), shared()), candidates=(candidate(), candidate()))))
    assert len(found) == len(set(found))


def test_areas_whose_ids_run_together_have_sections_of_their_own():
    one = comparison()
    other = replace(one, a=Area(id="ash-birch", name="C"), b=Area(id="missing", name="D"))
    found = ids(page(replace(many(), pairs=(one, other, other))))
    assert len(found) == len(set(found))


def test_a_difference_tells_document_hash_rule_and_version():
    told = article(page(comparison()), "divergence")
    for words in ("ash.docx", "birch.docx", "0" * 12, "missing.return-interview-limit", "page 3"):
        assert words in told
    assert f"alignctl {__version__}" in told
    assert "missing.return-interview.time-limit.hold-return-interview" in told


def test_a_silence_tells_the_documents_in_which_it_was_looked_for():
    told = article(page(comparison((silence(),))), "divergence")
    assert re.search(r'Looked for in <a href="#document-birch-docx"><bdi>birch.docx</bdi> <code>0{12}</code>', told)


def test_the_whole_hash_of_each_document_is_told_once_however_many_pairs_it_stands_in():
    one = comparison()
    assert page(replace(many(), pairs=(one, one))).count("0" * 64) == 2


def test_topics_can_be_chosen_and_areas_where_there_are_three():
    two, three = page(comparison()), page(many())
    assert '<option value="return-interview" dir="auto">return interview</option>' in two
    assert 'id="filter-area"' not in two
    assert '<option value="birch" dir="auto">Birch &lt;b&gt;</option>' in three


def test_filters_are_hidden_until_a_script_can_work_them():
    assert re.search(r'<form class="filters" id="filters" hidden ', page(comparison()))


def test_the_severity_of_a_difference_is_told_in_words():
    assert '<span class="tag">Statutory</span>' in article(page(comparison()), "divergence")


def test_the_edition_that_differs_is_marked_with_its_source():
    from alignctl.model.provision import Attribute
    from alignctl.model.values import LegalSource

    def cited(area, edition):
        base = divergence().a
        quote = f"It rests on the Long Guide, {edition}, and on nothing else."
        value = LegalSource(id="long-guide", display="Long Guide", edition=edition)
        return replace(
            base, attribute=Attribute.LEGAL_BASIS, value=value, citation=replace(base.citation, area=area, quote=quote)
        )

    html = page(comparison((divergence(a=cited("ash", "2015"), b=cited("birch", "2023")),)))
    assert "<mark>Long Guide, 2015</mark>" in html
    assert "<mark>Long Guide, 2023</mark>" in html


def test_only_the_page_s_own_style_and_script_may_run():
    html = page(comparison())
    allowed = re.search(r'Content-Security-Policy" content="([^"]+)"', html).group(1)
    for tag in ("style", "script"):
        inside = re.search(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL).group(1)
        digest = b64encode(sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in allowed
    assert "default-src &#39;none&#39;" in allowed


def test_unseen_characters_in_names_and_quotes_reach_no_page():
    odd = "A\x00\x1b[31m\u202eB\u2066\ud800"
    base = divergence()
    told = replace(base.a, citation=replace(base.a.citation, quote=odd, section=odd))
    found = replace(kind((divergence(a=told, explanation=odd),), (shared(),)), kind_name=odd)
    html = page(comparison(kinds=(found,), a=Area(id=odd, name=odd), names={"return-interview": odd}))
    html.encode()
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html)
    assert "<bdi>A[31mB\ufffd</bdi>" in html


def test_names_of_other_scripts_keep_to_themselves():
    names = {"a": Area(id="ynys", name="Ŷnys Ŵyn"), "b": Area(id="עיר", name="עיר")}
    html = page(comparison((divergence(explanation="עיר differs."),), **names))
    assert "<h1><bdi>Ŷnys Ŵyn</bdi> and <bdi>עיר</bdi> compared</h1>" in html
    assert "<bdi>עיר</bdi> differs.</h5>" in html
