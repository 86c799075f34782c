"""The program `alignctl`: runs the command line and turns errors into messages and exit codes."""

from __future__ import annotations

import gc
import os
import signal
import sys
from types import FrameType, TracebackType

from alignctl.errors import AlignctlError

INTERRUPTED = 130
FAULT = AlignctlError.exit_code


# What a command line builds at its start all stays: looking for garbage meanwhile only takes time.
gc.set_threshold(50_000, 20, 20)


def main() -> None:
    """Run the command line; never shows a traceback."""
    sys.excepthook = _report_fault
    signal.signal(signal.SIGINT, _interrupted)
    from alignctl.cli import run  # noqa: PLC0415  after the hooks stand

    try:
        run()
    except AlignctlError as error:
        from alignctl.cli.console import tell_error  # noqa: PLC0415

        tell_error(error)
        sys.exit(error.exit_code)
    except BrokenPipeError:  # the reader of our output has gone, as `| head` does: nothing more to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _interrupted(_signal: int, _frame: FrameType | None) -> None:
    sys.stderr.write("\nInterrupted; nothing was overwritten.\n")
    sys.exit(INTERRUPTED)


def _report_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell of a fault of ours plainly, with its place for whoever mends it, and end with its own exit code."""
    last = trace
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    place = f"{last.tb_frame.f_code.co_filename}:{last.tb_lineno}" if last else "unknown place"
    sys.stderr.write(
        f"alignctl met a fault of its own ({kind.__name__}: {error}) at {place}.\n"
        "Please report it with the command you ran and the file it concerned, if that may be shared.\n"
    )
    sys.stderr.flush()
    sys.stdout.flush()
    os._exit(FAULT)


if __name__ == "__main__":
    main()
