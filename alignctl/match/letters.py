"""Letters a text must hold for a pattern of the rules to be in it, so that most texts need not be searched."""

from __future__ import annotations

import re

from alignctl.rules.pattern import Pattern

Needed = tuple[str, ...]
_TOKEN = re.compile(
    r"(?P<look>\(\?<?[!=](?:\[[^\]]*\]|[^()])*\))|(?P<open>\(\?:)|(?P<close>\)(?P<times>\?|\{0,\d+\}\??)?)|(?P<or>\|)"
    r"|(?P<other>(?:\[(?:\\.|[^\]\\])*\]|\\.|[^\w\\()|\[])[*+?]*)|(?P<letters>\w+)",
    re.DOTALL,
)
_SHORTEST = 2


def needed_letters(pattern: Pattern) -> Needed:
    """Runs of letters, in lower case, of which a text holds at least one where the pattern is in it.

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
                groups[-1].add(inner.needed())
        elif token["or"]:
            groups[-1].next_alternative()
        elif token["letters"]:
            groups[-1].add((token["letters"].casefold(),))
    return groups[0].needed() if len(groups) == 1 else ()


class _Group:
    """The alternatives of one bracketed group, each with the most telling letters found in it so far."""

    def __init__(self) -> None:
        self._done: list[Needed] = []
        self._best: Needed = ()

    def add(self, needed: Needed) -> None:
        """Take note of a part that stands in every match of this alternative."""
        if _telling(needed) > _telling(self._best):
            self._best = needed

    def next_alternative(self) -> None:
        self._done.append(self._best)
        self._best = ()

    def needed(self) -> Needed:
        """What the whole group needs: nothing certain where one alternative needs nothing certain."""
        alternatives = [*self._done, self._best]
        return tuple(dict.fromkeys(run for one in alternatives for run in one)) if all(alternatives) else ()


def _telling(needed: Needed) -> int:
    """How telling runs of letters are: the length of the shortest, nothing for a very short one."""
    shortest = min((len(run) for run in needed), default=0)
    return shortest if shortest >= _SHORTEST else 0
