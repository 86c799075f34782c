"""Which file is made of which source, and how: one recipe a file."""

from __future__ import annotations

from dataclasses import dataclass

from corpora.vale.make import looks
from corpora.vale.make.looks import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """`headings` is styles, bold or automatic. `page` names a template; `tagged` and `columns` matter to PDF alone."""

    stem: str
    format: str
    look: Look = looks.NORTHMOOR
    headings: str = "styles"
    contents: bool = False
    columns: int = 1
    tagged: bool = False
    page: str | None = None

    @property
    def name(self) -> str:
        return f"{self.stem}.{self.format}"


RECIPES = (
    Recipe(stem="northmoor-missing", format="docx", contents=True),
    Recipe(stem="northmoor-missing-2026", format="docx", contents=True),
    Recipe(stem="northmoor-cse", format="md"),
    Recipe(stem="northmoor-referral", format="pdf", contents=True, tagged=True),
    Recipe(stem="northmoor-child-death", format="docx"),
    Recipe(stem="westvale-missing", format="pdf", look=looks.WESTVALE),
    Recipe(stem="westvale-cse", format="docx", look=looks.WESTVALE, headings="bold"),
    Recipe(stem="westvale-referral", format="docx", look=looks.WESTVALE, headings="automatic"),
    Recipe(stem="westvale-child-death", format="pdf", look=looks.WESTVALE, tagged=True),
    Recipe(stem="westvale-practice-review", format="docx", look=looks.WESTVALE, headings="automatic"),
    Recipe(stem="eastmere-missing", format="html", page="eastmere.html"),
    Recipe(stem="eastmere-cse", format="odt", look=looks.EASTMERE),
    Recipe(stem="eastmere-referral", format="pdf", look=looks.EASTMERE, columns=2),
    Recipe(stem="eastmere-practice-review", format="html", page="eastmere.html"),
    Recipe(stem="vale-manual-cse", format="pdf", page="vale_manual.html"),
    Recipe(stem="vale-missing-standard", format="docx", look=looks.VALE),
    Recipe(stem="ravensmere-missing", format="pdf", look=looks.RAVENSMERE),
    Recipe(stem="ravensmere-cse", format="docx", look=looks.RAVENSMERE, contents=True),
    Recipe(stem="ravensmere-referral", format="html", page="ravensmere.html"),
    Recipe(stem="brackenford-missing", format="docx", look=looks.BRACKENFORD),
    Recipe(stem="brackenford-cse", format="pdf", look=looks.BRACKENFORD, tagged=True),
    Recipe(stem="brackenford-referral", format="pdf", page="brackenford.html"),
    Recipe(stem="calderport-missing", format="docx", look=looks.CALDERPORT, headings="automatic"),
    Recipe(stem="calderport-cse", format="pdf", look=looks.CALDERPORT, columns=2),
    Recipe(stem="calderport-referral", format="docx", look=looks.CALDERPORT, headings="bold"),
)
