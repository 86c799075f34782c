"""The errors people see: what was expected, what was found, where, and what to do next."""

from __future__ import annotations


class AlignctlError(Exception):
    """A problem a person can act on.

    `message` says what was expected and what was found, `where` names the file, page, line or option, and
    `hint` says what to do next. Each kind of error knows the exit code of a run that ends with it (the
    codes are those of the command line's reference page).
    """

    exit_code = 4

    def __init__(self, message: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.message, self.where, self.hint))

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.hint}" if self.hint else ""
        return f"{place}{self.message}{advice}"


def _rebuild(kind: type[AlignctlError], message: str, where: str | None, hint: str | None) -> AlignctlError:
    return kind(message, where=where, hint=hint)


class UsageError(AlignctlError):
    """The command, its options, or a file it names cannot be used as given."""

    exit_code = 2


class WorkspaceError(UsageError):
    """The workspace file is missing, broken, or lacks what was asked of it."""


class RuleError(UsageError):
    """One or more rules cannot be read; the message lists every mistake with its file and line."""


class BelowFloorError(AlignctlError):
    """A figure that was measured lies below the floor set for it."""

    exit_code = 1


class UnreadableDocumentError(AlignctlError):
    """A document could not be read: damaged, protected, without text, or of no known format."""

    exit_code = 3


class PersonalDataError(UnreadableDocumentError):
    """A document is a form somebody has filled in, and nobody has said that it may be read."""
