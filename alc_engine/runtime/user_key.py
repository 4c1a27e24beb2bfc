"""Seals: a keyed digest that only this user of this computer can make.

What lies in a cache beside a project is believed without computing it again, so
it has to come from here. The key is made by chance, once, and lies in the user's
own folder for application data, where no project reaches it. Where it can't be
kept, a key of this process stands in: what it seals is computed again next time.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import os
import secrets
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from platformdirs import user_data_path

from alc_engine.runtime import safe_files
from alc_engine.runtime.errors import UserFixableError

SEAL_BYTES = 16
_KEY_BYTES = 32
_log = logging.getLogger(__name__)


def seal(purpose: str, *parts: bytes) -> bytes:
    """`SEAL_BYTES` bytes over `parts` and what they are for, with this user's key."""
    digest = hashlib.blake2b(key=_key(key_file()), digest_size=SEAL_BYTES)
    for part in (purpose.encode(), *parts):
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.digest()


def is_sealed(found: bytes, purpose: str, *parts: bytes) -> bool:
    """Whether `found` is the seal of `parts` by this user."""
    return hmac.compare_digest(found, seal(purpose, *parts))


def key_file() -> Path:
    """Where the key lies: readable by this user alone."""
    return user_data_path("alc-desktop", appauthor=False) / "cache.key"


@lru_cache(maxsize=4)
def _key(path: Path) -> bytes:
    try:
        return _kept(path) or _made(path)
    except (OSError, UserFixableError) as error:
        _log.warning("no key can be kept, so caches are computed again next time: %s", error)
        return secrets.token_bytes(_KEY_BYTES)


def _kept(path: Path) -> bytes:
    """The key that is there; empty if there is none, or one that others may have read."""
    try:
        with safe_files.opened(path) as file:
            facts = os.fstat(file.fileno())
            key = file.read(_KEY_BYTES + 1)
    except FileNotFoundError:
        return b""
    own = os.name == "nt" or (facts.st_uid == os.geteuid() and facts.st_mode & 0o077 == 0)
    return key if own and len(key) == _KEY_BYTES else b""


def _made(path: Path) -> bytes:
    """A new key in its place, or the one that another process has put there meanwhile."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{secrets.token_hex(8)}.new")
    try:
        with safe_files.created(new) as file:
            if os.name != "nt":  # there the folder itself is closed to others
                os.fchmod(file.fileno(), 0o600)
            file.write(secrets.token_bytes(_KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        if safe_files.is_plain(path) and not _kept(path):
            safe_files.remove(path)
        with suppress(FileExistsError):
            try:
                os.link(new, path)
            except OSError as error:
                if isinstance(error, FileExistsError):
                    raise
                safe_files.put(new, path)  # a file system without hard links
        return _kept(path)
    finally:
        safe_files.remove(new)
