"""Where the images and the network of an experiment come from, checked before they are needed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlparse

from alc_engine.backbones.listing import hub_folder
from alc_engine.errors import UserFixableError
from alc_engine.experiments.data import LabelledImages, list_images
from alc_engine.progress import CancelCheck, ProgressCallback, ignore_progress, never_cancelled
from alc_engine.settings import BackboneSpec


@dataclass(frozen=True)
class Sources:
    """What the user says of where data lie.

    Attributes
    ----------
    images, test_images : Path or None
        Folders per class, in place of the one data set that is asked for.
    """

    images: Path | None = None
    test_images: Path | None = None

    def images_of(
        self,
        name: str,
        images_per_class: int,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> LabelledImages:
        """List a data set.

        Raises
        ------
        UserFixableError
            If it is not there.
        """
        if self.images is None:
            raise UserFixableError(
                f"It is not said where the images of {name} lie.",
                where="--images",
                remedy="Name a folder with a folder of images for each class.",
            )
        return list_images(self.images, self.test_images, images_per_class, progress, cancelled)


def check_weights(spec: BackboneSpec, where: str, download: bool) -> None:
    """Make sure that the network's weights are at hand, or may be fetched.

    Raises
    ------
    UserFixableError
        If they are not.
    """
    if spec.name in ("patches", "precomputed"):
        return
    if spec.weights:
        if not Path(spec.weights).is_file():
            raise UserFixableError(
                f"The weights file '{spec.weights}' is not there.", where, "Check its name."
            )
        return
    from alc_engine.backbones.torchvision_models import published

    facts = published(spec.name)
    kept = hub_folder() / Path(urlparse(facts.url).path).name
    if not download and not kept.is_file():
        raise UserFixableError(
            f"The weights of {spec.name} are not on this computer.",
            where,
            f"Give a file with --weights, or let {facts.megabytes:,.0f} MB be fetched with "
            "--download.",
        )
