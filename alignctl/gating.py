"""What a check comes to: what was found, held against the settings, the waivers and the baseline of a workspace."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from alignctl.corpus import Workspace
from alignctl.gate import Baseline, Gate, LookedAt, Waivers, decide, read_baseline, read_waivers
from alignctl.model.check_settings import FailOn
from alignctl.model.checked import Checked, Found
from alignctl.model.finding import Finding, FindingCode, Place
from alignctl.model.verdict import in_words
from alignctl.run import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """The files of a workspace that a check goes by; None where there is none. `seen` is what the baseline held."""

    baseline: Path | None
    waivers: Path | None
    seen: Baseline | None


def files_of(workspace: Workspace) -> Files:
    """Where the baseline and the waivers lie, and what the baseline holds; a baseline may be yet to be made.

    Raises UsageError, with every mistake, for a baseline that cannot be read.
    """
    settings = workspace.check
    baseline = workspace.root / settings.baseline if settings.baseline else None
    waivers = workspace.root / settings.waivers if settings.waivers else None
    seen = read_baseline(baseline) if baseline and baseline.exists() else None
    return Files(baseline=baseline, waivers=waivers, seen=seen)


def looked_at(found: Found, run: Run) -> LookedAt:
    """What a check read well enough to tell what is no longer there."""
    texts = [text for text in found.texts if (text.owner, text.kind) not in found.in_part]
    held = {(text.owner, text.kind) for text in texts}
    sides = ((one.area, one.other, one.kind) for one in found.neighbours)
    pairs = {(a, b, kind) for a, b, kind in sides if found.in_part.isdisjoint(((a, kind), (b, kind)))}
    regions = run.workspace.regions.values()
    pairs |= {
        (text.owner, region.id, text.kind)
        for text in texts
        for region in regions
        if text.owner in region.areas and text.kind in region.standard and (region.id, text.kind) not in found.in_part
    }
    return LookedAt(
        texts=frozenset(held),
        pairs=frozenset(pairs),
        revisions=bool(found.revisions),
        whole=found.whole and not found.in_part,
    )


def gated(found: Found, run: Run, files: Files, fail_on: FailOn | None, *, quotes: bool = False) -> Checked:
    """Decide on what was found. Raises UsageError, with every mistake, for waivers that cannot be read."""
    waivers: Waivers | None = None
    if files.waivers is not None and files.waivers.exists():
        waivers = read_waivers(files.waivers)
    gate = Gate(
        on=run.settings.on,
        looked_at=looked_at(found, run),
        settings=run.workspace.check,
        baseline=files.seen,
        waivers=waivers,
        fail_on=fail_on,
        # a revision is held to what it brings, a workspace to how it stands
        otherwise=FailOn.NEW_MATERIAL if any(text.earlier for text in found.texts) else FailOn.MATERIAL,
    )
    decided = decide(found.findings, gate)
    return Checked(
        on=run.settings.on.isoformat(),
        as_of=run.settings.as_of.isoformat(),
        found=found,
        findings=tuple(_placed(one, run.workspace.check.waivers) for one in decided.findings),
        fail_on=decided.fail_on,
        failing=tuple(one.fingerprint for one in decided.failing),
        lapsed=tuple(f"{entry.says} ({entry.fingerprint})" for entry in decided.lapsed),
        notes=tuple(_notes(run.workspace, files, decided.left_out, found)),
        quotes=quotes,
    )


def _placed(one: Finding, waivers: str | None) -> Finding:
    """A finding about a waiver lies in the file of waivers, by its path in the workspace as documents have theirs."""
    of_waiver = one.code in {FindingCode.WAIVER_EXPIRED, FindingCode.WAIVER_UNUSED}
    return replace(one, place=Place(document=waivers)) if waivers and of_waiver else one


def _notes(workspace: Workspace, files: Files, left_out: int, found: Found) -> Iterator[str]:
    """What limits what the check tells, in plain sentences."""
    if workspace.file is None:
        yield "There is no workspace, so the text was not held against any neighbour's or a regional standard."
    said = in_words(found.verdicts)
    if said:
        yield said
    if files.baseline is not None and files.seen is None:
        yield f"There is no baseline file yet ({files.baseline.name}); --update-baseline makes it."
    if left_out:
        noun = "finding is" if left_out == 1 else "findings are"
        yield f"{left_out} {noun} of a sort that [check.findings] switches off."
