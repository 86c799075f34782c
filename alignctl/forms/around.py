"""What a field asks for by what stands around it: the field before, whose block it is, the rows beside it, its part."""

from __future__ import annotations

import re
from collections import Counter

from alignctl.forms.dictionary import Dictionary
from alignctl.forms.evidence import Label, closed_up, covers
from alignctl.model.form import FieldKind, Form, FormField
from alignctl.model.forms_compared import MappedField
from alignctl.rules.asked import Trait
from alignctl.text.normalise import fold

_ROWS, _YES_NO_ROWS = 4, 3
_TICKED = ("ticked",)
_YES_NO = frozenset({"yes", "no", "not known", "unknown", "n a", "not applicable", "don t know", "unsure", "not sure"})
_FOLLOWS = re.compile(
    r"if (?:yes|no|not|so|known|applicable|it|this|they|you have(?: not|n['\u2019]t)|you did not)\b"
    r"|if (?:any|other)(?:,|$)|accepted\b|tell (?:me|us) more"
    r"|(?:what|how many|which|why|when|where|who|how often)(?:,? (?:and|or) [\w ]{2,16})?\s*\?*$",
    re.IGNORECASE,
)
_IF = re.compile(r"if\b", re.IGNORECASE)
_CLAUSE = re.compile(r"^if\b[^,?]*[,?]\s*(?=\w)", re.IGNORECASE)
_BARE = re.compile(
    r"(?:and |& |date|time|place|where|when|by|by whom|by who|who with|with whom|venue"
    r"|location|method|how|given|on|of it|[(),/ ])+\s*[?:]*$",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\s*\([^()]*\)\s*$")
_NAME = re.compile(r"(?:full |first |sur)?name", re.IGNORECASE)
_RISK = re.compile(r"\brisk|indicator|vulnerab|concern|exploit|\bCSE\b|\bCCE\b|\bCE\b|warning sign", re.IGNORECASE)
_TITLE_WORDS = 8  # a longer title is a sentence that speaks of much
_EXPLOITATION = re.compile(r"exploit|\bCSE\b|\bCCE\b|\bCE\b", re.IGNORECASE)


class Rows:
    """The rows of a form's grids to tick in: fields with the same answers as several others."""

    def __init__(self, form: Form) -> None:
        self._over_all = Counter(_answers(field) for field in form.fields)
        self._in_part = Counter((part.id, _answers(field)) for part in form.parts for field in part.fields)
        self.is_of_risk = bool(_RISK.search(form.document.title))
        self.is_of_exploitation = bool(_EXPLOITATION.search(form.document.title))

    def has(self, field: FormField, part: str) -> bool:
        """Whether a field is such a row. Answers as common as yes and no tell of a grid within one part alone."""
        answers = _answers(field)
        if not answers:
            return False
        if answers == _TICKED:
            return self._in_part[part, answers] >= _ROWS
        if _YES_NO.issuperset(answers):
            # a question answered by yes or no stands by itself; rows of a grid are statements, or asked of "you"
            if field.label.rstrip().endswith("?"):
                return False
            return self._in_part[part, answers] >= _YES_NO_ROWS
        return self._over_all[answers] >= _ROWS


def _answers(field: FormField) -> tuple[str, ...]:
    if field.kind is FieldKind.TICK_BOX:
        return _TICKED
    return tuple(map(fold, field.options)) if field.kind is FieldKind.CHOICE else ()


def names_risk(title: str) -> bool:
    """Whether the title of a part speaks of risks or signs of them."""
    return _RISK.search(" ".join(title.split()[:_TITLE_WORDS])) is not None


def names_exploitation(title: str) -> bool:
    """Whether a title speaks of exploitation."""
    return _EXPLOITATION.search(title) is not None


def after_condition(label: str) -> str:
    """A label without the condition it begins with: "If yes, what happened?" is asked as "what happened?"."""
    return _CLAUSE.sub("", label)


def base_of(label: str) -> str | None:
    """The label that one with words in brackets at its end belongs to: "Risk (details)" stands beside "Risk"."""
    bare = _BESIDE.sub("", label)
    return fold(bare) if bare != label else None


def follows(field: FormField) -> bool:
    """Whether a field no item is known for goes on with the one before: "If not, why?", "Where, and by whom?"."""
    return Label(text=field.label).says_nothing or _IF.match(field.label) is not None or goes_on(field)


def goes_on(field: FormField) -> bool:
    """Whether a field hangs on the one before, whatever its words name: "If yes, what happened?", "Accepted?"."""
    return _FOLLOWS.match(closed_up(field.label)) is not None


def dated_by(field: FormField, before: MappedField, dictionary: Dictionary) -> bool:
    """Whether "Date", "Time and place" or "By whom" by itself is asked of what the field before asks for."""
    return dictionary.has(before.item, Trait.EVENT) and is_bare(field)


def is_bare(field: FormField) -> bool:
    """Whether a label is "Date", "Time and place" or "By whom", and says not of what."""
    return _BARE.match(closed_up(field.label)) is not None


def owned_by(field: FormField, before: MappedField, dictionary: Dictionary) -> bool:
    """Whether "Job title" or "Telephone" is that of the person the field before asks for, or names in its row."""
    asked = dictionary.item(before.item).asked if before.item else None
    if asked is None or not asked.there or not covers(asked.there, field.label) or _NAME.match(field.label):
        return False
    return dictionary.has(before.item, Trait.PERSON) or _same_row(before.field, field)


def _same_row(one: FormField, other: FormField) -> bool:
    mine, its = one.citation.cell, other.citation.cell
    return mine is not None and its is not None and mine[:2] == its[:2]
