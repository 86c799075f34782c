"""What of a verdict leaves with a result that is made for others."""

from __future__ import annotations

from dataclasses import replace

from alignctl.model.provision import Attribute
from alignctl.model.verdict import Verdict
from alignctl.report.marked_words import FROM_MARKED


def verdict_without(one: Verdict, *, public: bool, is_marked: bool) -> Verdict:
    """A verdict without who gave it, their note and the names of sentences; for the public none on contacts.

    It was given on the words of an earlier run, which may be in no document read now. So where the result is of texts
    with a marking that is too high, what it is about is not told either.
    """
    told = replace(one, reviewer="", note=None, sentences=())
    if public and one.attribute == Attribute.CONTACT.value:
        return replace(told, says="", value=None)
    return replace(told, says=FROM_MARKED, value=None) if is_marked else told
