"""What is said beside any answer: notes and flags of images, descriptions and pictures of classes.

None of it gives a label or counts as an answer. A remark takes the place of the one
before about the same image or class; an empty one removes it. The functions below look
whether it can be said and say it as events, which `LabelStore.remark` puts into the log.
What is said of a class that is merged into another stays with that class: the one that
remains keeps its own, and both are told again once the merge is undone.
"""

from __future__ import annotations

import unicodedata
import uuid
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from alc_engine.labels.events import EventKind, LabelEvent, new_operation
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

LONGEST_TEXT = 10_000
"""Characters of a note or a description."""
MOST_PICTURES = 100
"""Of one class."""
FLAGGED = "flagged"
"""The text of an event that sets a flag."""

Said = str | tuple[int, ...]
"""Text, or the ids of images; empty where nothing is said."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What one operation said of images or of a class, and what stood before.

    Attributes
    ----------
    kind : EventKind
        One of those that `EventKind.is_remark` names.
    before, after : mapping of int to Said
        By image id, or of a class by its id; the same ones in both.
    """

    kind: EventKind
    before: Mapping[int, Said]
    after: Mapping[int, Said]

    @property
    def image_ids(self) -> tuple[int, ...]:
        """Images it is about, or that became or ceased to be pictures of a class."""
        if self.kind is EventKind.DESCRIBE_CLASS:
            return ()
        if self.kind is not EventKind.PICTURE_CLASS:
            return tuple(self.after)
        (before,), (after,) = self.before.values(), self.after.values()
        return tuple(sorted({*map(int, before)} ^ {*map(int, after)}))

    @property
    def class_id(self) -> int:
        """The class it is about; -1 if it is about images."""
        return next(iter(self.after)) if self.kind.is_of_class else -1


class Remarks:
    """The remarks that stand: a view for those who read, changed by its `LabelStore` alone."""

    def __init__(self) -> None:
        self._said: dict[EventKind, dict[int, Any]] = {
            kind: {} for kind in EventKind if kind.is_remark
        }

    @property
    def notes(self) -> Mapping[int, str]:
        """The note on each image that has one, by its id."""
        return MappingProxyType(self._said[EventKind.NOTE_IMAGE])

    @property
    def flagged(self) -> Set[int]:
        """Images with a flag."""
        return self._said[EventKind.FLAG_IMAGE].keys()

    @property
    def descriptions(self) -> Mapping[int, str]:
        """What each class that is described is, by its id."""
        return MappingProxyType(self._said[EventKind.DESCRIBE_CLASS])

    @property
    def pictures(self) -> Mapping[int, tuple[int, ...]]:
        """Images that show a class well, in the order they were chosen in, by its id."""
        return MappingProxyType(self._said[EventKind.PICTURE_CLASS])

    def copy(self) -> Remarks:
        """The same as it stands now."""
        copied = Remarks()
        copied._said = {kind: dict(said) for kind, said in self._said.items()}
        return copied

    def told_by(self, events: Sequence[LabelEvent]) -> Remark:
        """What the events of one operation say, and what stands as yet."""
        kind = events[0].kind
        after = dict(_said_in(event) for event in events)
        said = self._said[kind]
        return Remark(kind, {about: said.get(about, kind.nothing) for about in after}, after)

    def put(self, kind: EventKind, said: Mapping[int, Said]) -> None:
        """Let this stand."""
        for about, each in said.items():
            if each:
                self._said[kind][about] = each
            else:
                self._said[kind].pop(about, None)


def noting(remarks: Remarks, image_ids: Iterable[int], text: str) -> list[LabelEvent]:
    """Put a note on images; none of those that bear just this one. An empty one removes it.

    Raises
    ------
    UserFixableError
        If it is too long, or no plain text.
    """
    text = checked_text(text)
    other = [i for i in dict.fromkeys(image_ids) if remarks.notes.get(i, "") != text]
    return _events(EventKind.NOTE_IMAGE, [{"image_id": image_id} for image_id in other], text=text)


def flagging(remarks: Remarks, image_ids: Iterable[int], flagged: bool) -> list[LabelEvent]:
    """Set or clear the flag of images; none of those where it is so already."""
    other = [i for i in dict.fromkeys(image_ids) if (i in remarks.flagged) != flagged]
    about = [{"image_id": image_id} for image_id in other]
    return _events(EventKind.FLAG_IMAGE, about, text=FLAGGED if flagged else "")


def describing(remarks: Remarks, class_id: int, text: str) -> list[LabelEvent]:
    """Describe a class; no event if it is described so already. An empty text removes it.

    Raises
    ------
    UserFixableError
        As `noting`.
    """
    text = checked_text(text)
    same = remarks.descriptions.get(class_id, "") == text
    return _events(EventKind.DESCRIBE_CLASS, [] if same else [{"class_id": class_id}], text=text)


def picturing(remarks: Remarks, class_id: int, image_ids: Iterable[int]) -> list[LabelEvent]:
    """Choose the images that show a class well; no event if those are chosen already.

    Raises
    ------
    UserFixableError
        If they are more than `MOST_PICTURES`.
    """
    chosen = tuple(dict.fromkeys(image_ids))
    if len(chosen) > MOST_PICTURES:
        raise UserFixableError(
            say("A class has at most {most} pictures.", most=MOST_PICTURES),
            remedy=say("Choose those that show it best."),
        )
    same = remarks.pictures.get(class_id, ()) == chosen
    about = [] if same else [{"class_id": class_id}]
    return _events(EventKind.PICTURE_CLASS, about, image_ids=chosen)


def checked_text(text: str) -> str:
    r"""`text` without blanks around it, with line breaks as ``\n``, fit for a note or description.

    Raises
    ------
    UserFixableError
        If it is longer than `LONGEST_TEXT`, or holds what is no character of a text.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    strange = next((c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cs")), None)
    if strange is not None:
        raise UserFixableError(
            say("The text holds a control character."),
            where=verbatim(ascii(strange)),
            remedy=say("Write plain text; line breaks are fine."),
        )
    if len(text) > LONGEST_TEXT:
        raise UserFixableError(
            say(
                "The text has {count:,} characters; at most {most:,} are kept.",
                count=len(text),
                most=LONGEST_TEXT,
            ),
            remedy=say("Shorten it."),
        )
    return text


def _said_in(event: LabelEvent) -> tuple[int, Said]:
    """Which image or class an event is about, and what it says."""
    about = event.class_id if event.kind.is_of_class else event.image_id
    return about, event.image_ids if event.kind is EventKind.PICTURE_CLASS else event.text


def _events(kind: EventKind, about: list[dict[str, Any]], **said: Any) -> list[LabelEvent]:
    """An event for each image or class, all of one operation; the log says by whom and when."""
    operation_id = new_operation()
    return [
        LabelEvent(event_id=uuid.uuid4().hex, operation_id=operation_id, kind=kind, **each, **said)
        for each in about
    ]
