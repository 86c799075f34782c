"""Local names of forms, tools and meetings, as they are written: "NM1 Missing Child Notification"."""

from __future__ import annotations

import re

_CAPITAL = r"(?:[A-Z][\w’'/&-]*|[A-Z]{1,4}-?[A-Z]{0,3}\d{1,3}[a-z]?|\d+[A-Z])"
_JOIN = r"(?:of|for|and|to|the|in|on|&)"
_BEFORE = re.compile(rf"(?:{_CAPITAL}(?:\s+(?:of|for|and|&)(?:\s+the)?)?\s+)+$")
# A common noun ("information report") takes only the capitals that stand at once before it, without "on the".
_JUST_BEFORE = re.compile(rf"(?:{_CAPITAL}\s+)+$")
_AFTER = re.compile(rf"(?:\s+(?:of|for))?\s+{_CAPITAL}|\s+\((?:[A-Z][\w-]{{1,12}})\)")
_SHORT = re.compile(r"\s+\((?:the\s+)?[A-Z]{2,7}\)")
NOT_A_NAME = re.compile(
    r"^(?:(?:The|A|An|This|That|Each|Every|Any|All|If|Where|When|Once|Use|Send|Complete|Completed?"
    r"|Our|Your|Their|On|In|By|For|Of|To|And|"
    r"Or|No|It|Ask|Fill|Submit|Please|Following|After|Before|Until|Appendix|See|With|Using"
    r"|Police|Children|Professionals|of|for|and|to|the|in|on|&)\s+)+"
)
_END_JOIN = re.compile(rf"\s+{_JOIN}$")

FORM_NOUN = (
    r"(?:Forms?|Tools?|Records?|Notifications?|Checklists?|Sheets?|Reports?|Requests?|Referrals?"
    r"|Templates?|Proformas?|Pro-forma|"
    r"Notes?|Plans?|Questionnaires?|Logs?|Matrix|Profiles?|Passports?|Assessment|Portal"
    r"|Slips?|Cards?|Gauges?|Grids?|Packs?|Booklets?|Agreements?|Notices?|Summar(?:y|ies)|Toolkits?|Workbooks?"
    r"|Screens?|Letters?|Alerts?|Diar(?:y|ies)|Registers?|Briefings?|Maps?|Contracts?"
    r"|Returns?(?!\s+(?:[Hh]ome\s+)?(?:[Ii]nterview|[Cc]onversation|[Dd]iscussion|[Hh]ome)))"
)
MEETING_NOUN = r"(?:Panels?|Meetings?|Groups?|Forums?|Boards?|Conferences?|Committees?|Hubs?|Huddle|Tasking)"
_CODE = re.compile(r"\b(?:[Ff]orm\s+[A-Z]{0,4}-?\d{1,4}[A-Za-z]?|[A-Z]{2,5}-?[A-Z]{0,4}\d{1,3}[a-z]?)\b")


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a range over the capitalised words and codes that belong to the name it stands in."""
    before = (_BEFORE if text[start : start + 1].isupper() else _JUST_BEFORE).search(text[:start])
    low = before.start() if before else start
    shunned = NOT_A_NAME.match(text[low:start])
    if shunned:
        low += shunned.end()
    high = end
    if not text[start:end][:1].isupper() and (short := _SHORT.match(text, high)):
        high = short.end()
    if text[start:end][:1].isupper():
        while after := _AFTER.match(text, high):
            high = after.end()
    joined = _END_JOIN.search(text[low:high])
    return low, (low + joined.start() if joined else high)


def names_ending_in(noun: str, text: str) -> list[tuple[int, int]]:
    """Ranges of capitalised names that end in one of some nouns ("Safety and Disruption Plan")."""
    found = []
    pattern = re.compile(rf"{_CAPITAL}(?:\s+(?:{_JOIN}\s+){{0,2}}{_CAPITAL}){{0,6}}?\s+{noun}\b")
    for place in pattern.finditer(text):
        shunned = NOT_A_NAME.match(place[0])
        low = place.start() + (shunned.end() if shunned else 0)
        if len(text[low : place.end()].split()) > 1:
            found.append((low, place.end()))
    return found


def codes(text: str) -> list[tuple[int, int]]:
    """Ranges of form codes: "NM1", "EM-MP1", "Form 87a"."""
    return [(place.start(), place.end()) for place in _CODE.finditer(text)]
