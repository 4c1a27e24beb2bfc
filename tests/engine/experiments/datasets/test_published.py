"""The data sets by name."""

import pytest
import torchvision.datasets

from alc_engine.experiments.datasets import DATASETS, published_dataset
from alc_engine.runtime.errors import UserFixableError


def test_the_four_of_the_paper_and_two_bundled_ones_are_there_with_their_sizes():
    facts = {name: (d.class_count, d.image_count) for name, d in DATASETS.items()}
    assert facts == {
        "cifar10": (10, 60_000),
        "cifar100": (100, 60_000),
        "fashion_mnist": (10, 70_000),
        "caltech256": (256, 30_607 - 827),
        "digits": (10, 1_797),
        "sample": (8, 1_600),
    }
    assert all(name == d.name and d.title and d.reference for name, d in DATASETS.items())


@pytest.mark.parametrize("name", ["cifar10", "cifar100", "fashion_mnist", "caltech256"])
def test_torchvision_knows_where_each_one_is_published(name, tmp_path):
    archives = published_dataset(name).original.archives(tmp_path)
    assert archives
    for archive in archives:
        assert archive.path.is_relative_to(tmp_path)
        assert len(archive.md5) == 32
    published = torchvision.datasets.CIFAR10
    first = published_dataset("cifar10").original.archives(tmp_path)[0]
    assert (first.path.name, first.md5) == (published.filename, published.tgz_md5)


def test_an_unknown_name_is_answered_with_those_there_are():
    with pytest.raises(UserFixableError, match="caltech256") as caught:
        published_dataset("mnist")
    assert caught.value.where == "data"
