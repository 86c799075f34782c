"""What stands before an XML part's root element, looked at before the part is parsed."""

from __future__ import annotations

from typing import NoReturn
from xml.parsers import expat

# Those every parser understands alike; in any other a declaration might be hidden from this look at it.
_KNOWN = frozenset({"", "utf-8", "utf-16", "us-ascii", "iso-8859-1"})


class DeclaredError(ValueError):
    """A part declares what could grow without bound; the message is what it does, without a full stop."""


class _RootReachedError(Exception):
    """The prolog is over."""


def is_plain(content: bytes) -> bool:
    """Whether a part's prolog is sound and in an encoding all parsers understand alike; it declares nothing then.

    Nothing is read beyond the root's name, because declarations stand before it only. Raises DeclaredError for
    entities and for attributes with values given beforehand: both repeat in a large tree what was written once.
    """
    encodings: list[str] = []
    parser = expat.ParserCreate()
    parser.XmlDeclHandler = lambda _version, encoding, _alone: encodings.append((encoding or "").casefold())
    parser.StartElementHandler = _stop
    parser.EntityDeclHandler = _refuse_entities
    parser.AttlistDeclHandler = _refuse_attributes
    try:
        parser.Parse(content, True)  # noqa: FBT003  expat takes no names
    except _RootReachedError:
        return _KNOWN.issuperset(encodings)
    except DeclaredError:
        raise
    except (expat.ExpatError, LookupError, ValueError):  # the latter two for encodings Python does not know
        return False
    return False


def _stop(_name: str, _attributes: dict[str, str]) -> NoReturn:
    raise _RootReachedError


def _refuse_entities(*_declared: object) -> NoReturn:
    raise DeclaredError("declares entities, and none were expected in an office document")


def _refuse_attributes(*_declared: object) -> NoReturn:
    raise DeclaredError("declares attributes, and none were expected in an office document")
