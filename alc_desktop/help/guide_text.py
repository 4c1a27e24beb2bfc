"""The guide as it lies in the package: its languages, its sections, the places within them.

A place is named in one way for every language: by the number of its section and,
where that is long, by the words in bold type that its paragraph begins with in
English. Translations keep the order of both (`tests/desktop/help`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QLocale

from alc_desktop.resource_files import resource_folder

SOURCE = "en"
"""The language that the guide is written in; it stands in for those that lack it."""

_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)\s]+)\)")
_HEADING = re.compile(r"(#+) (.+)")
_NUMBER = re.compile(r"(\d+)\. ")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True)
class Section:
    """A heading with what stands below it.

    Attributes
    ----------
    title : str
    level : int
        1 for the page itself.
    text : str
        Markdown, without what belongs to the next heading.
    """

    title: str
    level: int
    text: str

    @property
    def number(self) -> str:
        """Of the title; empty for none."""
        found = _NUMBER.match(self.title)
        return "" if found is None else found[1]

    @property
    def anchor(self) -> str:
        """As links to it name it."""
        words = re.sub(r"[^\w\- ]", "", self.title.lower())
        return words.replace(" ", "-")

    @property
    def bold(self) -> tuple[str, ...]:
        """The words in bold type, as they read."""
        return tuple(each.replace("`", "") for each in _BOLD.findall(self.text))

    @property
    def code(self) -> tuple[str, ...]:
        """Keys, file names, search words, commands."""
        return tuple(_CODE.findall(self.text))


def spoken_language() -> str:
    """Code of the language that the window speaks, in two letters."""
    return QLocale().name().partition("_")[0]


def guide_languages() -> tuple[str, ...]:
    """Codes of the languages that the guide is there in."""
    return tuple(
        sorted(path.suffixes[0][1:] for path in resource_folder("guide").glob("guide.*.md"))
    )


def guide_file(language: str) -> Path:
    """The guide in a language; in English where it is not there in that."""
    found = language if language in guide_languages() else SOURCE
    return resource_folder("guide") / f"guide.{found}.md"


def readable(page: Path) -> str:
    """The Markdown of a page, without links to what is not there beside it."""

    def kept(link: re.Match[str]) -> str:
        target = link[2].partition("#")[0]
        return link[0] if not target or is_page(page.parent / target) else link[1]

    return _LINK.sub(kept, page.read_text(encoding="utf-8"))


def is_page(path: Path) -> bool:
    """Whether there is a page that can be read here."""
    return path.suffix == ".md" and path.is_file()


def sections(markdown: str) -> Iterator[Section]:
    """All sections of a page, in order."""
    title, level, lines = "", 0, list[str]()
    for line in markdown.splitlines():
        found = _HEADING.fullmatch(line)
        if found is None:
            lines.append(line)
            continue
        if level:
            yield Section(title, level, "\n".join(lines))
        title, level, lines = found[2], len(found[1]), []
    if level:
        yield Section(title, level, "\n".join(lines))


@cache
def places(language: str) -> dict[str, tuple[str, str]]:
    """Where the places of the guide are in a language.

    Returns
    -------
    mapping of place to (anchor, words)
        ``"4"`` is the section, ``"4:Map"`` the paragraph that begins so in English;
        `words` are those in bold type there, in this language, or empty.
    """
    own, source = (
        list(sections(guide_file(each).read_text(encoding="utf-8"))) for each in (language, SOURCE)
    )
    found: dict[str, tuple[str, str]] = {}
    for here, there in zip(own, source, strict=True):
        if not there.number:
            continue
        found[there.number] = here.anchor, ""
        for words, english in zip(here.bold, there.bold, strict=True):
            found.setdefault(f"{there.number}:{english.rstrip('.')}", (here.anchor, words))
    return found
