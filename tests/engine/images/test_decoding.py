"""Every kind of image comes out as upright RGB; everything else is an error with a remedy."""

import os
import struct
import warnings
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from alc_engine.images.decoding import GROUND, decode
from alc_engine.images.image_memory import MAX_SIDE
from alc_engine.runtime.errors import UserFixableError

RED, BLACK = (255, 0, 0), (0, 0, 0)


@pytest.fixture
def noise() -> Image.Image:
    """300 x 200 pixels that no codec compresses to nothing."""
    pixels = np.random.default_rng(0).integers(0, 255, (200, 300, 3), dtype=np.uint8)
    return Image.fromarray(pixels)


def saved(folder: Path, name: str, image: Image.Image, **options: object) -> Path:
    path = folder / name
    image.save(path, **options)
    return path


def png_that_claims(width: int, height: int) -> bytes:
    """A header and next to nothing behind it."""
    chunks = [(b"IHDR", struct.pack(">2I5B", width, height, 1, 0, 0, 0, 0))]
    chunks += [(b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def refused(path: Path) -> UserFixableError:
    with pytest.raises(UserFixableError) as caught:
        decode(path)
    assert caught.value.where == str(path)
    assert caught.value.remedy
    return caught.value


# -- what comes out ----------------------------------------------------------


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "bmp", "webp", "gif", "ppm"])
def test_every_format_gives_writable_rgb(tmp_path, suffix):
    path = saved(tmp_path, f"a.{suffix}", Image.new("RGB", (30, 20), RED))
    pixels = decode(path).pixels
    assert pixels.shape == (20, 30, 3)
    assert pixels.dtype == np.uint8
    assert pixels.flags.writeable
    assert pixels[10, 10, 0] > 250
    assert pixels[10, 10, 1] < 5


def test_the_content_counts_not_the_suffix(tmp_path):
    path = saved(tmp_path, "a.png", Image.new("RGB", (3, 2), RED))
    named_jpg = path.rename(tmp_path / "a.jpg")
    np.testing.assert_array_equal(decode(named_jpg).pixels, np.full((2, 3, 3), RED))


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif"])
@pytest.mark.parametrize("max_side", [None, 16])
def test_exif_rotation_turns_the_image_upright(tmp_path, suffix, max_side):
    image = Image.new("RGB", (48, 32))
    image.paste(RED, (0, 0, 24, 32))  # left half; turned by 90 degrees it is the upper half
    exif = Image.Exif()
    exif[0x0112] = 6
    path = saved(tmp_path, f"a.{suffix}", image, exif=exif)
    pixels = decode(path, max_side).pixels.astype(int)
    height, width = pixels.shape[:2]
    assert (height, width) == ((48, 32) if max_side is None else (16, 11))
    assert pixels[: height // 3, :, 0].min() > 230
    assert pixels[-height // 3 :, :, 0].max() < 25


@pytest.mark.filterwarnings("ignore:Corrupt EXIF:UserWarning")
def test_broken_exif_does_not_hide_the_image(tmp_path):
    path = saved(tmp_path, "a.jpg", Image.new("RGB", (9, 9), RED), exif=b"Exif\0\0MM\0*broken")
    assert decode(path).pixels.shape == (9, 9, 3)


@pytest.mark.parametrize("name", ["a.png", "a.tif", "a.pgm"])
def test_twelve_bits_in_sixteen_keep_their_levels(tmp_path, name):
    values = np.arange(4096, dtype=np.uint16).reshape(64, 64)
    decoded = decode(saved(tmp_path, name, Image.fromarray(values)))
    assert len(np.unique(decoded.pixels)) == 256
    assert decoded.notes == ("grey values 4 to 4091 shown as 0 to 255",)
    np.testing.assert_array_equal(decoded.pixels[..., 0], decoded.pixels[..., 2])


def test_sixteen_bits_are_rescaled_before_shrinking_so_that_size_changes_no_grey(tmp_path):
    values = np.full((64, 64), 1000, dtype=np.uint16)
    values[:, 32:] = 3000
    path = saved(tmp_path, "a.png", Image.fromarray(values))
    small = decode(path, 16).pixels
    assert small[0, 0, 0] == 0
    assert small[0, -1, 0] == 255


def test_a_constant_sixteen_bit_image_is_no_division_by_zero(tmp_path):
    path = saved(tmp_path, "a.png", Image.fromarray(np.full((4, 4), 500, dtype=np.uint16)))
    assert decode(path).pixels.max() == 0


def test_32_bit_integers_are_rescaled(tmp_path):
    values = (np.arange(400, dtype=np.int32) * 5_000_000).reshape(20, 20)
    assert len(np.unique(decode(saved(tmp_path, "a.tif", Image.fromarray(values))).pixels)) == 256


def test_nan_in_a_float_tiff_is_black_and_said(tmp_path):
    values = np.linspace(-3, 7, 400, dtype=np.float32).reshape(20, 20)
    values[0, :3] = np.nan
    values[0, 3] = np.inf
    decoded = decode(saved(tmp_path, "a.tif", Image.fromarray(values)))
    assert decoded.notes[0] == "4 of 400 pixels hold no number and are shown black"
    assert decoded.pixels[0, :4].max() == 0
    assert decoded.pixels.max() == 255


def test_a_float_tiff_of_nothing_but_nan_is_refused(tmp_path):
    path = saved(tmp_path, "a.tif", Image.fromarray(np.full((4, 4), np.nan, dtype=np.float32)))
    assert "only NaN" in refused(path).what


def test_the_widest_range_of_floats_does_not_overflow(tmp_path):
    values = np.zeros((2, 2), dtype=np.float32)
    values[0] = -3e38, 3e38
    pixels = decode(saved(tmp_path, "a.tif", Image.fromarray(values))).pixels[..., 0]
    np.testing.assert_array_equal(pixels, [[0, 255], [128, 128]])


@pytest.mark.parametrize(("name", "kind"), [("a.png", np.uint16), ("a.tif", np.float32)])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_grey_values_are_handed_over_as_the_file_has_them_and_upright(
    tmp_path, name, kind, orientation
):
    values = (np.arange(12 * 8).reshape(8, 12) * 600 + 7).astype(kind)
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = saved(tmp_path, name, Image.fromarray(values), exif=exif)
    decoded = decode(path, keep_grey=True)
    assert decoded.grey.dtype == kind
    assert sorted(decoded.grey.ravel()) == sorted(values.ravel())
    # The 8-bit pixels are turned by code of their own: both must say the same.
    low, high = decoded.shown
    assert (low, high) == (607, 94 * 600 + 7)  # all but one pixel at either end
    scaled = np.clip((decoded.grey.astype(float) - low) * 255 / (high - low) + 0.5, 0, 255)
    scaled = scaled.astype(np.uint8)
    np.testing.assert_array_equal(decoded.pixels[..., 1], scaled)
    assert decoded.notes == ("grey values 7 to 57007",)


def test_asking_for_grey_values_changes_no_pixel(tmp_path):
    rng = np.random.default_rng(0)
    path = saved(
        tmp_path, "a.png", Image.fromarray(rng.integers(90, 9000, (20, 30)).astype(np.uint16))
    )
    plain, deep = decode(path), decode(path, keep_grey=True)
    np.testing.assert_array_equal(plain.pixels, deep.pixels)
    assert plain.grey is None


def test_eight_bits_and_colour_have_no_grey_values(tmp_path, noise):
    assert decode(saved(tmp_path, "a.png", noise), keep_grey=True).grey is None
    assert decode(saved(tmp_path, "b.png", noise.convert("L")), keep_grey=True).grey is None


def test_grey_values_hold_a_number_everywhere(tmp_path):
    values = np.linspace(-3, 7, 400, dtype=np.float32).reshape(20, 20)
    values[5, 5] = np.nan
    grey = decode(saved(tmp_path, "a.tif", Image.fromarray(values)), keep_grey=True).grey
    assert grey[5, 5] == grey.min() == -3


def test_cmyk_becomes_rgb(tmp_path):
    path = saved(tmp_path, "a.jpg", Image.new("CMYK", (16, 16), (0, 255, 255, 0)))
    assert decode(path).pixels[8, 8].tolist() == pytest.approx(RED, abs=3)


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_transparency_shows_a_neutral_ground(tmp_path, mode):
    image = Image.new(mode, (4, 2), (0,) * len(mode))
    image.putalpha(Image.fromarray(np.array([[0, 0, 255, 255]] * 2, dtype=np.uint8)))
    pixels = decode(saved(tmp_path, "a.png", image)).pixels
    assert tuple(pixels[0, 0]) == GROUND
    assert tuple(pixels[0, 3]) == BLACK


@pytest.mark.parametrize("suffix", ["png", "gif"])
def test_a_palette_with_transparency_shows_the_ground(tmp_path, suffix):
    image = Image.new("P", (4, 4), 1)
    image.putpalette([*BLACK, *RED])
    image.putpixel((0, 0), 0)
    pixels = decode(saved(tmp_path, f"a.{suffix}", image, transparency=0)).pixels
    assert tuple(pixels[0, 0]) == GROUND
    assert tuple(pixels[3, 3]) == RED


@pytest.mark.parametrize("suffix", ["gif", "tif", "webp", "png"])
def test_an_animation_or_a_stack_gives_its_first_frame_and_says_so(tmp_path, suffix):
    others = [Image.new("RGB", (8, 8), (0, 0, 60 * i)) for i in range(1, 4)]
    options = {"lossless": True} if suffix == "webp" else {}
    path = saved(
        tmp_path,
        f"a.{suffix}",
        Image.new("RGB", (8, 8), RED),
        save_all=True,
        append_images=others,
        **options,
    )
    decoded = decode(path)
    assert decoded.notes == ("first of several frames",)
    assert tuple(decoded.pixels[4, 4]) == RED


# -- sizes -------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["jpg", "png"])
def test_max_side_shrinks_and_keeps_the_shape(tmp_path, noise, suffix):
    path = saved(tmp_path, f"a.{suffix}", noise)
    assert decode(path, 60).pixels.shape == (40, 60, 3)
    assert decode(path, 299).pixels.shape == (199, 299, 3)


def test_max_side_never_enlarges(tmp_path, noise):
    path = saved(tmp_path, "a.jpg", noise)
    assert decode(path, 1000).pixels.shape == (200, 300, 3)


def test_a_thin_image_keeps_a_pixel(tmp_path):
    path = saved(tmp_path, "a.png", Image.new("RGB", (500, 1), RED))
    assert decode(path, 10).pixels.shape == (1, 10, 3)


def test_a_thumbnail_shows_what_the_full_image_shows(tmp_path):
    ramp = np.tile(np.linspace(0, 255, 640).astype(np.uint8), (480, 1))
    path = saved(tmp_path, "a.jpg", Image.fromarray(ramp), quality=95)
    full = Image.fromarray(decode(path).pixels).resize((64, 48), Image.Resampling.BOX)
    small = decode(path, 64).pixels.astype(int)
    assert np.abs(small - np.asarray(full)).max() <= 4


# -- what does not come out --------------------------------------------------


def test_zero_bytes(tmp_path):
    path = tmp_path / "a.jpg"
    path.touch()
    assert refused(path).what == "The image file is empty (0 bytes)."


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"file_name,label\na.png,cat\n", "a text"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n", "PostScript"),
        (b"8BPS\0\1\0\0\0\0\0\0", "Photoshop"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"\0" * 128 + b"DICM" + b"\0" * 60, "DICOM"),
        (b"\0\0\0\x18ftypisom" + b"\0" * 60, "MP4"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "JPEG XL"),
    ],
)
@pytest.mark.parametrize("name", ["a.jpg", "a.eps", "a.psd", "a.svg"])
def test_formats_off_the_list_are_refused_by_kind_whatever_their_name(
    tmp_path, content, kind, name
):
    path = tmp_path / name
    path.write_bytes(content)
    error = refused(path)
    assert kind in error.what
    assert "PNG" in error.remedy


def test_a_real_eps_never_reaches_an_interpreter(tmp_path, monkeypatch):
    path = saved(tmp_path, "a.eps", Image.new("RGB", (9, 9))).rename(tmp_path / "b.jpg")
    monkeypatch.setattr("subprocess.Popen", lambda *_, **__: pytest.fail("started a program"))
    assert "PostScript" in refused(path).what


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp", "bmp"])
@pytest.mark.parametrize("share", [0.5, 0.9])
def test_a_truncated_file_is_refused_at_any_size(tmp_path, noise, suffix, share):
    path = saved(tmp_path, f"a.{suffix}", noise)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    refused(path)
    with pytest.raises(UserFixableError):
        decode(path, 32)


def test_a_truncated_jpeg_is_called_cut_short(tmp_path, noise):
    path = saved(tmp_path, "a.jpg", noise)
    path.write_bytes(path.read_bytes()[:-2000])
    assert "cut short" in refused(path).what


@pytest.mark.parametrize("side", [13_500, 40_000])  # beyond our gate, beyond Pillow's behind it
def test_a_decompression_bomb_is_refused_by_its_header(tmp_path, side):
    path = tmp_path / "a.png"
    path.write_bytes(png_that_claims(side, side))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the check is our own, whatever the filters
        error = refused(path)
    assert "million pixels" in error.what
    assert "ALC_IMAGE_MEMORY" in error.remedy


def test_an_endless_strip_is_refused(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(png_that_claims(MAX_SIDE + 1, 2))
    assert "along a side" in refused(path).what


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path):
    assert refused(tmp_path / "gone.jpg").what == "The image is not there."
    assert "folder" in refused(tmp_path).what


def test_a_pipe_is_refused_instead_of_waiting_for_ever(tmp_path):
    os.mkfifo(tmp_path / "a.jpg")
    assert "device" in refused(tmp_path / "a.jpg").what


def test_impossible_names_are_errors_too(tmp_path):
    refused(tmp_path / ("x" * 400 + ".jpg"))
    refused(tmp_path / "a\0b.jpg")


def test_damaged_bytes_raise_nothing_but_user_fixable_errors(tmp_path, noise):
    rng = np.random.default_rng(1)
    outcomes = set()
    for suffix in ("jpg", "png", "gif", "tif", "webp", "bmp"):
        whole = saved(tmp_path, f"whole.{suffix}", noise.resize((40, 30))).read_bytes()
        for _ in range(40):
            data = np.frombuffer(whole, dtype=np.uint8).copy()
            at = rng.integers(0, min(len(data), 400), size=rng.integers(1, 9))
            data[at] = rng.integers(0, 256, size=len(at))
            path = tmp_path / f"broken.{suffix}"
            path.write_bytes(data.tobytes())
            try:
                outcomes.add(decode(path, 32).pixels.ndim)
            except UserFixableError as error:
                outcomes.add("refused" if error.where == str(path) else error.where)
    assert outcomes == {3, "refused"}
