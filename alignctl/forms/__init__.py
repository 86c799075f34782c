"""Forms: what a form asks for, and of whom."""

from alignctl.forms.parts import read_form

__all__ = ["read_form"]
