"""Runs in processes that can be killed: C libraries that hang or crash cost one run, not all."""

import multiprocessing
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue

from tests.fuzz.case import Case, Outcome, Result, case_of, run_case

SECONDS = 60.0
MEMORY_BYTES = 2 * 2**30
_STARTING_SECONDS = 120.0
_AT_ONCE = 20

Choice = tuple[int, bool, str | None]


def _serve(pipe: Connection) -> None:
    """Run seeds until told to stop; tell first that everything is loaded."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    pipe.send(None)
    while True:
        choices = pipe.recv()
        if choices is None:
            pipe.send(_most_memory())
            return
        for seed, real, format_ in choices:
            pipe.send(run_case(case_of(seed, real=real, format_=format_)))


def _most_memory() -> int:
    if sys.platform == "win32":
        return 0
    status = Path("/proc/self/status")
    if status.is_file():  # ru_maxrss of Linux holds what the process that started this one took, too
        peak = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM:"))
        return int(peak.split()[1]) * 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


class Runner:
    """One process that runs seed after seed, replaced when it hangs or dies; `most_memory` is in bytes."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None
        self.most_memory = 0

    def run(self, choices: Sequence[Choice]) -> Iterator[Outcome]:
        """What comes of some seeds; they are handed over together, so that the process need not wait for the next."""
        sent = False
        for place, (seed, real, format_) in enumerate(choices):
            try:
                if not sent:
                    self._running().send(choices[place:])
                    sent = True
                yield self._answer()
                continue
            except TimeoutError:
                result = Result.HUNG
            except (EOFError, OSError):
                result = Result.DIED
            self.kill()
            sent = False
            yield _lost(case_of(seed, real=real, format_=format_), result)

    def _answer(self) -> Outcome:
        pipe = self._running()
        if not pipe.poll(self._seconds):
            raise TimeoutError
        outcome: Outcome = pipe.recv()
        return outcome

    def stop(self) -> None:
        """End the process kindly, and learn the most memory it took."""
        if self._pipe is not None and self._process is not None:
            self._pipe.send(None)
            if self._pipe.poll(self._seconds):
                self.most_memory = max(self.most_memory, self._pipe.recv())
        self.kill()

    def kill(self) -> None:
        """End the process, whatever it does."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._process, self._pipe = None, None

    def _running(self) -> Connection:
        if self._pipe is None:
            context = multiprocessing.get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=_serve, args=(theirs,), daemon=False)
            self._process.start()
            theirs.close()
            if not self._pipe.poll(_STARTING_SECONDS):
                raise OSError("the process did not start")
            self._pipe.recv()
        return self._pipe


def run_all(choices: Iterable[Choice], jobs: int, told: Callable[[Outcome], None]) -> int:
    """Run all seeds in some processes, telling each outcome as it comes; give the most memory one process took."""
    waiting, done = iter(choices), SimpleQueue[Outcome | int]()
    lock = threading.Lock()
    threads = [threading.Thread(target=_work, args=(waiting, lock, done)) for _ in range(jobs)]
    for thread in threads:
        thread.start()
    most, ended = 0, 0
    while ended < jobs:
        answer = done.get()
        if isinstance(answer, int):
            most, ended = max(most, answer), ended + 1
        else:
            told(answer)
    return most


def _work(waiting: Iterator[Choice], lock: threading.Lock, done: SimpleQueue[Outcome | int]) -> None:
    runner = Runner()
    try:
        while True:
            with lock:
                choices = list(islice(waiting, _AT_ONCE))
            if not choices:
                break
            for outcome in runner.run(choices):
                done.put(outcome)
    finally:
        runner.stop()
        done.put(runner.most_memory)


def _lost(case: Case, result: Result) -> Outcome:
    return Outcome(
        seed=case.seed,
        format=case.format,
        source=case.source.name,
        partner=case.partner.name,
        steps=(),
        sha256="",
        result=result,
    )
