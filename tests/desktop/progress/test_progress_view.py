from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QLabel, QMainWindow, QScrollArea

from alc_desktop.i18n.durations import duration
from alc_desktop.model.epoch_figures import LiveEpoch
from alc_desktop.model.pace import Pace
from alc_desktop.progress.progress_view import ProgressView
from alc_desktop.progress.summary_words import rounded
from alc_desktop.widgets.style import apply_theme
from alc_desktop.widgets.theme import dark_theme
from alc_engine.learning.insights import ErrorEstimate, SessionSummary
from alc_engine.runtime.progress import Progress

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
def view(show, clock):
    return show(ProgressView(pace=Pace(clock)), 1000, 560)


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


LEFT = ErrorEstimate(
    low=25,
    expected=40.4,
    high=61,
    among=48_688,
    accepted=0,
    model_share=0.25,
    checks=150,
    checks_wrong=1,
    next_hundred=5.2,
    labels=50_000,
    target=0.99,
    allowed=500,
    at_most=55,
    checks_needed=0,
)


def summary(**changes):
    figures = {
        "images": 50_000,
        "reviewed": 1312,
        "confirmed": 402,
        "corrected": 893,
        "unsure": 12,
        "labelled": 0,
        "excluded": 5,
        "accepted": 0,
        "unreviewed": 48_688,
        "unlabelled": 0,
        "round": 3,
        "waiting": 688,
        "batch_size": 1000,
        "corrections_per_hundred": 68.06,
        "agreement": 0.842,
        "agreement_answers": 1_280,
        "errors_left": LEFT,
    }
    return SessionSummary(**{**figures, **changes})


def charts_of(view):
    """The charts, once they are drawn and laid out."""
    for _ in range(5000):  # drawn in moments without other work, which are rare under load
        QTest.qWait(2)
        if view.is_drawn:
            break
    assert view.is_drawn
    QApplication.processEvents()
    return view.charts


def drawn_epochs(view):
    """Epochs at which the loss is drawn."""
    return charts_of(view).loss.alike.line.getData()[0].tolist()


def pixels(plot, x, y):
    """Where values of both axes lie in a plot."""
    place = plot.plotItem.vb.mapViewToDevice(QPointF(x, y))
    return place.x(), place.y()


def test_before_anything_has_run_it_says_so_in_a_sentence(view):
    assert "No training has run yet" in view.sentence()
    assert view.charts is None
    assert "Nothing is being computed" in view.stage.text()


def test_a_project_without_answers_shows_no_figures_it_does_not_have(view):
    none = {"reviewed": 0, "confirmed": 0, "corrected": 0, "unsure": 0, "excluded": 0}
    view.show_summary(
        summary(**none, round=0, corrections_per_hundred=None, agreement=None, errors_left=None)
    )
    assert view.tiles["reviewed"].value() == "0 of 50,000"
    for name in ("corrected", "errors_left", "agreement", "round"):
        assert view.tiles[name].value() == "–"
        assert view.tiles[name].meaning()


def test_figures_of_the_work_come_with_their_uncertainty(view):
    view.show_summary(summary())
    assert view.tiles["errors_left"].value() == "about 40"
    assert view.tiles["errors_left"].meaning() == (
        "between 25 and 61, nine times in ten; 25 % the model's word; random checks: 150"
    )
    assert view.tiles["corrected"].value() == "893"
    assert view.tiles["corrected"].meaning() == "68 corrections per hundred labels reviewed"
    assert view.tiles["agreement"].value() == "84 %"
    assert view.tiles["round"].meaning() == "688 of its 1,000 images are waiting"
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
    loss = charts_of(view).loss
    assert loss.isVisible()
    for curve, values in (
        (loss.alike, [epoch(number).loss for number in range(1, 8)]),
        (loss.weighted, [epoch(number).weighted_loss for number in range(1, 8)]),
    ):
        drawn, heights = curve.line.getData()
        assert drawn.tolist() == list(range(1, 8))
        assert heights.tolist() == pytest.approx(values)
        assert curve.line.isVisible()
    (left, right), (low, high) = loss.plotItem.vb.viewRange()
    assert 0.5 < left < 1
    assert EPOCHS < right < EPOCHS + 0.5  # the room of the epochs to come is kept
    assert low == 0
    assert high > 3.0


def test_a_new_training_starts_new_curves(view):
    for number in (1, 2, 3):
        view.show_progress(training(number))
    view.show_progress(training(1))
    assert drawn_epochs(view) == [1]


def test_another_stage_leaves_the_charts_alone(view):
    view.show_progress(training(1))
    view.show_progress(Progress("selection", 10, 100))
    assert drawn_epochs(view) == [1]
    assert "Choosing the next batch: 10 of 100" in view.stage.text()
    assert view.stage.bar.value() == 100


def test_the_histogram_shows_shares_and_parts_them_at_the_even_share(view, theme, pixel_at):
    view.show_progress(training(1))
    histogram = charts_of(view).histogram
    drawn = histogram.bars.opts
    assert list(drawn["height"]) == pytest.approx([n / 100 for n in epoch(1).alpha_histogram])
    middles = drawn["x0"] + drawn["width"] / 2
    assert middles.tolist() == pytest.approx([(place + 0.5) / 8 for place in range(24)])
    assert "50 % of the labels count less" in histogram.accessibleDescription()
    for weight, height, color in (
        (middles[0], 0.2, theme.warning),
        (middles[16], 0.15, theme.after),
    ):
        assert pixel_at(histogram, *pixels(histogram, weight, height)).name() == color.name()


def test_the_band_spans_the_quantiles(view, pixel_at):
    for number in range(1, EPOCHS + 1):
        view.show_progress(training(number))
    weights = charts_of(view).weights
    for place, border in weights.borders.items():
        assert set(border.getData()[1].tolist()) == {epoch(1).alpha_quantiles[place]}
    assert weights.median.line.getData()[1].tolist() == [
        epoch(number).alpha_quantiles[2] for number in range(1, EPOCHS + 1)
    ]
    inside, inner, outside, further = (
        pixel_at(weights, *pixels(weights, 10, height)).name() for height in (1.8, 1.25, 2.35, 2.6)
    )
    assert len({inside, inner, outside}) == 3
    assert outside == further


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
    assert drawn_epochs(view) == list(range(1, 11))
    assert "Nothing is being computed" in view.stage.text()
    assert not view.stage.bar.isVisible()


def test_after_a_cancelled_training_the_next_one_starts_anew(view):
    view.show_progress(training(1))
    view.show_idle()
    assert drawn_epochs(view) == [1]
    view.show_progress(training(2))
    assert drawn_epochs(view) == [2]


def test_hovering_reads_out_the_epoch(view):
    view.show_history(tuple(epoch(n) for n in range(1, 11)))
    loss = charts_of(view).loss
    x, y = pixels(loss, 4, 1.5)
    QTest.mouseMove(loss.viewport(), QPoint(round(x) + 1, round(y)))
    assert loss.plotItem.toolTip() == "epoch 4: loss 0.75 nats, weighted 0.50 nats"


def test_charts_have_names_and_say_their_last_values(view):
    view.show_history(tuple(epoch(n) for n in range(1, 11)))
    charts = charts_of(view)
    assert charts.loss.accessibleName() == "Loss by epoch, in nats"
    assert charts.weights.accessibleName() == "How much labels count, by epoch"
    assert charts.histogram.accessibleName() == "Labels by how much they count"
    said = charts.loss.accessibleDescription()
    assert said == "epoch 10: loss 0.30 nats, weighted 0.20 nats"
    assert "the median label counts 1.00" in charts.weights.accessibleDescription()


def test_the_wheel_over_a_chart_scrolls_the_view_and_moves_no_axis(view, qtbot):
    view.show_history(tuple(epoch(n) for n in range(1, 11)))
    view.resize(360, 1000)
    bar = view.findChild(QScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    loss = charts_of(view).loss
    before = loss.plotItem.vb.viewRange()
    place = loss.mapTo(view, loss.rect().center())
    QTest.wheelEvent(view.windowHandle(), QPointF(place), QPoint(0, -120))
    qtbot.waitUntil(lambda: bar.value() > 0)
    assert loss.plotItem.vb.viewRange() == before


def test_dragging_in_a_chart_moves_no_axis(view):
    view.show_history(tuple(epoch(n) for n in range(1, 11)))
    loss = charts_of(view).loss
    before = loss.plotItem.vb.viewRange()
    start, end = (QPoint(*map(round, pixels(loss, x, y))) for x, y in ((4, 1.5), (8, 2.5)))
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        QTest.mousePress(loss.viewport(), button, pos=start)
        QTest.mouseMove(loss.viewport(), end)
        QTest.mouseRelease(loss.viewport(), button, pos=end)
    assert loss.plotItem.vb.viewRange() == before
    assert QApplication.activePopupWidget() is None


def test_the_plotting_package_is_not_imported_before_there_is_something_to_draw():
    code = "import sys, alc_desktop.progress.progress_view;assert 'pyqtgraph' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_what_comes_in_behind_another_tab_is_drawn_when_the_view_is_raised(show, qtbot):
    window, view = QMainWindow(), ProgressView()
    docks = [QDockWidget(title) for title in ("Progress", "Map")]
    docks[0].setWidget(view)
    docks[1].setWidget(QLabel("map"))
    for dock in docks:
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.tabifyDockWidget(*docks)
    docks[1].raise_()
    show(window, 900, 600)
    for number in (1, 2, 3):
        view.show_progress(training(number))
        QTest.qWait(20)
    assert view.charts is None
    assert view.sentence() == ""
    docks[0].raise_()
    assert drawn_epochs(view) == [1, 2, 3]
    assert charts_of(view).loss.isVisible()


def test_a_round_without_epochs_takes_the_charts_away(view):
    view.show_progress(training(1))
    assert charts_of(view).isVisible()
    view.show_history(())
    assert not charts_of(view).isVisible()
    assert "No training has run yet" in view.sentence()


@pytest.mark.parametrize("width", [300, 640, 1300])
def test_panels_fill_the_width_without_leaving_it(view, width):
    view.show_summary(summary())
    view.show_history(tuple(epoch(n) for n in range(1, 11)))
    view.resize(1500, 600)
    charts = charts_of(view)
    view.resize(width, 600)
    rights = []
    for panel in (*view.tiles.values(), view.stage, charts.loss, charts.weights, charts.histogram):
        left = panel.mapTo(view, QPoint(0, 0)).x()
        assert left >= 0
        rights.append(left + panel.width())
    assert max(rights) <= width


def test_it_paints_in_both_themes(any_theme, show):
    view = show(ProgressView(), 1000, 520)
    view.show_summary(summary())
    view.show_history(tuple(epoch(n) for n in range(1, 11)))
    charts_of(view)
    image = view.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(0, 1000, 2) for y in range(0, 520, 2)}
    assert {c.name() for c in (any_theme.after, any_theme.warning, any_theme.surface)} <= colors


def test_charts_follow_the_theme_when_it_changes(view, qapp, pixel_at):
    view.show_history(tuple(epoch(n) for n in range(1, 11)))
    histogram = charts_of(view).histogram
    bar = pixels(histogram, 1 / 16, 0.2)
    apply_theme(qapp, dark_theme())
    assert pixel_at(histogram, *bar).name() == dark_theme().warning.name()
    assert pixel_at(histogram, *pixels(histogram, 2.8, 0.25)).name() == dark_theme().surface.name()


def test_one_epoch_alone_can_be_shown(view, pixel_at, theme):
    view.show_history((epoch(1),))
    loss = charts_of(view).loss
    assert np.isfinite(loss.plotItem.vb.viewRange()).all()
    assert pixel_at(loss, *pixels(loss, 1, 2.0)).name() == theme.after.name()


def test_figures_that_are_no_numbers_leave_the_others_to_see(view):
    nan = float("nan")
    broken = [replace(epoch(n), loss=nan, alpha_quantiles=(nan,) * 5) for n in (2, 4)]
    view.show_history((epoch(1), broken[0], epoch(3), broken[1]))
    assert drawn_epochs(view) == [1, 3]
    charts = charts_of(view)
    assert charts.weights.median.line.getData()[0].tolist() == [1, 3]
    assert charts.loss.plotItem.vb.viewRange()[1][1] > 3.0
    view.show_history(broken)
    assert drawn_epochs(view) == []


def test_beside_the_figures_stands_whether_it_is_enough(view):
    view.show_summary(summary())
    assert view.enough.text() == (
        "Wrong labels left: about 40 of 48,688 (25 to 61, nine times in ten;"
        " random checks: 150)."
        " Another hundred reviews would find about 5."
        " Your target of 99 % right labels is reached: you can stop."
    )
    view.show_summary(summary(errors_left=replace(LEFT, checks_needed=140, target=0.995)))
    assert view.enough.text().endswith(
        "For your target of 99.5 % right labels, random checks still needed: 140,"
        " if none of them finds a wrong label."
    )


def test_where_every_label_was_looked_at_nothing_is_estimated(view):
    view.show_summary(summary(errors_left=replace(LEFT, among=0, expected=0, low=0, high=0)))
    assert view.enough.text() == "Every label was looked at."


def test_another_hundred_is_not_spoken_of_where_fewer_are_left(view):
    view.show_summary(summary(errors_left=replace(LEFT, among=100)))
    assert "Another hundred" not in view.enough.text()


def test_without_a_check_it_is_named_the_models_word(view):
    view.show_summary(summary(errors_left=replace(LEFT, checks=0, model_share=1.0, low=0)))
    assert "by the model's word alone; no random check has been answered" in view.enough.text()
    assert "nine times in ten" not in view.enough.text()
    assert view.tiles["errors_left"].meaning() == "the model's word alone; no random check yet"


def test_blind_or_before_a_round_nothing_is_said_of_it(view):
    view.show_summary(summary(), blind=True)
    assert view.enough.isHidden()
    view.show_summary(summary(errors_left=None))
    assert view.enough.isHidden()


def test_a_target_is_chosen_where_the_sentence_stands_and_showing_it_chooses_none(view):
    chosen = []
    view.enough.target_chosen.connect(chosen.append)
    view.show_summary(summary(errors_left=replace(LEFT, target=0.95)))
    assert (view.enough.target.value(), chosen) == (95.0, [])
    view.enough.target.setValue(98)
    assert chosen == [0.98]
