"""A kind's rules taught: examples, sayings and labelled texts in, the file of what they have learned out."""

from __future__ import annotations

from alignctl.errors import RuleError, UsageError
from alignctl.provisions.learning import learn, need_scikit_learn
from alignctl.provisions.lessons import lessons_of
from alignctl.rules.labelled import LabelledText
from alignctl.rules.learned import lessons_text
from alignctl.rules.learned_from import made_from
from alignctl.rules.rule import Kind, RuleBook
from alignctl.text.similarity import nearest


def taught(kind: Kind, book: RuleBook, texts: tuple[LabelledText, ...]) -> tuple[str, int]:
    """The file of what a kind's rules learn, and how many lessons it took; minutes for a large kind.

    The rule book must have been read with sayings. The same rules and texts give the same file, on one machine.
    Raises RuleError where a text names a rule the kind has not, and UsageError where scikit-learn is not installed or
    the lessons teach nothing.
    """
    need_scikit_learn()
    _check(kind, texts)
    lessons = tuple(lessons_of(kind, book, texts))
    finders = learn(lessons)
    if not finders:
        raise UsageError(
            f"Lessons for the kind '{kind.id}' were expected, and there is nothing to tell apart.",
            hint="Give its rules examples or sayings, or labelled texts with --texts.",
        )
    return lessons_text(finders, made_from(kind, texts)), len(lessons)


def _check(kind: Kind, texts: tuple[LabelledText, ...]) -> None:
    known = {rule.id for rule in kind.rules}
    for text in texts:
        for part in text.parts:
            for named in (*(answer.rule for answer in part.answers), *part.near):
                if named not in known:
                    near = nearest(named, known)
                    raise RuleError(
                        f"A rule of the kind '{kind.id}' was expected, found '{named}' beside: {part.texts[0]}",
                        where=text.document.path,
                        hint=f"Did you mean '{near}'?" if near else None,
                    )
