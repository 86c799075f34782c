from alignctl.corpus import load_gazetteer


def test_there_are_153_authorities_and_borders_are_mutual():
    gazetteer = load_gazetteer()
    assert len(gazetteer.authorities) == 153
    for id_, others in gazetteer.borders.items():
        assert all(id_ in gazetteer.borders[other] for other in others)


def test_solihull_has_its_four_neighbours_and_no_others():
    assert load_gazetteer().borders["solihull"] == ("birmingham", "coventry", "warwickshire", "worcestershire")


def test_an_authority_is_found_by_id_name_and_code():
    gazetteer = load_gazetteer()
    for word in ("herefordshire", "Herefordshire, County of", "HEREFORDSHIRE", "st helens", "St. Helens"):
        assert gazetteer.find(word) is not None, word
    assert gazetteer.find("Northmoor") is None


def test_tidal_water_is_no_border():
    assert "medway" not in load_gazetteer().borders["thurrock"]
