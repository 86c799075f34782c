"""The forms of several areas compared, and held against what the areas' procedures say of them, over `pipeline.py`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, groupby
from typing import NamedTuple

from alignctl.corpus import AreaEntry
from alignctl.errors import AlignctlError, UnreadableDocumentError, UsageError
from alignctl.forms import Dictionary, against_text, area_form, grouped, read_form
from alignctl.graph import FormTopic
from alignctl.model.area import Area
from alignctl.model.comparison import Problem
from alignctl.model.document_read import DocumentRead
from alignctl.model.forms_compared import AreaForm, FormGroup, FormsCompared, TextAgainstForm
from alignctl.model.provision import Attribute
from alignctl.pipeline import check_kinds, names_of, open_stages
from alignctl.rules import kind_of
from alignctl.run import Run, procedure_of
from alignctl.telling import provisions_of, tell_all
from alignctl.text.marking import highest

_TWO = 2


class Named(NamedTuple):
    """A form a workspace names: whose, of which kind ("" where that is to be seen from it), and its path."""

    area: str
    kind: str
    path: str


def compare_forms(run: Run, words: Iterable[str]) -> FormsCompared:
    """The forms of some areas (ids or names) held against each other, of the kinds asked for or of all.

    Raises UsageError for unknown areas and kinds, for one area named twice, and where no area has a form;
    UnreadableDocumentError where none of their forms can be read. Any other problem stands in the result.
    """
    entries = tuple(run.workspace.find_area(word) for word in words)
    check_kinds(run)
    _refuse_twice(entries)
    _need_forms(run, entries)
    found = _compared(run, entries)
    if not found.groups:
        raise _nothing_read(found.problems)
    return found


def forms_of(run: Run, entries: tuple[AreaEntry, ...]) -> FormsCompared | None:
    """The forms of those of some areas that name any, None where fewer than two do; problems stand in the result."""
    held = tuple(entry for entry in entries if _paths(run, entry))
    return _compared(run, held) if len(held) >= _TWO else None


def form_topics(run: Run) -> dict[tuple[str, str | None], FormTopic]:
    """Under which topic of a kind the points of a form stand, by kind and what the form serves as.

    It is the topic of the rules on what the form asks for, else on the form, else the first of the kind; agencies are
    those of these rules. None as the use stands for forms of which it is not clear.
    """
    found: dict[tuple[str, str | None], FormTopic] = {}
    forms = (None, *(one.id for one in run.book.names_in("forms")))
    for kind in run.book.kinds.values():
        for form in forms:
            rules = [rule for rule in kind.rules if form is not None and rule.form == form]
            topic = rules[0].topic if rules else kind.topics[0].id
            agencies = tuple(sorted({agency for rule in rules for agency in rule.agencies}))
            found[kind.id, form] = FormTopic(topic=topic, agencies=agencies)
    return found


def _compared(run: Run, entries: tuple[AreaEntry, ...]) -> FormsCompared:
    dictionary = Dictionary(run.book, {one.area.id: one.area.name for one in entries})
    problems: list[Problem] = []
    forms = tuple(_forms(run, entries, dictionary, problems))
    groups, texts = grouped(forms, dictionary), tuple(_texts(run, entries, forms))
    return _result(run, tuple(one.area for one in entries), groups, problems, texts)


def compare_form_files(run: Run) -> FormsCompared:
    """The files of a workspace of bare files as forms; all are held against each other, whatever they serve as.

    Raises UnreadableDocumentError where fewer than two can be read.
    """
    areas = tuple(entry.area for entry in run.workspace.areas.values())
    dictionary = Dictionary(run.book, {area.id: area.name for area in areas})
    problems: list[Problem] = []
    asked = next(iter(run.settings.kinds), "")
    check_kinds(run)
    forms: list[AreaForm] = []
    for entry in run.workspace.areas.values():
        for path in chain.from_iterable(entry.documents.values()):
            named = Named(area=entry.area.id, kind=asked, path=path)
            found = _form(run, named, dictionary, problems)
            forms += [found] if found else []
    if len(forms) < _TWO:
        raise _nothing_read(problems)
    forms = _of_one_kind(forms)
    return _result(run, areas, grouped(forms, dictionary, all_alike=True), problems, ())


def _of_one_kind(forms: list[AreaForm]) -> list[AreaForm]:
    """Forms a person named side by side are of one kind: that which the first clear one looks like."""
    kind = next((one.kind for one in forms if one.kind), "")
    return [replace(one, kind=kind) for one in forms]


def _refuse_twice(entries: tuple[AreaEntry, ...]) -> None:
    ids = [one.area.id for one in entries]
    twice = next((id_ for id_ in ids if ids.count(id_) > 1), None)
    if twice is not None:
        raise UsageError(f"Different areas were expected, found '{twice}' twice.", hint="Name each area once.")


def _need_forms(run: Run, entries: tuple[AreaEntry, ...]) -> None:
    if not any(_paths(run, entry) for entry in entries):
        named = ", ".join(entry.area.id for entry in entries)
        raise UsageError(
            f"Areas with forms were expected, and none of these names any: {named}.",
            where=run.workspace.file.as_posix() if run.workspace.file else None,
            hint='Add for example forms = { referral = ["files/referral-form.docx"] } to an area, or name files.',
        )


def _paths(run: Run, entry: AreaEntry) -> tuple[tuple[str, str], ...]:
    """The forms of an area by kind, of the kinds asked for."""
    wanted = run.settings.kinds
    return tuple((kind, path) for kind, paths in entry.forms.items() if not wanted or kind in wanted for path in paths)


def _forms(
    run: Run, entries: tuple[AreaEntry, ...], dictionary: Dictionary, problems: list[Problem]
) -> Iterator[AreaForm]:
    for entry in entries:
        held = _paths(run, entry)
        if not held:
            problems.append(Problem(message=f"{entry.area.name} names no form, so it was not compared."))
        for kind, path in held:
            found = _form(run, Named(area=entry.area.id, kind=kind, path=path), dictionary, problems)
            if found:
                yield found


def _form(run: Run, named: Named, dictionary: Dictionary, problems: list[Problem]) -> AreaForm | None:
    """A form read and mapped; one that cannot be read is a problem, and one without fields too."""
    path = named.path
    try:
        form = read_form(run.shelf.sheet(path, run.workspace.locate(path)))
    except AlignctlError as error:
        problems.append(Problem(message=error.message, where=error.where or path, hint=error.hint))
        return None
    if not form.fields:
        problems.append(Problem(message="A form was expected, and no place to fill in was found.", where=path))
        return None
    return area_form(named.area, named.kind or kind_of(form.document, run.book) or "", form, dictionary)


def _texts(run: Run, entries: tuple[AreaEntry, ...], forms: tuple[AreaForm, ...]) -> Iterator[TextAgainstForm]:
    """What the procedures of areas with forms say of these very forms."""
    dictionary = Dictionary(run.book, {})
    stages = open_stages(run.shelf, run.book, run.verdicts)
    order = sorted(forms, key=lambda one: (one.area, one.kind, one.purpose or ""))
    held = {key: tuple(found) for key, found in groupby(order, key=lambda one: (one.area, one.kind, one.purpose))}
    for entry in entries:
        for (area, kind, purpose), own in held.items():
            if area != entry.area.id or purpose is None or kind not in run.book.kinds:
                continue
            rules = {rule.id for rule in run.book.kinds[kind].rules if rule.form == purpose}
            procedure = procedure_of(run.workspace, entry, kind, run.shelf) if rules else None
            if procedure is None:
                continue
            tell_all(run, (procedure,), stages)
            said = provisions_of(procedure, run.book, stages)
            wanted = (one for one in said if one.rule in rules and one.attribute is Attribute.DATA_ITEM)
            found = against_text(own, wanted, dictionary)
            if found:
                yield found


def _result(
    run: Run,
    areas: tuple[Area, ...],
    groups: tuple[FormGroup, ...],
    problems: list[Problem],
    texts: tuple[TextAgainstForm, ...],
) -> FormsCompared:
    documents = tuple(
        DocumentRead(area=one.area, kind=one.kind, document=one.form.document, is_form=True)
        for group in groups
        for one in group.forms
    )
    names = names_of(run) | {area.id: area.name for area in areas}
    return FormsCompared(
        areas=areas,
        on=run.settings.on.isoformat(),
        groups=groups,
        texts=texts,
        documents=documents,
        marking=highest(one.document.metadata.marking for one in documents),
        problems=tuple(dict.fromkeys(problems)),
        names=names,
        wider=dict(Dictionary(run.book, {}).wider),
        notes=tuple(_notes(groups, areas, names)),
    )


def _notes(groups: tuple[FormGroup, ...], areas: tuple[Area, ...], names: Mapping[str, str]) -> Iterator[str]:
    for group in groups:
        if len(group.areas) == 1 and len(groups) > 1:
            what = names.get(group.purpose or "", group.purpose or "") or "a form whose use is not clear"
            told = f"{names.get(group.areas[0], group.areas[0])} alone has this form: {what}. It is told by itself"
            yield f"{told}, as {_why_alone(group, groups, areas)}."
        clear = {one.purpose for one in group.forms}
        if len(clear) > 1:
            yield "Not every one of these forms says by its title what it serves as; they were held against each other."


def _why_alone(group: FormGroup, groups: tuple[FormGroup, ...], areas: tuple[Area, ...]) -> str:
    """Why a form stands alone: the other areas have none of the kind that could be read, or theirs serve otherwise."""
    held = {area for one in groups if one.kind == group.kind for area in one.areas}
    none = [area.name for area in areas if area.id not in held]
    if not none:
        return "forms that serve for different things are not held against each other"
    told = f"no form of this kind was read of {', '.join(none)}"
    others = len(held) > 1
    return f"{told}, and those of the others serve for something else" if others else told


def _nothing_read(problems: Iterable[Problem]) -> UnreadableDocumentError:
    told = [f"{one.where}: {one.message}" if one.where else one.message for one in problems]
    return UnreadableDocumentError(
        "\n  ".join(["Forms that can be read were expected, and too few could be.", *told]),
        hint="See with `alignctl extract FILE --as form` what is read of one.",
    )
