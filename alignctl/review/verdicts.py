"""The file of verdicts: one entry a verdict, written by people and by the program, every comment of which stays."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from alignctl.errors import UsageError
from alignctl.model.verdict import RULINGS, Reviewed, Ruling, Verdict
from alignctl.store.entry_file import EntryFile, Raw, read_entries
from alignctl.store.fields import Fields, Mistakes
from alignctl.store.toml_entries import entry_lines, with_entries
from alignctl.store.whole_file import Words, only_writer, write_words
from alignctl.text.escape import held_words
from alignctl.text.fingerprint import LENGTH
from alignctl.text.similarity import nearest

NAME = "verdicts"
_HEADER = re.compile(rf"\s*\[\[\s*{NAME}\s*\]\]")
_FINGERPRINT = re.compile(rf"[0-9a-f]{{{LENGTH}}}")


def read_verdicts(file: Path) -> tuple[Verdict, ...]:
    """Read a file of verdicts (.toml). Raises UsageError where it is not there, or with every mistake and its line."""
    if not file.exists():
        raise UsageError(
            "A file of verdicts was expected, and it is not there.",
            where=file.as_posix(),
            hint="Check the path, or take `verdicts` out of [check]; `alignctl review import` makes the file.",
        )
    return _verdicts_of(read_entries(file, NAME))


def add_verdicts(file: Path, verdicts: Iterable[Verdict]) -> tuple[int, int]:
    """Write verdicts into a file, made where there is none: how many are new, and how many took another's place.

    A reviewer's verdict on a thing takes the place of what the same reviewer said of it before. Others are put where
    they belong by kind, areas, sort and id. So the same verdicts always make the same file, and what two people add
    to it in git seldom meets. Raises UsageError for a ruling that cannot be given, and where the file has mistakes or
    cannot be written: it is then as it was.
    """
    wanted = {(one.id, one.reviewer.casefold()): one for one in verdicts}
    for one in wanted.values():
        _hold_sound(one)
    with only_writer(file):
        source = read_entries(file, NAME) if file.exists() else _new(file)
        places = {(one.id, one.reviewer.casefold()): place for place, one in enumerate(_verdicts_of(source))}
        again = [key for key in wanted if key in places and source.entries[places[key]] != _held(wanted[key])]
        # in its place where that says all, so that the file keeps its order and git shows one entry changed
        changed = {places[key]: _held(wanted[key]) for key in again if _covers(source, places[key], wanted[key])}
        lapsed = [places[key] for key in again if places[key] not in changed]
        new = [one for key, one in wanted.items() if key not in places or places[key] in lapsed]
        if new or changed:
            remark = "the verdict here was given anew"
            text = with_entries(source, added=(), changed=changed, lapsed=lapsed, remark=remark)
            text = _with_placed(text, sorted(new, key=lambda one: _order_of(_raw(one))))
            write_words(file, Words(text=text, marked=source.words.marked, crlf=source.words.crlf))
    return len(new) - len(lapsed), len(again)


def _with_placed(text: str, new: list[Verdict]) -> str:
    """A text with each of some verdicts, in their order, before the first entry that comes after it, or at the end."""
    lines = text.strip("\n").split("\n")
    starts = [at for at, line in enumerate(lines) if _HEADER.match(line)]
    held = [_order_of(raw) for raw in tomllib.loads(text).get(NAME, ())]
    blocks: dict[int, list[str]] = defaultdict(list)
    for one in new:
        raw = _raw(one)
        later = (at for at, other in zip(starts, held, strict=False) if _order_of(raw) < other)
        place = next(later, len(lines))
        while 0 < place < len(lines) and lines[place - 1].lstrip().startswith("#"):
            place -= 1  # a comment right above an entry is about that entry
        block = entry_lines(NAME, raw).split("\n")
        blocks[place] += ["", *block] if place == len(lines) else [*block, ""]
    for place in sorted(blocks, reverse=True):
        lines[place:place] = blocks[place]
    return "\n".join(lines).strip("\n") + "\n"


def _covers(source: EntryFile, place: int, one: Verdict) -> bool:
    """Whether a verdict has every key of the entry it takes the place of: none can be taken out of an entry."""
    return source.entries[place].keys() <= _held(one).keys()


def _order_of(raw: Raw) -> tuple[str, ...]:
    """Where an entry belongs in the file: by what it is about, then by who decided."""
    areas = raw.get("areas")
    told = " ".join(map(str, areas)) if isinstance(areas, list) else ""
    keys = (raw.get("kind"), told, raw.get("about"), raw.get("attribute"), raw.get("id"), raw.get("reviewer"))
    return tuple(str(key or "").casefold() for key in keys)


def _held(one: Verdict) -> Raw:
    return {key: value for key, value in _raw(one).items() if value is not None}


def _raw(one: Verdict) -> Raw:
    return {
        "about": one.about.value,
        "id": one.id,
        "kind": one.kind,
        "areas": list(one.areas),
        "attribute": one.attribute,
        "says": held_words(one.says),
        "sentences": list(one.sentences),
        "ruling": one.ruling.value,
        "value": held_words(one.value) if one.value else None,
        "reviewer": held_words(one.reviewer),
        "on": one.on,
        "note": held_words(one.note) if one.note else None,
    }


def _new(file: Path) -> EntryFile:
    return EntryFile(file=file, name=NAME, words=Words(text=""), root={}, entries=(), starts=())


def _hold_sound(one: Verdict) -> None:
    """Raise UsageError for a verdict that would not be read again."""
    told = None
    if one.ruling not in RULINGS[one.about]:
        allowed = ", ".join(ruling.value for ruling in RULINGS[one.about])
        told = f"One of {allowed} was expected for a {one.about.value}, found '{one.ruling.value}'."
    elif not held_words(one.reviewer):
        told = "A verdict needs a reviewer, and none was given."
    elif (one.ruling is Ruling.CORRECT_VALUE) is not bool(one.value and held_words(one.value)):
        told = "A value was expected with the ruling 'correct-value', and with no other."
    if told:
        raise UsageError(told, where=one.says, hint="Nothing was written.")


def _verdicts_of(source: EntryFile) -> tuple[Verdict, ...]:
    mistakes = Mistakes(source)
    for key in source.root:
        if key != NAME:
            near = f"; did you mean '{NAME}'?" if nearest(key, [NAME]) else f"; verdicts stand under [[{NAME}]]"
            mistakes.note(1, f"{key}: this key is not known{near}")
    entries = tuple(_verdict(Fields(mistakes, place)) for place in range(len(source.entries)))
    mistakes.raise_if_any()
    return entries


def _verdict(fields: Fields) -> Verdict:
    about = fields.word("about", Reviewed, meanwhile=Reviewed.LINK)
    ruling = fields.word("ruling", Ruling, meanwhile=Ruling.RIGHT)
    verdict = Verdict(
        about=about,
        id=fields.text("id"),
        kind=fields.text("kind"),
        areas=fields.texts("areas"),
        says=fields.optional_text("says") or "",
        sentences=tuple(sorted(set(fields.texts("sentences")))),
        ruling=ruling,
        reviewer=fields.text("reviewer"),
        on=fields.day("on"),
        value=fields.optional_text("value"),
        note=fields.optional_text("note"),
        attribute=fields.optional_text("attribute"),
        line=fields.line,
    )
    _check(fields, verdict)
    fields.finish()
    return verdict


def _check(fields: Fields, one: Verdict) -> None:
    """Note what does not go together."""
    if one.ruling not in RULINGS[one.about]:
        allowed = ", ".join(ruling.value for ruling in RULINGS[one.about])
        fields.note("ruling", f"one of {allowed} was expected for a {one.about.value}, found '{one.ruling.value}'")
    if one.ruling is Ruling.CORRECT_VALUE and not (one.value or "").strip():
        fields.note("value", "the value as it should be is needed here")
    if one.ruling is not Ruling.CORRECT_VALUE and one.value is not None:
        fields.note("value", "a value goes with the ruling 'correct-value' alone")
    for key, words in (("id", (one.id,) if one.id else ()), ("sentences", one.sentences)):
        for word in words:
            if not _FINGERPRINT.fullmatch(word):
                fields.note(key, f"{LENGTH} hex digits in lower case were expected, found '{word}'")
    if not one.sentences:
        fields.note("sentences", "the fingerprint of a sentence at least is needed here")
    if not one.areas:
        fields.note("areas", "an area at least is needed here")
