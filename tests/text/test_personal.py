"""What leads to a person is found by its form, and what does not is left."""

import pytest

from alignctl.text.personal import without_people

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
    ],
)
def test_titled_names_go(name):
    assert without_people(f"Ask {name} first.") == (f"Ask {GONE} first.", 0, 1)


def test_people_known_from_elsewhere_go_however_they_are_spaced():
    assert without_people("Ask JANE  ASHDOWN or Jane.", ("Jane Ashdown", "Jane")) == (f"Ask {GONE} or Jane.", 0, 1)


@pytest.mark.parametrize(
    "words",
    [
        "Within 72 hours of the child being found.",
        "Dial 999, or 101 where nobody is in danger.",
        "Reviewed on 2026-04-01 and on 01.02.2026.",
        "Section 47 of the Children Act 1989; 24 to 48 hours.",
        "The doctor tells the social worker on call 24 hours a day.",
        "The police (PC or PCSO) attend. Miss no meeting.",
    ],
)
def test_figures_and_dates_stay(words):
    assert without_people(words) == (words, 0, 0)
