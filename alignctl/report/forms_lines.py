"""Forms compared, told in lines: for the screen, Markdown and web pages. What is shared comes first."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.forms_compared import Apart, AskedBy, FormGroup, FormsCompared, ItemCompared, TextAgainstForm
from alignctl.report.evidence import hash_words, made_by
from alignctl.report.forms_told import (
    APART,
    area_list,
    asked_by_words,
    burden_words,
    change_words,
    form_name,
    forms_title,
    group_title,
    in_short,
    is_weighty,
    item_list,
    labels_of,
    minimum_words,
    unsure,
)
from alignctl.report.told import Kind, Line
from alignctl.report.words import count, day_words, in_sentence, name_of, place_words

_MOST_SHOWN, _FIRST = 12, 5
_PAIR = 2


def forms_lines(result: FormsCompared, *, full: bool) -> Iterator[Line]:
    """What forms ask, in lines; labels, places and all of long lists only where all is wanted."""
    if result.marking:
        yield Line(Kind.TEXT, result.marking)
    yield Line(Kind.TITLE, forms_title(result))
    yield Line(Kind.TEXT, f"On {day_words(result.on)}.")
    if result.made_for:
        yield Line(Kind.TEXT, result.made_for.sentence)
    for note in result.notes:
        yield Line(Kind.ITEM, note)
    for group in result.groups:
        yield from group_lines(group, result.names, full=full)
    yield from _texts(result, full=full)
    yield from _foot(result)


def forms_section(result: FormsCompared | None) -> Iterator[Line]:
    """Forms in a region's report: each sort in a sentence, with what the same item is asked for otherwise."""
    if result is None:
        return
    yield Line(Kind.HEADING, "The forms of these areas")
    for group in result.groups:
        yield Line(Kind.SUBHEADING, group_title(group, result.names))
        if len(group.areas) == 1:
            yield Line(Kind.TEXT, f"{area_list(group.areas, result.names)} alone has such a form.")
            continue
        yield Line(Kind.TEXT, in_short(group))
        for one in [item for item in group.items if is_weighty(item)][:_FIRST]:
            yield Line(Kind.ITEM, f"{name_of(one.item, result.names)}: {one.differences[0].explanation}")
        fields = (f"{name_of(one.area, result.names)} {one.burden.fields}" for one in group.forms)
        yield Line(Kind.TEXT, f"Fields to fill in: {', '.join(fields)}.")
    for problem in result.problems:
        yield Line(Kind.ITEM, " ".join(filter(None, (problem.where, problem.message))))
    yield Line(Kind.TEXT, "Item by item, with one form for all: alignctl forms.")


def group_lines(group: FormGroup, names: dict[str, str], *, full: bool) -> Iterator[Line]:
    """One group of forms: what all ask, what some ask, what it takes, and what one form for all would hold."""
    yield Line(Kind.HEADING, group_title(group, names))
    alone = len(group.areas) == 1
    if alone:
        yield Line(Kind.TEXT, f"{area_list(group.areas, names)} alone has such a form.")
        yield Line(Kind.TEXT, f"It asks for {item_list((one.item for one in group.items), names)}.")
    else:
        yield Line(Kind.TEXT, in_short(group))
        yield from _shared(group, names, full=full)
        yield from _by_some(group, names, full=full)
    yield from _unmapped(group, names)
    yield Line(Kind.SUBHEADING, "What it takes to fill in")
    yield from (Line(Kind.ITEM, f"{form_name(one, names)}: {burden_words(one.burden)}.") for one in group.forms)
    yield from _minimums(group, names)


def _shared(group: FormGroup, names: dict[str, str], *, full: bool) -> Iterator[Line]:
    shared = [one for one in group.items if one.asked_by is AskedBy.ALL]
    alike = [one for one in shared if not is_weighty(one)]
    apart = [one for one in shared if is_weighty(one)]
    who = asked_by_words(AskedBy.ALL, len(group.areas))
    yield Line(Kind.SUBHEADING, f"What {who} ask for")
    if not shared:
        yield Line(Kind.TEXT, "Nothing.")
    if alike and not full:
        told = item_list((one.item for one in alike), names)
        yield Line(Kind.TEXT, f"{told[:1].upper()}{told[1:]}, in ways that come to the same.")
        yield from _required(alike, names)
    for one in (*alike, *apart) if full else apart:
        yield from _item(one, names, full=full)


def _required(items: list[ItemCompared], names: dict[str, str]) -> Iterator[Line]:
    """Of items asked for alike, those to which only some require an answer, by who does."""
    found: dict[str, list[str]] = {}
    for item in items:
        for one in item.differences:
            if one.apart is Apart.REQUIRED:
                found.setdefault(one.explanation, []).append(item.item)
    for explanation, ids in found.items():
        yield Line(Kind.ITEM, f"{explanation.rstrip('.')}: {item_list(ids, names)}.")


def _item(item: ItemCompared, names: dict[str, str], *, full: bool) -> Iterator[Line]:
    ways = ", ".join(APART[one.apart] for one in item.differences)
    yield Line(Kind.ITEM, f"{name_of(item.item, names)}{f': {ways}' if ways else ''}")
    yield from (Line(Kind.BELOW, one.explanation) for one in item.differences)
    if full:
        yield from _fields(item, names)
        yield from (Line(Kind.BELOW, f"Asked for nationally: {one}") for one in item.returns)


def _fields(item: ItemCompared, names: dict[str, str]) -> Iterator[Line]:
    for asked in item.asked:
        for one in asked.fields:
            told = f"{name_of(asked.area, names)}: {one.label_of(item.item)} ({one.sureness(item.item):.0%} sure: "
            yield Line(Kind.BELOW, f"{told}{'; '.join(one.why(item.item))})")
            place = f"{place_words(one.field.citation)}; {one.field.citation.document}" if one.field.citation else ""
            yield Line(Kind.SOURCE, place)


def _by_some(group: FormGroup, names: dict[str, str], *, full: bool) -> Iterator[Line]:
    several = [one for one in group.items if one.asked_by in {AskedBy.MOST, AskedBy.SOME}]
    if several:
        yield Line(Kind.SUBHEADING, "What some ask for")
        for one in several:
            yield Line(
                Kind.ITEM,
                f"{name_of(one.item, names)}: {area_list(one.areas, names)}; not {area_list(one.silent, names)}",
            )
            yield from (Line(Kind.BELOW, difference.explanation) for difference in one.differences)
    for area in group.areas:
        own = [one for one in group.items if one.asked_by is AskedBy.ONE and one.areas == (area,)]
        if not own:
            continue
        yield Line(Kind.SUBHEADING, f"What {name_of(area, names)} alone asks for")
        for one in own if full else own[:_MOST_SHOWN]:
            doubt = " (not sure)" if unsure(one.asked[0], one.item) else ""
            national = "; asked for nationally" if one.returns else ""
            yield Line(Kind.ITEM, f"{name_of(one.item, names)}: {labels_of(one.asked[0], one.item)}{doubt}{national}")
        if not full and len(own) > _MOST_SHOWN:
            yield Line(Kind.TEXT, f"{len(own) - _MOST_SHOWN} more: see them with --full, or in JSON.")


def _unmapped(group: FormGroup, names: dict[str, str]) -> Iterator[Line]:
    if group.unmapped:
        yield Line(Kind.SUBHEADING, "Fields for which no data item is known")
    for one in group.unmapped:
        areas = area_list((asked.area for asked in one.asked), names)
        yield Line(Kind.ITEM, f"\u201c{one.label}\u201d ({areas})")


def _minimums(group: FormGroup, names: dict[str, str]) -> Iterator[Line]:
    if not group.minimums:
        return
    yield Line(Kind.SUBHEADING, "One form for all")
    kept = group.minimums[:1] if len(group.areas) == _PAIR else group.minimums
    for minimum in kept:
        yield Line(Kind.TEXT, minimum_words(minimum, group))
        yield Line(Kind.ITEM, f"It would ask for {item_list(minimum.items, names)}.")
        for change in minimum.changes:
            gives, adds = change_words(change, names)
            yield Line(Kind.ITEM, f"{name_of(change.area, names)} {gives}, and {adds}.")


def _texts(result: FormsCompared, *, full: bool) -> Iterator[Line]:
    if not result.texts:
        return
    yield Line(Kind.HEADING, "The form and the procedure of the same area")
    for text in result.texts:
        yield from text_lines(text, result.names, full=full)


def text_lines(text: TextAgainstForm, names: dict[str, str], *, full: bool) -> Iterator[Line]:
    """What one area's procedure asks for and its form does not, and the other way round."""
    use = in_sentence(name_of(text.purpose, names)) if text.purpose else "form"
    yield Line(Kind.SUBHEADING, f"{name_of(text.area, names)}, {use}")
    yield Line(Kind.TEXT, f"Both ask for {item_list(text.both, names)}.")
    for one in text.not_on_form:
        item = name_of(getattr(one.value, "id", None), names)
        yield Line(Kind.ITEM, f"The procedure asks for it, and no field does: {in_sentence(item)}")
        yield Line(Kind.QUOTE, one.citation.quote)
        yield Line(Kind.SOURCE, f"{place_words(one.citation)}; {one.citation.document}; rule {one.rule}")
    if text.not_in_text:
        number = count(len(text.not_in_text), "item")
        shown = text.not_in_text if full else text.not_in_text[:_MOST_SHOWN]
        more = f" and {len(text.not_in_text) - len(shown)} more" if len(shown) < len(text.not_in_text) else ""
        told = ", ".join(in_sentence(name_of(item, names)) for item in shown) if more else item_list(shown, names)
        yield Line(Kind.ITEM, f"The form asks for {number} that the procedure does not speak of: {told}{more}.")


def _foot(result: FormsCompared) -> Iterator[Line]:
    if result.problems:
        yield Line(Kind.HEADING, "What could not be done")
        for one in result.problems:
            where = f"{one.where}: " if one.where else ""
            yield Line(Kind.ITEM, " ".join(filter(None, (f"{where}{one.message}", one.hint))))
    yield Line(Kind.HEADING, "What this rests on")
    for read in result.documents:
        document = read.document
        yield Line(Kind.ITEM, f"{name_of(read.area, result.names)}: {document.path} ({hash_words(document)})")
    yield Line(
        Kind.TEXT,
        "Fields are put to data items by the words of their labels. A form says what may be written down, not what is. "
        f"{made_by()}",
    )
