"""How a worker process ends: by our hand, with all it started, or by itself, which is told apart."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress

from alignctl.errors import UnreadableDocumentError
from alignctl.model.reading import MEMORY

_SAVE_AGAIN = "The file may be damaged: open it in Word or a PDF viewer and save it again."
_GRACE_SECONDS = 1.0
_KILLED = -9  # SIGKILL, which Windows does not know


def end_with_children(process: subprocess.Popen[bytes], *, is_ending: bool) -> int:
    """End a process and the programs it started; gives the exit code, negative for the signal that ended it.

    One that `is_ending` by itself gets a moment to do so, because its code then says why. Any other is asked first: it
    then ends what it started in sessions of their own (LibreOffice) and clears away its files, unless it hangs.
    """
    with suppress(subprocess.TimeoutExpired):
        if not is_ending and sys.platform != "win32":
            process.terminate()
        process.wait(_GRACE_SECONDS)
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)  # noqa: S603, S607
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)  # it leads a session of its own
    process.kill()
    code = process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):  # what was still to be written to a dead worker is of no use
                stream.close()
    return code


def end_with_program() -> None:
    """End the process this is called in, after the program that started it: called in a thread other than the main one.

    The main thread is given a moment to end by itself, and then another to end what it started in sessions of their
    own and to clear away its files.
    """
    time.sleep(_GRACE_SECONDS)
    if sys.platform == "win32":
        signal.raise_signal(signal.SIGTERM)
    else:
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGTERM)  # it may wait for another program
    time.sleep(_GRACE_SECONDS)
    if sys.platform != "win32" and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def told_end(where: str, code: int | None) -> UnreadableDocumentError:
    """The error for a file whose worker ended by itself with a code."""
    if code == _KILLED:
        return UnreadableDocumentError(
            "Expected a readable document, but its reader was ended from outside, as systems do where memory runs out.",
            where=where,
            hint=f"Close other programs, read fewer files at a time (--jobs 1), or lower {MEMORY.option}.",
        )
    return UnreadableDocumentError(
        f"Expected a readable document, but its reader broke down ({_name(code)}).", where=where, hint=_SAVE_AGAIN
    )


def _name(code: int | None) -> str:
    if code is None or code == 0:
        return "it went away"
    if code > 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"
