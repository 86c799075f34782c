"""A source as a plain Markdown document: the title at the top, a small table about the document, headings below."""

from __future__ import annotations

from corpora.vale.make.source import Heading, Item, Source, Table, accepted, spelt


def markdown(source: Source) -> str:
    """The whole document. Front matter becomes a table; every heading goes one level down, under the title."""
    lines = [f"# {source.title}", "", *_about(source), ""]
    was_item = False
    for block in source.blocks:
        is_item = isinstance(block, Item)
        if was_item and not is_item:
            lines.append("")
        if isinstance(block, Heading):
            lines += [f"#{'#' * block.level} {block.text}", ""]
        elif isinstance(block, Table):
            lines += [*_table(block.rows), ""]
        elif isinstance(block, Item):
            lines.append(f"{block.marker or '-'} {accepted(block.runs)}")
        else:
            lines += [accepted(block.runs), ""]
        was_item = is_item
    return "\n".join(lines).rstrip() + "\n"


def _about(source: Source) -> list[str]:
    rows = [
        ("Document", "Details"),
        ("Version", source.version),
        ("Issued", spelt(source.issued)),
        ("Review date", spelt(source.review_due)),
        ("Owner", source.owner),
    ]
    return _table(tuple(rows if source.marking is None else [*rows, ("Protective marking", source.marking)]))


def _table(rows: tuple[tuple[str, ...], ...]) -> list[str]:
    shown = [f"| {' | '.join(row)} |" for row in rows]
    return [shown[0], "|" + "---|" * len(rows[0]), *shown[1:]]
