"""Searching texts for patterns, as finders import it."""

from alignctl.rules.search import Lexicon, Places, Searched

__all__ = ["Lexicon", "Places", "Searched"]
