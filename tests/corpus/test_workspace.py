import pytest
from openpyxl import Workbook

from alignctl.corpus import add_documents, load_workspace, near_area, new_workspace, workspace_of_files
from alignctl.errors import UsageError, WorkspaceError

SMALL = """\
[workspace]
name = "Small region"

[areas.ash]
name = "Ash"
neighbours = ["birch"]
documents = { missing = ["ash.md"] }

[areas.birch]
name = "Birch"
documents = { missing = ["birch.md"] }
"""


def written(folder, text):
    file = folder / "alignctl.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_workspace_is_found_from_a_folder_below(tmp_path):
    written(tmp_path, SMALL)
    below = tmp_path / "one" / "two"
    below.mkdir(parents=True)
    assert load_workspace(None, below).name == "Small region"


def test_neighbours_are_mutual(tmp_path):
    workspace = load_workspace(written(tmp_path, SMALL), tmp_path)
    assert workspace.areas["birch"].area.neighbours == ("ash",)


def test_every_mistake_is_told_at_once_with_its_line_and_the_nearest_word(tmp_path):
    text = SMALL.replace('["birch"]', '["brich"]').replace("[areas.birch]\nname", "[areas.birch]\nnmae")
    with pytest.raises(WorkspaceError) as caught:
        load_workspace(written(tmp_path, text), tmp_path)
    assert "2 mistakes" in caught.value.message
    assert (
        "alignctl.toml:6: areas.ash.neighbours: the area 'brich' is not known; did you mean 'birch'?"
        in caught.value.message
    )
    assert (
        "alignctl.toml:10: areas.birch.nmae: the key 'nmae' is not known; did you mean 'name'?" in caught.value.message
    )


def test_an_unknown_area_is_answered_with_the_nearest_one(tmp_path):
    workspace = load_workspace(written(tmp_path, SMALL), tmp_path)
    with pytest.raises(UsageError, match="Did you mean 'birch'"):
        workspace.find_area("birsch")


def test_an_area_is_found_by_its_name_too(tmp_path):
    assert load_workspace(written(tmp_path, SMALL), tmp_path).find_area("BIRCH").area.id == "birch"


def test_no_workspace_says_how_to_begin_one(tmp_path):
    with pytest.raises(WorkspaceError, match="alignctl init"):
        load_workspace(None, tmp_path)


def test_broken_toml_names_the_file(tmp_path):
    with pytest.raises(WorkspaceError, match=r"alignctl\.toml"):
        load_workspace(written(tmp_path, "[workspace\n"), tmp_path)


def test_init_never_overwrites(tmp_path):
    new_workspace(tmp_path, "One")
    with pytest.raises(WorkspaceError, match="has one"):
        new_workspace(tmp_path, "Two")
    assert 'name = "One"' in (tmp_path / "alignctl.toml").read_text(encoding="utf-8")


def test_added_english_authorities_get_their_neighbours_and_comments_survive(tmp_path):
    file = new_workspace(tmp_path, "Ours")
    file.write_text(file.read_text(encoding="utf-8") + "# our own note\n", encoding="utf-8")
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("# Missing\n", encoding="utf-8")
    assert add_documents(file, "Solihull", "missing", (tmp_path / "a.md",)) == "solihull"
    assert add_documents(file, "Birmingham", "missing", (tmp_path / "b.md",)) == "birmingham"
    workspace = load_workspace(file, tmp_path)
    assert workspace.areas["solihull"].area.neighbours == ("birmingham",)
    assert workspace.areas["solihull"].documents == {"missing": ("a.md",)}
    assert "# our own note" in file.read_text(encoding="utf-8")


def test_adding_twice_adds_once(tmp_path):
    file = new_workspace(tmp_path, "Ours")
    (tmp_path / "a.md").write_text("# Missing\n", encoding="utf-8")
    for _ in range(2):
        add_documents(file, "Ash", "missing", (tmp_path / "a.md",))
    assert load_workspace(file, tmp_path).areas["ash"].documents == {"missing": ("a.md",)}


def test_a_sheet_is_a_workspace_in_excel_and_csv(tmp_path):
    rows = [("Kind", "AREA", "File"), ("missing", "Ash Vale", "a.docx"), ("missing", "Birch", "sub\\b.pdf")]
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "areas.xlsx")
    (tmp_path / "areas.csv").write_text("\n".join(";".join(row) for row in rows), encoding="utf-8")
    for name in ("areas.xlsx", "areas.csv"):
        workspace = load_workspace(tmp_path / name, tmp_path)
        assert workspace.areas["ash-vale"].documents == {"missing": ("a.docx",)}
        assert workspace.areas["birch"].documents == {"missing": ("sub/b.pdf",)}


def test_a_sheet_without_its_columns_says_which(tmp_path):
    (tmp_path / "areas.csv").write_text("area,file\nAsh,a.docx\n", encoding="utf-8")
    with pytest.raises(WorkspaceError, match="kind not found"):
        load_workspace(tmp_path / "areas.csv", tmp_path)


def test_files_of_one_name_get_ids_of_their_own(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "missing.md").write_text("x", encoding="utf-8")
    files = tuple(tmp_path / folder / "missing.md" for folder in ("a", "b"))
    assert list(workspace_of_files(files, ("missing", "missing")).areas) == ["missing", "missing-2"]


def test_areas_of_files_are_called_by_the_files_without_their_endings(tmp_path):
    names = ("Our_procedure.docx", "theirs.docx", "theirs.pdf")
    for name in names:
        (tmp_path / name).write_text("x", encoding="utf-8")
    areas = workspace_of_files(tuple(tmp_path / name for name in names), ("missing",) * 3).areas.values()
    assert [entry.area.name for entry in areas] == ["Our_procedure", "theirs.docx", "theirs.pdf"]


def test_missing_files_are_named(tmp_path):
    workspace = load_workspace(written(tmp_path, SMALL), tmp_path)
    assert list(workspace.missing_files()) == [("Ash", "ash.md"), ("Birch", "birch.md")]


def test_the_bundled_region_has_all_its_files(vale):
    workspace = load_workspace(vale, vale)
    assert list(workspace.missing_files()) == []
    assert len(workspace.areas) == 6


@pytest.mark.parametrize(
    ("word", "near"),
    [("Solihul", "Solihull"), ("Birchh", "Birch"), ("birch", None), ("Solihull", None), ("Our Area", None)],
)
def test_a_name_near_a_known_area_is_suggested_and_a_known_or_new_one_is_not(tmp_path, word, near):
    workspace = load_workspace(written(tmp_path, SMALL), tmp_path)
    assert near_area(workspace, word) == near


PILOTS = """\
[areas.ash]
documents = { missing = ["ash.md"] }
earlier = { missing = "ash-2024.md" }
[areas.birch]
documents = { missing = ["birch.md"] }
[areas.cedar]
[regions.all]
areas = ["ash", "birch"]
pilots = ["ash"]
"""


def test_earlier_texts_and_pilots_are_read(tmp_path):
    workspace = load_workspace(written(tmp_path, PILOTS), tmp_path)
    assert workspace.areas["ash"].earlier == {"missing": ("ash-2024.md",)}
    assert workspace.areas["birch"].earlier == {}
    assert workspace.regions["all"].pilots == ("ash",)
    assert ("Ash", "ash-2024.md") in set(workspace.missing_files())


def test_a_region_that_names_no_pilots_differs_from_one_that_names_none_of_its_areas(tmp_path):
    without = written(tmp_path, PILOTS.replace('pilots = ["ash"]\n', ""))
    assert load_workspace(without, tmp_path).regions["all"].pilots is None
    nobody = written(tmp_path, PILOTS.replace('pilots = ["ash"]', "pilots = []"))
    assert load_workspace(nobody, tmp_path).regions["all"].pilots == ()


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        (
            'pilots = ["ash"]',
            'pilots = ["bich"]',
            "9: regions.all.pilots: the area of the region 'bich' is not known; did you mean 'birch'?",
        ),
        (
            'pilots = ["ash"]',
            'pilots = ["cedar"]',
            "9: regions.all.pilots: the area of the region 'cedar' is not known",
        ),
        ("pilots =", "pilot =", "9: regions.all.pilot: the key 'pilot' is not known; did you mean 'pilots'?"),
        ("pilots =", "pilots = 3 #", "9: regions.all.pilots: a list of texts was expected, found 3"),
        ("earlier =", "earler =", "3: areas.ash.earler: the key 'earler' is not known; did you mean 'earlier'?"),
        ("earlier = {", "earlier = 'a.md' # {", "3: areas.ash.earlier: a table was expected, found 'a.md'"),
        (
            "ash-2024.md",
            "ash.md",
            "3: areas.ash.earlier: the text before the present one was expected, and 'ash.md' is the present one",
        ),
    ],
)
def test_a_mistake_in_pilots_or_earlier_texts_is_told_with_its_line(tmp_path, was, becomes, told):
    with pytest.raises(WorkspaceError) as caught:
        load_workspace(written(tmp_path, PILOTS.replace(was, becomes)), tmp_path)
    assert f"alignctl.toml:{told}" in caught.value.message


def test_adding_a_document_leaves_earlier_texts_and_pilots_as_they_are(tmp_path):
    file = written(tmp_path, PILOTS)
    (tmp_path / "new.md").write_text("# Missing\n", encoding="utf-8")
    add_documents(file, "birch", "missing", (tmp_path / "new.md",))
    workspace = load_workspace(file, tmp_path)
    assert workspace.areas["ash"].earlier == {"missing": ("ash-2024.md",)}
    assert workspace.regions["all"].pilots == ("ash",)
