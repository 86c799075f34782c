"""The wording proposed exists already, the best comes first, and every sentence names its source."""

from dataclasses import replace

from alignctl.draft.proposing import proposed_of, sources_of
from alignctl.model.effect import effect_key
from alignctl.model.provision import Force
from tests.draft.drafted_points import NATIONAL, cluster, limit, statement

TARGET = effect_key(limit(72))


def says(one):
    return effect_key(one.value) == TARGET


def sources(made, exemplar=None):
    return sources_of(made, says, standard="the standard", exemplar=exemplar)


ASH = statement("ash", limit(72), "Ash holds it within 72 hours.")
BIRCH = statement("birch", limit(3, "within three days", None), "Birch holds it within 24 hours.")
CEDAR = statement("cedar", limit(72), "Cedar holds it within 72 hours.", confidence=0.8)


def test_only_sentences_that_say_the_target_are_proposed():
    other = statement("birch", limit(24), "Birch holds it within 24 hours.")
    assert [one.sentence for one in sources(cluster(("ash", [ASH]), ("birch", [other])))] == [ASH.citation.quote]


def test_the_surest_comes_first_and_of_two_as_sure_the_area_worth_copying():
    made = cluster(("ash", [ASH]), ("cedar", [CEDAR]))
    assert [one.area for one in sources(made, exemplar="cedar")] == ["ash", "cedar"]
    made = cluster(("ash", [ASH]), ("cedar", [replace(CEDAR, confidence=ASH.confidence)]))
    assert [one.area for one in sources(made)] == ["ash", "cedar"]
    assert [one.area for one in sources(made, exemplar="cedar")] == ["cedar", "ash"]


def test_a_doubtful_sentence_is_held_back_where_another_says_the_same_and_else_told():
    doubtful = replace(CEDAR, confidence=0.5)
    assert [one.area for one in sources(cluster(("ash", [ASH]), ("cedar", [doubtful])))] == ["ash"]
    alone = cluster(("cedar", [doubtful]))
    (only,) = proposed_of(alone, sources(alone))
    assert only.source.endswith("(the program is less sure that this sentence says it)")


def test_a_value_that_another_point_of_the_sentence_explains_better_is_doubtful():
    report = replace(CEDAR, action="report", confidence=0.95)
    made = cluster(("cedar", [CEDAR]))
    (found,) = sources_of(made, says, standard="the standard", beside=lambda _, __: (report,))
    assert found.is_doubtful


def test_of_two_as_sure_the_stronger_comes_first_and_what_only_may_be_done_not_at_all():
    strong = statement("cedar", limit(72), "Cedar holds it within 72 hours.")
    weak, weakest = replace(ASH, force=Force.SHOULD), replace(ASH, force=Force.MAY)
    assert [one.area for one in sources(cluster(("ash", [weak]), ("cedar", [strong])))] == ["cedar", "ash"]
    assert [one.area for one in sources(cluster(("ash", [weakest]), ("cedar", [strong])))] == ["cedar"]


def test_the_regional_standard_comes_before_areas_as_sure():
    standard = statement("region", limit(72), "It is held within 72 hours.")
    found = sources(cluster(("ash", [ASH]), standard=[standard]), exemplar="ash")
    assert [(one.area, one.name) for one in found] == [(None, "the standard"), ("ash", "Ash")]


def test_a_cell_of_a_table_comes_after_every_sentence():
    cell = statement("ash", limit(72), "72 hours", cell=(0, 1, 1), paragraph=None)
    found = sources(cluster(("ash", [cell]), ("cedar", [CEDAR])), exemplar="ash")
    assert [one.sentence for one in found] == [CEDAR.citation.quote, "72 hours"]


def test_what_is_below_the_national_position_is_never_proposed():
    made = cluster(("ash", [ASH]), ("cedar", [CEDAR]))
    made = replace(made, areas=(replace(made.areas[0], below=True), made.areas[1]))
    assert [one.area for one in sources(made)] == ["cedar"]


def test_a_sentence_of_a_shared_text_comes_once():
    shared = "manual.pdf"
    one, other = (replace(statement(area, limit(72), "Within 72 hours.", shared), id=area) for area in ("ash", "cedar"))
    assert len(sources(cluster(("ash", [one]), ("cedar", [other])))) == 1


def test_each_sentence_names_whose_it_is_and_where_it_stands():
    listed = statement("ash", limit(72), "• Ash holds it within 72 hours.", page=4)
    (first,) = proposed_of(cluster(("ash", [listed])), sources(cluster(("ash", [listed]))))
    assert first.text == "Ash holds it within 72 hours."
    assert first.source == "Ash, ash.docx, 1.1 Interviews, page 4"
    assert first.citation == listed.citation


def test_national_wording_stands_beside_sentences_and_alone_where_there_are_none():
    made = cluster(("ash", [ASH]), baseline=NATIONAL)
    assert [one.citation is None for one in proposed_of(made, sources(made))] == [False, True]
    bare = cluster(("birch", [BIRCH]), baseline=NATIONAL)
    (only,) = proposed_of(bare, sources(bare))
    assert (only.text, only.source) == ("within 72 hours", "National: Guidance, 2014")


def test_words_that_two_texts_share_come_once_and_name_both():
    twin = statement("cedar", limit(72), "Ash holds it within 72 hours.", confidence=0.8)
    made = cluster(("ash", [ASH]), ("cedar", [twin]))
    (only,) = proposed_of(made, sources(made))
    assert only.area == "ash"
    assert only.source == (
        "Ash, ash.docx, 1.1 Interviews, paragraph 3; the same in Cedar, cedar.docx, 1.1 Interviews, paragraph 3"
    )
