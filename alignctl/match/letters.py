"""Letters a text must hold for a pattern of the rules to be in it, so that most texts need not be searched."""

from __future__ import annotations

import re
from functools import lru_cache

from alignctl.rules.pattern import Pattern

# One run of these a text must hold; of several such choices, one run of each.
Runs = tuple[str, ...]
Needed = tuple[Runs, ...]
_TOKEN = re.compile(
    r"(?P<look>\(\?<?[!=](?:\[[^\]]*\]|[^()])*\))|(?P<open>\(\?:)|(?P<close>\)(?P<times>\?|\{0,\d+\}\??)?)|(?P<or>\|)"
    r"|(?P<other>(?:\[(?:\\.|[^\]\\])*\]|\\.|[^\w\\()|\[])[*+?]*)|(?P<letters>\w+)",
    re.DOTALL,
)
_SHORTEST = 2


@lru_cache(maxsize=16384)
def needed_letters(pattern: Pattern) -> Needed:
    """Choices of letters, in lower case: a text in which the pattern is holds at least one run of each choice.

    Empty where that cannot be told: then every text must be searched. It knows the regular expressions made
    from the rules' pattern language (alternatives, groups, optional groups) and nothing finer.
    """
    groups: list[_Group] = [_Group()]
    for token in _TOKEN.finditer(pattern.pattern):
        if token["open"]:
            groups.append(_Group())
        elif token["close"] and len(groups) > 1:
            inner = groups.pop()
            if not token["times"]:
                groups[-1].parts.extend(inner.needed())
        elif token["or"]:
            groups[-1].next_alternative()
        elif token["letters"]:
            groups[-1].parts.append((token["letters"].casefold(),))
    return groups[0].needed() if len(groups) == 1 else ()


class _Group:
    """The alternatives of one bracketed group; `parts` is what every match of the present one holds."""

    def __init__(self) -> None:
        self.parts: list[Runs] = []
        self._done: list[list[Runs]] = []

    def next_alternative(self) -> None:
        self._done.append(self.parts)
        self.parts = []

    def needed(self) -> Needed:
        """What the whole group needs: of several alternatives, the most telling part of each."""
        if not self._done:
            return tuple(part for part in self.parts if _telling(part) >= _SHORTEST)
        best = [max(parts, key=_telling, default=()) for parts in (*self._done, self.parts)]
        if any(_telling(part) < _SHORTEST for part in best):
            return ()
        return (tuple(dict.fromkeys(run for part in best for run in part)),)


def _telling(part: Runs) -> int:
    """How telling a choice of letters is: the length of its shortest run."""
    return min((len(run) for run in part), default=0)
