"""The passages of a section: the smallest runs of text that say something by themselves."""

from __future__ import annotations

from alignctl.model.document import Section


def passages_of(section: Section) -> tuple[str, ...]:
    """Own paragraphs, each list joined to what leads into it, and each table as one passage."""
    passages: list[str] = []
    for paragraph in section.paragraphs:
        if not paragraph.text.strip():
            continue
        if paragraph.is_list_item and passages:
            passages[-1] += "\n" + paragraph.text
        else:
            passages.append(paragraph.text)
    tables = ("\n".join(" ".join(filter(None, row)) for row in table.rows) for table in section.tables)
    return (*passages, *(table for table in tables if table.strip()))
