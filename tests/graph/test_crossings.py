from alignctl.graph import crossing
from alignctl.model.divergence import ComparisonKind, Severity, Silence
from tests.graph.by_hand import cluster

SALIENCE = {"talk": 0.5, "search": 1.0}


def test_the_gravest_comes_first_then_distance_times_salience():
    clusters = [
        cluster({"ash": 1, "birch": 72}, "far"),
        cluster({"ash": 48, "birch": 72}, "grave", severity=Severity.STATUTORY),
        cluster({"ash": 24, "birch": None}, "salient", topic="search"),
        cluster({"ash": 24, "birch": 24}, "same"),
        cluster({"ash": 1, "cedar": 72}, "elsewhere"),
    ]
    found = crossing(clusters, "ash", "birch", SALIENCE)
    assert [change.title for change in found.changes] == ["grave", "salient", "far"]
    assert found.more == 0


def test_only_the_first_are_told_and_the_others_counted():
    clusters = [cluster({"ash": 1, "birch": 72}, f"act-{n}") for n in range(7)]
    found = crossing(clusters, "ash", "birch", SALIENCE)
    assert (len(found.changes), found.more) == (5, 2)


def test_each_change_holds_both_sentences_as_one_crosses():
    clusters = [cluster({"ash": 24, "birch": 72})]
    there, back = crossing(clusters, "ash", "birch", {}), crossing(clusters, "birch", "ash", {})
    (out,), (home,) = there.changes, back.changes
    assert (out.a.citation.quote, out.b.citation.quote) == ("ash acts within 24 hours.", "birch acts within 72 hours.")
    assert (home.a, home.b) == (out.b, out.a)
    assert (out.comparison, home.comparison) == (ComparisonKind.A_STRICTER, ComparisonKind.B_STRICTER)


def test_a_silence_is_told_with_its_reason():
    (change,) = crossing([cluster({"ash": 24, "birch": None})], "ash", "birch", {}).changes
    assert change.b is None
    assert change.silence is Silence.NOT_SAID
