"""The chain of the log: each event's link covers its digest and the link before it.

So the number and link of the last event, its head, say which history a file holds:
two files with the same head hold the same events, in the same order. A writer that
knows its head notices in one look that a file was cut short, put back in time, or
written to by another program.

Events of files before version 3 carry no link of their own; the first one added
after that covers the digests of all of them.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Head:
    """Where a log ends.

    Attributes
    ----------
    seq : int
        Number of its last event; 0 of an empty log.
    link : bytes
        16 bytes over the digests of all events, in order.
    """

    seq: int
    link: bytes

    def after(self, digest: bytes) -> Head:
        """The head once an event of that digest is added."""
        link = hashlib.blake2b(self.link + digest, digest_size=16).digest()
        return Head(self.seq + 1, link)


START = Head(0, bytes(16))
"""Of an empty log."""


def head_of(connection: sqlite3.Connection) -> Head:
    """Where the log of a file of the newest version ends, by what stands in its last row."""
    last = connection.execute("SELECT seq, link FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    if last is None:
        return START
    if last[1] is not None:
        return Head(*last)
    digests = connection.execute("SELECT digest FROM event ORDER BY seq")  # right after migration
    return head_after(digest for (digest,) in digests)


def head_after(digests: Iterable[bytes], head: Head = START) -> Head:
    """The head once events of these digests are added, one after the other."""
    for digest in digests:
        head = head.after(digest)
    return head
