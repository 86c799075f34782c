"""One run: a seed makes a spoiled file, the file is read, and what comes of it is judged."""

import hashlib
import time
import traceback
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from random import Random

from alignctl.errors import AlignctlError
from alignctl.extract.reading import read_document
from tests.fuzz.judge import error_faults, faults_of, schema_faults
from tests.fuzz.mutator import Mutated, mutate
from tests.fuzz.sources import Source, sources

# How often each format comes up; what is read by starting LibreOffice comes up only when asked for by name.
_SHARES = {"docx": 30, "pdf": 20, "html": 18, "odt": 12, "markdown": 10, "text": 10}
_SCHEMA_ONE_IN = 8


class Result(StrEnum):
    """What can come of a run; the first two are right."""

    READ = "read"
    REFUSED = "refused"
    FAULTY = "faulty"
    RAISED = "raised"
    HUNG = "hung"
    DIED = "died"


RIGHT = (Result.READ, Result.REFUSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What a seed stands for: a file to spoil, and one to take pieces from."""

    seed: int
    format: str
    source: Source
    partner: Source

    def mutated(self) -> Mutated:
        """The spoiled file."""
        return mutate(self.source.content(), self.partner.content(), self.format, self.seed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one run.

    `detail` is the refusal's message, the faults, or where it was raised. `seconds` is processor time; `sha256`
    is of the spoiled bytes.
    """

    seed: int
    format: str
    source: str
    partner: str
    steps: tuple[str, ...]
    sha256: str
    result: Result
    read_as: str = ""
    detail: str = ""
    seconds: float = 0.0


def case_of(seed: int, *, real: bool, format_: str | None = None) -> Case:
    """The case of a seed; the same seed means another file where other sources are there."""
    random = Random(seed)  # noqa: S311  chooses files, keeps no secrets
    among = sources(real=real)
    shares = {name: share for name, share in _SHARES.items() if name in among}
    chosen = tuple(shares)[_weighed(tuple(shares.values()), random)]
    named = among[format_ or chosen]
    weights = tuple(source.weight for source in named)
    source, partner = named[_weighed(weights, random)], named[_weighed(weights, random)]
    return Case(seed=seed, format=format_ or chosen, source=source, partner=partner)


def run_case(case: Case) -> Outcome:
    """Spoil, read and judge."""
    mutated = case.mutated()
    started = time.process_time()
    result, read_as, detail = _read(mutated.content, case)
    return Outcome(
        seed=case.seed,
        format=case.format,
        source=case.source.name,
        partner=case.partner.name,
        steps=mutated.steps,
        sha256=hashlib.sha256(mutated.content).hexdigest(),
        result=result,
        read_as=read_as,
        detail=detail,
        seconds=round(time.process_time() - started, 3),
    )


def _read(content: bytes, case: Case) -> tuple[Result, str, str]:
    name = f"spoiled.{case.format}"
    try:
        document = read_document(content, name)
    except AlignctlError as error:
        faults = error_faults(error, name)
        return (Result.FAULTY, "", "; ".join(faults)) if faults else (Result.REFUSED, "", error.message)
    except Exception as error:  # noqa: BLE001  whatever it is, it is what is looked for here
        return Result.RAISED, "", _place(error)
    faults = faults_of(document, content)
    if case.seed % _SCHEMA_ONE_IN == 0 and not faults:
        faults = schema_faults(document)
    return (Result.FAULTY if faults else Result.READ), document.format, "; ".join(faults[:3])


def _place(error: Exception) -> str:
    """The kind of an error and the places it went through in alignctl; never its message, which may quote the file."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "alignctl" in frame.filename]
    places = [f"{frame.filename.rpartition('alignctl/')[2]}:{frame.lineno}" for frame in frames[-3:]]
    return f"{type(error).__name__} at {' > '.join(places)}"


def _weighed(weights: tuple[int, ...], random: Random) -> int:
    sums = tuple(accumulate(weights))
    place = random.randrange(sums[-1])
    return next(index for index, total in enumerate(sums) if place < total)
