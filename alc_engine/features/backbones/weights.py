"""Reads a file of network weights without running anything in it.

A state dict saved by torch is a pickle: it is read with `weights_only=True`,
which builds tensors and refuses everything else. There is no fallback.
"""

from __future__ import annotations

import pickle
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import is_file
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.safe_files import require_chosen

_NESTED = ("state_dict", "model_state_dict", "model")  # where training programs put it
_PREFIXES = ("module.", "_orig_mod.")  # left by data-parallel and compiled training

_OTHER_FILE = say("Choose a state dict saved by torch (.pth, .pt) or a .safetensors file.")


def read_weights(path: Path) -> OrderedDict[str, Tensor]:
    """The tensors of a state dict by name, on the CPU, checked for NaN.

    Parameters
    ----------
    path : Path
        ``.safetensors``, or anything else as a state dict written by ``torch.save``.

    Raises
    ------
    UserFixableError
        If the file is missing, cut short, holds anything but tensors, or NaN.
    """
    if not is_file(path):
        require_chosen(path)
        raise UserFixableError(
            say("The weights file is not there."), verbatim(path), say("Choose it again.")
        )
    content = _read_safetensors(path) if path.suffix == ".safetensors" else _read_torch(path)
    for key in _NESTED:
        nested = content.get(key) if isinstance(content, Mapping) else None
        content = nested if isinstance(nested, Mapping) else content
    if not isinstance(content, Mapping) or not content:
        raise UserFixableError(
            say("The file holds no weights by name."), verbatim(path), _OTHER_FILE
        )
    tensors: OrderedDict[str, Tensor] = OrderedDict()
    for name, value in content.items():
        if not isinstance(name, str) or not isinstance(value, Tensor):
            raise UserFixableError(
                say("The file holds more than weights: {name} is no tensor.", name=repr(name)),
                verbatim(path),
                _OTHER_FILE,
            )
        tensors[_without_prefixes(name)] = value
    _require_finite(tensors, path)
    # torch keeps the format version of each layer beside the tensors
    metadata = getattr(content, "_metadata", None)
    if metadata is not None:
        tensors._metadata = metadata  # type: ignore[attr-defined]
    return tensors


def _read_safetensors(path: Path) -> Any:
    try:
        return load_file(path)
    except (SafetensorError, OSError) as error:
        raise _damaged(path) from error


def _read_torch(path: Path) -> Any:
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        if "Unsupported" in str(error) or "weights_only" in str(error).lower():
            raise UserFixableError(
                say(
                    "The file holds program code (pickled objects) and was not opened: "
                    "opening it could run anything."
                ),
                verbatim(path),
                say(
                    "Save only the state dict (`torch.save(model.state_dict(), ...)`), "
                    "or use a .safetensors file."
                ),
            ) from error
        raise _damaged(path) from error
    except Exception as error:
        # A cut or altered archive fails in the zip reader, the unpickler or the
        # tensor builder, each with an exception of its own: one thing to the user.
        raise _damaged(path) from error


def _damaged(path: Path) -> UserFixableError:
    return UserFixableError(
        say("The weights file is damaged or cut short, or it is no weights file."),
        verbatim(path),
        say("Fetch or copy it again. {other_file}", other_file=_OTHER_FILE),
    )


def _without_prefixes(name: str) -> str:
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix)
    return name


def _require_finite(tensors: Mapping[str, Tensor], path: Path) -> None:
    for name, value in tensors.items():
        if value.is_floating_point() and not bool(torch.isfinite(value).all()):
            raise UserFixableError(
                say("The weights hold NaN or infinity, in {name}.", name=repr(name)),
                verbatim(path),
                say("Use the weights of an earlier point of training, or other weights."),
            )
