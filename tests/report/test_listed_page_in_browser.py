"""The page of a ranking and a plan in a browser: accessible, nothing that runs, no wider than a small screen."""

import pytest

from alignctl.report import Layout, render
from tests.in_browser import told
from tests.report.office_results import RESULTS, ranked

pytestmark = [pytest.mark.once, pytest.mark.browser]


@pytest.mark.axe
@pytest.mark.parametrize("name", ["ranked", "hostile-ranked", "planned"])
def test_the_rules_of_axe_find_nothing(chromium, tmp_path, axe, name):
    acts = """
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = await axe.run(document, { runOnly: tags });
    return [found.violations.map((it) => [it.id, it.nodes[0].html]), found.passes.length > 25];
    """
    page = render(RESULTS[name], "html", Layout())
    with_rules = page.replace("</head>", f"<script>{axe}</script></head>")
    assert told(chromium, with_rules, acts, tmp_path) == [[], True]


def test_words_of_a_document_make_no_element_and_the_page_keeps_to_its_width(chromium, tmp_path):
    attack = '</td></table><script>document.title="ran"</script><img src=x onerror=\'document.title="ran"\'>'
    acts = """
    return [document.title, document.images.length, document.documentElement.scrollWidth <= innerWidth];
    """
    page = render(ranked(attack), "html", Layout())
    assert told(chromium, page, acts, tmp_path) == ["Region: what to align first", 0, True]
