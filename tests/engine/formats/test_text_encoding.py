"""Encodings told by the bytes."""

import pytest

from alc_engine.formats.text_encoding import decode_text
from alc_engine.images.reading import ReadingNotClear
from alc_engine.runtime.errors import UserFixableError

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


@pytest.mark.timeout(20)
@pytest.mark.parametrize("place", ["before the letter", "after the letter"])
def test_time_grows_with_the_length_of_a_cell_not_with_its_square(place):
    long = b"x" * 200_000
    cell = long + b"\xe4" if place.startswith("before") else b"\xe4," + long
    assert len(decode_text(b"file_name,label\n" + cell, own_page="cp1252").text) > 200_000


def test_nothing_is_utf_8():
    assert decode_text(b"").text == ""


# -- code pages ------------------------------------------------------------------

WORDS = {
    "cp1251": ("кошка", "собака", "птица"),
    "koi8_r": ("кошка", "собака", "птица"),
    "cp1253": ("γάτα", "σκύλος"),
    "gb18030": ("猫", "狗", "鸟"),
    "big5": ("貓", "狗", "鳥"),
    "cp932": ("ねこ", "犬", "鳥"),
    "cp949": ("고양이", "개", "새"),
}


def written(words: tuple[str, ...], encoding: str) -> bytes:
    lines = (f"{number}.png,{words[number % len(words)]}\n" for number in range(15))
    return ("file_name,label\n" + "".join(lines)).encode(encoding)


def read_words(text: str) -> set[str]:
    return {line.split(",")[1] for line in text.splitlines()[1:]}


@pytest.mark.parametrize("encoding", WORDS)
@pytest.mark.parametrize("own_page", ["", "cp1252"])
def test_a_code_page_is_asked_for_with_the_right_words_among_those_offered(encoding, own_page):
    with pytest.raises(ReadingNotClear) as caught:
        decode_text(written(WORDS[encoding], encoding), own_page=own_page)
    assert caught.value.asked == "encoding"
    offered = {choice.samples: choice.value for choice in caught.value.choices}
    assert WORDS[encoding] in offered
    data = written(WORDS[encoding], encoding)
    chosen = decode_text(data, offered[WORDS[encoding]])
    assert read_words(chosen.text) == set(WORDS[encoding])


@pytest.mark.parametrize("encoding", WORDS)
def test_the_page_of_the_users_own_system_comes_first_and_is_said(encoding):
    own = "big5hkscs" if encoding == "big5" else encoding
    decoded = decode_text(written(WORDS[encoding], encoding), own_page=own)
    assert (decoded.encoding, read_words(decoded.text)) == (own, set(WORDS[encoding]))
    assert decoded.choices[0].samples == WORDS[encoding]
    assert len(decoded.choices) > 1


@pytest.mark.parametrize("own_page", ["", "cp1252", "cp1251"])
def test_what_every_plausible_page_reads_alike_is_read(own_page):
    words = ("Bär", "Möwe", "Gänse")
    assert read_words(decode_text(written(words, "cp1252"), own_page=own_page).text) == set(words)


def test_the_page_of_the_system_is_not_taken_where_it_makes_no_words():
    words = ("świnia", "żaba", "łoś", "źrebię")
    decoded = decode_text(written(words, "cp1250"), own_page="cp1252")
    assert (decoded.encoding, read_words(decoded.text)) == ("cp1250", set(words))


def test_a_language_that_is_sure_is_taken_and_said():
    text = "кошка собака птица лошадь корова медведь человек автомобиль самолёт корабль"
    words = tuple(f"{text} грузовик дерево цветок здание дорога".split())
    decoded = decode_text(written(words, "cp1251"), own_page="")
    assert (decoded.encoding, read_words(decoded.text)) == ("cp1251", set(words))
    assert decoded.choices[0].value == "cp1251"


@pytest.mark.parametrize("name", ["klingon", "base64", "rot13"])
def test_an_encoding_that_is_none_is_refused(name):
    with pytest.raises(UserFixableError, match=f"no text encoding called '{name}'"):
        decode_text(b"a", name)


def test_another_encoding_stays_on_offer_when_one_was_chosen():
    decoded = decode_text(written(WORDS["cp1251"], "cp1251"), "koi8-r")
    assert WORDS["cp1251"] in {choice.samples for choice in decoded.choices[1:]}
