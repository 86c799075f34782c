"""Files of gold answers read: one file, or every .json file below a folder."""

from __future__ import annotations

import json
from pathlib import Path

from alignctl.errors import UsageError
from alignctl.evaluate.gold import Gold, GoldDivergence, GoldDuration, GoldLink, GoldProvision, GoldVerdict, Side
from alignctl.evaluate.node import Node
from alignctl.model.alignment import Relation
from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.provision import Attribute
from alignctl.model.values import Bound, Unit

SCHEMA = "alignctl/gold/1"


def gold_files(path: Path) -> tuple[Path, ...]:
    """The gold files at a path: the file itself, or every .json file below the folder, in order of name.

    Raises UsageError where there is none.
    """
    if path.is_dir():
        found = tuple(sorted(path.rglob("*.json"), key=lambda file: file.relative_to(path).as_posix()))
        if found:
            return found
    elif path.is_file():
        return (path,)
    raise UsageError(
        "A file of gold answers, or a folder of them (.json), was expected, and there is none.",
        where=path.as_posix(),
        hint="Check the path; the bundled ones are under corpora/vale/gold.",
    )


def read_gold(path: Path) -> Gold:
    """Read one gold file. Raises UsageError naming the file and the line or key of the first mistake."""
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"A gold file in UTF-8 was expected; it cannot be read: {error}.", where=path.as_posix()
        ) from error
    return parse_gold(content, path.as_posix())


def parse_gold(content: str, file: str) -> Gold:
    """Read the text of one gold file; `file` names it in errors and results."""
    try:
        value = json.loads(content)
    except json.JSONDecodeError as error:
        raise UsageError(
            f"JSON was expected; line {error.lineno}, column {error.colno}: {error.msg}.", where=file
        ) from error
    root = Node(file=file, key="", value=value)
    if root.at("schema").value != SCHEMA:
        raise root.at("schema").wrong(f"'{SCHEMA}'")
    documents = root.at("documents")
    sides = [side for side in Side if documents.value is not None and documents.at(side.value).value is not None]
    return Gold(
        name=Path(file).name,
        kind=root.at("kind").text(),
        documents={side: documents.at(side.value).text() for side in sides},
        sections=tuple(_link(node) for node in root.at("sections").items()),
        provisions=tuple(_provision(node) for node in root.at("provisions").items()),
        divergences=tuple(_divergence(node) for node in root.at("divergences").items()),
        traps=tuple(_trap(node) for node in root.at("traps").items()),
        verdicts=tuple(_verdict(node) for node in root.at("verdicts").items()),
    )


def _link(node: Node) -> GoldLink:
    a, b = node.at("a").optional_text(), node.at("b").optional_text()
    relation = node.at("relation").word(Relation)
    if a is None and b is None:
        raise node.wrong("a heading on at least one side")
    if (relation is Relation.NONE) != (a is None or b is None):
        raise node.at("relation").wrong("'none' where one side is null, and only there,")
    return GoldLink(a=a, b=b, relation=relation, optional=node.at("optional").flag(default=False))


def _provision(node: Node) -> GoldProvision:
    value = node.at("value")
    return GoldProvision(
        document=node.at("document").word(Side),
        attribute=node.at("attribute").word(Attribute),
        value=_duration(value) if isinstance(value.value, dict) else value.text(),
        quote=node.at("quote").text(),
    )


def _duration(node: Node) -> GoldDuration:
    if node.at("type").value != "duration":
        raise node.at("type").wrong("'duration' (any other value is given as its id or name)")
    unit = node.at("unit")
    return GoldDuration(
        amount=node.at("amount").optional_number(),
        amount_max=node.at("amount_max").optional_number(),
        unit=None if unit.value is None else unit.word(Unit),
        bound=node.at("bound").word(Bound),
    )


def _divergence(node: Node) -> GoldDivergence:
    return _pair_of_quotes(node, node.at("severity").word(Severity))


def _verdict(node: Node) -> GoldVerdict:
    a, b = node.at("a_quote").optional_text(), node.at("b_quote").optional_text()
    if a is None and b is None:
        raise node.wrong("a quote on at least one side")
    right = node.at("right")
    if right.value is None:
        raise right.wrong("true or false")
    return GoldVerdict(
        attribute=node.at("attribute").word(Attribute),
        comparison=node.at("comparison").word(ComparisonKind),
        a_quote=a,
        b_quote=b,
        right=right.flag(default=False),
        why=node.at("why").optional_text(),
    )


def _trap(node: Node) -> GoldDivergence:
    return _pair_of_quotes(node, None)


def _pair_of_quotes(node: Node, severity: Severity | None) -> GoldDivergence:
    a, b = (tuple(quote.text() for quote in node.at(key).items()) for key in ("a_quotes", "b_quotes"))
    if not a and not b:
        raise node.wrong("a quote on at least one side")
    return GoldDivergence(
        attribute=node.at("attribute").word(Attribute),
        a_quotes=a,
        b_quotes=b,
        severity=severity,
        required=node.at("required").flag(default=True),
    )
