"""What is not there is downloaded on the user's word only, and every failure is in words."""

import gzip

import numpy as np
import pytest
import torchvision.datasets

from alc_engine.experiments.datasets import DATASETS, fetch
from alc_engine.runtime.errors import UserFixableError


def test_torchvision_downloads_and_extracts(mini, tmp_path, server, pixels):
    server.serve(mini)
    root = tmp_path / "new" / "root"
    fetch(mini.name, root, download=True)
    for place, expected in mini.expected.items():
        np.testing.assert_array_equal(pixels(root / f"{mini.name}-images" / place), expected)


def test_without_the_users_word_nothing_is_downloaded_and_the_error_says_what_is_looked_for(
    mini, tmp_path, server
):
    server.serve(mini)
    root = tmp_path / "root"
    root.mkdir()
    with pytest.raises(UserFixableError, match="is not there") as caught:
        fetch(mini.name, root, download=False)
    assert caught.value.where == str(root / mini.place)
    for file in mini.files:
        assert file in caught.value.what
        assert file in caught.value.remedy
        assert not list(root.rglob(file))
    assert "--download" in caught.value.remedy


def test_a_root_that_is_not_there_is_not_made_by_asking(mini, tmp_path):
    with pytest.raises(UserFixableError, match=DATASETS[mini.name].title):
        fetch(mini.name, tmp_path / "typo", download=False)
    assert not (tmp_path / "typo").exists()


def test_archives_that_are_there_are_not_downloaded_again(mini, tmp_path, server):
    mini.put(tmp_path)
    server.close()
    fetch(mini.name, tmp_path, download=True)


def test_what_comes_with_another_checksum_is_refused(mini, tmp_path, server):
    server.serve(mini)
    file = next(iter(mini.files))
    (server.folder / file).write_bytes(mini.files[file][:-20])
    with pytest.raises(UserFixableError, match="checksum differs") as caught:
        fetch(mini.name, tmp_path, download=True)
    assert caught.value.where == str(tmp_path / mini.place / file)
    assert not (tmp_path / f"{mini.name}-images").exists()
    server.serve(mini)  # the next try gets it whole
    fetch(mini.name, tmp_path, download=True)


def test_an_archive_put_there_with_another_checksum_is_named(mini, tmp_path):
    folder = mini.put(tmp_path)
    file = list(mini.files)[-1]
    (folder / file).write_bytes(b"half a download")
    with pytest.raises(UserFixableError, match=f"'{file}' is cut short") as caught:
        fetch(mini.name, tmp_path, download=False)
    assert "--download" in caught.value.remedy


# For Fashion-MNIST torchvision keeps the server's answer to itself, unclosed.
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_file_that_the_server_does_not_have_is_a_reason_and_no_traceback(mini, tmp_path, server):
    with pytest.raises(UserFixableError, match=r"can't be downloaded.*404") as caught:
        fetch(mini.name, tmp_path, download=True)
    assert "Check the connection" in caught.value.remedy
    assert next(iter(mini.files)) in caught.value.remedy


def test_no_connection_is_a_reason_and_no_traceback(mini, tmp_path, server):
    server.close()
    with pytest.raises(UserFixableError, match=r"can't be downloaded.*refused"):
        fetch(mini.name, tmp_path, download=True)
    assert not (tmp_path / f"{mini.name}-images").exists()


def test_a_half_extracted_caltech_is_made_whole_from_its_archive(make_mini, tmp_path):
    """Torchvision takes any folder of that name for the data set."""
    mini = make_mini("caltech256")
    folder = mini.put(tmp_path) / "256_ObjectCategories" / "001.ak47"
    folder.mkdir(parents=True)
    (folder / "001_0001.jpg").write_bytes(b"half")
    fetch("caltech256", tmp_path, download=True)
    for place, content in mini.copied.items():
        assert (tmp_path / "caltech256-images" / place).read_bytes() == content


def test_a_half_extracted_fashion_mnist_is_made_whole_from_its_archives(make_mini, tmp_path):
    """Torchvision looks for the files, not into them."""
    mini = make_mini("fashion_mnist")
    folder = mini.put(tmp_path)
    for file, content in mini.files.items():
        (folder / file.removesuffix(".gz")).write_bytes(gzip.decompress(content)[:40])
    fetch("fashion_mnist", tmp_path, download=True)
    assert len(list((tmp_path / "fashion_mnist-images").rglob("*.png"))) == len(mini.expected)


@pytest.mark.parametrize("name", ["cifar10", "cifar100", "fashion_mnist"])
def test_extracted_files_that_are_damaged_and_have_no_archive_are_refused(
    name, make_mini, tmp_path
):
    mini = make_mini(name)
    folder = mini.put(tmp_path)
    fetch(name, tmp_path, download=False)
    (tmp_path / f"{name}-images").rename(tmp_path / "away")
    for file in mini.files:
        (folder / file).unlink()
    extracted = DATASETS[name].original.extracted(tmp_path)
    damaged = sorted(path for path in extracted.iterdir() if path.is_file())[0]
    damaged.write_bytes(damaged.read_bytes()[:-10])
    with pytest.raises(UserFixableError, match="as published"):
        fetch(name, tmp_path, download=False)


def test_extracted_files_are_enough(mini, tmp_path):
    folder = mini.put(tmp_path)
    fetch(mini.name, tmp_path, download=False)
    (tmp_path / f"{mini.name}-images").rename(tmp_path / "away")
    for file in mini.files:
        (folder / file).unlink()
    fetch(mini.name, tmp_path, download=False)
    unpacked = tmp_path / f"{mini.name}-images"
    assert all((unpacked / place).is_file() for place in mini.expected)


def test_a_disk_that_cannot_be_written_is_told_apart_from_the_network(
    make_mini, tmp_path, server, monkeypatch
):
    server.serve(make_mini("cifar10"))

    def full(*_, **__):
        raise OSError(28, "No space left on device", "cifar-10-python.tar.gz")

    monkeypatch.setattr(torchvision.datasets.CIFAR10, "download", full)
    with pytest.raises(UserFixableError, match="No space left") as caught:
        fetch("cifar10", tmp_path, download=True)
    assert "disk" in caught.value.remedy
