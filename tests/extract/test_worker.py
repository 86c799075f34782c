import pickle

import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract import Limits, ReadingOptions, Worker


def test_a_worker_reads_one_document_after_another():
    with Worker() as worker:
        assert [worker.read(b"# A\n\nText\n", f"{name}.md").path for name in "ab"] == ["a.md", "b.md"]


def test_an_error_of_one_document_comes_back_as_itself_and_the_next_is_read():
    with Worker() as worker:
        with pytest.raises(UnreadableDocumentError, match="empty"):
            worker.read(b"", "empty.md")
        assert worker.read(b"# A\n\nText\n", "a.md").sections[0].title == "A"


def test_a_document_that_takes_too_long_is_given_up_and_the_next_is_read():
    with (
        Worker(ReadingOptions(limits=Limits(seconds=0.0))) as worker,
        pytest.raises(UnreadableDocumentError, match="still not read"),
    ):
        worker.read(b"# A\n", "a.md")


def test_errors_survive_the_way_between_processes():
    error = UnreadableDocumentError("found nothing", where="a.md", hint="Save it again.")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  our own error
    assert (again.message, again.where, again.hint, type(again)) == (
        "found nothing",
        "a.md",
        "Save it again.",
        UnreadableDocumentError,
    )
