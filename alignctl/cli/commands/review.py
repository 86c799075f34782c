"""`alignctl review`: claims put before people in sheets, their verdicts brought back, and reviewers compared."""

import typer

from alignctl.cli.review_commands import REVIEW_COMMANDS

review = typer.Typer(
    name="review",
    help="Put what the program claims before people, and keep their verdicts for all later runs.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for _name, _command in REVIEW_COMMANDS.items():
    review.command(_name)(_command)
