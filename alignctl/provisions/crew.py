"""Finding provisions in several processes at once: it is the dearest step, and each text is found by itself.

The program and its helpers speak in pickles over pipes of their own: one for the rules and the texts, one for what
each text tells. Where a helper cannot be started or ends early, its texts are left to the program itself.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

from alignctl.model.area import Procedure
from alignctl.provisions.mentions import find_told
from alignctl.provisions.told import Told
from alignctl.rules.rule import RuleBook

# a helper takes about as long to start as finding in a text of this many characters does
FEWEST_CHARACTERS = 60_000
# -P and a path of our own: nothing that lies in the folder people work in is taken for a module
_START = "import sys; sys.path.append(sys.argv.pop()); from alignctl.provisions.crew import main; main()"
_PROGRAM = Path(__file__).resolve().parent.parent.parent


def find_told_of(procedures: Sequence[Procedure], book: RuleBook, jobs: int) -> Iterator[tuple[int, Told]]:
    """Yield what each of some procedures tells, as `find_told` gives it, with its place; at most `jobs` at a time.

    The program does one share itself. They come in no particular order; what is found does not depend on `jobs`.
    """
    shares = _shares(procedures, jobs)
    left = set(range(len(procedures)))
    with _helpers(shares[1:], procedures, book) as helpers:
        for place in shares[0]:
            left.remove(place)
            yield place, find_told(procedures[place], book)
        for answers, share in helpers:
            for place, told in zip(share, answers.result(), strict=False):
                left.remove(place)
                yield place, told
    for place in sorted(left):
        yield place, find_told(procedures[place], book)


def _shares(procedures: Sequence[Procedure], jobs: int) -> list[list[int]]:
    """The places of the procedures in shares of about the same number of characters, the longest dealt first."""
    sizes = [_size(procedure) for procedure in procedures]
    count = max(1, min(jobs, len(procedures), sum(sizes) // FEWEST_CHARACTERS))
    shares: list[list[int]] = [[] for _ in range(count)]
    loads = [0] * count
    for place in sorted(range(len(procedures)), key=lambda place: (-sizes[place], place)):
        least = loads.index(min(loads))
        shares[least].append(place)
        loads[least] += sizes[place]
    return shares


def _size(procedure: Procedure) -> int:
    documents = [*procedure.documents, *(document for base in procedure.bases for document in base.documents)]
    return sum(len(section.text) for document in documents for section, _ in document.walk())


@contextmanager
def _helpers(
    shares: Sequence[list[int]], procedures: Sequence[Procedure], book: RuleBook
) -> Iterator[list[tuple[Future[list[Told]], list[int]]]]:
    """What a process for each share is finding; all processes have ended when this is left, however it is left."""
    started: list[subprocess.Popen[bytes]] = []
    listening: list[tuple[Future[list[Told]], list[int]]] = []
    with ThreadPoolExecutor(max(1, len(shares))) as threads:
        try:
            for share in shares:
                with suppress(OSError):
                    helper = _started()
                    started.append(helper)
                    texts = [procedures[place] for place in share]
                    listening.append((threads.submit(_ask, helper, pickle.dumps((book, texts))), share))
            yield listening
        finally:
            for helper in started:
                helper.kill()
                helper.wait()


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603  our own program
        [sys.executable, "-P", "-c", _START, str(_PROGRAM)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _ask(helper: subprocess.Popen[bytes], question: bytes) -> list[Told]:
    """What a helper finds, text by text, as far as it comes."""
    found: list[Told] = []
    with suppress(OSError), helper.stdin as asking:  # type: ignore[union-attr]  # a pipe, as asked for
        asking.write(question)
    with suppress(EOFError, pickle.UnpicklingError, OSError), helper.stdout as answers:  # type: ignore[union-attr]  # as above
        while True:
            found.append(pickle.load(answers))  # noqa: S301  our own helper wrote it
    return found


def main() -> None:
    """Find in the texts that come on the standard input, and write what each tells to the standard output."""
    book, procedures = pickle.load(sys.stdin.buffer)  # noqa: S301  the program wrote it
    for procedure in procedures:
        pickle.dump(find_told(procedure, book), sys.stdout.buffer)
        sys.stdout.buffer.flush()
