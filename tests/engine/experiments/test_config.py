"""An experiment file is read into values, and every mistake names its key and what is right."""

import re

import pytest

from alc_engine.experiments.config import only, read_experiment
from alc_engine.experiments.configs import find, shipped
from alc_engine.learning.strategies import STRATEGIES
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.settings import ProjectSettings

from .conftest import CONFIG


def with_(old: str, new: str) -> str:
    assert old in CONFIG
    return CONFIG.replace(old, new, 1)


def test_a_file_becomes_values(shapes):
    experiment = read_experiment(shapes.config)
    assert [method.label for method in experiment.methods] == ["Ours", "By chance"]
    assert (experiment.noise[0].kind, experiment.noise[0].rate) == ("uniform", 0.5)
    assert experiment.protocol("reduced").images_per_class == 20
    assert experiment.protocol("full").data == ("cifar10", "cifar100")


def test_a_methods_settings_come_over_the_files_and_those_over_the_applications(shapes):
    text = with_('strategy = "alc"', 'strategy = "alc"\ntraining.epochs = 9\nselection.delta = 0.2')
    experiment = read_experiment(shapes.write(text))
    settings = experiment.settings(experiment.methods[0], ProjectSettings())
    assert (settings.training.epochs, settings.training.hidden) == (9, (12, 8))
    assert settings.training.momentum == ProjectSettings().training.momentum
    assert settings.selection.delta == 0.2
    other = experiment.settings(experiment.methods[1], ProjectSettings())
    assert other.training.epochs == 6


def test_whole_numbers_stand_for_numbers(shapes):
    assert read_experiment(shapes.write(with_("rate = 0.5", "rate = 1"))).noise[0].rate == 1.0


@pytest.mark.parametrize(
    ("old", "new", "key", "right"),
    [
        ("deviations", "deviatons", "deviatons", "Did you mean 'deviations'?"),
        ('strategy = "random"', 'strategy = "randon"', "methods[2].strategy", "'random'"),
        ('strategy = "random"', "strategy = 3", "methods[2].strategy", "a text in quotes"),
        ('label = "By chance"', 'label = "Ours"', "methods[1].label", "a label of its own"),
        ('label = "By chance"\n', "", "methods[2]", "Add it"),
        ('kind = "uniform"', 'kind = "unifrom"', "noise[1].kind", "'uniform'"),
        ("rate = 0.5", "rate = 1.5", "noise[1].rate", "between 0 and 1"),
        ("rate = 0.5", "rate = -0.1", "noise[1].rate", "between 0 and 1"),
        ("rate = 0.5", 'rate = "half"', "noise[1].rate", "a number"),
        ("rate = 0.5", "rate = true", "noise[1].rate", "a number"),
        ('backbone = "patches"', 'backbone = "resnet10"', "reduced.features.backbone", "resnet"),
        ("batch_size = 10\nbudget = 20", "batch_size = 30\nbudget = 20", "reduced.batch_size", "1"),
        ("batch_size = 10\nbudget = 20", "batch_size = 0\nbudget = 20", "reduced.batch_size", "1"),
        ("budget = 20", "budget = 20.0", "reduced.budget", "a whole number"),
        ("budget = 40\nseeds = [0, 1]", "budget = 40\nseeds = []", "full.seeds", "at least one"),
        ("budget = 40\nseeds = [0, 1]", "budget = 40\nseeds = [1, 1]", "full.seeds", "once"),
        ("budget = 40\nseeds = [0, 1]", "budget = 40\nseeds = [-1]", "full.seeds[1]", "at least 0"),
        ("epochs = 6", "epoch = 6", "training.epoch", "'epochs'"),
        ("epochs = 6", "epochs = 0", "training.epochs", "at least 1"),
        ("hidden = [12, 8]", 'hidden = ["a"]', "training.hidden[1]", "a whole number"),
        (
            'strategy = "alc"',
            'strategy = "alc"\nselection.diffusion = "papr"',
            "diffusion",
            "paper",
        ),
        ('strategy = "alc"', 'strategy = "alc"\nselection = 3', "methods[1].selection", "a table"),
        ('drawn = "accuracy"', 'drawn = "acuracy"', "drawn", "'accuracy'"),
        ('drawn = "accuracy"', "", "", "one of accuracy, wrong_share"),
        ("images_per_class = 20", "known_labels = 20", "reduced.known_labels", "not both"),
        ('noise = [{ kind = "uniform", rate = 0.5 }]', "", "full.known_labels", "[[noise]]"),
    ],
)
def test_a_mistake_names_its_key_and_what_would_be_right(shapes, old, new, key, right):
    with pytest.raises(UserFixableError) as caught:
        read_experiment(shapes.write(with_(old, new)))
    assert caught.value.where.startswith("shapes.toml")
    assert caught.value.where.endswith(key)
    assert right in caught.value.remedy


@pytest.mark.parametrize("content", [b"title = ", b"\xff\xfe\x00"])
def test_a_file_that_is_no_toml_is_refused(tmp_path, content):
    path = tmp_path / "bad.toml"
    path.write_bytes(content)
    with pytest.raises(UserFixableError, match="no valid TOML"):
        read_experiment(path)


def test_only_some_methods_are_kept_and_an_unknown_one_is_refused(shapes):
    experiment = read_experiment(shapes.config)
    assert [method.label for method in only(experiment, ("By chance",)).methods] == ["By chance"]
    with pytest.raises(UserFixableError, match=re.escape("Did you mean 'By chance'?")):
        only(experiment, ("by chance",))


def test_a_shipped_experiment_is_found_by_name_and_any_other_by_path(shapes):
    assert find("fig2").name == "fig2.toml"
    assert find(str(shapes.config)) == shapes.config
    with pytest.raises(UserFixableError, match="'fig2'"):
        find("figg2")


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_experiment_is_right(name):
    experiment = read_experiment(find(name))
    assert {method.strategy for method in experiment.methods} <= set(STRATEGIES)
    assert experiment.full.features.backbone == "resnet101"
    assert experiment.deviations
    assert experiment.reduced.deviations


def test_every_figure_and_table_of_the_paper_is_shipped():
    wanted = {"fig1", "fig2", "fig3", "fig4", "fig5_left", "fig5_right", "table1", "readings"}
    assert wanted <= set(shipped())


def test_every_claim_of_the_program_has_an_experiment():
    claims = {"ranking", "efficiency", "duplicates", "many_classes", "erring_expert", "simifeat"}
    assert claims <= set(shipped())


def test_the_curves_run_the_papers_protocol():
    for name in ("fig2", "fig3", "fig4", "fig5_left", "fig5_right", "table1"):
        full = read_experiment(find(name)).full
        assert (full.batch_size, full.budget, len(full.seeds)) == (1000, 15000, 10)
        reduced = read_experiment(find(name)).reduced
        assert (reduced.batch_size, reduced.budget, len(reduced.seeds)) == (200, 3000, 5)
