"""The paper's method without entropy propagation: the ablation of Fig. 5, left."""

from __future__ import annotations

from dataclasses import replace

from alc_engine.learning.strategies.alc import ActiveLabelCorrection
from alc_engine.learning.strategies.base import Figure
from alc_engine.runtime.settings import SelectionSettings


class WithoutDiffusion(ActiveLabelCorrection):
    """Robust weights choose the candidates, entropy as it is chooses among them."""

    name = "alc_without_diffusion"
    title = "the paper's method without entropy propagation"
    source = "ablation of Fig. 5, left"
    looks_at = frozenset({Figure.TRUST, Figure.ENTROPY})

    def __init__(self, settings: SelectionSettings) -> None:
        super().__init__(replace(settings, diffusion="none"))
