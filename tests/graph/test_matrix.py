from alignctl.graph import matrix
from alignctl.model.divergence import Silence
from alignctl.model.region import Stand
from tests.graph.by_hand import cluster


def test_every_area_has_a_cell_on_every_point_with_its_reason():
    points = [cluster({"ash": 24, "birch": None, "cedar": 120}, below=("cedar",))]
    areas = ("ash", "birch", "cedar", "dale", "elm")
    found = matrix(points, areas, {"missing": ("ash", "birch", "cedar", "dale")})
    (row,) = found.rows
    says, silent, below, unheard, without = row.cells
    assert [cell.area for cell in row.cells] == list(areas)
    assert (says.stand, says.values, says.citation.quote) == (
        Stand.SAYS,
        ("within 24 hours",),
        "ash acts within 24 hours.",
    )
    assert (silent.stand, silent.silence, silent.citation) == (Stand.SILENT, Silence.NOT_SAID, None)
    assert below.below
    assert (unheard.stand, without.stand) == (Stand.NOT_COMPARED, Stand.NO_PROCEDURE)
    assert says.reason is None
    assert all(cell.reason for cell in row.cells[1:])
