"""Sayings: further ways authors put a point of practice, one to a line of JSON, beside the rules of a kind."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from alignctl.rules.mistakes import Mistakes
from alignctl.rules.rule import Example

KEYS = ("rule", "text", "heading", "lead", "before", "finds")
_TEXTS = ("heading", "lead", "before")


def read_sayings(content: bytes, file: str, rules: Collection[str], mistakes: Mistakes) -> Mapping[str, list[Example]]:
    """The sayings of a file by the id of their rule; every mistake is noted with its line, and its line left out.

    A saying has `rule` and `text`, and may have `heading`, `lead` (the words that lead into its list), `before` (the
    sentence before it) and `finds` (as an example of the rule has; null for what sounds like the rule and is not).
    """
    found: dict[str, list[Example]] = defaultdict(list)
    try:
        lines = content.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        mistakes.add(file, 1, f"text in UTF-8 was expected: {error}")
        return found
    for number, line in enumerate(lines, start=1):
        held = _object(line, file, number, mistakes) if line.strip() else None
        if held is None:
            continue
        wrong = tuple(_wrong_with(held))
        for message in wrong:
            mistakes.add(file, number, message)
        for key in held.keys() - set(KEYS):
            mistakes.unknown(file, number, "the key", key, KEYS)
        rule = str(held.get("rule"))
        if rule not in rules and isinstance(held.get("rule"), str):
            mistakes.unknown(file, number, "rule: the rule", rule, rules)
        elif not wrong:
            found[rule].append(_saying(held))
    return found


def _object(line: str, file: str, number: int, mistakes: Mistakes) -> dict[str, object] | None:
    try:
        held = json.loads(line)
    except json.JSONDecodeError as error:
        mistakes.add(file, number, f"a line of JSON was expected: {error.msg}, column {error.colno}")
        return None
    if not isinstance(held, dict):
        mistakes.add(file, number, "a mapping with rule and text was expected")
        return None
    return held


def _wrong_with(held: dict[str, object]) -> Iterator[str]:
    for key in ("rule", "text"):
        if not isinstance(held.get(key), str) or not held[key]:
            yield f"{key}: a text was expected"
    for key in _TEXTS:
        if not isinstance(held.get(key), str | None):
            yield f"{key}: a text or null was expected"
    if not isinstance(held.get("finds", {}), dict | None):
        yield "finds: a mapping or null was expected"


def _saying(held: dict[str, object]) -> Example:
    finds = held.get("finds", {})
    texts = {key: str(held[key]) for key in _TEXTS if held.get(key)}
    return Example(text=str(held["text"]), finds=dict(finds) if isinstance(finds, dict) else None, **texts)
