"""Decoders that do what a broken library does; run in the helpers of the tests."""

import ctypes
import os
import time
from pathlib import Path

import numpy as np

from alc_engine.features.backbones.base import pixels_of
from alc_engine.runtime.errors import UserFixableError


def treacherous(path, number):
    """Three numbers; what else happens is written in the file."""
    deed = Path(path).read_text()
    if deed == "crash":
        ctypes.string_at(0)  # reads address 0: a real segmentation fault
    elif deed == "crash once":
        Path(path).write_text("good")
        os.abort()
    elif deed == "hang":
        time.sleep(600)
    elif deed == "hang and hold the interpreter":
        ctypes.PyDLL(None).sleep(600)
    elif deed == "eat memory":
        np.ones(2**33, dtype=np.uint8)
    elif deed == "eat memory and say so":
        try:
            np.ones(2**33, dtype=np.uint8)
        except MemoryError:
            raise UserFixableError("There is not enough memory.", path) from None
    elif deed == "chatter":
        os.write(1, b"warning: odd tag\n" * 1000)
    elif deed == "refuse":
        raise UserFixableError("No picture.", path, "Leave it out.")
    return np.full((1, 1, 3), number, dtype=np.uint8)


def name_process(path, number):
    """Say in a file which process this is, then take long."""
    Path(path).with_suffix(f".{os.getpid()}").touch()
    time.sleep(600)


def treacherous_whole(path):
    """The same for a reader of whole images: 8 x 8 pixels."""
    return np.tile(treacherous(path, 7), (8, 8, 1)), ("|u1", "", "[8, 8]", "a note")


def treacherous_reduced(path, side):
    """The same for a reader of as many pixels as are seen: 4 x 4 of the 8 x 8."""
    return np.tile(treacherous(path, 7), (4, 4, 1)), ("|u1", "", "[8, 8]", "a note")


def treacherous_sample(path, size):
    """What a network of that size gets to see; a file of a certain name crashes."""
    if Path(path).name == "7.png":
        os.abort()
    return pixels_of(path, size)
