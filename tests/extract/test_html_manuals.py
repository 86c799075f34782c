"""Pages built as online procedure manuals, councils' sites and GOV.UK build theirs; every word is invented."""

import pytest

from tests.extract.web import named, read, shape, text, titles

OLD_MANUAL = """<html><head><title>Fablehurst Manual - Lost Property</title></head><body>
<div id="header"><img alt="Fablehurst logo" src="l.png"></div>
<div id="leftmenu"><ul><li><a href="a.html">Home</a></li><li><a href="b.html">Using this manual</a></li>
<li><a href="c.html">Contacts</a></li></ul></div>
<div id="content"><a name="top"></a><h1>2.4 Lost Property</h1>
<table class="box"><tr><td><h4>SCOPE OF THIS CHAPTER</h4><p>It covers umbrellas of all kinds.</p>
<h4>RELATED GUIDANCE</h4><p><a href="x.html">The umbrella code</a></p>
<h4>AMENDMENT</h4><p>In May 2031 a link was mended in Section 2.</p></td></tr></table>
<h2>Contents</h2>
<table><tr><td>1.</td><td><a href="#intro">Introduction</a></td></tr><tr><td>2.</td><td><a href="#find">Finding</a>
</td></tr>
<tr><td></td><td>2.1 <a href="#tell">Telling</a></td></tr><tr><td></td><td><a href="#app">Appendix 1: Form</a></td>
</tr></table>
<hr><h2><a name="intro"></a>1. Introduction</h2><p>Umbrellas are lost daily.</p>
<p class="top"><a href="#top">Top of page</a></p>
<h2><a name="find"></a>2. Finding</h2><h3><a name="tell"></a>2.1 Telling</h3><p>Tell the keeper within one day.</p>
<p class="top"><a href="#top">Top of page</a></p>
<h2><a name="app"></a>Appendix 1: Form</h2><p>Use form U1.</p><p>End</p></div>
<div id="footer">Copyright Fablehurst</div></body></html>"""


def test_an_old_manuals_chapter_keeps_its_boxes_and_drops_what_is_around_it():
    document = read(OLD_MANUAL)
    assert document.title == "2.4 Lost Property"
    assert shape(document) == [
        (1, None, "SCOPE OF THIS CHAPTER"),
        (1, None, "RELATED GUIDANCE"),
        (1, "1", "Introduction"),
        (1, "2", "Finding"),
        (2, "2.1", "Telling"),
        (1, "Appendix 1", "Form"),
    ]
    assert named(document, "RELATED GUIDANCE").text == "The umbrella code"
    for absent in ("Contacts", "Top of page", "Copyright", "mended", "Contents"):
        assert absent not in text(document)
    assert document.dropped.contents > 30
    assert document.dropped.metadata > 30
    assert document.coverage == 1.0


NUMBERED_PARAGRAPHS = """<html><head><title>3.7 Kites | Procedures</title></head><body><main>
<h1>3.7 Kites</h1><p>This procedure was updated on 30/01/31 and is currently up to date.</p>
<a href="#" class="amendment-toggle" aria-expanded="false">Show amendments</a>
<div class="amendments" style="display:none"><p>30/01/31 Paragraph 3.7.2 was reworded.</p></div>
<h2>Contents</h2><ul><li><a href="#i">Introduction</a></li><li><a href="#p">Principles</a></li>
<li><a href="#w">Wind</a></li></ul>
<h2 id="i">Introduction</h2><div class="para"><div class="number">3.7.1</div><div><p>Kites may be flown.</p></div>
</div>
<h2 id="p">Principles</h2><div class="para"><div class="number">3.7.2</div><div><p>Strings are held:</p>
<ul><li>at all times</li></ul></div></div><h2 id="w">Wind</h2><p>None.</p></main></body></html>"""


def test_numbers_of_paragraphs_stand_before_their_paragraphs_and_amendments_are_metadata():
    document = read(NUMBERED_PARAGRAPHS)
    assert titles(document)[-3:] == ["Introduction", "Principles", "Wind"]
    assert named(document, "Introduction").text == "3.7.1 Kites may be flown."
    assert named(document, "Principles").text == "3.7.2 Strings are held:\n• at all times"
    assert "reworded" not in text(document)
    assert document.dropped.metadata > 0
    assert document.coverage == 1.0


ACCORDIONS = """<html><head><title>Bees - Fablehurst Council</title></head><body>
<div id="cookie-banner" role="region"><p>We use cookies to store your choices and to count our visitors.</p></div>
<header><button aria-expanded="false" aria-controls="menu">Menu</button><nav id="menu" hidden><a href="/">Home</a>
</nav></header>
<main><h1>Bees</h1><p>All hives.</p>
<button class="show-all" aria-expanded="false">Show all sections</button>
<div class="accordion"><h2><button aria-expanded="false" aria-controls="s1"><span class="heading-text">Swarms</span>
<span class="toggle">Show</span></button></h2><div id="s1" hidden="until-found"><p>Ring the keeper at once.</p></div>
<h2><button aria-expanded="false" aria-controls="s2">Stings</button></h2><div id="s2" style="display: none">
<h3>First aid</h3><p>Cool the skin.</p></div></div>
<h2>Hives</h2><button type="button" data-bs-toggle="collapse" data-bs-target="#s3" aria-expanded="false">Paint
</button>
<div class="collapse" id="s3"><p>White or yellow.</p></div>
<p>Hives face south.</p>
<details><summary>Old hives</summary><p>Burn them.</p></details></main>
<footer>Contact us</footer></body></html>"""


def test_what_opens_on_a_click_is_read_under_the_words_of_its_button():
    document = read(ACCORDIONS)
    assert shape(document) == [
        (1, None, ""),
        (1, None, "Swarms"),
        (1, None, "Stings"),
        (2, None, "First aid"),
        (1, None, "Hives"),
        (2, None, "Paint"),
        (2, None, "Old hives"),
    ]
    assert named(document, "Swarms").text == "Ring the keeper at once."
    assert named(document, "Paint").text == "White or yellow."
    for absent in ("cookies", "Menu", "Home", "Show", "Contact us"):
        assert absent not in text(document)
    assert document.coverage == 1.0


def test_text_after_a_panel_belongs_to_the_section_round_it():
    assert named(read(ACCORDIONS), "Hives").text == "Hives face south."


def test_tabs_become_sections():
    page = """<html><body><h1>Boats</h1><ul role="tablist"><li role="presentation">
<a role="tab" aria-controls="p1" href="#p1">Oars</a></li>
<li role="presentation"><a role="tab" aria-controls="p2" href="#p2">Sails</a></li></ul>
<div id="p1" role="tabpanel"><p>Two a boat.</p></div><div id="p2" role="tabpanel" aria-hidden="true" hidden>
<p>One a boat.</p></div>
<h2>Bilge</h2><p>Dry.</p></body></html>"""
    assert shape(read(page)) == [(1, None, "Oars"), (1, None, "Sails"), (1, None, "Bilge")]
    assert named(read(page), "Sails").text == "One a boat."


def test_a_section_whose_name_sounds_like_furniture_is_kept():
    page = """<html><body><h1>Letters</h1><div class="section" id="sharing"><h3>Sharing</h3><p>Share letters.</p>
</div>
<div class="section" id="information-sharing"><h3>Information sharing</h3><p>Tell nobody else.</p></div>
<div class="section" id="feedback"><h3>Feedback</h3><p>Write back.</p></div></body></html>"""
    assert titles(read(page)) == ["Sharing", "Information sharing", "Feedback"]


def test_boxes_named_by_bold_or_capital_lines_are_sections():
    page = """<html><head><title>Wells</title></head><body><h1>Wells</h1><p><strong>RELEVANT GUIDANCE</strong></p>
<p>The bucket code.</p>
<p><b>Amendments</b></p><p>None this year, as everything was right already.</p><h2>1. Ropes</h2><p>Use rope.</p>
<h2>2. Lids</h2><p>Close them.</p></body></html>"""
    document = read(page)
    assert titles(document) == ["RELEVANT GUIDANCE", "Ropes", "Lids"]
    assert document.dropped.metadata > 0


def test_a_page_inside_one_form_with_named_parts_is_kept():
    page = """<html><body class="has-sidebar"><form id="aspnetForm"><div class="page with-menu">
<div class="breadcrumb"><a href="/">Home</a></div>
<h1>Bells</h1><h2>Ringing</h2><p>At noon.</p></div></form></body></html>"""
    document = read(page)
    assert text(document).split() == ["Ringing", "At", "noon."]


def test_numbers_put_headings_right_that_are_marked_wrongly():
    page = """<html><body><h1>Oak</h1><h4>Note</h4><p>x</p><h2>1. Acorns</h2><h2>1.1 Sowing</h2><p>x</p>
<h4>1.1.1 Depth</h4><p>x</p>
<h2>1.2 Water</h2><p>x</p><h2>2. Leaves</h2><p>x</p></body></html>"""
    assert shape(read(page)) == [
        (1, None, "Note"),
        (1, "1", "Acorns"),
        (2, "1.1", "Sowing"),
        (3, "1.1.1", "Depth"),
        (2, "1.2", "Water"),
        (1, "2", "Leaves"),
    ]


def test_roles_and_levels_stand_for_heading_tags():
    page = """<html><body><div role="heading" aria-level="1">Elm</div><div role="heading" aria-level="2">Bark</div>
<p>x</p>
<div role="heading" aria-level="3">Inner bark</div><p>y</p></body></html>"""
    assert shape(read(page)) == [(1, None, "Bark"), (2, None, "Inner bark")]


@pytest.mark.parametrize(
    ("marked", "levels"),
    [
        (((2, "1. Ropes"), (2, "2. Lids"), (3, "2.1 Hinges"), (4, "3. Pails"), (2, "4. Wells")), [1, 1, 2, 1, 1]),
        (((2, "1. Ropes"), (3, "2. Lids"), (2, "3. Pails")), [1, 1, 1]),
        (((2, "1. Ropes"), (2, "2. Lids"), (3, "Hinges"), (4, "3. Pails")), [1, 1, 2, 1]),
        (((2, "2.1 Ropes"), (3, "2.2 Lids"), (2, "2.3 Pails")), [1, 1, 1]),
        (((2, "1. Ropes"), (3, "1. Cut"), (3, "2. Tie"), (2, "2. Lids"), (3, "1. Lift")), [1, 2, 2, 1, 2]),
        (((2, "1. Ropes"), (3, "1. Cut"), (2, "2. Lids")), [1, 2, 1]),
    ],
)
def test_a_heading_stands_beside_the_one_whose_number_it_follows(marked, levels):
    page = "".join(f"<h{level}>{title}</h{level}><p>Draw water with care.</p>" for level, title in marked)
    document = read(f"<html><body><h1>Wells</h1>{page}</body></html>")
    assert [level for level, _, _ in shape(document)] == levels
