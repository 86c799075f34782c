"""What is kept between runs: documents read before, and what stages made of them."""

from alignctl.store.cache import DocumentStore
from alignctl.store.code import code_digest
from alignctl.store.codec import Codec
from alignctl.store.stages import Made, Stages

__all__ = ["Codec", "DocumentStore", "Made", "Stages", "code_digest"]
