"""An experiment as a data file: one TOML for a figure or a table of the paper.

A file says what is compared (``[[methods]]``), on what (``[full]``, the paper's
protocol, and ``[reduced]``, one that two cores finish), under which ``[[noise]]``
and what is drawn. Where it departs from the paper it says so itself, in
``deviations``, which go into the results. Everything is checked before anything
is computed. The shipped files are in `configs`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Any, Literal

from alc_engine.experiments.noise import NOISES
from alc_engine.experiments.rankers import RANKERS
from alc_engine.experiments.toml_tables import (
    AtLeast,
    Between,
    Filled,
    OneOf,
    Place,
    Rule,
    SettingsOf,
    nearest,
    read_assignment,
    read_file,
)
from alc_engine.features.backbones import available
from alc_engine.learning.diffusion import DIFFUSIONS
from alc_engine.learning.strategies import STRATEGIES
from alc_engine.runtime.messages import say
from alc_engine.runtime.settings import (
    BackboneSpec,
    ProjectSettings,
    SelectionSettings,
    TrainingSettings,
)

RULES: dict[str, Rule] = {
    "hidden": Filled(),
    "epochs": AtLeast(1),
    "refit_epochs": AtLeast(0),
    "batch_size": AtLeast(1),
    "min_steps": AtLeast(1),
    "learning_rate": AtLeast(0),
    "momentum": Between(0, 1),
    "weight_decay": AtLeast(0),
    "decay_every": AtLeast(1),
    "decay_factor": Between(0, 1),
    "delta_alpha": Between(0, 1),
    "images_per_dimension": AtLeast(1),
    "assumed_noise": Between(0, 1),
    "candidates_per_query": AtLeast(1),
    "diffusion": OneOf(DIFFUSIONS),
    "steps": AtLeast(1),
    "delta": Between(0, 1),
}
"""What training and selection settings must be beside their type."""

TRAINING = SettingsOf(TrainingSettings, RULES)
SELECTION = SettingsOf(SelectionSettings, RULES)

_BACKBONES = tuple(backbone.name for backbone in available() if backbone.name != "precomputed")

Drawn = Literal[
    "accuracy", "wrong_share", "comparison", "neighborhood", "ranking", "efficiency", "scenes"
]


@dataclass(frozen=True)
class Noise:
    """A noise model and the share of labels that it replaces; drawn anew for each seed."""

    kind: Annotated[str, OneOf(NOISES)]
    rate: Annotated[float, Between(0, 1)]


@dataclass(frozen=True)
class Features:
    """The frozen network; empty `weights`: the published ones; `image_size` 0: its own."""

    backbone: Annotated[str, OneOf(_BACKBONES)]
    weights: str = ""
    image_size: Annotated[int, AtLeast(0)] = 0

    def spec(self) -> BackboneSpec:
        """As the engine wants it."""
        return BackboneSpec(self.backbone, weights=self.weights, image_size=self.image_size)


@dataclass(frozen=True)
class Protocol:
    """How much is run.

    Attributes
    ----------
    data : tuple of str
        Data sets by name.
    features : Features
    batch_size, budget : int
        Q labels a round, G in all.
    seeds : tuple of int
        Each draws noise, initial parameters and mini-batches anew.
    images_per_class : int
        The first so many of each class; 0: all.
    copies : int
        Each of these images becomes a scene of so many near-duplicates, which share
        one label, right or wrong; 0: none.
    subclasses : int
        Each class is divided into so many by the look of its images, and these
        are the classes; 0: not.
    known_labels : int
        Without noise: so many images, drawn by chance, have their true label
        from the beginning and the others none (pure active learning).
    deviations : tuple of str
        Where this protocol departs from the paper, a sentence each.
    """

    data: Annotated[tuple[str, ...], Filled()]
    features: Features
    batch_size: Annotated[int, AtLeast(1)]
    budget: Annotated[int, AtLeast(1)]
    seeds: Annotated[tuple[Annotated[int, AtLeast(0)], ...], Filled()]
    images_per_class: Annotated[int, AtLeast(0)] = 0
    copies: Annotated[int, AtLeast(0)] = 0
    subclasses: Annotated[int, AtLeast(0)] = 0
    known_labels: Annotated[int, AtLeast(0)] = 0
    deviations: tuple[str, ...] = ()


@dataclass(frozen=True)
class Method:
    """A strategy under a name of its own, with settings that depart from the application's.

    Attributes
    ----------
    label, strategy : str
    training, selection : mapping
        Settings by name.
    told_noise : bool
        Whether it is told the true share of wrong labels (`assumed_noise`).
    ranker : str
        In whose order labels are ranked, or questions asked in place of the
        strategy's own; the strategy then says how the classifier is trained.
    expert_errors : float
        Share of the simulated expert's answers that are wrong.
    """

    label: Annotated[str, Filled()]
    strategy: Annotated[str, OneOf(STRATEGIES)]
    training: Annotated[Mapping[str, Any], TRAINING] = field(default_factory=dict)
    selection: Annotated[Mapping[str, Any], SELECTION] = field(default_factory=dict)
    told_noise: bool = False
    ranker: Annotated[str, OneOf(("", *RANKERS))] = ""
    expert_errors: Annotated[float, Between(0, 1)] = 0.0


@dataclass(frozen=True)
class ShownPick:
    """Which pick a picture of a neighbourhood shows; round and place count from 1."""

    round: Annotated[int, AtLeast(1)] = 1
    place: Annotated[int, AtLeast(1)] = 1
    neighbors: Annotated[int, AtLeast(1)] = 16


@dataclass(frozen=True)
class Experiment:
    """What a file says.

    Attributes
    ----------
    title, reference : str
        What it is, and which figure or table of the paper.
    drawn : str
        ``"accuracy"``: curves over labels; ``"wrong_share"``: share of wrong
        labels among the queried, over labels; ``"comparison"``: accuracy after
        the last label, a dot for each method; ``"neighborhood"``: one pick (Fig. 1);
        ``"ranking"``: all labels ranked once by each method's ranker;
        ``"efficiency"``: wrong labels found and accuracy over labels, with the area
        under both; ``"scenes"``: different scenes asked about over labels.
    methods : tuple of Method
        In the order of the legend.
    full, reduced : Protocol
    noise : tuple of Noise
        Empty where `known_labels` is set.
    claim : str
        What the paper says came out.
    deviations : tuple of str
        Where both protocols depart from the paper.
    training, selection : mapping
        Settings of all methods.
    pick : ShownPick
        For ``"neighborhood"``.
    """

    title: str
    reference: str
    drawn: Drawn
    methods: Annotated[tuple[Method, ...], Filled()]
    full: Protocol
    reduced: Protocol
    noise: tuple[Noise, ...] = ()
    claim: str = ""
    deviations: tuple[str, ...] = ()
    training: Annotated[Mapping[str, Any], TRAINING] = field(default_factory=dict)
    selection: Annotated[Mapping[str, Any], SELECTION] = field(default_factory=dict)
    pick: ShownPick = field(default_factory=ShownPick)

    def protocol(self, name: str) -> Protocol:
        """``"full"`` or ``"reduced"``."""
        return self.full if name == "full" else self.reduced

    def settings(self, method: Method, base: ProjectSettings) -> ProjectSettings:
        """The settings of a method: `base`, then the file's, then its own."""
        return replace(
            base,
            training=replace(base.training, **{**self.training, **method.training}),
            selection=replace(base.selection, **{**self.selection, **method.selection}),
        )


def read_experiment(path: Path) -> Experiment:
    """Read and check an experiment file.

    Raises
    ------
    UserFixableError
        Naming the key that is wrong, and what would be right.
    """
    experiment = read_file(Experiment, path)
    root = Place(path.name)
    _check_labels(experiment, root)
    _check_rankers(experiment, root)
    for name in ("full", "reduced"):
        _check_protocol(experiment, experiment.protocol(name), root / name)
    return experiment


@dataclass(frozen=True)
class Override:
    """A single setting of training or selection."""

    training: Annotated[Mapping[str, Any], TRAINING] = field(default_factory=dict)
    selection: Annotated[Mapping[str, Any], SELECTION] = field(default_factory=dict)


def overridden(base: ProjectSettings, assignments: Iterable[str]) -> ProjectSettings:
    """`base` with settings like ``training.epochs=20``, one after another.

    Raises
    ------
    UserFixableError
        Naming the setting that is wrong, and what would be right.
    """
    for text in assignments:
        setting = read_assignment(Override, text, Place("--set"))
        base = replace(
            base,
            training=replace(base.training, **setting.training),
            selection=replace(base.selection, **setting.selection),
        )
    return base


def only(experiment: Experiment, labels: tuple[str, ...]) -> Experiment:
    """The experiment with these methods only.

    Raises
    ------
    UserFixableError
        For a label that it does not have.
    """
    known = [method.label for method in experiment.methods]
    for label in labels:
        if label not in known:
            raise Place("--only").error(
                say("No method is labelled '{label}'.", label=label), nearest(label, known)
            )
    kept = tuple(method for method in experiment.methods if method.label in labels)
    return replace(experiment, methods=kept)


def _check_labels(experiment: Experiment, root: Place) -> None:
    counts = Counter(method.label for method in experiment.methods)
    for number, method in enumerate(experiment.methods, 1):
        if counts[method.label] > 1:
            raise ((root / "methods").entry(number) / "label").error(
                say("Several methods are labelled '{label}'.", label=method.label),
                say("Give each a label of its own."),
            )


def _check_rankers(experiment: Experiment, root: Place) -> None:
    if experiment.drawn != "ranking":
        return
    for number, method in enumerate(experiment.methods, 1):
        if not method.ranker:
            raise ((root / "methods").entry(number) / "ranker").error(
                say("A ranking is drawn, and '{label}' has no ranker.", label=method.label),
                nearest("", RANKERS),
            )


def _check_protocol(experiment: Experiment, protocol: Protocol, place: Place) -> None:
    if protocol.batch_size > protocol.budget:
        raise (place / "batch_size").error(
            say(
                "A batch of {batch_size} does not fit into a budget of {budget}.",
                batch_size=protocol.batch_size,
                budget=protocol.budget,
            ),
            say("Write a number between 1 and the budget."),
        )
    if len(set(protocol.seeds)) < len(protocol.seeds):
        raise (place / "seeds").error(
            say("A seed stands here twice."), say("Write each seed once.")
        )
    if experiment.drawn == "neighborhood" and experiment.pick.place > protocol.batch_size:
        raise Place(place.file, "pick.place").error(
            say(
                "A batch of {batch_size} has no pick number {place}.",
                batch_size=protocol.batch_size,
                place=experiment.pick.place,
            ),
            say("Write a number of at most {batch_size}.", batch_size=protocol.batch_size),
        )
    if experiment.drawn == "scenes" and protocol.copies < 2:
        raise (place / "copies").error(
            say("Scenes are drawn, and each image is a scene of its own."),
            say("Write a number of at least 2."),
        )
    if bool(experiment.noise) == bool(protocol.known_labels):
        raise (place / "known_labels").error(
            say("Labels are either replaced by noise or known for a part of the images.")
            if experiment.noise
            else say("There is neither noise nor a number of known labels."),
            say("Write [[noise]] with a kind and a rate, or known_labels, and not both."),
        )
