"""What shows anything of the images' facts, and how it hears that they are others.

There is one signal (`SessionModel.facts_changed`) and one list of those who
follow it (`Workspace.fact_views`). A view that names a label without standing
in that list would go on naming the old one; a test walks through everything
that the window shows and finds it.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from alc_desktop.model.facts import ImageFacts


class FactView(Protocol):
    """Shows labels, classes or figures of images."""

    def refresh(self, facts: ImageFacts, image_ids: NDArray[np.int64] | None) -> None:
        """Say what the facts say now.

        Parameters
        ----------
        facts : ImageFacts
        image_ids : (K,) int64 or None
            Where they differ; None: anywhere.
        """
        ...
