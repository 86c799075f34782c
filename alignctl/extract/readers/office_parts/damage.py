"""What is told of a part of an office file that could not be parsed."""

from __future__ import annotations

from alignctl.model.document import ReadingWarning

# The files of properties, which say things about the text and hold none of it; and remarks beside it, of which
# only the authors are read.
_ABOUT = ("docprops/", "meta.xml", "comments")


def damaged_part(name: str) -> ReadingWarning:
    """The warning for a damaged part by its name: that text may be missing, or only what is said about the text."""
    place = name.casefold().rpartition("word/")[2]
    if place.startswith(_ABOUT):
        return ReadingWarning(
            code="damaged-properties",
            message=f"The part {name} is damaged and was left out; it holds no text, but a marking, title or author"
            " may be missing.",
        )
    return ReadingWarning(code="damaged-part", message=f"The part {name} is damaged and was left out.")
