"""Bytes of a table -> text, with the encoding told by the bytes, or asked for.

Tables come from spreadsheets, scripts and instruments, and say nothing of their
encoding but for a mark at the beginning, if that. Bytes that are UTF-8 leave no
doubt. Any others are read in every code page that is in use: a reading is
plausible if its words look like words (one script each, no signs within them).
Where all plausible readings are the same text, that is the text; where they are
not, the code page of the user's own system is taken, and said; failing that, the
one whose language a detector knows beyond doubt. Everything else is asked for:
mojibake can be corrected by nobody later.

A byte that does not fit the encoding does not make the table unreadable: it is
marked, and only its row is refused.
"""

from __future__ import annotations

import codecs
import locale
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from charset_normalizer import from_bytes

from alc_engine.images.reading import Choice, ReadingNotClear
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import Option, say

CODE_PAGES = {
    "cp1252": "Western European",
    "cp1250": "Central European",
    "cp1251": "Cyrillic",
    "cp1253": "Greek",
    "cp1254": "Turkish",
    "cp1255": "Hebrew",
    "cp1256": "Arabic",
    "cp1257": "Baltic",
    "cp1258": "Vietnamese",
    "cp874": "Thai",
    "cp932": "Japanese",
    "gb18030": "Simplified Chinese",
    "big5hkscs": "Traditional Chinese",
    "cp949": "Korean",
    "koi8_r": "Cyrillic (KOI8-R)",
    "euc_jp": "Japanese (EUC)",
    "mac_roman": "Western European (Mac)",
    "cp850": "Western European (DOS)",
}
"""Encodings that tables without a mark are in, and what they are for."""

_ONLY_ON_REQUEST = frozenset({"cp850", "mac_roman"})
"""Plausible for almost any Western text, and written by hardly any program today."""

_PAGE_OF_LANGUAGE = {
    "cp1250": "pl cs sk hu sl hr ro sq bs",
    "cp1251": "ru uk bg be sr mk kk mn",
    "cp1253": "el",
    "cp1254": "tr az",
    "cp1255": "he yi",
    "cp1256": "ar fa ur",
    "cp1257": "lt lv et",
    "cp1258": "vi",
    "cp874": "th",
    "cp932": "ja",
    "cp949": "ko",
}
_SURE = 0.2
"""Share of a language's frequent letters, beyond that of any other reading, that settles it."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before utf-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ESCAPED = re.compile("[\udc80-\udcff]")  # one byte each, as `surrogateescape` keeps them
_REPLACED = re.compile("\ufffd")
_SAMPLE = 4096
_MOST_SAMPLED = 1 << 13  # bytes of lines beyond ASCII that are judged
_BETWEEN_CELLS = re.compile(r"[,;\t|\"\r\n]+")
_SHOWN = 6  # cells


@dataclass(frozen=True, slots=True)
class DecodedText:
    """Text, the encoding it was in, and the mark of what could not be decoded.

    Attributes
    ----------
    choices : tuple of Choice
        Encodings that would do as well, the one that was taken first, with cells as they
        read then; empty where there is no doubt.
    """

    text: str
    encoding: str
    undecoded: re.Pattern[str]
    choices: tuple[Choice, ...] = ()


def decode_text(
    data: bytes, encoding: str | None = None, own_page: str | None = None
) -> DecodedText:
    """Decode the bytes of a table.

    Parameters
    ----------
    data : bytes
    encoding : str, optional
        What the user says it is in.
    own_page : str, optional
        Code page of the user's system; default: asked of the system, empty for none.

    Raises
    ------
    ReadingNotClear
        If several encodings would do and read differently.
    UserFixableError
        If there is no encoding of that name.
    """
    if encoding is not None:
        return _as_asked(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decoded(data, name)
    wide = _utf16_without_mark(data)
    if wide:
        return _decoded(data, wide)
    decoded = _decoded(data, "utf-8")
    if not decoded.undecoded.search(decoded.text):
        return decoded
    return _in_a_code_page(data, system_page() if own_page is None else own_page)


def system_page() -> str:
    """Code page that programs of the user's system write without asking; empty if unknown."""
    page = locale.getpreferredencoding(False).lower().replace("-", "")
    if page in CODE_PAGES:
        return page
    language, _, place = (locale.getlocale()[0] or "").partition("_")
    if language in ("", "C"):
        return ""
    if language == "zh":
        return "big5hkscs" if place.startswith(("TW", "HK")) else "gb18030"
    pages = (page for page, languages in _PAGE_OF_LANGUAGE.items() if language in languages.split())
    return next(pages, "cp1252")


@dataclass(frozen=True, slots=True)
class _Candidate:
    encoding: str
    cells: tuple[str, ...]
    odd: float
    """Share of the words that look like none, or hold bytes that are no text."""


def _in_a_code_page(data: bytes, own_page: str) -> DecodedText:
    sample = _sample(data)
    candidates = [_candidate(sample, name) for name in ("utf-8", *CODE_PAGES)]
    usual = [each for each in candidates if each.encoding not in _ONLY_ON_REQUEST]
    least = min(candidate.odd for candidate in usual)
    usual = [each for each in usual if each.odd <= least]
    usual.sort(key=lambda each: each.encoding not in (own_page, "utf-8"))
    first = usual[0]
    if len({each.cells for each in usual}) == 1:
        rest = sorted((each for each in candidates if each.odd <= 0.5), key=lambda each: each.odd)
        return _decoded(data, first.encoding, _choices([first, *rest]))
    coherence = _coherence(sample)
    usual.sort(key=lambda each: -coherence.get(each.encoding, -1.0))
    known = first if first.encoding in (own_page, "utf-8") else _known_language(usual, coherence)
    if known is not None:
        return _decoded(data, known.encoding, _choices([known, *usual]))
    raise ReadingNotClear(
        say("The table is not in UTF-8, and its letters can be read in several ways."),
        remedy=say(
            "Choose the encoding in which the names are right {option}, or save the table "
            "again in UTF-8.",
            option=Option("encoding"),
        ),
        asked="encoding",
        choices=_choices(usual),
    )


def _sample(data: bytes) -> bytes:
    """Distinct lines beyond ASCII, up to a limit."""
    lines: dict[bytes, None] = {}
    size = 0
    for line in data.splitlines():
        if not line.isascii() and line not in lines:
            lines[line] = None
            size += len(line)
            if size > _MOST_SAMPLED:
                break
    return b"\n".join(lines)


def _candidate(sample: bytes, encoding: str) -> _Candidate:
    text = sample.decode(encoding, "surrogateescape")
    # Split, not searched for: a search would begin again at each letter of a long cell.
    cells = tuple(
        dict.fromkeys(cell.strip() for cell in _BETWEEN_CELLS.split(text) if not cell.isascii())
    )
    words = {word for cell in cells for word in re.split(r"[\s_\-/\\.()]+", cell)}
    if encoding == "utf-8":
        words = _undamaged(words)
    beyond = [word for word in words if not word.isascii()]
    return _Candidate(encoding, cells, sum(map(_is_odd, beyond)) / max(len(beyond), 1))


def _undamaged(words: set[str]) -> set[str]:
    """Words of damaged UTF-8 without the damage; no other text has as many sound letters."""
    text = "".join(words)
    damage = len(_ESCAPED.findall(text))
    sound = sum(not letter.isascii() for letter in text) - damage
    return {_ESCAPED.sub("", word) for word in words} if sound >= damage else words


def _is_odd(word: str) -> bool:
    """Whether a word with letters beyond ASCII looks like no word of any language."""
    scripts = set()
    for letter in word:
        kind = unicodedata.category(letter)
        if letter.isascii():
            if letter.isalpha():
                scripts.add("LATIN")
            continue
        if kind[0] not in "LM":
            return True
        scripts.add(unicodedata.name(letter, "?").split(" ")[0])
    scripts -= {"COMBINING", "FEMININE", "MASCULINE"}
    if scripts == {"LATIN"}:
        foreign = sum(not letter.isascii() for letter in word)
        return (len(word) > 1 and 2 * foreign > len(word)) or bool(
            re.search(r"[a-zß-ÿ][A-ZÀ-Þ]", word)
        )
    if "HALFWIDTH" in scripts or "BOX" in scripts:
        return True
    return (
        len(scripts - {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"})
        + (not scripts.isdisjoint({"CJK", "HIRAGANA", "KATAKANA"}))
        > 1
    )


def _coherence(sample: bytes) -> dict[str, float]:
    """Of each encoding that the detector allows: how much its text is like a language."""
    matches = from_bytes(sample, cp_isolation=list(CODE_PAGES), enable_fallback=False)
    return {match.encoding: match.coherence for match in matches}


def _known_language(ranked: list[_Candidate], coherence: dict[str, float]) -> _Candidate | None:
    """The reading in a language whose frequent letters it has, far more than any other reading."""
    best = ranked[0]
    others = [coherence.get(each.encoding, 0.0) for each in ranked if each.cells != best.cells]
    sure = coherence.get(best.encoding, 0.0) - max(others, default=0.0) >= _SURE
    return best if sure else None


def _choices(candidates: Iterable[_Candidate]) -> tuple[Choice, ...]:
    """Each way to read it once, under the first encoding that reads it so."""
    by_cells: dict[tuple[str, ...], Choice] = {}
    for candidate in candidates:
        shown = tuple(_ESCAPED.sub("\ufffd", cell) for cell in candidate.cells[:_SHOWN])
        by_cells.setdefault(candidate.cells, Choice(candidate.encoding, shown))
    return tuple(by_cells.values())


def _as_asked(data: bytes, encoding: str) -> DecodedText:
    try:
        name = codecs.lookup(encoding).name
        "a".encode(name)  # some codecs of Python turn bytes into bytes
    except (LookupError, ValueError, TypeError) as error:
        raise UserFixableError(
            say("There is no text encoding called '{encoding}'.", encoding=encoding),
            remedy=say("Choose one of: utf-8, utf-16, {pages}.", pages=", ".join(CODE_PAGES)),
        ) from error
    for mark, marked in _MARKS:
        if data.startswith(mark) and name.replace("-", "") in marked.replace("-", ""):
            return _decoded(data, marked)
    decoded = _decoded(data, name)
    sample = _sample(data)
    if decoded.undecoded.search(decoded.text) or not _is_utf8(sample):
        others = [_candidate(sample, each) for each in CODE_PAGES]
        plausible = [each for each in others if each.odd == 0 and each.encoding != name]
        return replace(decoded, choices=_choices([_candidate(sample, name), *plausible]))
    return decoded


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decoded(data: bytes, encoding: str, choices: tuple[Choice, ...] = ()) -> DecodedText:
    if encoding.startswith(("utf-16", "utf-32")):
        return DecodedText(data.decode(encoding, "replace"), encoding, _REPLACED)
    return DecodedText(data.decode(encoding, "surrogateescape"), encoding, _ESCAPED, choices)


def _utf16_without_mark(data: bytes) -> str:
    """UTF-16 of Western text has a NUL in every other byte."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.4 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.1 * half:
        return "utf-16-be"
    return ""
