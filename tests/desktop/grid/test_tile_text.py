import pytest
from PySide6.QtGui import QFontMetricsF

from alc_desktop.grid.tile_art import TileMetrics
from alc_desktop.grid.tile_text import TileText
from alc_engine.labels.store import Status


@pytest.fixture
def metrics(qapp):
    return TileMetrics(160, qapp.font())


@pytest.fixture
def text(metrics):
    return TileText(metrics)


def words(pieces):
    return [piece.text.text().strip() for piece in pieces]


def test_an_unchanged_label_stands_alone(text, theme):
    (piece,) = text.label("cat", "cat", Status.UNREVIEWED, 150.0)
    assert words([piece]) == ["cat"]
    assert piece.color == theme.text
    assert not piece.struck


def test_a_corrected_label_is_struck_out_beside_the_new_one(text, theme):
    old, arrow, new = text.label("cat", "dog", Status.CORRECTED, 150.0)
    assert words([old, arrow, new]) == ["cat", "→", "dog"]
    assert old.struck
    assert not new.struck
    assert new.color == theme.status_color(Status.CORRECTED)
    assert old.left + old.width <= arrow.left
    assert arrow.left + arrow.width <= new.left
    assert new.left + new.width <= 150


def test_where_there_is_no_room_the_old_label_goes_to_the_second_line(text):
    pieces = text.label("adenocarcinoma", "squamous", Status.CORRECTED, 80.0)
    assert words(pieces)[0] == "→"
    assert pieces[-1].left + pieces[-1].width <= 80
    (old,) = text.former("adenocarcinoma", "squamous", 80.0, 110.0)
    assert old.struck
    assert words([old])[0].startswith("adeno")
    assert old.width <= 110


def test_a_second_line_repeats_no_label_that_the_first_has_room_for(text):
    assert text.former("cat", "dog", 150.0, 150.0) == ()
    assert text.former("adenocarcinoma", "adenocarcinoma", 20.0, 150.0) == ()


def test_an_excluded_image_s_label_is_struck_out(text, theme):
    (piece,) = text.label("cat", "cat", Status.EXCLUDED, 150.0)
    assert piece.struck
    assert piece.color == theme.muted


@pytest.mark.parametrize(
    ("width", "shown"),
    [(400.0, "Model: adenocarcinoma 87 %"), (150.0, "adenocarcinoma 87 %")],
)
def test_a_suggestion_is_a_sentence_where_it_fits(text, width, shown):
    assert words(text.suggestion("adenocarcinoma", 87, width)) == [shown]


def test_a_narrow_suggestion_keeps_its_figure(text, metrics):
    (shown,) = words(text.suggestion("adenocarcinoma", 87, 90.0))
    assert shown.endswith("… 87 %")
    assert QFontMetricsF(metrics.small_font).horizontalAdvance(shown) <= 91


def test_markup_in_a_class_name_is_text(text):
    (piece,) = text.label("<b>x</b>", "<b>x</b>", Status.UNREVIEWED, 150.0)
    wide = QFontMetricsF(piece.font).horizontalAdvance("<b>x</b>")
    assert piece.text.size().width() == pytest.approx(wide, abs=2)


def test_a_long_message_is_cut_to_its_box_between_words(text):
    message = "The file is not an image that can be read: it is a text."
    assert text.shortened(message, 300.0, 200.0) == message
    short = text.shortened(message, 80.0, 40.0)
    assert short.endswith("…")
    assert message.startswith(short[:-1])
