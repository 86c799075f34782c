"""What a filled-in form tells of a person, and how much each weighs as a sign that somebody filled it in."""

from __future__ import annotations

from enum import Enum


class Kind(Enum):
    """A kind of particulars: its name, for one and for several, and its weight.

    Four make a filled-in form: one number or date that belongs to one person, or several answers that may
    as well belong to an officer. A name beside "Name:" alone weighs least, since policies sign off with it. A school
    counts only beside a child's name, which "Child:" alone does not make sure: guidance heads columns with it.
    """

    NHS_NUMBER = ("NHS number", "NHS numbers", 4)
    BIRTH = ("date of birth", "dates of birth", 4)
    INSURANCE = ("National Insurance number", "National Insurance numbers", 4)
    PUPIL = ("unique pupil number", "unique pupil numbers", 4)
    SUBJECT = ("name of a child or person at risk", "names of children or persons at risk", 4)
    CHILD = ('name beside "child" or the like', 'names beside "child" or the like', 3)
    RELATIVE = ("name of a parent or carer", "names of parents or carers", 2)
    FULL_NAME = ("full name", "full names", 2)
    SURNAME = ("surname", "surnames", 2)
    FORENAME = ("first name", "first names", 2)
    NAME = ("name", "names", 1)
    HOME = ("home address", "home addresses", 3)
    ADDRESS = ("address", "addresses", 1)
    PHONE = ("family's phone number", "family's phone numbers", 2)
    AGE = ("age", "ages", 2)
    GENDER = ("gender", "genders", 1)
    SCHOOL = ("school", "schools", 1)

    def __init__(self, one: str, many: str, weight: int) -> None:
        self.one = one
        self.many = many
        self.weight = weight

    def words(self, count: int) -> str:
        """A number of answers of this kind: "2 dates of birth"."""
        return f"{count} {self.one if count == 1 else self.many}"
