"""Settings of a project and of a round: plain values, written into the project file as JSON.

Torch is not imported here, so that the application can show settings before
anything heavy is loaded. Defaults that the paper fixes carry its section; the
others are readings of what it leaves open, or follow measurements.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar, get_type_hints


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
    """How the classifier is trained before a strategy selects; `alc_engine.learning.training`."""

    UNIFORM = "uniform"
    """Every label counts the same (Eq. 1)."""
    ROBUST = "robust"
    """Labels are weighted by alpha (Eqs. 2-4)."""
    LABEL_MODEL = "label_model"
    """Beliefs over true classes are learned, weighted by alpha."""
    NOISE_MODEL = "noise_model"
    """Uncertain examples are scored through a class-transition matrix (Eq. 10)."""
    O2U = "o2u"
    """Labels of large loss over cyclical learning rates are left out."""
    SIMIFEAT = "simifeat"
    """Labels that their neighbours contradict are left out."""
    SIMIFEAT_RANK = "simifeat_rank"
    """Of each class the labels that fit their neighbours least are left out."""
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
    expert_error : float
        Share of the expert's labels taken to be wrong, for the label model: a label that
        everything else contradicts is doubted all the same. 0: they are held fixed.
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
    expert_error: float = 0.02
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
    """What a project remembers about how it is worked on.

    Attributes
    ----------
    audit_share : float
        Share of each batch that is drawn by chance, to tell what is left
        (`alc_engine.learning.audit`); 0 in experiments.
    target : float
        Share of right labels at which the work is done.
    repeat_share : float
        Share of each batch that the expert answered rounds ago and is asked about
        again, unmarked, to measure how often he errs (`alc_engine.learning.repeats`);
        0 in experiments.
    """

    backbone: BackboneSpec = field(default_factory=BackboneSpec)
    strategy: str = "guided"
    batch_size: int = 100
    seed: int = 0
    device: str = "auto"
    neighbors: int = 10
    training: TrainingSettings = field(default_factory=TrainingSettings)
    selection: SelectionSettings = field(default_factory=SelectionSettings)
    audit_share: float = 0.1
    target: float = 0.99
    repeat_share: float = 0.015

    def to_json(self) -> dict[str, Any]:
        """Plain values for ``json.dumps``."""
        values = asdict(self)
        if not self.backbone.channels:  # versions before this setting don't know its name
            del values["backbone"]["channels"]
        for name in ("audit_share", "target", "repeat_share"):  # nor these
            if values[name] == getattr(ProjectSettings, name):
                del values[name]
        return values

    @classmethod
    def from_json(cls, values: Any) -> ProjectSettings:
        """Read what `to_json` wrote; settings it lacks take their default.

        Raises
        ------
        ValueError
            For a setting that is not known, not of its type, or out of its bounds.
        """
        return _read(cls, values, "settings")


_BOUNDS: Mapping[str, tuple[float, float]] = {
    "image_size": (0, 8192),
    "channels": (1, 1_000_000),
    "batch_size": (1, 10_000_000),
    "seed": (0, 2**63 - 1),
    "neighbors": (1, 1000),
    "hidden": (1, 1 << 16),
    "epochs": (0, 100_000),
    "refit_epochs": (0, 100_000),
    "min_steps": (0, 1_000_000),
    "learning_rate": (0, 1000),
    "momentum": (0, 1),
    "weight_decay": (0, 1000),
    "decay_every": (1, 1_000_000),
    "decay_factor": (0, 1000),
    "delta_alpha": (0, 1000),
    "images_per_dimension": (0, 10_000_000),
    "expert_error": (0, 0.5),
    "assumed_noise": (0, 1),
    "audit_share": (0, 1),
    "target": (0, 1),
    "repeat_share": (0, 1),
    "candidates_per_query": (0, 1_000_000),
    "steps": (0, 10_000),
    "delta": (0, 1),
}
"""Smallest and largest value of every number; far beyond what is of use, but no harm."""
_LONGEST_TEXT, _MOST_LAYERS = 32_768, 64

_S = TypeVar("_S")


def _read(kind: type[_S], values: Any, name: str) -> _S:
    """A dataclass of settings from plain values that may be anything."""
    if not isinstance(values, dict):
        raise ValueError(f"{name} hold no settings by name")
    hints = get_type_hints(kind)
    known = {each.name for each in fields(kind)}  # type: ignore[arg-type]
    if not values.keys() <= known:
        raise ValueError(f"{name} hold {sorted(map(str, values.keys() - known))[0]}")
    return kind(**{key: _value(hints[key], value, key) for key, value in values.items()})


def _value(kind: Any, value: Any, name: str) -> Any:
    """One setting, if it is of its type and within its bounds."""
    if kind in (BackboneSpec, TrainingSettings, SelectionSettings):
        return _read(kind, value, name)
    if kind is str and isinstance(value, str) and len(value) <= _LONGEST_TEXT:
        return value
    if kind is bool and isinstance(value, bool):
        return value
    if kind is float and type(value) in (int, float):
        return float(_within_bounds(value, name))
    if kind is int and type(value) is int:
        return _within_bounds(value, name)
    if kind == tuple[int, ...] and isinstance(value, list | tuple) and len(value) <= _MOST_LAYERS:
        return tuple(_value(int, each, name) for each in value)
    raise ValueError(f"{name} is no setting of its type")


def _within_bounds(value: Any, name: str) -> Any:
    low, high = _BOUNDS[name]
    if not low <= value <= high:
        raise ValueError(f"{name} is out of its bounds")
    return value


def absolute(path: str | Path) -> str:
    """Absolute form of `path`, so that a project can be opened from any folder."""
    return str(Path(path).expanduser().resolve())
