"""Looks at files of weights and of embeddings when a project is made, not when it is prepared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)
from alc_engine.runtime.settings import BackboneSpec


@dataclass(frozen=True)
class FeatureCheckRequest:
    """Opens what the user chose, as preparing will; may run in any process.

    Attributes
    ----------
    spec : BackboneSpec
    file_names : tuple of str
        Of the images.
    """

    spec: BackboneSpec
    file_names: tuple[str, ...]

    @property
    def is_needed(self) -> bool:
        """Whether there is a file to look at."""
        return bool(self.spec.weights or self.spec.embeddings)

    def __call__(
        self,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> bool:
        """Whether embeddings come without names, so that their order is trusted.

        Raises
        ------
        UserFixableError
            If the file can't be used: another shape or length, NaN, pickled objects.
        """
        if self.spec.embeddings:
            return _checked_embeddings(self.spec.embeddings, self.file_names)
        if self.spec.weights:
            from alc_engine.features.backbones import torchvision_models
            from alc_engine.runtime.devices import choose_device

            torchvision_models.load(self.spec, choose_device("cpu"), progress, cancelled)
        return False


def _checked_embeddings(path: str, file_names: Sequence[str]) -> bool:
    from alc_engine.features.backbones.precomputed import load_embeddings, trusts_order

    load_embeddings(path, file_names)
    return trusts_order(path)
