"""The provisions of one document as lines of Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.provision import Provision
from alignctl.model.provision_list import ProvisionList
from alignctl.model.trace import Trace
from alignctl.report.evidence import full_place
from alignctl.report.traces import ALSO, NEAREST, UNREAD, fired_words, near_words
from alignctl.report.words import ATTRIBUTE, name_of, place_words, value_words
from alignctl.text.escape import plain_markdown
from alignctl.text.normalise import tidy


def provisions_markdown(result: ProvisionList) -> Iterator[str]:
    """Yield a table of a document's provisions, and what each rests on where that was traced."""
    yield f"# Provisions of {_plain(result.document)}"
    yield ""
    yield "| Topic | Attribute | Subject | Value | Words | Place |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for provision in result.provisions:
        cells = (
            name_of(provision.topic, result.names),
            ATTRIBUTE[provision.attribute],
            name_of(provision.action, result.names),
            value_words(provision.value),
            provision.citation.quote,
            place_words(provision.citation),
        )
        yield "| " + " | ".join(_plain(cell) for cell in cells) + " |"
    if result.trace is not None:
        yield from _trace(result, result.trace)


def _trace(result: ProvisionList, trace: Trace) -> Iterator[str]:
    yield from ("", "## What each rests on")
    for provision, one in zip(result.provisions, trace.provisions, strict=True):
        yield ""
        yield f"- {_plain(value_words(provision.value))}: {_said(provision)}"
        if one.fired:
            yield f"  - rule {_plain(one.fired.rule)}, confidence {provision.confidence:.2f}"
            yield from (f"    - {_plain(words)}" for words in fired_words(one.fired))
        if one.near:
            yield f"  - {ALSO if one.fired else NEAREST}"
            yield from (f"    - {_plain(near_words(near))}" for near in one.near)
    if trace.unread:
        yield from ("", f"## {UNREAD}", "")
        for each in trace.unread:
            yield f"- {_plain(near_words(each.near))}"
            yield f"  - \u201c{_plain(each.citation.quote)}\u201d ({_plain(place_words(each.citation))})"


def _said(provision: Provision) -> str:
    place = _plain(full_place(provision.citation, provision.rule))
    return f"\u201c{_plain(provision.citation.quote)}\u201d ({place})"


def _plain(words: str) -> str:
    """Words on one line, with every mark of Markdown made harmless."""
    return plain_markdown(tidy(words))
