"""``alc-desktop demo``: the sample project, opened in the window, or worked through without one.

With a screen the sample is made in a folder (or found there) and opened.
Without one, a simulated expert does the whole job in a window that nobody
sees: it answers two batches with the keys a person would press, exports the
cleaned table, and leaves pictures. What it prints at the end is measured.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from alc_desktop.app.screen import has_screen
from alc_desktop.demo.hidden_window import work_unseen

if TYPE_CHECKING:
    from alc_desktop.model.session_model import SessionModel
    from alc_desktop.window.main_window import MainWindow

_ROUNDS = 2


def main(arguments: Sequence[str], called_in: Path) -> int:
    """Run the demonstration; returns the exit status.

    Parameters
    ----------
    arguments : sequence of str
    called_in : Path
        The folder that paths among them are meant from.
    """
    parser = argparse.ArgumentParser(
        prog="alc-desktop demo",
        description="Make the sample project, drawn by the program, and open it. Without a "
        "screen: work through it with a simulated expert and leave pictures and the table.",
        epilog="example: alc-desktop demo --folder ~/alc-demo",
    )
    parser.add_argument(
        "--folder",
        type=Path,
        default=Path("alc-demo"),
        help="where the sample project is made, or found again (default: ./alc-demo)",
    )
    parser.add_argument("--headless", action="store_true", help="do the whole job without a screen")
    parser.add_argument(
        "--rounds",
        type=int,
        default=_ROUNDS,
        help="batches that the simulated expert answers (default: %(default)s)",
    )
    given = parser.parse_args(arguments)
    folder = called_in / given.folder.expanduser()
    if given.headless or not has_screen():
        return run_headless(folder, given.rounds, folder / "pictures", folder / "cleaned.csv")
    from alc_desktop.application import run

    return run(None, sample=folder)


def run_headless(folder: Path, rounds: int, pictures: Path, table: Path | None) -> int:
    """Do the whole job in a window without a screen.

    Parameters
    ----------
    folder : Path
        Where the sample project is made, or found again.
    rounds : int
        Batches to answer.
    pictures : Path
        Folder for the pictures.
    table : Path or None
        Where the cleaned table is written; None to write none.
    """
    return work_unseen(folder, lambda window: _work(window, folder, rounds, pictures, table))


def _work(
    window: MainWindow, folder: Path, rounds: int, pictures: Path, table: Path | None
) -> None:
    from alc_desktop.demo.camera import Camera
    from alc_desktop.demo.simulated_expert import SimulatedExpert, read_truth
    from alc_desktop.projects.sample import sample_in

    expert = SimulatedExpert(window)
    camera = Camera(expert, window, pictures)
    camera.take("welcome")
    began = time.monotonic()
    print("Drawing the sample project and getting to know its images …", flush=True)
    window.open_sample(folder)
    expert.wait_for_batch()
    print(f"The first batch was there after {time.monotonic() - began:.0f} s.", flush=True)
    model = expert.model
    truth = read_truth(sample_in(folder).truth, model)
    camera.take_views()
    for number in range(rounds):
        if number > 0:
            expert.start_round()
        answered = expert.answer_batch(truth)
        print(f"Round {model.session.round}: {answered} images answered.", flush=True)
    camera.take("finished")
    print("\n".join(_figures(model, truth)))
    if table is not None:
        expert.export(table)
        print(f"Cleaned table: {table}")
    print(f"Pictures:      {pictures}")


def _figures(model: SessionModel, truth: NDArray[np.int64]) -> list[str]:
    """What was reached, counted against the truth."""
    facts, total = model.facts, len(truth)
    wrong_before = int((facts.given_labels != truth).sum())
    wrong_after = int((facts.labels != truth).sum())
    reviewed = int((facts.status > 0).sum())
    corrected = wrong_before - wrong_after
    lines = [
        f"Wrong labels: {wrong_before:,} of {total:,} before ({wrong_before / total:.1%}), "
        f"{wrong_after:,} after ({wrong_after / total:.1%}).",
    ]
    if reviewed:
        lines.append(
            f"Reviewed: {reviewed}. Corrected: {corrected}, {100 * corrected / reviewed:.0f} of "
            f"100 reviews; at random it would have been {100 * wrong_before / total:.0f}."
        )
    if facts.predicted is not None:
        right = float((facts.predicted == truth).mean())
        lines.append(f"The model's own suggestion is right for {right:.1%} of all images.")
    return lines
