"""Many comparisons seen together: the points of practice, where every area stands on them, and what that costs."""

from alignctl.graph.area_graph import area_graph, graphml, layout, separate_parts
from alignctl.graph.clusters import clusters
from alignctl.graph.crossing_sheet import crossing_sheet
from alignctl.graph.crossings import crossing, crossings
from alignctl.graph.exemplars import exemplars
from alignctl.graph.form_points import FormTopic, form_points
from alignctl.graph.friction import friction
from alignctl.graph.likeness import Agreement, communities, profiles
from alignctl.graph.matrix import matrix
from alignctl.graph.pilots import pilots
from alignctl.graph.standard import adoption
from alignctl.graph.variants import remaining, variants

__all__ = [
    "Agreement",
    "FormTopic",
    "adoption",
    "area_graph",
    "clusters",
    "communities",
    "crossing",
    "crossing_sheet",
    "crossings",
    "exemplars",
    "form_points",
    "friction",
    "graphml",
    "layout",
    "matrix",
    "pilots",
    "profiles",
    "remaining",
    "separate_parts",
    "variants",
]
