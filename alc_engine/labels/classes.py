"""The classes of a project: names, which were merged, and the order they are shown in.

A class id is a position in every array and in every event, so it is never
given to another class and never renumbered. A merged class keeps its id and
its name and counts as the class it was merged into; the order in which classes
are shown is a list of its own. A class whose adding was undone keeps its id as
well, and stands nowhere.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

NOWHERE = -1
"""What a class counts as whose adding was undone."""


@dataclass(frozen=True)
class Classes:
    """T classes that there ever were. Values: every change makes another one.

    Attributes
    ----------
    names : tuple of T str
        By class id.
    into : tuple of T int
        The class that each counts as: itself, the one it was merged into, or
        `NOWHERE`.
    order : tuple of int
        Ids of the classes that stand, in the order they are shown in.
    """

    names: tuple[str, ...]
    into: tuple[int, ...]
    order: tuple[int, ...]

    @classmethod
    def named(cls, names: Iterable[str]) -> Classes:
        """Classes as they come from an import."""
        names = tuple(names)
        ids = tuple(range(len(names)))
        return cls(names, ids, ids)

    def __len__(self) -> int:
        return len(self.names)

    # -- looking up ------------------------------------------------------------

    @property
    def shown_names(self) -> tuple[str, ...]:
        """Names of the classes that stand, in the order they are shown in."""
        return tuple(self.names[class_id] for class_id in self.order)

    def stands(self, class_id: int) -> bool:
        """Whether there is such a class and labels count as it."""
        return 0 <= class_id < len(self) and self.into[class_id] == class_id

    def counts_as(self, class_ids: NDArray[np.integer] | int) -> NDArray[np.int64]:
        """Ids of the classes that labels of `class_ids` count as, in the same shape.

        -1 stays -1; so does an id that stands nowhere or is unknown become.
        """
        ids = np.asarray(class_ids, dtype=np.int64)
        known = (ids >= 0) & (ids < len(self))
        return np.where(known, self._into[np.where(known, ids, 0)], -1)

    def find(self, name: str) -> int:
        """Id of the class that `name` means; -1 if it means none.

        The name of a class that stands comes before that of a merged one,
        which means the class it was merged into.
        """
        return self._meant.get(name, -1)

    def twin(self, name: str) -> int:
        """Id of the class that stands whose name a reader can't tell from `name`; -1 if none."""
        folded = unicodedata.normalize("NFC", name)  # accents composed or not
        same = (i for i in self.order if unicodedata.normalize("NFC", self.names[i]) == folded)
        return next(same, -1)

    @property
    def merged(self) -> tuple[int, ...]:
        """Ids of the classes that count as another one, rising."""
        return tuple(i for i, into in enumerate(self.into) if into not in (i, NOWHERE))

    # -- what may be done --------------------------------------------------------

    def checked_name(self, name: str, own: int = -1) -> str:
        """`name` without blanks around it, fit for a new class or for class `own`.

        Raises
        ------
        UserFixableError
            If it is empty, not one line of text, or the name of another class.
        """
        name = name.strip()
        if not name:
            raise UserFixableError(say("A class needs a name."), remedy=say("Write a name."))
        if not name.isprintable():
            raise UserFixableError(
                say("The name of a class is one line of plain text."),
                where=verbatim(ascii(name)),
                remedy=say("Write a name without line breaks and control characters."),
            )
        if self.twin(name) not in (-1, own):
            raise UserFixableError(
                say("There is a class “{name}” already.", name=name),
                remedy=say("Choose another name.")
                if own < 0
                else say("Merge “{name}” into it instead.", name=self.names[own]),
            )
        return name

    def require_standing(self, class_id: int) -> None:
        """Raise `IndexError` unless a class stands."""
        if not self.stands(class_id):
            raise IndexError(f"no class {class_id} stands among {len(self)}")

    # -- other classes -----------------------------------------------------------

    def with_added(self, name: str) -> Classes:
        """One class more, shown last; its id is the next one."""
        new = len(self)
        return Classes((*self.names, name), (*self.into, new), (*self.order, new))

    def with_renamed(self, class_id: int, name: str) -> Classes:
        """The class under another name."""
        names = (*self.names[:class_id], name, *self.names[class_id + 1 :])
        return replace(self, names=names)

    def with_merged(self, class_id: int, into: int) -> Classes:
        """Everything that counts as one class counts as another one; the same if it does already.

        Both are taken for what they count as themselves.
        """
        gone, kept = self.into[class_id], self.into[into]
        if NOWHERE in (gone, kept) or gone == kept:
            return self
        return replace(
            self,
            into=tuple(kept if each == gone else each for each in self.into),
            order=tuple(each for each in self.order if each != gone),
        )

    def with_order(self, class_ids: Sequence[int]) -> Classes:
        """The same classes, shown in the order of `class_ids`; those not named come after."""
        standing = set(self.order)
        first = [class_id for class_id in dict.fromkeys(class_ids) if class_id in standing]
        rest = [class_id for class_id in self.order if class_id not in set(first)]
        return replace(self, order=(*first, *rest))

    def with_standing(self, class_ids: Iterable[int]) -> Classes:
        """The same, and those of `class_ids` that stand nowhere stand again, shown last."""
        back = [i for i in dict.fromkeys(class_ids) if i in self._nowhere] if self._nowhere else []
        if not back:
            return self
        into = tuple(i if i in back else each for i, each in enumerate(self.into))
        return replace(self, into=into, order=(*self.order, *back))

    def with_ids_of(self, other: Classes) -> Classes:
        """The same, and classes that only `other` knows keep their ids and stand nowhere."""
        lacking = len(other) - len(self)
        if lacking <= 0:
            return self
        names = (*self.names, *other.names[len(self) :])
        return replace(self, names=names, into=(*self.into, *(NOWHERE,) * lacking))

    @cached_property
    def _meant(self) -> dict[str, int]:
        """Class by name; -1 for the name of merged classes that went different ways."""
        meant: dict[str, int] = {}
        for class_id in self.merged:
            name, into = self.names[class_id], self.into[class_id]
            meant[name] = into if meant.get(name, into) == into else -1
        return meant | {self.names[class_id]: class_id for class_id in reversed(self.order)}

    @cached_property
    def _nowhere(self) -> frozenset[int]:
        return frozenset(i for i, into in enumerate(self.into) if into == NOWHERE)

    @cached_property
    def _into(self) -> NDArray[np.int64]:
        return np.array(self.into or (NOWHERE,), dtype=np.int64)
