"""Every web page in a browser: accessible at any size and in the dark, whole without scripts, quiet, and on paper."""

import re
import subprocess
from dataclasses import replace
from itertools import pairwise

import pytest
from crossings import sheet
from made import comparison
from merged_made import result
from test_html_report import report

from alignctl.model.area import Area
from alignctl.report import Layout, render
from tests.driven import driven

pytestmark = [pytest.mark.once, pytest.mark.browser]
PAGES = ("report", "crossing", "compare", "merged")
# Invented names that hold every letter Welsh has beyond plain ones, and one too long for a small screen.
WELSH = "Sir y Gŵyllt a Llanŷdwen Fawr, Môr Dîs"
# The pixels across a sheet of A4 between its margins.
SHEET = 680
LONG = "Llanfair" + "pwllgwyngyll" * 8
# Of WCAG 1.4.12, text spacing.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
CUT = """[...document.querySelectorAll('h1, h2, h3, h4, h5, h6, p, li, summary, td, th, button, caption')]
  .filter((it) => {
  const style = getComputedStyle(it);
  return it.checkVisibility() && !it.closest('.hidden, thead, .skip') && style.overflow !== 'visible' &&
    it.scrollWidth > it.clientWidth + 1; }).map((it) => it.outerHTML.slice(0, 80))"""
ALONE = """[...document.querySelectorAll('*')].filter((it) => it.checkVisibility() && !it.closest('.hidden') &&
  ['auto', 'scroll'].includes(getComputedStyle(it).overflowX) && it.scrollWidth > it.clientWidth &&
  !(it.tabIndex === 0 && it.getAttribute('role') === 'region' &&
    (it.getAttribute('aria-label') || it.getAttribute('aria-labelledby')))).map((it) => it.outerHTML.slice(0, 80))"""
UNFOLD = "document.querySelectorAll('details').forEach((it) => { it.open = true; })"
HEADINGS = "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((it) => Number(it.tagName[1]))"


def written(name, area=WELSH):
    """One page of each kind, about an area so called."""
    if name == "report":
        return render(report(name=area), "html", Layout(full=True))
    if name == "crossing":
        return render(sheet(origin=Area(id="ash", name=area)), "html", Layout())
    if name == "merged":
        return render(result(a=Area(id="ash", name=area)), "html", Layout())
    return render(comparison(a=Area(id="ash", name=area)), "html", Layout())


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    for name in PAGES:
        (folder / f"{name}.html").write_text(written(name), encoding="utf-8")
        plain = re.sub("<script>.*?</script>", "", written(name), flags=re.DOTALL)
        (folder / f"{name}-plain.html").write_text(plain, encoding="utf-8")
        (folder / f"{name}-long.html").write_text(written(name, LONG), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def browser(chromium, folder):
    with driven(chromium, folder / "profile") as one:
        yield one


@pytest.fixture(autouse=True)
def _as_at_first(browser):
    browser.scripts(allowed=True)
    browser.screen(1440)


@pytest.mark.axe
@pytest.mark.parametrize("screen", [(width, colours) for width in (320, 768, 1440) for colours in ("light", "dark")])
@pytest.mark.parametrize("name", PAGES)
def test_the_rules_of_axe_find_nothing_with_scripts_and_without(browser, folder, axe, name, screen):
    browser.screen(screen[0], prefers_color_scheme=screen[1])
    # The rules need scripts to run, so a page without scripts has none in it.
    for page in (name, f"{name}-plain"):
        browser.open(folder / f"{page}.html")
        browser.see(UNFOLD)
        assert browser.axe(axe) == [], page


@pytest.mark.parametrize("area", ["", "-long"])
@pytest.mark.parametrize("width", [320, 360, 768, 1440])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_scrolls_sideways_but_named_regions_a_keyboard_reaches(browser, folder, name, width, area):
    browser.screen(width)
    browser.open(folder / f"{name}{area}.html")
    browser.see(UNFOLD)
    assert browser.see(FITS)
    assert browser.see(ALONE) == []


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("name", PAGES)
def test_wider_spacing_of_text_cuts_nothing_off(browser, folder, name, width):
    browser.screen(width)
    browser.send("Page.setBypassCSP", enabled=True)
    browser.open(folder / f"{name}.html")
    browser.see(f"document.head.append(Object.assign(document.createElement('style'), {{ textContent: `{SPACED}` }}))")
    browser.see(UNFOLD)
    assert browser.see("getComputedStyle(document.querySelector('main p')).letterSpacing") != "normal"
    assert browser.see(FITS)
    assert browser.see(CUT) == []
    browser.send("Page.setBypassCSP", enabled=False)


@pytest.mark.parametrize("name", PAGES)
def test_twice_and_four_times_the_size_fit_as_a_small_screen_does(browser, folder, name):
    for zoom in (2, 4):
        browser.send(
            "Emulation.setDeviceMetricsOverride", width=1280 // zoom, height=600, deviceScaleFactor=zoom, mobile=False
        )
        browser.open(folder / f"{name}.html")
        assert browser.see(FITS), f"at {zoom} times"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fetches_nothing_and_has_nothing_to_complain_of(browser, folder, name):
    browser.open(folder / f"{name}.html")
    browser.see("new Promise((done) => setTimeout(done, 50))")
    assert browser.heard == [f"fetched: {(folder / name).as_uri()}.html"]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_loads_nothing_it_is_told_to_load(browser, folder, name):
    hostile = folder / f"{name}-hostile.html"
    more = "<script>document.title = 'ran'</script>"
    more += "<img src='https://example.invalid/x.png' onerror=\"document.title='ran'\">"
    hostile.write_text(written(name).replace("</body>", more + "</body>"), encoding="utf-8")
    browser.open(hostile)
    assert browser.see("document.title") != "ran"
    assert [one for one in browser.heard if one.startswith("log:")], "the policy was to refuse both"


@pytest.mark.parametrize("name", PAGES)
def test_all_that_is_told_can_be_read_without_scripts(browser, folder, name):
    browser.open(folder / f"{name}.html")
    told = browser.see(f"{UNFOLD}; document.querySelector('main').innerText")
    browser.scripts(allowed=False)
    browser.open(folder / f"{name}.html")
    plain = browser.see(f"{UNFOLD}; document.querySelector('main').innerText")
    bar = {"Show only", "Show all"}
    assert {line for line in told.splitlines() if line.strip()} - set(plain.splitlines()) <= bar | of_bar(told)
    assert not browser.see("[...document.querySelectorAll('form')].some((it) => it.checkVisibility())")


def of_bar(told):
    """The lines of the bar that finds points, which stands there with scripts alone."""
    start = told.find("Show only")
    return set(told[start : told.find(" shown.") + 7].splitlines()) if start >= 0 else set()


@pytest.mark.parametrize("name", PAGES)
def test_headings_skip_no_level_and_the_language_is_said(browser, folder, name):
    browser.open(folder / f"{name}.html")
    levels = browser.see(HEADINGS)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert browser.see("document.documentElement.lang") == "en-GB"


@pytest.mark.parametrize("name", PAGES)
def test_welsh_names_stand_whole_wherever_they_are_told(browser, folder, name):
    browser.open(folder / f"{name}.html")
    assert WELSH in browser.see("document.title + document.querySelector('.banner').textContent")
    assert browser.see(f"document.querySelector('main').textContent.includes({WELSH!r})")
    assert browser.see("document.characterSet") == "UTF-8"


@pytest.mark.parametrize("name", PAGES)
def test_a_keyboard_goes_through_a_page_in_its_order_and_sees_where_it_is(browser, folder, name):
    browser.screen(1440, prefers_reduced_motion="reduce")
    browser.open(folder / f"{name}.html")
    seen = []
    for _ in range(400):
        browser.press("Tab")
        now = browser.see(
            "(() => { const it = document.activeElement, style = getComputedStyle(it);"
            " const all = [...document.querySelectorAll('*')], box = it.getBoundingClientRect();"
            " const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;"
            " return [all.indexOf(it), it.tagName, it.className, outlined, box.bottom > 0 && box.top < innerHeight];"
            " })()"
        )
        if now[1] in {"BODY", "HTML"} or (seen and now[0] <= seen[-1][0]):
            break
        seen.append(now)
    assert seen[0][2] == "skip"
    assert len(seen) > 5
    unseen = [one for one in seen if not (one[3] or one[2] == "skip") or not one[4]]
    assert not unseen
    reachable = browser.see(
        "[...document.querySelectorAll('a[href], summary, button, input, select, [tabindex=\"0\"]')]"
        ".filter((it) => it.checkVisibility()).length"
    )
    assert len(seen) >= reachable


@pytest.mark.parametrize("name", PAGES)
def test_who_wants_no_motion_gets_none(browser, folder, name):
    browser.screen(1440, prefers_reduced_motion="reduce")
    browser.open(folder / f"{name}.html")
    assert browser.see("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    moving = "[...document.querySelectorAll('*')].filter((it) => { const style = getComputedStyle(it);"
    moving += " return style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0; }).length"
    assert browser.see(moving) == 0


@pytest.mark.parametrize("name", PAGES)
def test_every_link_of_a_page_goes_to_what_it_then_shows(browser, folder, name):
    browser.screen(1440, prefers_reduced_motion="reduce")
    browser.open(folder / f"{name}.html")
    links = "[...new Set([...document.querySelectorAll('a')].map((it) => it.getAttribute('href')))]"
    hidden = browser.see(
        f"(async () => {{ const lost = []; for (const href of {links}) {{"
        " location.hash = href; await new Promise((done) => setTimeout(done, 15));"
        " const it = document.getElementById(decodeURIComponent(href.slice(1)));"
        " if (!href.startsWith('#') || !it || !it.checkVisibility() || document.querySelector(':target') !== it)"
        " lost.push(href); } return lost; })()"
    )
    assert hidden == []
    assert browser.see(f"{links}.length") > 3


@pytest.mark.parametrize(
    "fragment", ["#point-of-last-year", "#%", "#%3Cimg%20src%3Dx%20onerror%3Ddocument.title%3D1%3E"]
)
# a merged text runs no script
@pytest.mark.parametrize("name", [one for one in PAGES if one != "merged"])
def test_a_link_to_what_is_no_longer_there_is_told(browser, folder, name, fragment):
    browser.open(folder / f"{name}.html", fragment=fragment)
    assert "no part called" in browser.see("document.querySelector('[role=status]#stale').innerText")
    assert browser.see("document.querySelector('#stale img')") is None
    there = browser.see("document.querySelector('h2[id]').id")
    browser.see(f"location.hash = {there!r}; new Promise((done) => setTimeout(done, 30))")
    assert not browser.see("document.getElementById('stale').checkVisibility()")


@pytest.mark.poppler
@pytest.mark.parametrize("name", PAGES)
def test_on_paper_stands_what_is_told_and_no_bar(browser, folder, name):
    browser.open(folder / f"{name}.html")
    (folder / f"{name}.pdf").write_bytes(browser.paper())
    done = subprocess.run(["pdftotext", folder / f"{name}.pdf", "-"], capture_output=True, text=True, check=True)
    words = " ".join(done.stdout.split())
    assert "Show only" not in words
    assert "Skip to" not in words
    headings = browser.see("[...document.querySelectorAll('h2:not(nav h2)')].map((it) => it.textContent)")
    squeezed = words.replace(" ", "")
    assert [one for one in headings if "".join(one.split()) not in squeezed] == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_a_sheet_of_paper(browser, folder, name):
    browser.screen(SHEET)
    browser.send("Emulation.setEmulatedMedia", media="print")
    browser.open(folder / f"{name}.html")
    browser.see(UNFOLD)
    wide = f"(it) => it.checkVisibility() && it.getBoundingClientRect().right > {SHEET} + 1"
    assert browser.see(f"[...document.querySelectorAll('main *')].filter({wide}).map((it) => it.outerHTML)") == []


@pytest.mark.poppler
def test_the_first_sheet_of_a_report_is_the_page_for_the_chair(browser, folder):
    browser.open(folder / "report.html")
    (folder / "report.pdf").write_bytes(browser.paper())
    done = subprocess.run(
        ["pdftotext", "-l", "1", folder / "report.pdf", "-"], capture_output=True, text=True, check=True
    )
    assert "Summary for the chair" in done.stdout
    assert "How well each document was read" in done.stdout
    assert "What is shared" not in done.stdout


def test_a_crossing_sheet_on_a_telephone_names_the_area_beside_each_value(browser, folder):
    browser.screen(320)
    browser.open(folder / "crossing.html")
    assert browser.see("getComputedStyle(document.querySelector('.times td'), '::before').content") == f'"In {WELSH}: "'
    assert browser.see("document.querySelector('.times').scrollWidth <= innerWidth")


def test_a_report_of_nothing_has_a_page_without_a_bar(browser, folder):
    found = report()
    empty = replace(found.view, clusters=(), matrix=replace(found.view.matrix, rows=()), crossings=(), exemplars=())
    text = render(replace(found, view=replace(empty, profiles=(), pilots=())), "html", Layout())
    (folder / "empty.html").write_text(text, encoding="utf-8")
    browser.open(folder / "empty.html")
    assert browser.see("document.getElementById('filters').checkVisibility()") is False
    assert browser.heard[1:] == []
