"""Rule files in, one rule book out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from alignctl.errors import RuleError
from alignctl.model.provision import point_id
from alignctl.model.weights import Weights
from alignctl.rules.asked import asked_as, check_wider
from alignctl.rules.entry import Entry, read_entries
from alignctl.rules.learned import Lessons, check_lessons
from alignctl.rules.location import built_in_rules
from alignctl.rules.mistakes import Mistakes
from alignctl.rules.precedence import Points
from alignctl.rules.printed import PrintedLabels
from alignctl.rules.ranking import RankingReading
from alignctl.rules.rule import BaselineFigure, Example, Kind, Name, Rule, RuleBook, Topic
from alignctl.rules.rule_reading import RuleReading, ids_of
from alignctl.rules.sayings import read_sayings
from alignctl.text.similarity import nearest

BUILT_IN = "rules"
BINDS = ("law", "statutory-guidance", "non-statutory", "police-practice")


def load_rules(own: Path | None = None, *, sayings: bool = False, check_learned: bool = False) -> RuleBook:
    """Read the built-in rules, and a workspace's own folder of rules over them (same id: the own one counts).

    With `sayings` the rules hold their sayings too, which are needed to learn from alone. With `check_learned` files of
    what rules have learned are read whole; otherwise a damaged one is told when it is first used.

    Raises RuleError with every mistake of every file, each with its line and the nearest valid word.
    """
    folders = [built_in_rules()]
    if own is not None:
        if not own.is_dir():
            raise RuleError("A folder of rules was expected, and there is none.", where=own.as_posix())
        folders.append(own)
    mistakes = Mistakes()
    book = _Loading(folders, mistakes, sayings=sayings, check_learned=check_learned).book()
    mistakes.raise_if_any()
    return book


class _Loading:
    """One reading of all rule folders, in the order in which later parts need earlier ones."""

    def __init__(self, folders: list[Path], mistakes: Mistakes, *, sayings: bool, check_learned: bool) -> None:
        self._folders = folders
        self._wants_sayings = sayings
        self._checks_learned = check_learned
        self._mistakes = mistakes
        self._sources: dict[str, tuple[str, ...]] = {}
        self._digest = hashlib.sha256()

    def book(self) -> RuleBook:
        vocabulary = self._vocabulary()
        baseline = self._baseline(vocabulary)
        kinds = self._kinds(vocabulary, {figure.id for figure in baseline})
        weights = self._weights(kinds, vocabulary)
        printed = self._printed(vocabulary)
        titles = {name.id: name.title for name in vocabulary.values()}
        titles |= {topic.id: topic.title for kind in kinds.values() for topic in kind.topics}
        titles |= {kind.id: kind.name for kind in kinds.values()}
        return RuleBook(
            kinds=kinds,
            vocabulary=vocabulary,
            baseline=baseline,
            weights=weights,
            titles=titles,
            digest=self._digest.hexdigest(),
            printed=printed,
        )

    def _files(self, pattern: str) -> list[tuple[Path, str]]:
        """Rule files by their place in the folder, own ones after built-in ones, in the same order everywhere.

        The built-in ones are named from "rules" on; an own folder of that name is told apart by "./".
        """
        names = [("./" if folder.parts[:1] == ("rules",) else "") + folder.as_posix() for folder in self._folders]
        names[0] = BUILT_IN
        return [
            (path, f"{names[place]}/{path.relative_to(folder).as_posix()}")
            for place, folder in enumerate(self._folders)
            for path in sorted(folder.glob(pattern), key=lambda path: path.relative_to(folder).as_posix())
        ]

    def _entries(self, path: Path, file: str) -> Iterator[Entry]:
        yield from read_entries(self._content(path), file, self._mistakes)

    def _content(self, path: Path) -> bytes:
        """The bytes of a rule file, counted in the digest."""
        content = path.read_bytes()
        place = "/".join(path.parts[-3:])  # the place below the folder, wherever the folder lies
        self._digest.update(f"{place}\0{len(content)}\0".encode("utf-8", "surrogatepass") + content)
        return content

    def _vocabulary(self) -> dict[str, Name]:
        raw: dict[str, tuple[str, Entry]] = {}
        for path, file in self._files("vocabulary/*.yaml"):
            for root in self._entries(path, file):
                for id_ in root.all_keys():
                    entry = root.entry(id_)
                    if entry is None:
                        root.wrong(id_, "an entry with title and names was expected")
                    elif id_ in raw and raw[id_][1].file.rpartition("/")[0] == file.rpartition("/")[0]:
                        root.wrong(id_, f"this id stands in {raw[id_][1].file} already")
                    else:
                        raw[id_] = (_group(path), entry)
        self._sources = {id_: entry.texts("names") for id_, (_, entry) in raw.items()}
        names = {id_: self._name(id_, group, entry) for id_, (group, entry) in raw.items()}
        asked = ((id_, one.asked, raw[id_][1]) for id_, one in names.items() if one.asked)
        check_wider(asked, ids_of(names, "items"))
        return names

    def _printed(self, vocabulary: dict[str, Name]) -> PrintedLabels:
        files = ((file, self._content(path)) for path, file in self._files("labels/*.yaml"))
        return PrintedLabels(files, ids_of(vocabulary, "items"), now=self._checks_learned)

    def _name(self, id_: str, group: str, entry: Entry) -> Name:
        rank = entry.optional_number("rank")
        name = Name(
            id=id_,
            title=entry.text("title"),
            group=group,
            patterns=entry.patterns("names", self._names_of),
            agency=entry.optional_text("agency"),
            current=entry.flag("current", default=True),
            editions=entry.texts("editions"),
            rank=rank,
            superseded_on=entry.optional_text("superseded_on"),
            begins=_begins(entry.entry("begins")),
            on_forms=entry.patterns("on_forms", self._names_of) if group == "levels" else (),
            asked=asked_as(entry.entry("asked"), self._names_of) if group == "items" else None,
        )
        if not name.patterns and name.asked is None:
            entry.wrong("names", "at least one name was expected")
        entry.finish()
        return name

    def _names_of(self, id_: str) -> tuple[str, ...]:
        if id_ not in self._sources:
            raise KeyError(_unknown_reference(id_, self._sources))
        return self._sources[id_]

    def _baseline(self, vocabulary: dict[str, Name]) -> tuple[BaselineFigure, ...]:
        figures = []
        for path, file in self._files("baseline/*.yaml"):
            for entry in self._entries(path, file):
                figures.append(_figure(entry))
                clock = figures[-1].clock
                if clock is not None and clock not in vocabulary:
                    entry.unknown("clock", "the event", clock, ids_of(vocabulary, "events"))
                entry.finish()
        return tuple(figures)

    def _kinds(self, vocabulary: dict[str, Name], baseline: set[str]) -> dict[str, Kind]:
        kinds: dict[str, Kind] = {}
        for path, file in self._files("*/kind.yaml"):
            for entry in self._entries(path, file):
                kind = self._kind(path, entry)
                kinds[kind.id] = kind
        for id_, kind in kinds.items():
            rules: dict[str, Rule] = {}
            for path, file in self._files(f"{id_}/provisions/*.yaml"):
                for entry in self._entries(path, file):
                    reading = RuleReading(entry, kind, vocabulary, baseline, self._names_of)
                    rule = reading.rule(expected_id=f"{id_}.{path.stem}")
                    rules[rule.id] = rule
            known = tuple(self._with_sayings(id_, rules) if self._wants_sayings else rules.values())
            kinds[id_] = replace(kind, rules=known, lessons=self._lessons(id_, rules))
        return kinds

    def _lessons(self, kind: str, rules: dict[str, Rule]) -> Lessons | None:
        """What the rules of a kind have learned; the last folder that tells of it counts, for its own rules alone."""
        found = None
        for path, file in self._files(f"{kind}/learned.json"):
            own = file.rpartition("/")[0]
            replaced = {id_ for id_, rule in rules.items() if _is_built_in(own) and own != _folder_of(rule)}
            found = Lessons(self._content(path), file, rules.keys() - replaced)
            if self._checks_learned:
                check_lessons(found, file, rules, self._mistakes)
        return found

    def _with_sayings(self, kind: str, rules: dict[str, Rule]) -> Iterator[Rule]:
        """The rules with their sayings. A rule that takes the place of a built-in one leaves its sayings behind."""
        sayings: dict[str, list[Example]] = {}
        for path, file in self._files(f"{kind}/sayings.jsonl"):
            own = file.rpartition("/")[0]
            for id_, found in read_sayings(self._content(path), file, rules, self._mistakes).items():
                if own == _folder_of(rules[id_]) or not _is_built_in(own):
                    sayings.setdefault(id_, []).extend(found)
        for rule in rules.values():
            yield replace(rule, sayings=tuple(sayings.get(rule.id, ())))

    def _kind(self, path: Path, entry: Entry) -> Kind:
        topics = tuple(self._topic(topic) for topic in entry.entries("topics"))
        kind = Kind(
            id=entry.text("id"),
            name=entry.text("name"),
            names=entry.patterns("names", self._names_of),
            topics=topics,
            expected=entry.texts("expected"),
            rules=(),
        )
        if kind.id != path.parent.name:
            entry.wrong("id", f"the folder's name '{path.parent.name}' was expected, found '{kind.id}'")
        known = {topic.id for topic in topics}
        for topic_id in kind.expected:
            if topic_id not in known:
                entry.unknown("expected", "the topic", topic_id, known)
        entry.finish()
        return kind

    def _topic(self, entry: Entry) -> Topic:
        topic = Topic(
            id=entry.text("id"),
            title=entry.text("title"),
            headings=entry.patterns("headings", self._names_of),
            words=entry.patterns("words", self._names_of),
            salience=entry.number("salience", 0.5),
            local=entry.flag("local", default=False),
        )
        entry.finish()
        return topic

    def _weights(self, kinds: dict[str, Kind], vocabulary: dict[str, Name]) -> Weights:
        reading = RankingReading(_points(kinds, vocabulary))
        for path, file in self._files("ranking.yaml"):
            for entry in self._entries(path, file):
                reading.read(entry)
        return reading.weights({topic.id: topic.salience for kind in kinds.values() for topic in kind.topics})


def _points(kinds: dict[str, Kind], vocabulary: dict[str, Name]) -> Points:
    rules = (rule for kind in kinds.values() for rule in kind.rules)
    ids = frozenset(point_id(rule.kind, rule.topic, rule.attribute, rule.action) for rule in rules)
    return Points(ids=ids, events=frozenset(ids_of(vocabulary, "events")))


def _figure(entry: Entry) -> BaselineFigure:
    binds = entry.text("binds")
    if binds not in BINDS:
        entry.unknown("binds", "the binding force", binds, BINDS)
    read: Callable[[str], str | None] = entry.optional_text
    return BaselineFigure(
        id=entry.text("id"),
        kind=read("kind"),
        title=entry.text("title"),
        figure=entry.text("figure"),
        amount=entry.optional_number("amount"),
        unit=read("unit"),
        direction=read("direction"),
        source=entry.text("source"),
        edition=entry.text("edition"),
        paragraph=read("paragraph"),
        page=read("page"),
        cue=read("cue"),
        actor=read("actor"),
        clock=read("clock"),
        binds=binds,
        applies_to=entry.text("applies_to"),
        in_force_from=read("in_force_from"),
        in_force_to=read("in_force_to"),
        checked_on=read("checked_on"),
        note=read("note"),
    )


def _begins(entry: Entry | None) -> tuple[tuple[str, str], ...]:
    """The day each edition came into force."""
    if entry is None:
        return ()
    found = tuple((edition, entry.text(edition)) for edition in entry.all_keys())
    entry.finish()
    return found


def _folder_of(rule: Rule) -> str:
    """The folder of a rule's kind, as its file is named."""
    return rule.file.rpartition("/")[0].rpartition("/")[0]


def _is_built_in(folder: str) -> bool:
    return folder.startswith(f"{BUILT_IN}/")


def _group(path: Path) -> str:
    return path.stem.removeprefix("more_")


def _unknown_reference(id_: str, known: dict[str, tuple[str, ...]]) -> str:
    near = nearest(id_, known)
    return f"the vocabulary has no '{{{id_}}}'" + (f"; did you mean '{{{near}}}'?" if near else "")
