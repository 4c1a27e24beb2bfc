"""The ways of choosing a batch, in words for the person who chooses one.

The engine's names and titles are for those who know the literature. Here each
method says what it asks about and what that is good for; one that has no words
here yet shows the engine's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

import numpy as np
from PySide6.QtCore import QCoreApplication

from alc_engine.labels.store import Status
from alc_engine.learning.insights import errors_left
from alc_engine.learning.session import SessionView
from alc_engine.learning.strategies import STRATEGIES

_MOST_WRONG = 0.95


class MethodGroup(Enum):
    """What a method is offered for."""

    RECOMMENDED = auto()
    SIMPLE = auto()
    COMPARISON = auto()


_GROUPS = {
    "guided": MethodGroup.RECOMMENDED,
    "alc": MethodGroup.RECOMMENDED,
    **dict.fromkeys(
        ("entropy", "margin", "least_confident", "corractive", "random"), MethodGroup.SIMPLE
    ),
}


@dataclass(frozen=True)
class Method:
    """A way of choosing a batch.

    Attributes
    ----------
    name : str
        The engine's.
    title : str
        A few words.
    good_for : str
        What it asks about, and when to choose it.
    reference : str
        The engine's title and source, for those who know the literature.
    group : MethodGroup
    needs_noise_share : bool
        Whether it must be told how many labels are wrong.
    """

    name: str
    title: str
    good_for: str
    reference: str
    group: MethodGroup
    needs_noise_share: bool


def method(name: str) -> Method:
    """The method that a project or a round names; one that the engine does not know by its name."""
    strategy = STRATEGIES.get(name)
    if strategy is None:
        return Method(name, name, "", "", MethodGroup.COMPARISON, False)
    reference = f"{strategy.title} ({strategy.source})"
    fallback = (f"{strategy.title[:1].upper()}{strategy.title[1:]}", strategy.source)
    title, good_for = _words().get(name, fallback)
    group = _GROUPS.get(name, MethodGroup.COMPARISON)
    return Method(name, title, good_for, reference, group, strategy.needs_noise_share)


def methods(group: MethodGroup) -> tuple[Method, ...]:
    """The engine's methods of a group, in the order of this page, then in the engine's."""
    names = dict.fromkeys((*_words(), *STRATEGIES))
    return tuple(
        one for one in (method(name) for name in names if name in STRATEGIES) if one.group is group
    )


def random_checks() -> str:
    """What chose a batch of random checks alone, in words."""
    return QCoreApplication.translate("Methods", "Random checks")


def wrong_share(session: SessionView) -> float | None:
    """Estimated share of the given labels that are, or were, wrong; None before a round.

    As `TrainingSettings.assumed_noise` counts them: those already corrected, and
    those that are left.
    """
    estimate = errors_left(session)
    if estimate is None:
        return None
    labels = session.labels
    aside = np.isin(labels.status, (Status.UNSURE, Status.EXCLUDED))
    given = (labels.given_labels >= 0) & ~aside
    changed = np.isin(labels.status, (Status.CORRECTED, Status.ACCEPTED))
    corrected = int((given & changed & (labels.labels != labels.given_labels)).sum())
    return min((corrected + estimate.expected) / max(int(given.sum()), 1), _MOST_WRONG)


def _words() -> dict[str, tuple[str, str]]:
    """Title and use by the engine's name."""
    translate = QCoreApplication.translate
    return {
        "guided": (
            translate("Methods", "Probably wrong, and what teaches most"),
            translate(
                "Methods",
                "Works out how probably each label is wrong and asks about those first; the"
                " more labels are wrong, the more it asks what the model can learn from. Asks"
                " about one of several copies. The best choice for finding wrong labels.",
            ),
        ),
        "alc": (
            translate("Methods", "Distrusted and uncertain, spread out"),
            translate(
                "Methods",
                "The method of the paper: learns which labels to distrust, asks about the"
                " uncertain ones among them, and spares images like those just asked. For a"
                " better model where very many labels are wrong.",
            ),
        ),
        "entropy": (
            translate("Methods", "Most uncertain"),
            translate(
                "Methods",
                "Images whose class the model can't tell. For improving a model when most"
                " labels are right.",
            ),
        ),
        "margin": (
            translate("Methods", "Closest call"),
            translate(
                "Methods",
                "Images between two classes that the model finds nearly equally likely. For"
                " classes that look alike.",
            ),
        ),
        "least_confident": (
            translate("Methods", "Weakest suggestion"),
            translate(
                "Methods",
                "Images whose likeliest class is still unlikely. Much like “Most uncertain”,"
                " and easier to explain.",
            ),
        ),
        "corractive": (
            translate("Methods", "Most contradicted"),
            translate(
                "Methods",
                "Labels that the model finds least likely. For gross mistakes; hard images with"
                " right labels come along.",
            ),
        ),
        "random": (
            translate("Methods", "By chance"),
            translate(
                "Methods",
                "Every image is as likely as any other. For an unbiased count of wrong labels,"
                " and as a yardstick.",
            ),
        ),
        "lossent": (
            translate("Methods", "Contradicted and uncertain"),
            translate(
                "Methods",
                "Adds up how unlikely the model finds the label and how unsure it is. For"
                " mistakes among hard images.",
            ),
        ),
        "dalc": (
            translate("Methods", "Uncertain, with learned mix-ups"),
            translate(
                "Methods",
                "Learns from your answers which class is mistaken for which, then asks about the"
                " most uncertain. For mistakes with a pattern; needs some hundred answers.",
            ),
        ),
        "alc_without_diffusion": (
            translate("Methods", "The paper's, without sparing neighbours"),
            translate(
                "Methods",
                "May ask about similar images in a row. Shows what spreading the questions is"
                " worth.",
            ),
        ),
        "alc_without_robust": (
            translate("Methods", "The paper's, trusting all labels alike"),
            translate(
                "Methods",
                "Asks about uncertain images whatever their labels, spread out. Shows what"
                " distrusting labels is worth.",
            ),
        ),
        "o2u": (
            translate("Methods", "Uncertain, labels hard to learn left out"),
            translate(
                "Methods",
                "Leaves labels out of training that the model keeps stumbling over, then asks"
                " about the most uncertain. Must be told how many labels are wrong.",
            ),
        ),
        "simifeat": (
            translate("Methods", "Uncertain, labels unlike their neighbours left out"),
            translate(
                "Methods",
                "Leaves labels out of training that differ from those of similar images, then"
                " asks about the most uncertain.",
            ),
        ),
        "simifeat_rank": (
            translate("Methods", "Uncertain, the worst of each class left out"),
            translate(
                "Methods",
                "Estimates how many labels of each class are wrong and leaves out those that fit"
                " similar images least, then asks about the most uncertain.",
            ),
        ),
        "trimmed": (
            translate("Methods", "Uncertain, labels that fit worst left out"),
            translate(
                "Methods",
                "Trains in stages on the labels that fit best, then asks about the most"
                " uncertain. Must be told how many labels are wrong.",
            ),
        ),
        "overfit": (
            translate("Methods", "Labels that bend the model most"),
            translate(
                "Methods",
                "A model that learned everything by heart is bent most by wrong labels: these"
                " are asked about. For finding wrong labels.",
            ),
        ),
        "robust_alc": (
            translate("Methods", "Largest change expected"),
            translate(
                "Methods",
                "Images whose answer would change a simple model most, reckoning with mix-ups"
                " between classes.",
            ),
        ),
    }
