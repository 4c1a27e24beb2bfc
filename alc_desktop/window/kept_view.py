"""What the user sees of a project, beyond what is remembered from one start to the next.

The views of a project are made anew when the window speaks another language. This
carries over what one would miss at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:  # the window is up before a project's parts are imported
    from alc_desktop.window.workspace import Workspace


@dataclass(frozen=True)
class KeptView:
    """How the views of a project stand.

    Attributes
    ----------
    search : str
        The search line.
    chosen : (C,) int64 or None
        Images picked elsewhere, to which the list is kept.
    checks : bool
        They are a spot check of the suspects.
    current : int
        Image id; -1 for none.
    copies_too : bool
        Answers go to near-duplicates, too.
    loupe : bool
        It is open.
    """

    search: str
    chosen: NDArray[np.int64] | None
    checks: bool
    current: int
    copies_too: bool
    loupe: bool

    @classmethod
    def of(cls, workspace: Workspace) -> KeptView:
        """As the views stand now."""
        browser = workspace.browser
        return cls(
            browser.search_field.text(),
            browser.chosen,
            browser.checks,
            workspace.grid.current_id(),
            workspace.copies_too,
            workspace.looking.is_open,
        )

    def give_back(self, workspace: Workspace) -> None:
        """Let other views of the same project stand so."""
        browser = workspace.browser
        if self.chosen is not None and self.checks:
            browser.show_checks(self.chosen)
        elif self.chosen is not None:
            browser.show_images(self.chosen, in_order=True)
        if self.search:
            browser.search_field.setText(self.search)
        workspace.grid.set_current(self.current)
        workspace.copies_too = self.copies_too
        if self.loupe != workspace.looking.is_open:
            looking = workspace.looking
            looking.open() if self.loupe else looking.close()
