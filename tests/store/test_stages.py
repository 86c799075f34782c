"""What stages made is had again for the same texts, rules and code, and for nothing else."""

from dataclasses import replace

import pytest

from alignctl.model.area import Area, Base, Procedure
from alignctl.model.document import PERSONAL_DATA, Document, Metadata, ReadingWarning
from alignctl.model.tier import Tier
from alignctl.store import Codec, DocumentStore, Made, Stages
from alignctl.store.code import code_digest

WORDS = Codec(tuple[str, ...])


def document(sha256="1", path="a.md"):
    return Document(
        path=path,
        sha256=sha256,
        format="markdown",
        title="A",
        pages=None,
        metadata=Metadata(),
        sections=(),
        coverage=1.0,
    )


MANUAL = Base(id="manual", name="Manual", tier=Tier.REGIONAL, documents=(document("9", "manual.md"),))
ASH = Procedure(area=Area(id="ash", name="Ash"), kind="missing", documents=(document(),), bases=(MANUAL,))
OF_ASH = Made(stages=("provisions",), procedures=(ASH,))


FORM = replace(document(), warnings=(ReadingWarning(code=PERSONAL_DATA, message="A form."),))


class Maker:
    """Makes a value and counts how often."""

    def __init__(self):
        self.times = 0

    def __call__(self):
        self.times += 1
        return ("made",)


@pytest.fixture
def make():
    return Maker()


def stages(folder, rules="r", readers="1"):
    return Stages(DocumentStore(folder), rules=rules, readers=readers)


def test_what_is_made_of_a_filled_in_form_is_kept_for_the_run_alone(tmp_path, make):
    for procedure in (
        replace(ASH, documents=(FORM,)),
        replace(ASH, bases=(replace(MANUAL, documents=(FORM,)),)),
    ):
        of_form = Made(stages=("provisions",), procedures=(procedure,))
        run = stages(tmp_path)
        run.made(WORDS, of_form, make)
        run.made(WORDS, of_form, make)
        stages(tmp_path).made(WORDS, of_form, make)
    assert make.times == 4


def test_a_later_run_has_what_an_earlier_one_made(tmp_path, make):
    assert stages(tmp_path).made(WORDS, OF_ASH, make) == ("made",)
    assert stages(tmp_path).made(WORDS, OF_ASH, make) == ("made",)
    assert make.times == 1


@pytest.mark.parametrize(
    "other",
    [
        replace(ASH, documents=(document("2"),)),
        replace(ASH, documents=(document(path="b.md"),)),
        replace(ASH, documents=(document(), document("3", "c.md"))),
        replace(ASH, kind="cse"),
        replace(ASH, area=Area(id="birch", name="Ash")),
        replace(ASH, area=Area(id="ash", name="Ash and Birch")),
        replace(ASH, bases=()),
        replace(ASH, bases=(replace(MANUAL, tier=Tier.LOCAL),)),
        replace(ASH, bases=(replace(MANUAL, name="The manual"),)),
        replace(ASH, bases=(replace(MANUAL, documents=(document("8", "manual.md"),)),)),
    ],
)
def test_other_texts_are_made_anew(tmp_path, make, other):
    stages(tmp_path).made(WORDS, OF_ASH, make)
    stages(tmp_path).made(WORDS, replace(OF_ASH, procedures=(other,)), make)
    assert make.times == 2


def test_other_rules_readers_stages_and_days_are_made_anew(tmp_path, make):
    stages(tmp_path).made(WORDS, OF_ASH, make)
    stages(tmp_path, rules="other").made(WORDS, OF_ASH, make)
    stages(tmp_path, readers="2").made(WORDS, OF_ASH, make)
    stages(tmp_path).made(WORDS, replace(OF_ASH, stages=("provisions", "match")), make)
    stages(tmp_path).made(WORDS, replace(OF_ASH, day="2026-01-01"), make)
    stages(tmp_path).made(WORDS, replace(OF_ASH, procedures=(ASH, ASH)), make)
    assert make.times == 6


def test_changed_code_makes_anew(tmp_path, make, monkeypatch):
    stages(tmp_path).made(WORDS, OF_ASH, make)
    monkeypatch.setattr("alignctl.store.stages.code_digest", lambda _: "other code")
    stages(tmp_path).made(WORDS, OF_ASH, make)
    assert make.times == 2


def test_the_digest_of_code_tells_every_byte_and_name(tmp_path, monkeypatch):
    monkeypatch.setattr("alignctl.store.code._PROGRAM", tmp_path)
    file = tmp_path / "rules" / "deep" / "one.py"
    file.parent.mkdir(parents=True)
    seen = set()
    for content in ("a = 1\n", "a = 2\n"):
        file.write_text(content, encoding="utf-8")
        code_digest.cache_clear()
        seen.add(code_digest(("rules",)))
    file.rename(file.with_name("two.py"))
    code_digest.cache_clear()
    seen.add(code_digest(("rules",)))
    code_digest.cache_clear()
    assert len(seen) == 3


def test_what_is_damaged_is_made_again(tmp_path, make, monkeypatch):
    stages(tmp_path).made(WORDS, OF_ASH, make)
    monkeypatch.setattr(DocumentStore, "kept", lambda *_: b"no json")
    assert stages(tmp_path).made(WORDS, OF_ASH, make) == ("made",)
    assert make.times == 2


def test_without_a_store_one_run_makes_it_once(make):
    alone = Stages(None, rules="r", readers="1")
    alone.made(WORDS, OF_ASH, make)
    alone.made(WORDS, OF_ASH, make)
    assert make.times == 1


def test_with_rules_that_have_no_digest_nothing_is_kept(tmp_path, make):
    unsaid = stages(tmp_path, rules="")
    unsaid.made(WORDS, OF_ASH, make)
    unsaid.made(WORDS, OF_ASH, make)
    assert make.times == 2


def test_what_lacks_is_told_and_need_be_found_once_only(tmp_path, make):
    first = stages(tmp_path)
    assert first.lacks(WORDS, OF_ASH)
    first.keep(WORDS, OF_ASH, ("found elsewhere",))
    assert not first.lacks(WORDS, OF_ASH)
    later = stages(tmp_path)
    assert not later.lacks(WORDS, OF_ASH)
    assert later.made(WORDS, OF_ASH, make) == ("found elsewhere",)
    assert make.times == 0


def test_what_is_damaged_lacks(tmp_path, make, monkeypatch):
    stages(tmp_path).made(WORDS, OF_ASH, make)
    monkeypatch.setattr(DocumentStore, "kept", lambda *_: b"no json")
    assert stages(tmp_path).lacks(WORDS, OF_ASH)


def test_with_rules_that_are_not_known_again_nothing_lacks(tmp_path):
    assert not stages(tmp_path, rules="").lacks(WORDS, OF_ASH)
