"""The documentation says what there is: every command and rule, fresh pages, links that lead somewhere."""

import importlib.util
import re
import shutil
import subprocess
import sys
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from typer.core import TyperGroup
from typer.main import get_command

from alignctl.cli.app import app
from alignctl.provisions import try_example
from alignctl.rank.criteria import CRITERIA
from alignctl.rules import load_rules

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *(ROOT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md"))])
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```([^\n]*)\n(.*?)^```", re.MULTILINE | re.DOTALL)


@lru_cache
def generator():
    spec = importlib.util.spec_from_file_location("docs_generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def text_of(page):
    return page.read_text(encoding="utf-8")


def links_of(page):
    """Relative links of a page, each as the file it leads to and the anchor in it."""
    for target in LINK.findall(FENCED.sub("", text_of(page))):
        if not re.match(r"[a-z]+:", target):
            path, _, anchor = target.partition("#")
            yield target, (page.parent / path).resolve() if path else page, anchor


def anchors_of(page):
    """Ids set by hand, and those GitHub gives to headings."""
    text = FENCED.sub("", text_of(page))
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    slugs = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    return slugs | set(re.findall(r'<a id="([^"]+)">', text))


def commands():
    """Every command and subcommand, as people write it."""

    def below(command, name):
        yield name
        if isinstance(command, TyperGroup):
            for word in command.list_commands(None):
                yield from below(command.get_command(None, word), f"{name} {word}")

    yield from below(get_command(app), "alignctl")


@pytest.mark.parametrize("command", tuple(commands()))
def test_every_command_stands_in_the_reference(command):
    headings = re.findall(r"^#+ (.+)$", text_of(DOCS / "reference" / "commands.md"), re.MULTILINE)
    assert command in headings


@pytest.mark.parametrize("kind", tuple(load_rules().kinds.values()), ids=lambda kind: kind.id)
def test_every_rule_stands_in_the_reference(kind):
    page, index = text_of(DOCS / "reference" / f"rules-{kind.id}.md"), text_of(DOCS / "reference" / "rules.md")
    missing = [rule.id for rule in kind.rules if f"| `{rule.id}` |" not in page]
    unlisted = [rule.id for rule in kind.rules if f"rules-{kind.id}.md#{rule.id.split('.', 1)[1]})" not in index]
    assert (missing, unlisted) == ([], [])


def test_generated_pages_are_fresh():
    assert generator().drifted() == [], "run: python docs/generate.py"


def test_a_changed_and_a_left_over_page_are_named(tmp_path, monkeypatch):
    module = generator()
    monkeypatch.setattr(module, "REFERENCE", tmp_path)
    for name, text in module.pages().items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="\n")
    assert module.drifted() == []
    (tmp_path / "vocabulary.md").write_text("other words\n", encoding="utf-8")
    (tmp_path / "rules-gone.md").write_text("a kind that is no more\n", encoding="utf-8")
    assert module.drifted() == ["rules-gone.md", "vocabulary.md"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_relative_link_leads_somewhere(page):
    broken = [
        target
        for target, file, anchor in links_of(page)
        if not file.exists() or (anchor and file.suffix == ".md" and file.exists() and anchor not in anchors_of(file))
    ]
    assert broken == []


def test_every_page_is_linked_from_the_readme_or_the_index():
    linked = {file for page in (ROOT / "README.md", DOCS / "README.md") for _, file, _ in links_of(page)}
    pages = set(DOCS.rglob("*.md")) - {DOCS / "README.md"}
    assert sorted(page.relative_to(ROOT).as_posix() for page in pages - linked) == []


def test_the_first_two_code_blocks_of_the_readme_are_one_line_each():
    blocks = [body for _, body in FENCED.findall(text_of(ROOT / "README.md"))]
    assert [len(block.strip().splitlines()) for block in blocks[:2]] == [1, 1]


def test_the_page_on_ranking_gives_every_criterion_its_weight():
    rows = re.findall(r"^\| `([a-z-]+)` \| (\d+) \|", text_of(DOCS / "explanation" / "ranking.md"), re.MULTILINE)
    said = yaml.safe_load(text_of(ROOT / "rules" / "ranking.yaml"))["criteria"]
    assert {name: int(weight) for name, weight in rows} == {name: one["weight"] for name, one in said.items()}
    assert {name for name, _ in rows} == {criterion.id for criterion in CRITERIA}


def tutorial_steps():
    """Commands of the tutorial that are followed by what they print."""
    blocks = FENCED.findall(text_of(DOCS / "tutorial.md"))
    for (kind, command), (after, output) in pairwise(blocks):
        if (kind, after) == ("sh", "text"):
            yield pytest.param(command.strip(), output, id=command.split()[1])


@pytest.mark.parametrize(("command", "output"), tuple(tutorial_steps()))
def test_the_tutorial_shows_what_is_printed(command, output, tmp_path):
    run = subprocess.run(
        [sys.executable, "-m", *command.split()],
        cwd=ROOT,
        env={"ALIGNCTL_CACHE": str(tmp_path), "COLUMNS": "100", "PYTHONUTF8": "1", "SYSTEMROOT": "C:\\Windows"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == (1 if command.startswith("alignctl check") else 0), run.stderr
    printed = run.stderr + run.stdout
    at = 0
    for part in re.split(r"^\.\.\.\n", output, flags=re.MULTILINE):
        found = printed.find(part.rstrip("\n"), at)
        assert found >= 0, part
        at = found + len(part.rstrip("\n"))


def test_the_commands_of_the_page_on_reports_run(tmp_path):
    shutil.copytree(ROOT / "corpora" / "vale", tmp_path / "corpora" / "vale")
    blocks = FENCED.findall(text_of(DOCS / "how-to" / "report-a-region.md"))
    commands = [line for kind, body in blocks if kind == "sh" for line in body.splitlines()]
    assert len(commands) >= 4
    for command in commands:
        run = subprocess.run(
            [sys.executable, "-m", *command.split()],
            cwd=tmp_path,
            env={"ALIGNCTL_CACHE": str(tmp_path / "cache"), "PYTHONUTF8": "1", "SYSTEMROOT": "C:\\Windows"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert run.returncode == 0, (command, run.stderr)
    assert (tmp_path / "report.md").read_text(encoding="utf-8").count("\n## ") > 3


def run_page(name, folder):
    """Run the commands of a how-to page over a copy of the bundled region; how many there were."""
    shutil.copytree(ROOT / "corpora" / "vale", folder / "corpora" / "vale")
    blocks = FENCED.findall(text_of(DOCS / "how-to" / name))
    commands = [line for kind, body in blocks if kind == "sh" for line in body.splitlines()]
    for command in commands:
        run = subprocess.run(
            [sys.executable, "-m", *command.split()],
            cwd=folder,
            env={"ALIGNCTL_CACHE": str(folder / "cache"), "PYTHONUTF8": "1", "SYSTEMROOT": "C:\\Windows"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert run.returncode == 0, (command, run.stderr)
    return len(commands)


def test_the_commands_of_the_page_on_crossing_run(tmp_path):
    assert run_page("cross-a-border.md", tmp_path) == 5
    assert (tmp_path / "crossing.docx").read_bytes().startswith(b"PK")
    assert "@" not in (tmp_path / "public.md").read_text(encoding="utf-8")


def test_the_commands_of_the_page_on_merging_run(tmp_path):
    assert run_page("merge-two-procedures.md", tmp_path) == 3
    assert (tmp_path / "merged.docx").read_bytes().startswith(b"PK")
    assert (tmp_path / "decisions.xlsx").read_bytes().startswith(b"PK")


def shown_rules(book, files):
    every = [rule for kind in book.kinds.values() for rule in kind.rules]
    return [rule for rule in every if f"{rule.kind}/provisions/{rule.id.partition('.')[2]}.yaml" in files]


def test_the_rules_shown_in_the_how_to_hold(tmp_path):
    text = text_of(DOCS / "how-to" / "write-own-rules.md")
    shown = re.findall(r"^`our-rules/([^`]+)`:\n\n```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    for path, body in shown:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(body, encoding="utf-8")
    book = load_rules(tmp_path)
    rules = {path for path, _ in shown if "/provisions/" in path}
    assert "missing/provisions/photograph-limit.yaml" in rules
    assert "allegations/kind.yaml" in {path for path, _ in shown}
    assert len(shown_rules(book, rules)) == len(rules)
    tried = [try_example(rule, example, book) for rule in shown_rules(book, rules) for example in rule.examples]
    assert [told for told in tried if told] == []
