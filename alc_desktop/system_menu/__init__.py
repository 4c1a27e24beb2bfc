"""The program in the system's menu, and projects that a double click opens; for one user alone.

On Linux by the files of freedesktop.org, on Windows by the registry and the start menu, on
macOS by a small application that starts this installation. Nothing needs an administrator, and
everything that is put there can be taken away again.
"""

NAME = "ALC Desktop"
"""As the menus of all systems call the program."""
