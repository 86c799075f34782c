"""What was agreed and what became of it, as JSON: by itself (`alignctl/agreed/1`), and in results on a region."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.model.agreed import Agreed
from alignctl.model.agreement import AgreementStanding
from alignctl.report.json_documents import Json, head_json
from alignctl.report.json_values import citation_json, made_for_json, problem_json
from alignctl.report.verdicts_json import verdicts_json


def agreed_json(result: Agreed) -> Json:
    """The agreements of some areas."""
    return {
        **head_json("agreed"),
        **made_for_json(result.made_for),
        "title": result.title,
        "areas": [area.id for area in result.areas],
        "marking": result.marking,
        "on": result.on,
        "problems": [problem_json(problem) for problem in result.problems],
        "elsewhere": result.elsewhere,
        "agreed": standings_json(result.standings),
        **verdicts_json(result.verdicts),
    }


def standings_json(standings: Iterable[AgreementStanding]) -> list[Json]:
    """Every agreement with the progress of its areas; `points` are the ids of points it is on today."""
    return [
        {
            "candidate": one.agreement.candidate,
            "title": one.agreement.title,
            "kind": one.agreement.kind,
            "target": one.agreement.target,
            "means": list(one.agreement.means),
            "owner": one.agreement.owner or None,
            "agreed": one.agreement.agreed.isoformat(),
            "due": one.agreement.due.isoformat(),
            "note": one.agreement.note,
            "progress": one.progress.value,
            "points": list(one.points),
            "areas": [
                {
                    "area": area.area,
                    "name": area.name,
                    "progress": area.progress.value,
                    "value": area.value,
                    "citation": citation_json(area.citation) if area.citation else None,
                }
                for area in one.areas
            ],
        }
        for one in standings
    ]
