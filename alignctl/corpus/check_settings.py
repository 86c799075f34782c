"""The table [check] of a workspace: when a check fails, and which files it goes by."""

from __future__ import annotations

from alignctl.corpus.settings_file import Settings
from alignctl.model.check_settings import READING_FLOOR, CheckSettings, FailOn
from alignctl.model.divergence import Severity
from alignctl.model.finding import FindingCode

OFF = "off"
# Nothing that is local by necessity is held against a text, so no finding can be given that severity.
SEVERITIES = {one.value: one for one in (Severity.STATUTORY, Severity.MATERIAL, Severity.WORDING)}


def check_of(settings: Settings) -> CheckSettings:
    """What a workspace sets for `check`; mistakes are noted with their line. The files it names need not be there."""
    checked = CheckSettings(
        fail_on=_fail_on(settings),
        baseline=_path(settings, "baseline", (".json", ".toml")),
        waivers=_path(settings, "waivers", (".toml",)),
        verdicts=_path(settings, "verdicts", (".toml",)),
        agreements=_path(settings, "agreements", (".toml",)),
        reading_floor=_floor(settings),
        findings=_findings(settings.table("findings")),
    )
    settings.finish()
    return checked


def _fail_on(settings: Settings) -> FailOn | None:
    if "fail-on" not in settings:
        return None
    word = settings.text("fail-on")
    known = {choice.value: choice for choice in FailOn}
    if word not in known:
        settings.unknown("fail-on", "choice", word, known)
    return known.get(word)


def _path(settings: Settings, key: str, endings: tuple[str, ...]) -> str | None:
    path = settings.text(key)
    if path and not path.lower().endswith(endings):
        settings.note(key, f"the path of a file ending in {' or '.join(endings)} was expected, found '{path}'")
    return path or None


def _floor(settings: Settings) -> float:
    floor = settings.number("reading-floor", READING_FLOOR)
    if 0 <= floor <= 1:
        return floor
    settings.note("reading-floor", f"a share from 0 to 1 was expected, found {floor:g}")
    return READING_FLOOR


def _findings(settings: Settings) -> dict[FindingCode, Severity | None]:
    known = {code.value: code for code in FindingCode}
    answers = (OFF, *SEVERITIES)
    found: dict[FindingCode, Severity | None] = {}
    for key in settings.all_keys():
        if key not in known:
            settings.unknown(key, "finding", key, known)
            continue
        word = settings.text(key, OFF)
        if word not in answers:
            settings.unknown(key, "severity", word, answers)
        found[known[key]] = SEVERITIES.get(word)
    return found
