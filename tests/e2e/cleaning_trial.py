"""Cleans a project in a real window by real keys, as far as the window says, and counts.

An expert who knows the truth works through what there is to do: suspects (the spot
check one by one, then all that is offered at once, then the others one by one),
questions and random checks, then random checks or the next round, as the strip above
the images proposes. He never looks at what he accepts in bulk. It goes on until hardly a
label is wrong and the window has said that it is enough, or the answers are used up.
What is shown then is compared with the truth. After each part the project file must hold
what was meant, image by image.

Then the same images once more as it was before: the method `alc`, batch after batch, no
queue, 300 answers.

Needs Xvfb, openbox and xdotool::

    python -m tests.e2e.cleaning_trial --out trial [--images 3000] [--wrong 0.05]
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLocale

from alc_desktop.model.errors_left_words import sentences
from alc_desktop.model.queue import DEFAULT_THRESHOLD
from alc_engine.formats import scan
from alc_engine.labels.store import Status
from alc_engine.learning.insights import Suspects, acceptance, errors_left, suspects
from alc_engine.learning.session import ActiveLearningSession
from alc_engine.project import Project
from alc_engine.runtime.settings import ProjectSettings
from alc_engine.sample.recipe import Recipe
from alc_engine.sample.sample_project import SampleProjectRequest
from tests.e2e.typing_trial import Expert, open_window, window_on_screen

FEW = 0.002
"""Share of all labels: with fewer wrong ones the job is done."""
SECONDS_PER_ANSWER = 2.0
BEFORE = 300
"""Answers of the comparison."""
_CHUNK = 10
"""Answers between two counts of what is left."""
_PATIENCE = 600.0
_Result = TypeVar("_Result")


@dataclass
class Moment:
    """What the window says, and what is true."""

    why: str
    answers: int
    accepted: int
    accepted_wrong: int
    rounds: int
    minutes: float
    minutes_by_answers: float
    wrong: int
    wrong_not_reviewed: int
    low: float
    high: float
    holds: bool
    checks: int
    enough: bool
    sentence: str


@dataclass
class Part:
    """One part of the work, and what it found."""

    round: int
    name: str
    images: int
    found: int


@dataclass
class Course:
    """How it went."""

    wrong_at_first: int
    moments: list[Moment] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


class Cleaner:
    """Works through a project that a window shows.

    Parameters
    ----------
    expert : Expert
    path : Path
    truth : (N,) int64
    few : float
        Wrong labels below which the job is done.
    most_answers : int
    by_queue : bool
        Suspects, bulk acceptance and random checks as well; else batches alone.
    """

    def __init__(
        self,
        expert: Expert,
        path: Path,
        truth: NDArray[np.int64],
        few: float,
        most_answers: int,
        by_queue: bool = True,
    ) -> None:
        self._expert, self._path, self._truth = expert, path, truth
        self._few, self._most, self._by_queue = few, most_answers, by_queue
        self._round, self._answers = 1, 0
        self._given = self._read(lambda session: session.labels.given_labels.copy())
        self._said = np.full(len(truth), -1)  # (N,) class that was given or accepted
        self._accepted = np.zeros(len(truth), dtype=bool)
        self._began = time.monotonic()
        self.course = Course(self._wrong())

    def work(self) -> Course:
        """Until it is done, and said to be; or the answers are used up."""
        while not self._is_over():
            if self._by_queue:
                self._look_through_suspects()
            self._answer_batch()
            if self._by_queue and self._settled(_enough):
                self._note("the window says that you can stop")
            if not self._is_over():
                self._go_on()
        self._note("the end")
        return self.course

    # -- parts of the work -------------------------------------------------------

    def _look_through_suspects(self) -> None:
        while self._accept():
            pass
        self._press("ctrl+1", "Home")
        self._answer_all("suspects", self._settled(_open_suspects))

    def _accept(self) -> bool:
        """Accept what is offered of a new list, after the spot check; whether it was anything."""
        self._press("ctrl+1")
        listed = self._settled(_listed)
        offer = self._settled(lambda session: acceptance(session, listed, DEFAULT_THRESHOLD))
        if len(offer.to_check):
            self._press("ctrl+3")
            self._answer_all("spot check", offer.to_check)
            self._press("ctrl+1")  # back to the list as it was
            offer = self._settled(lambda session: acceptance(session, listed, DEFAULT_THRESHOLD))
        if not offer.offered:
            return False
        self._press("ctrl+Return")
        ids, classes = offer.image_ids, offer.class_ids
        self._said[ids], self._accepted[ids] = classes, True
        found = int((classes == self._truth[ids]).sum())
        self.course.parts.append(Part(self._round, "accepted", len(ids), found))
        self._note_if_few()
        return True

    def _answer_batch(self) -> None:
        batch = self._settled(lambda session: session.batch.copy())
        waiting = batch[self._said[batch] < 0]
        if len(waiting):
            first = int(np.flatnonzero(self._said[batch] < 0)[0])
            self._press("ctrl+2", "Home", *["Right"] * first)
            self._answer_all("batch", waiting)

    def _go_on(self) -> None:
        """As the strip proposes after a batch."""
        clean = self._settled(_was_clean)
        audits = self._by_queue and clean and not self._settled(_enough)
        self._press("ctrl+t" if audits else "ctrl+r")
        self._round += 1
        self._settled(lambda session: None)
        self._expert.look(2.0)

    # -- within ------------------------------------------------------------------

    def _answer_all(self, name: str, image_ids: NDArray[np.int64]) -> None:
        image_ids = image_ids[: max(self._most - self._answers, 0)]
        wrong = self._truth[image_ids] != self._given[image_ids]
        self.course.parts.append(Part(self._round, name, len(image_ids), int(wrong.sum())))
        for start in range(0, len(image_ids), _CHUNK):
            chunk = image_ids[start : start + _CHUNK]
            self._expert.press(*(self._key(i) for i in chunk.tolist()))
            self._said[chunk] = self._truth[chunk]
            self._answers += len(chunk)
            self._note_if_few()
        self._expert.look()

    def _key(self, image_id: int) -> str:
        truth = int(self._truth[image_id])
        return "Return" if truth == self._given[image_id] else str((truth + 1) % 10)

    def _press(self, *keys: str) -> None:
        self._expert.press(*keys)
        self._expert.look()

    def _settled(self, question: Callable[[ActiveLearningSession], _Result]) -> _Result:
        """What the project file says, once it holds what was meant.

        Raises
        ------
        RuntimeError
            If it never does: a key was lost, or meant another image.
        """
        end = time.monotonic() + _PATIENCE
        while True:
            found, differs = self._read(lambda session: self._compare(session, question))
            if not len(differs):
                return found
            if time.monotonic() > end:
                break
            time.sleep(0.5)
        raise RuntimeError(f"round {self._round}: other answers than meant for {differs[:20]}")

    def _compare(
        self,
        session: ActiveLearningSession,
        question: Callable[[ActiveLearningSession], _Result],
    ) -> tuple[_Result | None, NDArray[np.int64]]:
        differs = session.labels.expert_labels != self._said
        differs |= (session.labels.status == Status.ACCEPTED) != self._accepted
        if session.round != self._round:
            differs[:] = True
        ids = np.flatnonzero(differs)
        return (None if len(ids) else question(session)), ids

    def _read(self, question: Callable[[ActiveLearningSession], _Result]) -> _Result:
        with Project.open(self._path, read_only=True) as project:
            return question(project.session)

    def _wrong(self) -> int:
        return int((np.where(self._said < 0, self._given, self._said) != self._truth).sum())

    def _is_over(self) -> bool:
        said = {moment.why for moment in self.course.moments}
        return self._answers >= self._most or len(said) > 1

    def _note_if_few(self) -> None:
        if self._wrong() < self._few:
            self._note("hardly a label is wrong")

    def _note(self, why: str) -> None:
        """Keep what is said and true now, and the screen; once for each reason."""
        if any(moment.why == why for moment in self.course.moments):
            return
        said = self._settled(errors_left)
        open_ = self._said < 0
        left = int((self._given[open_] != self._truth[open_]).sum())
        minutes = (time.monotonic() - self._began) / 60
        accepted = self._accepted
        self.course.moments.append(
            Moment(
                why,
                self._answers,
                int(accepted.sum()),
                int((self._said[accepted] != self._truth[accepted]).sum()),
                self._round,
                round(minutes, 1),
                round(self._answers * SECONDS_PER_ANSWER / 60, 1),
                self._wrong(),
                left,
                said.low,
                said.high,
                said.low <= left <= said.high,
                said.checks,
                said.enough,
                sentences(said, QLocale("en")),
            )
        )
        self._expert.keep_picture(self._path.with_name(f"{len(self.course.moments)}.png"))


def _listed(session: ActiveLearningSession) -> Suspects:
    listed = suspects(session)
    assert listed is not None
    return listed


def _open_suspects(session: ActiveLearningSession) -> NDArray[np.int64]:
    listed = _listed(session)
    return listed.image_ids[~session.labels.reviewed[listed.image_ids]]


def _enough(session: ActiveLearningSession) -> bool:
    estimate = errors_left(session)
    return estimate is not None and estimate.enough


def _was_clean(session: ActiveLearningSession) -> bool:
    return not (session.labels.status[session.batch] == Status.CORRECTED).any()


# -- the trial -----------------------------------------------------------------------


def grains(folder: Path, images: int, wrong: float) -> tuple[Path, NDArray[np.int64]]:
    """The sample's recipe for more images and fewer wrong labels; its table, and the truth."""
    recipe = Recipe.read()
    more = images / len(recipe)
    classes = tuple(replace(each, count=round(each.count * more)) for each in recipe.classes)
    text = f"{recipe.text}\n# {images} images, {wrong} wrong\n"
    recipe = replace(recipe, classes=classes, wrong_share=wrong, text=text)
    sample = SampleProjectRequest(folder, recipe)()
    names = list(recipe.class_names)
    rows = list(_rows(sample.truth))
    return sample.labels, np.array([names.index(label) for _, label in rows])


def photos(folder: Path, source: Path, images: int, wrong: float) -> tuple[Path, NDArray[np.int64]]:
    """As many photographs of each class of a folder, some of them under another name."""
    kinds = sorted(each for each in source.iterdir() if each.is_dir())
    rng = np.random.default_rng(4)
    folder.mkdir(parents=True, exist_ok=True)
    paths = [p for kind in kinds for p in sorted(kind.iterdir())[: images // len(kinds)]]
    truth = np.array([[kind.name for kind in kinds].index(path.parent.name) for path in paths])
    given = truth.copy()
    chosen = rng.permutation(len(truth))[: round(wrong * len(truth))]
    given[chosen] = (truth[chosen] + rng.integers(1, len(kinds), len(chosen))) % len(kinds)
    rows = ["file_name,label"]
    (folder / "images").mkdir(exist_ok=True)
    for path, label in zip(paths, given, strict=True):
        name = f"{len(rows):05}{path.suffix}"  # it does not tell the class
        shutil.copy(path, folder / "images" / name)
        rows.append(f"{name},{kinds[label].name}")
    table = folder / "labels.csv"
    table.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return table, truth


def _rows(table: Path) -> Iterator[list[str]]:
    lines = table.read_text(encoding="utf-8").splitlines()[1:]
    return (line.split(",") for line in lines)


def make_project(path: Path, table: Path, settings: ProjectSettings) -> None:
    """A project that has been prepared and asks its first batch."""
    found = scan(table.parent / "images", table).catalog
    with Project.create(path, found, settings) as project:
        project.session.finish_preparation(project.preparation()())
        project.session.finish_round(project.session.begin_round()())


def tell(name: str, course: Course, images: int) -> None:
    """Say how it went."""
    print(f"{name}: {course.wrong_at_first} of {images} labels wrong at first")
    for part in course.parts:
        print(f"  round {part.round}, {part.name}: {part.images} images, {part.found} found")
    for moment in course.moments:
        print(
            f"  {moment.why}: {moment.answers} answers one by one, {moment.accepted} accepted in "
            f"bulk ({moment.accepted_wrong} of them wrong), {moment.rounds} rounds, "
            f"{moment.minutes} minutes (answers at {SECONDS_PER_ANSWER:g} s: "
            f"{moment.minutes_by_answers}); {moment.wrong} labels wrong, "
            f"{moment.wrong_not_reviewed} of them not reviewed, said: {moment.low:.0f} to "
            f"{moment.high:.0f}, {'which holds' if moment.holds else 'WHICH DOES NOT HOLD'}, "
            f"from {moment.checks} random checks"
        )
        print(f"    {moment.sentence}")


def main() -> int:
    """Run both courses; the exit status says whether every interval held the truth."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--images", type=int, default=3000)
    parser.add_argument("--wrong", type=float, default=0.05, help="share of the labels")
    parser.add_argument("--photos", type=Path, help="a folder with a subfolder for each class")
    parser.add_argument("--most-answers", type=int, default=2000)
    parser.add_argument("--pace", type=float, default=10, help="keys a second")
    given = parser.parse_args()
    for tool in ("Xvfb", "openbox", "xdotool"):
        if shutil.which(tool) is None:
            parser.error(f"{tool} is needed")
    images = given.out / "images"
    if given.photos is None:
        table, truth = grains(images, given.images, given.wrong)
    else:
        table, truth = photos(images, given.photos, given.images, given.wrong)
    courses = {}
    for name, strategy in (("queue", "guided"), ("before", "alc")):
        folder = given.out / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        path, by_queue = folder / "trial.alc", name == "queue"
        share = ProjectSettings.audit_share if by_queue else 0.0
        make_project(path, table, ProjectSettings(strategy=strategy, audit_share=share))
        most = given.most_answers if by_queue else BEFORE
        with window_on_screen(path, given.pace, folder / "window.log") as expert:
            open_window(expert, path, between=False)
            expert.look(2.0)
            cleaner = Cleaner(expert, path, truth, FEW * len(truth), most, by_queue)
            courses[name] = course = cleaner.work()
        tell(name, course, len(truth))
        (folder / "course.json").write_text(json.dumps(asdict(course), indent=1), encoding="utf-8")
    return 0 if all(moment.holds for moment in courses["queue"].moments) else 1


if __name__ == "__main__":
    sys.exit(main())
