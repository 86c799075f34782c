"""What `check` writes beside its result: findings accepted in the baseline file, and waivers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from alignctl.cli import console
from alignctl.cli.options import day
from alignctl.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from alignctl.corpus import Workspace
    from alignctl.model.checked import Checked
    from alignctl.run import Run


class Waiving(NamedTuple):
    """A waiver asked for on the command line."""

    fingerprint: str | None
    owner: str | None
    reason: str | None
    until: str | None

    def hold_together(self) -> None:
        """Raise UsageError where a waiver lacks who, why or until when, or these stand without one."""
        told = {"--owner": self.owner, "--reason": self.reason, "--until": self.until}
        lacking = [option for option, value in told.items() if not value]
        if self.fingerprint and lacking:
            raise UsageError(
                f"A waiver needs an owner, a reason and a last day; {', '.join(lacking)} was left out.",
                hint='For example: --waive 0123456789abcdef --owner "A. Lead" --reason "agreed" --until 2027-05-31',
            )
        if not self.fingerprint and len(lacking) < len(told):
            raise UsageError("--owner, --reason and --until go with --waive.", hint="Name the finding with --waive.")


def accept_today(run: Run, checked: Checked, *, statutory: bool) -> None:
    """Accept what a check found in the baseline file, and say each entry that came, went or was refused."""
    from alignctl.gate import Acceptance, accept
    from alignctl.gating import files_of, looked_at

    file = _named(run.workspace, "baseline", run.workspace.check.baseline)
    terms = Acceptance(
        on=run.settings.on,
        looked_at=looked_at(checked.found, run),
        seen=files_of(run.workspace).seen,
        statutory=statutory,
    )
    done = accept(checked.findings, file, terms)
    for verb, entries in (("Accepted", done.added), ("Lapsed, taken out", done.lapsed)):
        for entry in entries:
            console.say(f"{verb}: {entry.says} ({entry.fingerprint})")
    for finding in done.refused:
        console.say(f"Not accepted: {finding.message} ({finding.fingerprint})")
    if done.refused:
        console.say("Statutory findings are accepted with --accept-statutory only.")
    told = f"{len(done.added)} accepted, {len(done.lapsed)} taken out, {len(done.kept)} kept"
    console.say(f"{file.as_posix()}: {told}.")


def add_waived(run: Run, checked: Checked, asked: Waiving) -> None:
    """Write a waiver of one finding. Raises UsageError where the check did not find it."""
    from alignctl.gate import Agreement, add_waiver

    file = _named(run.workspace, "waivers", run.workspace.check.waivers)
    finding = next((one for one in checked.findings if one.fingerprint == asked.fingerprint), None)
    if finding is None:
        raise UsageError(
            f"The fingerprint of a finding of this check was expected, found '{asked.fingerprint}'.",
            where="--waive",
            hint="The check lists its findings with their fingerprints; --full lists all.",
        )
    agreement = Agreement(
        owner=asked.owner or "", reason=asked.reason or "", agreed=run.settings.on, expires=day(asked.until, "--until")
    )
    add_waiver(file, finding, agreement)
    console.say(f"Waived in {file.as_posix()}: {finding.message} ({finding.fingerprint})")


def _named(workspace: Workspace, key: str, path: str | None) -> Path:
    if path is None:
        raise UsageError(
            f"A {key} file was expected, and the workspace names none.",
            where=workspace.file.as_posix() if workspace.file else None,
            hint=f'Write {key} = "{key}.toml" into the table [check] of the workspace file.',
        )
    return workspace.root / path
