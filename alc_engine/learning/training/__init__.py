"""Training the classifier. One file a way of training, `training_loop` what they share.

Nothing here is imported by a process that only shows results: torch comes with it.
"""

from __future__ import annotations

from alc_engine.learning.training.label_model import LabelModelTrainer
from alc_engine.learning.training.network import class_probabilities, cross_entropy
from alc_engine.learning.training.noise_model import NoiseModelTrainer
from alc_engine.learning.training.o2u import O2UTrainer
from alc_engine.learning.training.robust import RobustTrainer, update_alpha
from alc_engine.learning.training.simifeat import SimiFeatTrainer
from alc_engine.learning.training.simifeat_rank import SimiFeatRankTrainer
from alc_engine.learning.training.task import TrainingTask
from alc_engine.learning.training.trainer import Trainer, TrainingResult
from alc_engine.learning.training.trimmed import TrimmedTrainer
from alc_engine.runtime.settings import TrainingMode

__all__ = [
    "TRAINERS",
    "LabelModelTrainer",
    "NoiseModelTrainer",
    "O2UTrainer",
    "RobustTrainer",
    "SimiFeatRankTrainer",
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
        LabelModelTrainer,
        NoiseModelTrainer,
        O2UTrainer,
        SimiFeatTrainer,
        SimiFeatRankTrainer,
        TrimmedTrainer,
    )
}
"""Every way of training by its mode."""
