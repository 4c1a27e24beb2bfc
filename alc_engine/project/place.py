"""Where a project file lies: on a disk of this computer, or where its promises are weaker.

On a network folder the lock of another computer may not be seen, and what was
brought to the disk is what the server says it was. In a folder that a sync
program keeps in step with others, the file may be copied in the middle of a
commit, or an older one may be put in its place. Both are common, and work most
of the time: they are warned of and never refused. Where the images lie does not
matter; they are only read.

Recognising is by the words of the path, by what sync programs leave in their
folders, and by the kind of the file system.
"""

from __future__ import annotations

import ctypes
import os
import re
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path, PurePath

from alc_engine.images.catalog import ImportProblem
from alc_engine.runtime.messages import NOTHING, Message, say, sentences, verbatim

_SYNC_RISK = say(
    "It may copy the file while an answer is being written, or put an older one in its place, "
    "and answers would be missing."
)
_NETWORK_RISK = say(
    "If the connection breaks, answers wait until it is back; and another computer may not see "
    "that the project is open here, so that two people write at once."
)
_REMEDY = say(
    "Keep the project file on a disk of this computer; the images may stay where they are. "
    "For a copy elsewhere, copy the file while the project is closed."
)

_SYNC_FOLDERS = (
    (r"onedrive( - .*)?", "OneDrive"),
    (r"dropbox( \(.*\))?", "Dropbox"),
    (r"google ?drive( \(.*\))?", "Google Drive"),
    (r"icloud ?drive( \(.*\))?|mobile documents", "iCloud Drive"),
    (r"nextcloud\d*", "Nextcloud"),
    (r"owncloud\d*", "ownCloud"),
    (r"box sync|box-box", "Box"),
    (r"pcloud ?drive", "pCloud"),
)
"""Names of folders, in lower case, and who keeps them in step."""

_MAC_FOLDER = "cloudstorage"
"""Where macOS keeps such folders, each called after the program, a dash, and the account."""

_SYNC_MARKS = (
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".stfolder", "Syncthing"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".sync/ID", "Resilio Sync"),
    (".tmp.driveupload", "Google Drive"),
)
"""What a sync program leaves at the top of its folder."""

_SYNC_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""Where OneDrive says on Windows which folders are its own."""

_NETWORK_KINDS = {
    "9p": say("a shared folder (9p)"),
    "afpfs": verbatim("AFP"),
    "afs": verbatim("AFS"),
    "beegfs": verbatim("BeeGFS"),
    "ceph": verbatim("Ceph"),
    "cifs": verbatim("SMB"),
    "davfs": verbatim("WebDAV"),
    "drvfs": say("a Windows folder (drvfs)"),
    "gfs2": verbatim("GFS2"),
    "glusterfs": verbatim("GlusterFS"),
    "gpfs": verbatim("GPFS"),
    "lustre": verbatim("Lustre"),
    "ncpfs": verbatim("NCP"),
    "nfs": verbatim("NFS"),
    "nfs4": verbatim("NFS"),
    "ocfs2": verbatim("OCFS2"),
    "prl_fs": say("a shared folder (Parallels)"),
    "smb2": verbatim("SMB"),
    "smb3": verbatim("SMB"),
    "smbfs": verbatim("SMB"),
    "vboxsf": say("a shared folder (VirtualBox)"),
    "virtiofs": say("a shared folder (virtiofs)"),
    "vmhgfs": say("a shared folder (VMware)"),
    "webdav": verbatim("WebDAV"),
}
"""Kinds of file systems on Linux and macOS, and what they are called."""

_LOCAL_FUSE = re.compile(
    r"fuse\.(ntfs.*|exfat.*|ext\d.*|apfs.*|mergerfs|unionfs.*|fuse-overlayfs|overlayfs|bindfs"
    r"|encfs|gocryptfs|cryfs|veracrypt|securefs|squashfuse.*|lxcfs|portal|snapfuse|zfs.*)"
)
"""File systems served by a program of this computer from its own disk."""

_DRIVE_REMOTE = 4
_MNT_LOCAL = 0x1000
_STATFS_BYTES = 4096  # the struct has 2,168


def place_risks(project: Path) -> tuple[ImportProblem, ...]:
    """What the user should know of the place of a project file; empty for an ordinary one."""
    folder = Path(os.path.realpath(project)).parent
    risks = []
    program = sync_program(folder, os.environ) or sync_mark(folder)
    if program:
        what = say(
            "The project lies in a folder that {program} keeps in step with other places.",
            program=program,
        )
        risks.append((what, _SYNC_RISK))
    network = network_kind(folder)
    if network:
        what = say(
            "The project lies on a network folder or a shared one ({network}).", network=network
        )
        risks.append((what, _NETWORK_RISK))
    return tuple(
        ImportProblem(verbatim(project), what, sentences(risk, _REMEDY)) for what, risk in risks
    )


def sync_program(folder: PurePath, environment: Mapping[str, str]) -> str:
    """The sync program that a folder belongs to by its path; empty if by none.

    Parameters
    ----------
    folder : PurePath
        Absolute.
    environment : mapping
        Variables of the process.
    """
    own = [environment[name] for name in _SYNC_VARIABLES if environment.get(name)]
    if any(folder.is_relative_to(type(folder)(place)) for place in own):
        return "OneDrive"
    parts = [part.lower() for part in folder.parts]
    if _MAC_FOLDER in parts[:-1]:
        return folder.parts[parts.index(_MAC_FOLDER) + 1].partition("-")[0]
    for part in reversed(parts):
        for pattern, program in _SYNC_FOLDERS:
            if re.fullmatch(pattern, part):
                return program
    return ""


def sync_mark(folder: Path) -> str:
    """The sync program that has left something in a folder or above it; empty if none has."""
    home = Path("~").expanduser()  # where such programs keep their own settings
    for place in (folder, *folder.parents):
        for mark, program in _SYNC_MARKS if place != home else ():
            with suppress(OSError):
                (place / mark).lstat()
                return program
    return ""


def network_kind(folder: Path) -> str:
    """What kind of network folder a folder is on; empty if it is on a disk of this computer."""
    if sys.platform == "win32":
        return windows_network_kind(str(folder), _drive_type)
    if sys.platform == "darwin":
        return mac_network_kind(_statfs(folder))
    try:
        mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return NOTHING
    return linux_network_kind(str(folder), mounts)


def linux_network_kind(folder: str, mounts: str) -> str:
    """The same by the table of mounts.

    Parameters
    ----------
    folder : str
        Absolute, without links.
    mounts : str
        Text of ``/proc/self/mountinfo``, see proc(5).
    """
    place, kind = "", ""
    for line in mounts.splitlines():
        before, separator, after = line.partition(" - ")
        fields = before.split(" ")
        if not separator or len(fields) < 5:
            continue
        point = re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), fields[4])
        inside = folder == point or folder.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(place):  # of two at one point, the later hides the first
            place, kind = point, after.split(" ")[0]
    return kind_in_words(kind)


def kind_in_words(kind: str) -> Message:
    """A kind of network file system in words; empty for one on a disk of this computer."""
    if kind.startswith("fuse.") and not _LOCAL_FUSE.fullmatch(kind):
        return say("a folder served by a program, {kind}", kind=kind.removeprefix("fuse."))
    return _NETWORK_KINDS.get(kind, NOTHING)


def windows_network_kind(folder: str, drive_type: Callable[[str], int]) -> Message:
    """The same by drive.

    Parameters
    ----------
    folder : str
        Absolute.
    drive_type : callable
        ``GetDriveTypeW``: the root of a drive -> its type.
    """
    plain = folder.removeprefix("\\\\?\\").removeprefix("UNC")
    if folder.startswith("\\\\") and not re.match(r"[A-Za-z]:", plain):
        return say("a Windows share")
    drive = plain[:2]
    if drive_type(drive + "\\") == _DRIVE_REMOTE:
        return say("a Windows share as drive {drive}", drive=drive)
    return NOTHING


def mac_network_kind(statfs: bytes) -> Message:
    """The same by what statfs(2) of macOS says.

    Parameters
    ----------
    statfs : bytes
        `struct statfs` with 64-bit inodes: flags at byte 64, the kind at 72.
    """
    flags = int.from_bytes(statfs[64:68], "little")
    kind = statfs[72:88].partition(b"\0")[0].decode("ascii", "replace")
    if flags & _MNT_LOCAL or not kind:
        return NOTHING
    return kind_in_words(kind) or say("a file system called {kind}", kind=kind)


def _drive_type(root: str) -> int:
    if sys.platform != "win32":
        return 0
    return int(ctypes.windll.kernel32.GetDriveTypeW(root))


def _statfs(folder: Path) -> bytes:
    buffer = ctypes.create_string_buffer(_STATFS_BYTES)
    library = ctypes.CDLL(None)
    # On Intel the plain name is the old struct with inodes of 32 bits.
    call = getattr(library, "statfs$INODE64", None) or library.statfs
    done = call(os.fsencode(folder), buffer)
    return buffer.raw if done == 0 else b""
