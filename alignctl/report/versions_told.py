"""What a revision changed as every format tells it: in short, the duties, and the amendments an editor would write."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from alignctl.model.area import Procedure
from alignctl.model.divergence import WEIGHTY
from alignctl.model.document import Document
from alignctl.model.provision import Provision
from alignctl.model.revision import (
    DutyChange,
    DutyShift,
    Edit,
    Piece,
    Revision,
    SectionChange,
    SectionPlace,
    SectionShift,
    VersionComparison,
)
from alignctl.report.amending import Exchange, exchanges, instructions, text_of
from alignctl.report.evidence import full_place, hash_words, made_by, paths_of, searched_words
from alignctl.report.readings import cautions
from alignctl.report.surroundings import Blocks, Surroundings
from alignctl.report.versions_words import in_short, place_of, section_words
from alignctl.report.words import SEVERITY_SHORT, day_words
from alignctl.text.marking import highest
from alignctl.text.normalise import fold, tidy

_SHIFT = {
    DutyShift.STRICTER: "stricter",
    DutyShift.LOOSER: "looser",
    DutyShift.CHANGED: "changed",
    DutyShift.NEWLY_SAID: "newly said",
    DutyShift.NO_LONGER_SAID: "no longer said",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one version says: its words, with place and rule; for a silence None, with the documents searched."""

    name: str
    quote: str | None
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One change of duty; `label` says how it changed and how much that matters."""

    title: str
    label: str
    sides: tuple[Side, Side]
    national: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """One entry of the list of amendments: a sentence or several, and paragraphs to be put in.

    `duties` are the numbers of the changes of duty it carries. `passages` are what changed word by word, for formats
    that show it.
    """

    number: int
    sentence: str
    text: tuple[str, ...] = ()
    duties: tuple[int, ...] = ()
    passages: tuple[tuple[Piece, ...], ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionsTold:
    """A revision told: all that a format has to set."""

    title: str
    kind: str
    marking: str | None
    texts: tuple[str, ...]
    dates: str
    short: str
    notes: tuple[str, ...]
    duties: tuple[Duty, ...]
    weighty: tuple[Amendment, ...]
    others: tuple[Amendment, ...]
    documents: tuple[str, ...]
    made_by: str


def versions_told(result: VersionComparison) -> VersionsTold:
    """A revision in the words of reports; amendments that carry a change of duty stand first."""
    revision = result.revision
    amended = _amendments(result)
    grave = {number for number, duty in enumerate(revision.duties, start=1) if duty.severity in WEIGHTY}
    weighty = [one for one in amended if grave.intersection(one.duties)]
    others = [one for one in amended if not grave.intersection(one.duties)]
    numbered = [replace(one, number=place) for place, one in enumerate((*weighty, *others), start=1)]
    documents = (*revision.before.documents, *revision.now.documents)
    made_for = (result.made_for.sentence,) if result.made_for else ()
    noted = (tidy(f"{one.where or ''} {one.message} {one.hint or ''}") for one in result.problems)
    return VersionsTold(
        title=f"What changed from {revision.before.area.name} to {revision.now.area.name}",
        kind=result.kind_name,
        marking=highest(document.metadata.marking for document in documents),
        texts=(
            *(_text("Earlier text", document) for document in revision.before.documents),
            *(_text("Revised text", document) for document in revision.now.documents),
        ),
        dates=f"On {day_words(result.on)}, with the national figures in force on {day_words(result.as_of)}.",
        short=in_short(revision, len(weighty), _reworded_without_duty(weighty, revision.sections)),
        notes=(*made_for, *noted, *(f"{path}: {words}" for path, words in cautions(documents))),
        duties=tuple(_duty(one, revision) for one in revision.duties),
        weighty=tuple(numbered[: len(weighty)]),
        others=tuple(numbered[len(weighty) :]),
        documents=tuple(
            f"{one.path}: {hash_words(one)}; {one.coverage:.1%} of its characters read" for one in documents
        ),
        made_by=made_by(),
    )


def _text(name: str, document: Document) -> str:
    said = document.metadata
    edition = [f"version {said.version}"] if said.version else []
    edition += [f"issued {day_words(said.issued)}"] if said.issued else []
    return f"{name}: {document.path}" + (f" ({', '.join(edition)})" if edition else "")


def _duty(one: DutyChange, revision: Revision) -> Duty:
    return Duty(
        title=one.explanation,
        label=f"{_SHIFT[one.shift]}; {SEVERITY_SHORT[one.severity].lower()}",
        sides=(_side("Before", one.before, revision.before), _side("Now", one.now, revision.now)),
        national=f"{one.baseline.figure} ({one.baseline.source}, {one.baseline.edition})" if one.baseline else None,
    )


def _side(name: str, said: Provision | None, procedure: Procedure) -> Side:
    if said is None:
        return Side(name=name, quote=None, place=f"silent{searched_words(paths_of(procedure))}")
    return Side(name=name, quote=tidy(said.citation.quote), place=full_place(said.citation, said.rule))


def _amendments(result: VersionComparison) -> list[Amendment]:
    """All amendments: names first, then section by section in the order of the revised text."""
    revision = result.revision
    found = list(_renamings(result))
    carried = [_carries(change, revision.duties) for change in revision.sections]
    told: dict[tuple[str, str], set[int]] = defaultdict(set)
    for change in revision.sections:
        for passage in change.passages:
            for number in _carries(replace(change, passages=(passage,)), revision.duties):
                for one in exchanges(passage):
                    if one.out and one.in_ and _is_of(one, revision.duties[number - 1]):
                        told[one.out, one.in_].add(number)
    around = Surroundings(revision.now.documents)
    for change, duties in zip(revision.sections, carried, strict=True):
        repeated = {
            number
            for passage in change.passages
            for one in exchanges(passage)
            for number in told.get((one.out, one.in_), ())
        }
        found.append(_amendment(change, tuple(sorted({*duties, *repeated})), around))
    return found


def _renamings(result: VersionComparison) -> Iterator[Amendment]:
    for one in result.revision.renamings:
        places = "1 place" if one.times == 1 else f"{one.times} places"
        sentence = f"Throughout, for \u201c{one.before}\u201d read \u201c{one.now}\u201d ({places})."
        yield Amendment(number=0, sentence=sentence)


def _carries(change: SectionChange, duties: tuple[DutyChange, ...]) -> tuple[int, ...]:
    """The numbers of the changes of duty that a section's change makes: their sentences stand in what changed."""
    old = [fold(text_of(passage, Edit.TAKEN_OUT)) for passage in change.passages]
    new = [fold(text_of(passage, Edit.PUT_IN)) for passage in change.passages]
    return tuple(
        number
        for number, duty in enumerate(duties, start=1)
        if _stands_in(duty.before, change.before, old) or _stands_in(duty.now, change.now, new)
    )


def _is_of(one: Exchange, duty: DutyChange) -> bool:
    """Whether an exchange of words lies in the sentence of a change of duty, and not in another of its paragraph."""
    sides = ((one.out, duty.before), (one.in_, duty.now))
    return any(said is not None and fold(words) in fold(said.citation.quote) for words, said in sides)


def _stands_in(said: Provision | None, place: SectionPlace | None, passages: list[str]) -> bool:
    if said is None or place is None:
        return False
    citation = said.citation
    same = (citation.document, citation.section_id) == (place.document, place.section_id)
    return same and any(fold(citation.quote) in passage for passage in passages)


def _amendment(change: SectionChange, duties: tuple[int, ...], around: Surroundings) -> Amendment:
    text: tuple[str, ...] = ()
    if change.now is None:
        sentence = f"{_subject(change.before)} is deleted."
    else:
        last = around.section_ahead(change.now)
        behind = f"After {last} insert" if last else "Insert"
        if change.before is None:
            text = tuple(text_of(passage, Edit.PUT_IN) for passage in change.passages)
            sentence = f"{behind} {_small(place_of(change.now))}{':' if text else '.'}"
        else:
            sentence = _altered(change, change.before, change.now, last, around.blocks(change.now))
    return Amendment(
        number=0,
        sentence=sentence,
        text=text,
        duties=duties,
        passages=change.passages if change.before and change.now else (),
        place=place_of(change.now or change.before),
    )


def _altered(change: SectionChange, before: SectionPlace, now: SectionPlace, last: str, blocks: Blocks) -> str:
    """The sentences on a section that both versions have."""
    told: list[str] = []
    if SectionShift.MOVED in change.shifts:
        unchanged = "; its text is unchanged" if SectionShift.REWORDED not in change.shifts else ""
        if before.number and now.number and before.number != now.number:
            becomes = section_words(now.number, now.title, titled=False)
            told.append(f"{_subject(before)} becomes {becomes}{unchanged}.")
        else:
            told.append(f"{_subject(before)} moves to stand after {last or 'the beginning'}{unchanged}.")
    steps = [step for passage in change.passages for step in instructions(passage, blocks.ahead(passage))]
    if SectionShift.RENAMED in change.shifts:
        steps.insert(0, f"for the title \u201c{tidy(before.title)}\u201d read \u201c{tidy(now.title)}\u201d")
    if steps:
        told.append(_ended(f"{place_of(now)}: {'; '.join(steps)}"))
    return " ".join(told) or f"{_subject(now)} is reworded."


def _ended(words: str) -> str:
    """A sentence with its full stop, where a quote at its end has none."""
    return words if words.endswith((".\u201d", "?\u201d", "!\u201d")) else f"{words}."


def _subject(place: SectionPlace | None) -> str:
    """A section as what a sentence is about: a name behind its number ends with a comma."""
    words = place_of(place)
    return f"{words}," if place is not None and place.number and tidy(place.title) and place.page is None else words


def _small(words: str) -> str:
    """A place within a sentence: "section 3.5", but "Appendix B"."""
    return words[:1].lower() + words[1:] if words.startswith(("Section ", "The ")) else words


def _reworded_without_duty(weighty: list[Amendment], sections: tuple[SectionChange, ...]) -> int:
    reworded = {place_of(one.now or one.before) for one in sections if SectionShift.REWORDED in one.shifts}
    return len(reworded - {one.place for one in weighty})
