"""A comparison of two invented forms, one of them with words that tell whose they are."""

from functools import lru_cache

from alignctl.forms import Dictionary, area_form, grouped
from alignctl.model.area import Area
from alignctl.model.comparison import Problem
from alignctl.model.document_read import DocumentRead
from alignctl.model.forms_compared import FormsCompared
from alignctl.rules import RuleBook, load_rules
from alignctl.text.marking import highest
from tests.forms.asked_sheet import field, form

NAMES = {"ash": "Ash", "birch": "Birch", "cedar": "Cedar"}
OWN_WORDS = "Zebra crossing patrol"


@lru_cache(maxsize=1)
def book() -> RuleBook:
    return load_rules()


def fields(secret=OWN_WORDS):
    ours = {
        "The child": [
            field("Full name of child", required=True),
            field("Date of birth", "date"),
            field("Risk level", "choice", options=("Low", "Medium", "High")),
            field("NHS number"),
            field("Siblings", "table", columns=("Name", "Age", "School")),
        ],
        f"{secret} part": [field(f"Religion ({secret})"), field(secret)],
    }
    theirs = {
        "About the child": [
            field("Name of child"),
            field("Date of birth", "date"),
            field("Risk level", "choice", options=("Standard", "High")),
            field("Religion"),
            field("Signature", "signature"),
        ]
    }
    return {"ash": ours, "birch": theirs}


def compared(markings=None, parts=None, **more):
    """Ash and Birch compared; `markings` are those of their forms."""
    dictionary = Dictionary(book(), NAMES)
    parts = parts or fields()
    forms = [
        area_form(area, "referral", form(area, held, marking=(markings or {}).get(area)), dictionary)
        for area, held in parts.items()
    ]
    documents = tuple(DocumentRead(area=one.area, kind=one.kind, document=one.form.document) for one in forms)
    return FormsCompared(
        areas=tuple(Area(id=area, name=NAMES[area]) for area in parts),
        on="2026-04-01",
        groups=grouped(forms, dictionary),
        texts=(),
        documents=documents,
        marking=highest(one.document.metadata.marking for one in documents),
        problems=(Problem(message="One form could not be read.", where="x.docx", hint="Save it anew."),),
        names=book().titles | NAMES,
        wider=dict(dictionary.wider),
        **more,
    )
