"""Reading in a process of its own, which can be stopped: damaged files can hang the C libraries readers use.

The worker takes (file or its bytes, path, options) on its standard input and answers with a document or an
error on its standard output, one pickle after another, until its input ends. Only our own two processes speak
over these pipes, so pickle is safe there. Nobody but the program holds the other end of the input: when it ends while
a file is being read, the program is gone, and the worker ends too.
"""

from __future__ import annotations

import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from alignctl.errors import AlignctlError
from alignctl.extract.ending import end_with_children, end_with_program, told_end
from alignctl.extract.files import read_file
from alignctl.extract.limits import needs_too_much_memory, nested_too_deeply, took_too_long
from alignctl.model.document import Document
from alignctl.model.form import FormSheet
from alignctl.model.reading import AS_USUAL, Limits, ReadingOptions

Answer = Document | FormSheet | AlignctlError
Request = tuple[bytes | Path, str, ReadingOptions]
Asked = Request | BaseException | None
# -P and a path of our own: nothing that lies in the folder people work in is taken for a module
_START = "import sys; sys.path.append(sys.argv.pop()); from alignctl.extract.worker import main; main()"
_PROGRAM = Path(__file__).resolve().parent.parent.parent


class Worker:
    """A process that reads documents one after another, replaced when it hangs or dies.

    Use it in a `with` block; `read` may be called from one thread at a time, `close` from any. The options bound
    the time of one reading and (where the system can enforce it) the memory of the process.
    """

    def __init__(self, options: ReadingOptions = AS_USUAL) -> None:
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.Queue[Answer | None] = queue.Queue()
        self._closed = False
        self._changing = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process for good, also in the middle of a reading, which then ends with an error."""
        with self._changing:
            self._closed = True
            self._stop(is_ending=False)

    def read(self, source: bytes | Path, path: str) -> Document:
        """Read one file, or its bytes; `path` names it. A file is opened by the worker, when it comes to it.

        Raises UnreadableDocumentError where it cannot be read, breaks a limit, or breaks its reader.
        """
        answer = self._ask(source, path, self._options)
        if isinstance(answer, Document):
            return answer
        raise told_end(path, None)

    def read_sheet(self, source: bytes | Path, path: str) -> FormSheet:
        """Read one form, or its bytes, with its places to write; as `read` otherwise."""
        answer = self._ask(source, path, replace(self._options, as_form=True))
        if isinstance(answer, FormSheet):
            return answer
        raise told_end(path, None)

    def _ask(self, source: bytes | Path, path: str, options: ReadingOptions) -> Document | FormSheet:
        limits = self._options.limits
        try:
            process = self._running()
            pickle.dump((source, path, options), process.stdin)  # type: ignore[arg-type]  # a pipe, as asked for
            process.stdin.flush()  # type: ignore[union-attr]  # as above
            answer = self._answers.get(timeout=limits.seconds)
        except queue.Empty:
            self._replace(is_ending=False)
            raise took_too_long(path, limits) from None
        except (OSError, ValueError):  # the pipe of a process that has just died
            answer = None
        if answer is None:
            raise told_end(path, self._replace(is_ending=True))
        if isinstance(answer, AlignctlError):
            raise answer
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        with self._changing:
            if self._closed:
                raise ValueError("the worker is closed")
            if self._process is None or self._process.poll() is not None:
                self._stop(is_ending=True)
                self._answers = queue.Queue()
                self._process = subprocess.Popen(  # noqa: S603  our own program
                    [sys.executable, "-P", "-c", _START, str(_PROGRAM)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,  # Ctrl-C is ours to pass on, and what it starts ends with it
                )
                listening = (self._process.stdout, self._answers)
                threading.Thread(target=_listen, args=listening, daemon=True).start()
            return self._process

    def _replace(self, *, is_ending: bool) -> int | None:
        """End the process; the next reading starts another. Gives the code it ended with, None where it was not up."""
        with self._changing:
            return self._stop(is_ending=is_ending)

    def _stop(self, *, is_ending: bool) -> int | None:
        if self._process is None:
            return None
        code = end_with_children(self._process, is_ending=is_ending)
        self._process = None
        return code


def _listen(stream: BinaryIO, answers: queue.Queue[Answer | None]) -> None:
    """Pass the worker's answers on; None when it has gone."""
    while True:
        try:
            answers.put(pickle.load(stream))  # noqa: S301  our own process at the other end
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            answers.put(None)
            return


def _limit_memory(limits: Limits) -> None:
    if sys.platform == "win32":
        return  # Windows has no such limit for a process; there the time is bounded, and the size of the file
    import resource  # noqa: PLC0415  not on Windows

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    wanted = limits.memory_bytes if most == resource.RLIM_INFINITY else min(limits.memory_bytes, most)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, most))


def _answer(source: bytes | Path, path: str, options: ReadingOptions) -> Answer:
    from alignctl.extract.reading import read_document, read_sheet  # noqa: PLC0415  only the worker itself reads

    try:
        content = source if isinstance(source, bytes) else read_file(source, path, options.limits)
        return read_sheet(content, path, options) if options.as_form else read_document(content, path, options)
    except AlignctlError as error:
        return error
    except MemoryError:
        return needs_too_much_memory(path, options.limits)
    except RecursionError:
        return nested_too_deeply(path, options.limits)


def _take_requests(requests: queue.Queue[Asked]) -> None:
    """Pass on what is asked; None when nobody can ask any more, and then the end of whatever is still being read.

    What breaks the asking itself (no memory is left for a file) is passed on too: the worker then ends of it.
    """
    asked = os.fdopen(os.dup(sys.stdin.fileno()), "rb")  # Python cannot end while a thread waits in its own stdin
    ended: BaseException | None = None
    try:
        while True:
            requests.put(pickle.load(asked))  # noqa: S301  our own process at the other end
    except (EOFError, OSError, pickle.UnpicklingError):
        return  # the program has gone, perhaps in the middle of asking
    except (MemoryError, ImportError, AttributeError) as error:
        ended = error  # raised again by the main thread
    finally:
        requests.put(ended)
        end_with_program()


def main() -> None:
    """Serve until the input ends, or the process is told to end: then what was begun is cleared away."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the worker through the program alone
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    requests: queue.Queue[Asked] = queue.Queue()
    threading.Thread(target=_take_requests, args=(requests,), daemon=True).start()
    while (request := requests.get()) is not None:
        if isinstance(request, BaseException):
            raise request
        source, path, options = request
        _limit_memory(options.limits)
        pickle.dump(_answer(source, path, options), answers)
        answers.flush()
