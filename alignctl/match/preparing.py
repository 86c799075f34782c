"""A procedure made ready for matching: done once for a procedure, however many it is held against."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from alignctl.match.concepts import concepts_in, concepts_of
from alignctl.match.parts import part_of
from alignctl.match.passages import passages_of
from alignctl.match.piece import Piece, Side
from alignctl.model.alignment import SectionRef
from alignctl.model.area import Procedure
from alignctl.model.document import Document, Section
from alignctl.model.provision import Provision
from alignctl.rules.rule import Kind, RuleBook
from alignctl.rules.search import Lexicon
from alignctl.rules.topics import section_topics, title_topics
from alignctl.text.normalise import fold
from alignctl.text.stems import stems

Place = tuple[str, str]
# A heading with fewer words of its own than this is known by what stands beneath it as well.
FEW_WORDS = 25
BENEATH = 0.5


def prepare(procedure: Procedure, provisions: Iterable[Provision], book: RuleBook) -> Side:
    """Make the sections of a procedure's own documents ready; what its bases say takes no part.

    Works without topics where the book does not know the procedure's kind.
    """
    kind = book.kinds.get(procedure.kind)
    preparing = _Preparing(kind, concepts_of(book), _by_section(provisions))
    for document in procedure.documents:
        preparing.add(document)
    return Side(pieces=preparing.pieces(), names=book.titles)


def _by_section(provisions: Iterable[Provision]) -> dict[Place, frozenset[tuple[str, str]]]:
    found: dict[Place, set[tuple[str, str]]] = defaultdict(set)
    for provision in provisions:
        if provision.action is not None:
            place = (provision.citation.document, provision.citation.section_id)
            found[place].add((provision.attribute.value, provision.action))
    return {place: frozenset(keys) for place, keys in found.items()}


class _Preparing:
    """The pieces of one side, gathered document by document."""

    def __init__(
        self,
        kind: Kind | None,
        concepts: Lexicon,
        provisions: Mapping[Place, frozenset[tuple[str, str]]],
    ) -> None:
        self._kind = kind
        self._concepts = concepts
        self._provisions = provisions
        self._found: list[tuple[Document, Section, tuple[Section, ...]]] = []
        self._position: dict[Place, int] = {}

    def add(self, document: Document) -> None:
        for section, above in document.walk():
            self._position[document.path, section.id] = len(self._found)
            self._found.append((document, section, above))

    def pieces(self) -> tuple[Piece, ...]:
        passages = [(section.title, *passages_of(section)) for _, section, _ in self._found]
        concepts = iter(concepts_in([text for texts in passages for text in texts], self._concepts))
        named = [[next(concepts) for _ in texts] for texts in passages]
        words = [[stems(text) for text in texts] for texts in passages]
        return tuple(self._piece(order, words, named) for order in range(len(self._found)))

    def _piece(self, order: int, words: list[list[Counter[str]]], named: list[list[Counter[str]]]) -> Piece:
        document, section, above = self._found[order]
        text = "\n".join(passages_of(section))
        topics, from_title = self._topics(section, above, text)
        return Piece(
            ref=_reference(document, section, above),
            place=order / max(1, len(self._found) - 1),
            above=self._position[document.path, above[-1].id] if above else None,
            beneath=tuple(self._position[document.path, child.id] for child in section.children),
            title=words[order][0],
            words=self._words_with_beneath(order, words),
            concepts=sum(named[order], start=Counter()),
            title_concepts=named[order][0],
            passages=tuple(
                {**bag, **{f"#{id_}": count for id_, count in names.items()}}
                for bag, names in zip(words[order][1:], named[order][1:], strict=True)
            ),
            topics=topics,
            title_topics=from_title,
            provisions=self._provisions.get((document.path, section.id), frozenset()),
            part=part_of(section, above),
            folded=fold(" ".join(" ".join((one.title, *passages_of(one))) for one, _ in section.walk())),
            folded_title=fold(section.title),
            solid=bool(text),
        )

    def _topics(
        self, section: Section, above: tuple[Section, ...], text: str
    ) -> tuple[Mapping[str, float], Mapping[str, float]]:
        if self._kind is None:
            return {}, {}
        titles = tuple(parent.title for parent in above)
        return dict(section_topics(self._kind, section.title, titles, text)), title_topics(self._kind, section.title)

    def _words_with_beneath(self, order: int, words: list[list[Counter[str]]]) -> dict[str, float]:
        document, section, _ = self._found[order]
        own = sum(words[order][1:], start=Counter())
        bag: dict[str, float] = dict(own)
        if own.total() < FEW_WORDS:
            for below, _ in section.walk():
                if below is not section:
                    beneath = words[self._position[document.path, below.id]]
                    for word, count in sum(beneath[1:], start=Counter()).items():
                        bag[word] = bag.get(word, 0.0) + BENEATH * count
        return bag


def _reference(document: Document, section: Section, above: tuple[Section, ...]) -> SectionRef:
    return SectionRef(
        document=document.path,
        section_id=section.id,
        number=section.number,
        title=section.title,
        path=tuple(parent.title for parent in above),
        page=section.page,
    )
