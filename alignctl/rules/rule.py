"""What a rule book holds, once read: kinds, topics, rules, vocabulary and national figures."""

from __future__ import annotations

from dataclasses import dataclass, field

from alignctl.model.divergence import Severity
from alignctl.model.provision import Attribute
from alignctl.model.weights import Weights
from alignctl.rules.asked import AskedAs
from alignctl.rules.learned import Lessons
from alignctl.rules.pattern import Pattern
from alignctl.rules.printed import PrintedLabels

PLACED = "a child {home} places in {host}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a section can be about.

    `headings` and `words` are patterns looked for in titles and in body text. `salience` (0..1) is how much
    the topic matters to a child; `local` marks topics that are local by necessity (contacts).
    """

    id: str
    title: str
    headings: tuple[Pattern, ...]
    words: tuple[Pattern, ...]
    salience: float
    local: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence inside a rule, and what the rule must find in it: `finds` is None for nothing.

    `finds` maps keys of the value or the provision to what they must be; keys left out are not checked.
    `heading` and `lead` set the section title and the words leading into a list, `before` the sentence before.
    """

    text: str
    finds: dict[str, object] | None
    heading: str | None = None
    lead: str | None = None
    before: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of the named answers a rule tells apart (a position on consent, a standing, an item, a level).

    `standing_in` gives for editions of the rule's national figure (years) the standing the answer had in them,
    where it is another than `standing`.
    """

    id: str
    title: str
    patterns: tuple[Pattern, ...]
    standing: str | None = None
    rank: float | None = None
    standing_in: tuple[tuple[str, str | None], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: what to look for, where, and how its values are compared.

    `look_for` are patterns that must all be found in the statement (or in what leads into it); `unless`
    are patterns of which none may be. `under` are topics the statement must stand in (empty: anywhere).
    `events` are ids of what may start the clock. `choices` are the answers of finders that tell answers
    apart. `silence` is the severity of one side saying nothing. `protects` says which way is safer
    ("shorter", "longer", a choice id) or None. `baseline` is the id of a national figure. `between` names the child a
    handover is about, with "{home}" and "{host}" for the two areas. `form` is the form on which data
    are asked for, None where it is none in particular. `sayings` are further ways to say it, which
    the rule learns from; they need not be found by the patterns, and are there only where they were asked for.
    """

    id: str
    kind: str
    title: str
    why: str
    topic: str
    attribute: Attribute
    action: str
    finder: str
    look_for: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()
    under: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    value: str | None = None
    severity: Severity = Severity.MATERIAL
    silence: Severity = Severity.WORDING
    tolerance: float = 0.0
    protects: str | None = None
    baseline: str | None = None
    between: str = PLACED
    form: str | None = None
    agencies: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    sayings: tuple[Example, ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """An entry of the shared vocabulary: an id, the title people read, and every name it goes by.

    `agency` is the agency a role belongs to. `group` is the vocabulary file (roles, terms, forms, events,
    items, meetings, sources, levels). `rank` orders levels. `current` is False for a superseded source or an
    abolished category, and `editions` are the editions in force (years) where the group is sources.
    There `superseded_on` is the day a superseded source was replaced, and `begins` gives the days on which
    editions came into force, older ones too: ISO dates, left out where not known.
    `on_forms` are names that count among the answers of forms alone, where the group is levels.
    `asked` is how forms ask for it, where the group is items; an item that forms alone know has no patterns.
    """

    id: str
    title: str
    group: str
    patterns: tuple[Pattern, ...]
    agency: str | None = None
    current: bool = True
    editions: tuple[str, ...] = ()
    rank: float | None = None
    superseded_on: str | None = None
    begins: tuple[tuple[str, str], ...] = ()
    asked: AskedAs | None = None
    on_forms: tuple[Pattern, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BaselineFigure:
    """A national figure with its source, validity and binding force. Dates are ISO; None is open.

    `cue` is a few words of the source that stand beside the figure on its page, so that it can be looked up there.
    """

    id: str
    kind: str | None
    title: str
    figure: str
    amount: float | None
    unit: str | None
    direction: str | None
    source: str
    edition: str
    paragraph: str | None
    page: str | None
    cue: str | None
    actor: str | None
    clock: str | None
    binds: str
    applies_to: str
    in_force_from: str | None
    in_force_to: str | None
    checked_on: str | None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Kind:
    """A kind of procedure: its names (for guessing the kind of a file), topics, and rules.

    `lessons` is what its rules have learned, None where they have not. A kind equals only itself, so that what was
    worked out for it can be kept by it.
    """

    id: str
    name: str
    names: tuple[Pattern, ...]
    topics: tuple[Topic, ...]
    expected: tuple[str, ...]
    rules: tuple[Rule, ...]
    lessons: Lessons | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBook:
    """All rules of a run: the built-in ones, and a workspace's own over them.

    `printed` are labels of forms with the items they ask for. `digest` is the same for the same rule files, and empty
    for a book that was not read from files.
    """

    kinds: dict[str, Kind]
    vocabulary: dict[str, Name]
    baseline: tuple[BaselineFigure, ...]
    weights: Weights
    titles: dict[str, str] = field(default_factory=dict)
    digest: str = ""
    printed: PrintedLabels = field(default_factory=PrintedLabels)

    def names_in(self, group: str) -> tuple[Name, ...]:
        """All entries of one vocabulary file, in its order."""
        return tuple(name for name in self.vocabulary.values() if name.group == group)
