"""The options of reading, shared by every command that reads files and written once."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import wraps
from inspect import Parameter
from typing import Annotated

import typer

from alignctl.model.reading import AS_USUAL, BOUNDS, ReadingOptions, Revisions

_RECEIVES = "reading"
_CHOICES: tuple[tuple[str, object, object], ...] = (
    (
        "revisions",
        Annotated[
            Revisions | None,
            typer.Option("--revisions", help="Read tracked changes as accepted, or the original. Default: accepted."),
        ],
        None,
    ),
    (
        "ignore_tags",
        Annotated[bool, typer.Option("--ignore-tags", help="Read a PDF by its looks, not by its tags.")],
        False,
    ),
    (
        "ocr",
        Annotated[
            bool,
            typer.Option("--ocr", help="Recognise text on scanned pages, if ocrmypdf or tesseract is installed."),
        ],
        False,
    ),
    (
        "allow_personal_data",
        Annotated[bool, typer.Option("--allow-personal-data", help="Read a form that has been filled in, too.")],
        False,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedReading:
    """What a person asked of reading on the command line; what was left out is None or False, or not among `limits`.

    `limits` maps a field of Limits to the figure given, in the unit of its option.
    """

    revisions: Revisions | None = None
    ignore_tags: bool = False
    ocr: bool = False
    allow_personal_data: bool = False
    limits: Mapping[str, int]

    def over(self, usual: ReadingOptions = AS_USUAL) -> ReadingOptions:
        """The options to read with: those asked for, and the usual ones (a workspace's, say) for the rest."""
        limits = usual.limits
        for bound in BOUNDS:
            if bound.field in self.limits:
                limits = bound.set(limits, self.limits[bound.field])
        return replace(
            usual,
            revisions=self.revisions or usual.revisions,
            ignore_tags=self.ignore_tags or usual.ignore_tags,
            ocr=self.ocr or usual.ocr,
            allow_personal_data=self.allow_personal_data or usual.allow_personal_data,
            limits=limits,
        )


def reads_files(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of reading; they come to it as one AskedReading, its parameter `reading`."""
    own = inspect.signature(command, eval_str=True)
    before = [parameter for parameter in own.parameters.values() if parameter.name != _RECEIVES]
    parameters = [*before, *_choices(), *_limits()]

    @wraps(command)
    def run(**given: object) -> None:
        command(reading=_asked(given), **{parameter.name: given[parameter.name] for parameter in before})

    run.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]  # where inspect looks for it
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return run


def _choices() -> list[Parameter]:
    return [_parameter(name, annotation, default) for name, annotation, default in _CHOICES]


def _limits() -> list[Parameter]:
    """One option a limit, so that none can be forgotten or named otherwise than in messages."""
    return [
        _parameter(
            bound.field,
            Annotated[
                int | None,
                typer.Option(
                    bound.option,
                    min=1,
                    metavar="N",
                    help=f"At most N {bound.meaning}. Default: {bound.usual}.",
                    show_default=False,
                ),
            ],
            None,
        )
        for bound in BOUNDS
    ]


def _parameter(name: str, annotation: object, default: object) -> Parameter:
    return Parameter(name, Parameter.POSITIONAL_OR_KEYWORD, default=default, annotation=annotation)


def _asked(given: Mapping[str, object]) -> AskedReading:
    figures = {bound.field: given[bound.field] for bound in BOUNDS}
    revisions = given["revisions"]
    return AskedReading(
        revisions=revisions if isinstance(revisions, Revisions) else None,
        ignore_tags=bool(given["ignore_tags"]),
        ocr=bool(given["ocr"]),
        allow_personal_data=bool(given["allow_personal_data"]),
        limits={name: figure for name, figure in figures.items() if isinstance(figure, int)},
    )
