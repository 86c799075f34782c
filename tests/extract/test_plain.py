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
