"""The mapping set against the data model of SSSOM 1.0, offline: slots, ranges, prefixes and what has to be there.

The names and ranges are those of https://mapping-commons.github.io/sssom/spec-model/, version 1.0 (BSD licence), as the
schema of github.com/mapping-commons/sssom stood at commit 8cfba109. By hand: `sssom validate` of sssom-py.
"""

import csv
import io
import re
from dataclasses import replace
from datetime import date

import pytest
import yaml

from alignctl.model.made_for import Audience
from alignctl.report import Layout, render
from alignctl.report.audience import for_audience
from tests.report.made import comparison, many
from tests.report.test_office_files import hostile
from tests.report.test_same_counts import several

BOTH_SIDES = ("category", "id", "label", "match_field", "preprocessing", "source", "source_version", "type")
MAPPING = {
    *(f"{side}_{slot}" for side in ("subject", "object") for slot in BOTH_SIDES),
    *("predicate_id", "predicate_label", "predicate_modifier", "mapping_justification", "mapping_cardinality"),
    *("author_id", "author_label", "reviewer_id", "reviewer_label", "creator_id", "creator_label", "license"),
    *("mapping_provider", "mapping_source", "mapping_tool", "mapping_tool_version", "mapping_date"),
    *("publication_date", "confidence", "curation_rule", "curation_rule_text", "similarity_score"),
    *("similarity_measure", "see_also", "issue_tracker_item", "other", "comment", "match_string"),
}
MAPPING_SET = {
    *("curie_map", "mapping_set_id", "mapping_set_version", "mapping_set_source", "mapping_set_title"),
    *("mapping_set_description", "creator_id", "creator_label", "license", "mapping_provider", "mapping_tool"),
    *("mapping_tool_version", "mapping_date", "publication_date", "issue_tracker", "see_also", "other", "comment"),
    *("subject_type", "subject_source", "subject_source_version", "object_type", "object_source"),
    *("object_source_version", "subject_match_field", "object_match_field", "subject_preprocessing"),
    *("object_preprocessing", "extension_definitions"),
}
JUSTIFICATIONS = {
    f"semapv:{one}"
    for one in (
        *("LexicalMatching", "LogicalReasoning", "CompositeMatching", "UnspecifiedMatching", "MappingChaining"),
        *("SemanticSimilarityThresholdMatching", "LexicalSimilarityThresholdMatching", "ManualMappingCuration"),
        *("MappingReview", "MappingInversion", "StructuralMatching", "InstanceBasedMatching"),
        "BackgroundKnowledgeBasedMatching",
    )
}
SKOS = {f"skos:{one}Match" for one in ("exact", "close", "broad", "narrow", "related")}
# Prefixes of which a mapping set may say nothing; where it names them it may not change them.
BUILT_IN = {
    "semapv": "https://w3id.org/semapv/vocab/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sssom": "https://w3id.org/sssom/",
}
CURIE = re.compile(r"(?P<prefix>[A-Za-z_][\w.-]*):(?P<local>\S+)")


def read(text):
    head = [line[1:] for line in text.splitlines() if line.startswith("#")]
    body = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    rows = csv.DictReader(io.StringIO(body), delimiter="\t")
    return yaml.safe_load("\n".join(head)), list(rows)


def faults(text):
    """What is not as the data model has it, in words; empty where all is."""
    head, rows = read(text)
    found = [f"slot of the set: {slot}" for slot in head if slot not in MAPPING_SET]
    found += [f"missing: {slot}" for slot in ("mapping_set_id", "license") if not head.get(slot)]
    found += [f"prefix {one}" for one, url in BUILT_IN.items() if head["curie_map"].get(one, url) != url]
    found += [f"no URI: {slot}" for slot in ("mapping_set_id", "license") if ":" not in str(head.get(slot))]
    if not isinstance(head.get("mapping_date", date.min), date):
        found.append("mapping_date")
    for row in rows:
        found += _of_row(row, head["curie_map"])
    return found


def _of_row(row, prefixes):
    yield from (f"slot: {slot}" for slot in row if slot not in MAPPING)
    for slot in ("subject_id", "predicate_id", "object_id", "mapping_justification", "subject_source", "object_source"):
        curie = CURIE.fullmatch(row[slot])
        if curie is None or curie["prefix"] not in prefixes | BUILT_IN:
            yield f"no CURIE of a known prefix in {slot}: {row[slot]!r}"
    if row["predicate_id"] not in SKOS:
        yield f"predicate_id: {row['predicate_id']}"
    if row["mapping_justification"] not in JUSTIFICATIONS:
        yield f"mapping_justification: {row['mapping_justification']}"
    for slot in ("confidence", "similarity_score"):
        if row[slot] and not 0 <= float(row[slot]) <= 1:
            yield f"{slot}: {row[slot]}"
    if {row["subject_id"], row["object_id"]} == {"sssom:NoTermFound"}:
        yield "nothing is mapped to nothing"


RESULTS = {
    "two": several(),
    "many": replace(many(), pairs=(several(), several())),
    "hostile": hostile(),
    "public": for_audience(several(), Audience.PUBLIC),
}


@pytest.mark.parametrize("name", RESULTS)
def test_a_mapping_set_is_as_the_data_model_has_it(name):
    text = render(RESULTS[name], "sssom", Layout())
    assert read(text)[1]
    assert faults(text) == []


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("skos:broadMatch", "skos:wideMatch"),
        ("semapv:CompositeMatching", "semapv:Guesswork"),
        ("document1:", "elsewhere:"),
        ("\tsimilarity_score\t", "\tlikeness\t"),
        ("#license: https://w3id.org/sssom/license/unspecified\n", ""),
        ("http://www.w3.org/2004/02/skos/core#", "http://example.org/"),
        ("#mapping_date: ", "#mapping_day: "),
        ("\t0.", "\t7."),
    ],
)
def test_each_departure_from_the_data_model_is_found(was, becomes):
    text = render(comparison(), "sssom", Layout())
    assert was in text
    changed = text.replace(was, becomes)
    if was == "\tsimilarity_score\t":
        with pytest.raises(KeyError):
            faults(changed)
    elif was == "document1:":
        assert faults(re.sub(r"(?m)^document1:", becomes, text))
    else:
        assert faults(changed)
