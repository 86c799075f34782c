"""Random paragraphs in random runs and wrappers, changed at random: accepted and rejected they say what they should."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from alignctl.draft.word.told import places
from alignctl.draft.word.view import Line, Piece
from alignctl.draft.word.wording import differences
from alignctl.text.normalise import tidy
from tests.draft.test_tracked import by_other, control, field, link
from tests.draft.word_files import (
    body,
    heading,
    insert,
    marks,
    paragraph,
    read,
    rejected,
    replace,
    said,
    text_run,
    track,
    word_file,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORDS = (
    "ring",
    "the",
    "police",
    "within",
    "24",
    "hours",
    "and",
    "tell",
    "a",
    "manager,",
    "child's",
    "ŵythnos",
    "24-hour",
    "(MASH)",
)
# A line as long as this, with a stop, is never read as a title.
TAIL = "and it is then written down by whoever took the call, and kept on the file of this child until it is closed."
LOOKS = ("", "<w:b/>", "<w:i/>", '<w:color w:val="FF0000"/>')
BETWEEN = (
    "",
    '<w:proofErr w:type="spellStart"/>',
    '<w:r><w:footnoteReference w:id="2"/></w:r>',
    "<w:r><w:lastRenderedPageBreak/></w:r>",
)


def wrapped(kind, inner, number):
    """A run in one of the wrappers a paragraph may hold."""
    return {
        "ins": lambda: by_other("ins", inner, number),
        "moveTo": lambda: by_other("ins", inner, number),
        "link": lambda: link(inner),
        "control": lambda: control(inner).replace('"77"', f'"{number}"'),
        "field": lambda: field('HYPERLINK "https://example.org"', inner),
        "deleted": lambda: inner + by_other("del", "<w:r><w:delText>gone </w:delText></w:r>", number),
        "bookmark": lambda: (
            f'<w:bookmarkStart w:id="{number}" w:name="b{number}"/>{inner}<w:bookmarkEnd w:id="{number}"/>'
        ),
    }.get(kind, lambda: inner)()


KINDS = st.sampled_from(("", "", "", "ins", "link", "control", "field", "deleted", "bookmark"))


@st.composite
def paragraphs(draw):
    """The words of a paragraph, and the same in runs."""
    words = " ".join([*draw(st.lists(st.sampled_from(WORDS), min_size=3, max_size=12)), TAIL])
    cuts = sorted({0, len(words), *draw(st.lists(st.integers(0, len(words)), max_size=8))})
    inner = ""
    for number, (start, end) in enumerate(pairwise(cuts)):
        run = text_run(words[start:end], draw(st.sampled_from(LOOKS)))
        inner += wrapped(draw(KINDS), run, 900 + number) + draw(st.sampled_from(BETWEEN))
    return words, inner


@settings(max_examples=150)
@given(paragraphs(), st.data())
def test_whatever_the_runs_accepted_is_new_and_rejected_is_old(made, data):
    words, inner = made
    tokens = words.removesuffix(f" {TAIL}").split(" ")
    first = data.draw(st.integers(0, len(tokens) - 1))
    last = data.draw(st.integers(first + 1, len(tokens)))
    before = " ".join(tokens[first:last])
    after = " ".join(data.draw(st.lists(st.sampled_from(WORDS), max_size=6)))
    content = word_file(
        heading("Reporting") + paragraph(text_run("Before it.")) + paragraph(inner) + paragraph(text_run("After."))
    )
    quote = words
    tracked = track(content, replace(content, quote, before, after))
    found = places(before, quote)
    if len(found) != 1 or before == after:
        assert tracked.placed == ()
        return
    if tracked.unplaced:
        assert "edge of a field" in tracked.unplaced[0].why
        return
    new = tidy(words[: found[0]] + after + words[found[0] + len(before) :])
    assert said(read(tracked.content))[0][1][:3] == ["Before it.", new, "After."]
    assert said(read(rejected(tracked.content))) == said(read(content))
    assert sum(
        1 for _ in body(tracked.content).iter(f"{W}footnoteReference", f"{W}bookmarkStart", f"{W}fldChar")
    ) == sum(1 for _ in body(content).iter(f"{W}footnoteReference", f"{W}bookmarkStart", f"{W}fldChar"))
    assert marks(tracked.content, "ins") or marks(tracked.content, "del")


@settings(max_examples=60)
@given(paragraphs(), st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
def test_whatever_the_runs_a_paragraph_is_added_behind(made, words):
    told, inner = made
    content = word_file(heading("Reporting") + paragraph(inner) + paragraph(text_run("After.")))
    added = " ".join([*words, TAIL])
    tracked = track(content, insert(content, told, added, comment="Why."))
    assert said(read(tracked.content))[0][1][:2] == [told, added]
    assert said(read(rejected(tracked.content))) == said(read(content))


@given(st.text(max_size=40))
def test_every_letter_that_is_read_knows_where_it_stands(raw):
    from lxml import etree

    line = Line(paragraphs=[], pieces=[Piece(etree.Element("t"), raw)], is_boxed=False, cell=None)
    assert len(line.spans) == len(line.text)
    for letter, (start, end) in zip(line.text, line.spans, strict=True):
        assert letter == " " or letter == raw[start:end]


@given(st.lists(st.sampled_from(WORDS)), st.lists(st.sampled_from(WORDS)))
def test_differences_turn_the_one_into_the_other(old, new):
    before, after = " ".join(old), " ".join(new)
    changed = before
    for start, end, words in reversed(differences(before, after)):
        changed = changed[:start] + words + changed[end:]
    assert changed == after
