"""The page of docs/reference on data items: how forms ask for each, and which national returns want it."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.rules import Name, RuleBook

_HEAD = (
    "<!-- Written by docs/generate.py from rules/vocabulary. Change that, not this page. -->",
    "# Data items",
    "",
    "What forms ask for and procedures have recorded, one list for both. A field is put to an item by the words of its",
    "label ([Compare forms](../how-to/compare-forms.md)); the words with which procedures speak of it stand in the",
    "[vocabulary](vocabulary.md#items). *Part of* names a wider item: who asks for the part asks for some of the whole.",
    "",
    "National returns are named where a source was to hand that says so, with the source. That none is named for an item",
    "does not tell that no return asks for it.",
    "",
    "| Item | Id | Part of | Answers | National returns |",
    "| --- | --- | --- | --- | --- |",
)


def data_items(book: RuleBook) -> Iterator[str]:
    """The page, line by line."""
    yield from _HEAD
    for item in book.names_in("items"):
        if item.asked is not None:
            yield "| " + " | ".join(_cells(item, book)) + " |"


def _cells(item: Name, book: RuleBook) -> Iterator[str]:
    asked = item.asked
    if asked is None:
        return
    yield item.title
    yield f"`{item.id}`"
    yield book.titles[asked.part_of] if asked.part_of else ""
    yield "a scale, mapped onto the shared one" if asked.scale else ""
    yield "; ".join(
        f"{one.name} ({', '.join(filter(None, (one.source, one.edition, one.place)))})" for one in asked.returns
    )
