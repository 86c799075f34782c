"""The rule data, read: kinds and topics, rules, shared vocabulary, national figures, weights."""

from alignctl.rules.kinds import guess_kind, kind_of, unknown_kind
from alignctl.rules.loading import load_rules
from alignctl.rules.rule import Kind, Name, Rule, RuleBook, Topic
from alignctl.rules.topics import section_topics

__all__ = [
    "Kind",
    "Name",
    "Rule",
    "RuleBook",
    "Topic",
    "guess_kind",
    "kind_of",
    "load_rules",
    "section_topics",
    "unknown_kind",
]
