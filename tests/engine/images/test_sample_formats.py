"""However samples are stored, three pixels come out as computed by hand."""

from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from alc_engine.images.decoding import GROUND, decode
from alc_engine.runtime.errors import UserFixableError
from tests.engine.images import written

SHARES = np.repeat([0.0, 0.25, 1.0], 20)  # a third of the columns each
GREY = np.tile(SHARES, (30, 1))
COLOURS = np.stack([GREY, GREY[:, ::-1], 1 - GREY], axis=-1)  # no two channels alike
SEEN = [(0, 255, 255), (64, 64, 191), (255, 0, 0)]
COLUMNS = (10, 30, 50)


def shown(path: Path, **options) -> list[tuple[int, int, int]]:
    pixels = decode(path, **options).pixels
    assert pixels.shape == (30, 60, 3)
    return [tuple(int(v) for v in pixels[15, column]) for column in COLUMNS]


def close(found, expected, by=1) -> bool:
    return np.abs(np.array(found) - np.array(expected)).max() <= by


def tiff(folder: Path, values: np.ndarray, **options) -> Path:
    path = folder / "a.tif"
    tifffile.imwrite(path, values, metadata=None, **options)
    return path


def stored(shares: np.ndarray, kind: str, low=None, high=None) -> np.ndarray:
    """Shares of the range in a type; by default of all that it holds, floats from 0 to 1."""
    kind = np.dtype(kind)
    whole = kind.kind in "iu"
    low = (np.iinfo(kind).min if whole else 0.0) if low is None else low
    high = (np.iinfo(kind).max if whole else 1.0) if high is None else high
    values = low + shares * (float(high) - float(low))
    return (
        np.minimum(values, float(high)).astype(kind) if kind.itemsize < 8 else values.astype(kind)
    )


# -- grey ----------------------------------------------------------------------

DEEP = ("u2", "u4", "i1", "i2", "i4", "f2", "f4", "f8")


@pytest.mark.parametrize("kind", ["u1", *DEEP])
@pytest.mark.parametrize("photometric", ["minisblack", "miniswhite"])
@pytest.mark.parametrize("compression", [None, "zlib", "lzw"])
def test_grey_tiff(tmp_path, kind, photometric, compression):
    shares = GREY if photometric == "minisblack" else 1 - GREY
    path = tiff(tmp_path, stored(shares, kind), photometric=photometric, compression=compression)
    assert close(shown(path), [(v, v, v) for v in (0, 64, 255)])


@pytest.mark.parametrize("kind", ["u8", "i8"])
def test_grey_tiff_of_64_bits(tmp_path, kind):
    low = 0 if kind == "u8" else -(2**40)
    path = tiff(tmp_path, stored(GREY, kind, low, 2**40), photometric="minisblack")
    assert close(shown(path), [(v, v, v) for v in (0, 64, 255)])


@pytest.mark.parametrize("bits", [2, 4, 10, 12, 14])
def test_grey_tiff_of_packed_bits(tmp_path, bits):
    kind = "u1" if bits <= 8 else "u2"
    values = np.rint(GREY * (2**bits - 1)).astype(kind)
    path = tiff(tmp_path, values, photometric="minisblack", bitspersample=bits)
    quarter = round(round((2**bits - 1) / 4) * 255 / (2**bits - 1))
    assert close(shown(path), [(v, v, v) for v in (0, quarter, 255)])


@pytest.mark.parametrize("photometric", ["minisblack", "miniswhite"])
def test_bilevel_tiff(tmp_path, photometric):
    ink = (GREY > 0.1) == (photometric == "minisblack")
    path = tiff(tmp_path, ink, photometric=photometric)
    assert shown(path) == [(0,) * 3, (255,) * 3, (255,) * 3]


@pytest.mark.parametrize("most", [255, 1023, 4095, 65535])
@pytest.mark.parametrize("kind", ["tif", "png", "pgm"])
def test_grey_uses_its_real_range(tmp_path, most, kind):
    values = stored(GREY, "u2", 0, most)
    if kind == "tif":
        path = tiff(tmp_path, values, photometric="minisblack")
    elif kind == "png":
        path = written.png(tmp_path / "a.png", values[..., None])
    else:
        path = written.pnm(tmp_path / "a.pgm", values[..., None], 65535)
    assert close(shown(path), [(v, v, v) for v in (0, 64, 255)])


# -- colour --------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["u1", "u2", "u4", "f2", "f4", "f8"])
@pytest.mark.parametrize("planar", ["contig", "separate"])
@pytest.mark.parametrize("compression", [None, "zlib", "lzw", "zstd", "packbits"])
def test_colour_tiff(tmp_path, kind, planar, compression):
    values = stored(COLOURS, kind)
    path = tiff(
        tmp_path,
        values if planar == "contig" else np.moveaxis(values, -1, 0),
        photometric="rgb",
        planarconfig=planar,
        compression=compression,
    )
    assert close(shown(path), SEEN)


@pytest.mark.parametrize("options", [{"tile": (16, 16)}, {"rowsperstrip": 7}, {"bigtiff": True}])
@pytest.mark.parametrize("predictor", [False, True])
@pytest.mark.parametrize("byteorder", ["<", ">"])
@pytest.mark.parametrize("kind", ["u1", "u2", "f4"])
def test_colour_tiff_however_it_lies_in_the_file(tmp_path, options, predictor, byteorder, kind):
    path = tiff(
        tmp_path,
        stored(COLOURS, kind),
        photometric="rgb",
        byteorder=byteorder,
        predictor=predictor,
        compression="zlib",
        **options,
    )
    assert close(shown(path), SEEN)


@pytest.mark.parametrize("most", [1023, 4095, 16383, 65535])
@pytest.mark.parametrize("kind", ["tif", "png", "ppm"])
def test_colour_of_ten_and_twelve_bits_in_sixteen_keeps_its_range_and_balance(tmp_path, most, kind):
    values = stored(COLOURS, "u2", 0, most)
    values[3, 3] = 65535  # a hot pixel
    if kind == "tif":
        path = tiff(tmp_path, values, photometric="rgb")
    elif kind == "png":
        path = written.png(tmp_path / "a.png", values)
    else:
        path = written.pnm(tmp_path / "a.ppm", values, 65535)
    assert close(shown(path), SEEN)


def test_a_palette_is_looked_up(tmp_path):
    table = np.zeros((3, 256), dtype=np.uint16)
    for index, colour in enumerate(SEEN):
        table[:, index] = np.array(colour) * 257
    indices = np.tile(np.repeat([0, 1, 2], 20), (30, 1)).astype(np.uint8)
    assert shown(tiff(tmp_path, indices, photometric="palette", colormap=table)) == SEEN


@pytest.mark.parametrize("kind", ["u1", "u2"])
def test_inks_are_converted(tmp_path, kind):
    inks = np.zeros((30, 60, 4))
    inks[..., 1:3] = 1.0  # magenta and yellow: red
    inks[:, 20:40, 3] = 1.0  # black
    inks[:, 40:] = 0.0  # paper
    path = tiff(tmp_path, stored(inks, kind), photometric="separated")
    assert shown(path) == [(255, 0, 0), (0, 0, 0), (255, 255, 255)]


def test_jpeg_in_tiff_and_lab_come_out_in_colour(tmp_path):
    values = stored(COLOURS, "u1")
    path = tiff(
        tmp_path, values, photometric="rgb", compression="jpeg", compressionargs={"level": 95}
    )
    assert close(shown(path), SEEN, by=6)
    grey = Image.fromarray(stored(GREY, "u1"))
    lab = Image.merge("LAB", [grey, *(Image.new("L", grey.size, 128),) * 2])
    lab.save(tmp_path / "lab.tif")
    assert close(shown(tmp_path / "lab.tif"), [(v, v, v) for v in (0, 60, 255)], by=5)


# -- opacity and extra channels --------------------------------------------------


@pytest.mark.parametrize("kind", ["u1", "u2"])
@pytest.mark.parametrize("extra", ["unassalpha", "assocalpha"])
def test_opacity_shows_the_ground_whether_colours_were_multiplied_by_it_or_not(
    tmp_path, kind, extra
):
    alpha = np.tile(np.repeat([1.0, 0.5, 0.0], 20), (30, 1))[..., None]
    colours = COLOURS * alpha if extra == "assocalpha" else COLOURS
    values = stored(np.concatenate([colours, alpha], axis=-1), kind)
    path = tiff(tmp_path, values, photometric="rgb", extrasamples=[extra])
    half = tuple(round((seen + ground) / 2) for seen, ground in zip(SEEN[1], GROUND, strict=True))
    assert close(shown(path), [SEEN[0], half, GROUND], by=2)


@pytest.mark.parametrize("samples", [2, 4])
def test_opacity_in_deep_png(tmp_path, samples):
    colours = GREY[..., None] if samples == 2 else COLOURS
    alpha = np.tile(np.repeat([0.0, 1.0, 1.0], 20), (30, 1))[..., None]
    values = stored(np.concatenate([colours, alpha], axis=-1), "u2")
    found = shown(written.png(tmp_path / "a.png", values))
    assert found[0] == GROUND
    assert close(found[1:], SEEN[1:] if samples == 4 else [(0, 0, 0), (255, 255, 255)])


def test_what_is_transparent_everywhere_is_shown_by_its_colours(tmp_path):
    image = Image.fromarray(stored(COLOURS, "u1"))
    image.putalpha(0)
    image.save(tmp_path / "a.png")
    assert close(shown(tmp_path / "a.png"), SEEN)
    assert decode(tmp_path / "a.png").notes == ("all of it is transparent; its colours are shown",)


@pytest.mark.parametrize(("planar", "axis"), [("contig", -1), ("separate", 0)])
@pytest.mark.parametrize("kind", ["u1", "u2"])
def test_of_more_channels_than_colours_the_first_are_shown_or_those_chosen(
    tmp_path, planar, axis, kind
):
    values = stored(np.concatenate([COLOURS, GREY[..., None], GREY[..., None] * 0], -1), kind)
    path = tiff(
        tmp_path, np.moveaxis(values, -1, axis), photometric="minisblack", planarconfig=planar
    )
    assert close(shown(path), SEEN)
    assert decode(path).notes[0] == "channels 1, 2, 3 of 5 as red, green, blue"
    assert close(shown(path, channels=(3, 2, 1)), [tuple(reversed(seen)) for seen in SEEN])
    assert close(shown(path, channels=(4,)), [(v, v, v) for v in (0, 64, 255)])
    with pytest.raises(UserFixableError, match="channel 6 was chosen"):
        decode(path, channels=(6,))


def test_two_channels_are_grey_and_a_choice_leaves_plain_colour_alone(tmp_path):
    values = stored(np.stack([GREY, 1 - GREY], axis=-1), "u1")
    path = tiff(tmp_path, values, photometric="minisblack", planarconfig="contig")
    assert close(shown(path), [(v, v, v) for v in (0, 64, 255)])
    assert decode(path).notes == ("channel 1 of 2",)
    assert close(shown(path, channels=(2,)), [(v, v, v) for v in (255, 191, 0)])
    path = tiff(tmp_path, stored(COLOURS, "u1"), photometric="rgb")
    assert close(shown(path, channels=(4, 5, 6)), SEEN)


# -- what is beside the samples --------------------------------------------------


@pytest.mark.parametrize("kind", ["u1", "u2"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_tiff_is_turned_upright(tmp_path, kind, orientation):
    values = stored(COLOURS, kind)
    path = tiff(tmp_path, values, photometric="rgb", extratags=[(274, "H", 1, orientation, True)])
    plain = Image.fromarray(decode(path).pixels)
    image = Image.fromarray(stored(COLOURS, "u1"))
    exif = Image.Exif()
    exif[274] = orientation
    image.save(tmp_path / "a.png", exif=exif)
    assert close(plain, decode(tmp_path / "a.png").pixels)


def test_more_pages_are_said_and_a_smaller_copy_is_none(tmp_path):
    image = stored(COLOURS, "u1")
    with tifffile.TiffWriter(tmp_path / "pages.tif") as file:
        for values in (image, image[::2, ::2]):
            file.write(values, photometric="rgb", metadata=None)
    assert decode(tmp_path / "pages.tif").notes == ("first of several frames",)
    with tifffile.TiffWriter(tmp_path / "copies.tif") as file:
        file.write(image, photometric="rgb", metadata=None)
        file.write(image[::2, ::2], photometric="rgb", metadata=None, subfiletype=1)
    assert decode(tmp_path / "copies.tif").notes == ()
    tifffile.imwrite(tmp_path / "stack.tif", np.zeros((5, 8, 9), np.uint8), imagej=True)
    assert decode(tmp_path / "stack.tif").notes == ("first of several frames",)


# -- other formats ---------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.jp2", "a.avif", "a.heic"])
def test_newer_formats(tmp_path, name):
    if name == "a.heic":
        import pillow_heif

        pillow_heif.register_heif_opener()
    Image.fromarray(stored(COLOURS, "u1")).save(tmp_path / name, quality=95)
    assert close(shown(tmp_path / name), SEEN, by=8)


@pytest.mark.parametrize(("kind", "most"), [("u1", 255), ("u2", 65535), ("u2", 4095)])
def test_a_picture_is_the_same_as_png_tiff_or_jpeg_2000(tmp_path, kind, most):
    import imagecodecs

    rng = np.random.default_rng(0)
    smooth = Image.fromarray(rng.integers(0, 255, (6, 9, 3), dtype=np.uint8)).resize((60, 30))
    values = (np.asarray(smooth) / 255 * most).astype(kind)
    for shape in (values, values[..., 0]):
        samples = shape.reshape(30, 60, -1)
        if kind == "u1":
            Image.fromarray(shape).save(tmp_path / "a.png")
        else:
            written.png(tmp_path / "a.png", samples)
        tiff(tmp_path, shape, photometric="rgb" if shape.ndim == 3 else "minisblack")
        (tmp_path / "a.jp2").write_bytes(imagecodecs.jpeg2k_encode(shape, level=0))
        expected = decode(tmp_path / "a.png").pixels
        for name in ("a.tif", "a.jp2"):
            np.testing.assert_array_equal(decode(tmp_path / name).pixels, expected)
