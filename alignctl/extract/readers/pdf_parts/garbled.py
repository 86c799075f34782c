"""Whether words are nonsense: letters that a font without a map to Unicode shows as other letters or none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby, pairwise
from operator import attrgetter
from unicodedata import normalize

from alignctl.extract.readers.pdf_parts.page import Face, Page, Word, letters_of

_ENOUGH_CHARACTERS = 120
_MOST_UNMAPPED = 0.3
_LEAST_FUNCTION_WORDS = 0.03
_ENOUGH_LONG = 20
_FEW_LONG = 8
_MOST_UNSPEAKABLE = 0.18
_MOST_OF_FEW = 0.35
_FEWEST_LITTLE = 3
_FARTHEST = 31
_FIRST, _LAST = 33, 126
_MOST_WITHIN = 0.3
_KINDS_OF_SIGN = 4
_MOST_WORDS_LOOKED_AT = 2_000
_A_GLANCE = 100
_SURELY_PROSE = 0.12
_LEAST_ON_PAGE = 20
_SUSPECT_FILE = 0.2
_ENOUGH_LETTERED = 40
_ENOUGH_WORDS = 100
_LEAST_ALTERNATING = 0.6
_MOST_MARKED = 0.25
_FACE_OF = attrgetter("face")
_MARKS = ".,;:()'\"’"
_FUNCTION_WORDS = frozenset(
    re.findall(
        r"\S+",
        "the and of to in is for that be with on are by this as it or from at not an will have should may must if "
        "any all their who you your we our they has which can when yn yr mae ar ac am fod eu ei gan wedi sy bod "
        "sydd gyda neu fel gael os nad rhaid hyn hwn ",
    )
)
# Of languages around us, one long enough to be told from letters at random.
_OTHER_WORDS = frozenset(
    re.findall(
        r"\S+",
        "der die das den dem des und von mit ist nicht ein eine zu auf für im sich als auch wird oder wenn "
        "le la les et du un une est que qui dans pour sur pas au par il el los las en por con para no se su del "
        "il lo gli di che è per non della het een van op te dat zijn aan voor og at det som på til af er å ikke "
        "och att är inte jag som o os do da em um uma não w na nie że się jest do "
        "je i u na da za su od koji an ar agus is go le a ag ní nach i bhí ",
    )
)
_VOWELS = frozenset("aeiouyæœøŵ")
_IN_LATIN = re.compile("[a-zß-öø-ɏḀ-ỿ]{2,}")
_GLYPH_NAME = re.compile(r"\(?cid:\d+\)?|\bglyph<?\d+>?", re.IGNORECASE)
_UNMAPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")
_SIGN = re.compile(r"[!\"#$+;<=>?\[\\\]^`{|}~]")
_LONG = re.compile(r"[a-z]{5,}")
_UNSPEAKABLE = re.compile(r"[bcdfghjklmnpqrstvxz]{5}|[aeiou]{4}|^[bcdfghjklmnpqrstvxz]+$")
_ADDRESS = re.compile(r"@|://|www\.", re.IGNORECASE)


_Key = tuple[float, bool, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Garbled:
    """Where a file's text is nonsense: `pages` by number, and the share of all characters that are."""

    pages: tuple[int, ...]
    share: float


@dataclass(slots=True)
class _Set:
    """The words set in one face, which stands for a font, with the pages they stand on."""

    words: list[Word] = field(default_factory=list)
    pages: dict[int, int] = field(default_factory=dict)

    @property
    def size(self) -> int:
        return sum(self.pages.values())


def garbled_in(pages: Sequence[Page]) -> Garbled:
    """Find the pages that nonsense makes a good part of, judging face by face and page by page.

    Tables of codes, capitals and figures are no nonsense, nor is any language in Latin letters whose words
    can be spoken; what is written in other alphabets is not judged.
    """
    sets = _sets(pages)
    bad = {key for key, found in sets.items() if is_nonsense(found.words)}
    if sum(sets[key].size for key in bad) >= _SUSPECT_FILE * sum(found.size for found in sets.values()):
        bad |= {key for key, found in sets.items() if _is_wordless(found)}
    whole = sum(found.size for found in sets.values() if found.size >= _ENOUGH_CHARACTERS)
    hit: dict[int, int] = {}
    for page in pages if bad else ():
        for key in bad:
            if page.number in sets[key].pages and not _is_prose(page, key):
                hit[page.number] = hit.get(page.number, 0) + sets[key].pages[page.number]
    for page in pages:
        if page.number not in hit and (page.unmapped > _MOST_UNMAPPED * page.found or is_nonsense(page.words)):
            hit[page.number] = page.found
    share = min(1.0, sum(hit.values()) / whole) if whole else 0.0
    return Garbled(pages=tuple(sorted(number for number, size in hit.items() if size >= _LEAST_ON_PAGE)), share=share)


def _is_prose(page: Page, key: _Key) -> bool:
    """Whether what a page has in one face is prose all the same: two fonts may look alike."""
    texts = [word.text for word in page.words if _key_of(word.face) == key]
    little = sum(1 for text in texts if text.strip(_MARKS).lower() in _FUNCTION_WORDS)
    return little >= _FEWEST_LITTLE and _reads_as_language(texts, _SURELY_PROSE)


def _key_of(face: Face) -> _Key:
    return face.size, face.bold, face.color


def _sets(pages: Sequence[Page]) -> dict[_Key, _Set]:
    sets: dict[_Key, _Set] = {}
    for page in pages:
        for face, words in groupby(page.words, key=_FACE_OF):
            key = _key_of(face)
            found = sets.get(key)
            if found is None:
                found = sets[key] = _Set()
            run = list(words)
            found.words += run[: max(0, _MOST_WORDS_LOOKED_AT - len(found.words))]
            found.pages[page.number] = found.pages.get(page.number, 0) + letters_of(run)
    return sets


def _is_wordless(found: _Set) -> bool:
    """Whether many letters hold no little word: proof enough where the same file's other fonts are nonsense."""
    texts = [word.text for word in found.words]
    lettered = sum(1 for text in texts if any(mark.isalpha() for mark in text))
    return lettered >= _ENOUGH_LETTERED and not any(text.strip(_MARKS).lower() in _FUNCTION_WORDS for text in texts)


def is_nonsense(words: Sequence[Word]) -> bool:
    """Whether words are no text: signs without letters, names of glyphs, or letters nobody can speak."""
    if _reads_as_language([word.text for word in words[:_A_GLANCE]], _SURELY_PROSE):
        return False
    texts = [word.text for word in words if not _ADDRESS.search(word.text)]
    solid = sum(map(len, texts))
    if solid < _ENOUGH_CHARACTERS:
        return False
    plain = [text.strip(_MARKS).lower() for text in texts]
    if _is_uneven([word for text in texts if (word := text.strip(_MARKS)).islower()]):
        return True
    if _reads_as_language(texts):
        return False
    return _is_unmapped(texts, solid) or _is_soup(texts) or _is_unspeakable(plain) or _is_shifted(texts)


def _reads_as_language(texts: Sequence[str], share: float = _LEAST_FUNCTION_WORDS) -> bool:
    """Whether the little words of English or Welsh prose stand among the words."""
    little = sum(1 for text in texts if text.strip(_MARKS).lower() in _FUNCTION_WORDS)
    return little >= max(1.0, share * len(texts))


def _is_uneven(plain: Sequence[str]) -> bool:
    """Whether vowels and consonants follow each other too rarely for any language, over many words.

    Neighbouring letters are a vowel and a consonant in 0.63 or more of all cases in every font of 355 real files
    and in nearly all other languages; once letters stand for others at random, in 0.58 or fewer in 99 texts of 100.
    Languages that come near the bound are known by their little words, or by marks on letters in many words.
    """
    words = [text for text in plain if _IN_LATIN.fullmatch(text)]
    if len(words) < _ENOUGH_WORDS or sum(1 for word in words if word in _OTHER_WORDS) >= _SURELY_PROSE * len(words):
        return False
    if sum(1 for word in words if not word.isascii()) > _MOST_MARKED * len(words):
        return False
    kinds = [[_is_vowel(letter) for letter in word] for word in words]
    pairs = sum(len(word) - 1 for word in words)
    changes = sum(1 for word in kinds for one, other in pairwise(word) if one != other)
    return changes < _LEAST_ALTERNATING * pairs


@cache
def _is_vowel(letter: str) -> bool:
    """Whether a Latin letter is a vowel, with whatever marks."""
    return letter in _VOWELS or normalize("NFD", letter)[0] in _VOWELS


def _is_unmapped(texts: Sequence[str], solid: int) -> bool:
    named = sum(len(found) for found in _found(_GLYPH_NAME, texts))
    unmapped = sum(1 for _ in _found(_UNMAPPED, texts))
    return named + unmapped > _MOST_UNMAPPED * solid


def _is_soup(texts: Sequence[str]) -> bool:
    """Whether signs that text hardly uses stand within a good part of the words: glyphs numbered from one on."""
    long_enough = [text[1:-1] for text in texts if len(text) > 2]  # noqa: PLR2004  (a sign between two others)
    within = [signs for text in long_enough if (signs := _SIGN.findall(text))]
    kinds = {sign for signs in within for sign in signs}
    return len(kinds) >= _KINDS_OF_SIGN and len(within) > _MOST_WITHIN * len(long_enough)


def _is_unspeakable(plain: Sequence[str]) -> bool:
    """Whether many different long words have no vowels, or strings of consonants no language strings."""
    long_words = sorted({text for text in plain if _LONG.fullmatch(text)})
    if len(long_words) < _FEW_LONG:
        return False
    bad = sum(1 for text in long_words if _UNSPEAKABLE.search(text))
    return bad > (_MOST_UNSPEAKABLE if len(long_words) >= _ENOUGH_LONG else _MOST_OF_FEW) * len(long_words)


def _is_shifted(texts: Sequence[str]) -> bool:
    """Whether the words read as language once every character is moved by the same step."""
    sample = " ".join(texts[:_A_GLANCE])
    steps = (step for step in range(-_FARTHEST, _FARTHEST + 1) if step)
    return any(_holds_language(_moved(sample, step)) for step in steps)


def _holds_language(sample: str) -> bool:
    """Whether several of the longer little words stand in a sample; figures moved make short ones by chance."""
    texts = sample.lower().split()
    little = [text for text in texts if len(text) > 2 and text in _FUNCTION_WORDS]  # noqa: PLR2004  (as said)
    return len(set(little)) >= _FEWEST_LITTLE and len(little) >= _SURELY_PROSE / 2 * len(texts)


def _moved(sample: str, step: int) -> str:
    return sample.translate({code: code + step for code in range(_FIRST, _LAST + 1)})


def _found(pattern: re.Pattern[str], texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from pattern.findall(text)
