"""Colours of a file in the space of the screen: embedded ICC profiles -> sRGB.

A photograph in Display P3 or Adobe RGB shown as if it were sRGB is pale, for the
eye and for the network. Profiles are written by many hands: one that is damaged,
or of another kind of picture, is left aside and said.
"""

from __future__ import annotations

import io
from functools import lru_cache

import numpy as np
from PIL import Image, ImageCms

from alc_engine.runtime.messages import say

LEFT_ASIDE = say("its colour profile can't be used and was left aside")

_MODES = {"GRAY": "L", "RGB": "RGB", "CMYK": "CMYK"}
_SAME = 2
"""Steps of 255 by which a profile may differ from sRGB everywhere and still be it."""


def to_srgb(image: Image.Image, profile: bytes | None) -> tuple[Image.Image, bool]:
    """The picture in sRGB, and whether its profile could be used; without one nothing changes.

    Parameters
    ----------
    image : Image
        Of mode L, RGB or CMYK.
    profile : bytes or None

    Returns
    -------
    Image
        Of mode RGB, or the one given.
    bool
    """
    if not profile:
        return image, True
    try:
        transform, mode = _transform(profile)
        if image.mode != mode and (image.mode, mode) != ("L", "RGB"):
            return image, False
        if transform is None:
            return image, True
        converted = transform.apply(image if image.mode == mode else image.convert(mode))
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError, KeyError):
        return image, False
    return converted, True


@lru_cache(maxsize=16)
def _transform(profile: bytes) -> tuple[ImageCms.ImageCmsTransform | None, str]:
    """How to bring pictures of a profile to sRGB, None if they are; the mode they must have.

    Raises
    ------
    PyCMSError, OSError, ValueError, TypeError, KeyError
        If it is no profile of a picture.
    """
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    mode = _MODES[source.profile.xcolor_space.strip()]
    transform = ImageCms.buildTransform(
        source,
        _srgb(),
        mode,
        "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        # Without a cache of its own, a transform may serve several threads.
        ImageCms.Flags.BLACKPOINTCOMPENSATION | ImageCms.Flags.NOCACHE,
    )
    if mode == "CMYK":
        return transform, mode
    sample = _grid(mode)
    shown = np.asarray(sample.convert("RGB")).astype(int)
    same = np.abs(np.asarray(transform.apply(sample)).astype(int) - shown).max() <= _SAME
    return (None if same else transform), mode


@lru_cache(maxsize=1)
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def _grid(mode: str) -> Image.Image:
    """Colours from all over the space."""
    steps = np.linspace(0, 255, 9).astype(np.uint8)
    if mode == "L":
        return Image.fromarray(steps[None])
    colours = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(1, -1, 3)
    return Image.fromarray(np.ascontiguousarray(colours))
