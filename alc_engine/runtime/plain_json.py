"""JSON from files that nobody vouches for: no larger and no deeper than the program writes it.

Python's own reader goes as deep as the text does, and ends in a RecursionError
there, which is no ValueError; and it takes as much memory as the text asks for.
"""

from __future__ import annotations

import json
import re
from typing import Any

MOST = 1 << 20
"""Characters of what is a few settings or figures."""
DEEPEST = 16

_TEXT_OR_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)


def loads(text: str, most: int = MOST) -> Any:
    """The value of a JSON text.

    Parameters
    ----------
    text : str
    most : int
        Characters that it may have.

    Raises
    ------
    ValueError
        If it is no JSON, too long or nested too deeply.
    """
    if not isinstance(text, str) or len(text) > most:
        raise ValueError(f"a text of up to {most:,} characters is expected")
    depth = 0
    for found in _TEXT_OR_BRACKET.finditer(text):
        if found[0] in "[{":
            depth += 1
            if depth > DEEPEST:
                raise ValueError(f"it is nested more than {DEEPEST} times")
        elif found[0] in "]}":
            depth -= 1
    return json.loads(text)
