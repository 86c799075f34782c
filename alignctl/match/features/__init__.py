"""The signs by which sections are linked, each one function; a new sign is one line here."""

from __future__ import annotations

from alignctl.match.feature import Feature
from alignctl.match.features.heading import heading_wording
from alignctl.match.features.provisions import provisions_in_common
from alignctl.match.features.standing import above, beneath, part_of_document, place, without_rival
from alignctl.match.features.topics import topics_in_common, topics_of_headings
from alignctl.match.features.wording import body_vocabulary, body_words, passages_in_common

# Weights are set on the dev areas of the bundled region.
FEATURES = (
    Feature(name="heading wording", weight=1.7, usual=0.12, judge=heading_wording),
    Feature(name="topics of headings", weight=1.0, usual=0.19, judge=topics_of_headings),
    Feature(name="topics in common", weight=1.4, usual=0.23, judge=topics_in_common),
    Feature(name="body words", weight=2.2, usual=0.38, judge=body_words),
    Feature(name="body vocabulary", weight=0.5, usual=0.34, judge=body_vocabulary),
    Feature(name="passages in common", weight=2.0, usual=0.37, judge=passages_in_common),
    Feature(name="provisions in common", weight=2.7, usual=0.17, judge=provisions_in_common),
    Feature(name="place", weight=2.1, usual=0.71, judge=place),
    Feature(name="above", weight=0.9, usual=0.1, judge=above),
    Feature(name="beneath", weight=2.9, usual=0.07, judge=beneath),
    Feature(name="part of document", weight=0.5, usual=0.07, judge=part_of_document),
    Feature(name="without rival", weight=2.9, usual=0.21, judge=without_rival),
)
