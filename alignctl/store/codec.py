"""Values of the model as JSON bytes and back, exactly: a codec is made from the types a class declares."""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache
from typing import Any, Generic, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Json = Any  # what the json module reads and writes, and any value on the way there
Code = Callable[[Json], Json]
T = TypeVar("T")
_PLAIN = (str, int, float, bool, object)


class Codec(Generic[T]):
    """Writes and reads values of one type: plain values, enums, dataclasses, tuples, mappings, frozen sets.

    Of a union each class is told by its place in it. Items of a set must be sortable. What is read equals
    what was written; mappings come back as dicts in the same order.
    """

    def __init__(self, shape: type[T]) -> None:
        self.shape: Json = shape

    def encode(self, value: T) -> bytes:
        """A value as JSON."""
        text = json.dumps(_writer(self.shape)(value), ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "surrogatepass")

    def decode(self, content: bytes) -> T:
        """The value of such JSON. Raises ValueError, KeyError or TypeError where it is none."""
        return cast("T", _reader(self.shape)(json.loads(content.decode("utf-8", "surrogatepass"))))


@lru_cache(maxsize=1024)
def _writer(shape: Json) -> Code:
    """What turns a value of a type into what JSON can hold."""
    if shape in _PLAIN:
        return _same
    origin: Json = get_origin(shape)
    inner = get_args(shape)
    if origin in {Union, types.UnionType}:
        return _write_union(shape)
    if origin is tuple:
        one = _writer(inner[0])
        if inner[1:] == (...,):
            return _same if one is _same else lambda value: [one(item) for item in value]
        each = tuple(_writer(item) for item in inner)
        return lambda value: [write(item) for write, item in zip(each, value, strict=True)]
    if origin is frozenset:
        one = _writer(inner[0])
        return lambda value: [one(item) for item in sorted(value)]
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return dict
    if isinstance(shape, type) and issubclass(shape, Enum):
        return lambda value: value.value
    return _write_fields(shape)


@lru_cache(maxsize=1024)
def _reader(shape: Json) -> Code:
    """What turns what JSON holds back into a value of a type."""
    if shape in _PLAIN:
        return _same
    origin: Json = get_origin(shape)
    inner = get_args(shape)
    if origin in {Union, types.UnionType}:
        return _read_union(shape)
    if origin is tuple:
        one = _reader(inner[0])
        if inner[1:] == (...,):
            return lambda value: tuple([one(item) for item in _listed(value)])
        each = tuple(_reader(item) for item in inner)
        return lambda value: tuple([read(item) for read, item in zip(each, _listed(value), strict=True)])
    if origin is frozenset:
        one = _reader(inner[0])
        return lambda value: frozenset(one(item) for item in _listed(value))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return dict
    if isinstance(shape, type) and issubclass(shape, Enum):
        return shape
    return _read_fields(shape)


def _write_fields(shape: type) -> Code:
    names, _ = _fields(shape)
    each: list[tuple[str, Code]] = []  # filled on first use: a class may hold itself

    def write(value: Json) -> Json:
        if not each:
            each.extend((name, _writer(hint)) for name, hint in names)
        return [code(getattr(value, name)) for name, code in each]

    return write


def _read_fields(shape: type) -> Code:
    names, count = _fields(shape)
    each: list[tuple[str, Code]] = []

    def read(values: Json) -> Json:
        if not each:
            each.extend((name, _reader(hint)) for name, hint in names)
        if not isinstance(values, list) or len(values) != count:
            raise ValueError(f"the {count} fields of {shape.__name__} were expected")
        return shape(**{name: code(value) for (name, code), value in zip(each, values, strict=True)})

    return read


def _fields(shape: type) -> tuple[list[tuple[str, Json]], int]:
    if not is_dataclass(shape):
        raise TypeError(f"nothing is known of how to keep {shape!r}")
    hints = get_type_hints(shape)
    names = [(field.name, hints[field.name]) for field in fields(shape)]
    return names, len(names)


def _write_union(shape: Json) -> Code:
    kinds = _kinds(shape)
    if len(kinds) == 1:
        write = _writer(kinds[0])
        return write if write is _same else lambda value: None if value is None else write(value)
    if all(kind in _PLAIN for kind in kinds):
        return _same
    places = {kind: (place, _writer(kind)) for place, kind in enumerate(kinds)}

    def write_one(value: Json) -> Json:
        if value is None:
            return None
        place, code = places[type(value)]
        return [place, code(value)]

    return write_one


def _read_union(shape: Json) -> Code:
    kinds = _kinds(shape)
    if len(kinds) == 1:
        read = _reader(kinds[0])
        return read if read is _same else lambda value: None if value is None else read(value)
    if all(kind in _PLAIN for kind in kinds):
        return _same
    readers = dict(enumerate(_reader(kind) for kind in kinds))

    def read_one(value: Json) -> Json:
        if value is None:
            return None
        place, content = value
        return readers[place](content)

    return read_one


def _kinds(shape: Json) -> tuple[Json, ...]:
    return tuple(kind for kind in get_args(shape) if kind is not type(None))


def _listed(value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise TypeError(f"a list was expected, found {value!r}")
    return value


def _same(value: Json) -> Json:
    return value
