"""What `check` decides: which findings are accepted or waived, and whether those left fail it."""

from alignctl.gate.accepting import Acceptance, Updated, accept
from alignctl.gate.adding_waivers import Agreement, add_waiver
from alignctl.gate.baseline import Accepted, Baseline, read_baseline
from alignctl.gate.deciding import Decided, Gate, decide
from alignctl.gate.fingerprint import base_code, fingerprint, point_of, with_fingerprint
from alignctl.gate.looked_at import LookedAt
from alignctl.gate.waivers import Waiver, Waivers, read_waivers

__all__ = [
    "Acceptance",
    "Accepted",
    "Agreement",
    "Baseline",
    "Decided",
    "Gate",
    "LookedAt",
    "Updated",
    "Waiver",
    "Waivers",
    "accept",
    "add_waiver",
    "base_code",
    "decide",
    "fingerprint",
    "point_of",
    "read_baseline",
    "read_waivers",
    "with_fingerprint",
]
