"""Names that others took the place of throughout a revised text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from alignctl.text.counterparts import counterparts
from alignctl.text.name_words import (
    carries_meaning,
    follows_a_determiner,
    follows_a_verb_word,
    is_name,
    is_name_word,
    joins_a_name,
)
from alignctl.text.phrases import QUOTES, renamed
from alignctl.text.sentences import sentences

__all__ = ["Renamings", "renamed", "renamings"]

Renamings = tuple[tuple[str, str, int], ...]

_WORD = re.compile(r"\w+(?:[-/&.]\w+)*|[^\w\s]")
_ELSE = " \n "
_LONGEST = 9
_OFTEN_FOR_A_PLAIN_WORD = 3
_FEWEST_AROUND = 5
_ABBREVIATION = 3
# "to trustees" is no verb, "to telephone" is one
_MOST_AS_VERBS = 0.34


class _Change(NamedTuple):
    """Words of one sentence that others took the place of: where they stand in both, as half-open ranges."""

    old: range
    new: range


class _Pair(NamedTuple):
    """A sentence of the earlier text, the one that stands for it now, and what changed between them."""

    before: tuple[str, ...]
    now: tuple[str, ...]
    changes: tuple[_Change, ...]


def renamings(before: str, now: str) -> Renamings:
    """Names that another took the place of throughout: (old, new, how often), the most frequent first.

    Texts are given with one paragraph, title or table row a line. The old name no longer occurs, the new one did not
    occur before. Names written with capitals need two places, or one amid an otherwise unchanged sentence where they
    share a word or one is an abbreviation; a plain noun three. Words that carry a number, a unit, a time, a force or a
    negation are never names. It does not know whether two names mean the same post or body: one that took over
    another's work throughout reads as renamed.
    """
    pairs = tuple(_pairs(before, now))
    seen: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        seen.update(dict.fromkeys(_candidates(pair), 1))
    texts = _in_words(before), _in_words(now)
    taken = {found: times for found, times in seen.items() if _took_over(found, texts)}
    clear = _one_to_one(taken)
    often = {found for found, times in clear.items() if times >= _needed(found) and _is_noun(found, pairs)}
    once = {found for found in clear.keys() - often if _is_near(found, often) and _stands_alone(found, pairs, often)}
    return _counted(often | once, seen, texts)


def _pairs(before: str, now: str) -> Iterator[_Pair]:
    """Sentences that are not the same in both texts, each with the one that stands for it."""
    left, right = _sentences(before), _sentences(now)
    common = Counter(left) & Counter(right)
    old, new = _without(left, common), _without(right, common)
    folded = [[word.casefold() for word in one if word[0].isalnum()] for one in old]
    for a, b in counterparts(folded, [[word.casefold() for word in one if word[0].isalnum()] for one in new]):
        yield _Pair(old[a], new[b], tuple(_changes(old[a], new[b])))


def _sentences(text: str) -> list[tuple[str, ...]]:
    lines = (line for line in text.translate(QUOTES).splitlines() if line.strip())
    found = (line[start:stop] for line in lines for start, stop in sentences(line))
    return [tuple(_WORD.findall(one)) for one in found]


def _without(all_: list[tuple[str, ...]], common: Counter[tuple[str, ...]]) -> list[tuple[str, ...]]:
    left = Counter(common)
    kept = []
    for one in all_:
        if left[one]:
            left[one] -= 1
        else:
            kept.append(one)
    return kept


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[_Change]:
    """What changed, where words of one name that stayed between two changed ones count as changed with them."""
    last: _Change | None = None
    for tag, a, a_end, b, b_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        between = old[last.old.stop : a] if last else ()
        if last and all(is_name_word(word) or joins_a_name(word) for word in between) and len(between) < _LONGEST:
            last = _Change(range(last.old.start, a_end), range(last.new.start, b_end))
        else:
            if last:
                yield last
            last = _Change(range(a, a_end), range(b, b_end))
    if last:
        yield last


def _candidates(pair: _Pair) -> Iterator[tuple[str, str]]:
    """The names each change may be about: with the words of the name around it, and through "of" and its like."""
    for change in pair.changes:
        for through_joins in (False, True):
            old, new = _widened(pair, change, through_joins=through_joins)
            words = [pair.before[place] for place in old], [pair.now[place] for place in new]
            changed = [pair.before[place] for place in change.old] + [pair.now[place] for place in change.new]
            if (
                all(words)
                and max(map(len, words)) <= _LONGEST
                and any(word[0].isalpha() for word in words[0])
                and any(word[0].isalpha() for word in words[1])
                and not any(map(carries_meaning, changed))
            ):
                yield _phrase(words[0]), _phrase(words[1])


def _widened(pair: _Pair, change: _Change, *, through_joins: bool) -> tuple[range, range]:
    old, new = change.old, change.new
    if not any(map(is_name_word, (*(pair.before[place] for place in old), *(pair.now[place] for place in new)))):
        return old, new
    left = _reach(pair.before[: old.start][::-1], through_joins=through_joins)
    right = _reach(pair.before[old.stop :], through_joins=through_joins)
    return range(old.start - left, old.stop + right), range(new.start - left, new.stop + right)


def _reach(words: Sequence[str], *, through_joins: bool) -> int:
    """How many words from here on belong to the same name."""
    reach = 0
    for place, word in enumerate(words):
        if is_name_word(word):
            reach = place + 1
        elif not (through_joins and joins_a_name(word)):
            break
    return reach


def _phrase(words: Sequence[str]) -> str:
    """Words as a text writes them: no space before a closing sign or after an opening one."""
    text = " ".join(words)
    text = re.sub(r"\s+([),.;:'])", r"\1", re.sub(r"([(])\s+", r"\1", text))
    return re.sub(r"'\s+(?=s\b)", "'", text)


def _took_over(found: tuple[str, str], texts: tuple[str, str]) -> bool:
    """Whether the old name is gone and the new one is new, a name inside the other not counted."""
    old, new = found
    if old.casefold() == new.casefold():
        return False
    left, right = texts
    old_words, new_words = _in_words(old), _in_words(new)
    if old_words in new_words:
        right = right.replace(new_words, _ELSE)
    if new_words in old_words:
        left = left.replace(old_words, _ELSE)
    return old_words not in right and new_words not in left


def _in_words(text: str) -> str:
    """A text with a space on either side of every word, so that whole words are found fast; lines are kept apart."""
    return "\n".join(f" {' '.join(_WORD.findall(line))} " for line in text.translate(QUOTES).splitlines())


def _one_to_one(taken: dict[tuple[str, str], int]) -> dict[tuple[str, str], int]:
    """Those whose old name became one name only, and whose new name came of one only or of its shorter forms."""
    new: dict[str, set[str]] = defaultdict(set)
    for old, now in taken:
        new[old].add(now)
    return {found: times for found, times in taken.items() if len(new[found[0]]) == 1}


def _needed(found: tuple[str, str]) -> int:
    return 2 if is_name(found[0]) and is_name(found[1]) else _OFTEN_FOR_A_PLAIN_WORD


def _is_near(found: tuple[str, str], often: set[tuple[str, str]]) -> bool:
    """Whether two names may be of one post or body by how they are written.

    They have a word in common, one is an abbreviation, or they are the short forms of names known to be.
    """
    old, new = (set(_WORD.findall(name)) for name in found)
    shared = any(is_name_word(word) for word in old & new)
    short = any(word.isupper() and len(word) >= _ABBREVIATION for word in old | new)
    known = any(found[0] in old_name and found[1] in new_name for old_name, new_name in often)
    return is_name(found[0]) and (shared or short or known)


def _is_noun(found: tuple[str, str], pairs: tuple[_Pair, ...]) -> bool:
    """Whether a plain word stands as a noun does: somewhere after "the" and its like, seldom after "must" or "to"."""
    if is_name(found[0]):
        return True
    words = tuple(_WORD.findall(found[0]))
    ahead = [
        pair.before[place - 1]
        for pair in pairs
        for place in range(1, len(pair.before) - len(words) + 1)
        if pair.before[place : place + len(words)] == words
    ]
    as_verbs = sum(map(follows_a_verb_word, ahead))
    return any(map(follows_a_determiner, ahead)) and as_verbs <= len(ahead) * _MOST_AS_VERBS


def _stands_alone(found: tuple[str, str], pairs: tuple[_Pair, ...], often: set[tuple[str, str]]) -> bool:
    """Whether a name changed inside a sentence that is otherwise the same, not as its first word alone."""
    known = tuple((old, new, 1) for old, new in sorted(often | {found}))
    for pair in pairs:
        old = _phrase(pair.before)
        plain = sum(word.islower() for word in pair.before)
        at = old.find(found[0])
        if at < 0 or plain < _FEWEST_AROUND or (at == 0 and " " not in found[0]):
            continue
        if renamed(old, known) == _phrase(pair.now):
            return True
    return False


def _counted(found: set[tuple[str, str]], seen: Counter[tuple[str, str]], texts: tuple[str, str]) -> Renamings:
    """The names with how often each changed, a shorter form where it stands outside a longer one.

    A longer form is left out where a more frequent shorter one tells it too.
    """
    kept = [one for one in found if not any(_tells(other, one) and seen[other] > seen[one] for other in found - {one})]
    times: Counter[tuple[str, str]] = Counter()
    before, now = texts
    for old, new in sorted(kept, key=lambda one: (-len(one[0]), one)):
        was, there = _in_words(old), _in_words(new)
        times[old, new] = min(before.count(was), now.count(there))
        before, now = before.replace(was, _ELSE), now.replace(there, _ELSE)
    told = ((old, new, count) for (old, new), count in times.items() if count)
    return tuple(sorted(told, key=lambda one: (-one[2], -len(one[0]), one)))


def _tells(short: tuple[str, str], long: tuple[str, str]) -> bool:
    return len(short[0]) < len(long[0]) and renamed(long[0], ((*short, 1),)) == long[1]
