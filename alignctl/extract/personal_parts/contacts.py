"""Head rows of tables, and tables that list whom to ring: those name officers, and no child."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from alignctl.extract.personal_parts.answers import is_name
from alignctl.extract.personal_parts.kinds import Kind
from alignctl.text.normalise import fold

_CONTACT = re.compile(
    r"(?:.* )?(?:tele)?phone(?: .*)?|(?:.* )?(?:tel|mobile|ext|extension|e ?mail|fax)(?: .*)?|(?:.* )?(?:role|position"
    r"|job title|designation|organisation|agency|department|team|service|office|base|school|college|setting|borough"
    r"|district|area|region|locality|authority|council)(?: .*)?"
)
_OF_ONE_CHILD = frozenset(
    {Kind.NHS_NUMBER, Kind.BIRTH, Kind.INSURANCE, Kind.PUPIL, Kind.SUBJECT, Kind.RELATIVE, Kind.CHILD, Kind.HOME}
    | {Kind.PHONE, Kind.AGE, Kind.GENDER}
)
_SEVERAL = 2


def is_head(labels: Sequence[Kind | None]) -> bool:
    """Whether labels stand side by side in a row, with no room for an answer between them."""
    return any(one and other for one, other in pairwise(labels))


def lists_contacts(rows: Sequence[Sequence[str]], labels: Sequence[Kind | None], below: int) -> bool:
    """Whether a head row, followed by `below` rows without a label, stands over contacts rather than one child.

    Contacts have first and last names, and are more than one, or have a telephone, an e-mail address, an
    organisation or a role. Nothing with a column for what only one child has (a date of birth, an age) is such a list.
    """
    if not {Kind.FORENAME, Kind.SURNAME} <= set(labels) or _OF_ONE_CHILD.intersection(filter(None, labels)):
        return False
    columns = labels.index(Kind.FORENAME), labels.index(Kind.SURNAME)
    named = sum(1 for row in rows[1 : below + 1] if len(row) > max(columns) and all(is_name(row[at]) for at in columns))
    return named >= _SEVERAL or any(_CONTACT.fullmatch(fold(cell)) for cell in rows[0])
