"""The figures and tables of the paper, one TOML file each; `config` says what they may hold."""

from __future__ import annotations

from pathlib import Path

from alc_engine.experiments.toml_tables import nearest
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

_FOLDER = Path(__file__).parent


def shipped() -> tuple[str, ...]:
    """Names of the experiments that come with the program."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


def find(name: str) -> Path:
    """The file of a shipped experiment, or any other by its path.

    Raises
    ------
    UserFixableError
        If there is neither.
    """
    if name in shipped():
        return _FOLDER / f"{name}.toml"
    path = Path(name)
    if path.is_file():
        return path
    raise UserFixableError(
        say("There is no such experiment, and no such file."),
        where=verbatim(name),
        remedy=say(
            "{guess} Or give the path of a file of your own.", guess=nearest(name, shipped())
        ),
    )
