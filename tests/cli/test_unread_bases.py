"""A base or a standard that cannot be read is told first, and no silence is claimed of those who rest on it."""

import json

import pytest

from tests.cli.test_odd_regions import COMMANDS, first_page

FULL = """# Missing children

## Return interviews

The return home interview must take place within {limit} of the child being found.

## Strategy discussion

A strategy discussion must be held within three days when a child is missing.
"""
SHORT = """# Missing children

## Return interviews

The return home interview must take place within 72 hours of the child being found.
"""


@pytest.fixture
def region(tmp_path):
    """Ash rests on a manual that cannot be read, and is silent on a strategy discussion; nor can the standard."""
    for name, text in (
        ("ash", SHORT),
        ("birch", FULL.format(limit="48 hours")),
        ("cedar", FULL.format(limit="2 days")),
    ):
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    for name in ("manual", "standard"):
        (tmp_path / f"{name}.docx").write_bytes(b"PK\x03\x04 broken")
    lines = ["[workspace]", 'name = "Odd region"', 'default-region = "dales"']
    lines += ["[regions.dales]", 'areas = ["ash", "birch", "cedar"]', 'standard = { missing = "standard.docx" }']
    lines += ["[bases.manual]", 'name = "Dales manual"', 'documents = { missing = ["manual.docx"] }']
    lines += ["[areas.ash]", 'documents = { missing = ["ash.md"] }', 'bases = ["manual"]', 'neighbours = ["birch"]']
    lines += [line for id_ in ("birch", "cedar") for line in (f"[areas.{id_}]", _documents(id_))]
    (tmp_path / "alignctl.toml").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def _documents(id_):
    return f'documents = {{ missing = ["{id_}.md"] }}'


@pytest.mark.parametrize("command", [*COMMANDS, ("compare", "ash", "birch")], ids=lambda one: one[0])
def test_the_first_page_names_the_base_and_the_standard_that_cannot_be_read(run, region, command):
    done = run(*command, cwd=region)
    assert done.returncode == 0, done.stderr
    told = first_page(done.stdout) if command[0] != "compare" else " ".join(done.stdout.split())
    assert "The shared text 'Dales manual' could not be read" in told
    assert "manual.docx" in told
    assert "The standard text of 'dales' could not be read, so no area is held against it." in told
    assert "standard.docx" in told


def test_the_silence_of_an_area_whose_base_cannot_be_read_is_not_claimed(run, region):
    def silences(view):
        cells = [(row["id"], cell) for row in view["points"] for cell in row["areas"]]
        return {id_: cell["silence"] for id_, cell in cells if cell["area"] == "ash" and cell["stand"] == "silent"}

    unread = silences(json.loads(run("graph", "--format", "json", cwd=region).stdout))
    assert unread
    assert set(unread.values()) == {"not-readable"}
    (region / "manual.docx").unlink()
    text = (region / "alignctl.toml").read_text(encoding="utf-8").replace("manual.docx", "manual.md")
    (region / "alignctl.toml").write_text(text, encoding="utf-8")
    (region / "manual.md").write_text("# Missing children\n\nThe manager keeps a list of names.\n", encoding="utf-8")
    read = silences(json.loads(run("graph", "--format", "json", cwd=region).stdout))
    assert set(read.values()) == {"not-said"}
