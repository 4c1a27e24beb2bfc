"""Fetches published weights, once, on the user's word, with their hash checked.

They lie where torch itself keeps them, so that weights fetched by either are
found by both. The beginning of the SHA-256 is part of the file's name; nothing
enters under that name before it matches.
"""

from __future__ import annotations

import os
import re
import threading
import urllib.error
import urllib.request
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from urllib.parse import urlparse

from alc_engine.features.backbones.base import file_digest
from alc_engine.features.backbones.choices import hub_folder
from alc_engine.runtime.errors import Cancelled, UserFixableError
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.progress import CancelCheck, Progress, ProgressCallback, stop_if

_BLOCK = 1 << 18
_SILENCE = 10.0  # seconds without a byte before the network counts as gone
_PATIENCE = 0.1  # seconds between two looks at the download


def fetch(
    url: str, progress: ProgressCallback, cancelled: CancelCheck, folder: Path | None = None
) -> Path:
    """The file behind `url`: kept from before, or downloaded and checked.

    A download that was interrupted goes on where it stopped.

    Parameters
    ----------
    url : str
        Its file name carries the first digits of the SHA-256, ``name-1a2b3c4d.pth``.
    folder : Path, optional
        Default: torch's own.

    Raises
    ------
    UserFixableError
        Without network, with a full disk, or if the file is not the published one.
    Cancelled
        Within a second of the user's word; what has come is kept for the next time.
    """
    folder = hub_folder() if folder is None else folder
    target = folder / Path(urlparse(url).path).name
    digits = re.search(r"-([0-9a-f]{8,64})\.", target.name)
    if digits is None:
        raise UserFixableError(
            say("The published weights carry no hash that could be checked."),
            verbatim(url),
            say("Fetch them yourself and give the file as weights."),
        )
    if target.is_file() and file_digest(target).startswith(digits[1]):
        return target
    part = target.with_name(target.name + ".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        digest = _download(url, part, progress, cancelled)
        if not digest.startswith(digits[1]):
            part.unlink()
            raise UserFixableError(
                say("What came over the network is not the published file: its hash differs."),
                verbatim(url),
                say("Try again; if it stays so, something on the way alters downloads."),
            )
        part.replace(target)
    except (urllib.error.URLError, HTTPException, TimeoutError, ConnectionError) as error:
        raise _offline(url, target, error) from error
    except OSError as error:
        raise UserFixableError(
            say(
                "The weights can't be kept on this disk: {reason}.",
                reason=error.strerror or str(error),
            ),
            verbatim(folder),
            say("Free some space, or set TORCH_HOME to a folder that can be written."),
        ) from error
    return target


class _Download(threading.Thread):
    """Fills `part`, from where it ends; a thread, since a silent network can't be cancelled.

    Attributes
    ----------
    have, total : int
        Bytes, for whoever watches.
    digest : str
        SHA-256 of the whole file once it has come.
    error : Exception or None
    """

    def __init__(self, url: str, part: Path) -> None:
        super().__init__(name="weights download", daemon=True)
        self._url, self._part = url, part
        self.have = self.total = 0
        self.digest = ""
        self.error: Exception | None = None
        self.stop = threading.Event()

    def run(self) -> None:
        """Download; what goes wrong is kept for the thread that waits."""
        try:
            self._fill()
            if not self.stop.is_set():
                self.digest = file_digest(self._part)
        except Exception as error:
            if isinstance(error, urllib.error.HTTPError):
                error.close()  # it holds the connection
            self.error = error

    def _fill(self) -> None:
        start = self._part.stat().st_size if self._part.is_file() else 0
        try:
            response = _open(self._url, start)
        except urllib.error.HTTPError as error:
            if error.code != 416:
                raise
            error.close()  # nothing comes after what we have: it is whole, or of another file
            self._part.unlink()
            response = _open(self._url, 0)
        with response:
            if response.status != 206:
                start = 0  # a server that can't go on begins again
            self.have, self.total = start, start + int(response.headers["Content-Length"] or 0)
            with self._part.open("ab" if start else "wb") as file:
                while block := response.read1(_BLOCK):
                    if self.stop.is_set():
                        return
                    file.write(block)
                    self.have += len(block)
                file.flush()
                os.fsync(file.fileno())
        if self.have < self.total:
            raise ConnectionError(f"ended after {self.have} of {self.total} bytes")


def _download(url: str, part: Path, progress: ProgressCallback, cancelled: CancelCheck) -> str:
    """Fill `part` and return the SHA-256 of the whole."""
    stop_if(cancelled)
    download = _Download(url, part)
    download.start()
    while download.is_alive():
        download.join(_PATIENCE)
        if cancelled():
            download.stop.set()
            download.join(2 * _PATIENCE)
            raise Cancelled("cancelled by the user")
        if download.total:
            values = {"megabytes": download.have / 1e6, "megabytes_total": download.total / 1e6}
            progress(Progress("backbone", download.have, download.total, values))
    if download.error is not None:
        raise download.error
    return download.digest


def _open(url: str, start: int) -> HTTPResponse:
    headers = {"Range": f"bytes={start}-"} if start else {}
    request = urllib.request.Request(url, headers=headers)
    response: HTTPResponse = urllib.request.urlopen(request, timeout=_SILENCE)
    return response


def _offline(url: str, target: Path, error: Exception) -> UserFixableError:
    if isinstance(error, urllib.error.HTTPError):
        return UserFixableError(
            say(
                "The server does not hand out the published weights ({code} {reason}).",
                code=error.code,
                reason=error.reason,
            ),
            verbatim(url),
            say("Try again later, or fetch the weights elsewhere and give the file as weights."),
        )
    return UserFixableError(
        say("The published weights are not on this computer, and the network can't be reached."),
        verbatim(url),
        say(
            "Connect once and try again, or copy the file to {target}, or choose the "
            "built-in features, which need no download.",
            target=target,
        ),
    )
