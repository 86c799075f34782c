"""The signs by which sections are linked, each one function; a new sign is one line here."""

from __future__ import annotations

from alignctl.match.feature import Feature
from alignctl.match.features.heading import heading_wording
from alignctl.match.features.provisions import provisions_in_common
from alignctl.match.features.standing import above, beneath, part_of_document, place, without_rival
from alignctl.match.features.titles import nearest_titles, title_held, topic_alone
from alignctl.match.features.topics import topics_in_common, topics_of_headings
from alignctl.match.features.wording import (
    body_vocabulary,
    body_words,
    passages_at_home,
    passages_at_home_both_ways,
    passages_in_common,
)

# Weights are set on the dev areas of the bundled region, and judged by leaving out one pair, kind or author at a
# time.
FEATURES = (
    Feature(name="heading wording", weight=1.5, usual=0.09, judge=heading_wording),
    Feature(name="topics of headings", weight=1.2, usual=0.18, judge=topics_of_headings),
    Feature(name="topics in common", weight=1.4, usual=0.23, judge=topics_in_common),
    Feature(name="body words", weight=1.9, usual=0.37, judge=body_words),
    Feature(name="body vocabulary", weight=1.0, usual=0.37, judge=body_vocabulary),
    Feature(name="passages in common", weight=1.1, usual=0.37, judge=passages_in_common),
    Feature(name="passages at home", weight=1.4, usual=0.3, judge=passages_at_home),
    Feature(name="passages at home both ways", weight=2.0, usual=0.12, judge=passages_at_home_both_ways),
    Feature(name="provisions in common", weight=2.8, usual=0.17, judge=provisions_in_common),
    Feature(name="place", weight=1.6, usual=0.72, judge=place),
    Feature(name="above", weight=2.2, usual=0.1, judge=above),
    Feature(name="beneath", weight=8.0, usual=0.1, judge=beneath),
    Feature(name="part of document", weight=0.8, usual=0.08, judge=part_of_document),
    Feature(name="without rival", weight=2.2, usual=0.11, judge=without_rival),
)

# Where one of the two sections is a title and nothing more, the signs that need text are silent, and what titles
# say must be weighed for itself. Set on lists of real headings, and on the dev areas with their text left out.
FEATURES_OF_TITLES = (
    Feature(name="heading wording", weight=1.6, usual=0.13, judge=heading_wording),
    Feature(name="title held", weight=1.4, usual=0.14, judge=title_held),
    Feature(name="topics of headings", weight=1.3, usual=0.26, judge=topics_of_headings),
    Feature(name="topic alone", weight=2.0, usual=0.14, judge=topic_alone),
    Feature(name="nearest titles", weight=1.5, usual=0.23, judge=nearest_titles),
    Feature(name="place", weight=2.1, usual=0.73, judge=place),
    Feature(name="part of document", weight=1.2, usual=0.1, judge=part_of_document),
    Feature(name="without rival", weight=0.6, usual=0.23, judge=without_rival),
)
