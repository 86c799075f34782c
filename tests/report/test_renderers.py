"""Every renderer against every result it says it renders."""

import json
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from jsonschema import Draft202012Validator
from made import EVIL, comparison, divergence, document, many, provision, trace

from alignctl.errors import UsageError
from alignctl.model.provision_list import ProvisionList
from alignctl.report import RENDERERS, Layout, render
from tests.graph import region_by_hand

RESULTS = {
    "comparison": comparison(),
    "many": many(),
    "document": document("a.docx"),
    "region": region_by_hand.view(),
    "provisions": ProvisionList(
        kind="missing", document="a.docx", provisions=(provision("ash", EVIL, 24),), names={}, trace=trace()
    ),
}
CASES = [
    pytest.param(renderer.id, name, id=f"{renderer.id}-{name}")
    for renderer in RENDERERS
    if renderer.suffix is None
    for name, result in RESULTS.items()
    if isinstance(result, renderer.renders)
]

# formats of text that tell all of a comparison; files of bytes are read again in test_office_files.py
WHOLE = ("text", "json", "html", "markdown")


@pytest.mark.parametrize(("format_id", "name"), CASES)
def test_a_result_is_written_the_same_every_time(format_id, name):
    first = render(RESULTS[name], format_id, Layout())
    assert first == render(RESULTS[name], format_id, Layout())
    assert first.strip()


@pytest.mark.parametrize("format_id", WHOLE)
def test_every_explanation_quote_and_problem_is_told(format_id):
    told = solid(render(comparison(), format_id, Layout()))
    for words in (
        "Ash is stricter; Birch is below statutory guidance.",
        "Birch is silent on when parents are told.",
        "It is held within five working days.",
        "It is damaged.",
        "When the return interview takes place",
        "Ash’s own text says two things",
    ):
        assert solid(words) in told


def solid(text):
    text = re.sub(r"</?mark>", "", text)
    return "".join(letter for letter in text if letter.isalnum())


@pytest.mark.parametrize("format_id", WHOLE)
def test_no_format_calls_anybody_wrong(format_id):
    text = render(comparison(), format_id, Layout()).lower()
    assert "wrong" not in text
    assert "breach" not in text


def test_a_format_that_does_not_know_a_result_says_which_do():
    with pytest.raises(UsageError, match="text, json, markdown"):
        render(document("a.docx"), "html", Layout())


@pytest.mark.parametrize(
    ("result", "schema"),
    [
        ("comparison", "compare-1"),
        ("many", "compare-many-1"),
        ("document", "document-1"),
        ("region", "region-1"),
        ("provisions", "provisions-1"),
    ],
)
def test_json_is_valid_against_its_schema(root, result, schema):
    values = json.loads(render(RESULTS[result], "json", Layout()))
    if result == "many":
        values["areas"] = ["ash", "birch", "cedar"]
    path = root / "alignctl" / "report" / "schemas" / f"{schema}.json"
    definition = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(definition)
    Draft202012Validator(definition).validate(values)


def test_json_keeps_whole_numbers_whole():
    values = json.loads(render(comparison(), "json", Layout()))
    assert values["kinds"][0]["divergences"][0]["a"]["value"] == {
        "type": "duration",
        "amount": 24,
        "amount_max": None,
        "unit": "hours",
        "bound": "within",
        "iso": "PT24H",
        "display": "within 24 hours",
    }


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.ids, self.links, self.open = [], [], [], []

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.tags.append(tag)
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values[name] for name in ("href", "src") if name in values]


def page(result):
    found = Page()
    found.feed(render(result, "html", Layout()))
    return found


def test_the_page_needs_no_network_and_its_links_lead_somewhere():
    found = page(comparison())
    assert all(link.startswith("#") for link in found.links)
    assert {link[1:] for link in found.links} <= set(found.ids)
    assert len(found.ids) == len(set(found.ids))


def test_words_of_documents_are_never_markup_in_the_page():
    html = render(comparison(), "html", Layout())
    assert "<script>alert" not in html
    assert "Birch <b>" not in html
    assert html.count("<script>") == 1


def test_headings_of_the_page_go_down_one_level_at_a_time():
    levels = [int(tag[1]) for tag in page(comparison()).tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_the_value_that_differs_is_marked():
    html = render(comparison(), "html", Layout())
    assert "<mark>within 24 hours</mark>" in html
    assert "<mark>within five working days</mark>" in html


def test_markdown_tables_and_marks_are_not_broken_by_quotes():
    text = render(comparison(), "markdown", Layout())
    assert r"\[red\]police" in text
    assert r"\<script\>" in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert all(len(re.findall(r"(?<!\\)\|", row)) in {4, 7} for row in rows)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_screen(width):
    text = render(comparison(), "text", Layout(width=width))
    assert max(len(line) for line in text.splitlines()) <= width


def test_the_screen_shows_marks_of_rich_as_words():
    assert "[red]police[/red]" in " ".join(render(comparison(), "text", Layout(width=120)).split())


def test_a_plain_screen_gets_plain_signs():
    assert render(comparison(), "text", Layout(unicode=False)).isascii()


def test_colour_is_used_only_where_asked_for():
    assert "\x1b[" not in render(comparison(), "text", Layout())
    assert "\x1b[" in render(comparison(), "text", Layout(colour=True))


def test_a_long_list_is_cut_on_the_screen_and_whole_when_asked():
    divergences = tuple(divergence(id=f"missing.{place}", explanation=f"Point {place} differs.") for place in range(20))
    result = comparison(divergences)
    assert "and 8 more" in render(result, "text", Layout())
    assert "Point 19 differs." in render(result, "text", Layout(full=True))


@pytest.mark.browser
def test_the_page_shows_itself_in_a_browser_without_errors(chromium, tmp_path):
    import subprocess

    (tmp_path / "page.html").write_text(render(comparison(), "html", Layout()), encoding="utf-8")
    done = subprocess.run(
        [
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            f"--user-data-dir={tmp_path / 'profile'}",
            "--virtual-time-budget=2000",
            "--dump-dom",
            (tmp_path / "page.html").as_uri(),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert "2 of 2 differences shown" in done.stdout
