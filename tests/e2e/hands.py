"""Three ways to work a window, each by one means alone; all look through the accessibility tree.

A `Hand` does what is asked for; where a thing is, and what has changed, it sees in the tree, as
people see it on the screen. Only `Mouse` uses places of the screen, only `Keyboard` keys.
"""

from __future__ import annotations

import os
import subprocess
import time
from abc import ABC, abstractmethod

from tests.e2e.tree import GoneError, Thing, Tree, wait

_KEYS = {" ": "space", ".": "period", ":": "colon", "-": "minus"}


class Hand(ABC):
    """What an expert does in the window.

    Parameters
    ----------
    tree : Tree
    environment : mapping
        With the screen.
    """

    writes = True
    """Whether letters can be written by it."""

    def __init__(self, tree: Tree, environment: dict[str, str]) -> None:
        self.tree, self._environment = tree, environment

    def _tool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=os.environ | self._environment, check=True)

    def _button(self, role: str, name: str) -> Thing:
        return self.tree.one(role, name, within=self.tree.first("dialog"))

    # -- what differs ----------------------------------------------------------------

    @abstractmethod
    def button(self, name: str, *, role: str = "push button") -> None:
        """Press a button that is in sight; in the dialog, while one is open."""

    @abstractmethod
    def command(self, menu: str, name: str, key: str) -> None:
        """Have a command of the window."""

    @abstractmethod
    def answer(self, name: str, key: str) -> None:
        """Answer by the button whose name begins so, or by the key."""

    @abstractmethod
    def go_on(self, images: int) -> None:
        """Go to an image further on in the list."""

    @abstractmethod
    def look(self) -> None:
        """Open the loupe over the current image."""

    @abstractmethod
    def find(self, class_name: str) -> None:
        """List the images of a class."""

    @abstractmethod
    def remark(self, text: str) -> None:
        """Write a note, where letters can be written; else flag."""


class Mouse(Hand):
    """A mouse and nothing else: no letter can be written, so it flags and has no search words."""

    writes = False

    def click(self, thing: Thing, *, times: int = 1) -> None:
        x, y, width, height = thing.told()["area"]
        self._tool("mousemove", str(x + width // 2), str(y + height // 2))
        time.sleep(0.2)
        self._tool("click", "--repeat", str(times), "--delay", "80", "1")

    def button(self, name: str, *, role: str = "push button") -> None:
        self.click(self._button(role, name))

    def command(self, menu: str, name: str, key: str) -> None:
        top = self.tree.one("menu item", menu)
        self.click(top)
        self.click(self.tree.one("menu item", name, within=top, whole=False))

    def answer(self, name: str, key: str) -> None:
        self.click(self.tree.one("push button", name, whole=False, within=_answers(self.tree)))

    def go_on(self, images: int) -> None:
        self.click(_tile(self.tree, images))

    def look(self) -> None:
        self.click(_tile(self.tree, 0), times=2)

    def find(self, class_name: str) -> None:
        classes = self.tree.one("list", "Classes")
        self.click(self.tree.one("list item", f"{class_name}:", whole=False, within=classes))

    def remark(self, text: str) -> None:
        self.button("Flagged", role="check box")


class Keyboard(Hand):
    """Keys and nothing else."""

    def press(self, *keys: str) -> None:
        self._tool("key", "--delay", "60", *keys)

    def type(self, text: str) -> None:
        self.press(*(_KEYS.get(letter, letter) for letter in text))

    def button(self, name: str, *, role: str = "push button") -> None:
        for _ in range(60):
            thing = self._button(role, name)
            if thing.has("focused"):
                self.press("space")
                return
            self.press("Tab")
            time.sleep(0.1)
        raise RuntimeError(f"Tab does not lead to {name}")

    def command(self, menu: str, name: str, key: str) -> None:
        self.press(key)

    def answer(self, name: str, key: str) -> None:
        self.press(key)

    def go_on(self, images: int) -> None:
        self.press(*["Right"] * images)

    def look(self) -> None:
        self.press("f")

    def find(self, class_name: str) -> None:
        self.press("ctrl+f")
        self.type(f"label:{class_name}")
        time.sleep(0.5)
        self.press("Return")

    def remark(self, text: str) -> None:
        self.press("n")
        time.sleep(0.5)
        self.type(text)
        self.press("ctrl+Return")


class Accessibility(Hand):
    """Actions, selections and texts of the tree: no key, and no place of the screen."""

    def act(self, thing: Thing) -> None:
        actions = thing.told()["actions"]
        thing.ask("act", name=next(each for each in ("Press", "Toggle") if each in actions))

    def button(self, name: str, *, role: str = "push button") -> None:
        self.act(self._button(role, name))

    def command(self, menu: str, name: str, key: str) -> None:
        top = self.tree.one("menu item", menu)
        self.act(self.tree.one("menu item", name, within=top, whole=False, hidden=True))

    def answer(self, name: str, key: str) -> None:
        self.act(self.tree.one("push button", name, whole=False, within=_answers(self.tree)))

    def go_on(self, images: int) -> None:
        images_list, there = _images(self.tree), _tile(self.tree, images).name
        names = [each.name for each in self.tree.all("list item", within=images_list)]
        images_list.ask("deselect_all")
        images_list.ask("select", place=_first_place(self.tree) + names.index(there))

    def look(self) -> None:
        self.command("View", "Loupe", "f")

    def find(self, class_name: str) -> None:
        self.tree.one("text", "Search images").ask("write", text=f"label:{class_name}")

    def remark(self, text: str) -> None:
        field = self.tree.one("text", "Note")
        field.ask("act", name="SetFocus")
        field.ask("write", text=text)
        _images(self.tree).ask("act", name="SetFocus")


def _answers(tree: Tree) -> Thing:
    return tree.one("filler", "Answers")


def _images(tree: Tree) -> Thing:
    return tree.one("list", "Images")


def selected(tree: Tree) -> list[Thing]:
    """The images that are selected."""
    return [Thing(tree, number) for number in _images(tree).ask("selected")]


def _tile(tree: Tree, on: int) -> Thing:
    """So many images after the current one, in sight."""
    tiles = tree.all("list item", within=_images(tree))
    current = next(place for place, each in enumerate(tiles) if each.has("selected"))
    return tiles[current + on]


def _first_place(tree: Tree) -> int:
    """The place in the list of the first image that is in sight."""
    images = _images(tree)
    seen = tree.one("list item", within=images).name
    for place in range(images.told()["children"]):
        try:
            if images.child(place).name == seen:
                return place
        except GoneError:
            continue
    raise RuntimeError("no image is in sight")


HANDS = {"mouse": Mouse, "keyboard": Keyboard, "accessibility": Accessibility}
__all__ = ["HANDS", "Hand", "selected", "wait"]
