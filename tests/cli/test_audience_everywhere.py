"""Nothing that leads to a person is in any file that any command writes for the public."""

import html
import re

import pytest
from every_output import CASES, COMMANDS, called, output_of

pytestmark = pytest.mark.once

# What each stands for is invented; telephone numbers are those Ofcom keeps for fiction.
PEOPLE = {
    "ash": (
        "Megan Hartwell",
        "Llinos Prys-Jones",
        "Tomos ap Gwilym",
        "Ruth Abernathy",
        "Colm O’Driscoll",
        "Ines Fairbrother",
    ),
    "birch": ("Hedda Marlowe", "Owain Llwyd", "Greta van Dorn", "Silas Underhill", "Nia Ffoulkes", "Ines Fairbrother"),
    "cedar": ("Piers Wetherell", "Siôn Tegid", "Maud D’Aubigny", "Una Thackeray", "Bryn Cadwgan", "Ines Fairbrother"),
}
TEXT = """# Missing children in {name}

Owner: {p[3]}

## Definitions

A child is missing when their whereabouts cannot be established, as DS {p[0]} (0{n}632 960001) says.

## Contacts

Named doctor: {p[1]}

{p[2]}, Named Nurse, telephone 01632 9600{n}2 or +44 1632 9600{n}3.

Duty desk: 01632 9600{n}4, duty.desk@{id}.example, 12 Kiln Lane, A{n}1 2BC. Ring 9600{n}5 out of hours.

## Return interviews, led by Dr {p[1]}

The return home interview must take place within {limit} of the child being found; {p[5]} arranges it.
{p[5]} writes to ines.fairbrother@{id}.example.
Prof. R. {last} checks each record.

## Telling the police

The police must be told {when} when a child is missing, through Mrs {p[2]} on (01632) 960 1{n}6.
The {role}, {p[4]}, tells the social worker within {limit}.

| Who | When |
| --- | --- |
| Named nurse: {p[2]} | within {limit} |

## Sharing information

The manager {p[0]} is told within {when2} and the form {form} is sent to {p[0]} at ab{n} 3eb.
"""
FORM = """# Missing child report form of {name}

Send it to Mrs {p[2]}, 12 Kiln Lane, A{n}1 2BC, telephone 01632 9600{n}2.

## The child, for {p[3]}

Full name of child: ____________

Date of birth: DD/MM/YYYY

Day on which {p[0]} was told (01632 9600{n}3, duty.desk@{id}.example): ____________

{level}Religion: ____________
"""
AREAS = {
    "ash": {
        "limit": "72 hours",
        "when": "immediately",
        "when2": "24 hours",
        "form": "MP1",
        "role": "team manager",
        "n": 1,
    },
    "birch": {
        "limit": "48 hours",
        "when": "within one hour",
        "when2": "two days",
        "form": "MP2",
        "role": "Deputy",
        "n": 2,
    },
    "cedar": {
        "limit": "24 hours",
        "when": "at once",
        "when2": "48 hours",
        "form": "MP9",
        "role": "Lead Officer",
        "n": 3,
    },
}
# A merged text holds both texts whole, and is refused to the public.
FOR_ALL = tuple(case for case in CASES if case[0] != "merge")
NUMBERS = re.compile(r"01632|1632 960|960 ?[01]\d\d|9600\d\d")
OTHERS = re.compile(r"@(?:ash|birch|cedar)\b|\bA[123]1 2BC|\bab[123] 3eb", re.IGNORECASE)
# Parts of names alone lead to a person too where they are as rare as these.
RARE = sorted(
    {part for names in PEOPLE.values() for name in names for part in re.split(r"[ -]", name) if len(part) > 3}
)


def folder_of(root):
    """A workspace of three areas, whose texts name people in every way; one is a Word file with a comment's author."""
    lines = ["[workspace]", 'name = "Region of people"', 'default-region = "all"']
    for id_, more in AREAS.items():
        people = PEOPLE[id_]
        text = TEXT.format(id=id_, name=id_.title(), p=people, last=people[3].split()[-1], **more)
        (root / f"{people[3].replace(' ', '-').lower()}-{id_}.md").write_text(text, encoding="utf-8")
        level = "" if id_ == "cedar" else "Ethnic origin: ____________\n\n"
        form = FORM.format(id=id_, name=id_.title(), p=people, n=more["n"], level=level)
        (root / f"{id_}-form.md").write_text(form, encoding="utf-8")
        lines += [f"[areas.{id_}]", f'forms = {{ missing = ["{id_}-form.md"] }}']
        lines += [f'documents = {{ missing = ["{people[3].replace(" ", "-").lower()}-{id_}.md"] }}']
        lines += ['neighbours = ["birch"]'] if id_ != "birch" else ['neighbours = ["ash", "cedar"]']
    lines += ["[regions.all]", 'areas = ["ash", "birch", "cedar"]']
    (root / "alignctl.toml").write_text("\n".join(lines), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return folder_of(tmp_path_factory.mktemp("people"))


@pytest.fixture(scope="module")
def explained(folder):
    found = re.findall(r'"id": "(missing\.[^"]+)"', called(folder, "rank", "--format", "json"))
    return next(one for one in found if ".contact." not in one)


def told(output):
    """All that was written, also where a format splits or escapes words: of XML the running text as well."""
    texts = [output.text, output.printed]
    parts = [(name, content) for name, content in output.parts() if name.endswith((".xml", ".graphml"))]
    texts += [re.sub(r"<[^>]+>", "", content.decode()) for _, content in parts]
    plain = html.unescape(re.sub(r"</?(?:mark|bdi)>", "", "\n".join(texts))).replace("\\", "")
    return " ".join(plain.split())


def leading_to_people(text):
    found = {one for one in RARE if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", text, re.IGNORECASE)}
    return found | set(NUMBERS.findall(text)) | set(OTHERS.findall(text))


@pytest.mark.parametrize(("command", "format_id"), FOR_ALL)
def test_no_file_for_the_public_holds_a_name_a_number_an_address_or_a_postcode(folder, explained, command, format_id):
    output = output_of(folder, command, format_id, "--audience", "public", explained=explained)
    assert output.files
    assert leading_to_people(told(output)) == set()


@pytest.mark.parametrize("command", COMMANDS)
def test_for_partners_the_same_text_tells_them(folder, explained, command):
    """So that the test above can fail: these texts do put people into results."""
    output = output_of(folder, command, "json", "--audience", "partners", explained=explained)
    assert leading_to_people(told(output))


def test_a_contact_is_no_candidate_the_public_may_read(folder):
    with pytest.raises(AssertionError, match=r"about a contact|was expected"):
        called(folder, "rank", "--explain", "missing.contacts.contact.contact", "--audience", "public")


MARKED = """OFFICIAL-SENSITIVE

# Missing children at Zorvex Lodge

## What Zorvex means by missing

A child is missing when their whereabouts cannot be established by Zorvex staff, as Zorvex staff see it.

## Return interviews at Zorvex

The return home interview must take place within 72 hours of the child being found by the Zorvex night team.
The Zorvex desk manager holds the return home interview and writes it on the Zorvex Return Sheet (ZV9).

## Telling the police of Zorvex

The police must be told within one Zorvex hour, and in any case within 24 hours, when a child is missing.
The Zorvex Lodge Review Panel meets every four weeks to discuss children who go missing.

## Escalating at Zorvex

The Zorvex team manager is told within 24 hours, then the Zorvex head of service within 48 hours.
"""


MARKED_FORM = """OFFICIAL-SENSITIVE

# Missing child report form of Zorvex Lodge

## The Zorvex child

Full name of child: ____________

Date of birth: DD/MM/YYYY

Zorvex night code: ____________

Religion held at Zorvex: ____________

Risk level: ☐ Zorvex low ☐ Zorvex high
"""


@pytest.fixture(scope="module")
def marked_folder(tmp_path_factory):
    """The same workspace, in which what Ash says is marked."""
    folder = folder_of(tmp_path_factory.mktemp("marked"))
    next(folder.glob("*-ash.md")).write_text(MARKED, encoding="utf-8")
    (folder / "ash-form.md").write_text(MARKED_FORM, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("command", "format_id"), FOR_ALL)
def test_no_file_for_the_public_holds_a_word_of_a_marked_document_alone(marked_folder, command, format_id):
    explained = "missing.return-interview.time-limit.hold-return-interview.child-found"
    output = output_of(marked_folder, command, format_id, "--audience", "public", explained=explained)
    assert "zorvex" not in told(output).lower()
    if format_id == "json":
        within = output_of(marked_folder, command, format_id, "--audience", "partners", explained=explained)
        assert "zorvex" in told(within).lower()


@pytest.mark.parametrize("format_id", [format_id for command, format_id in CASES if command == "merge"])
def test_no_merged_text_for_partners_holds_a_word_of_a_document_they_may_not_read(tmp_path, format_id):
    folder = folder_of(tmp_path)
    next(folder.glob("*-ash.md")).write_text(MARKED.replace("OFFICIAL-SENSITIVE", "SECRET"), encoding="utf-8")
    kept = told(output_of(folder, "merge", format_id, "--audience", "partners"))
    assert "zorvex" not in kept.lower()
    assert "ines.fairbrother@birch.example" in kept or format_id == "xlsx"
    assert "zorvex" in told(output_of(folder, "merge", format_id)).lower()
