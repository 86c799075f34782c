"""Files in, documents out: readers make blocks, the outline makes the section tree."""

from alignctl.extract.edition import edition
from alignctl.extract.reading import read_document
from alignctl.extract.shelf import Shelf
from alignctl.extract.worker import Worker
from alignctl.model.reading import AS_USUAL, Limits, ReadingOptions, Revisions

__all__ = ["AS_USUAL", "Limits", "ReadingOptions", "Revisions", "Shelf", "Worker", "edition", "read_document"]
