"""Procedures in, provisions out: typed statements, each with the words it rests on."""

from alignctl.provisions.examples import try_example
from alignctl.provisions.mentions import find_told
from alignctl.provisions.procedures import find_provisions

__all__ = ["find_provisions", "find_told", "try_example"]
