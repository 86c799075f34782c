"""Where the built-in rule data lies: in the wheel beside the code, or in the checkout of an editable install."""

from __future__ import annotations

from pathlib import Path

from alignctl.errors import RuleError

_PACKAGE = Path(__file__).resolve().parent.parent


def built_in_rules() -> Path:
    """The folder of the built-in rules. Raises RuleError where the installation lacks it."""
    for folder in (_PACKAGE / "_rules", _PACKAGE.parent / "rules"):
        if (folder / "vocabulary").is_dir():
            return folder
    raise RuleError(
        "The built-in rules were expected beside the program, and none were found.",
        where=str(_PACKAGE),
        hint="Install alignctl again.",
    )
