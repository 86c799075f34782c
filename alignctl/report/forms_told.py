"""The words for what forms ask: items, fields, differences, burden, and what a form for all would change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alignctl.model.forms_compared import (
    Apart,
    AreaForm,
    AskedBy,
    AskedIn,
    Burden,
    Change,
    FormGroup,
    FormsCompared,
    ItemCompared,
    Minimum,
)
from alignctl.report.words import count, in_sentence, listed, name_of

# what an answer is and where it goes changes with these; other words for the same question change nothing
WEIGHTY = (Apart.SCALE, Apart.OPTIONS, Apart.KIND, Apart.COLUMNS)
APART = {
    Apart.SCALE: "another scale",
    Apart.OPTIONS: "other answers",
    Apart.KIND: "another kind of field",
    Apart.COLUMNS: "other columns",
    Apart.REQUIRED: "required by some alone",
    Apart.WORDING: "other words",
}
NO_ITEM = "no data item is known for it"
SURE = 0.7


def forms_title(result: FormsCompared) -> str:
    """The title of the whole."""
    names = listed([area.name for area in result.areas])
    return f"{names}: {'their forms' if len(result.areas) > 1 else 'its forms'} compared"


def group_title(group: FormGroup, names: dict[str, str]) -> str:
    """What forms of a group serve as, and of which kind of procedure."""
    use = name_of(group.purpose, names) if group.purpose else "Forms"
    return f"{use} ({name_of(group.kind, names)})" if group.kind else use


def asked_by_words(asked_by: AskedBy, areas: int) -> str:
    """How many ask for an item, of so many areas."""
    return {
        AskedBy.ALL: "both" if areas == 2 else "all",  # noqa: PLR2004  two are both
        AskedBy.MOST: "most",
        AskedBy.SOME: "some",
        AskedBy.ONE: "one alone",
    }[asked_by]


def is_weighty(item: ItemCompared) -> bool:
    """Whether areas that ask for an item ask for it in ways that change the answer."""
    return any(one.apart in WEIGHTY for one in item.differences)


def item_list(items: Iterable[str], names: dict[str, str]) -> str:
    """Items as a sentence lists them; "nothing" where there are none."""
    return listed([in_sentence(name_of(item, names)) for item in items]) or "nothing"


def area_list(areas: Iterable[str], names: dict[str, str]) -> str:
    """Areas by their names."""
    return listed([name_of(area, names) for area in areas])


def labels_of(asked: AskedIn, item: str) -> str:
    """The labels with which an area asks for an item, each once, in quotation marks."""
    return ", ".join(dict.fromkeys(one.label_of(item) for one in asked.fields))


def unsure(asked: AskedIn, item: str) -> bool:
    """Whether no field of an area is clearly on the item."""
    return all(one.sureness(item) < SURE for one in asked.fields)


def burden_words(burden: Burden) -> str:
    """What a form asks of whoever fills it in."""
    told = [
        f"{count(burden.fields, 'field')}, {burden.required or 'none'} of them said to be required",
        f"{burden.free_text} in words of one's own",
        f"{count(burden.choices, 'choice')}",
    ]
    if burden.tables:
        told.append(f"{count(burden.tables, 'table')} with {count(burden.columns, 'column')} in all")
    told.append(count(burden.parts, "part"))
    if burden.pages:
        told.append(count(burden.pages, "page"))
    if burden.office_use:
        told.append(f"{burden.office_use} more for office use")
    return "; ".join(told)


def form_name(form: AreaForm, names: dict[str, str]) -> str:
    """Whose form it is, and its title."""
    return f"{name_of(form.area, names)}, {form.form.document.title or form.form.document.path}"


def minimum_words(minimum: Minimum, group: FormGroup) -> str:
    """What a form for all would hold."""
    areas = len(group.areas)
    held = asked_by_words(AskedBy.ALL, areas) if minimum.least is AskedBy.ALL else "most"
    return f"With what {held} ask for it would hold {count(len(minimum.items), 'item')}."


def change_words(change: Change, names: dict[str, str]) -> Iterator[str]:
    """What an area would give up and add."""
    yield f"gives up {item_list(change.gives_up, names)}"
    yield f"adds {item_list(change.adds, names)}"


def in_short(group: FormGroup) -> str:
    """A group in one sentence, what is shared first."""
    areas = len(group.areas)
    shared = [one for one in group.items if one.asked_by is AskedBy.ALL]
    apart = sum(1 for one in shared if is_weighty(one))
    rest = len(group.items) - len(shared)
    who = asked_by_words(AskedBy.ALL, areas)
    told = f"{who[:1].upper()}{who[1:]} ask for {len(shared)} of {count(len(group.items), 'data item')}"
    unlike = f", {apart} of them in ways that change the answer" if apart else ""
    fewer = f"; {count(rest, 'item')} {'is' if rest == 1 else 'are'} asked for by some alone" if rest else ""
    bare = len(group.unmapped)
    unknown = f". For {count(bare, 'further field')} {NO_ITEM.removesuffix(' for it')}" if bare else ""
    return f"{told}{unlike}{fewer}{unknown}."
