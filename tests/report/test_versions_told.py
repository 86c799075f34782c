"""What a revision changed, told by hand-made results: duties first, and no words of documents read as marks."""

from dataclasses import replace

import pytest

from alignctl.model.divergence import Severity
from alignctl.model.document import Paragraph, Section
from alignctl.model.made_for import Audience
from alignctl.model.revision import Renaming
from alignctl.report import Layout, render
from alignctl.report.audience import for_audience
from alignctl.report.versions_told import versions_told
from tests.report.made import EVIL
from tests.report.revisions import CALM, DUTY, LIMIT, MOVED, OLD, TABLE, result


def test_amendments_that_change_a_duty_stand_first_and_say_which():
    told = versions_told(result(CALM, TABLE, LIMIT))
    assert [one.sentence for one in told.weighty] == [
        # the table repeats the limit that the section of the duty changes
        "Appendix A, Limits (page 3): in the row “Interview” for “Within 24 hours” read “Within 72 hours”.",
        "Section 4.1, Return | interviews (page 3): for “within 24 hours” read “within 72 hours”.",
    ]
    assert [one.duties for one in told.weighty] == [(1,), (1,)]
    assert [one.number for one in (*told.weighty, *told.others)] == [1, 2, 3]
    assert told.duties[0].label == "looser; statutory"
    assert told.duties[0].sides[0].quote == OLD
    assert told.duties[0].national


def test_what_it_comes_to_tells_duties_and_mere_rewording_apart():
    renamings = (Renaming(before="LSCB", now="Partnership", times=3),)
    told = versions_told(result(CALM, TABLE, LIMIT, MOVED, renamings=renamings))
    assert told.short == (
        "1 duty changed: 1 looser; 1 section moved; 1 reworded without a change of duty; 1 name changed throughout. "
        "4 sections are unchanged."
    )
    told = versions_told(result(duties=()))
    assert told.short == "No change of duty was found. 4 sections are unchanged."


def test_a_contact_that_changed_is_counted_as_no_duty():
    local = replace(DUTY, severity=Severity.LOCAL)
    told = versions_told(result(LIMIT, duties=(local,)))
    assert told.short.startswith("No change of duty was found; 1 smaller change of what is said; 1 section reworded.")
    assert told.weighty == ()
    assert told.others[0].duties == (1,)


def test_a_section_without_number_that_moved_is_told_by_what_it_stands_after():
    (one,) = versions_told(result(MOVED, duties=())).others
    assert one.sentence == "The section “Powers” moves to stand after the beginning; its text is unchanged."


def test_a_new_paragraph_says_behind_which_it_goes():
    shown = result(CALM, duties=())
    texts = ("Speak gently to the child.", EVIL)
    own = Section(
        id="5",
        number="5",
        title="Calm",
        level=1,
        paragraphs=tuple(Paragraph(text=text, index=at) for at, text in enumerate(texts, start=1)),
    )
    now = shown.revision.now
    now = replace(now, documents=(replace(now.documents[0], sections=(own,)),))
    (one,) = versions_told(replace(shown, revision=replace(shown.revision, now=now))).others
    assert (
        "for “Speak softly to” read “Speak gently to”; after the paragraph “Speak gently to the child.”" in one.sentence
    )


@pytest.mark.parametrize("format_", ["text", "markdown", "html", "json"])
def test_words_of_documents_are_never_read_as_marks(format_):
    text = render(result(LIMIT, CALM), format_, Layout(full=True))
    assert "within 24 hours" in " ".join(text.split())
    if format_ == "html":
        assert "<script>" not in text
        assert "&lt;script&gt;" in text
    if format_ == "markdown":
        assert "\\<script\\>" in text
        assert "\\*act\\*" in text


def test_a_marked_text_is_told_without_its_words():
    shown = result(LIMIT, CALM)
    now = shown.revision.now
    marked = replace(now.documents[0], metadata=replace(now.documents[0].metadata, marking="OFFICIAL-SENSITIVE"))
    shown = replace(shown, revision=replace(shown.revision, now=replace(now, documents=(marked,))))
    made = for_audience(shown, Audience.PUBLIC)
    text = render(made, "json", Layout())
    assert "gently" not in text
    assert "Calm" not in text
    assert "is reworded" in text
    assert render(made, "markdown", Layout()).startswith("**OFFICIAL-SENSITIVE**")
