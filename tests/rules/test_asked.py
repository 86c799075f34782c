"""How forms ask for a data item, as rules say it: read whole, and every mistake told with its place."""

import pytest

from alignctl.errors import RuleError
from alignctl.rules import load_rules

ITEM = """\
item-vehicle:
  title: Vehicles
  asked:
    labels: ["vehicle*"]
    part_of: item-money-transport
    scale: levels
    returns:
      - {name: A return, source: A guide, edition: "2024"}
"""


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "rules" / "vocabulary"
    folder.mkdir(parents=True)

    def write(text):
        (folder / "items.yaml").write_text(text, encoding="utf-8")
        return tmp_path / "rules"

    return write


def test_an_own_item_may_be_known_to_forms_alone(own):
    found = load_rules(own(ITEM)).vocabulary["item-vehicle"]
    assert found.patterns == ()
    assert (found.asked.part_of, found.asked.scale) == ("item-money-transport", "levels")
    assert (found.asked.returns[0].name, found.asked.returns[0].edition) == ("A return", "2024")


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("item-money-transport", "item-money-transprt", "did you mean 'item-money-transport'?"),
        ("item-money-transport", "item-vehicle", "part_of: another item 'item-vehicle' is not known"),
        ("scale: levels", "scale: leves", "did you mean 'levels'?"),
        ('labels: ["vehicle*"]', 'there: ["make"]', "these words need `parts`"),
        ("source: A guide", "sorce: A guide", "source: it is missing"),
        ("part_of", "part_off", "the key 'part_off' is not known"),
        ('labels: ["vehicle*"]', "labels: []", "at least one label was expected"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(own, was, now, told):
    with pytest.raises(RuleError) as refused:
        load_rules(own(ITEM.replace(was, now)))
    assert told in str(refused.value)
    assert "items.yaml:" in str(refused.value)


def test_every_wider_item_and_every_form_of_a_rule_is_known():
    book = load_rules()
    ids = {item.id for item in book.names_in("items")}
    wider = {item.asked.part_of for item in book.names_in("items") if item.asked and item.asked.part_of}
    assert wider
    assert wider <= ids
    forms = {rule.form for kind in book.kinds.values() for rule in kind.rules if rule.form}
    assert {"referral-form", "return-interview-form", "missing-report-form"} <= forms
    assert forms <= {form.id for form in book.names_in("forms")}
