"""`alc backbones`: the feature networks, a line each."""

from __future__ import annotations

import argparse

from alc_engine.cli import arguments
from alc_engine.cli.console import tell
from alc_engine.features.backbones import available


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc backbones`."""
    arguments.as_json(parser)
    arguments.example(parser, "alc backbones")


def run(args: argparse.Namespace) -> int:
    """List name, meaning and download size; the default comes first."""
    backbones = available()
    width = max(len(backbone.name) for backbone in backbones)
    tell(
        args.json,
        {
            "backbones": [
                {
                    "name": backbone.name,
                    "family": backbone.family,
                    "title": backbone.title,
                    "download_mb": backbone.download_mb,
                }
                for backbone in backbones
            ]
        },
        [f"{backbone.name:<{width}}  {backbone.title}" for backbone in backbones],
    )
    return 0
