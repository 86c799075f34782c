"""Whatever the tags, every letter of a page is kept or counted among what was left out."""

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tests.extract.web import read, text

TAGS = (
    *(
        "p",
        "div",
        "span",
        "b",
        "li",
        "ul",
        "ol",
        "table",
        "tr",
        "td",
        "th",
        "thead",
        "h1",
        "h2",
        "h3",
        "h4",
        "dl",
        "dt",
    ),
    *("dd", "a href='#x'", "a href='y'", "nav", "header", "footer", "aside", "section", "main", "article", "details"),
    *(
        "summary",
        "button aria-expanded=false",
        "div hidden",
        "div class=accordion style='display:none'",
        "pre",
        "caption",
    ),
    *(
        "strong",
        "font size=5",
        "form",
        "figure",
        "label",
        "blockquote",
        "div id=menu",
        "p class=MsoToc1",
        "center",
        "svg",
    ),
    *("div role=tabpanel id=t", "a role=tab aria-controls=t", "div role=heading aria-level=2", "select", "textarea"),
)
NAMES = ("Scope ", "Amendments ", "RELATED GUIDANCE ", "Contents ", "top of page ", "1.2 ", "<br>", "<hr>")
WORD = "\x00 "


def _element(children):
    return st.tuples(st.sampled_from(TAGS), st.lists(children, max_size=4)).map(
        lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0].split()[0]}>"
    )


def _numbered(parts):
    first, *rest = "".join(parts).split(WORD)
    words = "".join(f"ring{place}x {part}" for place, part in enumerate(rest))
    return f"<html><body><h2>Start</h2>{first}{words}<p>The end.</p></body></html>"


leaves = st.sampled_from((WORD, WORD, WORD, *NAMES))
pages = st.lists(st.recursive(leaves, _element, max_leaves=25), min_size=1, max_size=6).map(_numbered)


@given(pages)
def test_every_word_is_kept_once_or_counted(page):
    document = read(page)
    found = Counter(re.findall(r"ring\d+x", text(document)))
    lost = set(re.findall(r"ring\d+x", page)) - set(found) - set(re.findall(r"ring\d+x", document.title))
    dropped = document.dropped
    assert sum(map(len, lost)) <= dropped.furniture + dropped.contents + dropped.metadata
    assert document.coverage == 1.0
    assert max(found.values(), default=1) == 1
