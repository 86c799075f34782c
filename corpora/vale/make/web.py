"""A source as a page of a web site: the text in nested sections, poured into a site's template."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import jinja2

from corpora.vale.make.source import Block, Heading, Item, Paragraph, Source, Table, accepted, spelt

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One heading with what stands under it before the next. `level` is 0 before the first heading."""

    level: int
    title: str
    anchor: str
    body: str


def web_page(source: Source, template: str) -> str:
    """The whole page. `template` names a file of the templates folder."""
    site = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        comment_start_string="<#",  # a style sheet may hold the usual one
        comment_end_string="#>",
    )
    site.filters["spelt"] = spelt
    return site.get_template(template).render(source=source, parts=parts(source)) + "\n"


def parts(source: Source) -> list[Part]:
    """The text cut at its headings, bodies rendered to HTML."""
    found: list[Part] = []
    opened = Heading(level=0, text="")
    held: list[Block] = []
    for block in (*source.blocks, None):
        if isinstance(block, Heading) or block is None:
            if opened.level or held:
                anchor = re.sub(r"[^a-z0-9]+", "-", opened.text.lower()).strip("-")
                found.append(Part(level=opened.level, title=opened.text, anchor=anchor, body=_body(held)))
            if block is not None:
                opened, held = block, []
        else:
            held.append(block)
    return found


def _body(blocks: list[Block]) -> str:
    shown: list[str] = []
    for kind, group in groupby(blocks, key=_kind):
        if kind in {"ul", 'ol type="a"', "ol"}:
            items = "\n".join(f"<li>{_text(item)}</li>" for item in group)
            shown.append(f"<{kind}>\n{items}\n</{kind.split()[0]}>")
        else:
            shown += [_table(block) if isinstance(block, Table) else f"<p>{_text(block)}</p>" for block in group]
    return "\n".join(shown)


def _kind(block: Block) -> str:
    if not isinstance(block, Item):
        return ""
    if not block.marker:
        return "ul"
    return "ol" if block.marker[0].isdigit() else 'ol type="a"'


def _text(block: Block) -> str:
    if not isinstance(block, Paragraph | Item):
        raise TypeError(f"expected a paragraph or list item, found {type(block).__name__}")
    return html.escape(accepted(block.runs), quote=False)


def _table(table: Table) -> str:
    header, *rows = [[html.escape(cell, quote=False) for cell in row] for row in table.rows]
    top = "".join(f'<th scope="col">{cell}</th>' for cell in header)
    body = "\n".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f'<div class="table-wrap"><table>\n<thead><tr>{top}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table></div>'
