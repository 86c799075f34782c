"""Signs in plain words: what a learned weight was given to, as a reader sees it in the text."""

from __future__ import annotations

from alignctl.provisions.finding import Said
from alignctl.provisions.signs import DENIED, MARK
from alignctl.rules.rule import Kind, Rule, RuleBook
from alignctl.text.stems import stem, words_of
from alignctl.text.synonyms import GROUPS

_GROUP = "~"  # begins a group of everyday synonyms
_PLAIN = {
    "cell": "it stands in a table",
    "item": "it is a list item",
    DENIED: "something is denied (not, never, no)",
}
_HOLDS = {"h": "the heading", "H": "a heading above", "k": "the head of the column"}
_NAMES = {"": "named here", "B": "named in the sentence before", "T": "named in the heading"}
_TIMES = {
    "use": "a length of time used as: {}",
    "unit": "a length of time in {}",
    "bound": "a length of time bound by: {}",
    "amount": "the length of time {}",
}
_FITS = {
    "p": "{} patterns fit",
    "P": "{} patterns all stand in the clause",
    "b": "{} patterns fit best",
}
_MOST_ALIKE = 3


class SignWords:
    """Says what signs of one statement mean, as seen from one rule.

    Word stems are told by the first word of the statement that has them.
    """

    def __init__(self, rule: Rule, said: Said, kind: Kind, book: RuleBook) -> None:
        self._rule = rule.id
        place = said.place
        round_about = (
            place.text,
            place.lead,
            place.heads,
            place.before,
            *place.titles,
            *(cell for _, cell in place.row),
        )
        self._word: dict[str, str] = {}
        for word in (word for text in round_about for word in words_of(text)):
            self._word.setdefault(stem(word), word)
        self._titles = {topic.id: topic.title for topic in kind.topics}
        self._names = {name.id: name.title for name in book.vocabulary.values()}

    def of(self, sign: str) -> str:
        """One sign in plain words."""
        if not sign.startswith(MARK):
            return self._of_word(sign)
        mark, _, rest = sign.removeprefix(MARK).partition(":")
        if mark in _PLAIN:
            return _PLAIN[mark]
        if mark == "t":
            return f"the section is about “{self._titles.get(rest, rest)}”"
        if mark in _HOLDS:
            return f"{_HOLDS[mark]} holds {self._quoted(rest)}"
        if mark in _TIMES:
            return _TIMES[mark].format(rest)
        if mark in _FITS:
            return _FITS[mark].format(self._whose(rest))
        if mark == "a":
            id_, _, answer = rest.partition(":")
            return f"words of {self._whose(id_)} answer “{answer}” are there"
        return f"“{self._names.get(rest, rest)}” is {_NAMES.get(mark[:-1], _NAMES[''])}"

    def _whose(self, id_: str) -> str:
        return "its own" if id_ == self._rule else f"{id_}'s"

    def _of_word(self, sign: str) -> str:
        return _PLAIN.get(sign) or self._quoted(sign)

    def _quoted(self, words: str) -> str:
        if words.startswith(_GROUP):
            first = words.removeprefix(_GROUP)
            alike = next((group.split() for group in GROUPS if group.split()[0] == first), [first])
            return f"a word like {', '.join(f'“{word}”' for word in alike[:_MOST_ALIKE])}"
        return f"“{' '.join(self._word.get(word, f'{word}…') for word in words.split())}”"
