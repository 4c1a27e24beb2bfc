"""What the application remembers from one start to the next, outside every project."""

from __future__ import annotations

import getpass
import json
import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from alc_desktop.app.text_size import TEXT_SIZES
from alc_desktop.model.color_by import ColorBy
from alc_desktop.model.listing import Order, Scope
from alc_engine.runtime.file_names import is_file

T = TypeVar("T")

_RECENT = 8
_LAYOUT_VERSION = 2
_LONGEST = 500
"""Characters that are kept of a damaged value."""


class Place(NamedTuple):
    """What is shown of a project.

    Attributes
    ----------
    scope : Scope
    order : Order
    image_id : int
        The current image; -1 for none.
    then : Order
        Of what `order` leaves together.
    """

    scope: Scope = Scope.BATCH
    order: Order = Order.QUERY
    image_id: int = -1
    then: Order = Order.QUERY


class Preferences:
    """A thin, typed cover over `QSettings`.

    Whatever the settings hold, the program starts: a value that can't be read is set
    aside, under ``damaged/`` and its name, or with the whole file where that can't be
    read, and the usual one stands in.

    Parameters
    ----------
    settings : QSettings, optional
        Where they are kept; default the user's own.
    """

    def __init__(self, settings: QSettings | None = None) -> None:
        self._aside: list[str] = []
        self._told: Callable[[list[str]], None] | None = None
        self._settings = self._sound(settings or QSettings("alc-desktop", "alc-desktop"))

    def tell_set_aside(self, show: Callable[[list[str]], None]) -> None:
        """Call `show` with the names of settings that were set aside, now and from now on."""
        self._told = show
        if self._aside:
            show(self._aside)

    # -- recent projects -----------------------------------------------------

    @property
    def recent_projects(self) -> tuple[Path, ...]:
        """Project files opened last, newest first; those that are gone are left out."""
        return tuple(path for path in self._recent() if is_file(path))

    def remember_project(self, path: Path) -> None:
        """Put `path` first among the recent projects."""
        path = path.absolute()
        rest = [known for known in self._recent() if known != path]
        self._settings.setValue("recent", [str(p) for p in (path, *rest)][:_RECENT])

    def _recent(self) -> list[Path]:
        return [Path(text) for text in self._texts("recent")]

    def was_warned(self, project: Path, of: str) -> bool:
        """Whether the user has seen the warning `of` about a project."""
        return self._get(_project_key(project, "warned"), "", str) == of

    def remember_warning(self, project: Path, of: str) -> None:
        """The user has seen the warning `of` about a project."""
        self._settings.setValue(_project_key(project, "warned"), of)

    # -- the window ----------------------------------------------------------

    def save_window(self, geometry: QByteArray, layout: QByteArray | None) -> None:
        """Remember where the window was, and its docks if a project was open."""
        self._settings.setValue("window/geometry", geometry)
        if layout is not None:
            self._settings.setValue(f"window/layout-{_LAYOUT_VERSION}", layout)

    @property
    def window_geometry(self) -> QByteArray | None:
        """As `save_window` got it."""
        return self._get("window/geometry", None, _bytes)

    @property
    def window_layout(self) -> QByteArray | None:
        """As `save_window` got it; None if the docks of this version were never saved."""
        return self._get(f"window/layout-{_LAYOUT_VERSION}", None, _bytes)

    # -- where the expert was in a project -------------------------------------

    def save_place(self, project: Path, place: Place) -> None:
        """Remember what was shown of a project."""
        kept = [place.scope.value, place.order.value, str(place.image_id), place.then.value]
        self._settings.setValue(_project_key(project), kept)

    def place(self, project: Path) -> Place:
        """What was shown of a project; its batch if it was never opened here."""
        return self._get(_project_key(project), Place(), _place)

    def save_loupe(self, project: Path, is_open: bool) -> None:
        """Remember that the user chose the loupe for the images of a project, or the grid."""
        self._settings.setValue(_project_key(project, "loupe"), is_open)

    def loupe(self, project: Path) -> bool | None:
        """Whether the loupe was chosen for a project; None if nothing was."""
        return self._get(_project_key(project, "loupe"), None, _flag)

    def save_usual_size(self, project: Path, width: int, height: int) -> None:
        """Remember how large the images of a project usually are, in pixels."""
        self._settings.setValue(_project_key(project, "size"), [str(width), str(height)])

    def usual_size(self, project: Path) -> tuple[int, int] | None:
        """As `save_usual_size` got it; None if that was never known."""
        return self._get(_project_key(project, "size"), None, _size)

    # -- habits --------------------------------------------------------------

    @property
    def blind(self) -> bool:
        """Hide given label and suggestion until the expert has answered."""
        return self._get("blind", False, _flag)

    @blind.setter
    def blind(self, value: bool) -> None:
        self._settings.setValue("blind", value)

    @property
    def answer_bar(self) -> bool | None:
        """Show buttons to answer by below the images; None: the user never said."""
        return self._get("answer bar", None, _flag)

    @answer_bar.setter
    def answer_bar(self, value: bool) -> None:
        self._settings.setValue("answer bar", value)

    @property
    def automatic_rounds(self) -> bool:
        """Start the next round by itself when a batch is finished."""
        return self._get("automatic rounds", False, _flag)

    @automatic_rounds.setter
    def automatic_rounds(self, value: bool) -> None:
        self._settings.setValue("automatic rounds", value)

    @property
    def notices(self) -> bool:
        """Say that a round is ready where another window is in front."""
        return self._get("notices", True, _flag)

    @notices.setter
    def notices(self, value: bool) -> None:
        self._settings.setValue("notices", value)

    @property
    def toured(self) -> bool:
        """Whether the tour of the window was shown."""
        return self._get("toured", False, _flag)

    @toured.setter
    def toured(self, value: bool) -> None:
        self._settings.setValue("toured", value)

    @property
    def tile(self) -> int:
        """Side of a thumbnail in device-independent pixels."""
        return self._get("tile", 120, int)

    @tile.setter
    def tile(self, value: int) -> None:
        self._settings.setValue("tile", value)

    @property
    def map_coloring(self) -> ColorBy:
        """What the map is coloured by."""
        return self._get("map coloring", ColorBy.ENTROPY, ColorBy)

    @map_coloring.setter
    def map_coloring(self, value: ColorBy) -> None:
        self._settings.setValue("map coloring", value.value)

    @property
    def saved_searches(self) -> dict[str, str]:
        """Searches by the names they were saved under."""
        return self._get("searches", {}, _searches)

    @saved_searches.setter
    def saved_searches(self, value: Mapping[str, str]) -> None:
        self._settings.setValue("searches", json.dumps(dict(value)))

    @property
    def appearance(self) -> str:
        """``light`` or ``dark`` if that is wished for; empty for the system's."""
        return self._get("appearance", "", _appearance)

    @appearance.setter
    def appearance(self, value: str) -> None:
        self._settings.setValue("appearance", value)

    @property
    def contrast(self) -> str:
        """``normal`` or ``high`` if that is wished for; empty for the system's."""
        return self._get("contrast", "", _contrast)

    @contrast.setter
    def contrast(self, value: str) -> None:
        self._settings.setValue("contrast", value)

    @property
    def text_size(self) -> str:
        """One of `text_size.TEXT_SIZES`, in per cent; empty for the system's."""
        return self._get("text size", "", _text_size)

    @text_size.setter
    def text_size(self, value: str) -> None:
        self._settings.setValue("text size", value)

    @property
    def language(self) -> str:
        """Code of the language wished for; empty for the system's."""
        return self._get("language", "", _text)

    @language.setter
    def language(self, value: str) -> None:
        self._settings.setValue("language", value)

    @property
    def reviewer(self) -> str:
        """Who answers: written beside every answer."""
        try:
            own = getpass.getuser()
        except (KeyError, OSError):  # an account without a name
            own = ""
        return self._get("reviewer", own, _text)

    @reviewer.setter
    def reviewer(self, value: str) -> None:
        self._settings.setValue("reviewer", value)

    # -- commands ------------------------------------------------------------

    @property
    def recent_commands(self) -> tuple[str, ...]:
        """Names of the actions taken from the palette, newest first."""
        return tuple(self._texts("commands/recent"))

    def remember_command(self, name: str) -> None:
        """Put `name` first among the recent commands."""
        rest = [known for known in self.recent_commands if known != name]
        self._settings.setValue("commands/recent", [name, *rest][:_RECENT])

    def keys(self, name: str) -> tuple[str, ...] | None:
        """Keys that the user gave an action, as portable texts; None if they were left alone."""
        return self._get(f"keys/{name}", None, lambda value: tuple(_texts(json.loads(value))))

    def keep_keys(self, name: str, keys: tuple[str, ...] | None) -> None:
        """Remember the keys of an action; None forgets them."""
        if keys is None:
            self._settings.remove(f"keys/{name}")
        else:
            self._settings.setValue(f"keys/{name}", json.dumps(keys))

    def forget_keys(self) -> None:
        """Forget the keys of all actions."""
        self._settings.remove("keys")

    # -- reading ---------------------------------------------------------------

    def _texts(self, key: str) -> list[str]:
        return self._get(key, [], _texts)

    def _get(self, key: str, usual: T, convert: Callable[[Any], T]) -> T:
        """A value; the usual one if there is none, or none that `convert` takes."""
        value = None
        try:
            value = self._settings.value(key)
            return usual if value is None else convert(value)
        except Exception:  # a damaged file may make anything of a value
            self._settings.remove(key)
            self._settings.setValue(f"damaged/{key}", repr(value)[:_LONGEST])
            self._note_aside(key)
            return usual

    def _sound(self, settings: QSettings) -> QSettings:
        """The settings, or new ones where their file can't be read; it is kept beside."""
        if settings.status() is not QSettings.Status.FormatError:
            return settings
        name, form = settings.fileName(), settings.format()
        try:
            Path(name).replace(f"{name}.damaged")
        except OSError:
            return settings  # on Windows there is no file; Qt goes on without what it can't read
        self._note_aside(f"{name}.damaged")
        return QSettings(name, form)

    def _note_aside(self, name: str) -> None:
        logging.getLogger("alc_desktop").warning("a setting was damaged: %s", name)
        self._aside.append(name)
        if self._told is not None:
            self._told(self._aside)


def _flag(value: Any) -> bool:
    return {"true": True, "false": False, True: True, False: False}[value]


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _appearance(value: Any) -> str:
    return {each: each for each in ("", "light", "dark")}[value]


def _contrast(value: Any) -> str:
    return {each: each for each in ("", "normal", "high")}[value]


def _text_size(value: Any) -> str:
    return {each: each for each in TEXT_SIZES}[str(value)]


def _bytes(value: Any) -> QByteArray:
    if not isinstance(value, QByteArray):
        raise TypeError("no bytes")
    return value


def _texts(value: Any) -> list[str]:
    """A list of texts; one alone comes back from the settings without its list."""
    return [_text(each) for each in ([value] if isinstance(value, str) else value)]


def _size(value: Any) -> tuple[int, int]:
    width, height = (int(each) for each in value)
    if min(width, height) < 1:
        raise ValueError("no size")
    return width, height


def _searches(value: Any) -> dict[str, str]:
    return {_text(name): _text(search) for name, search in json.loads(value).items()}


def _place(value: Any) -> Place:
    scope, order, image_id, *then = value  # programs before this one kept no second order
    return Place(Scope(scope), Order(order), int(image_id), *map(Order, then))


def _project_key(project: Path, kind: str = "place") -> str:
    """A settings key of a project; slashes would nest it."""
    return f"{kind}/" + project.absolute().as_posix().replace("/", "|")
