"""Common words written small: two of them beside a child's label are a remark ("still missing"), and no name."""

from __future__ import annotations

from alignctl.extract.personal_parts.form_words import FORM_WORDS

_WORDS = """
a about above absent add added adult again against all already also an anonymous another any anyone are as ask at
awaiting away be because been before being below best both boy boys but by called can case changed cannot chosen
clear complete completed confidential confirm confirmed could data declined did different do does done down during
each easy enter entered every false fill filled final find first follow following found free full further gave get
girl girls give given go going gone good had has have he held her here hers hidden him his history how i if
important indicate insert into is it its just keep kept last later leave left less list listed lives living made
make many may me mine missing more most much must my near need needed needs never new no nobody none not nothing
now number obtain obtained of off often on once one only open other our out outside over own pending per please
possible private protected provide provided put receive received record recorded redacted refer referred refused
removed required returned safe same say second see seen shall share shared she should show shown since so some
somebody someone still such supplied supply tell text than their theirs them then there these they those three
through to together told too twins two unborn unclear under unless unnamed until up upon us use used using various
very via want was we well were what which whole will withheld within without words would write written yet you
younger your
"""
_COMMON = FORM_WORDS.union(_WORDS.split())
_NAME_WORDS = 2
_SHORTEST = 2


def is_name_typed_small(text: str) -> bool:
    """Whether a text is two words of small letters, neither of them common: a name typed in haste."""
    words = text.split()
    return (
        text.islower()
        and len(words) == _NAME_WORDS
        and all(word.isalpha() and len(word) >= _SHORTEST and word not in _COMMON for word in words)
    )
