import sqlite3
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignctl.model.document import (
    PERSONAL_DATA,
    Document,
    Dropped,
    Metadata,
    Paragraph,
    ReadingWarning,
    Section,
    Table,
)
from alignctl.store import Codec, DocumentStore

texts = st.text(max_size=30)
numbers = st.none() | st.integers(0, 99)
breaks = st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)), max_size=2).map(tuple)
paragraphs = st.builds(
    Paragraph, text=texts, index=st.integers(1, 99), page=numbers, is_list_item=st.booleans(), breaks=breaks
)
tables = st.builds(
    Table,
    rows=st.lists(st.lists(texts, max_size=3).map(tuple), max_size=3).map(tuple),
    page=numbers,
    after_paragraph=st.integers(0, 9),
)
leaves = st.builds(
    Section,
    id=texts,
    number=st.none() | texts,
    title=texts,
    level=st.integers(1, 6),
    page=numbers,
    paragraphs=st.lists(paragraphs, max_size=2).map(tuple),
    tables=st.lists(tables, max_size=2).map(tuple),
)
documents = st.builds(
    Document,
    path=texts,
    sha256=texts,
    format=texts,
    title=texts,
    pages=numbers,
    metadata=st.builds(Metadata, version=st.none() | texts, issued=st.none() | texts),
    sections=st.lists(leaves, max_size=3).map(tuple),
    coverage=st.floats(0, 1),
    dropped=st.builds(Dropped, furniture=st.integers(0, 9), contents=st.integers(0, 9)),
    warnings=st.lists(st.builds(ReadingWarning, code=texts, message=texts, page=numbers), max_size=2).map(tuple),
)


@given(documents)
def test_a_document_comes_back_exactly(document):
    codec = Codec(Document)
    assert codec.decode(codec.encode(document)) == document


def small(sha256="1"):
    return Document(
        path="a.md",
        sha256=sha256,
        format="markdown",
        title="A",
        pages=None,
        metadata=Metadata(),
        sections=(),
        coverage=1.0,
    )


def test_what_is_kept_is_had_again_for_the_same_bytes_and_edition_only(tmp_path):
    store = DocumentStore(tmp_path)
    store.put(small(), reading="1")
    assert store.get("1", "1") == small()
    assert store.get("1", "2") is None
    assert store.get("2", "1") is None


def test_purging_forgets(tmp_path):
    store = DocumentStore(tmp_path)
    store.put(small(), reading="1")
    assert store.size() > 0
    store.keep("key", b"made of it")
    store.purge()
    assert store.size() == 0
    assert store.get("1", "1") is None
    assert store.kept("key") is None


def test_what_a_stage_keeps_is_had_again_under_its_key_only(tmp_path):
    store = DocumentStore(tmp_path)
    store.keep("one", b"1")
    store.keep("one", b"2")
    assert DocumentStore(tmp_path).kept("one") == b"2"
    assert store.kept("other") is None


@pytest.mark.parametrize(("bound", "most"), [("MOST_KEPT", 20), ("MOST_BYTES", 40)])
def test_of_too_many_values_or_bytes_the_oldest_tenth_is_forgotten(tmp_path, monkeypatch, bound, most):
    monkeypatch.setattr(f"alignctl.store.cache.{bound}", most)
    store = DocumentStore(tmp_path)
    for number in range(21):
        store.keep(str(number), b"ab")
    assert [store.kept(str(number)) for number in (0, 1, 2, 20)] == [None, None, b"ab", b"ab"]


def test_a_document_kept_in_another_form_is_read_again(tmp_path):
    store = DocumentStore(tmp_path)
    store.put(small(), reading="1")
    with sqlite3.connect(store.path) as connection:
        connection.execute("UPDATE documents SET content = ?", (b'{"path": "a.md"}',))
    connection.close()
    assert store.get("1", "1") is None


def test_a_damaged_store_is_set_aside_and_begun_again(tmp_path):
    store = DocumentStore(tmp_path)
    store.path.write_bytes(b"this is no database" * 100)
    assert store.get("1", "1") is None
    store.put(small(), reading="1")
    assert store.get("1", "1") == small()
    assert store.path.with_suffix(".damaged").exists()


def test_without_a_folder_to_write_in_reading_goes_on(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    store = DocumentStore(tmp_path / "file" / "below")
    store.put(small(), reading="1")
    assert store.get("1", "1") is None
    assert store.problem


def test_a_filled_in_form_is_never_kept(tmp_path):
    store = DocumentStore(tmp_path)
    form = replace(small(), warnings=(ReadingWarning(code=PERSONAL_DATA, message="It looks filled in."),))
    store.put(form, "1")
    assert store.get(form.sha256, "1") is None
    store.put(small(), "1")
    assert store.get(small().sha256, "1") == small()
