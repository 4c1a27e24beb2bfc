"""Robust active label correction on frozen image embeddings.

The route of a label
--------------------
An image file is listed by an `ImageCatalog`, which gives it its row for ever,
the `image_id`. `PreparationRequest` decodes it, sends it through a frozen
`Backbone` into the `EmbeddingStore` and connects it with its neighbours in the
`NeighborGraph`. A `RoundRequest` trains the classifier with `RobustTrainer`,
which leaves class probabilities (N, M) and contribution weights alpha (N,),
turns the probabilities into entropy (N,), and lets a `QueryStrategy` choose
the batch while `EntropyDiffusion` spreads what each pick teaches. The
`RoundResult` goes back into the `ActiveLearningSession`; the expert's key
becomes a `LabelEvent`, appended to the log of the `Project` and safe once
committed. The writers in `formats` turn the standing labels into a CSV.

Kim, Active Label Correction Using Robust Parameter Update and Entropy
Propagation (ECCV 2022); equation, section and table numbers in this package
mean that text.

The names below can be imported from here; each is loaded when it is asked for,
so that a process that only shows results never loads torch. Nothing at all is imported
before: `alc_engine.runtime.end_quietly` has its turn first.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_HOMES = {
    "ActiveLearningSession": "alc_engine.learning.session",
    "AlcError": "alc_engine.runtime.errors",
    "Classes": "alc_engine.labels.classes",
    "EmbeddingStore": "alc_engine.features.embeddings",
    "ImageCatalog": "alc_engine.images.catalog",
    "LabelEvent": "alc_engine.labels.store",
    "LabelStore": "alc_engine.labels.store",
    "NeighborGraph": "alc_engine.features.neighbor_graph",
    "PreparationRequest": "alc_engine.features.preparation",
    "Project": "alc_engine.project",
    "ProjectSettings": "alc_engine.runtime.settings",
    "QueryStrategy": "alc_engine.learning.strategies",
    "RobustTrainer": "alc_engine.learning.training",
    "RoundRequest": "alc_engine.learning.rounds",
    "RoundResult": "alc_engine.learning.rounds",
    "Status": "alc_engine.labels.store",
    "UserFixableError": "alc_engine.runtime.errors",
    "Verdict": "alc_engine.labels.store",
    "build_graph": "alc_engine.features.neighbor_graph",
}

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return [*__all__, *globals()]
