"""Writes docs/explanation/accuracy.md from the bundled gold answers; `--check` fails where the page has drifted."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from alignctl.evaluate import reader_agreement
from alignctl.extract import Shelf
from alignctl.model.evaluation import Evaluation
from alignctl.pipeline import evaluate
from alignctl.report import Layout, render
from alignctl.rules import load_rules

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "explanation" / "accuracy.md"
VALE = ROOT / "corpora" / "vale"
# The day whose national figures bind while measuring: fixed, so that the page changes only with the tool.
AS_OF = date(2026, 11, 23)

HEAD = """\
# How far to trust it

This page is made by `python docs/measure.py`; every figure on it is what `alignctl evaluate` prints.

The bundled region was written for this project by several authors, each with a style of their own. Its areas were
split before any rule was written: northmoor, westvale and eastmere are the development areas, from which rules are
written; ravensmere, brackenford and calderport are the test areas, whose texts nobody who writes rules reads.
(The readers of files are tested against their outlines, and one heading level was mended after such a test.) Their
pooled figures were looked at several times while the rules were widened, to choose what to work on next, so they are
slightly kind.
**Only the figures of the test areas say how the tool fares on texts it was not made from.**

The answers ("gold") were written by readers who read the texts and did not run the tool. A second reader answered two
pairs without seeing the first one's answers; how far the two agree is given at the end, counted in the same way. All
readers were instances of one language model working apart, so they agree with each other more than people would.
All texts are invented: on real procedures expect less, and read the sentence behind a claim before you rely on it.

The kinds child death and practice review have no test areas yet. One pair of development documents each shows that they
work; how they fare on other texts is not measured.

What counts:

- **Section links**: a claimed pair of sections counts if readers drew it too. Pairs readers called arguable count
  neither for nor against. "Unlike headings" are pairs whose titles share few words.
- **Time limits**: amount, unit and calendar, bound, and the sentence must be right. Every limit of the document counts.
- **Form, who does it**: counted on the sentences the readers spoke of.
- **Divergences**: those of statutory and material severity. A claim is right if it has a required answer's attribute
  and sentence on one side, or sets the answer's own two sentences against each other. That is generous, so the row
  "strictly" beside it counts only claims that have the answer's sentences (or its silence) on both sides and its
  severity. Neither says whether the right area was called the stricter one: the answers do not hold that.
- **Claims right, read by a person**: readers who knew neither rules nor program read every statutory and material claim
  of the nine test pairs against both documents, as a chair with little patience for false accusations would. Their
  verdicts stand in `corpora/vale/gold/test`, with the reason for each "false". They are stricter than the rows above: a
  claim whose sentence is no fair summary is false, and some verdicts hang on whether two forms with different names
  are two forms. Of the 162 claims made in an earlier version 64 were right (0.40); of the 53 claims nobody had read
  before this version 27. How sure a value must be to weigh was once set with the first verdicts in hand, and is since
  set on labelled development texts alone; the figures of the test pairs were looked at while rules learned, so they
  are kind.
- **False alarms on traps**: pairs of sentences that look different and mean the same.
"""


def page() -> str:
    """The page as it should be now."""
    book, shelf = load_rules(), Shelf()
    parts = [HEAD]
    for title, folder in (("Test areas", "test"), ("Development areas", "dev")):
        parts.append(_part(title, evaluate(VALE / "gold" / folder, book, shelf, AS_OF)))
    for title, folder in (("Two readers, on a test pair", "test"), ("Two readers, on a development pair", "dev")):
        parts.append(_part(title, reader_agreement(VALE / "gold" / folder, VALE / "second-reader")))
    return "\n".join(parts)


def _part(title: str, result: Evaluation) -> str:
    tables = (
        render(result, "markdown", Layout())
        .split("\n", 2)[2]
        .replace("\n## ", "\n### ")
        .replace("### pooled", "### All together")
    )
    blocks = tables.lstrip("\n").split("### ")
    whole = [block for block in blocks if block.startswith("All together")]
    rest = [block for block in blocks if block.strip() and block not in whole]
    return f"## {title}\n\n" + "".join(f"### {block.removeprefix('## ').strip()}\n\n" for block in (*whole, *rest))


def main() -> int:
    """Write the page, or with --check say whether it is fresh."""
    text = page().rstrip("\n") + "\n"
    if "--check" not in sys.argv:
        PAGE.write_text(text, encoding="utf-8", newline="\n")
        return 0
    if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == text:
        return 0
    sys.stderr.write(f"{PAGE.relative_to(ROOT).as_posix()} has drifted: run python docs/measure.py\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
