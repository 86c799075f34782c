"""Reading in a process of its own, which can be stopped: damaged files can hang the C libraries readers use.

The worker (`python -m alignctl.extract.worker`) takes (content, path) on its standard input and answers with
a document or an error on its standard output, one pickle after another, until its input ends. Only our own
two processes speak over these pipes, so pickle is safe there.
"""

from __future__ import annotations

import os
import pickle
import queue
import subprocess
import sys
import threading
from types import TracebackType
from typing import BinaryIO, Self

from alignctl.errors import AlignctlError, UnreadableDocumentError
from alignctl.extract.options import AS_USUAL, ReadingOptions
from alignctl.model.document import Document

SECONDS = 90.0
MEGABYTES = 2048

Answer = Document | AlignctlError


class Worker:
    """A process that reads documents one after another, replaced when it hangs or dies.

    Use it in a `with` block; `read` may be called from one thread at a time. `seconds` bounds one reading,
    `MEGABYTES` (where the system can enforce it) the memory.
    """

    def __init__(self, options: ReadingOptions = AS_USUAL) -> None:
        self._options = options
        self._seconds = options.limits.seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.Queue[Answer | None] = queue.Queue()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process; a later `read` starts a new one."""
        self._stop()

    def read(self, content: bytes, path: str) -> Document:
        """Read one file. Raises UnreadableDocumentError where it takes too long or breaks its reader."""
        stdin = self._running()
        try:
            pickle.dump((content, path, self._options), stdin)
            stdin.flush()
            answer = self._answers.get(timeout=self._seconds)
        except (queue.Empty, BrokenPipeError, OSError) as error:
            self._stop()
            raise _gave_up(path, self._seconds, hung=isinstance(error, queue.Empty)) from error
        if answer is None:
            self._stop()
            raise _gave_up(path, self._seconds, hung=False)
        if isinstance(answer, AlignctlError):
            raise answer
        return answer

    def _running(self) -> BinaryIO:
        if self._process is None or self._process.poll() is not None:
            self._answers = queue.Queue()
            self._process = subprocess.Popen(
                [sys.executable, "-m", "alignctl.extract.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            listener = threading.Thread(target=_listen, args=(self._process.stdout, self._answers), daemon=True)
            listener.start()
        if self._process.stdin is None:
            raise OSError("the worker has no input")
        return self._process.stdin  # type: ignore[return-value]  # a pipe opened in bytes is a BinaryIO

    def _stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    _close(stream)
            self._process = None


def _close(stream: object) -> None:
    try:
        stream.close()  # type: ignore[attr-defined]  # either end of a pipe
    except OSError:
        return  # what was still to be written to a dead worker is of no use


def _listen(stream: BinaryIO, answers: queue.Queue[Answer | None]) -> None:
    """Pass the worker's answers on; None when it has gone."""
    while True:
        try:
            answers.put(pickle.load(stream))  # noqa: S301  our own process at the other end
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            answers.put(None)
            return


def _gave_up(path: str, seconds: float, *, hung: bool) -> UnreadableDocumentError:
    what = f"it was still not read after {seconds:g} seconds" if hung else "its reader broke down"
    return UnreadableDocumentError(
        f"A readable document was expected, but {what}.",
        where=path,
        hint="The file may be damaged: open it in Word or a PDF viewer and save it again.",
    )


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  not on Windows

    size = MEGABYTES * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


def main() -> None:
    """Serve until the input ends."""
    from alignctl.extract.reading import read_document  # noqa: PLC0415  only the worker itself reads

    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    _limit_memory()
    while True:
        try:
            content, path, options = pickle.load(sys.stdin.buffer)  # noqa: S301  our own process at the other end
        except EOFError:
            return
        try:
            answer: Answer = read_document(content, path, options)
        except AlignctlError as error:
            answer = error
        except MemoryError:
            answer = UnreadableDocumentError(
                "A readable document was expected, but it needs more memory than a document should.",
                where=path,
                hint="Save it again, with smaller pictures.",
            )
        pickle.dump(answer, answers)
        answers.flush()


if __name__ == "__main__":
    main()
