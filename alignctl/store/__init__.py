"""What is kept between runs: documents read before, and what stages made of them."""

from alignctl.store.cache import MOST_BYTES, MOST_DOCUMENTS, DocumentStore
from alignctl.store.code import code_digest
from alignctl.store.codec import Codec
from alignctl.store.stages import Made, Stages

__all__ = ["MOST_BYTES", "MOST_DOCUMENTS", "Codec", "DocumentStore", "Made", "Stages", "code_digest"]
