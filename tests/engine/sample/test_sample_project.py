import csv
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from alc_engine.runtime.errors import Cancelled, UserFixableError
from alc_engine.sample.recipe import Recipe, draw_image, plan_sample
from alc_engine.sample.sample_project import SampleProjectRequest


@pytest.fixture
def small():
    """The recipe with five images of each class."""
    recipe = Recipe.read()
    classes = tuple(replace(entry, count=5) for entry in recipe.classes)
    return replace(recipe, classes=classes, side=48)


def read_table(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_exactly_the_stated_share_of_labels_is_wrong():
    recipe = Recipe.read()
    plan = plan_sample(recipe)
    assert len(plan.truth) == len(recipe) == 1600
    assert (plan.given != plan.truth).sum() == round(recipe.wrong_share * len(recipe))


def test_most_mistakes_are_a_look_alike_and_hard_images_are_mistaken_more_often():
    recipe = Recipe.read()
    plan = plan_sample(recipe)
    wrong = plan.given != plan.truth
    alike = [plan.given[i] in recipe.look_alikes(plan.truth[i]) for i in np.flatnonzero(wrong)]
    assert np.mean(alike) > 0.75
    assert wrong[plan.hard > 0].mean() > 1.5 * wrong[plan.hard == 0].mean()


def test_a_file_name_does_not_tell_the_class():
    recipe = Recipe.read()
    plan = plan_sample(recipe)
    assert len(set(plan.file_names)) == len(plan.file_names)
    assert not any(name in file for name in recipe.class_names for file in plan.file_names)


def test_an_image_depends_on_the_recipe_and_its_number_only(small):
    plan = plan_sample(small)
    again = draw_image(small, plan, 7)
    draw_image(small, plan, 3)
    np.testing.assert_array_equal(draw_image(small, plan, 7), again)
    assert again.shape == (48, 48, 3)
    assert again.dtype == np.uint8


def test_every_class_shows_a_grain_in_the_middle_of_a_bright_field():
    recipe = Recipe.read()
    plan = plan_sample(recipe)
    for class_id in range(len(recipe.classes)):
        image = int(np.flatnonzero((plan.truth == class_id) & (plan.hard == 0))[0])
        green = draw_image(recipe, plan, image)[..., 1].astype(float)  # what magenta absorbs
        middle = green[40:72, 40:72].mean()
        corner = np.median(green[:12, :12])
        assert middle < 0.85 * corner, recipe.class_names[class_id]


def test_drawn_in_one_process_or_two_the_files_are_the_same(small, tmp_path):
    one = SampleProjectRequest(tmp_path / "one", small, processes=1)()
    two = SampleProjectRequest(tmp_path / "two", small, processes=2)()
    names = sorted(path.name for path in one.images.iterdir())
    assert names == sorted(path.name for path in two.images.iterdir())
    for name in names:
        assert (one.images / name).read_bytes() == (two.images / name).read_bytes()


def test_the_folder_holds_readable_images_given_labels_and_the_truth_apart(small, tmp_path):
    reports = []
    sample = SampleProjectRequest(tmp_path / "demo", small, processes=1)(reports.append)
    given, truth = read_table(sample.labels), read_table(sample.truth)
    assert [row["file_name"] for row in given] == [row["file_name"] for row in truth]
    wrong = sum(a["label"] != b["label"] for a, b in zip(given, truth, strict=True))
    assert wrong == 10
    for row in given:
        with Image.open(sample.images / row["file_name"]) as image:
            image.load()
            assert image.size == (48, 48)
    assert (reports[-1].stage, reports[-1].done, reports[-1].total) == ("drawing", 40, 40)


def test_cancelled_it_stops_and_later_draws_only_what_is_missing(small, tmp_path):
    folder = tmp_path / "demo"
    answers = iter([False, True])
    with pytest.raises(Cancelled):
        SampleProjectRequest(folder, small, processes=1)(cancelled=lambda: next(answers))
    drawn = {path: path.stat().st_mtime_ns for path in (folder / "images").iterdir()}
    assert 0 < len(drawn) < 40
    assert not (folder / "labels.csv").exists()
    sample = SampleProjectRequest(folder, small, processes=1)()
    assert len(list(sample.images.iterdir())) == 40
    assert all(path.stat().st_mtime_ns == when for path, when in drawn.items())


def test_a_finished_sample_is_found_again_and_left_as_it_is(small, tmp_path):
    sample = SampleProjectRequest(tmp_path, small, processes=1)()
    sample.labels.write_text("file_name,label\n", encoding="utf-8")
    SampleProjectRequest(tmp_path, small, processes=1)()
    assert sample.labels.read_text(encoding="utf-8") == "file_name,label\n"


def test_a_folder_in_use_is_refused_and_left_untouched(small, tmp_path):
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(UserFixableError, match="folder of its own"):
        SampleProjectRequest(tmp_path, small)()
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_sample_of_another_version_is_refused(small, tmp_path):
    SampleProjectRequest(tmp_path, small, processes=1)()
    with pytest.raises(UserFixableError, match="another version"):
        SampleProjectRequest(tmp_path, replace(small, text="# newer"))()
