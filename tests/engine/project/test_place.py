"""Network and sync folders are told from ordinary disks: by path, by mark, by mount table."""

from __future__ import annotations

import errno
import os
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from alc_engine.project import Project, place
from alc_engine.project.place import (
    linux_network_kind,
    mac_network_kind,
    place_risks,
    sync_mark,
    sync_program,
    windows_network_kind,
)

MOUNTS = r"""
21 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
30 21 0:26 / /proc rw,nosuid - proc proc rw
40 21 0:40 / /mnt/lab rw,relatime shared:2 - nfs4 server:/export rw,vers=4.2
41 21 0:41 / /mnt/office\040files rw,relatime - cifs //server/office rw
42 40 259:3 / /mnt/lab/scratch rw - xfs /dev/sdb1 rw
43 21 0:43 / /home/ann/remote rw - fuse.sshfs ann@server:/ rw
44 21 0:44 / /media/stick rw - fuseblk /dev/sdc1 rw
45 21 0:45 / /media/union rw - fuse.mergerfs a:b rw
46 21 0:46 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
47 21 0:47 / /shared rw - 9p host rw,trans=virtio
48 21 259:9 / /data rw - ext4 /dev/sdd1 rw
49 21 0:49 / /data rw master:3 - nfs server:/data rw
50 21 0:50 / /old rw - nfs server:/old rw
51 21 259:8 / /old rw - btrfs /dev/sde1 rw
no mount at all
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/ann/cats", ""),
        ("/mnt/lab", "NFS"),
        ("/mnt/lab/ann/cats", "NFS"),
        ("/mnt/laboratory", ""),
        ("/mnt/lab/scratch/cats", ""),
        ("/mnt/office files/cats", "SMB"),
        ("/home/ann/remote/x", "a folder served by a program, sshfs"),
        ("/media/stick", ""),
        ("/media/union/x", ""),
        ("/run/user/1000/gvfs/smb-share", "a folder served by a program, gvfsd-fuse"),
        ("/shared", "a shared folder (9p)"),
        ("/data/cats", "NFS"),
        ("/old/cats", ""),
    ],
)
def test_the_innermost_and_latest_mount_decides(folder, kind):
    assert linux_network_kind(folder, MOUNTS) == kind


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        (r"C:\Users\ann\cats", ""),
        (r"Z:\cats", "a Windows share as drive Z:"),
        (r"\\server\share\cats", "a Windows share"),
        (r"\\?\UNC\server\share\cats", "a Windows share"),
        (r"\\?\C:\very\long", ""),
        (r"\\?\Z:\very\long", "a Windows share as drive Z:"),
    ],
)
def test_windows_shares_are_told_by_their_drive(folder, kind):
    types = {"C:\\": 3, "Z:\\": 4}
    assert windows_network_kind(folder, types.__getitem__) == kind


def statfs_of(kind, flags):
    """`struct statfs` of macOS, as far as it is read."""
    return bytes(64) + flags.to_bytes(4, "little") + bytes(4) + kind.encode().ljust(16, b"\0")


@pytest.mark.parametrize(
    ("kind", "flags", "words"),
    [
        ("apfs", 0x1000, ""),
        ("smbfs", 0x0, "SMB"),
        ("nfs", 0x8, "NFS"),
        ("macfuse", 0x0, "a file system called macfuse"),
        ("exfat", 0x1008, ""),
    ],
)
def test_a_mac_says_what_is_not_local(kind, flags, words):
    assert mac_network_kind(statfs_of(kind, flags)) == words
    assert mac_network_kind(b"") == ""


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        (PureWindowsPath(r"C:\Users\ann\OneDrive\cats"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\ann\OneDrive - Institute of Cats\Documents"), "OneDrive"),
        (PureWindowsPath(r"D:\Dropbox (Lab)\cats"), "Dropbox"),
        (PureWindowsPath(r"C:\Users\ann\iCloudDrive"), "iCloud Drive"),
        (PurePosixPath("/Users/ann/Library/CloudStorage/OneDrive-Personal/cats"), "OneDrive"),
        (PurePosixPath("/Users/ann/Library/CloudStorage/GoogleDrive-a@b.c/My Drive"), "Google"),
        (PurePosixPath("/Users/ann/Library/CloudStorage/Strange-ann/x"), "Strange"),
        (PurePosixPath("/Users/ann/Library/Mobile Documents/com~apple~CloudDocs"), "iCloud"),
        (PurePosixPath("/home/ann/Nextcloud/cats"), "Nextcloud"),
        (PurePosixPath("/home/ann/Google Drive"), "Google Drive"),
        (PurePosixPath("/home/ann/dropbox-paper-study/x"), ""),
        (PurePosixPath("/home/ann/dropboxes"), ""),
        (PurePosixPath("/home/ann/my onedrive files"), ""),
        (PurePosixPath("/home/ann/box"), ""),
    ],
)
def test_sync_folders_are_told_by_their_names(folder, program):
    found = sync_program(folder, {})
    assert found.startswith(program)
    assert bool(found) == bool(program)


def test_onedrive_says_itself_which_folders_are_its_own():
    variables = {"OneDriveCommercial": r"D:\Institute", "OneDrive": ""}
    assert sync_program(PureWindowsPath(r"D:\Institute\cats"), variables) == "OneDrive"
    assert sync_program(PureWindowsPath(r"D:\Institutes\cats"), variables) == ""


@pytest.mark.parametrize("mark", [".stfolder/", ".dropbox.cache/", ".nextcloudsync.log"])
def test_a_sync_folder_of_any_name_is_told_by_what_lies_in_it(tmp_path, mark):
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert sync_mark(deep) == ""
    trace = tmp_path / mark
    trace.mkdir() if mark.endswith("/") else trace.touch()
    assert sync_mark(deep) in ("Syncthing", "Dropbox", "Nextcloud")


def test_the_warning_says_what_could_happen_and_the_remedy(tmp_path, monkeypatch):
    monkeypatch.setattr(place, "network_kind", lambda folder: "")
    assert place_risks(tmp_path / "cats.alc") == ()
    synced = tmp_path / "Dropbox" / "cats.alc"
    synced.parent.mkdir()
    (risk,) = place_risks(synced)
    assert risk.where == str(synced)
    assert "Dropbox keeps in step" in risk.what
    assert "older one in its place" in risk.remedy
    assert "disk of this computer" in risk.remedy
    monkeypatch.setattr(place, "network_kind", lambda folder: "NFS")
    assert "two people write at once" in place_risks(tmp_path / "cats.alc")[0].remedy


def test_a_link_into_a_sync_folder_does_not_hide_it(tmp_path, monkeypatch):
    monkeypatch.setattr(place, "network_kind", lambda folder: "")
    (tmp_path / "Nextcloud").mkdir()
    (tmp_path / "work").symlink_to(tmp_path / "Nextcloud")
    assert "Nextcloud" in place_risks(tmp_path / "work" / "cats.alc")[0].what


def test_a_project_in_such_a_folder_opens_and_tells_of_it(tmp_path, catalog):
    folder = tmp_path / "OneDrive - Lab"
    folder.mkdir()
    with Project.create(folder / "cats.alc", catalog) as project:
        assert "OneDrive" in project.place_risks[0].what
        project.session.answer(0, 1)
    with Project.open(folder / "cats.alc", read_only=True) as project:
        assert "OneDrive" in project.place_risks[0].what
        assert project.session.labels.labels[0] == 1


@pytest.mark.parametrize(
    ("platform", "kind"), [("linux", "NFS"), ("win32", "a Windows share"), ("darwin", "SMB")]
)
def test_each_system_is_asked_in_its_own_way(monkeypatch, platform, kind):
    monkeypatch.setattr(place.sys, "platform", platform)
    monkeypatch.setattr(Path, "read_text", lambda path, **_: MOUNTS)
    monkeypatch.setattr(place, "_drive_type", lambda root: 4)
    monkeypatch.setattr(place, "_statfs", lambda folder: statfs_of("smbfs", 0))
    assert place.network_kind(Path("/mnt/lab/cats")).startswith(kind)


def test_without_a_table_that_can_be_read_nothing_is_said(monkeypatch):
    def refuse(path, **_):
        raise PermissionError

    monkeypatch.setattr(place.sys, "platform", "linux")
    monkeypatch.setattr(Path, "read_text", refuse)
    assert place.network_kind(Path("/mnt/lab/cats")) == ""


def test_images_on_a_network_folder_that_is_gone_do_not_stop_a_project(
    project_path, catalog, monkeypatch
):
    stat = os.stat

    def disconnected(path, *args, **options):
        if not isinstance(path, int) and str(path).startswith(str(catalog.root)):
            raise OSError(errno.ENOTCONN, "Transport endpoint is not connected", str(path))
        return stat(path, *args, **options)

    monkeypatch.setattr(os, "stat", disconnected)
    with Project.open(project_path) as project:
        assert "folder of images is not there" in project.problems[0].what
        project.session.answer(0, 1)
    with Project.open(project_path) as project:
        assert project.session.labels.labels[0] == 1
