"""The neighbour view's picture in files: what is in it, and that it is the view's own."""

from __future__ import annotations

import base64
import subprocess
import sys
from dataclasses import replace
from importlib.metadata import entry_points
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtGui import QImage

from alc_desktop.neighbors import neighborhood_figure
from alc_desktop.neighbors.neighbor_view import NeighborView
from alc_desktop.neighbors.neighborhood_figure import draw, main
from alc_desktop.neighbors.picture_files import SCALE, save_picture
from alc_desktop.widgets.theme import light_theme
from alc_engine.learning.insights import Neighborhood
from alc_engine.project import Project
from alc_engine.runtime.errors import UserFixableError

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"
NAMES = ("cat", "dog", "ship", "an unusually long name of a class")
STEPS = 10
ENTROPY = np.array([1.3, 0.9, 0.7, 0.4, 0.2])


@pytest.fixture
def shown():
    fall = np.linspace(0, 0.15, STEPS + 1)[:, None]
    entropy = ENTROPY - fall
    entropy[1:, 0] = 0.0
    return Neighborhood(
        image_id=3,
        neighbor_ids=np.array([10, 11, 12, 13]),
        distances=np.array([1.5, 2.25, 3.0, 4.75], dtype=np.float32),
        entropy=entropy,
        in_batch=np.array([False, True, False, False]),
        spared=np.array([False, False, True, False]),
        is_pick=True,
        neighbor_count=4,
    )


@pytest.fixture
def paths(drawn_images):
    return [*drawn_images, drawn_images[0]]


@pytest.fixture
def drawn(qapp, shown, paths, tmp_path):
    """PNG and SVG of the neighbourhood."""
    return draw(shown, paths, NAMES, np.array([0, 1, 2, 3, -1]), tmp_path / "fig.1")


def texts_in(svg):
    return [text.text for text in ElementTree.parse(svg).iter(f"{SVG}text")]


def filled(svg, color):
    """Rectangles of a colour, from left to right in the order of painting."""
    found = []
    for group in ElementTree.parse(svg).iter(f"{SVG}g"):
        if group.get("fill") == color.name():
            found += [
                {k: float(r.get(k)) for k in ("height", "width")} for r in group.iter(f"{SVG}rect")
            ]
    return found


def test_two_files_take_the_name_and_its_dots(drawn, tmp_path):
    assert drawn == (tmp_path / "fig.1.png", tmp_path / "fig.1.svg")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fig.1.png", "fig.1.svg"]


def test_the_svg_holds_classes_distances_and_legend_as_text(drawn):
    texts = texts_in(drawn[1])
    assert {"cat", "dog", "ship", "–"} <= set(texts)
    assert {"1.50", "2.25", "3.00", "4.75"} <= set(texts)
    assert {"entropy when it was picked", "after its diffusion", "picked for this batch"} <= set(
        texts
    )
    assert {"spared the question", "nats", "1.39"} <= set(texts)
    assert "mean of the model's entropy, all images" not in texts  # nobody said what it is
    assert any("lowers the entropy of its 4 neighbours by 0.15 nats" in text for text in texts)


def test_the_svg_holds_every_thumbnail(drawn, paths):
    images = list(ElementTree.parse(drawn[1]).iter(f"{SVG}image"))
    assert len(images) == len(paths)
    first = QImage.fromData(base64.b64decode(images[0].get(LINK).partition(",")[2]))
    assert first.pixelColor(4, 4).red() > 150
    assert first.pixelColor(4, 4).green() < 90


def test_the_png_has_twice_the_size_of_the_page_in_the_light_theme(drawn):
    png, svg = drawn
    image = QImage(str(png))
    _, _, width, height = map(int, ElementTree.parse(svg).getroot().get("viewBox").split())
    assert (image.width(), image.height()) == (SCALE * width, SCALE * height)
    assert image.dotsPerMeterX() == pytest.approx(SCALE * 96 / 0.0254, rel=0.01)
    theme = light_theme()
    assert image.pixelColor(2, 2).name() == theme.surface.name()
    colors = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    }
    assert {theme.before.name(), theme.after.name(), theme.raised.name()} <= colors


def test_the_same_call_leaves_the_same_bytes(qapp, shown, paths, tmp_path, drawn):
    again = draw(shown, paths, NAMES, np.array([0, 1, 2, 3, -1]), tmp_path / "again")
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in drawn]


def test_bars_in_the_file_are_as_high_as_those_of_the_view(
    qtbot, shown, make_facts, make_loader, drawn
):
    theme = light_theme()
    facts = make_facts(20)
    view = NeighborView(make_loader(facts.path_of))
    qtbot.addWidget(view)
    view.resize(900, 460)
    view.show_neighborhood(shown, facts)
    view.slider.setValue(STEPS)
    per_nat = view.chart.plan.frame.area.height() / np.log(4)
    in_view = np.array([[bar.height() for bar in c.bars()] for c in view.chart.columns]) / per_nat
    before, after = (
        [bar["height"] for bar in filled(drawn[1], color)] for color in (theme.before, theme.after)
    )
    in_file = np.array([before, after]).T
    in_file[0, 1] = 0.0  # the hair line that stands for nothing
    np.testing.assert_allclose(in_file[1] / in_file[1, 0], in_view[1] / in_view[1, 0], rtol=1e-3)
    np.testing.assert_allclose(in_file / in_file[0, 0], in_view / in_view[0, 0], rtol=1e-3)
    np.testing.assert_allclose(in_view, shown.entropy[[0, STEPS]].T, rtol=1e-6, atol=1e-9)


def test_what_was_not_spread_has_one_bar_and_says_so(qapp, shown, paths, tmp_path):
    still = replace(shown, entropy=shown.entropy[:1])
    _, svg = draw(still, paths, NAMES, np.zeros(5, np.int64), tmp_path / "still")
    texts = " ".join(texts_in(svg))
    assert "does not spread entropy to neighbours" in texts
    assert "after diffusion" not in texts
    assert len(filled(svg, light_theme().before)) == 5
    assert filled(svg, light_theme().after) == []


def test_an_image_that_can_not_be_read_leaves_its_place_empty(qapp, shown, paths, tmp_path):
    paths[2] = tmp_path / "gone.png"
    _, svg = draw(shown, paths, NAMES, np.zeros(5, np.int64), tmp_path / "gap")
    assert len(list(ElementTree.parse(svg).iter(f"{SVG}image"))) == 4
    assert "!" in texts_in(svg)


def test_a_picture_that_can_not_be_written_leaves_no_half_file(qapp, shown, paths, tmp_path):
    with pytest.raises(UserFixableError) as refused:
        draw(shown, paths, NAMES, np.zeros(5, np.int64), tmp_path / "no" / "folder")
    assert refused.value.where.endswith("folder.png")
    assert list(tmp_path.iterdir()) == []


def test_only_png_and_svg_are_written(qapp, tmp_path):
    with pytest.raises(UserFixableError, match="PNG or SVG"):
        save_picture(None, None, tmp_path / "picture.jpg", None)


def test_it_is_drawn_without_an_application_and_without_a_screen(
    shown, paths, tmp_path, monkeypatch
):
    np.savez(tmp_path / "shown.npz", **vars(shown))
    code = f"""
import numpy as np
from pathlib import Path
from alc_engine.learning.insights import Neighborhood
from alc_desktop.neighbors.neighborhood_figure import draw
values = dict(np.load({str(tmp_path / "shown.npz")!r}))
values["image_id"] = int(values["image_id"])
for name in ("first", "second"):
    draw(Neighborhood(**values), [Path(p) for p in {[str(p) for p in paths]!r}], {NAMES!r},
         np.zeros(5, np.int64), Path({str(tmp_path)!r}) / name)
import sys
assert "torch" not in sys.modules
"""
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    first, second = (tmp_path / f"{name}.svg" for name in ("first", "second"))
    assert first.read_bytes() == second.read_bytes()


def test_the_engine_finds_it_by_its_entry_point():
    (found,) = entry_points(group="alc.figures", name="neighborhood")
    assert found.load() is neighborhood_figure.draw


# -- the command -------------------------------------------------------------------


@pytest.fixture(scope="module")
def project_file(make_data_set, make_project, tmp_path_factory):
    return make_project(make_data_set(30), tmp_path_factory.mktemp("p") / "p.alc", rounds=1)


def test_the_command_draws_an_image_of_a_project(qapp, project_file, tmp_path, capsys):
    with Project.open(project_file, read_only=True) as project:
        pick = project.catalog.file_names[int(project.session.batch[0])]
    assert main([str(project_file), "--image", pick, "--out", str(tmp_path / "fig")]) == 0
    png, svg = (tmp_path / f"fig.{suffix}" for suffix in ("png", "svg"))
    assert capsys.readouterr().out.split() == [str(png), str(svg)]
    assert not QImage(str(png)).isNull()
    assert "mean of the model's entropy, all images" in texts_in(svg)
    assert "picked for this batch" in texts_in(svg)


def test_the_command_names_images_that_are_like_a_wrong_name(qapp, project_file, tmp_path, capsys):
    out = str(tmp_path / "fig")
    assert main([str(project_file), "--image", "images/ant_00.png", "--out", out]) == 1
    said = capsys.readouterr().err
    assert "images/ant_00.png" in said
    assert "Did you mean images/ant_0" in said
    assert list(tmp_path.iterdir()) == []


def test_the_command_wants_a_round_first(qapp, make_data_set, make_project, tmp_path, capsys):
    path = make_project(make_data_set(12), tmp_path / "fresh.alc")
    image = "images/ant_000.png"
    assert main([str(path), "--image", image, "--out", str(tmp_path / "fig")]) == 1
    assert "alc round" in capsys.readouterr().err


def test_the_command_never_writes_over_an_image_of_the_project(
    qapp, project_file, tmp_path, capsys
):
    with Project.open(project_file, read_only=True) as project:
        name = project.catalog.file_names[0]
        victim = project.catalog.path(0)
    before = victim.read_bytes()
    out = str(victim.with_suffix(""))
    assert main([str(project_file), "--image", name, "--out", out]) == 1
    assert "never written to" in capsys.readouterr().err
    assert victim.read_bytes() == before
    assert not Path(f"{out}.svg").exists()
