"""What the engine says to a person, as values.

A message is made where it is said, by a template in English and what stands in it:
``say("There is no class '{name}'.", name=name)``. It is its English text, so that it can
be printed, compared and logged as any other; but it still knows its template and its
arguments, and a `Voice` says it otherwise: the command line with its options, the window
in the user's language. Nobody has to find a sentence again by its letters.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SPEC = re.compile(r",?(\.\d)?[fg]?")
"""How a number may be written; no width, which would let a sentence grow without bounds."""
_MOST_IMAGES = 5
_LONGEST = 10_000
"""Letters of a text that another process hands over."""


class Option(NamedTuple):
    """A choice that settles it, in a remedy; each driver has another name for it.

    Attributes
    ----------
    field : str
        Of `images.reading.ReadAs`.
    value : str
        What should be chosen; empty where the user knows.
    """

    field: str
    value: str = ""


class ImageNumbers(tuple[int, ...]):
    """Rows of the catalogue; whoever has the catalogue says their names."""


class Message(str):
    """A text in English that can be said in another way.

    Parameters
    ----------
    template : str
        In English, with names for what stands in it: ``{name}``, or ``{count:,}`` for a
        number in groups of digits; ``{{`` is a brace.
    arguments : mapping
        By these names: names and words of others (str), numbers, messages,
        options, images.
    """

    template: str
    arguments: Mapping[str, Any]

    def __new__(cls, template: str = "", arguments: Mapping[str, Any] | None = None) -> Message:
        """Make the text; `ValueError` or `KeyError` where template and arguments don't fit."""
        arguments = MappingProxyType(dict(arguments or {}))
        plain = not arguments and "{" not in template and "}" not in template
        text = template if plain else ENGLISH.filled(template, arguments)
        message = super().__new__(cls, text)
        message.template = template
        message.arguments = arguments
        return message

    def __reduce__(self) -> tuple[Any, ...]:
        return Message, (self.template, dict(self.arguments))


class Voice:
    """How a driver says messages; this one as the library does.

    In English, with images by their row and options by their field of `ReadAs`.
    """

    def say(self, text: str) -> str:
        """A message in this voice; a text that is none stays as it is."""
        return self.filled(text.template, text.arguments) if isinstance(text, Message) else text

    def template(self, template: str) -> str:
        """A template in the language of this voice."""
        return template

    def number(self, number: float, spec: str) -> str:
        """A number, written as its place in the template says."""
        return format(number, spec)

    def option(self, option: Option) -> str:
        """What an option is called; empty where that need not be said."""
        return f"{option.field} {option.value}".strip()

    def image(self, image_id: int) -> str:
        """What an image is called."""
        return str(image_id)

    def filled(self, template: str, arguments: Mapping[str, Any]) -> str:
        """A template in this voice with its arguments in it.

        Raises
        ------
        ValueError, KeyError
            If the template is malformed or an argument is lacking.
        """
        said = ""
        for literal, name, spec, _ in string.Formatter().parse(self.template(template)):
            said += literal
            if name is not None:
                value = self._argument(arguments[name], spec or "")
                if isinstance(arguments[name], Option) and not value:
                    said = said.removesuffix(" ")  # no blank is left behind either
                said += value
        return said

    def _argument(self, value: Any, spec: str) -> str:
        if not _SPEC.fullmatch(spec):
            raise ValueError(f"{spec!r} is no way to write a number")
        if isinstance(value, Option):
            name = self.option(value)
            return f"({name})" if name else ""
        if isinstance(value, ImageNumbers):
            return ", ".join(map(self.image, value))
        return self.say(value) if isinstance(value, str) else self.number(value, spec)


ENGLISH = Voice()


def say(template: str, /, **arguments: str | int | float | Path | Option | ImageNumbers) -> Message:
    """A message; `template` is written out in the call, where translators find it.

    Parameters
    ----------
    template : str
        As in `Message`.
    **arguments
        What stands in it; a message is said in the user's language too, another str
        stays as it is.
    """
    return Message(template, {name: _plain(value) for name, value in arguments.items()})


def _plain(value: Any) -> str | int | float | Option | ImageNumbers:
    """An argument as any process has it, without types of libraries."""
    if hasattr(value, "item"):  # a number of numpy
        value = value.item()
    known = isinstance(value, str | int | float | Option | ImageNumbers)
    return value if known else str(value)


NOTHING = Message()
"""Nothing is said."""


def verbatim(text: str | Path) -> Message:
    """What is the same in every language: a path, a name, what the system says."""
    return Message("{text}", {"text": str(text)})


def sentences(*parts: Message, between: str = " ") -> Message:
    """Several messages one after the other; those that say nothing are left out."""
    said = {f"part{number}": part for number, part in enumerate(parts) if part}
    return Message(between.join(f"{{{name}}}" for name in said), said)


# -- places and lists ----------------------------------------------------------------------------


def row_of(table: str | Path, number: int) -> Message:
    """A row of a table, counted from 1."""
    return say("{table}, row {number}", table=table, number=number)


def images(image_ids: Sequence[int] | NDArray[np.int64]) -> Message:
    """``image 4``, ``images 4, 7``, ``images 0, 1, 2, 3, 4 and 9 more``."""
    listed = ImageNumbers(int(image_id) for image_id in image_ids[:_MOST_IMAGES])
    more = len(image_ids) - len(listed)
    if more:
        return say("images {numbers} and {count:,} more", numbers=listed, count=more)
    if len(listed) == 1:
        return say("image {number}", number=listed)
    return say("images {numbers}", numbers=listed)


def event(event_id: str) -> Message:
    """An event of the log of answers."""
    return say("event {event_id}", event_id=event_id)


def and_more(names: str, more: int) -> Message:
    """The first of several names, and how many others there are."""
    return say("{names} and {count} more", names=names, count=more) if more > 0 else verbatim(names)


def and_others(names: Sequence[str], most: int) -> Message:
    """The first of several names in quotation marks, and whether there are others."""
    listed = ", ".join(f"'{name}'" for name in names[:most])
    return say("{names} and others", names=listed) if len(names) > most else verbatim(listed)


def joined(names: Sequence[str]) -> Message:
    """``a and b and c``."""
    first, *others = map(verbatim, names)
    for other in others:
        first = say("{first} and {second}", first=first, second=other)
    return first


# -- between processes -----------------------------------------------------------------


def packed(text: str) -> str | list[Any]:
    """A message as JSON holds it; a text that is none as it is."""
    if not isinstance(text, Message):
        return text
    arguments = {k: packed(v) if isinstance(v, str) else v for k, v in text.arguments.items()}
    return [text.template, arguments]


def unpacked(value: Any) -> str:
    """What `packed` was given. It may come from a process that is not to be trusted.

    Raises
    ------
    ValueError
        If it is none, or far too long.
    """
    if isinstance(value, str):
        return _bounded(value)
    try:
        template, arguments = value
        if not all(
            isinstance(argument, str | list | int | float) for argument in arguments.values()
        ):
            raise TypeError("an argument of another type")
        said = {k: unpacked(v) if isinstance(v, str | list) else v for k, v in arguments.items()}
        return _bounded(Message(_bounded(template), said))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ValueError("no message") from error


def _bounded(text: str) -> str:
    """Messages in messages, each named several times, could grow beyond the memory."""
    if len(text) > _LONGEST:
        raise ValueError("no message is that long")
    return text
