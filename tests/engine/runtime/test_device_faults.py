"""Faults of a device are told from mistakes, and work goes on in halves or on the processor."""

import pytest
import torch

from alc_engine.runtime.device_faults import (
    DeviceFault,
    device_fault,
    in_halves,
    on_device_or_processor,
)
from alc_engine.runtime.errors import Cancelled, UserFixableError

CUDA = torch.device("cuda")  # a name; nothing here computes on it


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate"), "MEMORY"),
        (RuntimeError("MPS backend out of memory (MPS allocated: 17 GB)"), "MEMORY"),
        (RuntimeError("Invalid buffer size: 24.00 GB"), "MEMORY"),
        (RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling"), "MEMORY"),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried"), "MEMORY"),
        (RuntimeError("[enforce fail] DefaultCPUAllocator: not enough memory"), "MEMORY"),
        (MemoryError(), "MEMORY"),
        (torch.AcceleratorError("CUDA error: unspecified launch failure"), "LOST"),
        (RuntimeError("CUDA error: device lost"), "LOST"),
        (RuntimeError("cuDNN error: CUDNN_STATUS_EXECUTION_FAILED"), "LOST"),
        (RuntimeError("Found no NVIDIA driver on your system."), "LOST"),
        (RuntimeError("mat1 and mat2 shapes cannot be multiplied (3x4 and 5x6)"), ""),
        (ValueError("CUDA error"), ""),
        (Cancelled("CUDA error"), ""),
        (UserFixableError("out of memory"), ""),
    ],
)
def test_faults_are_told_from_mistakes(error, fault):
    found = device_fault(error)
    assert (found.name if found else "") == fault


def test_real_errors_of_torch_are_told_apart():
    with pytest.raises(RuntimeError) as too_large:
        torch.empty(1 << 62, dtype=torch.uint8)
    assert device_fault(too_large.value) is DeviceFault.MEMORY
    with pytest.raises(RuntimeError) as mistake:
        torch.ones(2, 3) @ torch.ones(2, 3)
    assert device_fault(mistake.value) is None


def test_what_is_too_large_is_halved_and_keeps_its_order():
    def compute(rows):
        if len(rows) > 3:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return list(rows)

    parts = in_halves(compute, range(10))
    assert [row for part in parts for row in part] == list(range(10))
    assert max(map(len, parts)) <= 3


def test_a_single_row_that_is_too_large_and_a_mistake_come_back_as_they_are():
    def too_large(rows):
        raise torch.OutOfMemoryError("CUDA out of memory")

    def wrong(rows):
        calls.append(len(rows))
        raise RuntimeError("shapes")

    calls = []
    with pytest.raises(torch.OutOfMemoryError):
        in_halves(too_large, range(4))
    with pytest.raises(RuntimeError, match="shapes"):
        in_halves(wrong, range(4))
    assert calls == [4]


def test_the_processor_takes_over_and_it_is_said_why():
    def work(device):
        if device.type != "cpu":
            raise torch.AcceleratorError("CUDA error: unspecified launch failure\nmore lines")
        return "done"

    said = []
    assert on_device_or_processor(CUDA, work, said.append) == "done"
    (sentence,) = said
    assert "cuda can't go on" in sentence
    assert sentence.endswith("(CUDA error: unspecified launch failure)")


def test_a_mistake_on_a_device_is_not_taken_for_a_fault():
    def work(device):
        raise RuntimeError("index 7 is out of bounds")

    said = []
    with pytest.raises(RuntimeError, match="out of bounds"):
        on_device_or_processor(CUDA, work, said.append)
    assert said == []


def test_a_device_error_that_is_a_mistake_comes_back_from_the_processor_as_itself():
    def work(device):
        if device.type != "cpu":
            raise torch.AcceleratorError("CUDA error: device-side assert triggered")
        raise IndexError("Target 7 is out of bounds.")

    with pytest.raises(IndexError, match="Target 7"):
        on_device_or_processor(CUDA, work, lambda _: None)


def test_too_little_memory_in_the_computer_itself_is_the_user_s_to_mend():
    def work(device):
        raise MemoryError

    with pytest.raises(UserFixableError, match="not enough memory") as refused:
        on_device_or_processor(CUDA, work, lambda _: None)
    assert "labelling goes on" in refused.value.remedy
