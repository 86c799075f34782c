"""The tables of any result that has some, for workbooks and CSV alike."""

from __future__ import annotations

from alignctl.model.comparison import Comparison, ManyComparison
from alignctl.model.document import Document
from alignctl.model.forms_compared import FormsCompared
from alignctl.model.merged import Merged
from alignctl.model.plan import Plan
from alignctl.model.ranking import Ranking
from alignctl.model.region import RegionView
from alignctl.model.region_report import RegionReport
from alignctl.report.fronts import Front, Fronted, front_of
from alignctl.report.readings import documents_of
from alignctl.report.tables.agreed import agreed_table
from alignctl.report.tables.chain import with_chain
from alignctl.report.tables.compared import compared_tables
from alignctl.report.tables.forms import forms_tables
from alignctl.report.tables.merged import merged_tables
from alignctl.report.tables.parts import documents_table, owned_by, problems_table
from alignctl.report.tables.plan import plan_tables
from alignctl.report.tables.ranked import ranking_tables
from alignctl.report.tables.region import region_tables, view_tables
from alignctl.report.tables.table import Column, Table, in_csv


def tables_of(result: Fronted) -> tuple[Table, ...]:
    """All tables of a result, in the order to read them."""
    match result:
        case Comparison() | ManyComparison():
            return compared_tables(result)
        case RegionReport():
            return region_tables(result)
        case RegionView():
            return view_tables(result)
        case Ranking():
            return (*ranking_tables(result), agreed_table(result.agreed, result.names), *_foot(result))
        case FormsCompared():
            return forms_tables(result)
        case Merged():
            return merged_tables(result)
        case Plan():
            agreed = agreed_table(result.ranking.agreed, result.ranking.names)
            return (*plan_tables(result), agreed, *_foot(result.ranking))


def csv_tables(result: Fronted) -> dict[str, str]:
    """All tables of a result as CSV, by their ids; `notes` holds what a workbook tells on its cover and its notes.

    Each stands by itself, so each row ends with the hashes of its documents and the version that made it.
    """
    documents = _documents(result)
    found = {table.id: in_csv(with_chain(table, documents)) for table in tables_of(result)}
    notes = _notes(front_of(result))
    return found | {notes.id: in_csv(notes)}


def _foot(ranking: Ranking) -> tuple[Table, Table]:
    """What a ranking rests on, and what could not be done; a region's report has its own table of documents."""
    owned = owned_by(ranking.documents, ranking.areas, ranking.names)
    return documents_table(owned), problems_table(ranking.problems)


def _documents(result: Fronted) -> tuple[Document, ...]:
    match result:
        case Comparison() | ManyComparison():
            return documents_of(result)
        case RegionReport() | RegionView() | Ranking() | FormsCompared() | Merged():
            read = result.documents
        case Plan():
            read = result.ranking.documents
    return tuple(one.document for one in read)


def _notes(front: Front) -> Table:
    marking = (("Marking", front.marking),) if front.marking else ()
    return Table(
        id="notes",
        title="Notes",
        about="Each row is a fact about the whole: its marking, days and areas, what it comes to, and what limits it.",
        columns=(Column("Name", 30), Column("Words", 100)),
        rows=(("Title", front.title), *marking, *front.facts, *front.notes),
    )
