"""Colours are shown as their profile means them; a broken profile costs only itself."""

import numpy as np
import pytest
import tifffile
from PIL import Image, ImageCms

from alc_engine.images.decoding import decode
from tests.engine.images.written import profile

# Adobe RGB (1998) and sRGB adapted to D50, rows: red, green, blue in XYZ.
ADOBE = np.array(
    [[0.60974, 0.31111, 0.01947], [0.20528, 0.62567, 0.06087], [0.14919, 0.06322, 0.74457]]
)
SRGB = np.array(
    [[0.43607, 0.22249, 0.01392], [0.38515, 0.71687, 0.09708], [0.14307, 0.06061, 0.71410]]
)
COLOURS = np.array([[60, 60, 60], [200, 100, 50], [90, 120, 160]], dtype=np.uint8)


def encoded(linear: np.ndarray) -> np.ndarray:
    """The transfer function of sRGB (IEC 61966-2-1)."""
    linear = np.clip(linear, 0, 1)
    curve = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.rint(curve * 255)


def expected(colours: np.ndarray) -> np.ndarray:
    """Adobe RGB -> XYZ -> sRGB, by hand."""
    return encoded((colours / 255) ** 2.19921875 @ ADOBE @ np.linalg.inv(SRGB))


def picture() -> Image.Image:
    return Image.fromarray(np.repeat(COLOURS[None], 8, axis=0).repeat(8, axis=1))


def shown(path, **options) -> np.ndarray:
    pixels = decode(path, **options).pixels
    return pixels[len(pixels) // 2, [4, 12, 20]].astype(int)


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp", "a.avif"])
def test_a_wide_gamut_is_converted(tmp_path, name):
    options = {"lossless": True} if name.endswith("webp") else {"quality": 100, "subsampling": 0}
    if name.endswith(("avif", "png", "tif")):
        options = {"quality": 100} if name.endswith("avif") else {}
    picture().save(tmp_path / name, icc_profile=profile(b"RGB ", 2.19921875, ADOBE), **options)
    np.testing.assert_allclose(shown(tmp_path / name), expected(COLOURS), atol=3)
    assert decode(tmp_path / name).notes == ()


def test_of_sixteen_bits_too_and_under_opacity(tmp_path):
    icc = profile(b"RGB ", 2.19921875, ADOBE)
    values = np.asarray(picture()).astype(np.uint16) * 257
    tifffile.imwrite(
        tmp_path / "a.tif",
        values,
        photometric="rgb",
        iccprofile=icc,
    )
    np.testing.assert_allclose(shown(tmp_path / "a.tif"), expected(COLOURS), atol=2)
    image = picture().convert("RGBA")
    image.putpixel((0, 0), (0, 0, 0, 0))
    image.save(tmp_path / "a.png", icc_profile=icc)
    np.testing.assert_allclose(shown(tmp_path / "a.png"), expected(COLOURS), atol=2)


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_grey_profiles_and_grey_pictures(tmp_path, mode):
    grey = np.array([[30, 100, 200]], dtype=np.uint8).repeat(8, axis=0).repeat(8, axis=1)
    icc = profile(b"GRAY", 1.0) if mode == "L" else profile(b"RGB ", 1.0, SRGB)
    Image.fromarray(grey).save(tmp_path / "a.png", icc_profile=icc)
    wanted = encoded(np.array([30, 100, 200]) / 255)
    np.testing.assert_allclose(shown(tmp_path / "a.png")[:, 0], wanted, atol=2)


def test_srgb_changes_no_pixel(tmp_path):
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture().save(tmp_path / "a.png", icc_profile=icc)
    np.testing.assert_array_equal(shown(tmp_path / "a.png"), COLOURS)
    assert decode(tmp_path / "a.png").notes == ()


@pytest.mark.parametrize(
    "icc",
    [
        b"x",
        b"\0" * 200,
        profile(b"RGB ", 2.2, ADOBE)[:-60],
        profile(b"RGB ", 2.2, ADOBE)[:140] + b"\xff" * 300,
        profile(b"GRAY", 2.2),
        profile(b"Lab ", 2.2, ADOBE),
    ],
)
def test_a_broken_or_foreign_profile_is_left_aside_and_said(tmp_path, icc):
    picture().save(tmp_path / "a.png", icc_profile=icc)
    decoded = decode(tmp_path / "a.png")
    np.testing.assert_array_equal(shown(tmp_path / "a.png"), COLOURS)
    assert decoded.notes == ("its colour profile can't be used and was left aside",)
