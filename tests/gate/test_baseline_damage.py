"""Baseline files with mistakes, damaged ones, and those of other programs: told plainly, never written over."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignctl.errors import UsageError
from alignctl.gate import Acceptance, LookedAt, accept, read_baseline
from tests.gate.found import finding

KEEP = Acceptance(on=date(2026, 11, 28), looked_at=LookedAt(whole=True))
MISTAKES = """\
{"schema": "alignctl/baseline/1",
 "accepted": [
  {"fingerprint": "0123456789abcdef", "code": "divergence", "severity": "material", "area": "a", "since": "2026-01-01"},
  {
   "fingerprint": "0123456789ABCDEF",
   "code": "divergense",
   "severity": "grave",
   "area": "",
   "since": "yesterday",
   "note": 7
  },
  {"fingerprint": "0123456789abcdef", "code": "divergence", "severity": "material", "area": "a", "since": "2026-01-01"},
  {"code": "divergence", "severity": "material", "area": "ash", "since": "2026-01-01"}
 ]}
"""


def test_every_mistake_is_told_at_once_with_its_line(tmp_path):
    file = tmp_path / "baseline.json"
    file.write_text(MISTAKES, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        read_baseline(file)
    told = caught.value.message
    assert told.startswith("8 mistakes")
    for line, words in (
        (5, "fingerprint: 16 hex digits"),
        (6, "code: 'divergense' is not known; did you mean 'divergence'?"),
        (7, "severity: 'grave' is not known"),
        (8, "area: a text is needed here"),
        (9, "since: a date as YYYY-MM-DD is needed here, found 'yesterday'"),
        (10, "note: a text was expected, found 7"),
        (12, "fingerprint: '0123456789abcdef' was accepted on line 3 already"),
        (13, "fingerprint: a text is needed here"),
    ):
        assert f"baseline.json:{line}: {words}" in told


BROKEN = {
    "empty": (b"", "expected"),
    "cut short": (b'{"schema": "alignctl/baseline/1", "accepted": [{"finge', "JSON file was expected"),
    "no JSON": (b"<html></html>", "JSON file was expected"),
    "a list": (b"[]", "mapping was expected"),
    "another program's": (b'{"schema": "other/3", "accepted": []}', "'other/3'"),
    "a later version's": (b'{"schema": "alignctl/baseline/2", "accepted": []}', "'alignctl/baseline/2'"),
    "no schema": (b'{"accepted": []}', "is none"),
    "no list": (b'{"schema": "alignctl/baseline/1", "accepted": {}}', "list of entries"),
    "no mappings": (b'{"schema": "alignctl/baseline/1", "accepted": [1]}', "list of entries"),
    "twice": (b'{"schema": "alignctl/baseline/1", "accepted": [{}, {}], "accepted": []}', "written otherwise"),
    "UTF-16": ('{"schema": "alignctl/baseline/1"}'.encode("utf-16"), "UTF-8"),
    "nested": (b'{"a":' * 100_000, "JSON file was expected"),
    "conflict": (b'<<<<<<< HEAD\n{"schema": "alignctl/baseline/1"}\n', "JSON file was expected"),
    "a long number": (b'{"schema": ' + b"1" * 10_000 + b"}", "JSON file was expected"),
    "zeros": (bytes(300), "JSON file was expected"),
}


@pytest.mark.parametrize("sort", BROKEN)
def test_a_damaged_or_foreign_file_is_told_and_never_written_over(tmp_path, sort):
    file = tmp_path / "baseline.json"
    content, words = BROKEN[sort]
    file.write_bytes(content)
    for act in (lambda: read_baseline(file), lambda: accept((finding(),), file, KEEP)):
        with pytest.raises(UsageError, match=words) as caught:
            act()
        assert "baseline.json" in (caught.value.where or caught.value.message)
        assert caught.value.hint
    assert file.read_bytes() == content


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is none"),
        ("schema = 'alignctl/baseline/1'\n[[accepted]\n", "line 2"),
        ("schema = 'alignctl/baseline/1'\naccepted = [{fingerprint = '0123456789abcdef'}]\n", "written otherwise"),
    ],
)
def test_a_toml_file_in_another_form_is_told_and_never_written_over(tmp_path, text, words):
    file = tmp_path / "baseline.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=words):
        accept((finding(),), file, KEEP)
    assert file.read_text(encoding="utf-8") == text


def test_a_missing_file_says_how_to_write_one(tmp_path):
    with pytest.raises(UsageError, match="--update-baseline"):
        read_baseline(tmp_path / "baseline.json")


@pytest.mark.parametrize("ending", ["json", "toml"])
def test_a_file_cut_short_anywhere_is_told_or_holds_whole_entries_alone(tmp_path, ending):
    file = tmp_path / f"baseline.{ending}"
    accept((finding(now=48), finding(now=72)), file, KEEP)
    whole = file.read_bytes()
    entries = read_baseline(file).entries
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        try:
            found = read_baseline(file).entries
        except UsageError as error:
            assert error.hint  # noqa: PT017  either is right, by where the cut lies
        else:
            assert all(entries[name].since == entry.since for name, entry in found.items())


@given(st.binary(max_size=60), st.sampled_from(["json", "toml"]), st.integers(0, 500), st.integers(0, 60))
def test_bytes_put_anywhere_never_end_in_anything_but_a_plain_error(tmp_path_factory, noise, ending, place, taken):
    file = tmp_path_factory.mktemp("noise") / f"baseline.{ending}"
    accept((finding(),), file, KEEP)
    whole = file.read_bytes()
    file.write_bytes(whole[:place] + noise + whole[place + taken :])
    before = file.read_bytes()
    try:
        accept((finding(now=48),), file, KEEP)
    except UsageError:
        assert file.read_bytes() == before
    else:
        assert finding(now=48).fingerprint in read_baseline(file).entries


def test_half_a_pair_of_code_units_in_a_note_stays(tmp_path):
    file = tmp_path / "baseline.json"
    accept((finding(),), file, KEEP)
    text = file.read_text(encoding="utf-8").replace('"since"', '"note": "\\ud83d", "since"')
    file.write_text(text, encoding="utf-8")
    accept((finding(now=48),), file, KEEP)
    assert read_baseline(file).entries[finding().fingerprint].note == "\ud83d"
