"""Many files: in order, several at a time, each once, and none kept that broke a limit."""

import time
from dataclasses import replace

from alignctl.extract import Limits, ReadingOptions, Revisions, Shelf
from alignctl.extract import shelf as shelf_module
from alignctl.model.document import OCR_NOT_INSTALLED, ReadingWarning
from alignctl.store import DocumentStore


def written(folder, count):
    files = []
    for number in range(count):
        place = folder / f"{number}.md"
        place.write_text(f"# Title {number}\n\nText.\n", encoding="utf-8")
        files.append((f"{number}.md", place))
    return files


class Told:
    def __init__(self):
        self.expected = 0
        self.begun = []
        self.ended = []

    def expect(self, count):
        self.expected += count

    def begin(self, path):
        self.begun.append(path)

    def done(self, path):
        self.ended.append(path)


class SlowFirst:
    """Workers that take longest over the first file, and keep count of what is read at one time."""

    at_a_time = 0
    most = 0

    def __init__(self, options):
        self.options = options

    def read(self, source, path):
        kind = type(self)
        kind.at_a_time += 1
        kind.most = max(kind.most, kind.at_a_time)
        time.sleep(0.2 if path == "0.md" else 0.02)
        kind.at_a_time -= 1
        from alignctl.extract import read_document

        return read_document(source.read_bytes(), path, self.options)

    def close(self):
        pass


def test_the_order_is_that_of_the_files_whichever_is_read_first(tmp_path, monkeypatch):
    monkeypatch.setattr(shelf_module, "Worker", SlowFirst)
    shelf = Shelf(jobs=3, watch=(told := Told()))
    files = written(tmp_path, 8)
    shelf.fetch(files)
    assert list(shelf._documents) == [path for path, _ in files]
    assert told.ended[0] != "0.md"
    assert SlowFirst.most <= 3


def test_progress_tells_each_file_once_begun_and_once_done_also_from_the_store(tmp_path):
    files = [*written(tmp_path, 3), ("none.md", tmp_path / "none.md")]
    store = DocumentStore(tmp_path / "cache")
    for begun in (3, 0):
        shelf = Shelf(store=store, watch=(told := Told()))
        shelf.fetch(files)
        assert told.expected == 4
        assert sorted(told.ended) == sorted(path for path, _ in files)
        assert len(told.begun) == begun


def test_what_is_read_otherwise_is_kept_apart(tmp_path):
    store = DocumentStore(tmp_path / "cache")
    usual, original = Shelf(store=store), Shelf(store=store, options=ReadingOptions(revisions=Revisions.ORIGINAL))
    assert usual.reading != original.reading
    assert usual.reading == Shelf(options=ReadingOptions(limits=Limits(pages=7))).reading
    for shelf in (usual, original):
        shelf.fetch(written(tmp_path, 1))
    assert store.count() == 2


def test_a_file_refused_under_a_limit_is_read_once_the_limit_allows_it(tmp_path):
    store = DocumentStore(tmp_path / "cache")
    (file,) = written(tmp_path, 1)
    strict = Shelf(store=store, options=ReadingOptions(limits=Limits(file_bytes=3)))
    strict.fetch([file])
    assert "--max-file-mb" in strict.problems["0.md"].hint
    assert store.count() == 0
    usual = Shelf(store=store)
    usual.fetch([file])
    assert usual.get("0.md").sections[0].title == "Title 0"


def test_without_a_store_nothing_is_kept(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    Shelf().fetch(written(tmp_path, 1))
    assert not (tmp_path / "cache").exists()


PAGE = b"<html><body><h1>Missing</h1><h2>Calls</h2><p>Call the police.</p></body></html>"


def codes(document):
    return [warning.code for warning in document.warnings]


def test_a_page_named_docx_is_read_as_a_page_and_said_whatever_name_it_was_kept_under(tmp_path):
    for name in ("a.docx", "a.html", "a.bin", "a"):
        (tmp_path / name).write_bytes(PAGE)
    for order in (("a.docx", "a.html", "a.bin", "a"), ("a", "a.bin", "a.html", "a.docx")):
        store = DocumentStore(tmp_path / f"cache-{order[0]}")
        for name in order:
            document = Shelf(store=store).need(name, tmp_path / name)
            assert document.format == "html"
            assert ("named-otherwise" in codes(document)) == (name == "a.docx")


def test_a_scan_read_without_the_program_asked_for_is_read_anew(tmp_path):
    store = DocumentStore(tmp_path / "cache")
    place = tmp_path / "a.md"
    place.write_text("# A\n\nText.\n", encoding="utf-8")
    whole = Shelf(store=store).need("a.md", place)
    lacking = replace(whole, warnings=(ReadingWarning(code=OCR_NOT_INSTALLED, message="Install Tesseract."),))
    shelf = Shelf(store=DocumentStore(tmp_path / "other"))
    shelf._keep("a.md", lacking)
    assert codes(shelf.get("a.md")) == [OCR_NOT_INSTALLED]
    assert shelf.store.count() == 0
