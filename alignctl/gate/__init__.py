"""What `check` decides: which findings are accepted or waived, and whether those left fail it."""

from alignctl.gate.accepting import Acceptance, Updated, accept
from alignctl.gate.adding_waivers import Agreement, add_waiver
from alignctl.gate.baseline import Accepted, Baseline, read_baseline
from alignctl.gate.deciding import Decided, Gate, decide
from alignctl.gate.fingerprint import base_code, fingerprint, point_of, with_fingerprint
from alignctl.gate.looked_at import LookedAt
from alignctl.gate.news import News, news, without_earlier
from alignctl.gate.of_agreements import change_finding, overdue_finding
from alignctl.gate.of_differences import divergence_findings, drift_findings
from alignctl.gate.of_one_text import change_findings, contradiction_findings, national_findings
from alignctl.gate.places import Places
from alignctl.gate.upkeep import topic_findings, upkeep_findings
from alignctl.gate.waivers import Waiver, Waivers, read_waivers

__all__ = [
    "Acceptance",
    "Accepted",
    "Agreement",
    "Baseline",
    "Decided",
    "Gate",
    "LookedAt",
    "News",
    "Places",
    "Updated",
    "Waiver",
    "Waivers",
    "accept",
    "add_waiver",
    "base_code",
    "change_finding",
    "change_findings",
    "contradiction_findings",
    "decide",
    "divergence_findings",
    "drift_findings",
    "fingerprint",
    "national_findings",
    "news",
    "overdue_finding",
    "point_of",
    "read_baseline",
    "read_waivers",
    "topic_findings",
    "upkeep_findings",
    "with_fingerprint",
    "without_earlier",
]
