"""Words made harmless: what is not seen goes from every format, and Markdown takes no mark from them."""

import json

import pytest
from markdown_it import MarkdownIt

from alignctl.text.escape import held_words, plain_markdown, plain_page, told_unseen

UNSEEN = "\x00\x1b\x7f\x9b\u00ad\u061c\u200b\u200f\u202e\u2060\u2069\ufeff\U000e0041"


@pytest.mark.parametrize("make", [plain_page, plain_markdown, held_words])
def test_what_is_not_seen_goes(make):
    assert make(f"Ash{UNSEEN}worth") == "Ashworth"
    assert make("Ash\x85worth") == "Ash worth"
    assert make("half \ud800") == "half \ufffd"


def test_in_json_it_stands_as_its_escape_which_says_the_same():
    text = json.dumps(f"Ash{UNSEEN}\ud800", ensure_ascii=False)
    assert told_unseen(text).isprintable()
    assert json.loads(told_unseen(text)) == f"Ash{UNSEEN}\ud800"


@pytest.mark.parametrize(
    "words",
    [
        "# Not a heading",
        "- not a list",
        "+ nor this",
        "1. or this",
        "12) or this",
        "=== rule",
        "&lt;b&gt; &amp; &#35;",
        "<b>*bold* _it_ `code` [a](b) ![i](j) ~~gone~~ | a \\ b",
    ],
)
def test_markdown_reads_words_as_they_are(words):
    (opened, inline, closed) = MarkdownIt("commonmark").enable("strikethrough").parse(plain_markdown(words))
    assert (opened.type, closed.type) == ("paragraph_open", "paragraph_close")
    assert {one.type for one in inline.children} <= {"text", "text_special"}
    assert "".join(one.content for one in inline.children) == words
