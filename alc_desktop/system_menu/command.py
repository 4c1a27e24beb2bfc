"""``alc-desktop --add-to-menu`` and ``--remove-from-menu``."""

from __future__ import annotations

from alc_desktop.system_menu.this_system import system_menu


def main(*, add: bool) -> int:
    """Put the program into the system's menu or take it away; returns the exit status."""
    menu = system_menu()
    if not add:
        menu.remove()
        print("Removed from the menu; .alc files are opened by nothing now.")
        return 0
    written = menu.add()
    print("In the menu, and .alc files open by a double click. Written for you alone:")
    print("\n".join(str(path) for path in written))
    return 0
