"""Every kind of result that Word and Excel files are written of, with a different number of each thing."""

import sys
from dataclasses import replace
from hashlib import sha256

from alignctl.model.asked import Asked
from alignctl.model.ranking import Explanation
from alignctl.model.region_report import DocumentRead, RegionReport
from alignctl.rank.plan import make_plan
from alignctl.report import RENDERERS, Layout, result_tables, written
from alignctl.report.fronts import Fronted
from tests.graph import region_by_hand
from tests.rank.regions import candidate, option, ranking
from tests.report import crossings, merged_made
from tests.report.made import document, many
from tests.report.test_office_files import hostile
from tests.report.test_same_counts import several


def ranked(words="within 24 hours"):
    """A ranking of three candidates and a must, whose targets are the words."""
    parts = [("x", "z", 1.0, 0.5, 1.0), ("y", "z", 1.0, 0, 0)]
    made = [
        candidate("one", 1, option(words, {"x": 0.25, "y": 0.25}, parts)),
        candidate("two", 2, option(f"{words} again", {"z": 9.0}, [("x", "z", 1.0, 0.0, 0.0)])),
        candidate("three", 3, option(f"{words} too", {"x": 0.5}, [("x", "y", 1.0, 0.0, 0.0)])),
    ]
    must = candidate("four", 1, option(words, {"y": 1.0}, parts))
    return replace(ranking(made), musts=(must,), marking="OFFICIAL")


def planned(words="within 24 hours"):
    """A plan of two years over that ranking."""
    return make_plan(ranked(words), Asked(capacity=1, phases=2), ())


def reported():
    """A report of a region with a plan."""
    read = DocumentRead(area="ash", kind="missing", document=document("ash.docx"))
    return RegionReport(view=region_by_hand.view(), ranking=ranked(), plan=planned(), documents=(read,))


RESULTS = {
    "two": several(),
    "many": replace(many(), pairs=(several(), several())),
    "hostile": hostile(),
    "ranked": ranked(),
    "hostile-ranked": ranked('=HYPERLINK("x") <w:p/> & \x07'),
    "explained": Explanation(ranking=ranked(), one=ranked().candidates[0]),
    "planned": planned(),
    "reported": reported(),
    "region": region_by_hand.view(),
    "crossing": crossings.sheet(),
    "merged": merged_made.result(),
}


def office_files(folder):
    """Write every Word and Excel file into a folder; their paths by the name of the result and the renderer."""
    found = {}
    for name, result in RESULTS.items():
        for renderer in RENDERERS:
            if renderer.suffix and isinstance(result, renderer.renders):
                path = folder / f"{name}-{renderer.id}{renderer.suffix}"
                path.write_bytes(written(result, renderer.id, Layout(full=True)))
                found[name, renderer.id] = path
    return found


def digests():
    """The digest of every result in every format that writes it, a line each, and of all tables of CSV."""
    for name, result in RESULTS.items():
        for renderer in RENDERERS:
            if isinstance(result, renderer.renders):
                yield f"{name} {renderer.id} {sha256(written(result, renderer.id, Layout())).hexdigest()}"
        if isinstance(result, Fronted):
            tables = sorted(result_tables(result).items())
            yield f"{name} csv {sha256(repr(tables).encode()).hexdigest()}"


if __name__ == "__main__":
    sys.stdout.write("\n".join(digests()))
