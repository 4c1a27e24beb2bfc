"""The pictures of README and guide: all of them are taken, and show what they should."""

import numpy as np
import pytest
from PIL import Image

from alc_desktop.demo import pictures
from alc_desktop.demo.flawed_table import make_flawed_table
from alc_desktop.demo.sign_project import COLORS, SHAPES, make_sign_project
from alc_desktop.demo.tour import PictureTour
from alc_desktop.projects.sample import sample_in
from alc_engine.formats import scan
from alc_engine.project import Project

NAMES = {
    *("welcome", "import", "suspects", "batch", "small", "dark", "finished", "many_classes"),
    *("neighbours", "diffusion", "map_before", "map_after", "map_difference"),
    *("class_view", "progress", "merge", "method", "loupe", "compare", "history"),
}


def test_one_tour_takes_every_picture(make_window, small_sample, tmp_path):
    window = make_window()
    window.activateWindow()
    PictureTour(window, small_sample, tmp_path / "out", signs_per_class=1).take_all()
    taken = {path.stem: np.asarray(Image.open(path).convert("RGB")) for path in out(tmp_path)}
    assert taken.keys() == NAMES
    assert taken["small"].shape == (720, 1280, 3)
    assert taken["batch"].shape == taken["dark"].shape
    assert taken["batch"].mean() > 2 * taken["dark"].mean()
    assert (taken["map_before"] != taken["map_after"]).any()
    assert (taken["map_after"] != taken["map_difference"]).any()
    assert len(window.model.facts.class_names) == 250


def out(folder):
    return sorted((folder / "out").iterdir())


def test_the_command_takes_them_in_a_folder_that_is_gone_afterwards(monkeypatch, tmp_path, capsys):
    used = []
    monkeypatch.setattr(pictures, "work_unseen", lambda folder, _: used.append(folder) or 0)
    assert pictures.main(["--out", str(tmp_path / "out")]) == 0
    assert pictures.main(["--out", str(tmp_path / "out"), "--folder", str(tmp_path)]) == 0
    gone, given = used
    assert not gone.exists()
    assert given == tmp_path
    assert str(tmp_path / "out") in capsys.readouterr().out


def test_signs_are_labelled_by_color_and_shape_a_few_with_another_color(tmp_path):
    with Project.open(make_sign_project(tmp_path / "s", per_class=2)) as project:
        names, given = project.catalog.class_names, project.catalog.given_labels
        assert len(names) == len(COLORS) * len(SHAPES) == 250
        assert (np.bincount(given, minlength=250) == 2).all()
    colors = np.array([tuple(bytes.fromhex(code[1:])) for code in COLORS.values()])
    said = [(list(COLORS).index(c), SHAPES.index(s)) for c, s in map(str.split, names)]
    color, shape = np.array(said)[given].T
    features = np.load(tmp_path / "s" / "features.npy")
    assert (features[:, 3:].argmax(axis=1) == shape).mean() > 0.97
    off = np.abs(features[:, :3] / 4 - colors[color] / 255).max(axis=1)
    assert 0.06 < (off > 0.25).mean() < 0.12


@pytest.mark.parametrize("what", ["left out", "two labels", "duplicates", "similar"])
def test_the_flawed_copy_has_every_flaw_that_the_import_page_speaks_of(
    small_sample, tmp_path, what
):
    found = scan(tmp_path / "f", make_flawed_table(sample_in(small_sample), tmp_path / "f"))
    said = " ".join(problem.what for problem in found.problems)
    assert {
        "left out": len(found.catalog) == 64 - 3,
        "two labels": "has the labels" in said,
        "duplicates": len(found.duplicates) == 3,
        "similar": ("Birch", "birch") in found.similar_classes,
    }[what]
