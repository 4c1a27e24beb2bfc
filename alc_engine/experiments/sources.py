"""Where the images and the network of an experiment come from, checked before they are needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlparse

from alc_engine.experiments.data import LabelledImages, list_images
from alc_engine.experiments.datasets import DATASETS, fetch
from alc_engine.experiments.toml_tables import OneOf, Place
from alc_engine.features.backbones import has_weights
from alc_engine.features.backbones.choices import hub_folder
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import Message, say
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)
from alc_engine.runtime.settings import BackboneSpec


@dataclass(frozen=True)
class Sources:
    """What the user says of where data lie.

    Attributes
    ----------
    root : Path
        Where published data sets are, or are kept.
    download : bool
        Whether they may be downloaded.
    images, test_images : Path or None
        Folders per class, in place of the one data set that is asked for.
    """

    root: Path
    download: bool = False
    images: Path | None = None
    test_images: Path | None = None

    def images_of(
        self,
        name: str,
        images_per_class: int,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> LabelledImages:
        """List a data set, its own order of images kept.

        Raises
        ------
        UserFixableError
            If it is not there.
        """
        images, test_images = self.images, self.test_images
        if images is None:
            folders = fetch(name, self.root, self.download, progress, cancelled)
            images, test_images = folders.train, folders.test
        return list_images(images, test_images, images_per_class, progress, cancelled)


def check_data(names: Sequence[str], place: Place) -> None:
    """Make sure that these are published data sets.

    Parameters
    ----------
    place : Place
        Of the list of names.

    Raises
    ------
    UserFixableError
        Naming the one that is none.
    """
    for number, name in enumerate(names, 1):
        remedy = OneOf(DATASETS).remedy(name)
        if remedy:
            raise place.entry(number).error(
                say(
                    "'{name}' is no published data set, and no folder was given for it.", name=name
                ),
                say("{remedy} Or name a folder with --images.", remedy=remedy),
            )


def check_weights(spec: BackboneSpec, where: Message, download: bool) -> None:
    """Make sure that the network's weights are at hand, or may be fetched.

    Raises
    ------
    UserFixableError
        If they are not.
    """
    if not has_weights(spec.name):
        return
    if spec.weights:
        if not Path(spec.weights).is_file():
            raise UserFixableError(
                say("The weights file '{weights}' is not there.", weights=spec.weights),
                where,
                say("Check its name."),
            )
        return
    from alc_engine.features.backbones.torchvision_models import published

    facts = published(spec.name)
    kept = hub_folder() / Path(urlparse(facts.url).path).name
    if not download and not kept.is_file():
        raise UserFixableError(
            say("The weights of {name} are not on this computer.", name=spec.name),
            where,
            say(
                "Give a file with --weights, or let {megabytes:,.0f} MB be fetched with "
                "--download.",
                megabytes=facts.megabytes,
            ),
        )
