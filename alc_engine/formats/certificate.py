"""What is known of the labels in an exported table, for those who get it: one JSON file.

It carries the digest of the table, so that it can't be taken for another one's.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from alc_engine.formats.safe_write import refuse_own_files, write_file
from alc_engine.images.catalog import ImageCatalog
from alc_engine.learning.insights import ErrorEstimate, SessionSummary
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import is_folder
from alc_engine.runtime.messages import Message, say, verbatim

METHOD = (
    "Random checks drawn with known probabilities from the labels that nobody had looked at, those "
    "accepted in bulk among them; bounds by "
    "anytime-valid betting for weighted sampling without replacement (Waudby-Smith and Ramdas "
    "2024; Shekhar et al. 2023); labels looked at are taken to be right."
)
_CONFIDENCE = 0.9
_BEGINNING = b'{\n  "statement": "With '
"""Of every certificate; a file that begins otherwise is not one of ours."""


def certificate(
    summary: SessionSummary, table: Path, when: datetime | None = None
) -> dict[str, Any]:
    """The certificate as plain values.

    Parameters
    ----------
    summary : SessionSummary
    table : Path
        The file or folder that was exported.
    when : datetime, optional
        Of the certificate; default now.

    Raises
    ------
    UserFixableError
        If no round has been run: nothing is known then.
    """
    left = require_something_known(summary, table)
    when = when or datetime.now(UTC)
    return {
        "statement": statement(left),
        "date": when.isoformat(timespec="seconds"),
        "program": f"ALC Desktop {_program()}",
        "table": table.name,
        "table_sha256": digest(table),
        "labels": left.labels,
        "reviewed": summary.reviewed,
        "not_looked_at": left.among,
        "accepted_in_bulk": left.accepted,
        "corrected": summary.corrected,
        "random_checks": left.checks,
        "random_checks_wrong": left.checks_wrong,
        "confidence": _CONFIDENCE,
        "wrong_at_most": left.at_most,
        "wrong_expected": round(left.expected, 1),
        "wrong_low": int(left.low),
        "wrong_high": int(left.high),
        "model_share_of_expected": round(left.model_share, 3),
        "target": left.target,
        "target_reached": left.enough,
        "method": METHOD,
    }


def require_something_known(summary: SessionSummary, path: Path) -> ErrorEstimate:
    """The estimate to certify; called before a table is written that would lack its certificate.

    Raises
    ------
    UserFixableError
        Before the first round.
    """
    if summary.errors_left is None:
        raise UserFixableError(
            say("There is nothing to certify before the first round."),
            where=verbatim(path),
            remedy=say("Run a round and answer random checks, or export without a certificate."),
        )
    return summary.errors_left


def statement(left: ErrorEstimate) -> str:
    """The certificate in a sentence: never more than the checks give."""
    if not left.among:
        return f"Each of {left.labels:,} labels was looked at; none was accepted in bulk."
    right = 1 - left.at_most / max(left.labels, 1)
    return (
        f"With {_CONFIDENCE:.0%} confidence at most {left.at_most:,} of {left.labels:,} labels are "
        f"wrong, so at least {int(1000 * right) / 10:.1f} % are right; shown by {left.checks:,} "
        f"random checks, of which {left.checks_wrong:,} found a wrong label."
        f"{_unseen(left)}"
    )


def _unseen(left: ErrorEstimate) -> str:
    if not left.accepted:
        return ""
    return f" {left.accepted:,} labels were accepted in bulk, not looked at, and may be wrong too."


def write_certificate(
    values: dict[str, Any], path: Path, catalog: ImageCatalog
) -> tuple[Path, tuple[Message, ...]]:
    """Write it as JSON; returns where it is now, and what the user should know.

    Raises
    ------
    UserFixableError
        If it can't be written, or `path` is one of the user's own files.
    """
    refuse_own_files(path, catalog, _BEGINNING)
    text = json.dumps(values, indent=2, ensure_ascii=False)
    return write_file(path, f"{text}\n".encode())


def digest(path: Path) -> str:
    """SHA-256 of a file; of a folder, of the names and digests of its files in order."""
    if not is_folder(path):
        return sha256(path.read_bytes()).hexdigest()
    lines = (f"{digest(one)}  {one.relative_to(path).as_posix()}\n" for one in _files(path))
    return sha256("".join(lines).encode()).hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    return iter(sorted(one for one in folder.rglob("*") if one.is_file()))


def _program() -> str:
    try:
        return version("alc-desktop")
    except PackageNotFoundError:  # run from a source tree
        return "source"
