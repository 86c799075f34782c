"""The web page of a made region in a browser: `python -m tests.bench.page_speed [--areas 14] [--folder F]`.

A country is made (see tests/country), read and compared, and reported as a page with a plan. Told are the bytes of the
page; the time in which a headless Chromium has it ready (until DOMContentLoaded has been handled, the page's own script
included) and paints it; how long the bar that finds points takes to answer for the first time, by area and by words;
and the same readiness of a plain page: paragraphs of the same number of bytes, and nothing else.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.country_speed import CAPACITY, Asked, made, run_of
from tests.driven import driven

if TYPE_CHECKING:
    from tests.driven import Driven

TIMES = 5
READY = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"
PAINTED = "performance.getEntriesByType('paint').map((it) => it.startTime).concat(0)[0]"
ANSWERED = """new Promise((done) => {
  const it = document.getElementById(%s), before = performance.now();
  it.value = it.tagName === 'SELECT' ? it.options[1].value : 'within hours';
  it.dispatchEvent(new Event(it.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - before), 0)); })"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What was measured of a page: its bytes, and the least of several runs in milliseconds."""

    bytes: int
    ready: float
    painted: float
    by_area: float
    by_words: float
    plain: float

    @property
    def usable(self) -> float:
        """Milliseconds until a reader has asked by area and been answered."""
        return self.ready + self.by_area


def page_of(folder: Path, areas: int) -> Path:
    """The page of a made region of so many areas and three kinds, with a plan, written into the folder."""
    from alignctl import report
    from alignctl.model.asked import Asked as Plan
    from alignctl.reporting import report_region
    from tests.country.country import areas_near

    made(folder, areas)
    told = report_region(
        run_of(Asked(folder=str(folder), areas=areas)), areas_near(areas), asked=Plan(capacity=CAPACITY)
    )
    path = folder / "report.html"
    path.write_text(report.render(told, "html", report.Layout()), encoding="utf-8")
    return path


def plain_page(path: Path, size: int) -> Path:
    """A page of so many bytes that is paragraphs and nothing else."""
    head = "<!DOCTYPE html><html lang='en'><meta charset='utf-8'><title>Plain</title><body>"
    line = "<p>A sentence of the length that sentences have in a procedure that people read at work.</p>\n"
    path.write_text(head + line * ((size - len(head)) // len(line)), encoding="utf-8")
    return path


def measure(chromium: str, page: Path, folder: Path) -> Told:
    """Open both pages in turn, after once unmeasured, and take the least of each figure."""
    plain = plain_page(folder / "plain.html", page.stat().st_size)
    with driven(chromium, folder / "profile") as browser:
        browser.screen(1440)
        runs = [_once(browser, page, plain) for _ in range(TIMES + 1)][1:]
    return Told(bytes=page.stat().st_size, **{key: min(one[key] for one in runs) for key in runs[0]})


def _once(browser: Driven, page: Path, plain: Path) -> dict[str, float]:
    found = {}
    for path, names in ((plain, {"plain": READY}), (page, {"ready": READY, "painted": PAINTED})):
        browser.open(path)
        found |= {name: _number(browser.see(script)) for name, script in names.items()}
    for name, field in (("by_area", "filter-area"), ("by_words", "filter-words")):
        found[name] = _number(browser.see(ANSWERED % json.dumps(field)))
        browser.see("document.getElementById('filter-clear').click()")
    return found


def _number(told: object) -> float:
    if not isinstance(told, int | float):
        raise TypeError("a number was expected")
    return float(told)


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--areas", type=int, default=14)
    parser.add_argument("--folder", type=Path)
    words = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("Chromium was expected on the PATH, and is not there.")
    with tempfile.TemporaryDirectory() as aside:
        told = measure(chromium, page_of(words.folder or Path(aside), words.areas), Path(aside))
    sys.stdout.write(
        f"{words.areas} areas: {told.bytes:,} bytes\n"
        f"ready in {told.ready:.0f} ms, a plain page of the same bytes in {told.plain:.0f} ms\n"
        f"painted at {told.painted:.0f} ms\n"
        f"first answer by area in {told.by_area:.0f} ms, by words in {told.by_words:.0f} ms\n"
        f"usable in {told.usable:.0f} ms, {told.usable / told.plain:.1f} times the plain page\n"
    )


if __name__ == "__main__":
    main()
