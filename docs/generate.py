"""Writes the pages of docs/reference that come from the program and its rules.

`python docs/generate.py` writes them; with `--check` it fails, naming every page that would be written otherwise.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import cast

import typer
import yaml
from typer.core import TyperGroup
from typer.main import get_command

from alignctl.cli.app import app
from alignctl.report.words import ATTRIBUTE
from alignctl.rules import Kind, Name, Rule, RuleBook, load_rules
from alignctl.rules.location import built_in_rules
from alignctl.rules.rule import BaselineFigure

REFERENCE = Path(__file__).resolve().parent / "reference"
WIDTH = 88
NOTE = "<!-- Written by docs/generate.py from {source}. Change that, not this page. -->"
BINDS = {
    "law": "law",
    "statutory-guidance": "statutory guidance",
    "non-statutory": "non-statutory guidance",
    "police-practice": "police practice",
}
GROUPS = {
    "roles": "Who acts. The agency is the one that would have to agree to a change of what the role does.",
    "terms": "Words of the field, with every name they go by.",
    "forms": "Forms and tools, by what they serve as.",
    "meetings": "Standing meetings, by what they serve as.",
    "events": "What starts a clock. The names are looked for beside a time limit.",
    "items": "Data to be given or recorded; those that national returns ask for, where a source was to hand.",
    "levels": "The shared scale of risk or need, the lowest first. Local names are mapped onto it.",
    "force": "How strongly a statement speaks.",
    "sources": "Laws and guidance that procedures cite. An edition older than those in force is a superseded source.",
}
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")

Raw = Mapping[str, object]
Lines = Iterator[str]


def pages() -> dict[str, str]:
    """Every generated page by its file name in docs/reference."""
    book = load_rules()
    written = {
        "commands.md": _commands(),
        "rules.md": _index(book),
        "vocabulary.md": _vocabulary(book),
        "national-figures.md": _figures(book),
    }
    written |= {f"rules-{kind.id}.md": _kind(kind, book) for kind in book.kinds.values()}
    return {name: "\n".join(lines).rstrip("\n") + "\n" for name, lines in written.items()}


def drifted() -> list[str]:
    """Names of pages that are missing, are not as they would be written now, or are of a kind that has gone."""
    wanted = pages()
    stale = [path.name for path in REFERENCE.glob("rules-*.md") if path.name not in wanted]
    return sorted(stale + [name for name, text in wanted.items() if _written(REFERENCE / name) != text])


def _written(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def _commands() -> Lines:
    yield NOTE.format(source="the program")
    yield "# Commands"
    yield ""
    yield "What `--help` says of every command. Exit codes are on [a page of their own](exit-codes.md)."
    yield from _help(cast("TyperGroup", get_command(app)), None, "alignctl")


def _help(command: TyperGroup, above: typer.Context | None, name: str) -> Lines:
    """The help of a command, then of the commands below it."""
    made = command.make_context(name, [], parent=above, resilient_parsing=True, terminal_width=WIDTH)
    context = cast("typer.Context", made)
    yield ""
    yield f"{'#' * (2 if above is None or above.parent is None else 3)} {context.command_path}"
    yield ""
    yield "```text"
    yield from (line.rstrip() for line in command.get_help(context).strip("\n").split("\n"))
    yield "```"
    if isinstance(command, TyperGroup):
        for below in command.list_commands(context):
            yield from _help(cast("TyperGroup", command.get_command(context, below)), context, below)


def _index(book: RuleBook) -> Lines:
    yield NOTE.format(source="rules/")
    yield "# Rules"
    yield ""
    yield "Every rule, by kind of procedure and by topic. How to write one is in"
    yield "[Write your own rules](../how-to/write-own-rules.md)."
    for kind in book.kinds.values():
        yield ""
        yield f"## {_plain(kind.name)}"
        yield ""
        yield f"{len(kind.rules)} rules over {len(kind.topics)} topics (kind `{kind.id}`)."
        for title, rules in _by_topic(kind):
            yield ""
            yield f"### {_plain(title)}"
            yield ""
            for rule in rules:
                yield f"- [{_plain(rule.title)}](rules-{kind.id}.md#{_stem(rule)}): {ATTRIBUTE[rule.attribute]}"


def _kind(kind: Kind, book: RuleBook) -> Lines:
    yield NOTE.format(source=f"rules/{kind.id}")
    yield f"# Rules: {_plain(kind.name)}"
    yield ""
    yield f"The rules of the kind `{kind.id}`, by topic. A pattern is shown as written; the signs are explained in"
    yield "[Write your own rules](../how-to/write-own-rules.md#patterns). Names in curly brackets stand in the"
    yield "[vocabulary](vocabulary.md)."
    for title, rules in _by_topic(kind):
        yield ""
        yield f"## {_plain(title)}"
        for rule in rules:
            yield from _rule(rule, kind, book)


def _rule(rule: Rule, kind: Kind, book: RuleBook) -> Lines:
    raw = _raw(built_in_rules().parent / rule.file)
    topics = {topic.id: topic.title for topic in kind.topics}
    yield from ("", f'<a id="{_stem(rule)}"></a>', "", f"### {_plain(rule.title)}", "", _plain(rule.why), "")
    facts = {
        "Rule": f"`{rule.id}`",
        "About": f"{ATTRIBUTE[rule.attribute]} (`{rule.attribute}`), action `{rule.action}`",
        "Finder": f"`{rule.finder}`" + (f", for `{rule.value}`" if rule.value else ""),
        "Looks in sections about": _plain(", ".join(topics[topic] for topic in rule.under) or "anything"),
        "Clock starts when": _plain("; ".join(book.titles[event] for event in rule.events)),
        "A difference is": str(rule.severity),
        "Silence of one side is": str(rule.silence),
        "Safer for the child": f"`{rule.protects}`" if rule.protects else "not said",
        "National figure": f"[{rule.baseline}](national-figures.md#{rule.baseline})" if rule.baseline else "none",
        "Must agree to a change": _plain(", ".join(rule.agencies)),
    }
    yield from ("| | |", "| --- | --- |")
    yield from (f"| {name} | {words} |" for name, words in facts.items() if words)
    yield from _patterns("Looks for all of these:", _texts(raw.get("look_for")))
    yield from _patterns("Not where one of these stands:", _texts(raw.get("unless")))
    yield from _choices(rule, raw)
    yield from ("", "Examples:", "")
    for example in cast("Iterable[Raw]", raw.get("examples", ())):
        yield _example(example)


def _patterns(title: str, patterns: list[str]) -> Lines:
    if patterns:
        yield from ("", title, "")
        yield from (f"- `{pattern}`" for pattern in patterns)


def _choices(rule: Rule, raw: Raw) -> Lines:
    """The answers a rule tells apart; plain ids of the vocabulary bring their names from there."""
    if not rule.choices:
        return
    written = [one for one in cast("list[object]", raw["choices"]) if isinstance(one, dict)]
    patterns = {str(one["id"]): _texts(one.get("patterns")) for one in written}
    yield from ("", "Tells these answers apart:", "")
    for choice in rule.choices:
        more = f", which is {choice.standing} beside the national wording" if choice.standing else ""
        yield f"- {_plain(choice.title)} (`{choice.id}`{more})"
        yield from (f"  - `{pattern}`" for pattern in patterns.get(choice.id, []))


def _example(example: Raw) -> str:
    where = [f"under the heading “{_plain(str(example['heading']))}”"] if "heading" in example else []
    where += [f"after “{_plain(str(example['lead']))}”"] if "lead" in example else []
    finds = example["finds"]
    found = ", ".join(f"{key} {_shown(value)}" for key, value in finds.items()) if isinstance(finds, dict) else finds
    place = f" ({', '.join(where)})" if where else ""
    return f"- “{_plain(str(example['text']))}”{place}: finds {_plain(str(found or 'a value'))}."


def _shown(value: object) -> str:
    return " / ".join(map(str, value)) if isinstance(value, list) else str(value)


def _vocabulary(book: RuleBook) -> Lines:
    yield from (NOTE.format(source="rules/vocabulary"), "# Vocabulary", "")
    yield "The same thing under other words. Rules refer to an entry as `{id}`. Names are patterns; the signs are"
    yield "explained in [Write your own rules](../how-to/write-own-rules.md#patterns)."
    names = _names_as_written()
    for group in dict.fromkeys([*GROUPS, *(name.group for name in book.vocabulary.values())]):
        yield from ("", f"## {group.capitalize()}", "", GROUPS.get(group, ""), "")
        for name in book.names_in(group):
            shown = ", ".join(f"`{one}`" for one in names[name.id]) or "asked for by forms alone"
            yield f"- **{_plain(name.title)}** ({_standing(name)}): {shown}"


def _standing(name: Name) -> str:
    parts = [f"`{name.id}`"]
    parts += [f"agency {name.agency}"] if name.agency else []
    parts += [f"editions in force {', '.join(name.editions)}"] if name.editions else []
    parts += [] if name.current else ["superseded"]
    parts += [f"on forms also {', '.join(f'`{one.source}`' for one in name.on_forms)}"] if name.on_forms else []
    if name.asked:
        parts += [f"part of `{name.asked.part_of}`"] if name.asked.part_of else []
        parts += [f"asked for by {one.name} ({one.source}, {one.edition})" for one in name.asked.returns]
    return "; ".join(parts)


def _names_as_written() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in sorted((built_in_rules() / "vocabulary").glob("*.yaml")):
        for id_, entry in cast("Mapping[str, Raw]", _raw(path)).items():
            found[id_] = _texts(entry.get("names"))
    return found


def _figures(book: RuleBook) -> Lines:
    yield from (NOTE.format(source="rules/baseline"), "# National figures", "")
    yield "What procedures are held against. A figure is used with the edition in force on the day of `--as-of`. Where"
    yield "a page or a date is not given, it was not to hand. Guidance allows reasoned exceptions: a text can be below"
    yield "statutory guidance; alignctl never says more than that."
    known: dict[str, list[BaselineFigure]] = {}
    for figure in book.baseline:
        known.setdefault(figure.id, []).append(figure)
    for id_, editions in known.items():
        yield from ("", f'<a id="{id_}"></a>', "", f"## {_plain(editions[0].title)}")
        for figure in sorted(editions, key=lambda one: one.in_force_from or "", reverse=True):
            yield from _figure(figure)


def _figure(figure: BaselineFigure) -> Lines:
    place = [f"paragraph {figure.paragraph}"] if figure.paragraph else []
    place += [f"page {figure.page}"] if figure.page else []
    place += [f"beside the words “{figure.cue}”"] if figure.cue else []
    facts = {
        "Figure": figure.figure,
        "Source": f"{figure.source}, edition {figure.edition}",
        "Place": ", ".join(place) or "not recorded",
        "Binds as": BINDS[figure.binds],
        "Kind": figure.kind or "every kind",
        "Applies to": figure.applies_to,
        "Who acts": figure.actor or "not said",
        "In force": f"from {figure.in_force_from or 'a day not recorded'} to {figure.in_force_to or 'now'}",
        "Checked on": figure.checked_on or "not recorded",
        "Note": figure.note or "",
    }
    yield from ("", f"Edition {figure.edition}:", "", "| | |", "| --- | --- |")
    yield from (f"| {name} | {_plain(words)} |" for name, words in facts.items() if words)


def _by_topic(kind: Kind) -> Iterator[tuple[str, list[Rule]]]:
    for topic in kind.topics:
        rules = [rule for rule in kind.rules if rule.topic == topic.id]
        if rules:
            yield topic.title, rules


def _stem(rule: Rule) -> str:
    return rule.id.split(".", 1)[1]


def _raw(path: Path) -> Raw:
    """A rule file with every value as the text it is written as."""
    return cast("Raw", yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))  # noqa: S506  texts only


def _texts(value: object) -> list[str]:
    return [value] if isinstance(value, str) else [str(one) for one in cast("list[object]", value or [])]


def _plain(words: str) -> str:
    """Words on one line, with every mark of Markdown made harmless."""
    return _MARKS.sub(r"\\\1", " ".join(words.split()))


def main() -> int:
    """Write the pages, or with --check say which are not fresh; gives the exit code."""
    parser = argparse.ArgumentParser(description="Write the generated pages of docs/reference.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a page is not fresh")
    if parser.parse_args().check:
        stale = drifted()
        for name in stale:
            print(f"docs/reference/{name} is not fresh: run python docs/generate.py")
        return 1 if stale else 0
    wanted = pages()
    REFERENCE.mkdir(exist_ok=True)
    for path in (one for one in REFERENCE.glob("rules-*.md") if one.name not in wanted):
        path.unlink()
    for name, text in wanted.items():
        (REFERENCE / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
