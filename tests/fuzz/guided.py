"""Coverage-guided fuzzing of the parts written in Python, with atheris: `python -m tests.fuzz.guided sniff -- ...`.

Atheris is a development tool of its own (`pip install --group fuzz`, Linux and macOS, Python up to 3.13); no test
needs it. What stands after the target's name goes to libFuzzer: `-max_total_time=300 -seed=1 FOLDER`.
An error of ours is a right answer; anything else ends the run and leaves the input in the folder.
"""

import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

_WATCHED = ("alignctl",)


def sniff(content: bytes) -> None:
    """What a file is."""
    import_module("alignctl.extract.sniff").sniff(content, "a")


def plain(content: bytes) -> None:
    """Markdown and plain text."""
    _read("plain", content)
    _read("plain_text", content)


def page(content: bytes) -> None:
    """Web pages."""
    _read("html_page", content)


def labels(content: bytes) -> None:
    """Numbers and labels split off titles; nothing of a title may be lost."""
    text = content.decode("utf-8", "replace")
    numbering = import_module("alignctl.text.numbering")
    number, title = numbering.split_number(text)
    numbering.depth(number)
    if title != text and not (number and text.lstrip(" (").startswith(number) and text.strip().endswith(title)):
        raise AssertionError("a title lost letters")
    import_module("alignctl.text.dates").find_date(text)


def outline(content: bytes) -> None:
    """The section tree of blocks made of the bytes: a level, a kind and a text each."""
    block = import_module("alignctl.extract.block")
    blocks = []
    for line in content.split(b"\n"):
        kind, text = line[:1] or b"p", line[1:].decode("utf-8", "replace")
        level = kind[0] % 9 + 1
        is_heading = kind[0] % 3 == 0
        blocks.append(block.Heading(title=text, level=level) if is_heading else block.TextBlock(text=text))
    reading = block.Reading(title="", blocks=tuple(blocks), found=sum(map(block.solid_of, blocks)))
    build = import_module("alignctl.extract.outline").build_document
    document = build(reading, path="a", sha256="0" * 64, format="markdown")
    for section, above in document.walk():
        if above and section.level <= above[-1].level:
            raise AssertionError("a section lies no deeper than the one above it")


def word(content: bytes) -> None:
    """The main text of a Word file."""
    _read("word", _with_part("word/document.xml", content))


def numbering(content: bytes) -> None:
    """The lists of a Word file."""
    _read("word", _with_part("word/numbering.xml", content))


def styles(content: bytes) -> None:
    """The styles of a Word file."""
    _read("word", _with_part("word/styles.xml", content))


TARGETS: dict[str, Callable[[bytes], None]] = {
    one.__name__: one for one in (sniff, plain, page, labels, outline, word, numbering, styles)
}


@cache
def _parts() -> tuple[tuple[str, bytes], ...]:
    return tuple(_package().unpacked(import_module("tests.fuzz.made").small_word()))


def _package() -> Any:
    # Imported late: what is loaded before atheris watches imports is not guided by.
    return import_module("tests.fuzz.mutations.package")


def _with_part(name: str, content: bytes) -> bytes:
    packed: bytes = _package().packed([(each, content if each == name else part) for each, part in _parts()])
    return packed


def _read(module: str, content: bytes) -> None:
    options = import_module("alignctl.model.reading").AS_USUAL
    import_module(f"alignctl.extract.readers.{module}").read(content, "a", options)


def seeds(target: str) -> list[bytes]:
    """Sound inputs to begin with."""
    parts = dict(_parts())
    named = {"word": "document", "numbering": "numbering", "styles": "styles"}
    if target in named:
        return [parts[f"word/{named[target]}.xml"]]
    return [b"# A\n\n1. b\n\n| c |\n|---|\n| d |\n", b"<html><body><h1>A</h1><ul><li>b</ul></body></html>", b"1.2 A\n"]


def main() -> None:
    """Fuzz one target until libFuzzer's limits are reached."""
    import atheris

    name = sys.argv.pop(1)
    target = TARGETS[name]
    with atheris.instrument_imports(include=list(_WATCHED)):
        for module in ("sniff", "outline", "readers.plain", "readers.plain_text", "readers.html_page", "readers.word"):
            import_module(f"alignctl.extract.{module}")
        errors = import_module("alignctl.errors")

    def one(content: bytes) -> None:
        try:
            target(content)
        except errors.AlignctlError:
            return

    setup: Any = atheris.Setup
    setup([word for word in sys.argv if word != "--"], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
