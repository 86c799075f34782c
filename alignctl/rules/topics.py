"""What a section is about, judged by its heading, the headings above it, and its words."""

from __future__ import annotations

from functools import lru_cache

from alignctl.rules.rule import Kind, Topic
from alignctl.rules.search import Searched

# The strongest sign is the section's own heading, then the headings above it, then its words; the shares
# are set on the dev areas of the bundled region.
HEADING = 1.0
ABOVE = 0.45
WORDS = 0.5
ENOUGH_HITS = 4
MOST_OF_ONE = 2
LEAST = 0.2


@lru_cache(maxsize=8192)
def section_topics(kind: Kind, title: str, above: tuple[str, ...], text: str) -> tuple[tuple[str, float], ...]:
    """Topics of a section, best first, each with its strength 0..1; empty where no sign of any is found.

    `above` are the titles over it, outermost first. Ties stand in the order of the kind's topics.
    """
    own = title_topics(kind, title)
    inherited: dict[str, float] = {}
    for distance, heading in enumerate(reversed(above)):
        for topic_id, strength in title_topics(kind, heading).items():
            passed_on = strength * ABOVE / (1 + distance / 2)
            inherited[topic_id] = max(inherited.get(topic_id, 0.0), passed_on)
    scores = {}
    searched = Searched(text)
    for topic in kind.topics:
        by_words = WORDS * _share_of_hits(topic, searched)
        by_heading = HEADING * own.get(topic.id, 0.0)
        score = 1 - (1 - by_heading) * (1 - inherited.get(topic.id, 0.0)) * (1 - by_words)
        if score >= LEAST:
            scores[topic.id] = round(score, 4)
    return tuple(sorted(scores.items(), key=lambda item: -item[1]))


@lru_cache(maxsize=4096)
def _title_topics(kind: Kind, title: str) -> tuple[tuple[str, float], ...]:
    found = {}
    length = max(len(title), 1)
    searched = Searched(title)
    for topic in kind.topics:
        hits = [match for pattern in topic.headings if (match := searched.first(pattern))]
        if hits:
            longest = max(hit.end() - hit.start() for hit in hits)
            found[topic.id] = round(0.6 + 0.35 * min(1.0, longest / length), 4)
    return tuple(found.items())


def title_topics(kind: Kind, title: str) -> dict[str, float]:
    """Topics whose heading patterns a title holds, with strength 0.6..0.95: more of the title, more strength."""
    return dict(_title_topics(kind, title))


def _share_of_hits(topic: Topic, searched: Searched) -> float:
    hits = 0
    for pattern in topic.words:
        hits += searched.count(pattern, MOST_OF_ONE)
        if hits >= ENOUGH_HITS:
            return 1.0
    return hits / ENOUGH_HITS
