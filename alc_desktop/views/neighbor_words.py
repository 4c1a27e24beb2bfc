"""A `Neighborhood` in words: the sentence above the chart, and what each column says."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from alc_desktop.facts import ImageFacts
from alc_desktop.theme import Theme
from alc_desktop.views.neighbor_figures import ColumnFigures

if TYPE_CHECKING:
    from alc_engine.insights import Neighborhood

translate = QCoreApplication.translate

_NOTICEABLE = 0.005  # nats: what two decimals can show


def in_words(shown: Neighborhood, locale: QLocale) -> str:
    """What the picture says, for somebody who does not read charts."""
    count = len(shown.neighbor_ids)
    if count == 0:
        return translate(
            "NeighborView",
            "This image has no neighbours: its label says nothing about other images.",
        )
    drop = float((shown.entropy[0, 1:] - shown.entropy[-1, 1:]).mean())
    if abs(drop) < _NOTICEABLE:
        text = translate(
            "NeighborView",
            "Asking about this image leaves the entropy of its neighbours as it is.",
        )
    elif drop < 0:
        text = translate(
            "NeighborView",
            "Asking about this image raises the entropy of its neighbours"
            " by {amount} nats on average.",
        )
    elif not shown.is_pick:
        text = translate(
            "NeighborView",
            "This image is not in the batch. Asking about it would lower the entropy"
            " of its neighbours by {amount} nats on average.",
        )
    elif count == 1:
        text = translate(
            "NeighborView",
            "Asking about this image lowers the entropy of its one neighbour by {amount} nats.",
        )
    else:
        text = translate(
            "NeighborView",
            "Asking about this image lowers the entropy of its {count} neighbours"
            " by {amount} nats on average.",
        )
    text = text.format(count=count, amount=_number(abs(drop), locale))
    return " ".join(part for part in (text, _spared(int(shown.spared.sum()))) if part)


def caption(shown: Neighborhood, locale: QLocale) -> str:
    """What lies along x."""
    if len(shown.neighbor_ids) == 0:
        return ""
    near, far = (_number(shown.distances[place], locale) for place in (0, -1))
    if len(shown.neighbor_ids) == 1:
        return translate("NeighborView", "distance {near}").format(near=near)
    return translate("NeighborView", "neighbours, nearest first (distance {near} to {far})").format(
        near=near, far=far
    )


def column_figures(
    shown: Neighborhood,
    facts: ImageFacts,
    theme: Theme,
    locale: QLocale,
    is_hidden: Callable[[int], bool],
) -> list[ColumnFigures]:
    """One column for the image, one for each neighbour.

    Parameters
    ----------
    is_hidden : callable
        Whether the label of an image must not be seen yet.
    """
    ids = [shown.image_id, *shown.neighbor_ids.tolist()]
    return [
        _figures(shown, facts, theme, place, image_id, is_hidden(image_id), locale)
        for place, image_id in enumerate(ids)
    ]


def _figures(
    shown: Neighborhood,
    facts: ImageFacts,
    theme: Theme,
    place: int,
    image_id: int,
    hidden: bool,
    locale: QLocale,
) -> ColumnFigures:
    neighbor = place - 1  # column 0 is the image itself
    class_id, status = int(facts.labels[image_id]), int(facts.status[image_id])
    label = "" if hidden else facts.class_name(class_id)
    asked = bool(shown.in_batch[neighbor]) if place else shown.is_pick
    spared = bool(shown.spared[neighbor]) if place else False
    name = _name(place, len(shown.neighbor_ids))
    details = []
    if asked:
        details.append(translate("NeighborView", "asked in this batch"))
    if spared:
        details.append(translate("NeighborView", "spared the question"))
    if place:
        distance = _number(shown.distances[neighbor], locale)
        details.append(translate("NeighborView", "distance {near}").format(near=distance))
    if not hidden:  # a folder per class would give the label away
        details.append(facts.file_names[image_id])
    return ColumnFigures(
        image_id=image_id,
        entropy=shown.entropy[:, place],
        label=label,
        color=theme.class_color(class_id),
        glyph=theme.status_glyph(status),
        glyph_color=theme.status_color(status),
        asked=asked,
        spared=spared,
        name=f"{name}: {label}" if label else name,
        details=", ".join(details),
        selectable=place > 0,
    )


def _name(place: int, count: int) -> str:
    if place == 0:
        return translate("NeighborView", "This image")
    return translate("NeighborView", "Neighbour {place} of {count}").format(
        place=place, count=count
    )


def _spared(count: int) -> str:
    if count == 0:
        return ""
    if count == 1:
        return translate(
            "NeighborView", "One of them would have been asked about as well, and is spared."
        )
    return translate(
        "NeighborView", "{count} of them would have been asked about as well, and are spared."
    ).format(count=count)


def _number(value: float, locale: QLocale) -> str:
    return locale.toString(float(value), "f", 2)
