"""Whether there is a screen to show a window on."""

from __future__ import annotations

import os
import sys


def has_screen() -> bool:
    """Whether a window would be seen."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in ("offscreen", "minimal"):
        return False
    if platform or not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
