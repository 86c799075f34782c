"""A region's report: strengths first, short unless asked for in full, and each point told apart from its like."""

from dataclasses import replace

import pytest

from alignctl.model.comparison import Problem
from alignctl.model.region_report import RegionReport
from alignctl.report import Layout, render
from alignctl.report.titles import Point, told_apart, topic_words
from tests.graph.region_by_hand import view
from tests.rank.regions import candidate, option, ranking


def report(shared=20):
    """A region by hand, with many more points that all areas share."""
    seen = view()
    row, cluster = seen.matrix.rows[0], seen.clusters[0]
    agreed = tuple(
        replace(
            row, point=f"missing.topic-{n}.time-limit.act-{n}", topic=f"topic-{n}", title=f"Agreed {n}", severity=None
        )
        for n in range(shared)
    )
    held = replace(seen.matrix, rows=(*seen.matrix.rows, *agreed))
    more = tuple(replace(cluster, id=one.point, severity=None) for one in agreed)
    seen = replace(seen, matrix=held, clusters=(*seen.clusters, *more))
    one = candidate("missing.one", 1, option("within 24 hours", {"cedar": 0.25}, [("birch", "cedar", 1.0, 0, 0)]))
    return RegionReport(view=seen, ranking=ranking([one]), plan=None, documents=())


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_the_first_page_begins_with_what_is_shared_and_says_what_limits_it(form):
    text = render(report(), form, Layout())
    places = [text.index(words) for words in ("Shared: 20 points", "Apart:", "no plan was made", "What limits this")]
    assert places == sorted(places)
    assert places[-1] < text.index("fall into two parts") < text.lower().index("what is shared\n")


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_dozen_of_what_is_shared_is_told_and_the_rest_counted(form):
    short, full = render(report(), form, Layout()), render(report(), form, Layout(full=True))
    assert short.count("Agreed ") == 12
    assert "8 further points" in short
    assert full.count("Agreed ") == 20
    assert "further point" not in full


def test_what_kept_a_text_out_is_told_once_with_what_to_do():
    found = report()
    problem = Problem(message="It cannot be read.", where="dale.docx", hint="Save it anew.")
    both = replace(
        found, view=replace(found.view, problems=(problem,)), ranking=replace(found.ranking, problems=(problem,))
    )
    text = render(both, "text", Layout(width=200))
    assert text.count("It cannot be read. (dale.docx) Save it anew.") == 1


def test_points_of_one_title_are_told_apart_by_their_kind_and_their_clock():
    names = {"missing": "Missing", "cse": "Exploitation", "found": "the child is found", "told": "the police are told"}
    points = [
        Point("a", "When it is done", "missing", "found"),
        Point("b", "When it is done", "missing", "told"),
        Point("c", "When it is done", "cse", "told"),
        Point("d", "Who does it", "cse", None),
    ]
    assert told_apart(points, names) == {
        "a": "When it is done (Missing; the clock starts: the child is found)",
        "b": "When it is done (Missing; the clock starts: the police are told)",
        "c": "When it is done (Exploitation)",
        "d": "Who does it",
    }


def test_a_topic_goes_by_the_name_its_own_kind_gives_it():
    names = {"notification": "Notifying the Panel", "missing/notification": "Telling others", "missing": "Missing"}
    assert topic_words("missing", "notification", names) == "Telling others, Missing"
    assert topic_words("review", "notification", names) == "Notifying the Panel, review"
