"""The whole loop on the bundled region: what was agreed is carried into the texts, and nothing else changes."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter

import pytest

pytestmark = pytest.mark.once

ON = ("--on", "2026-11-28")
AROUND = ("--around", "northmoor")
AREAS = ("northmoor", "westvale", "eastmere")
KINDS = ("missing", "referral", "practice-review")
AGREED = (
    "missing.out-of-area.time-limit.tell-placing-authority.reported-missing",
    "referral.making-referral.form.refer-on-form",
    "practice-review.decision.role.decide-on-review",
)
# duties on children of this area elsewhere, and of others here: a sentence on the one never stands for the other
LEFT = "practice-review.cross-boundary.role.lead-review-across-boundary"
CHANGED = ("northmoor-missing", "westvale-referral", "westvale-practice-review")


class Loop:
    """The region before and after: what was printed on the way, and how every pair stands."""

    def __init__(self, before, after):
        self.before, self.after = before, after
        self.cache = before.parent / "cache"

    def run(self, folder, *words):
        settings = {**os.environ, "ALIGNCTL_CACHE": str(self.cache), "COLUMNS": "100", "PYTHONUTF8": "1"}
        done = subprocess.run(
            [sys.executable, "-m", "alignctl", *map(str, words)],
            cwd=folder,
            env=settings,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def kinds(self):
        return [word for kind in KINDS for word in ("--kind", kind)]

    def divergences(self, folder):
        """What each divergence says, by the pair and its id."""
        result = json.loads(self.run(folder, "compare", *AREAS, *self.kinds(), *ON, "--format", "json"))
        return {
            (*pair["areas"], one["id"]): one["explanation"]
            for pair in result["pairs"]
            for kind in pair["kinds"]
            for one in kind["divergences"]
        }

    def words(self, folder, name):
        """The words of a file as it is read, with all changes accepted."""
        read = json.loads(self.run(folder, "extract", f"files/{name}.docx", "--format", "json"))
        return Counter(re.findall(r"\w+", json.dumps(read["sections"], ensure_ascii=False)))


@pytest.fixture(scope="module")
def loop(tmp_path_factory, vale):
    base = tmp_path_factory.mktemp("loop")
    before, after = base / "before", base / "after"
    shutil.copytree(vale, before, ignore=shutil.ignore_patterns("gold", "sources", "make", "second-reader", "expected"))
    loop = Loop(before, after)
    for candidate in (*AGREED, LEFT):
        loop.run(before, "agree", candidate, "--owner", "Policy officer", "--due", "2027-03-31", *AROUND, *ON)
    loop.run(before, "draft", *AROUND, "--tracked", "changes", *ON)
    shutil.copytree(before, after)
    for name in CHANGED:
        shutil.copyfile(before / "changes" / f"{name}-changes.docx", after / "files" / f"{name}.docx")
    return loop


def test_the_files_of_areas_are_as_they_were(loop, vale):
    for name in CHANGED:
        assert (loop.before / "files" / f"{name}.docx").read_bytes() == (vale / "files" / f"{name}.docx").read_bytes()


def test_with_all_changes_accepted_the_agreed_divergences_are_gone_and_no_other_changed(loop):
    before, after = loop.divergences(loop.before), loop.divergences(loop.after)
    gone = before.keys() - after.keys()
    assert {id_ for *_, id_ in gone} == set(AGREED)
    assert not {id_ for *_, id_ in after} & set(AGREED)
    assert {key: before[key] for key in after} == after


def test_a_handover_is_left_to_people_with_both_sentences_and_the_reason(loop):
    draft = json.loads(loop.run(loop.before, "draft", LEFT, *AROUND, *ON, "--format", "json"))
    (point,) = draft["points"]
    assert len(point["amendments"]) == 2
    for one in point["amendments"]:
        assert one["edit"] is None
        assert one["before"]["quote"]
        assert one["proposed"]
        assert one["why_not"]
    here, elsewhere = point["amendments"]
    assert "from another area" in here["before"]["quote"]
    assert "from another area" in here["proposed"]
    assert "in another area" in elsewhere["before"]["quote"]
    assert "in another area" in elsewhere["proposed"]


def test_every_area_counts_as_having_adopted_what_was_agreed(loop):
    assert "3 adopted by all their areas" in loop.run(loop.after, "agree", "--list", *AROUND, *ON)
    assert "3 adopted" not in loop.run(loop.before, "agree", "--list", *AROUND, *ON)


def test_only_the_words_of_the_values_differ(loop):
    form = {"Request": 3, "for": 3, "Support": 3, "a": 1}, {"Inter": 3, "Agency": 3, "Referral": 3, "an": 1}
    expected = {
        "northmoor-missing": ({"within": 1, "4": 1, "hours": 1}, {"immediately": 1}),
        "westvale-referral": form,
        "westvale-practice-review": ({"delegated": 1, "Delegated": 1}, {"lead": 1, "Lead": 1}),
    }
    for name in CHANGED:
        old, new = (loop.words(folder, name) for folder in (loop.before, loop.after))
        assert (dict(old - new), dict(new - old)) == expected[name]
