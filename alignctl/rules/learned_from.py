"""What the rules of a kind learned from, as one digest: it tells whether a file of lessons is up to date."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from alignctl.rules.labelled import LabelledText
from alignctl.rules.rule import Example, Kind


def made_from(kind: Kind, texts: Iterable[LabelledText]) -> str:
    """The SHA-256 of the kind's rules with their examples and sayings, and of its labelled texts by name and bytes.

    The kind must have been read with its sayings. Patterns and vocabulary are left out, though how well patterns fit
    is a sign too: a pattern is mended often, and what was learned stays nearly true.
    """
    rules = [
        [rule.id, rule.finder, [_row(one) for one in rule.examples], [_row(one) for one in rule.sayings]]
        for rule in sorted(kind.rules, key=lambda rule: rule.id)
    ]
    read = sorted((text.document.path, text.document.sha256) for text in texts)
    return hashlib.sha256(json.dumps([rules, read], sort_keys=True, default=str).encode()).hexdigest()


def _row(one: Example) -> list[object]:
    return [one.text, one.finds, one.heading, one.lead, one.before]
