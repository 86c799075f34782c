"""Entries put into a TOML file and taken out of it, with every comment people wrote left where it stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence

import tomlkit

from alignctl.errors import UsageError
from alignctl.store.entry_file import EntryFile, Raw

_TABLE = re.compile(r"\s*\[")


def entry_lines(name: str, entry: Raw) -> str:
    """One entry as the lines of a TOML file; keys without a value are left out."""
    lines = [f"[[{name}]]"]
    for key, value in entry.items():
        if isinstance(value, dict):
            table = tomlkit.inline_table()
            table.update(value)
            lines.append(f"{key} = {table.as_string()}")
        elif value is not None:
            lines.append(f"{key} = {tomlkit.item(value).as_string()}")
    return "\n".join(lines)


def with_entries(
    source: EntryFile, *, added: Sequence[Raw], changed: Mapping[int, Raw], lapsed: Sequence[int], remark: str
) -> str:
    """The text of a file with entries added at its end, some keys of others changed, and others taken out.

    Comments above and inside an entry that is taken out stay, with `remark` below them. Raises UsageError where the
    file is written in a form in which that cannot be done without touching what people wrote.
    """
    lines = _with_changes(source, changed).split("\n")
    for entry in sorted(lapsed, reverse=True):
        _take_out(lines, source.starts[entry] - 1, remark)
    kept = "\n".join(lines).rstrip("\n")
    blocks = ([kept] if kept else []) + [entry_lines(source.name, raw) for raw in added]
    text = "\n\n".join(blocks) + "\n"
    _hold(source, text, added=added, changed=changed, lapsed=lapsed)
    return text


def _with_changes(source: EntryFile, changed: Mapping[int, Raw]) -> str:
    if not changed:
        return source.words.text
    document = tomlkit.parse(source.words.text)
    entries = document[source.name]
    if not isinstance(entries, list):
        raise _unusual(source)
    for entry, raw in changed.items():
        entries[entry].update(raw)
    return tomlkit.dumps(document)


def _take_out(lines: list[str], start: int, remark: str) -> None:
    """Take the entry whose header is the line `start` out of the lines."""
    end = next((place for place in range(start + 1, len(lines)) if _TABLE.match(lines[place])), len(lines))
    while end > start and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1  # what stands between the last key and the next header is about what follows
    notes = [line for line in lines[start:end] if line.lstrip().startswith("#")]
    above = start > 0 and lines[start - 1].lstrip().startswith("#")
    kept = [*notes, f"# {remark}"] if notes or above else []
    if end < len(lines) and not lines[end].strip() and not kept:
        end += 1
    lines[start:end] = kept


def _hold(
    source: EntryFile, text: str, *, added: Sequence[Raw], changed: Mapping[int, Raw], lapsed: Sequence[int]
) -> None:
    """Raise UsageError where the new text does not say exactly what it should."""
    gone = set(lapsed)
    wanted = [raw | changed.get(place, {}) for place, raw in enumerate(source.entries) if place not in gone]
    wanted += [{key: value for key, value in raw.items() if value is not None} for raw in added]
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _unusual(source) from error
    rest = {key: value for key, value in source.root.items() if key != source.name}
    if found.pop(source.name, []) != wanted or found != rest:
        raise _unusual(source)


def _unusual(source: EntryFile) -> UsageError:
    return UsageError(
        f"A plain list of [[{source.name}]] was expected, and this one cannot be changed without touching more than "
        "was asked.",
        where=source.file.as_posix(),
        hint="Change it by hand, or write each entry as a header with one key a line. Nothing was written.",
    )
