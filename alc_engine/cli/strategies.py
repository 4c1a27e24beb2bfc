"""`alc strategies`: the ways of choosing images, a line each."""

from __future__ import annotations

import argparse

from alc_engine.cli import arguments
from alc_engine.cli.console import tell
from alc_engine.learning.strategies import STRATEGIES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc strategies`."""
    arguments.as_json(parser)
    arguments.example(parser, "alc strategies")


def run(args: argparse.Namespace) -> int:
    """List name, meaning and source; the default comes first."""
    width = max(map(len, STRATEGIES))
    tell(
        args.json,
        {
            "strategies": [
                {"name": name, "title": strategy.title, "source": strategy.source}
                for name, strategy in STRATEGIES.items()
            ]
        },
        [
            f"{name:<{width}}  {strategy.title} ({strategy.source})"
            for name, strategy in STRATEGIES.items()
        ],
    )
    return 0
