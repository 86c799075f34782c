"""Keeps a library in C from writing on the terminal: HiGHS prints a line of its own now and then, unasked.

Reported results go to stdout, so a stray line would spoil them. The file descriptor is turned aside while the
library works; what C still holds back is written out before it is turned round again.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_STDOUT = 1


@contextmanager
def hushed() -> Iterator[None]:
    """Throw away what is written on the descriptor of stdout while in here; without one nothing is done."""
    try:
        kept = os.dup(_STDOUT)
    except OSError:
        yield
        return
    _flush()
    aside = os.open(os.devnull, os.O_WRONLY)
    os.dup2(aside, _STDOUT)
    try:
        yield
    finally:
        _flush()
        os.dup2(kept, _STDOUT)
        os.close(aside)
        os.close(kept)


def _flush() -> None:
    if sys.stdout is not None:
        with suppress(OSError, ValueError):
            sys.stdout.flush()
    with suppress(OSError, AttributeError):
        (ctypes.CDLL("ucrtbase") if os.name == "nt" else ctypes.CDLL(None)).fflush(None)
