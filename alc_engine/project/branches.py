"""Putting the logs of several copies of a project together without mixing two histories.

Copies of one history hold the same event under the same number. Where two hold
different ones, or the link of an event does not follow from the event before it in
the other, one of them was put back in time and went on from there. Up to the last
event that both hold they are one; from there on they are branches.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alc_engine.images.catalog import ImageCatalog
from alc_engine.labels.events import EventKind, LabelEvent
from alc_engine.project.chain import Head
from alc_engine.project.event_rows import StoredEvent


@dataclass(frozen=True)
class Entry:
    """An intact event, its digest, and the link it has in its file, None without one."""

    event: LabelEvent
    digest: bytes
    link: bytes | None


@dataclass(frozen=True)
class Log:
    """What can be read of the log of a file.

    Attributes
    ----------
    file : Path
    entries : dict
        By number, those that are intact.
    seen : set of int
        Numbers of all rows, damaged ones as well.
    """

    file: Path
    entries: dict[int, Entry] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)

    def take(self, stored: StoredEvent) -> None:
        """Take up a row of the log."""
        self.seen.add(stored.seq)
        if stored.event is not None:
            self.entries[stored.seq] = Entry(stored.event, stored.digest, stored.link)

    def follows(self, seq: int, before: Entry | None) -> bool | None:
        """Whether an event's link follows from `before`; None if one of them is not known."""
        entry = self.entries.get(seq)
        if entry is None or before is None or entry.link is None or before.link is None:
            return None
        return Head(seq - 1, before.link).after(entry.digest).link == entry.link

    def with_sure_links(self) -> Log:
        """Without the links that fit neither the event before nor the one after: damaged ones."""
        entries = {}
        for seq, entry in self.entries.items():
            sure = self.follows(seq, self.entries.get(seq - 1)) or self.follows(seq + 1, entry)
            entries[seq] = entry if sure else Entry(entry.event, entry.digest, None)
        return Log(self.file, entries, self.seen)


@dataclass(frozen=True)
class Apart:
    """An intact event that is not of the history that was chosen.

    Attributes
    ----------
    file : Path
        Where it stands.
    seq : int
    event : LabelEvent
    why : str
    class_name : str
        What that file calls the class of the event, empty if it has none.
    """

    file: Path
    seq: int
    event: LabelEvent
    why: str
    class_name: str = ""

    def told(self, catalog: ImageCatalog) -> dict[str, Any]:
        """For a person, and for a program that gives the answers again."""
        event = self.event
        known = 0 <= event.image_id < len(catalog)
        name = event.class_name or self.class_name
        if not name and 0 <= event.class_id < len(catalog.class_names):
            name = catalog.class_names[event.class_id]
        return {
            "from": str(self.file),
            "number": self.seq,
            "why": self.why,
            "time": event.time,
            "reviewer": event.reviewer,
            "kind": event.kind.value,
            "file_name": catalog.file_names[event.image_id] if known else "",
            "verdict": "" if event.verdict is None else event.verdict.value,
            "class": name,
            "class_id": event.class_id,
            "class_ids": list(event.class_ids),
            "text": event.text,
            "image_ids": list(event.image_ids),
        }


def merged(logs: Sequence[Log]) -> tuple[dict[int, LabelEvent], int, list[Apart]]:
    """One history of several logs, the earlier in the sequence going before the later.

    Returns
    -------
    line, last, apart
        The events by number, the largest number that its history is known to have had,
        and the events of other branches, each once.
    """
    line = Log(Path())
    last, apart, known = 0, list[Apart](), set[str]()
    for log in (log.with_sure_links() for log in logs):
        fork = _fork(line, log)
        last = max(last, *(seq for seq in log.seen if fork is None or seq < fork), 0)
        names: dict[int, str] = {}
        for seq in sorted(log.entries):
            entry = log.entries[seq]
            event = entry.event
            if event.kind in (EventKind.ADD_CLASS, EventKind.RENAME_CLASS):
                names[event.class_id] = event.class_name
            if fork is None or seq < fork:
                line.entries.setdefault(seq, entry)
            elif event.event_id not in known:
                name = names.get(event.class_id, "")
                apart.append(Apart(log.file, seq, event, "it is of another branch", name))
            known.add(event.event_id)
    return {seq: entry.event for seq, entry in line.entries.items()}, last, apart


def _fork(line: Log, log: Log) -> int | None:
    """The first number from which `log` is another branch than `line`; None if it is the same."""
    same, other = 0, None
    for seq in sorted(log.entries):
        entry, there = log.entries[seq], line.entries.get(seq)
        if there is not None and there.digest == entry.digest:
            same = seq
            continue
        differs = there is not None
        breaks = log.follows(seq, line.entries.get(seq - 1)) is False
        bends = line.follows(seq + 1, entry) is False
        if differs or breaks or bends:
            other = same + 1
            break
    return other
