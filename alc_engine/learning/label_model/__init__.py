"""The label model: how probably each label is wrong, and what it should be.

`cross_fit` alternates between soft-label classifiers that never see the images
they judge, the votes of the neighbours, and a class-transition matrix.
"""

from __future__ import annotations

from alc_engine.learning.label_model.cross_fit import LabelBelief, Labelled, cross_fit
from alc_engine.learning.label_model.inputs import principal_axes, with_constant
from alc_engine.learning.label_model.soft_logistic import fit_soft_logistic
from alc_engine.learning.label_model.suspicion import suspicion

__all__ = [
    "LabelBelief",
    "Labelled",
    "cross_fit",
    "fit_soft_logistic",
    "principal_axes",
    "suspicion",
    "with_constant",
]
