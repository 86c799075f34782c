"""All commands, one line each: add a command with one file here and one line below."""

from __future__ import annotations

from typing import NamedTuple


class Described(NamedTuple):
    """A command before it is loaded: its name, which its module and what stands there share, and its help in a line."""

    name: str
    help: str


COMMANDS: tuple[Described, ...] = (
    Described("init", "Begin a workspace: a file that says which area has which procedures."),
    Described("compare", "Compare areas: what they share, where they differ, what to align first."),
    Described("crossing", "Tell what changes for a practitioner who follows a child from one area into another."),
    Described("forms", "Compare the forms of areas: what all ask for, what some do, and one form for all."),
    Described("rank", "Rank what to align first in a region, or around one area, with every figure and its doubt."),
    Described("plan", "Plan the best set of changes a region can make with what it has."),
    Described(
        "draft",
        "Draft a common text for what was agreed, and carry it into each area's own document as tracked changes.",
    ),
    Described("agree", "Record what areas decide to align on, and see who has carried it into their text."),
    Described("check", "Check a revised procedure before it is published, or every procedure of the workspace."),
    Described("add", "Add documents of one kind to an area; the area is made where it is new."),
    Described("areas", "List the areas of the workspace: their procedures, what they rest on, and their neighbours."),
    Described("extract", "Show the sections of a document, or the fields of a form, as alignctl reads them."),
    Described("provisions", "Show what a procedure says, as typed statements with their sentences."),
    Described("graph", "See a region whole: ties, friction, what changes at the borders, and whom to learn from."),
    Described(
        "report",
        "Report a region: what is shared, where areas are apart, what to align first, and how well it was read.",
    ),
    Described(
        "history", "Record how a region stands, and tell over months and years whether its areas are getting closer."
    ),
    Described("review", "Put what the program claims before people, and keep their verdicts for all later runs."),
    Described("evaluate", "Measure links, time limits and divergences against answers people gave by reading."),
    Described(
        "doctor", "Say what is installed, where documents read before are kept, and whether the workspace holds."
    ),
    Described("completion", "Print the lines that complete commands and options in your shell."),
    Described("rules", "List, show, check and explain the rules, and let them learn."),
)
