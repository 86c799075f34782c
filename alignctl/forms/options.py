"""Answers a form prints to choose among: "Yes / No", "High / Medium / Low (delete as appropriate)"."""

from __future__ import annotations

import re

_KNOWN = (
    r"yes|no|y|n|n/?a|n/?k|not known|unknown|not applicable|unsure|don.?t know|not sure|none|high|medium|low|"
    r"significant|male|female|m|f|standard|agreed|refused|given|not given|true|false|never|sometimes|often|always|"
    r"other|prefer not to say|declined|mild|moderate|severe|emerging|absent|present|home|office|unclear"
)
_OPTION = re.compile(rf"(?:{_KNOWN})\b[*:]?", re.IGNORECASE)
_ENDING = re.compile(rf"(?:^|(?<=[\s:?.)]))(?:{_KNOWN})\s*:?$", re.IGNORECASE)
_STARTING = re.compile(rf"(?:{_KNOWN})(?=$|[\s,;:(])", re.IGNORECASE)
_ADVICE = re.compile(
    r"[(\[*\s\u2013-]*(?:please\s+)?(?:delete|circle|tick|select|choose|mark|indicate|highlight|underline|strike)\b[^)\]]{0,60}[)\]]?\s*$"
    r"|[(\[]\s*(?:please\s+)?(?:delete|circle|tick|select|choose|mark)\b[^)\]]{0,60}[)\]]",
    re.IGNORECASE,
)
_APART = re.compile(r"\s*[/|\u2022]\s*")
_TAIL = re.compile(r"^(?P<question>.*?[?:)\s])?(?P<options>[^?:()]*?(?:\s?[/|]\s?[^?:()/|]{1,30}){1,8})$", re.DOTALL)
_PROTECTED = {"n/a": "n\u2215a", "N/A": "N\u2215A", "n/k": "n\u2215k", "N/K": "N\u2215K"}
_LONGEST_WORDS, _FEWEST, _MOST = 4, 2, 8
_SEVERAL = re.compile(
    r"all that apply|any that apply|those that apply|as many as|one or more|tick any|more than one", re.IGNORECASE
)
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
    return (found[0], text.strip()[found.end() :].strip(" ,;")) if found else ("", text)


def allows_several(text: str) -> bool:
    """Whether the form says that more than one may be ticked."""
    return _SEVERAL.search(text) is not None


def printed_options(text: str) -> tuple[str, tuple[str, ...]]:
    """The question of a text, and the answers printed behind it, parted by strokes; no answers where it has none.

    A usual answer must be among them, or advice to delete or circle must stand beside them.
    """
    advised = _ADVICE.search(text)
    bare = (text[: advised.start()] + " " + text[advised.end() :] if advised else text).strip(" *()")
    for word, held in _PROTECTED.items():
        bare = re.sub(rf"(?<![\w/]){re.escape(word)}(?![\w/])", held, bare)
    found = _TAIL.match(bare)
    if not found:
        return text, ()
    question, listed = (found["question"] or "").strip(), found["options"].strip()
    options = [part.strip(" .*") for part in _APART.split(listed)]
    first_question, known = without_known_ending(options[0])
    if known and first_question:
        question, options[0] = f"{question} {first_question}".strip(), known
    options = [option.replace("\u2215", "/") for option in options if option]
    fits = all(len(option.split()) <= _LONGEST_WORDS for option in options) and _FEWEST <= len(options) <= _MOST
    known_all = sum(1 for option in options if is_known_option(option))
    if fits and (known_all >= _FEWEST or (advised and (known_all or not question or question[-1] in ":?"))):
        return question.strip(" ("), tuple(options)
    return text, ()
