"""The accessibility tree of the program, read through AT-SPI as a screen reader does."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PYTHON = "/usr/bin/python3"
"""The system's, which has the bindings of AT-SPI."""
_PATIENCE = 60.0


class GoneError(Exception):
    """What was asked about is not there, or not any more."""


class Tree:
    """Asks `tree_reader` in its own process.

    Parameters
    ----------
    environment : mapping
        With the address of the session's bus.
    """

    def __init__(self, environment: dict[str, str]) -> None:
        reader = Path(__file__).with_name("tree_reader.py")
        self._reader = subprocess.Popen(
            [PYTHON, str(reader)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._heard()

    def _heard(self) -> Any:
        line = self._reader.stdout.readline()
        if not line:
            raise RuntimeError(f"{PYTHON} can't read the tree: python3-gi, gir1.2-atspi-2.0?")
        return json.loads(line)

    def ask(self, question: str, **given: Any) -> Any:
        """The answer of the reader.

        Raises
        ------
        GoneError
            If the thing is gone, or can't do this.
        """
        self._reader.stdin.write(json.dumps([question, given]) + "\n")
        self._reader.stdin.flush()
        heard = self._heard()
        if "error" in heard:
            raise GoneError(f"{question} {given}: {heard['error']}")
        return heard["answer"]

    def close(self) -> None:
        """End the reader."""
        self._reader.stdin.close()
        self._reader.wait(10)

    def all(
        self,
        role: str | None = None,
        name: str | None = None,
        within: Thing | None = None,
        *,
        hidden: bool = False,
        whole: bool = True,
        some: int = 1000,
    ) -> list[Thing]:
        """All that are in sight of a role and of a name, or of one that begins like this."""
        number = None if within is None else within.number
        found = self.ask(
            "find", role=role, name=name, within=number, hidden=hidden, whole=whole, some=some
        )
        return [Thing(self, each) for each in found]

    def first(self, role: str | None, name: str | None = None, **given: Any) -> Thing | None:
        """The first of them, if there is one now."""
        found = self.all(role, name, some=1, **given)
        return found[0] if found else None

    def one(self, role: str | None, name: str | None = None, **given: Any) -> Thing:
        """The first of them, once it is there."""
        patience = given.pop("patience", _PATIENCE)
        return wait(f"{role} {name!r}", lambda: self.first(role, name, **given), patience)


class Thing:
    """Something in the tree."""

    def __init__(self, tree: Tree, number: int) -> None:
        self.tree, self.number = tree, number

    def told(self) -> dict[str, Any]:
        """Role, name, description, states, actions, area, text, as they are now."""
        return self.tree.ask("tell", number=self.number)

    @property
    def name(self) -> str:
        return self.told()["name"]

    def has(self, state: str) -> bool:
        """Whether it is in a state, say `checked`."""
        return state in self.told()["states"]

    def ask(self, question: str, **given: Any) -> Any:
        """See `Tree.ask`."""
        return self.tree.ask(question, number=self.number, **given)

    def child(self, place: int) -> Thing:
        return Thing(self.tree, self.ask("child", place=place))

    def parent(self) -> Thing:
        return Thing(self.tree, self.ask("parent"))


def wait(what: str, seen: Callable[[], Any], patience: float = _PATIENCE) -> Any:
    """What is seen, as soon as it is something."""
    end = time.monotonic() + patience
    while True:
        try:
            found = seen()
        except GoneError:
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise RuntimeError(f"not seen in {patience:.0f} s: {what}")
        time.sleep(0.1)


@contextmanager
def session_bus(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """A bus of its own, and the environment in which programs use it and tell their tree."""
    environment = os.environ | environment
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        text=True,
    )
    try:
        address = bus.stdout.readline().strip()
        yield environment | {
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
    finally:
        bus.terminate()
        bus.wait()


def missing() -> str | None:
    """What is needed and not there, in words; None: nothing."""
    if shutil.which("dbus-daemon") is None:
        return "dbus-daemon"
    asked = "import gi; gi.require_version('Atspi', '2.0')"
    if subprocess.run([PYTHON, "-c", asked], capture_output=True, check=False).returncode:
        return "python3-gi and gir1.2-atspi-2.0 (with at-spi2-core)"
    return None
