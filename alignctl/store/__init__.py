"""What is kept between runs: documents read before."""

from alignctl.store.cache import DocumentStore

__all__ = ["DocumentStore"]
