"""A `Neighborhood` in words and colours: the sentence, what each column says, the legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale

from alc_desktop.i18n.joining import listing, told_of
from alc_desktop.i18n.numbers import decimal_text
from alc_desktop.model.blind import told_neighborhood
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.short_names import ShortNames
from alc_desktop.neighbors.neighbor_figures import ColumnFigures, NeighborPicture
from alc_desktop.widgets.class_mark import class_edge
from alc_desktop.widgets.legend import LegendEntry, Mark
from alc_desktop.widgets.theme import Theme

if TYPE_CHECKING:
    from alc_engine.learning.insights import Neighborhood

translate = QCoreApplication.translate

_NOTICEABLE = 0.005  # nats: what two decimals can show


def picture_of(
    shown: Neighborhood,
    facts: ImageFacts,
    theme: Theme,
    locale: QLocale,
) -> NeighborPicture:
    """Everything that is painted of a neighbourhood.

    Parameters
    ----------
    shown : Neighborhood
        With no diffusion step where the method propagates nothing.
    facts : ImageFacts
    theme : Theme
    locale : QLocale
    """
    shown = told_neighborhood(shown, facts)
    ids = [shown.image_id, *shown.neighbor_ids.tolist()]
    columns = tuple(
        _figures(shown, facts, theme, place, image_id, locale) for place, image_id in enumerate(ids)
    )
    mean = None if facts.entropy is None else float(np.nanmean(facts.entropy))
    return NeighborPicture(
        columns=columns,
        maximum=facts.entropy_scale,
        mean=mean,
        sentence=in_words(shown, locale),
        caption=caption(shown, locale),
        legend=_legend(shown, theme, with_mean=mean is not None),
        names=ShortNames(facts.shown_names),
    )


def in_words(shown: Neighborhood, locale: QLocale) -> str:
    """What the picture says, for somebody who does not read charts."""
    if len(shown.neighbor_ids) == 0:
        return translate(
            "NeighborView",
            "This image has no neighbours: its label says nothing about other images.",
        )
    if len(shown.entropy) == 1:
        return translate(
            "NeighborView",
            "This method does not spread entropy to neighbours: an answer here leaves theirs"
            " as it is. These are the images most like it.",
        )
    drop = float((shown.entropy[0, 1:] - shown.entropy[-1, 1:]).mean())
    if abs(drop) < _NOTICEABLE:
        text = translate(
            "NeighborView",
            "Asking about this image leaves the entropy of {neighbours} as it is, on average.",
        )
    elif drop < 0:
        text = translate(
            "NeighborView",
            "Asking about this image raises the entropy of {neighbours}"
            " by {amount} nats on average.",
        )
    elif not shown.is_pick:
        text = translate(
            "NeighborView",
            "The method did not pick this image. Asking about it would lower the entropy"
            " of {neighbours} by {amount} nats on average.",
        )
    elif shown.neighbor_count == 1:
        text = translate(
            "NeighborView",
            "Asking about this image lowers the entropy of its one neighbour by {amount} nats.",
        )
    else:
        text = translate(
            "NeighborView",
            "Asking about this image lowers the entropy of {neighbours}"
            " by {amount} nats on average.",
        )
    text = text.format(neighbours=_which(shown, locale), amount=_number(abs(drop), locale))
    return " ".join(part for part in (text, _spared(int(shown.spared.sum()))) if part)


def caption(shown: Neighborhood, locale: QLocale) -> str:
    """What lies along x."""
    if len(shown.neighbor_ids) == 0:
        return ""
    count = len(shown.neighbor_ids)
    near, far = (_number(shown.distances[place], locale) for place in (0, -1))
    if count == 1:
        return translate("NeighborView", "distance {near}").format(near=near)
    if count == shown.neighbor_count:
        text = translate("NeighborView", "neighbours, nearest first (distance {near} to {far})")
    else:
        text = translate(
            "NeighborView",
            "the {count} nearest of {all} neighbours, nearest first (distance {near} to {far})",
        )
    return text.format(
        near=near,
        far=far,
        count=locale.toString(count),
        all=locale.toString(shown.neighbor_count),
    )


def _which(shown: Neighborhood, locale: QLocale) -> str:
    """The neighbours that are shown, in words that do not hide the others."""
    count = locale.toString(len(shown.neighbor_ids))
    if len(shown.neighbor_ids) == shown.neighbor_count:
        return translate("NeighborView", "its {count} neighbours").format(count=count)
    text = translate("NeighborView", "the {count} nearest of its {all} neighbours")
    return text.format(count=count, all=locale.toString(shown.neighbor_count))


def _figures(
    shown: Neighborhood,
    facts: ImageFacts,
    theme: Theme,
    place: int,
    image_id: int,
    locale: QLocale,
) -> ColumnFigures:
    neighbor = place - 1  # column 0 is the image itself
    class_id, status = int(facts.labels[image_id]), int(facts.status[image_id])
    label = "" if facts.hides(image_id) else facts.class_name(class_id)
    asked = bool(shown.in_batch[neighbor]) if place else shown.is_pick
    spared = bool(shown.spared[neighbor]) if place else False
    name = _name(place, shown.neighbor_count)
    distance = _number(shown.distances[neighbor], locale) if place else ""
    details = []
    if asked:
        details.append(translate("NeighborView", "picked for this batch"))
    if spared:
        details.append(translate("NeighborView", "spared the question"))
    if place:
        details.append(translate("NeighborView", "distance {near}").format(near=distance))
    details.append(facts.file_names[image_id])
    return ColumnFigures(
        image_id=image_id,
        entropy=shown.entropy[:, place],
        label=label,
        color=class_edge(theme, class_id),
        glyph=theme.status_glyph(status),
        glyph_color=theme.status_color(status),
        asked=asked,
        spared=spared,
        distance=distance,
        name=told_of(name, label) if label else name,
        details=listing(details),
        selectable=place > 0,
        at_pick=shown.is_pick,
    )


def _legend(shown: Neighborhood, theme: Theme, *, with_mean: bool) -> tuple[LegendEntry, ...]:
    """The marks that occur in the picture."""
    spreads = len(shown.entropy) > 1
    if spreads:
        if shown.is_pick:
            before = translate("NeighborView", "entropy when it was picked")
            after = translate("NeighborView", "after its diffusion")
        else:
            before = translate("NeighborView", "the model's entropy")
            after = translate("NeighborView", "if it were asked")
        entries = [
            LegendEntry(Mark.BAR, theme.before, before),
            LegendEntry(Mark.BAR, theme.after, after),
        ]
    else:
        own = translate("NeighborView", "the model's entropy")
        entries = [LegendEntry(Mark.BAR, theme.before, own)]
    if with_mean:
        mean = translate("NeighborView", "mean of the model's entropy, all images")
        entries.append(LegendEntry(Mark.DASHES, theme.text, mean))
    if shown.is_pick or shown.in_batch.any():
        asked = translate("NeighborView", "picked for this batch")
        entries.append(LegendEntry(Mark.DIAMOND, theme.text, asked))
    if shown.spared.any():
        spared = translate("NeighborView", "spared the question")
        entries.append(LegendEntry(Mark.HOLLOW_DIAMOND, theme.accent, spared))
    return tuple(entries)


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
    return decimal_text(value, 2, locale)
