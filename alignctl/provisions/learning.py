"""What rules learn from lessons: the weights of a multinomial logistic regression, fitted with scikit-learn.

scikit-learn is needed to learn, and not to use what was learned: `pip install alignctl[learn]`.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from alignctl.errors import UsageError
from alignctl.provisions.lessons import Lesson
from alignctl.rules.learned import NONE, Label, Learned, Sign

# How far weights may grow (the inverse strength of the ridge), how much a lesson of nobody's matter counts, and the
# least weight worth keeping. Chosen on the development areas' labelled texts, one area at a time left out.
FREEDOM = 30.0
OF_NOBODY = 0.5
LEAST_WEIGHT = 0.3
LEAST_LESSONS = 2  # a sign seen once teaches nothing
ROUNDS = 300


def learn(lessons: Iterable[Lesson]) -> Mapping[str, Learned]:
    """What the rules of each finder learn from the lessons; a finder whose lessons are all alike learns nothing.

    Raises UsageError where scikit-learn is not installed.
    """
    need_scikit_learn()
    by_finder: dict[str, list[Lesson]] = defaultdict(list)
    for lesson in lessons:
        by_finder[lesson.finder].append(lesson)
    return {
        finder: _learned(taught)
        for finder, taught in sorted(by_finder.items())
        if len({lesson.label for lesson in taught}) > 1
    }


def need_scikit_learn() -> None:
    """Raise UsageError, with what to install, where scikit-learn cannot be imported."""
    try:
        import sklearn  # noqa: F401, PLC0415  needed to learn alone
    except ImportError as error:
        raise UsageError(
            "scikit-learn was expected, since rules learn with it, and it is not installed.",
            hint='Install it: python -m pip install "alignctl[learn]". What was learned is used without it.',
        ) from error


def _learned(lessons: Sequence[Lesson]) -> Learned:
    """Fitted twice: the second time with the signs alone that turned out to weigh, so that few have to be kept."""
    seen = Counter(sign for lesson in lessons for sign in (*lesson.words, *lesson.marks))
    first = _fitted(lessons, frozenset(sign for sign, count in seen.items() if count >= LEAST_LESSONS))
    return _fitted(lessons, frozenset(name for name, sign in first.signs.items() if sign.weights))


def _fitted(lessons: Sequence[Lesson], kept: frozenset[str]) -> Learned:
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415  needed to learn alone
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    seen = Counter(word for lesson in lessons for word in lesson.words if word in kept)
    rarity = {word: round(math.log((len(lessons) + 1) / (count + 0.5)), 2) for word, count in seen.items()}
    labels: list[Label] = sorted({lesson.label for lesson in lessons})
    vectors = DictVectorizer()
    table = vectors.fit_transform([_weighed(lesson, rarity, kept) for lesson in lessons])
    fitted = LogisticRegression(C=FREEDOM, max_iter=ROUNDS).fit(
        table,
        [labels.index(lesson.label) for lesson in lessons],
        sample_weight=[OF_NOBODY if lesson.label == NONE else 1.0 for lesson in lessons],
    )
    weights: list[list[float]] = fitted.coef_.tolist()
    start: list[float] = fitted.intercept_.tolist()
    if len(labels) == 2:  # noqa: PLR2004  of two classes only the second has weights
        weights, start = [[0.0] * len(weights[0]), weights[0]], [0.0, start[0]]
    signs = {
        name: Sign(
            rarity=rarity.get(name),
            weights=tuple(
                (place, round(row[column], 1)) for place, row in enumerate(weights) if abs(row[column]) >= LEAST_WEIGHT
            ),
        )
        for column, name in enumerate(vectors.get_feature_names_out().tolist())
    }
    return Learned(labels=tuple(labels), start=tuple(round(one, 2) for one in start), signs=signs)


def _weighed(lesson: Lesson, rarity: Mapping[str, float], kept: frozenset[str]) -> dict[str, float]:
    """The kept signs of a lesson as they are weighed: words by rarity, scaled to length one, and marks as they are."""
    words = {word: strength * rarity[word] for word, strength in lesson.words.items() if word in rarity}
    length = math.sqrt(sum(strength * strength for strength in words.values())) or 1.0
    return {word: strength / length for word, strength in words.items()} | {
        mark: strength for mark, strength in lesson.marks.items() if mark in kept
    }
