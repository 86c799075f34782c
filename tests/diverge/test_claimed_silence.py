"""When a silence is claimed, and when it is not worth telling."""

from dataclasses import replace

import made_for_diverge as make
from made_for_diverge import only

from alignctl.diverge import diverge
from alignctl.model.area import Area
from alignctl.model.document import Paragraph, Section
from alignctl.rules.rule import RuleBook, Topic

LIMIT = make.within(72, "hours")
TITLES = ("Scope", "Reports", "Searches", "Returns", "Meetings", "Parents", "Records", "Partners", "Hospitals", "Media")


def of_titles(*titles):
    text = "Nothing here sets a time for anything that anybody does. " * 4
    sections = tuple(
        Section(id=str(at), number=None, title=title, level=1, paragraphs=(Paragraph(text=text, index=1),))
        for at, title in enumerate(titles, start=1)
    )
    return make.procedure("eastmere", documents=(make.document("e.docx", sections=sections),))


def expecting(rule):
    book = make.book(rule)
    topics = tuple(
        Topic(id=title.lower(), title=title, headings=(make.pattern(title),), words=(), salience=0.5)
        for title in TITLES
    )
    kind = replace(book.kinds["missing"], topics=topics, expected=tuple(topic.id for topic in topics))
    return RuleBook(kinds={"missing": kind}, vocabulary={}, baseline=(), weights=book.weights)


def test_a_text_of_another_sort_is_not_called_silent():
    rule = make.rule()
    said = (make.provision("northmoor", LIMIT, rule),)
    for titles, claims in ((TITLES[:8], 1), ((*TITLES[:2], "Lunch", "Trips", "Uniform", "Clubs", "Sport", "Art"), 0)):
        areas = make.procedure("northmoor"), of_titles(*titles)
        assert len(diverge(*areas, said, (), expecting(rule), make.DAY).divergences) == claims


def test_a_text_that_lays_down_much_is_of_the_kind_whatever_its_headings():
    rule = make.rule()
    other = (
        make.provision("eastmere", make.within(at, "days"), make.rule(f"act-{at}", topic=title.lower()))
        for at, title in enumerate(TITLES[1:4], start=1)
    )
    areas = make.procedure("northmoor"), of_titles("Lunch", "Trips", "Uniform", "Clubs", "Sport", "Art")
    found = diverge(*areas, (make.provision("northmoor", LIMIT, rule),), tuple(other), expecting(rule), make.DAY)
    assert rule.action in {one.action for one in found.divergences}


def test_a_short_text_is_taken_for_one_of_the_kind():
    rule = make.rule()
    areas = make.procedure("northmoor"), make.procedure("eastmere")
    found = diverge(*areas, (make.provision("northmoor", LIMIT, rule),), (), expecting(rule), make.DAY)
    assert len(found.divergences) == 1


def test_a_limit_that_is_not_sure_shows_no_silence():
    assert make.compare([make.provision("northmoor", LIMIT, confidence=0.77)], []).divergences == ()
    assert len(make.compare([make.provision("northmoor", LIMIT, confidence=0.86)], []).divergences) == 1


def test_an_explanation_opens_with_the_areas_name_as_it_is_given():
    named = replace(make.procedure("northmoor"), area=Area(id="northmoor", name="our-procedure_v2"))
    found = make.compare([], [make.provision("eastmere", LIMIT)], areas=(named, make.procedure("eastmere")))
    assert only(found).explanation.startswith("our-procedure_v2 is silent on")
