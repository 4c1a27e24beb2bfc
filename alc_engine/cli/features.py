"""The arguments that say where features come from, and what they mean."""

from __future__ import annotations

import argparse
from pathlib import Path

from alc_engine.cli import arguments
from alc_engine.features.backbones import available, default_spec, has_weights
from alc_engine.features.backbones.choices import PAPER_NETWORK
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import is_file
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.settings import BackboneSpec, absolute


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """``--backbone``, ``--weights``, ``--embeddings``, ``--image-size``, ``--channels``."""
    group = parser.add_argument_group("features")
    group.add_argument("--backbone", metavar="NAME", help="see `alc backbones`")
    group.add_argument("--weights", metavar="FILE", type=Path, help="weights of the backbone")
    group.add_argument(
        "--embeddings",
        metavar="FILE",
        type=Path,
        help="(N, D) features of your own instead: .npy in the order of the images, or .npz or "
        "Parquet with their names",
    )
    group.add_argument(
        "--image-size", metavar="PIXELS", type=arguments.side, help="side the backbone sees"
    )
    group.add_argument(
        "--channels",
        metavar="C[,C,C]",
        type=arguments.channels,
        default=(),
        help="of TIFFs with extra channels: one shown as grey, or three as red, green, blue "
        "(e.g. 4,3,2; default: the first)",
    )


def backbone_spec(args: argparse.Namespace) -> BackboneSpec:
    """The backbone that the arguments ask for, checked as far as it can be without loading it.

    Raises
    ------
    UserFixableError
        For a file that does not exist, an unknown name, or two sources of features.
    """
    for file in (args.weights, args.embeddings):
        if file is not None and not is_file(file):
            raise UserFixableError(
                say("This file does not exist."),
                where=verbatim(file),
                remedy=say("Check its name."),
            )
    if args.embeddings is not None:
        if args.backbone not in (None, "precomputed") or args.weights is not None:
            raise UserFixableError(
                say("Features come from a backbone or from --embeddings, not from both."),
                remedy=say("Leave out --backbone and --weights, or --embeddings."),
            )
        return BackboneSpec(
            "precomputed", embeddings=absolute(args.embeddings), channels=args.channels
        )
    name = args.backbone or (PAPER_NETWORK if args.weights else default_spec().name)
    if name not in {backbone.name for backbone in available()}:
        raise UserFixableError(
            say("There is no backbone called {name}.", name=repr(name)),
            remedy=say("Choose one of those that `alc backbones` lists."),
        )
    if args.weights is not None and not has_weights(name):
        raise UserFixableError(
            say("The backbone {name} has no weights to load.", name=repr(name)),
            where=verbatim(args.weights),
            remedy=say("Name the network that the weights belong to with --backbone."),
        )
    return BackboneSpec(
        name,
        weights="" if args.weights is None else absolute(args.weights),
        image_size=args.image_size or 0,
        channels=args.channels,
    )
