"""A thing is called by one word, in the search line as on the buttons."""

from __future__ import annotations

import re

import pytest

from alc_desktop.i18n.translations import languages, read_texts, text_file

_WORD = re.compile(r"\bfla&?g(ged|s)?\b", re.IGNORECASE)
_STEM = 6
"""Letters that a noun and its verb have in common."""


@pytest.mark.parametrize("language", [code for code in languages() if code != "en"])
def test_a_flag_is_called_what_it_is_searched_by(language):
    said = read_texts(text_file(language))
    searched = said["SearchWords", "flag"][0]
    others = [text for (_, source), (text, *_) in said.items() if _WORD.search(source)]
    assert len(others) > 8
    stem = searched[:_STEM].lower()
    assert [text for text in others if stem not in text.replace("&", "").lower()] == []
