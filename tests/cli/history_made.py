"""A workspace of invented areas that changes over a year, in a git repository."""

import os
import subprocess

TEXT = """# Missing children

## Telling the police

The carer must tell the police within {police} when a child is missing.

## Strategy meeting

A strategy meeting must be held within {strategy} of the child being reported missing.

## Return interviews

The return home interview must take place within {interview} of the child being found.

## Care planning after a return

The social worker must review the care plan within {review} of the child's return.

## Recording

Every episode must be entered on the child's electronic file within {entry} of the report.
"""
FIRST = {
    "ash": ("30 minutes", "three working days", "72 hours", "five working days", "24 hours"),
    "birch": ("30 minutes", "two working days", "five working days", "five working days", "48 hours"),
    "cedar": ("30 minutes", "three working days", "10 days", "ten working days", "24 hours"),
}
POINTS = ("police", "strategy", "interview", "review", "entry")
# Each revision: its day, the area, what it changes to what, and how many of five points the first three areas share.


def git(folder, *words, day="2025-01-01"):
    settings = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    settings |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    for who in ("AUTHOR", "COMMITTER"):
        settings |= {f"GIT_{who}_NAME": "T", f"GIT_{who}_EMAIL": "t@example.org", f"GIT_{who}_DATE": f"{day}T12:00:00Z"}
    return subprocess.run(["git", *words], cwd=folder, env=settings, check=True, capture_output=True, text=True).stdout


def commit(root, day):
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "a revision", day=day)


def write(folder, values):
    lines = ["[workspace]", 'name = "Odd region"']
    for area, held in values.items():
        (folder / f"{area}.md").write_text(TEXT.format(**held), encoding="utf-8")
        lines += [f"[areas.{area}.documents]", f'missing = ["{area}.md"]']
    (folder / "alignctl.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def beginning():
    return {area: dict(zip(POINTS, held, strict=True)) for area, held in FIRST.items()}
