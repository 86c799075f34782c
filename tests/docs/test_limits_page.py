"""The page of limits says what holds."""

from alignctl.model.reading import BOUNDS
from alignctl.store import MOST_BYTES, MOST_DOCUMENTS


def test_every_limit_stands_on_its_page_with_its_usual_figure(root):
    page = (root / "docs" / "reference" / "limits.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| `--")]
    expected = [f"| `{bound.option}` | `{bound.key}` | {bound.usual} | {bound.meaning} |" for bound in BOUNDS]
    assert rows == expected
    assert f"{MOST_DOCUMENTS:,} documents or {MOST_BYTES // 2**20} MB" in page
