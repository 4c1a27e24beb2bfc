"""Training the classifier. One file a way of training, `trainer` the loop they share.

Nothing here is imported by a process that only shows results: torch comes with it.
"""

from __future__ import annotations

from alc_engine.settings import TrainingMode
from alc_engine.training.network import class_probabilities, cross_entropy
from alc_engine.training.noise_model import NoiseModelTrainer
from alc_engine.training.o2u import O2UTrainer
from alc_engine.training.robust import RobustTrainer, update_alpha
from alc_engine.training.simifeat import SimiFeatTrainer
from alc_engine.training.task import TrainingTask
from alc_engine.training.trainer import Trainer, TrainingResult
from alc_engine.training.trimmed import TrimmedTrainer

__all__ = [
    "TRAINERS",
    "NoiseModelTrainer",
    "O2UTrainer",
    "RobustTrainer",
    "SimiFeatTrainer",
    "Trainer",
    "TrainingResult",
    "TrainingTask",
    "TrimmedTrainer",
    "class_probabilities",
    "cross_entropy",
    "update_alpha",
]

TRAINERS: dict[TrainingMode, type[Trainer]] = {
    trainer.mode: trainer
    for trainer in (
        Trainer,
        RobustTrainer,
        NoiseModelTrainer,
        O2UTrainer,
        SimiFeatTrainer,
        TrimmedTrainer,
    )
}
"""Every way of training by its mode."""
