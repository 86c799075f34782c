"""A result's own words: its text in every format without what documents, rules and areas put into it, by sentence."""

import html
import json
import re
from io import BytesIO

from docx import Document
from lxml import html as parser

from alignctl.model.merged import Merged
from alignctl.report import Layout, render, written

WIDE = Layout(width=20_000)
# what stands under these keys of JSON is a quote, a value or a name, and none of our sentences
GIVEN = frozenset(
    (
        *("quote", "display", "value", "values", "target", "before", "after", "keeps", "runner_up", "others"),
        *("figure", "source", "edition", "note", "standard", "title", "name", "area", "kind"),
        *("section", "number", "document", "path", "version", "where"),
    )
)
ENOUGH = 3
BLOCKS = frozenset(
    (
        *("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "div", "details", "summary", "section", "article", "span"),
        *("td", "th", "caption", "dt", "dd", "option", "label", "legend", "button"),
    )
)


def given(*results):
    """Every quote, value and name of results, as their JSON has them; the longest first."""
    found = set()
    for result in results:
        _gather(json.loads(render(result, "json", WIDE)), None, found)
        if isinstance(result, Merged):
            found |= _texts(result)
        found |= set(getattr(getattr(result, "ranking", result), "names", {}).values())
    words = {" ".join(one.split()) for one in found}
    return sorted((one for one in words if len(one) >= ENOUGH), key=lambda one: (-len(one), one))


def _texts(result):
    """The paragraphs, cells and headings of the texts that were merged."""
    texts = [text for part in result.parts for text in (*part.a, *part.b)]
    cells = {cell for text in texts for table in text.tables for row in table.rows for cell in row}
    return (
        cells | {one.text for text in texts for one in text.paragraphs} | {one for text in texts for one in text.path}
    )


def _gather(value, key, found):
    if isinstance(value, dict):
        for name, one in value.items():
            _gather(one, name, found)
    elif isinstance(value, list):
        for one in value:
            _gather(one, key, found)
    elif isinstance(value, str) and key in GIVEN:
        found.add(value)


def units(result, format_id):
    """The text of a result as its parts: lines of text and Markdown, blocks of a page, paragraphs and cells of Word."""
    if format_id == "docx":
        return list(_of_word(Document(BytesIO(written(result, "docx", WIDE)))))
    text = render(result, format_id, WIDE)
    if format_id == "html":
        return list(_of_page(parser.fromstring(text)))
    lines = [re.sub(r"\\([^\w\s])", r"\1", html.unescape(line)) for line in text.splitlines()]
    return [cell for line in lines for cell in (line.split(" | ") if line.startswith("|") else [line])]


def _of_page(tree):
    for one in tree.xpath("//script|//style|//code|//blockquote|//q|//*[local-name()='svg']"):
        one.drop_tree()
    for one in tree.iter():
        if one.tag in BLOCKS:
            one.text, one.tail = f"\n{one.text or ''}", f"\n{one.tail or ''}"
    for line in tree.text_content().splitlines():
        yield " ".join(line.split())


def _of_word(paper):
    yield from (" ".join(one.text.split()) for one in paper.paragraphs)
    for table in paper.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from (" ".join(one.text.split()) for one in cell.paragraphs)


def own(parts, words):
    """Parts with each quote, value and name replaced by one token."""
    known = {one.casefold() for one in words}
    first = re.compile("|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in words), re.IGNORECASE)
    for part in parts:
        whole = re.sub("\u201c[^\u201d]*\u201d", "X", " ".join(part.split()))
        if whole.casefold() not in known:
            yield first.sub("X", whole)


def sentences(parts):
    """The sentences of parts; a part without a full stop is one."""
    for part in parts:
        for one in re.split(r"(?<=[.!?])\s+(?=[A-Z0-9(X])", part):
            if re.search("[a-z]", one):
                yield one


def length(sentence):
    """How many words a sentence has; figures and signs alone are none."""
    return len(re.findall(r"[A-Za-z][\w'\u2019-]*", sentence))
