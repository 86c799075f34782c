"""Procedures in, provisions out: typed statements, each with the words it rests on."""

from alignctl.provisions.crew import Told, find_told_of
from alignctl.provisions.examples import try_example
from alignctl.provisions.mentions import find_told
from alignctl.provisions.procedures import find_provisions

__all__ = ["Told", "find_provisions", "find_told", "find_told_of", "try_example"]
