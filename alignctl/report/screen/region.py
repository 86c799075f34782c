"""A region on the screen: what limits it first, then friction, what changes at the borders, and whom to learn from."""

from __future__ import annotations

from alignctl.model.divergence import Silence
from alignctl.model.effect import shown
from alignctl.model.neighbours import Profile
from alignctl.model.provision import Provision
from alignctl.model.region import Change, Crossing, RegionView
from alignctl.report.evidence import searched_words, source_words
from alignctl.report.likeness_lines import likeness_lines, likeness_words
from alignctl.report.pilot_lines import pilot_lines
from alignctl.report.rests_on import rests_on
from alignctl.report.screen.comparison import write_marking, write_problems
from alignctl.report.screen.page import Page
from alignctl.report.shared_lines import shared_lines
from alignctl.report.titles import titles_of, topic_words
from alignctl.report.told import on_page
from alignctl.report.verdict_lines import verdict_lines
from alignctl.report.words import (
    ORDER,
    SEVERITY_SHORT,
    SILENCE,
    adoption_words,
    count,
    figure_words,
    place_words,
    share_words,
    value_words,
)

MOST = 5


def write_region(page: Page, view: RegionView, *, full: bool) -> None:
    """Write a region; with `full` every border, body, profile and drift."""
    most = None if full else MOST
    write_marking(page, view.marking)
    page.line(f"{view.name}: {count(len(view.areas), 'area')}, {count(len(view.ties), 'tie')}", strong=True)
    differing = sum(1 for _ in view.differing())
    found = len(view.clusters)
    page.line(f"{count(found, 'point')} of practice found; areas differ on {share_words(differing, found, 'point')}.")
    for note in view.notes:
        page.item(note, label="!")
    write_problems(page, view.problems)
    on_page(page, shared_lines(view, full=full))
    _write_friction(page, view, most)
    _write_crossings(page, view, most)
    _write_variants(page, view, most)
    _write_learning(page, view, most)
    _write_profiles(page, view, most)
    _write_adoption(page, view, most)
    on_page(page, pilot_lines(view, most))
    on_page(page, verdict_lines(view.verdicts) if full else ())
    on_page(page, rests_on(view.documents, view.areas, view.names))


def _write_friction(page: Page, view: RegionView, most: int | None) -> None:
    page.heading("Where the friction is")
    page.line(
        f"Friction over the whole region: {view.friction.total:.1f} (weight of a tie times distance, over all points)."
    )
    page.subheading("By border")
    for border in view.friction.borders[:most]:
        why = f" ({'; '.join(border.reasons)}; weight {figure_words(border.weight)})" if border.reasons else ""
        ends = f"{view.name_of(border.a)} and {view.name_of(border.b)}"
        page.item(f"{ends}{why}: {border.share:.0%}, {count(border.points, 'point')}")
    page.subheading("By topic")
    for topic in [one for one in view.friction.topics if one.points][:most]:
        page.item(
            f"{topic_words(topic.kind or '', topic.id, view.names)}: {topic.share:.0%}, {count(topic.points, 'point')}"
        )
    page.subheading(f"By area, {ORDER} (each border counts for both its areas)")
    for area in sorted(view.friction.areas, key=lambda one: one.id)[:most]:
        page.item(f"{view.name_of(area.id)}: {area.share:.0%}, {count(area.points, 'point')}")


def _write_crossings(page: Page, view: RegionView, most: int | None) -> None:
    shown = [one for one in view.crossings if one.changes][:most]
    if shown:
        page.heading("What changes at the border")
    for one in shown:
        _write_crossing(page, view, one)
    _write_rest(page, sum(1 for one in view.crossings if one.changes) - len(shown), "border")


def _write_crossing(page: Page, view: RegionView, one: Crossing) -> None:
    titles = titles_of(view)
    page.subheading(f"From {view.name_of(one.a)} to {view.name_of(one.b)}")
    for number, change in enumerate(one.changes, 1):
        page.item(
            f"{titles.get(change.point, change.title)} ({SEVERITY_SHORT[change.severity].lower()})",
            label=f"{number}.",
            strong=True,
        )
        _write_side(page, view, one.a, change.a, change)
        _write_side(page, view, one.b, change.b, change)
    _write_rest(page, one.more, "change")


def _write_side(page: Page, view: RegionView, area: str, provision: Provision | None, change: Change) -> None:
    name = view.name_of(area)
    if provision is None:
        held = (one.documents for one in view.held if (one.area, one.kind) == (area, change.kind))
        searched = searched_words(next(held, ()))
        page.line(f"{name}: {SILENCE[change.silence or Silence.NOT_SAID]}{searched}", 5, faint=True)
        return
    page.line(f"{name}: {value_words(provision.value)} ({place_words(provision.citation)})", 5)
    page.quote(provision.citation.quote, 7)
    page.line(source_words(provision.citation, provision.rule), 7, faint=True)


def _write_variants(page: Page, view: RegionView, most: int | None) -> None:
    if not view.bodies:
        return
    page.heading("What one force or care board has to work")
    if not view.variants:
        page.line("No body works different values on any point compared.")
    for one in view.variants[:most]:
        page.item(one.sentence)
        for variant in one.variants:
            page.line(f"{variant.value}: {', '.join(view.name_of(area) for area in variant.areas)}", 5, faint=True)
    _write_rest(page, len(view.variants) - len(view.variants[:most]), "point")


def _write_learning(page: Page, view: RegionView, most: int | None) -> None:
    page.heading("Whom to learn from")
    if not view.exemplars:
        page.line("There is no topic on which 2 areas speak.")
    places = {(one.kind, one.id): number for number, one in enumerate(view.friction.topics)}
    ordered = sorted(view.exemplars, key=lambda one: places.get((one.kind, one.topic), len(places)))
    for one in ordered[:most]:
        topic = topic_words(one.kind, one.topic, view.names)
        page.item(f"{topic}: {view.name_of(one.area) if one.area else 'nobody'}", strong=True)
        page.line(" ".join(one.reasons), 5)
    _write_rest(page, len(view.exemplars) - len(view.exemplars[:most]), "topic")
    page.subheading("Areas that already share practice")
    on_page(page, likeness_lines(view))


def _write_profiles(page: Page, view: RegionView, most: int | None) -> None:
    page.heading(f"Each area, {ORDER}")
    for one in view.profiles:
        page.subheading(view.name_of(one.area))
        _write_profile(page, view, one, most)


def _write_profile(page: Page, view: RegionView, one: Profile, most: int | None) -> None:
    below = f"; on {one.below} it is below statutory guidance or on a superseded source" if one.below else ""
    page.line(f"It speaks on {count(one.stated, 'point')}{below}.", 2)
    if one.shares:
        nearest = one.shares[0]
        page.line(f"Most like {view.name_of(nearest.area)}: {likeness_words(nearest.agreed, nearest.both)}.", 2)
    for alone in one.alone[:most]:
        page.item(f"Alone on: {alone.title}. It says {alone.value}; the others, {alone.others}.")
    _write_rest(page, len(one.alone) - len(one.alone[:most]), "such point")


def _write_adoption(page: Page, view: RegionView, most: int | None) -> None:
    if not view.adoption:
        return
    page.heading("The regional standard")
    for area in view.areas:
        rows = [one for one in view.adoption if one.area == area.id]
        if rows:
            adopted, of = sum(one.adopted for one in rows), sum(one.of for one in rows)
            page.item(f"{area.name} {adoption_words(adopted, of)}")
    page.subheading("Drift from it")
    for one in view.drift[:most]:
        told = shown(one.stated.value) if one.stated else SILENCE[one.silence or Silence.NOT_SAID]
        page.item(f"{view.name_of(one.area)}, {one.title}: {told} (standard: {shown(one.standard.value)})")
    _write_rest(page, len(view.drift) - len(view.drift[:most]), "drift")


def _write_rest(page: Page, left: int, noun: str) -> None:
    if left > 0:
        page.line(f"and {left} more {noun if left == 1 else noun + 's'}", 2, faint=True)
