"""Tables of a TOML file -> frozen dataclasses, where every mistake names its key.

The dataclass says it all: its fields are the keys, its type hints what each may
hold, and `Annotated[...]` rules which values. A mistake is a `UserFixableError`
whose place is the key as it would be written, ``methods[2].strategy`` (entries
of a list count from 1), with the nearest right spelling where there is one.
"""

from __future__ import annotations

import difflib
import json
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, Literal, Protocol, TypeVar, get_args, get_origin, get_type_hints

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import NOTHING, Message, say, sentences, verbatim

T = TypeVar("T")

_WORDS = {
    bool: say("true or false"),
    int: say("a whole number"),
    float: say("a number"),
    str: say("a text in quotes"),
}


@dataclass(frozen=True)
class Place:
    """A key of a file, for messages."""

    file: str
    key: str = ""

    def __truediv__(self, name: str) -> Place:
        return Place(self.file, f"{self.key}.{name}" if self.key else name)

    def entry(self, number: int) -> Place:
        """The entry of that number, from 1, of a list."""
        return Place(self.file, f"{self.key}[{number}]")

    def error(self, what: Message, remedy: Message) -> UserFixableError:
        """A mistake at this key."""
        return UserFixableError(
            what, verbatim(f"{self.file}: {self.key}" if self.key else self.file), remedy
        )


class Rule(Protocol):
    """What a value must be beside its type."""

    def remedy(self, value: Any) -> Message:
        """What would be right; empty if `value` is."""
        ...


@dataclass(frozen=True)
class AtLeast:
    """A number not below `low`."""

    low: float

    def remedy(self, value: Any) -> Message:
        """What would be right; empty if `value` is."""
        if value >= self.low:
            return NOTHING
        return say("Write a number of at least {low:g}.", low=self.low)


@dataclass(frozen=True)
class Between:
    """A number within `low` and `high`."""

    low: float
    high: float

    def remedy(self, value: Any) -> Message:
        """What would be right; empty if `value` is."""
        if self.low <= value <= self.high:
            return NOTHING
        return say("Write a number between {low:g} and {high:g}.", low=self.low, high=self.high)


@dataclass(frozen=True)
class OneOf:
    """One of some names."""

    names: Collection[str]

    def remedy(self, value: Any) -> Message:
        """What would be right; empty if `value` is."""
        return NOTHING if value in self.names else nearest(str(value), self.names)


@dataclass(frozen=True)
class Filled:
    """A list or a text that holds something."""

    def remedy(self, value: Any) -> Message:
        """What would be right; empty if `value` is."""
        return NOTHING if len(value) else say("Write at least one.")


@dataclass(frozen=True)
class SettingsOf:
    """A table of some fields of the dataclass `kind`, the others left as they are."""

    kind: type[Any]
    rules: Mapping[str, Rule]

    def remedy(self, value: Any) -> Message:
        """Its keys are looked at one by one."""
        return NOTHING


def read_file(kind: type[T], path: Path) -> T:
    """Read a TOML file into the dataclass `kind`.

    Raises
    ------
    UserFixableError
        If there is no such file, it is no TOML, or a key of it is wrong.
    """
    try:
        with path.open("rb") as file:
            values = tomllib.load(file)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserFixableError(
            say("The file is no valid TOML: {reason}", reason=str(error)),
            verbatim(path),
            say("Mend it at that place."),
        ) from error
    except OSError as error:
        raise UserFixableError(
            say("The file can't be read: {reason}.", reason=error.strerror or str(error)),
            verbatim(path),
            say("Check its name."),
        ) from error
    return read_table(kind, values, Place(path.name))


def read_table(kind: type[T], values: Any, place: Place) -> T:
    """Read a table into the dataclass `kind`, all of whose keys without a default must be there."""
    table = _typed(values, dict, say("a table"), place)
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    hints = get_type_hints(kind, include_extras=True)
    _refuse_unknown(table, known, place)
    for name, field in known.items():
        if name not in table and _required(field):
            raise place.error(
                say("The key '{name}' is missing.", name=name),
                say("Add it: {kind}.", kind=_described(hints[name])),
            )
    return kind(**{name: read_value(hints[name], table[name], place / name) for name in table})


def read_settings(of: SettingsOf, values: Any, place: Place) -> dict[str, Any]:
    """Read a table of some settings of a dataclass."""
    table = _typed(values, dict, say("a table"), place)
    hints = get_type_hints(of.kind)
    _refuse_unknown(table, hints, place)
    found = {}
    for name, value in table.items():
        rule = of.rules.get(name)
        hint = hints[name] if rule is None else Annotated[hints[name], rule]
        found[name] = read_value(hint, value, place / name)
    return found


def read_assignment(kind: type[T], text: str, place: Place) -> T:
    """Read ``key.key=value`` into the dataclass `kind`; a word needs no quotes."""
    key, equals, value = text.partition("=")
    if not equals:
        raise place.error(
            say("'{text}' sets nothing.", text=text),
            say("Write KEY=VALUE, training.epochs=20 for one."),
        )
    for shown in (value, json.dumps(value)):
        try:
            return read_table(kind, tomllib.loads(f"{key} = {shown}"), place)
        except tomllib.TOMLDecodeError:
            continue
    raise place.error(
        say("'{text}' can't be read.", text=text),
        say("Write KEY=VALUE, training.epochs=20 for one."),
    )


def read_value(hint: Any, value: Any, place: Place) -> Any:
    """Read a value that a type hint describes."""
    origin = get_origin(hint)
    if origin is Annotated:
        return _ruled(hint, value, place)
    if origin is Literal:
        return _ruled(Annotated[str, OneOf(get_args(hint))], value, place)
    if origin is tuple:
        items = _typed(value, list, say("a list"), place)
        inner = get_args(hint)[0]
        return tuple(
            read_value(inner, item, place.entry(number)) for number, item in enumerate(items, 1)
        )
    if origin is not None:  # T | None: a key that may be left out
        return read_value(next(a for a in get_args(hint) if a is not NoneType), value, place)
    if is_dataclass(hint):
        return read_table(hint, value, place)  # type: ignore[arg-type]
    if hint is float and type(value) is int:
        return float(value)
    return _typed(value, hint, _described(hint), place)


def nearest(word: str, names: Iterable[str]) -> Message:
    """A remedy: the nearest of the names if one is near, and all of them if they are few."""
    known = list(names)
    close = difflib.get_close_matches(word, known, 1)
    guess = say("Did you mean '{name}'?", name=close[0]) if close else NOTHING
    if len(known) > 25 and close:
        return guess
    return sentences(guess, say("Write one of: {names}.", names=", ".join(known)))


def _ruled(hint: Any, value: Any, place: Place) -> Any:
    base, *rules = get_args(hint)
    for rule in rules:
        if isinstance(rule, SettingsOf):
            return read_settings(rule, value, place)
    found = read_value(base, value, place)
    for rule in rules:
        remedy = rule.remedy(found)
        if remedy:
            empty = found in ("", ())
            raise place.error(
                say("There is nothing here.")
                if empty
                else say("{found} can't stand here.", found=repr(found)),
                remedy,
            )
    return found


def _typed(value: Any, kind: type[Any], described: Message, place: Place) -> Any:
    if type(value) is not kind:
        raise place.error(
            say("{value} is not {described}.", value=repr(value), described=described),
            say("Write {described}.", described=described),
        )
    return value


def _refuse_unknown(table: Mapping[str, Any], known: Iterable[str], place: Place) -> None:
    names = list(known)
    for name in table:
        if name not in names:
            raise (place / name).error(say("There is no such key."), nearest(name, names))


def _required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _described(hint: Any) -> Message:
    """What a key holds, in words."""
    if get_origin(hint) is Annotated:
        return _described(get_args(hint)[0])
    if get_origin(hint) is Literal:
        return say("one of {words}", words=", ".join(get_args(hint)))
    if get_origin(hint) is tuple:
        return say("a list")
    return _WORDS.get(hint, say("a table"))
