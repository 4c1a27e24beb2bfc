from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from alc_desktop.views.pace import Pace
from alc_desktop.views.progress_view import LiveEpoch, ProgressView
from alc_desktop.views.summary_words import duration, rounded
from alc_engine.insights import ErrorEstimate, SessionSummary
from alc_engine.progress import Progress

EPOCHS = 20


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def view(theme, show, clock):
    return show(ProgressView(theme, pace=Pace(clock)), 1000, 560)


def epoch(number):
    counts = [0] * 24
    counts[0], counts[7], counts[8], counts[16] = 40, 10, 20, 30  # bins of 1/8; the eighth is even
    return LiveEpoch(
        epoch=number,
        loss=3.0 / number,
        weighted_loss=2.0 / number,
        alpha_quantiles=(0.1, 0.4, 0.9 + number / 100, 1.4, 2.2),
        alpha_histogram=tuple(counts),
    )


def training(number):
    figures = epoch(number)
    values = {
        name: getattr(figures, name)
        for name in ("loss", "weighted_loss", "alpha_quantiles", "alpha_histogram")
    }
    return Progress("training", number, EPOCHS, values)


def summary(**changes):
    figures = {
        "images": 50_000,
        "reviewed": 1312,
        "confirmed": 402,
        "corrected": 893,
        "unsure": 12,
        "excluded": 5,
        "round": 3,
        "waiting": 688,
        "batch_size": 1000,
        "corrections_per_hundred": 68.95,
        "agreement": 0.842,
        "errors_left": ErrorEstimate(25.2, 40.4, 60.8),
    }
    return SessionSummary(**{**figures, **changes})


def test_before_anything_has_run_it_says_so_in_a_sentence(view):
    assert "No training has run yet" in view.sentence()
    assert not view.loss.isVisible()
    assert "Nothing is being computed" in view.stage.text()


def test_a_project_without_answers_shows_no_figures_it_does_not_have(view):
    none = {"reviewed": 0, "confirmed": 0, "corrected": 0, "unsure": 0, "excluded": 0}
    view.show_summary(
        summary(**none, round=0, corrections_per_hundred=None, agreement=None, errors_left=None)
    )
    assert view.tiles["reviewed"].value() == "0 of 50000"
    for name in ("corrected", "errors_left", "agreement", "round"):
        assert view.tiles[name].value() == "–"
        assert view.tiles[name].meaning()


def test_figures_of_the_work_come_with_their_uncertainty(view):
    view.show_summary(summary())
    assert view.tiles["errors_left"].value() == "about 40"
    assert view.tiles["errors_left"].meaning().startswith("between 25 and 61")
    assert view.tiles["corrected"].value() == "893"
    assert view.tiles["corrected"].meaning() == "69 corrections per hundred reviews"
    assert view.tiles["agreement"].value() == "84 %"
    assert view.tiles["round"].meaning() == "688 of its 1000 images are waiting"
    assert "402 confirmed" in view.tiles["reviewed"].meaning()
    view.show_summary(summary(waiting=0))
    assert view.tiles["round"].meaning() == "its batch is done"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0.4, 0), (61.4, 61), (999.6, 1000), (18_734, 18_700), (1_234_567, 1_230_000)],
)
def test_estimates_claim_three_digits_at_most(value, shown):
    assert rounded(value) == shown


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(3, "a few seconds"), (42, "40 s"), (180, "3 min"), (3 * 3600 + 125, "3 h 2 min")],
)
def test_times_are_rounded_as_people_say_them(seconds, words):
    assert duration(seconds) == words


def test_each_epoch_adds_a_point_where_its_loss_lies(view):
    for number in range(1, 8):
        view.show_progress(training(number))
    assert view.loss.isVisible()
    assert [e.epoch for e in view.loss.epochs] == list(range(1, 8))
    frame = view.loss.frame()
    points = view.loss.points(frame, [e.loss for e in view.loss.epochs])
    for point, figures in zip(points, view.loss.epochs, strict=True):
        share = (frame.area.bottom() - point.y()) / frame.area.height()
        assert share * frame.y_range[1] == pytest.approx(figures.loss)
        across = (point.x() - frame.area.left()) / frame.area.width()
        assert 1 + across * (EPOCHS - 1) == pytest.approx(figures.epoch)


def test_a_new_training_starts_new_curves(view):
    for number in (1, 2, 3):
        view.show_progress(training(number))
    view.show_progress(training(1))
    assert [e.epoch for e in view.loss.epochs] == [1]


def test_another_stage_leaves_the_charts_alone(view):
    view.show_progress(training(1))
    view.show_progress(Progress("selection", 10, 100))
    assert len(view.loss.epochs) == 1
    assert "Choosing the next batch: 10 of 100" in view.stage.text()
    assert view.stage.bar.value() == 100


def test_the_histogram_shows_shares_and_parts_them_at_the_even_share(view, theme, pixel_at):
    view.show_progress(training(1))
    bars, frame = view.histogram.bars(), view.histogram.frame()
    shares = [bar.height() / frame.area.height() * frame.y_range[1] for bar in bars]
    assert shares[0] == pytest.approx(0.4)
    assert shares[8] == pytest.approx(0.2)
    assert bars[8].left() == pytest.approx(frame.x(1.0))
    assert "50 % of the labels count less" in view.histogram.accessibleDescription()
    below, above = bars[0].center(), bars[16].center()
    assert pixel_at(view.histogram, below.x(), below.y()).name() == theme.warning.name()
    assert pixel_at(view.histogram, above.x(), above.y()).name() == theme.after.name()


def test_the_band_spans_the_quantiles(view, pixel_at):
    for number in range(1, EPOCHS + 1):
        view.show_progress(training(number))
    frame = view.weights.frame()
    column = frame.x(10)
    inside = pixel_at(view.weights, column, frame.y(2.0))
    inner = pixel_at(view.weights, column, frame.y(1.25))
    outside = pixel_at(view.weights, column, frame.y(2.35))
    assert len({inside.name(), inner.name(), outside.name()}) == 3
    assert outside.name() == pixel_at(view.weights, column, frame.y(2.45)).name()


def test_speed_and_time_left_follow_the_reports(view, clock):
    for number in range(1, 6):
        view.show_progress(training(number))
        clock.now += 2.0
    assert "Training: epoch 5 of 20" in view.stage.text()
    assert "2.0 seconds an epoch" in view.stage.text()
    assert "30 s left" in view.stage.text()


def test_the_engine_s_own_speed_goes_before_the_measured_one(view, clock):
    view.show_progress(Progress("embedding", 0, 1000, {}))
    clock.now += 1
    view.show_progress(Progress("embedding", 48, 1000, {"images_per_second": 52.3}))
    assert "52 images a second" in view.stage.text()


def test_the_pace_forgets_what_is_long_ago_and_other_stages(clock):
    pace = Pace(clock)
    for done in range(40):  # slow at first
        pace.note(Progress("embedding", done, 1000))
        clock.now += 1
    for done in range(40, 1000, 10):
        pace.note(Progress("embedding", done, 1000))
        clock.now += 1
    assert pace.per_second == pytest.approx(10)
    pace.note(Progress("graph", 1, 5))
    assert pace.per_second is None
    assert pace.seconds_left is None


def test_a_stage_of_unknown_length_shows_that_something_goes_on(view):
    view.show_progress(Progress("backbone", 0, 0))
    assert view.stage.bar.maximum() == 0
    assert view.stage.text() == "Preparing the feature network"


def test_a_finished_round_shows_its_epochs_and_nothing_runs(view):
    view.show_progress(training(3))
    view.show_history(tuple(epoch(n) for n in range(1, 11)))
    assert len(view.loss.epochs) == 10
    assert "Nothing is being computed" in view.stage.text()
    assert not view.stage.bar.isVisible()


def test_after_a_cancelled_training_the_next_one_starts_anew(view):
    view.show_progress(training(1))
    view.show_idle()
    assert len(view.loss.epochs) == 1
    view.show_progress(training(2))
    assert [e.epoch for e in view.loss.epochs] == [2]


def test_hovering_reads_out_the_epoch(view):
    view.show_history(tuple(epoch(n) for n in range(1, 11)))
    frame = view.loss.frame()
    QTest.mouseMove(view.loss, QPoint(round(frame.x(4)) + 1, round(frame.area.center().y())))
    assert view.loss.toolTip() == "epoch 4: loss 0.75 nats, weighted 0.50 nats"


@pytest.mark.parametrize("width", [300, 640, 1300])
def test_panels_fill_the_width_without_leaving_it(view, width):
    view.show_summary(summary())
    view.show_history(tuple(epoch(n) for n in range(1, 11)))
    view.resize(1500, 600)
    view.resize(width, 600)
    view.grab()
    rights = []
    for panel in (*view.tiles.values(), view.stage, view.loss, view.weights, view.histogram):
        left = panel.mapTo(view, QPoint(0, 0)).x()
        assert left >= 0
        rights.append(left + panel.width())
    assert max(rights) <= width


def test_it_paints_in_both_themes(any_theme, show):
    view = show(ProgressView(any_theme), 1000, 520)
    view.show_summary(summary())
    view.show_history(tuple(epoch(n) for n in range(1, 11)))
    image = view.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(0, 1000, 2) for y in range(0, 520, 2)}
    assert {c.name() for c in (any_theme.after, any_theme.warning, any_theme.surface)} <= colors


def test_one_epoch_alone_can_be_shown(view):
    view.show_history((epoch(1),))
    assert view.loss.grab().toImage().size().width() > 0
    assert np.isfinite(view.loss.frame().x(1))
