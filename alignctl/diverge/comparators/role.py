"""Who acts, by the shared ids of roles: a team under another name is the same role."""

from __future__ import annotations

import re

from alignctl.diverge.binding import Group, Same, common, groups, settled
from alignctl.diverge.comparator import Comparator, Outcome, Point
from alignctl.diverge.identity import value_id
from alignctl.diverge.naming import same_name
from alignctl.diverge.other_roles import is_other, other_differs
from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.provision import Provision
from alignctl.model.values import Role
from alignctl.rules.rule import Rule, RuleBook

# Roles that name a whole body: less exact than one of its posts, but no other answer.
BODIES = frozenset(
    {
        "carer",
        "chair",
        "childrens-social-care",
        "front-door",
        "health-professional",
        "lead-professional",
        "local-authority",
        "manager",
        "partnership",
        "police",
        "professional",
        "referrer",
        "school",
        "voluntary-organisation",
    }
)
LESS_EXACT = 0.2
SURE_ASIDE = 0.5
_ANYBODY = re.compile(r"\b(?:professionals|practitioners|agencies|anyone|any|all|every|each)\b", re.IGNORECASE)


def _takes(provision: Provision, _rule: Rule | None) -> bool:
    return isinstance(provision.value, Role)


def _compare(point: Point, book: RuleBook) -> tuple[Outcome, ...]:
    def same(a: Provision, b: Provision) -> bool:
        if value_id(a.value) == value_id(b.value):
            return True
        return is_other(a) and is_other(b) and same_name(a.value.display, b.value.display, point.area_names)

    all_a, all_b = _exact(groups(point.a, same), groups(point.b, same), book)
    left, right = settled(all_a), settled(all_b)
    if agreed := next(common(left, right, same), None) or _agreed_aside(all_a, all_b, same):
        return (_same_role(point, *agreed),)
    a, b = left[0][0], right[0][0]
    if (is_other(a) or is_other(b)) and not other_differs(a, b, BODIES, book):
        return ()
    less_exact = _same_body(value_id(a.value), value_id(b.value), book) and not (_is_anybody(a) or _is_anybody(b))
    return (
        Outcome(
            a=a,
            b=b,
            comparison=ComparisonKind.DIFFERS,
            distance=LESS_EXACT if less_exact else 1.0,
            says_a=_together(a, all_a),
            says_b=_together(b, all_b),
            at_most=Severity.WORDING if less_exact else None,
        ),
    )


def _exact(a: tuple[Group, ...], b: tuple[Group, ...], book: RuleBook) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """The posts both sides name, without the bodies they belong to ("the police: the call handler").

    Where one side names only a body, nothing is left out: the body is all there is to compare with.
    """
    posts = tuple(tuple(group for group in side if value_id(group[0].value) not in BODIES) for side in (a, b))
    if not posts[0] or not posts[1]:
        return a, b
    exact_a, exact_b = (
        tuple(group for group in side if group in named or not _has_post(group, named, book))
        for side, named in zip((a, b), posts, strict=True)
    )
    return exact_a, exact_b


def _has_post(body: Group, posts: tuple[Group, ...], book: RuleBook) -> bool:
    """Whether one of the posts is of the body's own agency."""
    own = book.vocabulary.get(value_id(body[0].value))
    named = (book.vocabulary.get(value_id(post[0].value)) for post in posts)
    return own is not None and any(post is not None and post.agency == own.agency for post in named)


def _same_role(point: Point, a: Provision, b: Provision) -> Outcome:
    """One role: shared, unless the rule is about its name alone."""
    about_name = point.rule is not None and point.rule.severity is Severity.WORDING
    if not about_name or same_name(a.value.display, b.value.display, point.area_names):
        return Outcome(a=a, b=b, comparison=None)
    return Outcome(
        a=a,
        b=b,
        comparison=ComparisonKind.DIFFERS,
        distance=LESS_EXACT,
        says_a=_said(a),
        says_b=_said(b),
        at_most=Severity.WORDING,
    )


def _same_body(a: str, b: str, book: RuleBook) -> bool:
    """Whether one names a whole body and the other the same agency: no other duty, only less exact."""
    if a not in BODIES and b not in BODIES:
        return False
    first, second = book.vocabulary.get(a), book.vocabulary.get(b)
    if first is None or second is None:
        return False
    return "any" in {first.agency, second.agency} or first.agency == second.agency


def _agreed_aside(a: tuple[Group, ...], b: tuple[Group, ...], same: Same) -> tuple[Provision, Provision] | None:
    """A role both sides name, though not the surest of either; one that stands near the act by chance is none."""
    pairs = common(a, b, same)
    return next((pair for pair in pairs if min(entry.confidence for entry in pair) >= SURE_ASIDE), None)


def _is_anybody(provision: Provision) -> bool:
    """Whether a duty is laid on everybody alike ("professionals"), which is another answer than any one post."""
    return value_id(provision.value) == "professional" and _ANYBODY.search(provision.value.display) is not None


def _together(provision: Provision, found: tuple[Group, ...]) -> str:
    """The role, with those the same sentence names beside it."""
    beside = [entry for group in found for entry in group if entry.citation.quote == provision.citation.quote]
    names = list(dict.fromkeys(_said(entry) for entry in beside))
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def _said(provision: Provision) -> str:
    return provision.value.display


COMPARATOR = Comparator(id="role", takes=_takes, compare=_compare)
