"""The label model: how probably each label is wrong, and what it should be.

`cross_fit` alternates between soft-label classifiers that never see the images
they judge, the votes of the neighbours, and a class-transition matrix.
"""

from __future__ import annotations

from alc_engine.learning.label_model.cross_fit import LabelBelief, cross_fit

__all__ = ["LabelBelief", "cross_fit"]
