"""Weights files are read as numbers or refused; nothing in them is ever run."""

import os
import pickle
from collections import OrderedDict

import pytest
import torch
from safetensors.torch import save_file

from alc_engine.features.backbones.base import file_digest
from alc_engine.features.backbones.weights import read_weights
from alc_engine.runtime.errors import UserFixableError

TENSORS = {"a.weight": torch.arange(6.0).view(2, 3), "a.bias": torch.ones(2)}


def saved(path, content):
    torch.save(content, path)
    return path


class Evil:
    def __reduce__(self):
        return exec, ("raise SystemExit('ran code from a weights file')",)


@pytest.mark.parametrize("wrap", [lambda t: t, lambda t: {"state_dict": t}, lambda t: {"model": t}])
def test_a_state_dict_is_read_wherever_training_programs_put_it(tmp_path, wrap):
    read = read_weights(saved(tmp_path / "w.pth", wrap(dict(TENSORS))))
    assert list(read) == list(TENSORS)
    assert torch.equal(read["a.weight"], TENSORS["a.weight"])


def test_safetensors_are_read(tmp_path):
    save_file(TENSORS, tmp_path / "w.safetensors")
    read = read_weights(tmp_path / "w.safetensors")
    assert torch.equal(read["a.bias"], TENSORS["a.bias"])


def test_prefixes_of_parallel_training_are_taken_off(tmp_path):
    renamed = {f"module.{name}": value for name, value in TENSORS.items()}
    assert list(read_weights(saved(tmp_path / "w.pth", renamed))) == list(TENSORS)


def test_versions_of_layers_stay_beside_the_tensors(tmp_path):
    state = torch.nn.BatchNorm2d(2).state_dict()
    assert isinstance(state, OrderedDict)
    assert read_weights(saved(tmp_path / "w.pth", state))._metadata[""]["version"] == 2


@pytest.mark.parametrize(
    "content",
    [Evil(), {"a.weight": Evil()}, torch.nn.Linear(2, 2), {"state_dict": TENSORS, "x": Evil()}],
    ids=["object", "value", "module", "beside"],
)
def test_pickled_objects_are_refused_not_run(tmp_path, content):
    with pytest.raises(UserFixableError, match="program code") as caught:
        read_weights(saved(tmp_path / "w.pth", content))
    assert "w.pth" in caught.value.where
    assert "safetensors" in caught.value.remedy


def test_a_bare_pickle_is_refused(tmp_path):
    (tmp_path / "w.pth").write_bytes(pickle.dumps(Evil()))
    with pytest.raises(UserFixableError):
        read_weights(tmp_path / "w.pth")


@pytest.mark.parametrize("name", ["w.pth", "w.safetensors"])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.999])
def test_a_file_cut_short_is_damaged(tmp_path, name, share):
    path = tmp_path / name
    if path.suffix == ".pth":
        torch.save(TENSORS, path)
    else:
        save_file(TENSORS, path)
    path.write_bytes(path.read_bytes()[: int(share * path.stat().st_size)])
    with pytest.raises(UserFixableError, match="damaged or cut short"):
        read_weights(path)


@pytest.mark.parametrize("text", ["<html>not found</html>", "PK\x03\x04 no archive", "\x80"])
def test_something_else_under_that_name_is_refused(tmp_path, text):
    (tmp_path / "w.pth").write_text(text, encoding="latin-1")
    with pytest.raises(UserFixableError) as caught:
        read_weights(tmp_path / "w.pth")
    assert caught.value.remedy


@pytest.mark.parametrize("bad", [float("nan"), float("inf")])
def test_nan_and_infinity_are_refused_by_name(tmp_path, bad):
    broken = {**TENSORS, "a.bias": torch.tensor([1.0, bad])}
    with pytest.raises(UserFixableError, match=r"NaN or infinity, in 'a\.bias'"):
        read_weights(saved(tmp_path / "w.pth", broken))


@pytest.mark.parametrize("content", [{}, {"epoch": 3}, [TENSORS["a.bias"]], TENSORS["a.bias"]])
def test_a_file_without_weights_by_name_is_refused(tmp_path, content):
    with pytest.raises(UserFixableError):
        read_weights(saved(tmp_path / "w.pth", content))


def test_a_missing_file_is_said(tmp_path):
    for read in (read_weights, file_digest):
        with pytest.raises(UserFixableError) as caught:
            read(tmp_path / "none.pth")
        assert "none.pth" in caught.value.where


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
@pytest.mark.parametrize("name", ["weights.pth", "weights.safetensors"])
def test_a_pipe_is_refused_at_once(tmp_path, name):
    os.mkfifo(tmp_path / name)
    with pytest.raises(UserFixableError, match="expects something else"):
        read_weights(tmp_path / name)
