"""Every result in every format: the same bytes wherever, in whatever time zone and in whatever order sets run."""

import os
import subprocess
import sys


def test_a_result_gives_the_same_bytes_in_another_folder_time_zone_and_order_of_sets(root, tmp_path):
    found, paths = [], (str(root), str(root / "tests" / "report"))
    for place, zone, seed in (("here", "Pacific/Kiritimati", "1"), ("there", "America/Adak", "2")):
        (tmp_path / place).mkdir()
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(paths)}
        command = [sys.executable, "-m", "tests.report.office_results"]
        done = subprocess.run(
            command, cwd=tmp_path / place, env=environment, capture_output=True, text=True, check=True, timeout=170
        )
        found.append(done.stdout.splitlines())
    assert found[0] == found[1]
    written = {tuple(line.split()[:2]) for line in found[0]}
    assert {
        ("planned", "docx"),
        ("ranked", "csv"),
        ("two", "sssom"),
        ("crossing", "html"),
        ("region", "xlsx"),
    } <= written
    assert len(written) == len(found[0]) > 50
