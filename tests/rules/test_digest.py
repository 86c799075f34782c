"""The digest of a rule book tells its files apart."""

from alignctl.rules import load_rules

OWN = """
own-term:
  title: Own term
  names: [our own {word}]
"""


def digest(folder, word):
    file = folder / "vocabulary" / "terms.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(OWN.format(word=word), encoding="utf-8")
    return load_rules(folder).digest


def test_the_same_files_have_one_digest_and_others_another(tmp_path):
    built_in = load_rules().digest
    assert built_in
    assert load_rules().digest == built_in
    first = digest(tmp_path, "word")
    assert first not in {built_in, digest(tmp_path, "words")}
    assert first == digest(tmp_path, "word")
