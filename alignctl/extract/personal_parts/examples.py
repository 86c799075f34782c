"""What announces an example, so that made-up particulars in guidance are not taken for somebody's own."""

from __future__ import annotations

import re

_CUE = re.compile(
    r"\bfor (?:example|instance)\b|\be\.?g\b\.?(?=[\s:,(])|\bcase stud(?:y|ies)\b|\bscenarios?\b|\bvignettes?\b"
    r"|\bspecimen\b|\bfictitious\b|\bfictional\b|\bhypothetical\b|\bpseudonyms?\b"
    r"|\b(?:worked|completed|made-up|sample) examples?\b|\bexample (?:template|form|record|entry|register|log)\b"
    r"|^\W*(?:an? |the )?(?:examples?|sample)\b"
    r"|\([^)]{0,200}\bexample\b[^)]{0,200}\)|(?-i:[:\u2013-]\s*(?:an )?example$)",
    re.IGNORECASE,
)


def is_example(*texts: str) -> bool:
    """Whether any of some texts announces or gives an example. A surname "Example" is none."""
    return any(_CUE.search(text) for text in texts)
