"""Westvale's forms: a record in Word with empty cells and Wingdings boxes, a request with form fields of older Word."""

from __future__ import annotations

from corpora.vale.make.forms.paper import Legacy, Paper, Wingding
from corpora.vale.make.looks import WESTVALE

_TEXT, _DATE, _TICK, _BOX = Legacy(), Legacy(kind="date"), Legacy(kind="tick"), Wingding()


def return_conversation() -> bytes:
    paper = Paper(look=WESTVALE)
    paper.title("Return Conversation Record")
    paper.line("Hold the conversation within three days of the child’s return, and send this record to First Contact.")
    paper.line("Boxes with an asterisk (*) are mandatory.")
    paper.table(
        [
            ["1. About the child"],
            ["Child’s name*", "", "Likes to be called", ""],
            ["Date of birth*", "", "Gender", "Male / Female / Other"],
            ["Ethnic background", "", "Language spoken at home", ""],
            ["Address", "", "Living with", ""],
            ["Looked after? (delete as appropriate)", "Yes / No", "If yes, which authority?", ""],
        ],
        widths=[4, 4.5, 4, 4.5],
    )
    paper.table(
        [
            ["2. The time away"],
            ["Missing from (date and time)", "Returned (date and time)", "How many times in the last 90 days"],
            ["", "", ""],
        ],
        labels=True,
    )
    paper.table(
        [
            ["3. The conversation"],
            ["Date of conversation*", ""],
            ["Held by (name and agency)*", ""],
            ["Was the child offered a choice of who to talk to?", [_BOX, " Yes  ", _BOX, " No"]],
            ["Did the child agree to talk?", [_BOX, " Yes  ", _BOX, " No  ", _BOX, " Partly"]],
        ],
        widths=[8, 9],
    )
    _conversation(paper)
    return paper.content()


def _conversation(paper: Paper) -> None:
    for question in (
        "Why did you go? What was happening before you left?",
        "Where were you, and who were you with?",
        "Did anything happen that worried or hurt you?",
        "What would help you not to go again?",
    ):
        paper.table([[question], [""]], tall=[1])
    paper.line("4. Signs of exploitation (tick any that apply)", bold=True)
    paper.line(_BOX, " New phone, clothes or money")
    paper.line(_BOX, " Older friends or a controlling relationship")
    paper.line(_BOX, " Found far from home")
    paper.line(_BOX, " Drugs or alcohol")
    paper.line("5. What happens next", bold=True)
    paper.table(
        [["Action", "By whom", "By when"], ["", "", ""], ["", "", ""], ["", "", ""]],
        head=True,
        labels=False,
    )
    paper.table(
        [
            ["Level of risk after this conversation", "Low / Medium / High (circle one)"],
            ["May we share this record with your parents or carers?", "Yes / No"],
            ["Signature", ""],
            ["Date signed", ""],
        ],
        widths=[8, 9],
    )
    paper.table([["OFFICE USE ONLY"], ["Received at First Contact", "", "Shared with the police", "Yes / No"]])


def request_for_support() -> bytes:
    paper = Paper(look=WESTVALE)
    paper.title("Request for Support Form")
    paper.line(
        "Ring First Contact first if a child may be at risk of significant harm. "
        "Send this form within 48 hours of the call."
    )
    paper.heading("1 Who is the child?")
    paper.line("Name of child: ", _TEXT)
    paper.line("Date of birth (or date the baby is due): ", _DATE)
    paper.line("Gender: ", Legacy(kind="list", options=("Girl", "Boy", "Other", "Not known")))
    paper.line("Address and postcode: ", _TEXT)
    paper.line("Ethnicity: ", _TEXT, "   Religion: ", _TEXT)
    paper.line("Language: ", _TEXT, "   Interpreter needed? Yes ", _TICK, " No ", _TICK)
    paper.line("Does the child have a disability? Yes ", _TICK, " No ", _TICK)
    paper.line("School or nursery: ", _TEXT)
    paper.heading("2 Who is in the family?")
    paper.table(
        [
            ["Name", "Date of birth", "Relationship to child", "Parental responsibility?"],
            [_TEXT, _DATE, _TEXT, _TICK],
            [_TEXT, _DATE, _TEXT, _TICK],
            [_TEXT, _DATE, _TEXT, _TICK],
            [_TEXT, _DATE, _TEXT, _TICK],
        ],
        head=True,
        labels=False,
    )
    paper.heading("3 What are you worried about?")
    paper.line("Tell us what has happened, and when (must be completed): ", _TEXT)
    paper.line("What has the child said? ", _TEXT)
    paper.line(
        "What is working well for this family? ",
        Legacy(advice="Think of people, places and things the family does well."),
    )
    paper.line("What help has been given so far? ", _TEXT)
    paper.line(
        "Level of support you think is needed: ",
        Legacy(kind="list", options=("Community", "Early Help", "Targeted", "Specialist")),
    )
    _family_and_you(paper)
    return paper.content()


def _family_and_you(paper: Paper) -> None:
    paper.heading("4 Does the family know?")
    paper.line("Have you told the parents? ", _TICK, " Yes ", _TICK, " No")
    paper.line("If you have not told them, why? ", _TEXT)
    paper.line("Do they agree to this request? ", _TICK, " Yes ", _TICK, " No ", _TICK, " Not asked")
    paper.heading("5 About you")
    paper.table(
        [
            ["Your name", _TEXT, "Job and organisation", _TEXT],
            ["Telephone", _TEXT, "E-mail", _TEXT],
            ["Date of call to First Contact", _DATE, "Reference number, if you have one", _TEXT],
        ],
        widths=[4, 4.5, 4, 4.5],
    )
