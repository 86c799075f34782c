"""Forms: what a form asks for, and of whom; its fields as data items, and forms of several areas held together."""

from alignctl.forms.against_text import against_text
from alignctl.forms.comparing import area_form, grouped
from alignctl.forms.dictionary import Dictionary
from alignctl.forms.mapping import mapped
from alignctl.forms.parts import read_form

__all__ = ["Dictionary", "against_text", "area_form", "grouped", "mapped", "read_form"]
