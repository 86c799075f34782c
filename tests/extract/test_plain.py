import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract import read_document

MARKDOWN = """\
---
title: Missing children
version: "2.1"
---

# 1 Scope

All children **under 18**, see [the manual](https://example.example).

- first
- second

| Level | Means |
|---|---|
| High | serious |

Duties
------

1. Ring.
"""


def test_markdown_becomes_sections_lists_and_tables():
    document = read_document(MARKDOWN.encode(), "a.md")
    assert (document.format, document.title, document.metadata.version) == ("markdown", "Missing children", "2.1")
    scope = document.sections[0]
    assert (scope.number, scope.title) == ("1", "Scope")
    assert scope.text == "All children under 18, see the manual.\n• first\n• second"
    assert scope.tables[0].rows == (("Level", "Means"), ("High", "serious"))
    assert scope.children[0].text == "1. Ring."
    assert document.coverage == 1.0


def test_a_markdown_file_of_headings_alone_is_a_document():
    document = read_document(b"# Scope\n# Duties\n## Police\n", "a.md")
    assert [section.title for section, _ in document.walk()] == ["Scope", "Duties", "Police"]


def test_plain_text_finds_numbered_and_capital_headings():
    text = "MISSING CHILDREN\n\n1. Scope\nAll children are\ncovered.\n\n2. Duties\n\n(a) Ring.\n(b) Write.\n"
    document = read_document(text.encode(), "a.txt")
    assert document.format == "text"
    assert [(section.number, section.title) for section, _ in document.walk()] == [("1", "Scope"), ("2", "Duties")]
    assert document.sections[0].text == "All children are covered."
    assert [item.text for item in document.sections[1].paragraphs] == ["(a) Ring.", "(b) Write."]


def test_dates_of_front_matter_are_read_as_people_write_them():
    document = read_document(b"---\ntitle: A\nissued: 14 March 2025\nreview_due: soon\n---\n# Scope\n", "a.md")
    assert (document.metadata.issued, document.metadata.review_due) == ("2025-03-14", None)


RESTRUCTURED = """\
=====
Bells
=====

.. include:: common.rst
:Officer: |The Keeper|

.. contents::


Ringing
-------

See `the rope code <ropes.html>`_ and |The Keeper|.


At noon
^^^^^^^

#. Take the rope.
#. Pull **once**.


Stage 1
```````

* Wait.
"""


def test_restructured_text_is_read_by_its_underlines():
    document = read_document(RESTRUCTURED.encode(), "a.rst")
    assert document.title == "Bells"
    assert [(s.level, s.title) for s, _ in document.walk() if s.title] == [
        (1, "Ringing"),
        (2, "At noon"),
        (3, "Stage 1"),
    ]
    ringing = next(s for s, _ in document.walk() if s.title == "Ringing")
    assert ringing.text == "See the rope code and The Keeper."
    assert [item.text for item in ringing.children[0].paragraphs] == ["1. Take the rope.", "2. Pull once."]


def test_markdown_as_people_write_it():
    text = """\
+++
title = "Ropes"
+++
##Scope {#scope}

> All ropes &amp; <b>lines</b>, see [the code][1] and <https://ropes.example>.

- [x] dry
  - \\*soft\\*

Kind | Length
---- | ------
hemp | 5 m

```
# no heading

cut here
```

[1]: https://code.example
"""
    document = read_document(text.encode(), "a.md")
    (scope,) = [section for section, _ in document.walk()]
    assert (document.title, scope.title) == ("Ropes", "Scope")
    assert [item.text for item in scope.paragraphs] == [
        "All ropes & lines, see the code and https://ropes.example.",
        "• dry",
        "• *soft*",
        "# no heading",
        "cut here",
    ]
    assert scope.tables[0].rows == (("Kind", "Length"), ("hemp", "5 m"))
    assert document.coverage == 1.0


def test_a_file_that_only_redirects_says_so():
    with pytest.raises(UnreadableDocumentError, match="has none"):
        read_document(b"---\nredirect_to: /b.html\n---\n", "a.md")
