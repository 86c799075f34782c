"""What a form of a local name serves as, by what the words around it speak of."""

from __future__ import annotations

import re

from alignctl.provisions.finding import Said
from alignctl.rules.rule import Rule

# No more than this for a name whose rule is told from its surroundings: compared, but no ground for a silence.
LEAST, MOST = 0.52, 0.63
BY_STAND_IN = 0.54
IN_NAME_OR_SENTENCE, IN_TITLE, IN_BEFORE = 1.0, 0.7, 0.4
LEAST_SHARE = 0.3
LEAST_TOPIC = 0.3
STEM = 5
# Whole procedures are about these, so they tell one form of such a procedure from another only for want of better.
_WHOLE_FIELD = frozenset({"explo", "missi"})
_SAID_ALSO = {"meeti": "panel|mace|conferenc", "scree": "indicat|assess", "infor": "intellig", "inter": "conversation"}
_NO_SUBJECT = frozenset(
    {
        "form", "forms", "tool", "tools", "record", "records", "report", "request", "sheet", "plan", "notification",
        "notice", "the", "to", "of", "for", "and", "a", "or", "document", "child", "children", "child's", "local",
        "police",
    }
)  # fmt: skip


def serves(rule: Rule, said: Said, title: str) -> float | None:
    """How surely a form named in a statement serves the rule's purpose (0.52..0.63), or None where it need not.

    `title` is the vocabulary's title of what the rule's form serves as. Its own words ("screening", "referral")
    must be spoken of in the statement or the words around it, the section be about one of the rule's topics, and no
    word the rule shuns stand in the statement.
    """
    topic = said.place.strength(rule.under) if rule.under else LEAST_TOPIC
    if topic < LEAST_TOPIC or any(said.words.holds(pattern) for pattern in rule.unless):
        return None
    subject = [word[:STEM] for word in re.findall(r"[a-z]{2,}", title.casefold()) if word not in _NO_SUBJECT]
    subject = [stem for stem in subject if stem not in _WHOLE_FIELD] or subject
    share = sum(_spoken(stem, said) for stem in subject) / len(subject) if subject else 0.0
    if share < LEAST_SHARE:
        return BY_STAND_IN if _fits_as(rule, said, title) else None
    return LEAST + (MOST - LEAST) * min(1.0, 0.6 * share + 0.4 * topic)


def _fits_as(rule: Rule, said: Said, title: str) -> bool:
    """Whether the rule would fit the statement if the form bore the title of what it may serve as."""
    said_itself = [said.words.holds(pattern) for pattern in rule.look_for]
    return any(said_itself) and all(
        found or pattern.search(title) for found, pattern in zip(said_itself, rule.look_for, strict=True)
    )


def _spoken(stem: str, said: Said) -> float:
    place = said.place
    for weight, words in (
        (IN_NAME_OR_SENTENCE, f"{place.text} {place.lead} {place.heads}"),
        (IN_TITLE, " ".join(place.titles[:2])),
        (IN_BEFORE, place.before),
    ):
        if re.search(rf"\b(?:{stem}|{_SAID_ALSO.get(stem, stem)})", words, re.IGNORECASE):
            return weight
    return 0.0
