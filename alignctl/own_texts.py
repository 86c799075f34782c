"""What drafting needs of each area's own text: its words, what it says, and where a sentence would go that it lacks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from alignctl.deciding import linked
from alignctl.draft.amending import Text
from alignctl.draft.grouping import LIKELY
from alignctl.gathering import Gathered
from alignctl.model.area import Procedure
from alignctl.model.citation import Citation
from alignctl.model.document import Document, Section
from alignctl.model.provision import Provision
from alignctl.model.values import Role
from alignctl.pipeline import compare_procedures, open_stages
from alignctl.review.heeding import Seen
from alignctl.run import Run
from alignctl.telling import provisions_of


class OwnTexts:
    """The texts of the areas gathered, and of the regional standard, as drafting looks at them."""

    def __init__(self, run: Run, texts: Gathered) -> None:
        self._run, self._texts = run, texts
        self._stages = open_stages(run.shelf, run.book, run.verdicts)
        self._made: dict[tuple[str, str], Text] = {}
        self._said: dict[tuple[str, str | None], tuple[Provision, ...]] = {}

    def procedure(self, kind: str, area: str | None) -> Procedure | None:
        """An area's procedure of a kind (its id), or the regional standard (None); None where there is none."""
        if area is None:
            return self._texts.standards.get(kind)
        return next((one for one in self._texts.procedures.get(kind, ()) if one.area.id == area), None)

    def provisions(self, kind: str, area: str | None) -> tuple[Provision, ...]:
        """All that an area, or the regional standard (None), says in its text of a kind; nothing where it has none."""
        if (kind, area) not in self._said:
            procedure = self.procedure(kind, area)
            self._said[kind, area] = provisions_of(procedure, self._run.book, self._stages) if procedure else ()
        return self._said[kind, area]

    def text(self, kind: str, area: str) -> Text | None:
        """An area's text of a kind; None where it has none that could be read."""
        procedure = self.procedure(kind, area)
        if procedure is None:
            return None
        if (kind, area) not in self._made:
            self._made[kind, area] = Text(
                area=area,
                name=procedure.area.name,
                words="\n".join(words for one in procedure.documents for words in _words(one)),
                documents=frozenset(one.path for one in procedure.documents),
                roles=_roles(self.provisions(kind, area)),
                said=self.provisions(kind, area),
            )
        return self._made[kind, area]

    def behind(self, kind: str, source: Provision, source_area: str | None, area: str) -> Citation | None:
        """The paragraph of an area's own text behind which a sentence of another text belongs.

        It is the last one of the section likely linked to the sentence's own, the surest link first; where none is, the
        last of the section in which the area says most on the same topic; None where there is neither.
        """
        theirs, own = self.procedure(kind, source_area), self.procedure(kind, area)
        if theirs is None or own is None:
            return None
        for section_id, path in (*self._linked(theirs, own, source.citation), *self._on_topic(kind, source, own)):
            found = next((_last(area, one, section_id) for one in own.documents if one.path == path), None)
            if found is not None:
                return found
        return None

    def _linked(self, theirs: Procedure, own: Procedure, place: Citation) -> Iterator[tuple[str, str]]:
        run, seen = self._run, Seen()
        found = compare_procedures(theirs, own, run.book, run.settings.as_of, self._stages, seen)
        links = linked(found, run.verdicts, seen).alignment.links
        fitting = [
            (link.confidence, link.b)
            for link in links
            if link.a
            and link.b
            and link.confidence >= LIKELY
            and (link.a.document, link.a.section_id) == (place.document, place.section_id)
        ]
        for _, ref in sorted(fitting, key=lambda one: (-one[0], one[1].document, one[1].section_id)):
            yield ref.section_id, ref.document

    def _on_topic(self, kind: str, source: Provision, own: Procedure) -> Iterator[tuple[str, str]]:
        counted = Counter(
            (one.citation.section_id, one.citation.document)
            for one in self.provisions(kind, own.area.id)
            if one.topic == source.topic
        )
        yield from sorted(counted, key=lambda one: (-counted[one], one))


def _last(area: str, document: Document, section_id: str) -> Citation | None:
    """The last paragraph of a section, or of what stands under it where it has none of its own."""
    section = next((one for one, _ in document.walk() if one.id == section_id), None)
    held = next((one for one in _nested(section) if one.paragraphs), None) if section else None
    if held is None:
        return None
    last = held.paragraphs[-1]
    stop = len(held.text)
    return Citation(
        area=area,
        document=document.path,
        section_id=held.id,
        section=held.title,
        number=held.number,
        page=last.page_at(len(last.text)),
        paragraph=last.index,
        span=(stop - len(last.text), stop),
        quote=last.text,
    )


def _nested(section: Section) -> Iterator[Section]:
    """A section, then those under it from the last."""
    yield section
    yield from (one for one, _ in reversed(tuple(section.walk())))


def _words(document: Document) -> Iterator[str]:
    for section, _ in document.walk():
        yield from (section.title, *(paragraph.text for paragraph in section.paragraphs))
        yield from (cell for table in section.tables for row in table.rows for cell in row)


def _roles(provisions: Iterable[Provision]) -> dict[str, str]:
    """The name a text most often has for each role, by the ids of roles."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for one in provisions:
        if isinstance(one.value, Role) and not one.value.id.startswith("area-"):
            found[one.value.id][one.value.display] += 1
    return {
        id_: min(names, key=lambda name: (-names[name], sum(letter.isupper() for letter in name), name))
        for id_, names in found.items()
    }
