"""Agreements put into their file, changed and taken out again; every comment people wrote there stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from alignctl.errors import UsageError
from alignctl.model.agreement import Agreement
from alignctl.review.agreements import NAME, Agreements, agreements_of
from alignctl.store.entry_file import EntryFile, Raw, read_entries
from alignctl.store.toml_entries import with_entries
from alignctl.store.whole_file import Words, only_writer, write_words
from alignctl.text.escape import held_words
from alignctl.text.similarity import nearest

_WITHDRAWN = "the agreement that stood here was withdrawn"


class Recorded(StrEnum):
    """What became of an agreement that was to be recorded."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


def record_agreement(file: Path, agreement: Agreement, *, may_change: bool = False) -> Recorded:
    """Write an agreement into its file, which is made where there is none.

    Where the point is agreed already the entry is changed, if it may be: what the agreement leaves out (a note) stays.
    Raises UsageError for an agreement without owner, target or areas or due before it was made, for one that would
    change another, and where the file has mistakes or cannot be written: it is then as it was.
    """
    _hold_sound(agreement)
    with only_writer(file):
        source = read_entries(file, NAME) if file.exists() else _new(file)
        held = agreements_of(source)
        raw = _raw(agreement)
        earlier = held.find(agreement.candidate)
        if earlier is None:
            _write(source, added=(raw,))
            return Recorded.ADDED
        place = held.entries.index(earlier)
        changed = _changes(earlier, raw)
        if not changed.keys() - {"agreed"}:
            return Recorded.UNCHANGED
        if not may_change:
            raise _agreed_already(held, earlier)
        _write(source, changed={place: changed})
        return Recorded.CHANGED


def withdraw_agreement(file: Path, candidate: str) -> Agreement:
    """Take the agreement on a candidate out of its file, and return it; comments beside it stay.

    Raises UsageError, with the nearest id, where there is none, and where the file cannot be written.
    """
    if not file.exists():
        raise _not_agreed(Agreements(file=file.as_posix()), candidate)
    with only_writer(file):
        source = read_entries(file, NAME)
        held = agreements_of(source)
        found = held.find(candidate)
        if found is None:
            raise _not_agreed(held, candidate)
        _write(source, gone=(held.entries.index(found),))
        return found


def _write(
    source: EntryFile, *, added: Sequence[Raw] = (), changed: Mapping[int, Raw] | None = None, gone: Sequence[int] = ()
) -> None:
    text = with_entries(source, added=added, changed=changed or {}, lapsed=gone, remark=_WITHDRAWN)
    write_words(source.file, Words(text=text, marked=source.words.marked, crlf=source.words.crlf))


def _raw(agreement: Agreement) -> Raw:
    return {
        "candidate": agreement.candidate,
        "title": held_words(agreement.title),
        "target": held_words(agreement.target),
        "means": list(agreement.means) or None,
        "areas": list(agreement.areas),
        "owner": held_words(agreement.owner),
        "agreed": agreement.agreed,
        "due": agreement.due,
        "note": held_words(agreement.note) if agreement.note else None,
    }


def _changes(earlier: Agreement, raw: Raw) -> Raw:
    """The keys of an entry that are another now."""
    before = _raw(earlier)
    changed = {key: value for key, value in raw.items() if value is not None and value != before[key]}
    if "target" in changed and raw["means"] is None and before["means"] is not None:
        changed["means"] = []  # else the words would say one value and their meaning the earlier one
    return changed


def _hold_sound(agreement: Agreement) -> None:
    for name, words in (("an owner", agreement.owner), ("a target", agreement.target)):
        if not held_words(words):
            raise UsageError(f"An agreement needs {name}, and none was given.", hint="Say who sees to it, and to what.")
    if not agreement.areas:
        raise UsageError("An agreement needs areas, and none was given.", hint="Name those whose text is to say it.")
    if agreement.due < agreement.agreed:
        raise UsageError(
            f"A day on or after the agreement ({agreement.agreed}) was expected, found {agreement.due}.",
            where="--due",
            hint="Give a later day.",
        )


def _new(file: Path) -> EntryFile:
    return EntryFile(file=file, name=NAME, words=Words(text=""), root={}, entries=(), starts=())


def _agreed_already(held: Agreements, earlier: Agreement) -> UsageError:
    return UsageError(
        f"This point was agreed on {earlier.agreed}: {', '.join(earlier.areas)} take {earlier.target!r} by "
        f"{earlier.due} ({earlier.owner}).",
        where=f"{held.file}:{earlier.line}",
        hint="Give --force to change it, or withdraw it with --withdraw.",
    )


def _not_agreed(held: Agreements, candidate: str) -> UsageError:
    known = [one.candidate for one in held.entries]
    near = nearest(candidate, known)
    listed = f"Agreed are: {', '.join(known)}." if known else "Nothing has been agreed yet."
    return UsageError(
        f"A candidate that was agreed was expected, found '{candidate}'.",
        where=held.file,
        hint=f"Did you mean '{near}'? {listed}" if near else listed,
    )
