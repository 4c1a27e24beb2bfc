"""The class view in words: what a cell stands for, for tooltips and screen readers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from alc_desktop.i18n.numbers import decimal_text


def cell_text(label: str, predicted: str, count: int, entropy: float, locale: QLocale) -> str:
    """The images of a label that the model takes for a class.

    Parameters
    ----------
    label, predicted : str
        Names of the classes; the same on the diagonal.
    count : int
    entropy : float
        Mean, in nats; NaN without images.
    """
    if count == 0:
        if label == predicted:
            text = QCoreApplication.translate(
                "ClassView", "no image labelled {label} that the model takes for {label} too"
            )
        else:
            text = QCoreApplication.translate(
                "ClassView", "no image labelled {label} that the model takes for {predicted}"
            )
        return text.format(label=label, predicted=predicted)
    return QCoreApplication.translate("ClassView", "{images}; mean entropy {nats} nats").format(
        images=images_text(label, predicted, count, locale), nats=nats_text(entropy, locale)
    )


def images_text(label: str, predicted: str, count: int, locale: QLocale) -> str:
    """The same without the entropy, as a heading over the images themselves."""
    same, one = label == predicted, count == 1
    if same and one:
        text = QCoreApplication.translate(
            "ClassView", "1 image labelled {label} that the model takes for {label} too"
        )
    elif same:
        text = QCoreApplication.translate(
            "ClassView", "{count} images labelled {label} that the model takes for {label} too"
        )
    elif one:
        text = QCoreApplication.translate(
            "ClassView", "1 image labelled {label} that the model takes for {predicted}"
        )
    else:
        text = QCoreApplication.translate(
            "ClassView", "{count} images labelled {label} that the model takes for {predicted}"
        )
    return text.format(count=locale.toString(count), label=label, predicted=predicted)


def nats_text(entropy: float, locale: QLocale) -> str:
    """A mean entropy with two decimals, nats."""
    return decimal_text(entropy, 2, locale)
