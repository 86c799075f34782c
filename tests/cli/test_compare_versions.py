"""`compare OLD NEW --versions` as people run it, on the bundled region's revised text and its planted changes."""

import json
import shutil
import subprocess

import pytest
import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

OLD, NEW = "northmoor-missing.docx", "northmoor-missing-2026.docx"
COORDINATOR = ("Missing Children Coordinator", "Missing Children Lead Officer")


@pytest.fixture(scope="module")
def schema(root):
    folder = root / "alignctl" / "report" / "schemas"
    schemas = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")}
    registry = Registry().with_resources([(name, Resource.from_contents(one)) for name, one in schemas.items()])
    return Draft202012Validator(schemas["versions-1.json"], registry=registry)


@pytest.fixture(scope="module")
def known():
    """What was told before, since many tests look at the same result."""
    return {}


@pytest.fixture
def told(run, known):
    def told(old, new, *words, as_="json"):
        asked = ("compare", old, new, "--versions", "--kind", "missing", "--format", as_, "--on", "2026-11-28", *words)
        if asked not in known:
            done = run(*asked)
            assert done.returncode == 0, done.stderr
            known[asked] = done.stdout
        return json.loads(known[asked]) if as_ == "json" else known[asked]

    return told


@pytest.fixture
def pair(vale):
    return vale / "files" / OLD, vale / "files" / NEW


def changes(found):
    return {
        (
            one["before"] and one["before"]["title"],
            one["now"] and one["now"]["title"],
            tuple(one["shifts"]),
        )
        for one in found["sections"]
    }


def same(title, *shifts):
    return title, title, shifts


PLANTED = {
    # nm26-01 and the form of nm26-10
    same("Informing children’s social care and others with responsibility", "reworded"),
    same("The strategy meeting", "reworded"),  # nm26-02
    ("Receiving the child back", "The first response on return", ("renamed",)),  # nm26-03
    same("Powers to recover a child", "moved"),  # nm26-04
    (None, "Children last seen in open country", ("added",)),  # nm26-06
    ("Young people aged 16 or 17 who do not wish to go home", None, ("removed",)),  # nm26-07
    same("The prevention interview by the police", "reworded"),  # nm26-08
    same("Directory", "reworded"),  # nm26-09
    same("Making the report to Vale Police", "reworded"),  # nm26-10
    same("What must be recorded", "reworded"),  # nm26-10
    same("Table of time limits", "reworded"),  # nm26-01, -02 and -10 again
}


def test_every_planted_change_is_found_with_its_kind_and_nothing_else(told, pair):
    found = told(*pair)
    assert changes(found) == PLANTED
    assert found["unchanged"] == 26
    # nm26-05, whose short form stands once by itself
    assert found["renamings"] == [
        {"before": COORDINATOR[0], "now": COORDINATOR[1], "times": 8},
        {"before": "Coordinator", "now": "Lead Officer", "times": 1},
    ]


def test_the_planted_changes_are_those_of_the_answers(vale):
    answers = yaml.safe_load((vale / "gold" / "northmoor-missing-2026.changes.yaml").read_text(encoding="utf-8"))
    assert [one["id"] for one in answers] == [f"nm26-{number:02}" for number in range(1, 11)]
    named = " ".join(f"{one['where']} {one['was']} {one['is']}" for one in answers)
    titles = {title for before, now, _ in PLANTED for title in (before, now) if title}
    # the answers name these two by their numbers
    assert {title for title in titles if title not in named} == {"What must be recorded", "Table of time limits"}


def test_the_same_sections_are_told_from_the_other_side(told, pair):
    there, back = changes(told(*pair)), changes(told(*reversed(pair)))
    turned = {"added": "removed", "removed": "added"}
    assert {(b, a, tuple(turned.get(one, one) for one in shifts)) for a, b, shifts in back} == there


def test_the_json_keeps_to_its_schema_which_allows_no_other_key(told, pair, schema):
    Draft202012Validator.check_schema(schema.schema)
    found = told(*pair)
    assert found["schema"] == "alignctl/versions/1"
    assert [error.message[:300] for error in schema.iter_errors(found)] == []
    found["sections"][0]["mood"] = "good"
    assert list(schema.iter_errors(found))


def test_the_markdown_is_the_list_an_editor_would_write(told, pair):
    text = told(*pair, as_="markdown")
    for words in (
        "Throughout, for “Missing Children Coordinator” read “Missing Children Lead Officer” (8 places).",
        "Section 4.4, Powers to recover a child, becomes section 1.4; its text is unchanged.",
        "Section 4.2, The strategy meeting: for “every 7 days” read “every 14 days”.",
        "After section 3.4 insert section 3.5, Children last seen in open country:",
        "Section 5.6, Young people aged 16 or 17 who do not wish to go home, is deleted.",
        "for the title “Receiving the child back” read “The first response on return”.",
        "in the row “Emergency Duty Team” for “01632 960117” read “01632 960143”.",
        "for “NM1 Missing Child Notification” read “NM4 Missing Episode Form”",
        "1 section added, 1 removed, 1 moved, 1 renamed",
    ):
        assert words in text


def test_the_screen_shows_the_changed_words_in_full(told, pair):
    assert "must be held again every [-7-]{+14+} days." in " ".join(told(*pair, "--full", as_="text").split())
    assert "[-7-]" not in told(*pair, as_="text")


def test_the_web_page_tells_words_put_in_and_taken_out_by_more_than_colour_and_loads_nothing(told, pair):
    page = told(*pair, as_="html")
    assert '<del><span class="hidden">taken out: </span>7</del>' in page
    assert '<ins><span class="hidden">put in: </span>14</ins>' in page
    assert "<script" not in page
    assert "http" not in page.replace("http://www.w3.org", "")


def test_a_word_document_is_the_same_bytes_twice(run, told, pair, tmp_path):
    for name in ("one.docx", "two.docx"):
        told(*pair, "-o", tmp_path / name, as_="docx")
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()
    shown = run("extract", tmp_path / "one.docx").stdout
    assert "Changes of duty" in shown


def test_for_the_public_no_number_is_told_in_pieces(told, pair, schema):
    found = told(*pair, "--audience", "public")
    assert [error.message[:300] for error in schema.iter_errors(found)] == []
    whole = json.dumps(found, ensure_ascii=False)
    assert "960117" not in whole
    assert "960143" not in whole
    assert "@" not in whole
    assert found["made_for"]["left_out"]["contact"]


def test_the_same_file_twice_under_other_names_has_no_change(told, pair, tmp_path):
    for name in ("old.docx", "new.docx"):
        shutil.copy(pair[0], tmp_path / name)
    found = told(tmp_path / "old.docx", tmp_path / "new.docx")
    assert (found["sections"], found["renamings"], found["duties"], found["amendments"]) == ([], [], [], [])


@pytest.mark.libreoffice
def test_a_pdf_of_the_text_has_no_change_and_the_revision_the_same_ones(told, pair, tmp_path):
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, pair[0]]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    pdf = tmp_path / "northmoor-missing.pdf"
    assert told(pair[0], pdf)["sections"] == []
    found = told(pdf, pair[1])
    assert changes(found) == PLANTED
    assert all(one["before"]["page"] for one in found["sections"] if one["before"])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("ours.md",), "two files were expected"),
        (("ours.md", "ours.md"), "found the same file twice"),
        (("ours.md", "theirs.md", "--format", "xlsx"), "Use one of: text, json, html, markdown, docx."),
        (("ours.md", "theirs.md", "--format", "csv", "--table", "sections"), "what a revision changed was expected"),
    ],
)
def test_what_cannot_be_asked_is_a_plain_mistake(run, tmp_path, words, expected):
    for name in ("ours.md", "theirs.md"):
        (tmp_path / name).write_text("# Missing children\n\nThe carer must call.\n", encoding="utf-8")
    done = run("compare", *words, "--versions", "--kind", "missing")
    assert done.returncode == 2
    assert expected in " ".join(done.stderr.split())


def test_a_file_that_cannot_be_read_ends_with_its_own_code(run, tmp_path, pair):
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 broken")
    done = run("compare", pair[0], "broken.docx", "--versions", "--kind", "missing")
    assert done.returncode == 3
    assert "broken.docx" in done.stderr


def test_an_area_with_an_earlier_text_is_told_by_its_id(run, tmp_path):
    text = "# Missing children\n\n## Calls\n\nThe carer must call the police within {} hours of the discovery.\n"
    (tmp_path / "before.md").write_text(text.format(24), encoding="utf-8")
    (tmp_path / "now.md").write_text(text.format(12), encoding="utf-8")
    lines = ("[workspace]", 'name = "One"', "[areas.ash]", 'name = "Ash"', 'documents = { missing = ["now.md"] }')
    earlier = 'earlier = { missing = ["before.md"] }'
    (tmp_path / "alignctl.toml").write_text("\n".join((*lines, earlier)), encoding="utf-8")
    done = run("compare", "ash", "--versions", "--format", "markdown")
    assert done.returncode == 0, done.stderr
    assert "for “within 24 hours” read “within 12 hours”" in done.stdout
    (tmp_path / "alignctl.toml").write_text("\n".join(lines), encoding="utf-8")
    assert "the workspace keeps none" in " ".join(run("compare", "ash", "--versions").stderr.split())


def test_texts_that_are_no_versions_of_each_other_are_doubted(run, tmp_path):
    (tmp_path / "a.md").write_text("# Calls\n\nThe carer must call the police within a day of it.\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("# Boats\n\nPaint dries best in summer, when air is warm.\n", encoding="utf-8")
    done = run("compare", "a.md", "b.md", "--versions", "--kind", "missing")
    assert "Are they two versions of one text?" in " ".join(done.stdout.split())
