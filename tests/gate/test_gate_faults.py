"""Kills in the middle of writing, and several processes at once: nothing that was accepted or agreed is lost."""

import signal
import subprocess
import sys

import pytest

from alignctl.gate import read_baseline, read_waivers
from tests.conftest import ROOT
from tests.gate.found import finding

WRITER = """
import sys
from datetime import date
from pathlib import Path
from alignctl.gate import Acceptance, Agreement, LookedAt, accept, add_waiver, read_baseline
from tests.gate.found import finding

file, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
ON = date(2026, 11, 28)

def put(number):
    if file.name.startswith("waivers"):
        words = Agreement(owner="Board", reason="Agreed.", agreed=ON, expires=date(2027, 1, 1))
        add_waiver(file, finding(now=number), words)
    else:
        seen = read_baseline(file) if file.exists() else None
        pairs = frozenset({("ash", "birch", "referral")})
        accept((finding(now=number),), file, Acceptance(on=ON, looked_at=LookedAt(pairs=pairs), seen=seen))
"""
LOOP = WRITER + "\nfor number in range(first, first + count):\n    put(number)\n"
# Killed at the first step of the writer, at the second, and so on, until one comes through alive.
KILLER = (
    WRITER
    + """
import os, signal
import alignctl.store.whole_file as home

put(0)
kills, number, done = 0, 1, False
while not done:
    before = file.read_bytes()
    child = os.fork()
    if child == 0:
        left = kills
        def step(frame, event, _):
            global left
            if frame.f_code.co_filename == home.__file__:
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)
        sys.setprofile(step)
        put(number)
        sys.setprofile(None)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    done = os.WIFEXITED(status)
    assert done or os.WTERMSIG(status) == signal.SIGKILL
    after = file.read_bytes()
    if after != before:
        number += 1
    kills += 1
print(kills, number)
"""
)
FILES = ["baseline.json", "baseline.toml", "waivers.toml"]


def numbers(file):
    """The fingerprints a file holds."""
    if file.name.startswith("waivers"):
        return {waiver.fingerprint for waiver in read_waivers(file).entries}
    return set(read_baseline(file).entries)


def started(code, *words):
    command = [sys.executable, "-c", code, *map(str, words)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("name", FILES)
def test_two_processes_at_once_lose_nothing(tmp_path, name):
    file = tmp_path / name
    writers = [started(LOOP, file, first, 50) for first in (100, 200)]
    for one in writers:
        _, errors = one.communicate(timeout=120)
        assert one.returncode == 0, errors
    wanted = {finding(now=number).fingerprint for first in (100, 200) for number in range(first, first + 50)}
    assert numbers(file) == wanted


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="not run: Windows has no SIGKILL")
@pytest.mark.parametrize("name", FILES)
def test_killed_at_any_step_the_file_is_the_old_one_or_the_new_one(tmp_path, name):
    file = tmp_path / name
    killer = started(KILLER, file, 0, 0)
    told, errors = killer.communicate(timeout=120)
    assert killer.returncode == 0, errors
    kills, number = map(int, told.split())
    assert kills > 30
    assert numbers(file) == {finding(now=one).fingerprint for one in range(number)}
    assert number > 2
