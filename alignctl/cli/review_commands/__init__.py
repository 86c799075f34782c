"""The commands of `alignctl review`, one file and one line each."""

from __future__ import annotations

from collections.abc import Callable

from alignctl.cli.review_commands.bring import bring
from alignctl.cli.review_commands.export import export
from alignctl.cli.review_commands.gold import gold
from alignctl.cli.review_commands.reviewers import reviewers
from alignctl.cli.review_commands.show import show

REVIEW_COMMANDS: dict[str, Callable[..., None]] = {
    "export": export,
    "import": bring,
    "compare": reviewers,
    "show": show,
    "gold": gold,
}
