"""Comments that tell why, in the part that holds them and at the words they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from alignctl.draft.word.marks import Marks, run_of
from alignctl.draft.word.names import WORD, above, made, w
from alignctl.text.escape import held_words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_INITIALS = 3


def no_comments() -> Element:
    """The root of a part without comments."""
    return etree.Element(w("comments"), nsmap={"w": WORD})


def add_comment(comments: Element, words: str, first: Element, last: Element, marks: Marks) -> None:
    """Add a comment, a paragraph for each line of its words, from one mark of change in the text to another."""
    number = marks.number()
    about = {"id": number, "author": marks.author, "date": marks.day, "initials": _initials(marks.author)}
    comment = made("comment", **about)
    for line in filter(None, map(held_words, words.splitlines())):
        paragraph = etree.SubElement(comment, w("p"))
        paragraph.append(run_of(line, None))
    comments.append(comment)
    _in_paragraph(first).addprevious(made("commentRangeStart", id=number))
    ends = made("commentRangeEnd", id=number)
    _in_paragraph(last).addnext(ends)
    reference = made("r")
    reference.append(made("commentReference", id=number))
    ends.addnext(reference)


def _in_paragraph(element: Element) -> Element:
    """The element itself or round another that stands straight in the paragraph: nobody else's change holds it."""
    while above(element).tag != w("p"):
        element = above(element)
    return element


def _initials(author: str) -> str:
    return "".join(word[0].upper() for word in author.split())[:_INITIALS]
