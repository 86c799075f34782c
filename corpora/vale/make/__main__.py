"""Make the region's files and the outlines expected of them: python -m corpora.vale.make [stem ...]."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from corpora.vale.make.fixed import fixed_pdf, fixed_zip
from corpora.vale.make.markdown import markdown
from corpora.vale.make.office import browser_pdf, heading_pages, office_odt, office_pdf
from corpora.vale.make.outline import expected
from corpora.vale.make.recipes import RECIPES, Recipe
from corpora.vale.make.source import Source, read_source
from corpora.vale.make.web import web_page
from corpora.vale.make.word import word

REGION = Path(__file__).parents[1]


def main(stems: list[str]) -> None:
    """Make the files named, or all."""
    for recipe in RECIPES:
        if stems and recipe.stem not in stems:
            continue
        source = read_source(REGION / "sources" / f"{recipe.stem}.md")
        (REGION / "files" / recipe.name).write_bytes(made(source, recipe))
        outline = json.dumps(expected(source), ensure_ascii=False, indent=1)
        (REGION / "expected" / f"{recipe.stem}.json").write_text(outline + "\n", encoding="utf-8")
        print(recipe.name)


def made(source: Source, recipe: Recipe) -> bytes:
    """One file, whole."""
    if recipe.format == "md":
        return markdown(source).encode()
    if recipe.page is not None:
        page = web_page(source, recipe.page)
        return page.encode() if recipe.format == "html" else fixed_pdf(browser_pdf(page), source.issued)
    document = word(source, recipe)
    if recipe.contents:
        document = word(source, recipe, heading_pages(document))
    if recipe.format == "odt":
        return fixed_zip(office_odt(document), source.issued)
    if recipe.format == "pdf":
        return fixed_pdf(office_pdf(document, tagged=recipe.tagged, bookmarks=recipe.tagged), source.issued)
    return fixed_zip(document, source.issued)


if __name__ == "__main__":
    main(sys.argv[1:])
