"""What `check` finds, over the flow of `pipeline.py`: in the texts as they are, and against what they were before.

What is true of a text is found in two worlds, with the revised files and with the earlier ones. What is true of the
first alone is news, what is true of the second alone has ended. News of a duty needs words that changed between the
versions, so that a text merely read otherwise, as a PDF in the place of a Word file, gives none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from alignctl.as_agreed import as_agreed
from alignctl.changes import Changes
from alignctl.corpus import with_files
from alignctl.deciding import OF_TEXTS, told_in
from alignctl.errors import UsageError
from alignctl.gate import News, news, without_earlier
from alignctl.model.area import Procedure
from alignctl.model.checked import CheckedText, Found, Neighbouring
from alignctl.model.comparison import Problem
from alignctl.model.divergence import WEIGHTY
from alignctl.model.document import Document
from alignctl.model.finding import Finding
from alignctl.model.revision import Revision
from alignctl.pipeline import check_kinds, names_of
from alignctl.revising import doubts
from alignctl.run import Run, problems_of
from alignctl.stating import agreements_changed, changes_of, findings_of
from alignctl.worlds import OwnerSort, Text, World, paths_beneath, paths_of, texts_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A document of the workspace that was revised, by its path there.

    `now` and `before` are its two versions: the path told to people, and the place on disk. `before` is None where no
    earlier version is known; `is_new` tells that there was none.
    """

    path: str
    now: tuple[str, Path]
    before: tuple[str, Path] | None = None
    is_new: bool = False


def check_texts(run: Run, changes: Iterable[Change] = (), *, everything: bool = False) -> Found:
    """Look at the texts that changed documents belong to or touch, or at every text of the workspace.

    Raises UsageError for kinds nobody knows. A document that cannot be read stands in `problems`; of what its text
    does not say nothing is claimed.
    """
    check_kinds(run)
    return _Check(run, tuple(changes), everything=everything).found()


class _Check:
    """One check: both worlds, the texts looked at, and what changed between them."""

    def __init__(self, run: Run, changes: tuple[Change, ...], *, everything: bool) -> None:
        self._run, self._changes = run, {one.path: one for one in changes}
        self._everything = everything
        run.shelf.fetch(file for one in changes for file in (one.now, one.before) if file is not None)
        # what was not there before is left out of the earlier world, so that all it says is news; a document of which
        # no earlier version is known stands in both, and nothing of it is
        earlier = {one.path: one.before[0] if one.before else None if one.is_new else one.now[0] for one in changes}
        self._now = World(replace(run, workspace=with_files(run.workspace, {one.path: one.now[0] for one in changes})))
        has_earlier = any(one.before for one in changes)
        self._before = World(replace(run, workspace=with_files(run.workspace, earlier))) if has_earlier else None
        self._texts = tuple(self._looked_at())
        self._own = tuple(filter(self._is_own, self._texts))
        self._refuse_unlooked_at()

    def found(self) -> Found:
        """Look at every text."""
        worlds = tuple(filter(None, (self._now, self._before)))
        for world in worlds:
            around = (chain(world.neighbours(text), world.standards(text)) for text in self._texts)
            world.tell(dict.fromkeys(chain(self._texts, *around)))
        changes = Changes(self._before, self._now, chain(self._texts, *map(self._now.standards, self._texts)))
        findings, closed = self._news(changes)
        revised = {text: revision for text, revision in changes.revisions.items() if text in self._own}
        return Found(
            texts=tuple(map(self._told, self._texts)),
            findings=tuple(self._as_agreed(findings, revised)) + tuple(self._agreements(changes)),
            closed=closed,
            revisions=tuple(revised.values()),
            neighbours=tuple(chain.from_iterable(map(self._neighbouring, self._texts))),
            documents=tuple(self._documents()),
            problems=tuple(dict.fromkeys(self._problems(revised.values()))),
            names=names_of(self._run),
            whole=self._everything and not self._run.settings.kinds,
            in_part=frozenset(self._in_part()),
            unread=self._unread(),
            verdicts=told_in(self._read_texts(), self._run.book, self._now.stages, self._now.seen, OF_TEXTS),
        )

    def _as_agreed(self, findings: Iterable[Finding], revised: Mapping[Text, Revision]) -> Iterator[Finding]:
        """Yield what was found and what the revisions changed; what carries out an agreement is accepted."""
        changed = chain.from_iterable(changes_of(one, text) for text, one in revised.items())
        for one in chain(findings, changed):
            yield as_agreed(one, self._now, is_revision=self._before is not None)

    def _read_texts(self) -> Iterator[Procedure]:
        """The texts of areas as they are, those looked at and those they were held against."""
        around = chain.from_iterable(map(self._now.neighbours, self._texts))
        for text in dict.fromkeys((*self._texts, *around)):
            procedure = self._now.procedure(text)
            if text.sort is OwnerSort.AREA and procedure is not None:
                yield procedure

    def _news(self, changes: Changes) -> News:
        now = chain.from_iterable(self._state(self._now, text) for text in self._texts)
        if self._before is None:
            return without_earlier(now)
        before = chain.from_iterable(self._state(self._before, text) for text in self._texts)
        return news(now, before, changes.is_news, changes.has_ended)

    def _agreements(self, changes: Changes) -> Iterator[Finding]:
        """What was agreed and is taken up, or left, by words that changed; nothing without an earlier version."""
        if self._before is None:
            return
        for text in self._texts:
            found = filter(changes.is_news, agreements_changed(self._before, self._now, text))
            yield from (replace(one, effect=not self._is_own(text)) for one in found)

    def _looked_at(self) -> Iterator[Text]:
        """The texts the changed documents belong to, rest below, or set the standard of; or all."""
        workspace, kinds = self._run.workspace, self._run.settings.kinds
        known = [
            text
            for text in texts_of(workspace)
            if text.kind in self._run.book.kinds and (not kinds or text.kind in kinds)
        ]
        held = {
            Text(OwnerSort.AREA, area, text.kind)
            for text in known
            if text.sort is OwnerSort.REGION and self._is_own(text)
            for area in workspace.regions[text.owner].areas
        }
        for text in known:
            if (
                self._is_own(text)
                or text in held
                or not self._changes.keys().isdisjoint(paths_beneath(workspace, text))
            ):
                yield text

    def _refuse_unlooked_at(self) -> None:
        """Raise UsageError for a changed document that belongs to no text of the kinds looked at."""
        held = {path for text in self._own for path in paths_of(self._run.workspace, text)}
        for path in self._changes:
            if path not in held:
                workspace = self._run.workspace
                kinds = sorted({text.kind for text in texts_of(workspace) if path in paths_of(workspace, text)})
                raise UsageError(
                    f"A document of a kind that is checked was expected; this one is of: {', '.join(kinds) or 'none'}.",
                    where=path,
                    hint="Leave --kind out, or name a kind the rules know (`alignctl rules list`).",
                )

    def _is_own(self, text: Text) -> bool:
        """Whether the text itself was revised, and not only what it rests on or is held against."""
        return self._everything or not self._changes.keys().isdisjoint(paths_of(self._run.workspace, text))

    def _state(self, world: World, text: Text) -> Iterator[Finding]:
        effect = not self._is_own(text)
        yield from (replace(one, effect=effect) for one in findings_of(world, text))

    def _told(self, text: Text) -> CheckedText:
        paths = paths_of(self._run.workspace, text)
        changed = [self._changes[path] for path in paths if path in self._changes]
        return CheckedText(
            owner=text.owner,
            kind=text.kind,
            documents=paths_of(self._now.run.workspace, text),
            earlier=tuple(one.before[0] for one in changed if one.before),
            effect=not self._is_own(text),
        )

    def _neighbouring(self, text: Text) -> Iterator[Neighbouring]:
        """What a text shares with each neighbour's, then and now."""
        for other in self._now.neighbours(text):
            now = self._counts(self._now, text, other)
            before = self._counts(self._before, text, other) if self._before else (None, None)
            yield Neighbouring(
                area=text.owner,
                other=other.owner,
                kind=text.kind,
                shared=now[0] or 0,
                apart=now[1] or 0,
                shared_before=before[0],
                apart_before=before[1],
            )

    @staticmethod
    def _counts(world: World, text: Text, other: Text) -> tuple[int | None, int | None]:
        found = world.compared(text, other)
        if found is None:
            return None, None
        return len(found.shared), sum(one.severity in WEIGHTY for one in found.divergences)

    def _documents(self) -> Iterator[Document]:
        """Every document looked at, each once: of the texts as they are, and the versions before."""
        seen: set[str] = set()
        for world in filter(None, (self._now, self._before)):
            for text in self._texts:
                procedure = world.procedure(text)
                for document in procedure.documents if procedure else ():
                    if document.path not in seen:
                        seen.add(document.path)
                        yield document

    def _problems(self, revisions: Iterable[Revision]) -> Iterator[Problem]:
        for world in filter(None, (self._now, self._before)):
            for text in self._texts:
                if text.sort is OwnerSort.AREA:
                    around = (text, *world.tied(text))
                    entries = (world.run.workspace.areas[one.owner] for one in around)
                    yield from problems_of(world.run, entries, text.kind)
        for text in self._texts:
            yield from _other_kind(self._now, text)
        for revision in revisions:
            yield from doubts(revision)

    def _in_part(self) -> Iterator[tuple[str, str]]:
        """(owner, kind) of every text looked at, or held against one, of which not all could be read."""
        around = chain.from_iterable((*self._now.tied(text), *self._now.named_standards(text)) for text in self._texts)
        for text in dict.fromkeys((*self._texts, *around)):
            if not self._now.is_whole(text):
                yield text.owner, text.kind

    def _unread(self) -> tuple[str, ...]:
        """The changed documents, by the paths told, of which either version could not be read; of all, every one."""
        problems = self._run.shelf.problems
        versions = ((one.now, one.before) for one in self._changes.values())
        if self._everything:
            paths = [path for text in self._texts for path in paths_of(self._run.workspace, text)]
            return tuple(path for path in paths if path in problems) if all(path in problems for path in paths) else ()
        return tuple(file[0] for pair in versions for file in pair if file is not None and file[0] in problems)


def _other_kind(world: World, text: Text) -> Iterator[Problem]:
    """That a text is not taken for a procedure of its kind, so that less is claimed of it."""
    ready = world.ready(text)
    if ready is not None and not ready.belongs:
        yield Problem(
            message=f"The text of {ready.procedure.area.name} is not taken for a procedure of the kind '{text.kind}', "
            "so nothing is claimed of what it leaves unsaid, nor of national figures.",
            where=next((document.path for document in ready.procedure.documents), None),
            hint="Is it under the right kind in the workspace?",
        )
