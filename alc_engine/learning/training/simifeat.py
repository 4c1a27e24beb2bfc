"""Training without labels that the neighbours of their image vote down.

Zhu, Dong, Liu: Detecting corrupted labels without training a model to predict
(ICML 2022, "SimiFeat"), one of the two explicit detections of Fig. 4. Near
images tend to share their true class, and wrong labels are scattered, so the
labels around an image, its soft label, tell its class. A label is left out when
another one has more votes there. Nothing is trained, and the number of wrong
labels need not be known.

Readings of what is left open, or does not carry over:

- The paper votes (SimiFeat-V) or ranks labels by their agreement with the soft
  label and cuts each class at its estimated noise (SimiFeat-R). This is the
  vote; the rank, in its authors' form, is `simifeat_rank`. Cut at the *true* noise,
  which the estimate could at best reach, a rank by the votes counted here found
  fewer wrong labels at 80 % noise (82 % against 93 %; test accuracy 47 % against
  51 %), and at 20 % accuracy was 2 points better.
- Voters are all neighbours in the graph, by their weights (Eq. 7): the ten
  nearest, and those that have the image among their ten. At 80 % noise every
  vote counts; of the labels kept, 64 % were right against 59 % with the ten
  nearest alone. Weights leave hardly any ties; in a tie the label stays.
- The image itself has no vote. With one, accuracy was a point better at 20 %
  noise and seven points worse at 80 %, where its own label wins too often.
- The paper draws random crops and lets the votes of several passes vote; here
  embeddings are frozen, and one pass is all there is.
- Labels of the expert vote as such and are never left out. Images that are not
  trained on have no vote; a label without voters stays.

Cost: one product of the graph with the labels, O(E), before plain training.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import sparse
from torch import Tensor

from alc_engine.features.neighbor_graph import NeighborGraph
from alc_engine.learning.training.contribution import even_among
from alc_engine.learning.training.leaving_out import keep_every_class
from alc_engine.learning.training.task import Examples, TrainingTask
from alc_engine.learning.training.trainer import Trainer
from alc_engine.learning.training.training_loop import Watch
from alc_engine.runtime.settings import TrainingMode

_ROUNDING = 1e-9


class SimiFeatTrainer(Trainer):
    """Labels that their neighbours contradict are left out."""

    mode = TrainingMode.SIMIFEAT

    def first_alpha(
        self, task: TrainingTask, examples: Examples, generator: torch.Generator, watch: Watch
    ) -> Tensor:
        """An even share for the labels that win the vote around them."""
        assert task.graph is not None
        agreed = labels_agreed(task.graph, task.labels, task.trained, task.class_count)
        kept = torch.from_numpy(agreed[examples.ids]).to(self.device) | examples.trusted
        return even_among(keep_every_class(kept, examples))


def labels_agreed(
    graph: NeighborGraph,
    labels: NDArray[np.int64],
    voters: NDArray[np.bool_],
    class_count: int,
) -> NDArray[np.bool_]:
    """Whether no other label has more votes among the neighbours of an image than its own.

    Parameters
    ----------
    graph : NeighborGraph
        Over N images.
    labels : (N,) int64
        -1 where there is none.
    voters : (N,) bool
        Images whose label counts; each has one.
    class_count : int

    Returns
    -------
    (N,) bool
        False where there is no label.
    """
    ids = np.flatnonzero(voters)
    one_hot = sparse.csr_array(
        (np.ones(len(ids)), (ids, labels[ids])), shape=(len(labels), class_count)
    )
    votes = sparse.csr_array(graph.adjacency @ one_hot)  # (N, M): soft labels, not normalised
    most = votes.max(axis=1).toarray().ravel()
    labelled = np.flatnonzero(labels >= 0)
    agreed = np.zeros(len(labels), dtype=bool)
    own = np.asarray(votes[labelled, labels[labelled]]).ravel()
    # Votes of equal weight may differ in the last digit, by the order of their sum.
    agreed[labelled] = own >= most[labelled] * (1 - _ROUNDING)
    return agreed
