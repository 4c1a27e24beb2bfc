"""Frozen feature networks: which there are, and how one is loaded.

Everything here but the loading itself works without torch, so that a window or
a command line can offer the choice at once.

- ``patches``: built in, learned from the project's own images, no download
- every classification network of torchvision, by its name there
- ``precomputed``: features from a file (`precomputed.py`); no network at all
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alc_engine.features.backbones.base import Backbone
from alc_engine.features.backbones.choices import (
    BackboneInfo,
    available,
    default_spec,
    has_weights,
)
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)
from alc_engine.runtime.settings import BackboneSpec

if TYPE_CHECKING:
    from alc_engine.images.catalog import ImageCatalog

__all__ = ["Backbone", "BackboneInfo", "available", "default_spec", "has_weights", "load_backbone"]


def load_backbone(
    spec: BackboneSpec,
    catalog: ImageCatalog,
    cache: Path,
    device: str = "auto",
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
    trust_cache: bool = False,
) -> Backbone:
    """The network of `spec`, ready to embed.

    Parameters
    ----------
    spec : BackboneSpec
    catalog : ImageCatalog
        Images that the built-in features are learned from.
    cache : Path
        Folder in which what was learned is kept.
    device : str
        ``"auto"``, ``"cpu"``, ``"cuda"`` or ``"mps"``.
    trust_cache : bool
        Take up what another user or computer has kept there, too.

    Raises
    ------
    UserFixableError
        For weights that can't be had or don't fit, or images none of which can be read.
    ValueError
        For ``"precomputed"``: there is no network behind features from a file.
    """
    from alc_engine.runtime.devices import choose_device

    if spec.name == "precomputed":
        raise ValueError("features from a file have no network")
    if spec.name == "patches":
        from alc_engine.features.backbones import patch_learning

        return patch_learning.load(
            spec, catalog, cache, choose_device(device), progress, cancelled, trust_cache
        )
    from alc_engine.features.backbones import torchvision_models

    return torchvision_models.load(spec, choose_device(device), progress, cancelled)
