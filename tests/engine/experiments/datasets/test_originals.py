"""Names, order and the split of what is published."""

from alc_engine.experiments.datasets import fetch, originals


def test_names_are_in_the_order_of_the_data_set(make_mini, tmp_path):
    mini = make_mini("cifar10")
    mini.put(tmp_path)
    folders = fetch("cifar10", tmp_path, download=False)
    numbers = sorted(int(path.stem) for path in folders.train.rglob("*.png"))
    assert numbers == list(range(12))
    assert sorted(path.stem for path in (folders.train / "cat").iterdir()) == [
        "00001",
        "00004",
        "00007",
        "00010",
    ]


def test_a_class_name_with_a_slash_is_one_folder(make_mini, tmp_path):
    make_mini("fashion_mnist").put(tmp_path)
    folders = fetch("fashion_mnist", tmp_path, download=False)
    assert {path.name for path in folders.train.iterdir()} >= {"T-shirt-top", "Ankle boot"}


def test_clutter_is_no_class_of_caltech(make_mini, tmp_path):
    make_mini("caltech256").put(tmp_path)
    folders = fetch("caltech256", tmp_path, download=False)
    for folder in (folders.train, folders.test):
        assert {path.name for path in folder.iterdir()} == {"001.ak47", "002.american-flag"}


def test_thirty_images_of_each_class_are_held_out_and_of_small_classes_half():
    for size, held_out in ((80, 30), (827, 30), (60, 30), (59, 29), (5, 2), (1, 0)):
        files = [f"001.ak47/{i:04}.jpg" for i in range(1, size + 1)]
        test = originals.held_out(files)
        assert len(test) == held_out
        assert test < set(files)


def test_the_split_is_the_same_everywhere():
    """Published results depend on it: these names may never change."""
    files = [f"001.ak47/{i:04}.jpg" for i in range(1, 9)]
    expected = {f"001.ak47/{i:04}.jpg" for i in (1, 5, 6, 8)}  # by the command sha256sum
    assert originals.held_out(files) == expected
    assert originals.held_out(files[::-1]) == expected


def test_the_split_differs_from_class_to_class():
    chosen = {
        frozenset(
            file[-8:] for file in originals.held_out([f"{name}/{i:04}.jpg" for i in range(20)])
        )
        for name in ("001.ak47", "002.american-flag", "003.backpack")
    }
    assert len(chosen) == 3
