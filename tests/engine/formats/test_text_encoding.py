"""Encodings told by the bytes."""

import pytest

from alc_engine.formats.text_encoding import decode_text

TEXT = "file_name,label\nä.png,Bär\n"


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1252", "cp1252"),
    ],
)
def test_the_encoding_is_found_and_the_mark_taken_off(encoding, named):
    decoded = decode_text(TEXT.encode(encoding))
    assert decoded.text == TEXT
    assert decoded.encoding == named
    assert not decoded.undecoded.search(decoded.text)


def test_a_broken_byte_among_sound_letters_stays_utf_8_and_is_marked():
    decoded = decode_text(TEXT.encode() + b"b.png,\xff\n")
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(TEXT)
    assert len(decoded.undecoded.findall(decoded.text)) == 1


def test_a_byte_that_cp1252_does_not_have_is_marked():
    decoded = decode_text(b"a.png,B\xe4r\nb.png,M\xf6we\nc.png,\x81\n")
    assert decoded.encoding == "cp1252"
    assert "Bär" in decoded.text
    assert len(decoded.undecoded.findall(decoded.text)) == 1


def test_half_a_character_of_utf_16_is_marked():
    decoded = decode_text("a.png,cat".encode("utf-16") + b"\x41")
    assert decoded.undecoded.search(decoded.text)


def test_nothing_is_utf_8():
    assert decode_text(b"").text == ""
