"""What an experiment reports, counted again from what was asked, answered and predicted."""

import re
from dataclasses import dataclass, field
from statistics import mean, stdev

import numpy as np
import pytest

from alc_engine.experiments import outputs, runner, runs
from alc_engine.experiments.oracle import Oracle
from alc_engine.experiments.pictures import style
from alc_engine.experiments.results import folder_words
from alc_engine.learning.session import ActiveLearningSession
from alc_engine.learning.training import class_probabilities
from tests.engine.experiments.conftest import CONFIG, Shapes, draw

CLASSES = ("ant", "bee", "cat")
TRAIN, TEST, BATCH, BUDGET = 60, 30, 10, 20
SEEDS = (0, 1)
METHODS = {"Ours": "alc", "By chance": "random"}


@dataclass
class Book:
    """What happened in one run."""

    given: np.ndarray
    truth: np.ndarray
    asked: list = field(default_factory=list)
    right: list = field(default_factory=list)

    @property
    def wrong(self) -> set:
        return {i for i in range(TRAIN) if self.given[i] != self.truth[i]}

    def found(self, batches: int) -> int:
        """Wrong labels among the first batches."""
        return len(self.wrong & {i for batch in self.asked[:batches] for i in batch})


@pytest.fixture
def shapes(tmp_path):
    """60 training and 30 test images of three classes."""
    rng = np.random.default_rng(0)
    for part, count in (("train", TRAIN // 3), ("test", TEST // 3)):
        draw(tmp_path / part, CLASSES, count)
        vectors = np.repeat(np.eye(3, 6), count, axis=0) * 2 + rng.normal(size=(3 * count, 6))
        np.save(tmp_path / f"{part}.npy", vectors.astype(np.float32))
    shapes = Shapes(tmp_path)
    shapes.write(CONFIG)
    return shapes


@pytest.fixture
def books(monkeypatch):
    """A book for each strategy and seed, kept while they run."""
    books, rounds, answer = {}, runs.run_rounds, Oracle.answer

    def listening(data, strategy, seed, *more, **others):
        books[strategy, seed] = Book(data.given, data.truth)
        yield from rounds(data, strategy, seed, *more, **others)

    def note_asked(oracle, session):
        list(books.values())[-1].asked.append(session.waiting.tolist())
        answer(oracle, session)

    def note_predicted(classifier, vectors, device):
        said = class_probabilities(classifier, vectors, device)
        truth = [place // (TEST // 3) for place in range(TEST)]  # class by class
        hits = sum(int(row.argmax()) == true for row, true in zip(said, truth, strict=True))
        list(books.values())[-1].right.append(hits)
        return said

    monkeypatch.setattr(runs, "run_rounds", listening)
    monkeypatch.setattr(Oracle, "answer", note_asked)
    monkeypatch.setattr(runner, "class_probabilities", note_predicted)
    return books


@pytest.fixture
def figures(monkeypatch):
    """Every picture as it is saved."""
    drawn, save = [], style.save

    def note(figure, out):
        drawn.append(figure)
        return save(figure, out)

    monkeypatch.setattr(style, "save", note)
    return drawn


def table_of(page, heading):
    """Cells of the table of a page whose first heading begins so, by the first cell."""
    lines = page[page.index(f"| {heading}") :].split("\n\n")[0].splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return cells[0], {row[0]: row[1:] for row in cells[2:]}


def percent(values):
    return f"{100 * mean(values):.1f} ± {100 * stdev(values):.1f}"


def of_method(books, method):
    return [books[METHODS[method], seed] for seed in SEEDS]


def accuracies(books, method, place):
    return [book.right[place] / TEST for book in of_method(books, method)]


def wrong_in_batch(books, method, place):
    return [
        sum(i in book.wrong for i in book.asked[place - 1]) / BATCH
        for book in of_method(books, method)
    ]


def wrong_of_all(books, method):
    return [book.found(2) / BUDGET for book in of_method(books, method)]


def test_every_row_counts_what_was_asked_and_predicted(shapes, books, capsys):
    assert shapes.run() == 0
    said = capsys.readouterr().out
    rows = shapes.table("results")
    assert len(rows) == len(METHODS) * len(SEEDS) * 3
    for row in rows:
        place = int(row["round"])
        book = books[row["strategy"], int(row["seed"])]
        assert METHODS[row["method"]] == row["strategy"]
        asked = book.asked[place - 1] if place else []
        assert int(row["labels"]) == sum(map(len, book.asked[:place]))
        assert int(row["queried"]) == len(asked)
        assert int(row["queried_wrong"]) == len(book.wrong & set(asked))
        assert int(row["errors_found"]) == book.found(place)
        assert int(row["errors_total"]) == len(book.wrong) > 0
        right = TRAIN - len(book.wrong) + book.found(place)
        assert float(row["train_label_accuracy"]) == pytest.approx(right / TRAIN, abs=1e-6)
        assert float(row["test_accuracy"]) == pytest.approx(book.right[place] / TEST, abs=1e-6)
    for method, strategy in METHODS.items():
        for seed in SEEDS:
            book = books[strategy, seed]
            line = next(x for x in said.splitlines() if f"{method}, seed {seed}:" in x)
            first, last = book.right[0] / TEST, book.right[-1] / TEST
            assert f"accuracy {first:.1%} -> {last:.1%}" in line
            assert f"{book.found(2) / BUDGET:.1%} of the queried were wrong" in line


def test_the_summary_has_mean_and_deviation_of_every_figure(shapes, books):
    assert shapes.run() == 0
    rows = shapes.table("summary")
    assert len(rows) == len(METHODS) * 3
    for row in rows:
        method, place = row["method"], int(row["labels"]) // BATCH
        mine = of_method(books, method)
        expected = {
            "test_accuracy": accuracies(books, method, place),
            "errors_found": [book.found(place) for book in mine],
        }
        if place:
            expected["batch_wrong_share"] = wrong_in_batch(books, method, place)
            expected["wrong_share"] = [book.found(place) / (place * BATCH) for book in mine]
        else:
            for name in ("batch_wrong_share", "wrong_share"):
                assert row[f"{name}_mean"] == row[f"{name}_std"] == ""
        for name, values in expected.items():
            assert float(row[f"{name}_mean"]) == pytest.approx(mean(values), rel=1e-5), name
            assert float(row[f"{name}_std"]) == pytest.approx(stdev(values), rel=1e-5), name
        total = mean(len(book.wrong) for book in mine)
        assert float(row["errors_total"]) == pytest.approx(total, rel=1e-5)
        assert int(row["seeds"]) == len(SEEDS)


def test_the_page_says_what_was_run_and_its_table_is_right(shapes, books):
    assert shapes.run() == 0
    page = (shapes.out / "shapes.md").read_text(encoding="utf-8")
    heading, table = table_of(page, "test accuracy (%) after")
    assert heading[1:] == ["0 labels", "10 labels", "20 labels", "wrong among those asked for (%)"]
    assert list(table) == list(METHODS)
    for method, cells in table.items():
        assert cells[:3] == [percent(accuracies(books, method, place)) for place in range(3)]
        assert cells[3] == percent(wrong_of_all(books, method))
    runs = shapes.table("runs")
    hours = sum(float(row["wall_seconds"]) for row in runs) / 3600
    names = folder_words(shapes.folder / "train")
    assert (
        f"Reduced protocol. {names}: {TRAIN} training and {TEST} test images. "
        f"Features: precomputed. Batches of {BATCH}, {BUDGET} labels in all. Seeds: 0, 1. "
        f"{hours:.1f} hours of computing on cpu ({runs[0]['hardware']}), "
        f"PyTorch {runs[0]['torch']}."
    ) in page
    assert f"**{names}, 50 % uniform noise**" in page
    share = mean(len(book.wrong) for book in books.values()) / TRAIN
    assert share == pytest.approx(0.5 * 2 / 3, abs=0.05)  # a third is drawn as it was


def test_shares_of_wrong_labels_are_counted_batch_by_batch(shapes, books):
    shapes.write(CONFIG.replace('"accuracy"', '"wrong_share"'))
    assert shapes.run() == 0
    page = (shapes.out / "shapes.md").read_text(encoding="utf-8")
    heading, table = table_of(page, "wrong in the batch (%)")
    assert heading[1:] == ["10 labels", "20 labels", "all"]
    for method, cells in table.items():
        assert cells[:2] == [percent(wrong_in_batch(books, method, place)) for place in (1, 2)]
        assert cells[2] == percent(wrong_of_all(books, method))


@pytest.mark.parametrize("drawn", ["accuracy", "wrong_share"])
def test_curves_are_drawn_at_mean_and_deviation(shapes, books, figures, drawn):
    shapes.write(CONFIG.replace('"accuracy"', f'"{drawn}"'))
    assert shapes.run() == 0
    (figure,) = figures
    (axes,) = figure.axes
    texts = [text.get_text() for text in figure.findobj(match=lambda one: hasattr(one, "get_text"))]
    assert "mean of 2 seeds, standard deviation shaded" in texts
    measured, places = (accuracies, range(3)) if drawn == "accuracy" else (wrong_in_batch, (1, 2))
    for method, line, band in zip(METHODS, axes.lines, axes.collections, strict=True):
        values = [measured(books, method, place) for place in places]
        assert line.get_xdata().tolist() == [BATCH * place for place in places]
        np.testing.assert_allclose(line.get_ydata(), [100 * mean(v) for v in values], rtol=1e-4)
        corners = band.get_paths()[0].vertices
        for place, v in zip(places, values, strict=True):
            heights = corners[corners[:, 0] == BATCH * place, 1]
            centre, spread = 100 * mean(v), 100 * stdev(v)
            assert heights.min() == pytest.approx(centre - spread, rel=1e-4, abs=1e-6)
            assert heights.max() == pytest.approx(centre + spread, rel=1e-4, abs=1e-6)


def test_a_comparison_is_drawn_at_the_end_of_every_method(shapes, books, figures):
    shapes.write(CONFIG.replace('"accuracy"', '"comparison"'))
    assert shapes.run() == 0
    above, below = figures[0].axes
    ends = {name: accuracies(books, name, 2) for name in METHODS}
    shares = {name: wrong_of_all(books, name) for name in METHODS}
    for axes, values in ((above, ends), (below, shares)):
        dots = [line.get_xdata()[0] for line in axes.lines if line.get_marker() == "o"]
        np.testing.assert_allclose(dots, [100 * mean(v) for v in values.values()], rtol=1e-4)
    texts = [t.get_text() for t in figures[0].findobj(match=lambda one: hasattr(one, "get_text"))]
    assert "after 20 labels, mean and standard deviation of 2 seeds; the line is Ours" in texts


def test_departures_from_the_file_are_said(shapes, books):
    assert shapes.run("--seeds", 1) == 0
    page = (shapes.out / "shapes.md").read_text(encoding="utf-8")
    assert "- Seeds 1 instead of the file's." in page
    assert "Images of the folder" in page
    assert "instead of the file's: CIFAR-10." in page
    assert "- Features of precomputed instead of the file's patches." in page
    cells = table_of(page, "test accuracy (%) after")[1]["Ours"]
    assert cells[2] == f"{100 * books['alc', 1].right[2] / TEST:.1f}"


def test_the_neighbourhood_of_a_pick_is_the_one_of_its_moment(shapes, monkeypatch):
    results, finish = [], ActiveLearningSession.finish_round

    def note(session, result):
        results.append((result, class_probabilities(result.classifier, session_vectors, "cpu")))
        return finish(session, result)

    session_vectors = np.load(shapes.folder / "train.npy")
    monkeypatch.setattr(ActiveLearningSession, "finish_round", note)
    monkeypatch.setattr(outputs, "drawer", lambda: None)
    shapes.write(
        CONFIG.replace('"accuracy"', '"neighborhood"').replace(
            'claim = "Both learn."', "pick = { round = 2, place = 1, neighbors = 4 }"
        )
    )
    assert shapes.run("--only", "Ours") == 0
    page = (shapes.out / "shapes.md").read_text(encoding="utf-8")
    result, probabilities = results[-1]
    entropy = -(probabilities * np.log(np.maximum(probabilities, 1e-12))).sum(axis=1)
    pick = int(result.batch[0])
    files = [f"{name}/{number:03d}.png" for name in CLASSES for number in range(TRAIN // 3)]
    assert "Reduced protocol, pick 1 of round 2." in page
    said = re.search(r"The pick is (\S+); .* over all (\d+) images, .* was (\S+) nats", page)
    assert said.groups() == (files[pick], str(TRAIN), f"{entropy.mean():.2f}")
    table = table_of(page, "neighbour")[1]
    rows = shapes.table("neighborhood")
    assert [row["rank"] for row in rows] == ["0", "1", "2", "3", "4"]
    for row, cells in zip(rows, table.values(), strict=True):
        image_id = files.index(row["file_name"])
        before, after = float(row["entropy_before"]), float(row["entropy_after_10"])
        assert before == pytest.approx(entropy[image_id], rel=1e-3)  # nothing was picked yet
        assert cells[:3] == [f"{float(row['distance']):.3f}", f"{before:.3f}", f"{after:.3f}"]
        assert float(cells[3]) == pytest.approx(after - before, abs=6e-4)
    assert files.index(rows[0]["file_name"]) == pick
    distances = [float(row["distance"]) for row in rows]
    assert distances[0] == 0
    assert distances == sorted(distances)
