"""Many comparisons seen together: the points of practice and where every area stands on them."""

from alignctl.graph.clusters import clusters

__all__ = ["clusters"]
