"""Short words of forms and notes, written out: "Prev. addr." is "previous address"."""

from __future__ import annotations

import re

_SHORT = {
    "addr": "address", "agcy": "agency", "approx": "approximate", "appt": "appointment", "assess": "assessment",
    "asst": "assessment", "auth": "authority", "comm": "communication", "conf": "conference", "cons": "consent",
    "cont": "contact", "dept": "department", "desc": "description", "descr": "description", "edn": "education",
    "educ": "education", "emerg": "emergency", "ethn": "ethnicity", "fam": "family", "freq": "frequented",
    "gend": "gender", "h/a": "home address", "h/v": "health visitor", "hosp": "hospital", "hse": "house",
    "hx": "history", "i/v": "interview", "incl": "including", "info": "information", "intel": "intelligence",
    "interp": "interpreter", "lang": "language", "loc": "location", "med": "medical", "meds": "medication",
    "mgr": "manager", "mgrs": "managers", "mob": "mobile", "mtg": "meeting", "mtgs": "meetings", "mth": "months",
    "mths": "months", "nat": "nationality", "notif": "notification", "o/k": "checked", "ofcr": "officer",
    "offr": "officer", "org": "organisation", "perm": "permanent", "poss": "possible", "prev": "previous",
    "prof": "professional", "r'ship": "relationship", "r/ship": "relationship", "reas": "reason", "rec'd": "received",
    "recd": "received", "reg": "registration", "rel": "relationship", "relig": "religion", "rep": "reported",
    "rep'd": "reported", "req": "required", "req'd": "required", "reqd": "required", "resp": "responsible",
    "rship": "relationship", "s/w": "social worker", "sch": "school", "sib": "sibling", "sibs": "siblings",
    "sig": "signature", "strat": "strategy", "subst": "substance", "supv": "supervisor", "susp": "suspected",
    "tel": "telephone", "veh": "vehicle", "wkr": "worker", "yng": "young", "yr": "year", "yrs": "years",
}  # fmt: skip
# also words of their own, or parts of other names: short for something only with a dot behind them
_ONLY_DOTTED = frozenset({
    "assess", "auth", "comm", "conf", "cons", "cont", "fam", "freq", "gend", "hse", "lang", "loc", "med",
    "nat", "perm", "poss", "prof", "reas", "reg", "rel", "rep", "req", "resp", "sig", "subst",
})  # fmt: skip
_CAPITALS = {
    "DSL": "designated safeguarding lead", "EDT": "emergency duty team", "HV": "health visitor",
    "LA": "local authority", "MP": "missing person", "NOK": "next of kin", "OIC": "officer in the case",
    "RHI": "return home interview", "SW": "social worker", "SWs": "social workers", "YP": "young person",
}  # fmt: skip
_NUMBER_OF = re.compile(r"\bnos?\.? of\b", re.IGNORECASE)
_WORD = re.compile(r"(?<![\w/'\u2019@.])[A-Za-z]+(?:[/'\u2019][A-Za-z]+)?(?![\w@/'\u2019])(\.(?!\w))?")


def written_out(text: str) -> str:
    """A text with its short words written out, as far as they are known; a word that may be another stays as it is."""
    return _WORD.sub(_whole, _NUMBER_OF.sub("Number of", text))


def _whole(found: re.Match[str]) -> str:
    word = found[0].removesuffix(".")
    if word in _CAPITALS:
        return _CAPITALS[word]
    short = word.lower().replace("\u2019", "'")
    if short not in _SHORT or (short in _ONLY_DOTTED and not found[1]):
        return found[0]
    return _SHORT[short].capitalize() if word[0].isupper() else _SHORT[short]
