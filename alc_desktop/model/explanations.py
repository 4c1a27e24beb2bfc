"""What the technical terms of the window mean, for the tool tips where they stand."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication


class Term(Enum):
    """Words that not everybody knows."""

    ENTROPY = auto()
    NATS = auto()
    WEIGHT = auto()
    EPOCH = auto()
    DIFFUSION = auto()
    DISTANCE = auto()
    TRUST = auto()
    PROBABILITY = auto()


def explained(*terms: Term) -> str:
    """A sentence for each term, a line for each sentence."""
    return "\n".join(_sentence(term) for term in terms)


def with_terms(text: str, *terms: Term) -> str:
    """A text, and below it what the terms in it mean."""
    return f"{text}\n{explained(*terms)}"


def _sentence(term: Term) -> str:
    translate = QCoreApplication.translate
    return {
        Term.ENTROPY: translate(
            "Explanations",
            "Entropy says how unsure the model is of the class: 0 where it is certain, more the"
            " more classes it finds likely.",
        ),
        Term.NATS: translate(
            "Explanations",
            "Nats measure entropy: two equally likely classes are 0.69 nats, ten are 2.30.",
        ),
        Term.WEIGHT: translate(
            "Explanations",
            "The contribution weight (alpha) says how much a label counts in training: 1 is an"
            " even share, near 0 the model has stopped believing it.",
        ),
        Term.EPOCH: translate(
            "Explanations", "In an epoch the training goes through all labels once."
        ),
        Term.DIFFUSION: translate(
            "Explanations",
            "Diffusion carries what one answer settles on to images like it, step by step, so"
            " that the same is not asked twice.",
        ),
        Term.DISTANCE: translate(
            "Explanations",
            "The distance of two images says how different they look to the model; 0 is alike.",
        ),
        Term.TRUST: translate(
            "Explanations",
            "How far a label is trusted follows from how well it fits what the model has learned"
            " from all others.",
        ),
        Term.PROBABILITY: translate(
            "Explanations",
            "The probabilities of all classes of an image add up to 100 %; they are the model's"
            " opinion, and it may err.",
        ),
    }[term]
