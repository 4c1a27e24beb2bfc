"""Random checks by the command line, what `alc status` says of them, and the certificate."""

import hashlib
import json

import pytest


@pytest.fixture
def checked(prepared, alc, alc_json, monkeypatch):
    """A project with a batch of random checks, all of them answered."""
    monkeypatch.chdir(prepared.folder)
    how = ("--audit", "--batch-size", 20, "--out", "batch.csv")
    said = alc_json("round", "shapes.alc", *how)
    assert (said["batch"], said["random_checks"]) == (20, 20)
    prepared.fill_in("batch.csv")
    assert alc("answer", "shapes.alc", "batch.csv")[0] == 0
    return prepared


def test_status_says_what_is_left_on_whose_word_and_what_the_target_needs(checked, alc, alc_json):
    left = alc_json("status", "shapes.alc")["errors_left"]
    assert (left["checks"], left["among"], left["target"]) == (20, 40, 0.99)
    text = alc("status", "shapes.alc")[1]
    assert f"left among 40 ({left['low']:.0f} to {left['high']:.0f}, nine times in ten; " in text
    assert "20 random checks, 71% the model's word" in text
    assert f"{left['checks_needed']} more random checks without a find would be needed" in text


def test_the_certificate_holds_the_numbers_and_the_digest_of_its_table(checked, alc_json):
    said = alc_json(
        "export", "shapes.alc", "--out", "cleaned.csv", "--certificate", "certificate.json"
    )
    left = alc_json("status", "shapes.alc")["errors_left"]
    values = json.loads((checked.folder / "certificate.json").read_text("utf-8"))
    table = (checked.folder / "cleaned.csv").read_bytes()
    assert values["table_sha256"] == hashlib.sha256(table).hexdigest()
    assert (values["random_checks"], values["labels"], values["wrong_at_most"]) == (
        *(20, 60, left["at_most"]),
    )
    assert f"at most {left['at_most']} of 60 labels are wrong" in values["statement"]
    assert values["target_reached"] is False
    assert said["certificate"].endswith("certificate.json")
    again = ("export", "shapes.alc", "--out", "cleaned.csv", "--certificate", "certificate.json")
    assert alc_json(*again)["rows"] == 60  # takes the place of its own


def test_a_certificate_never_takes_the_place_of_another_file(checked, alc):
    other = checked.folder / "notes.json"
    other.write_text("{}")
    status, _, err = alc(
        "export", "shapes.alc", "--out", "cleaned.csv", "--certificate", "notes.json"
    )
    assert status != 0
    assert err
    assert other.read_text() == "{}"


def test_before_the_first_round_nothing_is_certified_and_nothing_is_written(
    prepared, alc, monkeypatch
):
    monkeypatch.chdir(prepared.folder)
    status, _, err = alc(
        "export", "shapes.alc", "--out", "cleaned.csv", "--certificate", "certificate.json"
    )
    assert status != 0
    assert "nothing to certify" in err
    assert not (prepared.folder / "cleaned.csv").exists()
