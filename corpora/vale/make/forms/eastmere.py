"""Eastmere's forms, printed to flat PDF by LibreOffice: one of ruled tables and boxes, one of lines and dots."""

from __future__ import annotations

from corpora.vale.make.forms.paper import Paper
from corpora.vale.make.looks import EASTMERE

_BOX = "\u2610"


def missing_report() -> bytes:
    """The Word document the PDF is printed from."""
    paper = Paper(look=EASTMERE)
    paper.title("EM-MP1 Missing Person Report Form")
    paper.line(
        "For professionals only. Send it to the missing persons desk within two hours of the call to Vale Police."
    )
    paper.heading("Section 1: The child")
    paper.table(
        [
            ["Surname", "", "First names", ""],
            ["Date of birth", "", "Police log number (required)", ""],
            ["Home address", "", "Placement address", ""],
            ["Ethnicity", "", "First language", ""],
            ["Legal status", "", "Social worker and team", ""],
            ["Placing authority", "", "Mobile and social media names", ""],
        ],
        widths=[3.2, 5.3, 3.4, 5.1],
    )
    paper.heading("Section 2: Last seen")
    paper.table(
        [
            ["When was the child last seen?", ""],
            ["Where, and by whom?", ""],
            ["Clothing and appearance", ""],
            ["Carrying a bus pass or bank card?", f"{_BOX} Yes   {_BOX} No   {_BOX} Not known"],
            ["Why is this out of character?", ""],
        ],
        widths=[6, 11],
        tall=[4],
    )
    _risk_and_friends(paper)
    return paper.content()


def _risk_and_friends(paper: Paper) -> None:
    paper.heading("Section 3: Risk")
    paper.table(
        [
            ["Risk", "Yes", "No", "Not known"],
            ["Needs medication", _BOX, _BOX, _BOX],
            ["History of self-harm", _BOX, _BOX, _BOX],
            ["Has a disability", _BOX, _BOX, _BOX],
            ["Known or suspected exploitation", _BOX, _BOX, _BOX],
            ["Has been missing before", _BOX, _BOX, _BOX],
        ],
        widths=[9, 2.5, 2.5, 3],
        head=True,
        labels=False,
    )
    paper.table([["Give details of each risk marked Yes"], [""]], tall=[1])
    paper.heading("Section 4: Friends and places")
    paper.table(
        [["Name", "Address or place", "Telephone"], ["", "", ""], ["", "", ""], ["", "", ""]],
        head=True,
        labels=False,
    )
    paper.table(
        [["Reported by", "", "Agency", ""], ["Signature", "", "Date and time", ""]],
        widths=[3, 5.5, 3, 5.5],
    )


def inter_agency_referral() -> bytes:
    """The Word document the PDF is printed from."""
    line = "_" * 40
    paper = Paper(look=EASTMERE)
    paper.title("Inter-Agency Referral Form")
    paper.line(
        "Send within two days of telephoning the Children's Hub. Forms without the parents' agreement are sent back."
    )
    paper.heading("A. Child")
    paper.line(f"Child's name: {line}")
    paper.line(f"Date of birth: ____ / ____ / ______   Age: {'_' * 10}")
    paper.line(f"Address: {line}")
    paper.line("_" * 60)
    paper.line(f"Gender:  {_BOX} Female  {_BOX} Male  {_BOX} Other")
    paper.line(
        "Nationality ........................................ Ethnicity ........................................"
    )
    paper.line(f"School: {line}")
    paper.line(f"GP: {line}")
    paper.heading("B. Parents and carers")
    paper.line(f"Name of mother: {line}")
    paper.line(f"Name of father: {line}")
    paper.line(f"Others living in the home: {line}")
    paper.heading("C. Reason for referral")
    paper.line("Please tick the main reason.")
    for reason in ("Neglect", "Physical harm", "Emotional harm", "Sexual harm or exploitation", "Child needs support"):
        paper.line(f"{_BOX} {reason}")
    paper.line("What has happened? Give dates.")
    for _ in range(4):
        paper.line("_" * 70)
    paper.line("What does the child say?")
    for _ in range(2):
        paper.line("_" * 70)
    paper.heading("D. Agreement")
    paper.line(f"Has the parent agreed to this referral?  {_BOX} Yes  {_BOX} No")
    paper.line(f"Signature of parent: {'_' * 30}  Date: {'_' * 15}")
    paper.heading("E. Referrer")
    paper.line(f"Name (must be completed): {line}")
    paper.line(f"Agency and role: {line}")
    paper.line(f"Telephone: {'_' * 25} E-mail: {'_' * 25}")
    paper.line(f"Signed: {'_' * 30} Date: {'_' * 15}")
    paper.heading("For office use only")
    paper.line(f"Date received: {'_' * 15}   Decision: {'_' * 30}")
    return paper.content()
