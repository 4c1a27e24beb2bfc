"""A ranking is judged against the truth; one training serves all rankers that look at it."""

import numpy as np
import pytest

from alc_engine.experiments.rankers import Ranking
from alc_engine.experiments.rankings import judged

from .conftest import CONFIG

METHODS = """
[[methods]]
label = "Alpha"
strategy = "alc"
ranker = "alpha"

[[methods]]
label = "Loss"
strategy = "alc"
ranker = "loss"

[[methods]]
label = "Plain loss"
strategy = "corractive"
ranker = "loss"
"""
HEAD, TAIL = CONFIG.index("[[methods]]"), CONFIG.index("[full]")
RANKED = CONFIG[:HEAD].replace('"accuracy"', '"ranking"') + METHODS + "\n" + CONFIG[TAIL:]


def test_average_precision_and_the_head_of_a_ranking_by_hand():
    suspicion = np.array([0.9, 0.8, np.nan, 0.7, 0.7, 0.1])
    given = np.array([0, 1, 1, 0, 1, 0])
    truth = np.array([1, 1, 1, 1, 1, 1])  # wrong: 0, 3, 5
    suggested = np.array([1, 0, 0, 0, 1, 1])
    rows = list(judged(Ranking(suspicion, suggested), given, truth, [1, 3, 9]))
    assert [row.depth for row in rows] == [1, 3, 9]
    assert [row.found for row in rows] == [1, 2, 3]
    assert (rows[0].labels, rows[0].wrong) == (5, 3)
    # Ranks of the wrong ones: 1, 3 (before its equal of the higher id) and 5.
    assert rows[0].average_precision == pytest.approx((1 / 1 + 2 / 3 + 3 / 5) / 3)
    assert rows[0].suggested_right == pytest.approx(2 / 3)


def test_nothing_wrong_has_no_precision():
    row = next(judged(Ranking(np.ones(4)), np.zeros(4, int), np.zeros(4, int), [2]))
    assert np.isnan(row.average_precision)
    assert row.suggested_right is None
    assert row.found == 0


def test_the_command_ranks_and_writes_a_row_a_depth_and_a_page(shapes):
    shapes.write(RANKED)
    assert shapes.run() == 0
    rows = shapes.table("results")
    assert len(rows) == 3 * 2 * 2  # methods, seeds, depths
    assert [row["depth"] for row in rows[:2]] == ["10", "20"]
    assert {row["method"] for row in rows} == {"Alpha", "Loss", "Plain loss"}
    page = (shapes.out / "shapes.md").read_text(encoding="utf-8")
    mean = np.mean([float(r["average_precision"]) for r in rows if r["method"] == "Alpha"])
    assert f"{100 * mean:.1f} ±" in page
    assert "Wrong among the first 10 (%)" in page
    assert "All labels ranked once." in page


def test_methods_that_train_alike_share_a_run_and_a_second_call_computes_nothing(
    shapes, monkeypatch, capsys
):
    from alc_engine.experiments.rankings import RankingRun

    carried, own = [], RankingRun.carry_out

    def counting(run, *more):
        carried.append((run.strategy, run.rankers, run.seed))
        return own(run, *more)

    monkeypatch.setattr(RankingRun, "carry_out", counting)
    shapes.write(RANKED)
    assert shapes.run("--seeds", 0) == 0
    assert carried == [("alc", ("alpha", "loss"), 0), ("corractive", ("loss",), 0)]
    first = (shapes.out / "shapes-results.csv").read_bytes()
    assert shapes.run("--seeds", 0) == 0
    assert len(carried) == 2
    assert (shapes.out / "shapes-results.csv").read_bytes() == first


def test_a_ranking_without_a_ranker_is_refused(shapes, capsys):
    shapes.write(RANKED.replace('ranker = "alpha"\n', ""))
    assert shapes.run() == 1
    shown = capsys.readouterr().err
    assert "shapes.toml: methods[1].ranker" in shown
    assert "self_confidence" in shown
