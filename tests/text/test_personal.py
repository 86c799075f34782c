"""What leads to a person is found by its form, and what does not is left."""

import pytest

from alignctl.text.personal import people_addressed, people_in, without_people

GONE = "[left out]"


@pytest.mark.parametrize(
    "words",
    [
        "01632 960001",
        "(01632) 960 001",
        "+44 1632 960001",
        "+44 (0)1632 960001",
        "01632960001",
        "01632 960001 ext. 123",
        "020 7946 0000",
        "0800\u00a01111 222",
        "desk@ash.example",
        "first.last@ash.gov.example",
        "o'neill@ash.example",
        "desk [at] ash.example",
        "AB1 2CD",
        "desk@ash\u200b.exam\u00adple",
        "@ash_desk",
        "ab1 2eb",
    ],
)
def test_contacts_go(words):
    assert without_people(f"Ask {words} today.") == (f"Ask {GONE} today.", 1, 0)


def test_a_short_number_goes_behind_a_word_for_telephone_alone():
    assert without_people("Telephone: 960001.")[0] == f"Telephone: {GONE}."
    assert without_people("Form 960001.")[0] == "Form 960001."


@pytest.mark.parametrize(
    "name",
    [
        "Mrs J. Smith",
        "Dr Jane Smith",
        "DCI O'Neill",
        "Cllr Ann Smith-Jones",
        "Mr Siôn Ŵyn",
        "DC Owain Llŷr ap Tŵr",
        "Supt. Ann-Marie d’Arcy",
        "Detective Inspector Hugh Pugh",
        "Mr and Mrs Jones",
        "Mrs van der Berg",
        "Dr al-Masri",
        "MRS SMITH",
        "PC 1234 Smith",
        "Chief Constable Jane Smith",
        "WPC Hill",
        "A/DI Megan Price",
        "Fr. Hugh Pugh",
    ],
)
def test_titled_names_go(name):
    assert without_people(f"Ask {name} first.") == (f"Ask {GONE} first.", 0, 1)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Named doctor: Jane Ashdown, by post", f"Named doctor: {GONE}, by post"),
        ("Team Manager – Siân ap Rhys", f"Team Manager – {GONE}"),
        ("Contact Ashdown, Jane", f"Contact {GONE}"),
        ("Approved by J. Ashdown-Pugh", f"Approved by {GONE}"),
        ("The named nurse is Llinos Prys.", f"The named nurse is {GONE}."),
        ("Team Manager Jane O'Neill decides", f"Team Manager {GONE} decides"),
        ("Jane Ashdown, Named Nurse, decides", f"{GONE}, Named Nurse, decides"),
        ("Jane Ashdown (team manager)", f"{GONE} (team manager)"),
    ],
)
def test_a_name_beside_a_post_goes_without_a_title(words, expected):
    assert without_people(words) == (expected, 0, 1)


@pytest.mark.parametrize(
    "words",
    [
        "The Lead Officer Children Missing Education decides.",
        "Owner: Northmoor Safeguarding Partnership",
        "Chair: Ashford Borough Council",
        "Children Missing Education, Lead Officer",
        "The Missing Person Coordinator, Designated Officer",
        "It is sent by Friday Evening, as set by Working Together 2018.",
        "Head of Service, Return Interview Worker, Independent Reviewing Officer",
    ],
)
def test_names_of_posts_bodies_topics_and_days_stay(words):
    assert without_people(words) == (words, 0, 0)
    assert people_in(words) == frozenset()


def test_who_is_named_once_is_known_everywhere():
    assert people_in("Ask Dr Jane Ashdown. Named nurse: Llinos Prys.") == {"Jane Ashdown", "Llinos Prys"}
    assert people_addressed("Write to jane.ashdown@ash.example or intel.desk@ash.example.") == {"jane ashdown"}
    told = without_people("jane-ashdown-missing.docx, JANE ASHDOWN, Jane Ashdowne", ("jane ashdown",))
    assert told == (f"{GONE}-missing.docx, {GONE}, Jane Ashdowne", 0, 2)


def test_people_known_from_elsewhere_go_however_they_are_spaced():
    assert without_people("Ask JANE  ASHDOWN or Jane.", ("Jane Ashdown", "Jane")) == (f"Ask {GONE} or Jane.", 0, 1)


@pytest.mark.parametrize(
    "words",
    [
        "Within 72 hours of the child being found.",
        "Dial 999, or 101 where nobody is in danger.",
        "Reviewed on 2026-04-01 and on 01.02.2026.",
        "Section 47 of the Children Act 1989; 24 to 48 hours; s47 2nd stage.",
        "The doctor tells the social worker on call 24 hours a day.",
        "The police (PC or PCSO) attend. Miss no meeting.",
    ],
)
def test_figures_and_dates_stay(words):
    assert without_people(words) == (words, 0, 0)
