"""Images in a sentence: by number where only numbers are known, by name for a person.

What computes knows rows of the catalogue and says "images 4, 7"; whoever shows
the sentence has the catalogue and puts the file names in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_MOST = 5
_NUMBERED = re.compile(r"\b(images?) (\d+(?:, \d+)*)\b")


def by_number(image_ids: Sequence[int] | NDArray[np.int64]) -> str:
    """``image 4``, ``images 4, 7``, ``images 0, 1, 2, 3, 4 and 9 more``."""
    listed = ", ".join(str(int(image_id)) for image_id in image_ids[:_MOST])
    more = f" and {len(image_ids) - _MOST:,} more" if len(image_ids) > _MOST else ""
    return f"image{'' if len(image_ids) == 1 else 's'} {listed}{more}"


def by_name(text: str, file_names: Sequence[str]) -> str:
    """The sentence with the file names of the images that `by_number` put into it.

    Parameters
    ----------
    text : str
    file_names : sequence of N str
        Of the catalogue. A number that is none of its rows stays.
    """

    def names(found: re.Match[str]) -> str:
        image_ids = [int(number) for number in found[2].split(", ")]
        if max(image_ids) >= len(file_names):
            return found[0]
        return f"{found[1]} {', '.join(file_names[i] for i in image_ids)}"

    return _NUMBERED.sub(names, text)
