import pytest

from alignctl.extract import read_document

PAGE = """<!DOCTYPE html><html><head><title>Missing | Manual</title><script>var x = "<p>no</p>"</script></head><body>
<header><a href="/">Manual</a></header>
<div class="breadcrumbs"><a href="/">Home</a> &gt; Missing</div>
<nav><ul><li><a href="/a">A</a></li></ul></nav>
<main><h1>Children who go missing</h1>
<p>Contents</p>
<ul><li><a href="#s">Scope</a></li><li><a href="#d">Duties</a></li><li><a href="#f">Forms</a></li></ul>
<h2 id="s">Scope</h2><p>All children&nbsp;<b>under 18</b>.<br>Everywhere.</p><p><a href="#top">Back to top</a></p>
<h2 id="d">Duties</h2><ol type="a"><li>Ring.<ul><li>At once.</li></ul></li><li>Write.</li></ol>
<details><summary>Out of hours</summary><p>Ring the duty team.</p></details>
<h2 id="f">Forms</h2><table><tr><th colspan="2">Form</th></tr><tr><td rowspan="2">M1</td><td>police</td></tr>
<tr><td>school</td></tr></table>
<p style="display:none">hidden</p></main>
<footer>Cookies</footer></body></html>"""


def read(text, encoding="utf-8"):
    return read_document(text.encode(encoding), "page.html")


def test_the_manuals_own_headings_and_text_are_kept_and_its_navigation_is_not():
    document = read(PAGE)
    assert document.title == "Children who go missing"
    assert [section.title for section, _ in document.walk()] == ["Scope", "Duties", "Out of hours", "Forms"]
    text = " ".join(section.text for section, _ in document.walk())
    for absent in ("Home", "Cookies", "Back to top", "hidden", "var x", "Contents"):
        assert absent not in text
    assert document.coverage >= 0.99
    assert document.dropped.furniture > 0


def test_list_labels_are_those_a_browser_shows():
    duties = read(PAGE).sections[1]
    assert [item.text for item in duties.paragraphs] == ["a. Ring.", "• At once.", "b. Write."]
    assert all(item.is_list_item for item in duties.paragraphs)


def test_covered_cells_are_empty():
    assert read(PAGE).sections[2].tables[0].rows == (("Form", ""), ("M1", "police"), ("", "school"))


def test_line_breaks_and_hard_spaces_are_spaces():
    assert read(PAGE).sections[0].text == "All children under 18. Everywhere."


@pytest.mark.parametrize("claimed", ["iso-8859-1", "windows-1252"])
def test_old_pages_are_read_as_browsers_read_them(claimed):
    page = f'<html><head><meta charset="{claimed}"></head><body><h1>Child\u2019s</h1><p>caf\u00e9</p></body></html>'
    document = read(page, "cp1252")
    assert "caf\u00e9" in "".join(section.text for section, _ in document.walk()) + document.title
    assert "\u2019" in document.title + "".join(section.title for section, _ in document.walk())


def test_bold_paragraphs_are_headings_on_pages_without_any():
    page = "<html><body><p><b>1. Scope</b></p><p>All.</p><p><strong>2. Duties</strong></p><p>Ring.</p></body></html>"
    assert [(section.number, section.title) for section, _ in read(page).walk()] == [("1", "Scope"), ("2", "Duties")]


def test_a_table_that_only_lays_out_the_page_is_read_through():
    page = "<html><body><table><tr><td><h2>Scope</h2><p>All.</p></td></tr></table><h2>Duties</h2></body></html>"
    document = read(page)
    assert [section.title for section, _ in document.walk()] == ["Scope", "Duties"]
    assert not document.sections[0].tables


@pytest.mark.real
def test_real_pages_keep_nearly_all_their_text(real_folder):
    for path in sorted((real_folder / "policy" / "html").glob("eegg__*.html")):
        document = read_document(path.read_bytes(), path.name)
        assert document.coverage >= 0.98, path.name
        assert len(list(document.walk())) >= 3, path.name
