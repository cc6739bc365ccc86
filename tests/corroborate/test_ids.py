from trucewatch.corroborate.ids import incident_id, origin_id


def test_ids_are_pure_and_tell_their_kind():
    assert incident_id("c1") == incident_id("c1") != incident_id("c2")
    assert incident_id("c1")[0] == "i"
    assert origin_id("c1")[0] == "o"
    assert incident_id("c1")[1:] == origin_id("c1")[1:]
