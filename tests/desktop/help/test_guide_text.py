"""The guide: the same in every language, and each place that the window leads to is in it."""

from __future__ import annotations

import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

from alc_desktop.help.guide_text import (
    SOURCE,
    guide_file,
    guide_languages,
    places,
    readable,
    sections,
)

ROOT = Path(__file__).parents[3]
KEYS = {
    "de": {"Ctrl": "Strg", "Shift": "Umschalt", "Up": "Hoch", "Down": "Herunter"},
}
"""Names of keys by language, as the window writes them there."""
FOREIGN = [language for language in guide_languages() if language != SOURCE]


def parts(language):
    return list(sections(guide_file(language).read_text("utf-8")))


def in_language(code, language):
    """A stretch of code as it stands in a language: a key is named as the keyboard names it."""
    names = KEYS[language]
    return "+".join(names.get(part, part) for part in code.split("+"))


def pictures(language):
    return re.findall(r"!\[[^\]]*\]\(([^)]+)\)", guide_file(language).read_text("utf-8"))


@pytest.mark.parametrize("language", FOREIGN)
def test_a_translation_has_every_section_picture_key_and_bold_word_of_the_guide(language):
    for there, here in zip(parts(SOURCE), parts(language), strict=True):
        assert (here.level, here.number) == (there.level, there.number), here.title
        wanted = sorted(in_language(code, language) for code in there.code)
        assert sorted(here.code) == wanted, here.title
        assert len(here.bold) == len(there.bold), here.title
        assert here.text.count("\n|") == there.text.count("\n|"), here.title
        assert here.text.count("\n- ") == there.text.count("\n- "), here.title
        # A paragraph that is there in one language only is found by its number.
        assert here.text.count("\n\n") == there.text.count("\n\n"), here.title
    assert pictures(language) == pictures(SOURCE)


@pytest.mark.parametrize("language", guide_languages())
def test_every_link_within_the_guide_leads_to_a_heading(language):
    anchors = {part.anchor for part in parts(language)}
    links = re.findall(r"\]\(#([^)]+)\)", guide_file(language).read_text("utf-8"))
    assert links
    assert set(links) <= anchors


@pytest.mark.parametrize("language", guide_languages())
def test_a_place_is_named_in_one_way_for_every_language(language):
    assert set(places(language)) == set(places(SOURCE))
    assert {"7:Suspects", "4:Map", "4:Progress", "3:Near-duplicates", "3:Alt+1"} <= set(
        places(language)
    )


def test_a_language_without_a_guide_is_shown_the_english_one():
    assert guide_file("xx") == guide_file(SOURCE)
    assert places("xx") == places(SOURCE)


def test_what_the_guide_shows_and_leads_to_is_in_the_package():
    """As the lists in pyproject.toml say; `packaging/check.py` looks into the wheel."""
    tool = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    folders = {
        (ROOT / folder).resolve(): name
        for name, folder in tool["package-dir"].items()
        if name in tool["packages"]
    }
    for language in guide_languages():
        text = guide_file(language).read_text("utf-8")
        linked = re.findall(r"\]\(([^)#:]+)[^)]*\)", text)
        assert linked
        for target in [guide_file(language), *(guide_file(language).parent / t for t in linked)]:
            name = folders[target.resolve().parent]
            data = tool["package-data"][name]
            assert any(fnmatch(target.name, pattern) for pattern in data), target
    # They lie to each other as in the repository.
    installed = {name.removeprefix("alc_desktop."): path for path, name in folders.items()}
    assert installed["docs"].parent == ROOT
    assert installed["resources.guide"] == ROOT / "resources" / "guide"


def test_a_link_to_what_is_not_there_is_plain_text(tmp_path):
    page = tmp_path / "a.md"
    (tmp_path / "b.md").write_text("# B")
    page.write_text("# A\n[one](b.md#x) [two](gone.md) [three](#a) ![p](p.png) [four](code.py)")
    (tmp_path / "code.py").write_text("")
    assert readable(page) == "# A\n[one](b.md#x) two [three](#a) ![p](p.png) four"
