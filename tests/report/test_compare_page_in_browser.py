"""The compare page at work in a browser: filters, search, links, hostile words, small screens, accessibility."""

import json
from dataclasses import replace

import pytest
from made import candidate, comparison, divergence, kind, provision, shared, silence

from alignctl.model.area import Area
from alignctl.model.comparison import ManyComparison
from alignctl.report import Layout, render
from tests.in_browser import dom, told

pytestmark = [pytest.mark.once, pytest.mark.browser]
SEEN = """
const set = (id, value) => { const it = document.getElementById(id); it.value = value;
  it.dispatchEvent(new Event(it.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true })); };
const status = () => document.getElementById('filter-count').textContent;
const shown = () => [...document.querySelectorAll('article.divergence')].filter((it) => it.checkVisibility()).length;
const visible = (id) => document.getElementById(id).checkVisibility();
const clear = () => document.getElementById('filter-clear').click();
"""
ATTACK = (
    '</script><script>document.title="ran"</script><img src=x onerror=\'document.title="ran"\'>'
    '"><svg onload=document.title="ran"></title></style>{{ 7 * 7 }}\u202e\x00'
)


def three():
    """Three pairs of three areas: two differences in each, on two topics and of two severities."""
    areas = (Area(id="ash", name="Ash"), Area(id="birch", name="Birch"), Area(id="cedar", name="Cedar"))
    differing = (divergence(), silence(topic="parents", explanation="Môn’s text is silent on parents."))
    pairs = tuple(
        comparison(kinds=(kind(differing, (shared(),)),), a=a, b=b)
        for a, b in ((areas[0], areas[1]), (areas[0], areas[2]), (areas[1], areas[2]))
    )
    candidates = tuple(candidate(id=f"missing.point-{rank}", rank=rank) for rank in range(1, 13))
    names = {"return-interview": "Return interview", "parents": "Parents"}
    return ManyComparison(areas=areas, pairs=pairs, candidates=candidates, problems=(), names=names)


@pytest.fixture(scope="module")
def page():
    return render(three(), "html", Layout())


def test_filters_show_what_fits_and_count_it(chromium, page, tmp_path):
    acts = """
    const found = { at_first: [shown(), status()] };
    for (const [id, value] of [['filter-severity', 'statutory'], ['filter-topic', 'parents'], ['filter-area', 'cedar'],
                               ['filter-kind', 'missing'], ['filter-words', 'nothing has this']]) {
      set(id, value); found[id] = [shown(), status()]; clear();
    }
    set('filter-severity', 'statutory'); set('filter-topic', 'parents');
    found.together = [shown(), status()];
    found.none = [...document.querySelectorAll('.none')].filter((it) => it.checkVisibility()).length;
    set('filter-topic', 'return-interview'); set('filter-area', 'cedar');
    found.narrowed = [shown(), status()];
    found.sections = [...document.querySelectorAll('section.kind')].filter((it) => it.checkVisibility()).length;
    clear();
    found.cleared = [shown(), document.getElementById('filter-severity').value];
    return found;
    """
    assert told(chromium, page, SEEN + acts, tmp_path) == {
        "at_first": [6, "6 of 6 differences shown."],
        "filter-severity": [3, "3 of 6 differences shown."],
        "filter-topic": [3, "3 of 6 differences shown."],
        "filter-area": [4, "4 of 6 differences shown."],
        "filter-kind": [6, "6 of 6 differences shown."],
        "filter-words": [0, "0 of 6 differences shown."],
        "together": [0, "0 of 6 differences shown."],
        "none": 3,
        "narrowed": [2, "2 of 6 differences shown."],
        "sections": 2,
        "cleared": [6, ""],
    }


def test_a_search_finds_words_in_any_order_without_accents_or_curly_marks(chromium, page, tmp_path):
    acts = """
    const searches = ['silent mon', 'MÔN', "mon's", 'birch.docx statutory'];
    return searches.map((words) => { set('filter-words', words); return shown(); });
    """
    assert told(chromium, page, SEEN + acts, tmp_path) == [3, 3, 3, 3]


def test_a_link_to_what_a_filter_hides_shows_it_and_says_so(chromium, page, tmp_path):
    acts = """
    const id = 'ash-birch-missing-missing-x';
    set('filter-severity', 'statutory');
    const before = visible(id);
    location.hash = id;
    await new Promise((done) => setTimeout(done, 100));
    const box = document.getElementById(id).getBoundingClientRect();
    return [before, visible(id), status(), box.bottom > 0 && box.top < innerHeight,
            document.querySelector(':target').id];
    """
    said = "The filters were cleared to show what was linked to. 6 of 6 differences shown."
    assert told(chromium, page, SEEN + acts, tmp_path) == [False, True, said, True, "ash-birch-missing-missing-x"]


def test_a_link_inside_the_page_to_a_hidden_section_shows_it(chromium, page, tmp_path):
    acts = """
    set('filter-area', 'cedar');
    const before = visible('ash-birch-missing');
    document.querySelector('nav a[href="#ash-birch-missing"]').click();
    return [before, visible('ash-birch-missing')];
    """
    assert told(chromium, page, SEEN + acts, tmp_path) == [False, True]


def test_a_page_opened_at_a_folded_candidate_unfolds_it(chromium, page, tmp_path):
    acts = "const it = document.getElementById('candidate-missing-point-12'); return it.closest('details').open;"
    assert told(chromium, page, acts, tmp_path) is False
    assert told(chromium, page, acts, tmp_path, fragment="#candidate-missing-point-12") is True


@pytest.mark.parametrize("fragment", ["", "#%22%3E%3Cimg%20src%3Dx%20onerror%3Ddocument.title%3D1%3E", "#%", "#"])
def test_nothing_in_names_titles_and_quotes_runs(chromium, tmp_path, fragment):
    assert told(chromium, hostile(), SEEN + "return [document.title, shown()]", tmp_path, fragment=fragment) == [
        render_title(),
        1,
    ]


def hostile():
    quoted = replace(provision("ash", ATTACK, 24), topic=ATTACK, rule=ATTACK)
    differing = divergence(id=ATTACK, topic=ATTACK, explanation=ATTACK, a=quoted)
    found = replace(kind((differing,), (replace(shared(), a=quoted),)), kind=ATTACK, kind_name=ATTACK)
    named = {"a": Area(id=ATTACK, name=ATTACK), "candidates": (candidate(title=ATTACK, target=ATTACK),)}
    return render(comparison(kinds=(found,), names={ATTACK: ATTACK}, **named), "html", Layout())


def render_title():
    return ATTACK.replace("\u202e", "").replace("\x00", "") + " and Birch <b> compared"


def test_a_script_that_is_not_the_page_s_own_does_not_run(chromium, page, tmp_path):
    more = "<script>document.title = 'ran'</script><img src=x onerror=\"document.title = 'ran'\">"
    found = dom(chromium, page.replace("</body>", f"{more}</body>"), tmp_path)
    assert "<title>ran" not in found
    assert "6 of 6 differences shown" in found


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_nothing_but_tables_is_wider_than_the_screen(chromium, page, tmp_path, width):
    long = render(comparison(a=Area(id="long", name="Llanfair" + "pwllgwyngyll" * 8)), "html", Layout())
    texts = json.dumps([page, long]).replace("</", "<\\/")
    acts = f"""
    const widths = [];
    for (const text of {texts}) {{
      const frame = document.createElement('iframe');
      frame.width = {width}; frame.height = 900; frame.srcdoc = text;
      document.body.append(frame);
      await new Promise((done) => frame.addEventListener('load', done));
      const whole = frame.contentDocument.documentElement;
      widths.push(whole.scrollWidth <= whole.clientWidth);
    }}
    return widths;
    """
    assert told(chromium, "<body></body>", acts, tmp_path) == [True, True]


@pytest.mark.axe
@pytest.mark.parametrize("name", ["page", "hostile"])
def test_the_rules_of_axe_find_nothing(chromium, page, tmp_path, axe, name):
    text = page if name == "page" else hostile()
    acts = """
    document.querySelectorAll('details').forEach((it) => { it.open = true; });
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = await axe.run(document, { runOnly: tags });
    return [found.violations.map((it) => [it.id, it.nodes[0].html]), found.passes.length > 30];
    """
    with_rules = text.replace("</head>", f"<script>{axe}</script></head>")
    assert told(chromium, with_rules, acts, tmp_path) == [[], True]
