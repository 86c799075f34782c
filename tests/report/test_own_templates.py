"""The words that stand in templates and in code, whether or not a result shows them: plain, and numbers as figures."""

import ast
import re

import pytest

from tests.report.own_words import length, sentences
from tests.report.test_plain_words import BANNED, LONGEST, NUMBERS

SPEAKING = ("report", "rank", "graph", "diverge")
# what is looked for in documents, and the measure of the program itself, which is told to those who mend it
UNTOLD = {"circumstances.py", "shapes.py", "evaluation.py"}


def literals(path):
    """The sentences in code: strings with a space, a value in one as one token; docstrings are for programmers."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside, docs = set(), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inside |= {id(one) for one in ast.walk(node) if one is not node}
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and ast.get_docstring(node):
            docs.add(id(node.body[0].value))
    for node in ast.walk(tree):
        if id(node) in inside | docs:
            continue
        if isinstance(node, ast.JoinedStr):
            yield "".join(one.value if isinstance(one, ast.Constant) else "X" for one in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def told(path):
    if path.suffix == ".py":
        return [one for one in literals(path) if " " in one.strip() and not re.search(r"[\\^?]|xpath|w:", one)]
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"\{\{.*?\}\}", "X", text, flags=re.DOTALL)
    return [" ".join(one.split()) for one in re.split(r"<[^>]*>", text) if re.search("[a-z] [a-z]", one)]


@pytest.fixture(scope="module")
def ours(root):
    """Every sentence of our own by the file it stands in."""
    files = [path for room in SPEAKING for path in sorted((root / "alignctl" / room).rglob("*.py"))]
    files += sorted((root / "alignctl" / "report" / "templates").rglob("*.j2"))
    return {path.relative_to(root).as_posix(): told(path) for path in files if path.name not in UNTOLD}


def test_templates_and_code_have_words_to_look_at(ours):
    assert sum(len(found) for found in ours.values()) > 300
    assert ours["alignctl/report/templates/report.html.j2"]


@pytest.mark.parametrize("pattern", [BANNED, NUMBERS], ids=["plain", "figures"])
def test_no_word_is_heavy_or_blames_and_numbers_are_figures(ours, pattern):
    assert [(name, one) for name, found in ours.items() for one in found if pattern.search(one)] == []


def test_no_sentence_is_too_long(ours):
    long = [(name, one) for name, found in ours.items() for one in sentences(found) if length(one) > LONGEST]
    assert long == []
