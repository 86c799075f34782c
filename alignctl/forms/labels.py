"""Labels of fields: the words that name what is asked, apart from number, asterisk, advice and guidance."""

from __future__ import annotations

import re
from typing import NamedTuple

from alignctl.model.form import Blank, BlankKind, FieldKind
from alignctl.text.form_marks import without_marks

_NUMBER = re.compile(
    r"^\(?(?:Q\s?)?\d{1,2}(?:\.\d{1,2})*(?:[.)]|(?=\s))\s*(?!(?:months?|days?|hours?|weeks?|years?|or)\b)(?=\S)|^\(?(?:[a-z]|[ivx]{2,4})[.)]\s+(?=\S)"
    r"|^\(?Q?\d{1,2}:\s*(?=\D)|^\(?(?:[A-Z]\d{1,2}|Q?\d{1,2}[a-z])(?:\.\d{1,2})?[.):]?\s+(?=[A-Z\u2018\u201c])"
)
_FOOTNOTE = re.compile(r"(?<=\?)\d{1,2}(?:, ?\d{1,2})*$")
_ORDINAL = re.compile(r"\(?\d{1,2}(?:\.\d{1,2})?[.)]?|[a-z]?\d{1,2}[.)]?|\(?[a-z]\)|[ivx]{1,4}[.)]", re.IGNORECASE)
_LABELLED = re.compile(r"[^:]+:")
_LABELLED_WHOLE = re.compile(r"(?:[A-Z][^:?.]{1,75}:\s*){2,}(?:\([^()]*\))?")
# a label behind another one's room, without a colon of its own: "Surname: Forename(s)"
_SECOND = re.compile(
    r"(?P<one>[A-Z][^:?.]{1,40}:)\s+(?P<other>(?:(?:first |fore|sur|family |given |print |known )names?(?:\(s\))?"
    r"|d\.?o\.?b\.?|date(?: of birth)?|age|gender|sex|ethnicity|religion|relationship|address|post ?code"
    r"|tel(?:ephone|\.)?(?: (?:no\.?|number))?|mobile|phone|e-?mail|role|job title|agency|organisation|time|signed"
    r"|signature|[A-Z]\w+\(s\)))",
    re.IGNORECASE,
)
_FILLERS = re.compile(r"(?<=[:?])\s*(?:\.{1,3}|[\u2026\u2013-])(?=\s|$)")
_PART = re.compile(r"(?:part|section|appendix|annex|stage)\s+(?:\d+|[a-z]|[ivx]+)\b", re.IGNORECASE)
_CONTINUED = re.compile(r"^\s*\(?(?:continued|cont\W?d)\b\.?\)?", re.IGNORECASE)
_LONGEST_HEADING = 14
_MARKED = re.compile(
    r"\*|\((?:required|mandatory|compulsory)\)|\b(?:must be completed|mandatory field)\b", re.IGNORECASE
)
_STRIPPED = re.compile(r"\*+|\((?:required|mandatory|compulsory)\)", re.IGNORECASE)
# "e.g. Police" ends no sentence
_SENTENCE_END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\betc)[?.]\s+(?=\(?[A-Z])")
_ASIDE = re.compile(r"\s*\((?P<aside>[^()]*)\)\s*[:?]?\s*$")
_ASIDES = re.compile(r"\([^()]*\)")
_DATE = re.compile(
    r"(?:.*\b)?(?:date|d\.?o\.?b\.?)(?: of [\w\u2019' /-]+)?(?: (?:completed|received|sent|seen|due|signed))?"
    r"|date(?: and |/| & )time|date(?: [\w\u2019'/-]+){1,7}"
    r"|(?!wh|how)(?:[\w\u2019'-]+ ){0,6}(?:\w+ed|sent|told|given|held|made|seen|due)(?: [\w\u2019'-]+){0,4}"
    r" (?:on|by when)|.+ valid until"
    r"|(?:[\w\u2019'-]+ ){0,5}due by|by when|.+ \(date\)",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"^(?:if|where) (?:yes|so|no|not|known|applicable|relevant)\b[,:;]?\s*", re.IGNORECASE)
_SEVERAL_THINGS = re.compile(
    r",|(?<!health )\band (?!time$)|\bor\b|&(?! time)|\bwith\b|(?<!last )\bupdates?\b"
    r"|\bplace\b|\breasons?\b",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"\bsign(?:ed|ature)s?\b", re.IGNORECASE)
_TABLE_WORDS = 9
_ADVISING = re.compile(
    r"(?:please|provide|if|include|e\.?g|i\.?e|state|specify|give|for example|such as|where|as)\b", re.IGNORECASE
)
_PROMPT = re.compile(r"[\[(<\s-]*(?:please )?(?:select|choose|pick|click)\b.*", re.IGNORECASE)
_ASIDE_WORDS, _SHORT_REST = 2, 2
_USUAL_PROMPT = re.compile(
    r"(?:click|tap|choose|select|enter|type|please (?:click|select|choose|enter)|insert)\b.{0,40}", re.IGNORECASE
)
_ADVICE = re.compile(
    r"\(?\b(?:please |you (?:may|can) )?(?:tick|circle|delete|select|choose|mark|ring|underline|cross)\b[^().]{0,40}"
    r"(?:apply|applies|appropriate|applicable|one|box|boxes|relevant|below|as you like|agrees with|number|answer)\b"
    r"\.?\)?",
    re.IGNORECASE,
)
_ADVISED = re.compile(
    r"\((?:please )?(?:tick|circle|delete|select|choose|ring|underline|mark|cross)\b[^()]*\)", re.IGNORECASE
)
# what is to be written, and not of whom or what it is
_HOW = re.compile(
    r"name|names|print(?: name)?|in full|amount|initials|manager|number|block (?:capitals|letters)|capitals|optional"
    r"|if known|if any|if (?:relevant|different|willing|applicable)|months|years|y/n|yes/no"
    r"|\d\d ?-?(?:hr|hour)s?(?: clock)?|hh:mm|dd\W?mm\W?yy(?:yy)?|%|\u00a3|print clearly|tel|details",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"(?<=[\w)])\s+(?=(?:For (?:example|instance)|E\.g\.|Please|Include|Including|Give|Say|State|Describe|Consider"
    r"|Explain|Think about|Use)\s+(?!of\b)[a-z])"
)


class Label(NamedTuple):
    """What a label says: its words, the guidance beside them, and whether an answer is required."""

    text: str
    guidance: str
    required: bool


def label_of(text: str) -> Label:
    """Read a label as printed."""
    words = without_marks(text)
    required = _MARKED.search(words) is not None
    words = " ".join(_STRIPPED.sub(" ", words).split()).lstrip("\u2192\u27a2\u25ba ")
    words = _FOOTNOTE.sub("", _NUMBER.sub("", words))
    advice = _ADVISED.search(words) or _ADVICE.search(words)
    said = [advice[0].strip("() ")] if advice else []
    words = " ".join(_ADVICE.sub(" ", _ADVISED.sub(" ", words)).split())
    aside = _ASIDE.search(words)
    if aside and aside.start() and _guides(aside["aside"], words):
        said.append(aside["aside"])
        words = words[: aside.start()]
    words, rest = _parted(words)
    if rest:
        said.append(rest)
    return Label(text=words.strip(" :\u2013-.(\u2026"), guidance=" ".join(said).strip(), required=required)


def _guides(aside: str, words: str) -> bool:
    """Whether words in brackets say how to answer; those that tell two signatures apart do not."""
    if len(aside.split()) > _ASIDE_WORDS or _ADVISING.match(aside):
        return True
    return _HOW.fullmatch(aside.strip()) is not None and not _SIGNATURE.search(words)


def _parted(words: str) -> tuple[str, str]:
    """A label and the sentence of guidance behind it. Of questions in a row each is asked."""
    end = 0
    for found in _SENTENCE_END.finditer(words):
        end = found.end()
        if not _ends_question(words[end:]):
            break
    else:
        end = 0
    kept, said = (words[:end].strip(), words[end:].strip("(): ")) if end else (words, "")
    colon = kept.find(":")
    rest = kept[colon + 1 :].strip() if colon > 0 else ""
    if len(rest.split()) > _SHORT_REST:
        return kept[:colon], " ".join(filter(None, (rest.strip("(): "), said)))
    example = _EXAMPLE.search(kept)
    if example and not said:
        return kept[: example.start()], kept[example.end() :].strip("(): ")
    return kept, said


def _ends_question(text: str) -> bool:
    """Whether the next sentence of a text is a question."""
    found = _SENTENCE_END.search(text)
    return (text[: found.start() + 1] if found else text).rstrip(" :)").endswith("?")


def labels_in(text: str) -> list[str]:
    """The labels of a text that holds several with nothing between them ("Name: Address: Tel:"); else the text."""
    if _LABELLED_WHOLE.fullmatch(text.strip()):
        return _LABELLED.findall(text)
    second = _SECOND.fullmatch(text.strip())
    return [second["one"], second["other"]] if second else [text]


def without_fillers(text: str) -> str:
    """A text without the single stops or strokes that stand behind a colon for nothing ("DoB: .")."""
    return _FILLERS.sub("", text)


def is_part_heading(text: str) -> bool:
    """Whether a line by itself is the heading of a part ("Part 2: Family")."""
    words = len(_ASIDES.sub("", text).split())
    return _PART.match(text) is not None and words <= _LONGEST_HEADING and not text.endswith((".", "?"))


def names_part(text: str) -> bool:
    """Whether a text begins as a part of a form does."""
    return _PART.match(text) is not None


def without_part(text: str) -> str:
    """A heading without the part it names before its title ("Part C: People and places")."""
    bare = _CONTINUED.sub("", _PART.sub("", text, count=1)) if _PART.match(text) else text
    return bare.strip(" :.\u2013-") or text


def is_ordinal(text: str) -> bool:
    """Whether a text only counts ("1.", "b)")."""
    return _ORDINAL.fullmatch(text.strip()) is not None


def kind_of(label: str, blank: Blank | None) -> FieldKind:
    """How a field is answered: by what the file says of its place to write, else by its label."""
    kind = BlankKind.CELL if blank is None else blank.kind
    if kind is BlankKind.CHOICE:
        return FieldKind.CHOICE
    if kind is BlankKind.TICK:
        return FieldKind.TICK_BOX
    bare = label if label.casefold().endswith("(date)") else _CONDITION.sub("", _ASIDE.sub("", label))
    if kind is BlankKind.DATE or (_DATE.fullmatch(bare.strip(" :?")) and not _SEVERAL_THINGS.search(bare)):
        return FieldKind.DATE
    if kind is BlankKind.SIGNATURE or (_SIGNATURE.search(label) and len(label.split()) <= _TABLE_WORDS):
        return FieldKind.SIGNATURE
    return FieldKind.TEXT


def is_prompt(option: str) -> bool:
    """Whether an entry of a list only asks to choose one."""
    return _PROMPT.fullmatch(option) is not None


def prompt_guidance(blank: Blank | None) -> str:
    """What a place to write says of itself, unless it is the usual "Click here to enter text"."""
    if blank is None or not blank.prompt or _USUAL_PROMPT.fullmatch(blank.prompt.strip(" .")):
        return ""
    return blank.prompt if any(map(str.isalpha, blank.prompt)) else ""
