"""What a person may ask of a reading, as readers know it: the values themselves are of the model."""

from alignctl.model.reading import AS_USUAL, Limits, ReadingOptions, Revisions

__all__ = ["AS_USUAL", "Limits", "ReadingOptions", "Revisions"]
