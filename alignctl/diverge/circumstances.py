"""Under what circumstances a statement holds: two statements of one text that hold under others agree."""

from __future__ import annotations

import re


def _any(alternatives: str) -> re.Pattern[str]:
    """A pattern of whole words: alternatives stand apart by spaces, and `_` stands for a space or hyphen."""
    words = "|".join(alternatives.split()).replace("_", r"[\s-]+")
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_WHICH = r"(?:\d+|one|two|three|four|five|[ivx]+|[a-e])"
STEP = "step"
# Each is a class of circumstances: statements that name others of a class speak of different cases.
_MARKS = {
    "urgent": _any(
        r"urgen\w+ emergenc\w+ imminent\w* immediate_(?:risk|danger|harm|safety|protection) critical crisis crises"
        r" serious\w* life"
    ),
    "hours": _any(
        r"out_of_hours weekends? bank_holidays? overnight evenings? nights? (?:office|working)_hours holidays?"
        r" weekdays? mondays? tuesdays? wednesdays? thursdays? fridays? saturdays? sundays?"
    ),
    "level": _any(
        r"high\w* medium low\w* standard moderate significant(?!\s+harm) emerging no_apparent absent severe"
        r" minor complex"
    ),
    "colour": _any(r"red amber green yellow blue gold silver bronze"),
    "stage": _any(rf"(?:levels?|tiers?|stages?|categor\w+|bands?|phases?|priority|type|group)_{_WHICH}"),
    # a heading may count the steps of one act, so only the words themselves tell these apart
    STEP: _any(rf"(?:steps?|parts?|options?)_{_WHICH}"),
    "order": _any(
        r"first second third fourth initial\w* subsequent\w* further follow(?:ing)?_?up repeat\w* interim final draft"
        r" re-?conven\w+ next(?!\s+(?:steps?|working|day)) previous\w* remaining new re-?open\w* re-?refer\w* review\w*"
    ),
    "age": _any(
        r"under_(?:the_age_of_)?\d+ over_\d+ aged? unborn pre_?birth baby babies infants? born toddlers?"
        r" young(?:er)?_children pregnan\w+"
    ),
    "care": _any(
        r"looked_after in_care care_leavers? care_experienced foster\w* adopt\w* residential"
        r" (?:children\W{0,2}s|care)_homes? from_(?:home|care) placements? placed_(?:in|with|by|out|here) placing"
    ),
    "place": _any(
        r"out_of_(?:area|borough|county|authority) another_(?:local_)?(?:area|authority) host abroad cross_border"
        r" hospitals? schools? settings? college moves? moving transfer\w*"
    ),
    "law": _any(
        r"section_(?:17|20|47|31) s\.?\s?(?:17|20|47|31) child_protection in_need core_group care_order allegation\w*"
        r" staff volunteer\w* employ\w+ criminal\w* court\w* conference\w*"
    ),
    "people": _any(
        r"siblings? adults? disab\w+ asylum\w* traffick\w+ victims? perpetrators? suspect\w* death\w* died dies"
    ),
    "loose": _any(
        r"normally usually ideally wherever?_possible as_far_as exception\w* extend\w* extension\w* targets? aims?"
        r" at_the_latest in_any_event in_all_cases minimum maximum at_most depend\w* unless until otherwise instead"
        r" alternatively in_the_case_of only delay\w* unable not_possible"
    ),
}
# "If ...", "where ...": the words up to the next comma, or to the end, say on what condition
_CONDITION = re.compile(
    r"\b(?:if|where|whether|when|whenever|once|unless|should\s+(?:a|an|the|any))\b([^,.;:]*)", re.IGNORECASE
)
_WORD = re.compile(r"[a-z]{3,}", re.IGNORECASE)
STEM = 5
_SMALL = frozenset(
    """the and for that this with within from into their they them its his her has have had are was were been being will
    shall must should may can not any all each every other than then there which who whom whose what where when how by
    after before during until hour hours day days working calendar week weeks month months minute minutes year years one
    two three four five six seven eight nine ten soon later latest least also both either""".split()  # noqa: SIM905
)
# Words that tell what another text says, what was before, or what is only an example.
_ASIDE = _any(
    r"guidance regulations? statut\w+ legislation act_(?:19|20)\d\d working_together nation\w+ previous\w* former\w*"
    r" used_to until_now amend\w* changed_(?:from|in|since) regional\w* other_(?:areas?|authorit\w+) neighbour\w+"
    r" elsewhere example\w* e\.g case_stud\w+ scenario\w* template\w* glossar\w+ histor\w+ ofsted inspect\w+ research"
    r" myths? mistakes? mistaken\w* not_enough thinks? believ\w+ chas\w+ monitor\w* paid pay payments?"
    r" not_(?:held|done|made|met)"
)
# One act has parts that follow one another, each with a limit of its own.
_PARTS = (
    _any(
        r"offer\w* arrang\w+ plan(?:s|ned|ning)? allocat\w+ commission\w* request\w* invit\w+ consider\w* decid\w+"
        r" decision\w* propos\w+ ask\w*"
    ),
    _any(
        r"held holds? take[sn]?_place took_place complet\w+ carr(?:y|ied|ies)_out conduct\w* undertak\w+ seen? visit\w*"
        r" meets? conven\w+ done happen\w* interview(?:s|ed)"
    ),
    _any(
        r"record\w* writ\w+ minutes? notes? form upload\w* circulat\w+ distribut\w+ submit\w*"
        r" return_(?:it|them|the_form) report\w* file[sd]? letter\w* outcome\w* feedback copy copies"
    ),
    _any(r"start\w* begin\w* began commenc\w+ initiat\w+ open(?:s|ed)? trigger\w*"),
    _any(
        r"acknowledg\w+ receipt receiv\w+ respon[ds]\w* repl(?:y|ies|ied) confirm\w* tell told tells inform\w* notif\w+"
        r" alert\w* contact\w*"
    ),
)


def is_aside(words: str) -> bool:
    """Whether words tell of another text, of what was before, or of an example, and lay nothing down themselves."""
    return _ASIDE.search(words) is not None


def marks(words: str, title: str = "") -> frozenset[tuple[str, str]]:
    """The circumstances words and the title over them name: each class with the words found, in small letters."""
    return frozenset(
        (name, " ".join(mark[0].casefold().split()))
        for name, of in _MARKS.items()
        for text in (words, title if name != STEP else "")
        for mark in of.finditer(text)
    )


def conditions(words: str) -> frozenset[str]:
    """The stems of the words that say on what condition something holds ("if ...", "where ...")."""
    return frozenset(stem for condition in _CONDITION.finditer(words) for stem in stems(condition[1]))


def stems(words: str) -> frozenset[str]:
    """The words that tell what something is about, without time and small words, each by how it begins."""
    found = (word[0].casefold() for word in _WORD.finditer(words))
    return frozenset(word.rstrip("s")[:STEM] for word in found if word not in _SMALL)


def parts(words: str) -> frozenset[int]:
    """Which parts of an act words speak of: asked for, held, recorded, begun, answered."""
    return frozenset(place for place, part in enumerate(_PARTS) if part.search(words))
