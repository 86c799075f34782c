"""A page's own coordinates turned into places as shown."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2.raw as pdfium

from alignctl.extract.readers.pdf_parts.handles import Handle


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Turns pdfium's page coordinates (up from the bottom) into points from top left as shown."""

    left: float
    bottom: float
    right: float
    top: float
    quarter_turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page as shown."""
        wide, high = self.right - self.left, self.top - self.bottom
        return (high, wide) if self.quarter_turns % 2 else (wide, high)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page is shown."""
        match self.quarter_turns:
            case 0:
                return x - self.left, self.top - y
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case _:
                return self.top - y, self.right - x


def frame_of(page: Handle) -> Frame:
    """Measure a loaded page."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return Frame(
        left=box.left,
        bottom=box.bottom,
        right=box.right,
        top=box.top,
        quarter_turns=max(0, pdfium.FPDFPage_GetRotation(page)),
    )
