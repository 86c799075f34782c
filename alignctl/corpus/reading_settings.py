"""The table [reading] of a workspace: how its documents are read, and within which limits."""

from __future__ import annotations

from alignctl.corpus.settings_file import Settings
from alignctl.model.reading import BOUNDS, Limits, ReadingOptions, Revisions


def reading_of(settings: Settings) -> ReadingOptions:
    """The options of reading a workspace sets; mistakes are noted with their line.

    To read forms that have been filled in is no setting: it is asked for each time, on the command line.
    """
    options = ReadingOptions(
        revisions=_revisions(settings),
        ignore_tags=settings.flag("ignore-tags"),
        ocr=settings.flag("ocr"),
        limits=_limits(settings),
    )
    settings.finish()
    return options


def _revisions(settings: Settings) -> Revisions:
    word = settings.text("revisions", Revisions.ACCEPTED.value)
    known = {choice.value: choice for choice in Revisions}
    if word not in known:
        settings.unknown("revisions", "view", word, known)
    return known.get(word, Revisions.ACCEPTED)


def _limits(settings: Settings) -> Limits:
    limits = Limits()
    for bound in BOUNDS:
        figure = settings.number(bound.key, bound.usual)
        if figure < 1 or figure != int(figure):
            settings.note(bound.key, f"a whole number above 0 was expected, found {figure:g}")
        elif figure != bound.usual:
            limits = bound.set(limits, int(figure))
    return limits
