"""Settings of a project and of a round: plain values, written into the project file as JSON.

Torch is not imported here, so that the application can show settings before
anything heavy is loaded. Defaults that the paper fixes carry its section; the
others are readings of what it leaves open, or follow measurements.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class BackboneSpec:
    """Which frozen feature network, and how images reach it.

    Attributes
    ----------
    name : str
        ``"patches"`` (built in, no download), any torchvision classification
        model (``"resnet101"`` is the paper's), or ``"precomputed"``.
    weights : str
        Path of a weights file (state dict or safetensors); empty: published ones.
    embeddings : str
        Path of an (N, D) ``.npy`` file, for ``"precomputed"`` only.
    image_size : int
        Side of the square the network sees, in pixels; 0: the backbone's own.
    channels : tuple of one or three int
        Which channels are shown and seen, counted from 1, of TIFFs that have more
        than their kind has names for; empty: the first.
    """

    name: str = "patches"
    weights: str = ""
    embeddings: str = ""
    image_size: int = 0
    channels: tuple[int, ...] = ()


class TrainingMode(StrEnum):
    """How the classifier is trained before a strategy selects; `alc_engine.training`."""

    UNIFORM = "uniform"
    """Every label counts the same (Eq. 1)."""
    ROBUST = "robust"
    """Labels are weighted by alpha (Eqs. 2-4)."""
    NOISE_MODEL = "noise_model"
    """Uncertain examples are scored through a class-transition matrix (Eq. 10)."""
    O2U = "o2u"
    """Labels of large loss over cyclical learning rates are left out."""
    SIMIFEAT = "simifeat"
    """Labels that their neighbours contradict are left out."""
    TRIMMED = "trimmed"
    """Labels of the largest losses are left out, again after every stage."""


@dataclass(frozen=True)
class TrainingSettings:
    """The classifier and its robust training (Sec. 3.1, Sec. 4).

    Attributes
    ----------
    hidden : tuple of int
        Widths between embedding and classes; four fully connected layers (Sec. 4).
    epochs : int
        Epochs with alpha updates; left open by the paper.
    refit_epochs : int
        Line 11 of Algorithm 1: further epochs with alpha held fixed.
    batch_size : int
        Mini-batch; left open by the paper.
    min_steps : int
        Mini-batches per epoch at least: below ``batch_size * min_steps`` images
        the mini-batch shrinks, or a small project would end untrained.
    learning_rate, momentum, weight_decay : float
        Sec. 4.
    decay_every, decay_factor : int, float
        The learning rate is scaled by `decay_factor` every `decay_every` epochs (Sec. 4).
    delta_alpha : float
        Step of Eq. 3 (Sec. 3.3).
    images_per_dimension : int
        Embeddings are reduced to one principal dimension for so many images:
        a small project in many dimensions is learned by heart, wrong labels and all.
    trust_reviewed : bool
        Keep g = 1 for labels the expert gave: they are known to be right. The
        paper treats them like all others.
    warm_start : bool
        Start from the classifier of the round before instead of fresh parameters.
    assumed_noise : float
        Share of the given labels taken to be wrong, for ways of training that must
        be told (`o2u`, `trimmed`).
    quick_products : bool
        Multiply matrices in bfloat16 where the hardware does; all else is float32.
    """

    hidden: tuple[int, ...] = (512, 256, 128)
    epochs: int = 30
    refit_epochs: int = 0
    batch_size: int = 128
    min_steps: int = 40
    learning_rate: float = 0.01
    momentum: float = 0.9
    weight_decay: float = 1e-4
    decay_every: int = 10
    decay_factor: float = 0.1
    delta_alpha: float = 0.1
    images_per_dimension: int = 16
    trust_reviewed: bool = True
    warm_start: bool = False
    assumed_noise: float = 0.2
    quick_products: bool = True


@dataclass(frozen=True)
class SelectionSettings:
    """Candidates and entropy propagation (Sec. 3.2, Sec. 3.3).

    Attributes
    ----------
    candidates_per_query : float
        Largest size of the candidate set C as a multiple of the batch size; left
        open by the paper.
    adaptive_candidates : bool
        Bound C by the labels that the classifier disputes: with a disputed share
        s of the pool, C holds at most a share s of the disputed labels, but at
        least the batch. With few wrong labels a large C would be full of hard but
        rightly labelled images. False: always the largest size.
    diffusion : str
        ``"paper"`` (Eq. 8 as printed), ``"deficit"`` (subtract only what the
        picks take away, without smoothing the field), or ``"none"``.
    steps : int
        Diffusion steps per pick (Sec. 3.3).
    delta : float
        Step size of Eq. 8 (Sec. 3.3).
    """

    candidates_per_query: float = 8.0
    adaptive_candidates: bool = True
    diffusion: str = "deficit"
    steps: int = 10
    delta: float = 0.1


@dataclass(frozen=True)
class ProjectSettings:
    """What a project remembers about how it is worked on."""

    backbone: BackboneSpec = field(default_factory=BackboneSpec)
    strategy: str = "alc"
    batch_size: int = 100
    seed: int = 0
    device: str = "auto"
    neighbors: int = 10
    training: TrainingSettings = field(default_factory=TrainingSettings)
    selection: SelectionSettings = field(default_factory=SelectionSettings)

    def to_json(self) -> dict[str, Any]:
        """Plain values for ``json.dumps``."""
        values = asdict(self)
        if not self.backbone.channels:  # versions before this setting don't know its name
            del values["backbone"]["channels"]
        return values

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> ProjectSettings:
        """Read what `to_json` wrote; settings it lacks take their default."""
        known = dict(values)
        training = dict(known.pop("training", {}))
        backbone = dict(known.pop("backbone", {}))
        backbone["channels"] = tuple(backbone.get("channels", ()))
        if "hidden" in training:
            training["hidden"] = tuple(training["hidden"])
        return cls(
            backbone=BackboneSpec(**backbone),
            training=TrainingSettings(**training),
            selection=SelectionSettings(**known.pop("selection", {})),
            **known,
        )


def absolute(path: str | Path) -> str:
    """Absolute form of `path`, so that a project can be opened from any folder."""
    return str(Path(path).expanduser().resolve())
