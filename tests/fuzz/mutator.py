"""A spoiled document from a sound one and a seed: the same bytes for the same seed, on every platform."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.fuzz.mutations.container import CONTAINER
from tests.fuzz.mutations.package import PACKAGE
from tests.fuzz.mutations.page import PAGE
from tests.fuzz.mutations.raw import RAW
from tests.fuzz.mutations.tree import TREE
from tests.fuzz.mutations.words import WORDS

Mutation = Callable[[bytes, bytes, Random], bytes]

MOST_BYTES = 2**21
_MOST_STEPS = 3
_RAW_ONE_IN = 9
_OF_FORMAT: dict[str, tuple[Mutation, ...]] = {
    "docx": PACKAGE,
    "odt": PACKAGE,
    "pdf": PAGE,
    "html": (*TREE, *WORDS),
    "markdown": WORDS,
    "text": WORDS,
    "doc": CONTAINER,
    "rtf": (*RAW, *WORDS),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutated:
    """The bytes a seed makes, and the names of the steps that made them."""

    content: bytes
    steps: tuple[str, ...]


def mutate(content: bytes, other: bytes, format_: str, seed: int) -> Mutated:
    """Spoil a document in one to three steps; `other` is a second document of the format, to take pieces from."""
    random = Random(seed)  # noqa: S311  spoils documents, keeps no secrets
    steps = []
    for _ in range(1 + random.randrange(_MOST_STEPS)):
        among = _OF_FORMAT[format_] if random.randrange(_RAW_ONE_IN) else RAW
        step = among[random.randrange(len(among))]
        content = step(content, other, random)[:MOST_BYTES]
        steps.append(step.__name__)
    return Mutated(content=content, steps=tuple(steps))
