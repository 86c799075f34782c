"""Answers a form prints to choose among: "Yes / No", "High / Medium / Low (delete as appropriate)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

_KNOWN = (
    r"yes|no|y|n|n/?a|n/?k|not known|unknown|not applicable|unsure|don.?t know|not sure|none|high|medium|low|"
    r"significant|male|female|m|f|standard|agreed|refused|given|not given|true|false|never|sometimes|often|always|"
    r"other|(?:pre|ra)(?:fer|ther) not(?: to)? say|declined|mild|moderate|severe|emerging|absent"
    r"|present|home|office|unclear"
)
_OPTION = re.compile(rf"(?:{_KNOWN})\b[*:]?", re.IGNORECASE)
_ENDING = re.compile(rf"(?:^|(?<=[\s:?.)]))(?:{_KNOWN})\s*:?$", re.IGNORECASE)
_STARTING = re.compile(rf"(?:{_KNOWN})(?=$|[\s,;:(])", re.IGNORECASE)
# "No, could not be reached" is one answer
_GOES_ON = re.compile(
    r",\s*(?!if\b|please\b|give\b)[a-z]|\s*\((?!\s*(?:if|please|give|say|state|specify|details)\b)|\s+(?!if\b|please\b)[a-z]"
)
_ADVICE = re.compile(
    r"(?<=[?.])\s+(?:please\s+)?(?:delete|circle|tick|ring)\s+(?:as (?:appropriate|applicable)|one)\b[.:]?(?=\s+\S)|"
    r"[(\[*\s\u2013-]*(?:please\s+)?(?:delete|circle|tick|select|choose|mark|indicate|highlight|underline|strike|ring)\b[^)\]]{0,60}[)\]]?\s*$"
    r"|[(\[]\s*(?:please\s+)?(?:delete|circle|tick|select|choose|mark|ring)\b[^)\]]{0,60}[)\]]",
    re.IGNORECASE,
)
_APART = re.compile(r"\s*[/|\u2022]\s*")
_PROTECTED = {"n/a": "n\u2215a", "N/A": "N\u2215A", "n/k": "n\u2215k", "N/K": "N\u2215K"}
_LONGEST_WORDS, _FEWEST, _MOST = 4, 2, 8
_SEVERAL = re.compile(
    r"all that apply|any that apply|those that apply|as many as|one or more|tick any|more than one", re.IGNORECASE
)
_LONGEST_LADDER = 10
_SCALE = re.compile(
    r"\b(?:scal(?:e|ing)|rate|rating|score)\b[^?]{0,60}?\b(?P<first>[01])\s*(?:\u2013|-|to)\s*(?P<last>\d{1,2})\b"
    r"(?=.{0,40}\b(?:where|with|being|means|how)\b)",
    re.IGNORECASE,
)
_EITHER = re.compile(
    r"yes|no|y|n|n/?a|n/?k|not known|unknown|not applicable|unsure|not sure|don.?t know|true|false", re.IGNORECASE
)
_RUN = re.compile(
    r"(?P<before>(?:\D|\d(?=[^|]*[?:)]\s))*?)\s*(?P<run>\d{1,2}(?:[\s|]+\d{1,2}){2,10})(?:\s+[A-Za-z][A-Za-z ]{0,40})?"
)
_NEXT_QUESTION = re.compile(rf"/\s*(?:{_KNOWN})\s+(?=(?-i:[A-Z])[^/?]*\?)", re.IGNORECASE)
_WITHIN = re.compile(
    rf"(?P<asked>.*?\b(?:{_KNOWN})(?:\s*/\s*(?:{_KNOWN}))+(?:\s*\((?:please )?(?:delete|circle|ring|tick)[^()]*\))?)"
    r"\s+(?P<rest>(?-i:[A-Z]).*)",
    re.IGNORECASE,
)
_PLAIN_ANSWERS = (
    r"not known|unknown|not sure|unsure|don.?t know|not applicable|n/?a|yes|no|high|medium|low|male|female|never"
    r"|sometimes|often|always|agreed|refused"
)
_ANSWER = re.compile(rf"\b(?:{_PLAIN_ANSWERS})\b", re.IGNORECASE)
_ROW = re.compile(
    rf"(?P<before>(?:.*[?:)])?)\s*(?P<row>(?:{_PLAIN_ANSWERS})(?:\s+(?:{_PLAIN_ANSWERS}))+)", re.IGNORECASE
)
_LONGEST_SCALE = 240
_LEVELS = re.compile(r"(?:level|tier|score|stage)?\s*[0-5]", re.IGNORECASE)


def is_known_option(text: str) -> bool:
    """Whether a text alone is a usual answer."""
    words = text.strip(" *:.()")
    return bool(_OPTION.fullmatch(words) or _LEVELS.fullmatch(words))


def without_known_ending(text: str) -> tuple[str, str]:
    """A text parted before the usual answer that ends it: ("Known to us?", "Yes"); the answer "" where none does."""
    found = _ENDING.search(text.strip())
    return (text[: found.start()].strip(), found[0].strip(" :")) if found else (text, "")


def with_known_start(text: str) -> tuple[str, str]:
    """A text parted after the usual answer that begins it: ("No", "If yes, say why"); "" where none does."""
    found = _STARTING.match(text.strip())
    rest = text.strip()[found.end() :] if found else ""
    if found is None or _GOES_ON.match(rest):
        return "", text
    return found[0], rest.strip(" ,;")


def allows_several(text: str) -> bool:
    """Whether the form says that more than one may be ticked."""
    return _SEVERAL.search(text) is not None


def is_either_or(options: Iterable[str]) -> bool:
    """Whether answers shut each other out, whatever the form says above them ("Yes / No / Not known")."""
    return all(_EITHER.fullmatch(option.strip(" .*")) for option in options)


def printed_options(text: str) -> tuple[str, tuple[str, ...]]:
    """The question of a text, and the answers printed behind it, parted by strokes; no answers where it has none.

    A usual answer must be among them, or advice to delete or circle must stand beside them.
    """
    for look in (_numbers, _in_a_row):
        question, found = look(text)
        if found:
            return question, found
    advised = _ADVICE.search(text)
    bare = (text[: advised.start()] + " " + text[advised.end() :] if advised else text).strip(" *()")
    for word, held in _PROTECTED.items():
        bare = re.sub(rf"(?<![\w/]){re.escape(word)}(?![\w/])", held, bare)
    parts = [part.strip(" .*") for part in _APART.split(bare)]
    if not _FEWEST <= len(parts) <= _MOST or not all(parts):
        return text, ()
    question, first = _first_option(parts[0])
    known, _ = with_known_start(parts[-1])
    last = known if known and len(parts[-1].split()) > _LONGEST_WORDS else parts[-1]
    options = tuple(option.replace("\u2215", "/") for option in (first, *parts[1:-1], last))
    fits = all(0 < len(option.split()) <= _LONGEST_WORDS for option in options)
    usual = sum(1 for option in options if is_known_option(option))
    if fits and (usual >= _FEWEST or (advised and (usual or not question or question[-1] in ":?"))):
        return question.strip(" ("), options
    return text, ()


def answers_in_row(text: str) -> tuple[str, ...]:
    """Answers of a cell that stand far apart or between upright strokes; none where there are fewer than three."""
    parts = [part.strip() for part in text.split("|")]
    fits = all(0 < len(part.split()) <= _LONGEST_WORDS for part in parts)
    return tuple(parts) if len(parts) > _FEWEST and fits else ()


def parted_by_strokes(text: str) -> tuple[str, ...]:
    """Three answers or more of few words, parted by strokes with spaces round them; none for any other text."""
    parts = [part.strip() for part in text.split(" / ")]
    fits = all(0 < len(part.split()) <= _LONGEST_WORDS for part in parts)
    return tuple(parts) if len(parts) > _FEWEST and fits else ()


def scale_told(text: str) -> tuple[str, ...]:
    """The numbers of a scale that is told in words ("Safety scale: on 0 - 10, where 0 is ..."); none elsewhere."""
    found = _SCALE.search(text)
    first, last = (int(found["first"]), int(found["last"])) if found else (0, 0)
    return tuple(map(str, range(first, last + 1))) if first < last <= _LONGEST_LADDER else ()


def _numbers(text: str) -> tuple[str, tuple[str, ...]]:
    """The question before a run of numbers to ring ("0 1 2 3 4 5"), and the numbers; none where none is printed."""
    found = _RUN.fullmatch(text.strip()) if len(text) <= _LONGEST_SCALE else None
    if not found:
        return text, ()
    numbers = found["run"].replace("|", " ").split()
    if any(int(after) - int(before) != 1 for before, after in pairwise(numbers)):
        return text, ()
    question = found["before"].strip(" :")
    return ("" if _ADVICE.fullmatch(question) or not question.endswith((")", "?")) else question), tuple(numbers)


def printed_within(text: str) -> tuple[tuple[str, tuple[str, ...]] | None, str]:
    """A question with printed answers that a further label stands behind, and that label; None where there is none."""
    found = _WITHIN.fullmatch(text.strip())
    if not found:
        return None, text
    question, options = printed_options(found["asked"])
    return ((question, options), found["rest"]) if question and options else (None, text)


def _in_a_row(text: str) -> tuple[str, tuple[str, ...]]:
    """The question before usual answers with nothing between them ("Yes No Not known"), and these answers."""
    found = _ROW.fullmatch(text.strip()) if len(text) <= _LONGEST_SCALE else None
    return (found["before"].strip(), tuple(_ANSWER.findall(found["row"]))) if found else (text, ())


def questions_in(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each question of a line with the answers printed behind it ("Offered? Yes / No  Accepted? Yes / No")."""
    cuts = [0, *(found.end() for found in _NEXT_QUESTION.finditer(text)), len(text)]
    parts = [text[start:end].strip() for start, end in pairwise(cuts)]
    found = [printed_options(part) for part in parts]
    if len(parts) > 1 and all(question and options for question, options in found):
        yield from found
    else:
        yield printed_options(text)


def _first_option(part: str) -> tuple[str, str]:
    """The question before the first answer, and that answer."""
    question, known = without_known_ending(part)
    if known:
        return question.strip(" ("), known
    at = max(part.rfind(sign) for sign in "?:)")
    return part[: at + 1].strip(), part[at + 1 :].strip(" (")
