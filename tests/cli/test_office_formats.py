"""Formats of files on the command line: what is asked for, what is refused, and what is written."""

import csv
import io

PAIR = ("northmoor", "westvale", "--kind", "missing")


def test_a_word_file_needs_a_name_and_is_written_where_it_is_named(run, vale, tmp_path):
    done = run("compare", *PAIR, "-w", vale, "--format", "docx")
    assert (done.returncode, done.stdout) == (2, "")
    assert "A file was expected for a Word document." in done.stderr
    done = run("compare", *PAIR, "-w", vale, "--format", "docx", "-o", "compared.docx")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "compared.docx").read_bytes().startswith(b"PK")
    done = run("compare", *PAIR, "-w", vale, "--format", "docx", "-o", "compared.docx")
    assert (done.returncode, "there already" in done.stderr) == (2, True)


def test_tables_of_a_comparison_are_written_one_or_all(run, vale, tmp_path):
    done = run("compare", *PAIR, "-w", vale, "--format", "csv", "--table", "divergences")
    head, *rows = csv.reader(io.StringIO(done.stdout))
    assert head[:4] == ["Area A", "Area B", "Kind", "Severity"]
    assert rows
    done = run("compare", *PAIR, "-w", vale, "--format", "csv", "-o", "tables")
    assert done.returncode == 0, done.stderr
    assert {path.stem for path in (tmp_path / "tables").iterdir()} == {
        "shared",
        "divergences",
        "contradictions",
        "sections",
        "candidates",
        "documents",
        "problems",
        "notes",
    }
    for words, told in (
        (("--format", "csv"), "or a folder for all"),
        (("--table", "shared"), "goes with --format csv"),
    ):
        done = run("compare", *PAIR, "-w", vale, *words)
        assert (done.returncode, told in " ".join(done.stderr.split())) == (2, True)


def test_the_section_map_is_written_as_sssom(run, vale):
    done = run("compare", *PAIR, "-w", vale, "--format", "sssom")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("#curie_map:\n")
    assert "\nsubject_id\tsubject_label\tpredicate_id\t" in done.stdout


def test_a_report_is_a_workbook_too(run, vale, tmp_path):
    done = run("report", "-w", vale, "--kind", "missing", "--around", "northmoor", "--format", "xlsx", "-o", "r.xlsx")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "r.xlsx").read_bytes().startswith(b"PK")
