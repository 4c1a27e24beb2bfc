"""The command: a table of true labels in, a table of given ones out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from alc_engine.experiments.noise import NOISES, corrupt_labels
from alc_engine.features.backbones.precomputed import load_embeddings
from alc_engine.formats.image_list import class_order
from alc_engine.formats.safe_write import write_text_file
from alc_engine.formats.spreadsheet import write_rows
from alc_engine.formats.tabular import looks_like_image, read_table
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, sentences, verbatim


def main(argv: Sequence[str] | None = None) -> int:
    """Read a table of true labels, write a table of given ones; 1 if the user must mend something.

    Classes are numbered in the order of `class_order`, as experiments number them.
    """
    args = _arguments(argv)
    try:
        _write_given(args)
    except UserFixableError as error:
        print(f"noise: {error}", file=sys.stderr)
        return 1
    return 0


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    kinds = "; ".join(f"{model.name}: {model.summary}" for model in NOISES.values())
    parser = argparse.ArgumentParser(
        prog="python -m alc_engine.experiments.noise",
        description="Replace a share of true labels by wrong ones.",
        epilog="example: python -m alc_engine.experiments.noise truth.csv given.csv --rate 0.4",
    )
    parser.add_argument("truth", type=Path, help="table with file_name,label")
    parser.add_argument("given", type=Path, help="CSV to write")
    parser.add_argument("--kind", choices=NOISES, default="uniform", help=kinds)
    parser.add_argument("--rate", type=float, required=True, help="share of labels, 0 to 1")
    parser.add_argument("--seed", type=int, default=0, help="of chance")
    parser.add_argument(
        "--vectors",
        metavar="FILE.npy",
        type=Path,
        help="(N, D) embeddings, for the kinds that look at the images",
    )
    parser.add_argument(
        "--transition", metavar="FILE.csv", type=Path, help="write T of the replaced labels there"
    )
    args = parser.parse_args(argv)
    if args.seed < 0:
        parser.error(say("--seed: a whole number of at least 0"))
    if NOISES[args.kind].needs_vectors and args.vectors is None:
        parser.error(say("--kind {kind} needs --vectors FILE.npy", kind=args.kind))
    return args


def _write_given(args: argparse.Namespace) -> None:
    for path in (args.given, args.transition):
        if path is not None and path.resolve() in (args.truth.resolve(), _resolved(args.vectors)):
            raise UserFixableError(
                say("This file is read; it is never written to."),
                verbatim(path),
                say("Choose another name for what is written."),
            )
    if _resolved(args.transition) == args.given.resolve():
        raise UserFixableError(
            say("The labels and T can't both be written here."),
            verbatim(args.transition),
            say("Choose two names."),
        )
    file_names, labels = _read(args.truth)
    names = class_order(labels)
    numbers = {name: class_id for class_id, name in enumerate(names)}
    truth = np.array([numbers[label] for label in labels], dtype=np.int64)
    vectors = None if args.vectors is None else load_embeddings(args.vectors, file_names)
    rng = np.random.default_rng(args.seed)
    result = corrupt_labels(args.kind, truth, len(names), args.rate, rng, vectors)
    if args.transition is not None:
        _write(args.transition, ("class", *names), _rows_of(result.transition, names))
    rows = zip(file_names, (names[k] for k in result.given), strict=True)
    _write(args.given, ("file_name", "label"), rows)
    wrong = int((result.given != truth).sum())
    print(
        f"{result.replaced.sum()} of {len(truth)} labels replaced; "
        f"{wrong} of {len(truth)} labels are wrong in {args.given}"
    )


def _read(path: Path) -> tuple[list[str], list[str]]:
    """File names and true labels, every row of them."""
    table = read_table(path)
    path_at = table.path_column(None, looks_like_image)
    label_at = table.label_column(None, path_at)
    if table.problems:
        first = table.problems[0]
        raise UserFixableError(
            first.what, sentences(verbatim(path), first.where, between=", "), first.remedy
        )
    file_names: list[str] = []
    labels: list[str] = []
    for row in table.rows:
        file_name, label = row.cells[path_at], table.label(row, label_at)
        if not file_name or not label or not label.strip():
            raise UserFixableError(
                say("The row lacks a path or a true label."),
                sentences(verbatim(path), table.where(row.number), between=", "),
                say("Fill it in, or delete the row."),
            )
        file_names.append(file_name)
        labels.append(label)
    return file_names, labels


def _rows_of(transition: NDArray[np.float64], names: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return (
        (name, *(repr(float(value)) for value in row))
        for name, row in zip(names, transition, strict=True)
    )


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    _, notes = write_text_file(path, "utf-8", partial(write_rows, columns=columns, rows=rows))
    for note in notes:
        print(note, file=sys.stderr)


def _resolved(path: Path | None) -> Path | None:
    return None if path is None else path.resolve()


if __name__ == "__main__":
    raise SystemExit(main())
