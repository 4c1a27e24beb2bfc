"""Runs, the key that names each by all that determines it, and the folder that keeps them.

A finished run is two files: ``<key>.json`` says what it was and on what it ran,
``<key>.csv`` holds its rows and is moved into place last. Experiments that ask
for the same run find it there, and a stopped one goes on with what is missing.
"""

from __future__ import annotations

import csv
import hashlib
import json
import os
import platform
import uuid
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, ClassVar, Generic, TextIO, TypeVar

import numpy as np
import torch

from alc_engine.experiments.corruption import Start
from alc_engine.experiments.runner import ExperimentData, ResultRow
from alc_engine.experiments.runner import run as run_rounds
from alc_engine.runtime.progress import CancelCheck
from alc_engine.runtime.settings import ProjectSettings

Row = TypeVar("Row")
"""A dataclass of texts, whole numbers and numbers, some of them None."""

RESULTS_VERSION = 2
"""Raise it when the same settings give other results: no older run is taken up then."""

COLUMNS = tuple(field.name for field in fields(ResultRow) if field.name != "scenes_asked")
"""Columns of ``results.csv``."""


class Work(ABC, Generic[Row]):
    """All that determines some rows beside the images; what `conduct` carries out.

    Attributes
    ----------
    row_type : type
        Of its rows.
    strategy : str
        How the classifier is trained, at least.
    seed : int
    settings : ProjectSettings
        Of which training, selection and the kind of device matter; neighbours are in
        the graph.
    start : Start
    told_noise : bool
        Whether the way of training is told the true share of wrong labels.
    """

    row_type: ClassVar[type[Any]]
    strategy: str
    seed: int
    settings: ProjectSettings
    start: Start
    told_noise: bool

    @property
    @abstractmethod
    def trainings(self) -> int:
        """How many rows it has, each after a training."""

    @abstractmethod
    def own_facts(self) -> dict[str, Any]:
        """What it has beside the attributes above, by name, flat and plain."""

    @abstractmethod
    def carry_out(
        self, begins: ExperimentData, settings: ProjectSettings, cancelled: CancelCheck
    ) -> Iterator[Row]:
        """The rows, one after another.

        Parameters
        ----------
        begins : ExperimentData
            With the labels of `start`.
        settings : ProjectSettings
            `settings`, with what it is told.
        """

    def key(self, data: str) -> str:
        """Hexadecimal; another one wherever the rows may be others.

        Parameters
        ----------
        data : str
            `fingerprint` of the images and labels.
        """
        parts = {"results": RESULTS_VERSION, "data": data, **self.facts()}
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:32]

    def facts(self) -> dict[str, Any]:
        """Every setting by name, flat and plain."""
        return {
            **self.own_facts(),
            "seed": self.seed,
            "noise": self.start.noise,
            "rate": self.start.rate,
            "known_labels": self.start.known,
            "told_noise": self.told_noise,
            "device": self.settings.device.partition(":")[0],
            "neighbors": self.settings.neighbors,
            **_flat("training", asdict(self.settings.training)),
            **_flat("selection", asdict(self.settings.selection)),
        }


@dataclass(frozen=True)
class Run(Work[ResultRow]):
    """A loop of questions and answers.

    Attributes
    ----------
    strategy : str
    batch_size, budget : int
    ranker : str
        In whose order it asks, in place of the strategy's own; empty: none.
    expert_errors : float
        Share of the expert's answers that are wrong.

    The others are those of all work.
    """

    row_type = ResultRow

    strategy: str
    seed: int
    batch_size: int
    budget: int
    settings: ProjectSettings
    start: Start
    told_noise: bool = False
    ranker: str = ""
    expert_errors: float = 0.0

    @property
    def trainings(self) -> int:
        """How often it trains: before the first label and after every batch."""
        return 1 + -(-self.budget // self.batch_size)

    def own_facts(self) -> dict[str, Any]:
        """Strategy, amounts, order of asking and the expert."""
        return {
            "strategy": self.strategy,
            "batch_size": self.batch_size,
            "budget": self.budget,
            "ranker": self.ranker,
            "expert_errors": self.expert_errors,
        }

    def carry_out(
        self, begins: ExperimentData, settings: ProjectSettings, cancelled: CancelCheck
    ) -> Iterator[ResultRow]:
        """A row after each training."""
        yield from run_rounds(
            begins,
            self.strategy,
            self.seed,
            self.batch_size,
            self.budget,
            settings,
            cancelled,
            ranker=self.ranker,
            expert_errors=self.expert_errors,
        )


@dataclass(frozen=True)
class FinishedRun(Generic[Row]):
    """Rows of a run, and what it ran on.

    Attributes
    ----------
    rows : tuple
    facts : mapping
        Settings, versions, device, wall seconds; plain values.
    """

    rows: tuple[Row, ...]
    facts: Mapping[str, Any]


class RunStore:
    """Finished runs in a folder, by key.

    Parameters
    ----------
    folder : Path
        Made when a run is kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load(self, key: str, row_type: type[Row]) -> FinishedRun[Row] | None:
        """The run of that key, if it is there, whole and readable."""
        try:
            facts = json.loads((self.folder / f"{key}.json").read_text(encoding="utf-8"))
            with (self.folder / f"{key}.csv").open(newline="", encoding="utf-8") as file:
                rows = tuple(_row(row_type, texts) for texts in csv.DictReader(file))
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return FinishedRun(rows, facts) if rows and len(rows) == facts.get("rows") else None

    def save(self, key: str, run: FinishedRun[Row]) -> FinishedRun[Row]:
        """Keep a finished run; killed at any moment, this leaves all of it or nothing.

        Returns
        -------
        FinishedRun
            With the digits that were kept, as it will be loaded.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        facts = {**run.facts, "rows": len(run.rows)}
        replace_file(self.folder / f"{key}.json", lambda file: json.dump(facts, file, indent=1))
        replace_file(self.folder / f"{key}.csv", lambda file: _write_whole(file, run.rows))
        kept = self.load(key, type(run.rows[0]))
        assert kept is not None
        return kept


def write_rows(file: TextIO, rows: Sequence[ResultRow]) -> None:
    """``results.csv``: a heading, and a line for each row."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(cells(row) for row in rows)


def cells(row: ResultRow) -> list[str]:
    """A row of ``results.csv``."""
    return [cell(getattr(row, name)) for name in COLUMNS]


def _write_whole(file: TextIO, rows: Sequence[Any]) -> None:
    """A heading, and a line for each row with all that it holds."""
    names = [field.name for field in fields(rows[0])]
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([cell(getattr(row, name)) for name in names] for row in rows)


def cell(value: object) -> str:
    """A value as tables hold it; nothing for None."""
    if value is None:
        return ""
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def replace_file(path: Path, write: Callable[[TextIO], object]) -> None:
    """Write a file beside its place and move it there."""
    beside = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        with beside.open("x", encoding="utf-8", newline="") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def fingerprint(data: ExperimentData) -> str:
    """Hexadecimal digest of the features, the graph and all labels, given, true and of the test."""
    digest = hashlib.blake2b(digest_size=16)
    graph = data.prepared.graph
    for array in (
        data.prepared.vectors,
        data.prepared.readable,
        graph.indptr,
        graph.indices,
        np.float64(graph.sigma),
        data.given,
        data.truth,
        data.test_vectors,
        data.test_truth,
    ):
        if array is None:
            digest.update(b"none")
        else:
            values = np.ascontiguousarray(array)
            digest.update(f"{values.dtype.str}{np.shape(array)}".encode())
            digest.update(values.data)
    digest.update(str(len(data.class_names)).encode())
    return digest.hexdigest()


def conditions(device: str) -> dict[str, str]:
    """What a run runs on: versions and the device in words."""
    try:
        program = version("alc-desktop")
    except PackageNotFoundError:  # run from a source tree
        program = "source"
    on_card = device.startswith("cuda")
    return {
        "program": program,
        "python": platform.python_version(),
        "torch": str(torch.__version__),
        "numpy": np.__version__,
        "system": platform.system(),
        "hardware": torch.cuda.get_device_name(device) if on_card else _processor(),
    }


def _processor() -> str:
    """The processor by its name, where the system tells."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def _flat(group: str, values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        f"{group}.{name}": " ".join(map(str, value)) if isinstance(value, tuple | list) else value
        for name, value in values.items()
    }


def _row(row_type: type[Row], texts: Mapping[str, str]) -> Row:
    values: dict[str, Any] = {}
    for field in fields(row_type):  # type: ignore[arg-type]
        text, kind = texts[field.name], str(field.type)
        if kind == "str":
            values[field.name] = text
        elif "int" in kind:
            values[field.name] = int(text) if text else None
        else:
            values[field.name] = float(text) if text else None
    return row_type(**values)
