from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignctl.text.sentences import sentences


def split(text):
    return [text[start:stop] for start, stop in sentences(text)]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Tell the police. Then ring us.", ["Tell the police.", "Then ring us."]),
        ("(a) Tell the police. Ring us.", ["(a) Tell the police.", "Ring us."]),
        ("Ask e.g. the EDT (see para. 4.2). It answers.", ["Ask e.g. the EDT (see para. 4.2).", "It answers."]),
        ("Dr. Who came. The end", ["Dr. Who came.", "The end"]),
        ("“Stop.” He left.", ["“Stop.”", "He left."]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_sees_them_end(paragraph, expected):
    assert split(paragraph) == expected


@given(st.text())
def test_every_letter_stands_in_exactly_one_sentence(text):
    spans = list(sentences(text))
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
