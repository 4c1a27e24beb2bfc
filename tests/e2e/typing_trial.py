"""Labels three projects in a real window by real keys at typing speed, and compares the log.

The expert of this trial has no mouse and does not wait for the window while
labelling: keys go to a virtual screen at a steady pace. After a menu, a dialog or
a search the expert looks up until the screen stands still. And every answer is written down before
its keys are pressed. Afterwards the log of the project is read and has to hold
those answers, in that order, and nothing else. With `--between` the expert also
opens menus, dialogs and the palette, searches, and types while the project opens.

Needs Xvfb, openbox and xdotool::

    python -m tests.e2e.typing_trial --out trial [--between] [--photos FOLDER] [--pace 10]
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from alc_desktop.model.word_search import find_words
from alc_engine.formats import scan
from alc_engine.labels.events import EventKind, Verdict
from alc_engine.project import Project
from alc_engine.runtime.settings import BackboneSpec, ProjectSettings, TrainingSettings

ANSWERS = 90
_STILL, _FIRST_LOOK, _PATIENCE = 0.6, 2.0, 60.0
"""Seconds without a change after which a screen stands still, and for a window that has just
come, which may still be at work; seconds to wait for that."""
GENERA = (
    *("Abies", "Betula", "Carex", "Daphne", "Erica", "Fagus", "Galium", "Hedera", "Ilex"),
    *("Juncus", "Kalmia", "Larix", "Magnolia", "Nepeta", "Oxalis", "Picea", "Quercus", "Rosa"),
    *("Salix", "Tilia", "Ulmus", "Viola", "Xanthium", "Yucca", "Zostera"),
)
SPECIES = (
    *("alba", "borealis", "confirmata", "exclusa", "glabra"),
    *("minor", "nigra", "robur", "sativa", "undulata"),
)
SIGNS = {" ": "space", "-": "minus", ".": "period", "_": "underscore", "/": "slash"}


@dataclass(frozen=True)
class Answer:
    """What the expert means: an image, and a class or a verdict without one."""

    image_id: int
    verdict: Verdict
    class_id: int = -1


# -- projects ------------------------------------------------------------------------


def make_project(folder: Path, names: list[str], truth: np.ndarray, pictures: list) -> Path:
    """A project with its first batch; a fifth of the labels is wrong."""
    rng = np.random.default_rng(3)
    images = folder / "images"
    images.mkdir(parents=True)
    given = truth.copy()
    wrong = rng.permutation(len(truth))[: len(truth) // 5]
    given[wrong] = (truth[wrong] + 1 + rng.integers(0, len(names) - 1, len(wrong))) % len(names)
    rows = ["file_name,label"]
    for number, picture in enumerate(pictures):
        name = f"{number:04}.png"
        picture.save(images / name)
        rows.append(f"images/{name},{names[given[number]]}")
    table = folder / "labels.csv"
    table.write_text("\n".join(rows), encoding="utf-8")
    features = rng.normal(size=(len(truth), 24)).astype(np.float32) * 0.4
    features += rng.normal(size=(len(names), 24)).astype(np.float32)[truth]
    np.save(folder / "features.npy", features)
    settings = ProjectSettings(
        backbone=BackboneSpec("precomputed", embeddings=str(folder / "features.npy")),
        batch_size=ANSWERS,
        training=TrainingSettings(epochs=8),
    )
    path = folder / "trial.alc"
    with Project.create(path, scan(folder, table).catalog, settings) as project:
        project.session.finish_preparation(project.preparation()())
        project.session.finish_round(project.session.begin_round()())
    return path


def digits(folder: Path) -> Path:
    """Drawn digits, classes 0 to 9."""
    truth = np.random.default_rng(1).integers(0, 10, 300)
    return make_project(
        folder, [str(n) for n in range(10)], truth, [drawn(str(t), int(t)) for t in truth]
    )


def plants(folder: Path) -> Path:
    """250 classes whose names begin with every letter that is a command elsewhere."""
    names = [f"{genus} {kind}" for genus in GENERA for kind in SPECIES]
    truth = np.random.default_rng(2).integers(0, len(names), 600)
    return make_project(folder, names, truth, [drawn(names[t][:2], int(t)) for t in truth])


def photos(folder: Path, source: Path) -> Path:
    """Thirty images of each class of a folder with a subfolder a class."""
    names, truth, pictures = [], [], []
    for number, of_class in enumerate(sorted(p for p in source.iterdir() if p.is_dir())):
        names.append(of_class.name)
        for path in sorted(of_class.iterdir())[:30]:
            truth.append(number)
            pictures.append(Image.open(path).convert("RGB"))
    return make_project(folder, names, np.array(truth), pictures)


def drawn(text: str, seed: int) -> Image.Image:
    """A small picture with a text in it."""
    hue = seed * 47 % 360
    picture = Image.new("RGB", (48, 48), f"hsl({hue}, 45%, 70%)")
    ImageDraw.Draw(picture).text((8, 6), text, fill="black", font_size=30)
    return picture


# -- the expert ----------------------------------------------------------------------


class Expert:
    """Presses keys on a virtual screen, and keeps what was meant.

    Parameters
    ----------
    display : str
    picture : Path
        Where the screen keeps its pixels.
    pace : float
        Keys a second.
    """

    def __init__(self, display: str, picture: Path, pace: float) -> None:
        self.picture = picture
        self._environment = os.environ | {"DISPLAY": display}
        self._delay = str(round(1000 / pace))
        self.meant: list[Answer] = []

    def ask(self, *arguments: str) -> str:
        """What xdotool says; empty if it finds nothing."""
        done = subprocess.run(
            ["xdotool", *arguments], env=self._environment, capture_output=True, text=True
        )
        return done.stdout.strip()

    def keep_picture(self, path: Path) -> None:
        """Keep what the screen shows."""
        subprocess.run(["import", "-window", "root", str(path)], env=self._environment, check=False)

    def look(self, still: float = _STILL) -> None:
        """Wait until the screen stands still, as who looks up before going on."""
        end, since, seen = time.monotonic() + _PATIENCE, time.monotonic(), b""
        while time.monotonic() < end:
            now = hashlib.blake2b(self.picture.read_bytes()).digest()
            if now != seen:
                since, seen = time.monotonic(), now
            elif time.monotonic() - since > still:
                return
            time.sleep(0.05)
        raise RuntimeError("the screen does not come to rest")

    def wait_for(self, title: str) -> None:
        """Wait until a window called `title` has the keys."""
        end = time.monotonic() + _PATIENCE
        while title not in self.ask("getactivewindow", "getwindowname"):
            if time.monotonic() > end:
                raise RuntimeError(f"no window called {title} has the keys")
            time.sleep(0.05)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self.ask("key", "--delay", self._delay, *keys)

    def type(self, text: str) -> None:
        """Type letters as they stand on the keyboard."""
        self.press(*(SIGNS.get(letter, _with_shift(letter)) for letter in text))


def _with_shift(letter: str) -> str:
    return f"shift+{letter.lower()}" if letter.isupper() else letter


def query_for(name: str, names: list[str], capital: bool) -> str:
    """The shortest beginnings of the words of a name that put it on top."""
    words = name.split()
    for length in range(2, max(map(len, words)) + 1):
        query = " ".join(word[:length] for word in words).lower()
        if find_words(query, names)[0].place == names.index(name):
            return query.capitalize() if capital else query
    return name.lower()


def label(expert: Expert, path: Path, between: bool, log: Path) -> Iterator[str]:
    """Answer the batch; says what is done besides."""
    with Project.open(path, read_only=True) as project:
        batch = project.session.batch.tolist()
        names = list(project.session.class_names)
        given = project.session.labels.given_labels
        file_names = project.catalog.file_names
    rng = np.random.default_rng(8)
    many = len(names) > 10
    for place, image_id in enumerate(batch):
        if between and place % 6 == 3:
            yield from distract(expert, place // 6, file_names[image_id])
            expert.wait_for(path.stem)  # a busy window gives the keys back late
            expert.look()
        draw = rng.random()
        class_id = int(rng.integers(len(names)))
        if draw < 0.3:
            expert.meant.append(Answer(image_id, Verdict.LABEL, int(given[image_id])))
            expert.press("Return" if draw < 0.2 else "space")
        elif draw < 0.38:
            expert.meant.append(Answer(image_id, Verdict.UNSURE))
            expert.press("F6" if many else "u")
        elif draw < 0.44:
            expert.meant.append(Answer(image_id, Verdict.EXCLUDE))
            expert.press("F7" if many else "x")
        elif many:
            expert.meant.append(Answer(image_id, Verdict.LABEL, class_id))
            expert.type(query_for(names[class_id], names, capital=draw < 0.7))
            expert.press("Return")
        else:
            expert.meant.append(Answer(image_id, Verdict.LABEL, class_id))
            named = names[class_id].isdigit()
            expert.press(names[class_id] if named else str((class_id + 1) % 10))


def distract(expert: Expert, turn: int, file_name: str) -> Iterator[str]:
    """Something that is no answer, and back to the image."""
    match turn % 7:
        case 0:
            expert.press("alt+v", "1", "2", "q", "w", "Escape", "Escape")
            yield "menu"
        case 1:
            _in_dialog(expert, "ctrl+k", "All actions", "x", "u", "m", "1")
            yield "palette"
        case 2:
            _in_dialog(expert, "question", "Keys", "1", "x", "m", "u")
            yield "keys"
        case 3:
            expert.press("ctrl+f")
            expert.type(Path(file_name).name)
            expert.press("Return")
            expert.look()
            expert.press("ctrl+f", "ctrl+a", "BackSpace")
            time.sleep(0.5)  # the search is made when one has paused
            expert.press("Escape")
            yield "search"
        case 4:
            _in_dialog(expert, "ctrl+shift+a", "class", *"muxs", "space", "1")
            yield "class dialog"
        case 5:
            _in_dialog(expert, "ctrl+m", "ethod", "1", "x", "u")
            yield "method dialog"
        case 6:
            expert.press("slash", "m", "u", "Escape")
            yield "finder left"


def _in_dialog(expert: Expert, opens: str, title: str, *keys: str) -> None:
    """Press keys in a dialog, and leave it."""
    expert.press(opens)
    expert.wait_for(title)
    expert.press(*keys, "Escape")


# -- the trial -----------------------------------------------------------------------


def run(path: Path, pace: float, between: bool, log: Path) -> bool:
    """Label one project; whether the log holds what was meant."""
    with window_on_screen(path, pace, log) as expert:
        typed = open_window(expert, path, between)
        expert.look(_FIRST_LOOK)
        began = time.monotonic()
        besides = list(label(expert, path, between, log))
        seconds = time.monotonic() - began
        expert.look()
        expert.keep_picture(log.with_suffix(".png"))
    return report(expert, path, typed, besides, seconds)


@contextmanager
def window_on_screen(path: Path, pace: float, log: Path) -> Iterator[Expert]:
    """An expert before a screen of its own on which the program opens a project."""
    environment = os.environ | {"XDG_CONFIG_HOME": str(path.parent / "config")}
    with program_on_screen([str(path)], environment, log) as (display, picture):
        yield Expert(display, picture, pace)


@contextmanager
def program_on_screen(
    arguments: list[str], environment: dict[str, str], log: Path
) -> Iterator[tuple[str, Path]]:
    """The program on a screen of its own: its display, and the file that keeps its pixels.

    Afterwards the program is asked to end, and what does not is killed.
    """
    pixels = tempfile.TemporaryDirectory()
    screen, display = open_screen(Path(pixels.name))
    environment = environment | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    program = manager = None
    try:
        # It gives the keys back to the window when a dialog closes, as on any desktop.
        manager = subprocess.Popen(
            ["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        with log.open("w") as said:
            program = subprocess.Popen(
                [sys.executable, "-m", "alc_desktop", *arguments],
                env=environment,
                stdout=said,
                stderr=said,
            )
        yield display, Path(pixels.name) / "Xvfb_screen0"
        program.terminate()
        program.wait(30)
    finally:
        for process in (program, manager, screen):
            if process is not None and process.poll() is None:
                process.kill()
                process.wait()
        pixels.cleanup()


def open_screen(pixels: Path) -> tuple[subprocess.Popen, str]:
    """A virtual screen of its own, whatever others there are, once it takes connections.

    Its pixels are kept in a file in the folder `pixels`.
    """
    reader, writer = os.pipe()
    screen = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(writer),
            "-screen",
            "0",
            "1440x900x24",
            "-nolisten",
            "tcp",
            "-fbdir",
            str(pixels),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=(writer,),
    )
    os.close(writer)
    with os.fdopen(reader) as said:
        return screen, f":{said.readline().strip()}"


def open_window(expert: Expert, path: Path, between: bool) -> int:
    """Wait until the project is shown; type all the while if wished. Keys typed."""
    typed, end = 0, time.monotonic() + 180
    while time.monotonic() < end:
        shown = expert.ask("search", "--onlyvisible", "--name", f"^{path.stem} ")
        if shown:
            expert.ask("windowfocus", shown.split()[0])
            return typed
        early = expert.ask("search", "--onlyvisible", "--name", "Label correction")
        if early and between:
            expert.ask("windowfocus", early.split()[0])
            expert.ask("key", "--delay", "5", "1", "Return", "m", "x")
            typed += 4
        time.sleep(0.02)
    raise RuntimeError("the window did not come")


def report(expert: Expert, path: Path, typed: int, besides: list[str], seconds: float) -> bool:
    """Say how the log compares with what was meant."""
    with Project.open(path, read_only=True) as project:
        events = list(project.session.labels._log)
        names = project.session.class_names
    kept = [
        Answer(event.image_id, event.verdict, event.class_id)
        for event in events
        if event.kind is EventKind.ANSWER
    ]
    others = [event.kind.name for event in events if event.kind is not EventKind.ANSWER]
    same = kept == expert.meant and not others
    print(
        f"{path.parent.name}: {len(expert.meant)} answers meant, {len(kept)} in the log, "
        f"{'the same' if same else 'NOT THE SAME'}; {len(names)} classes, {seconds:.0f} s, "
        f"{typed} keys while opening, {len(besides)} things besides"
    )
    matched = SequenceMatcher(None, expert.meant, kept, autojunk=False)
    for kind, meant, to, held, end in matched.get_opcodes():
        if kind != "equal":
            print(f"  at {meant}: meant {expert.meant[meant:to]}, in the log {kept[held:end]}")
    if others:
        print(f"  further events: {others}")
    return same


def main() -> int:
    """Run the trial; the exit status says whether every log is as it was meant."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--photos", type=Path, help="a folder with a subfolder for each class")
    parser.add_argument("--pace", type=float, default=10, help="keys a second")
    parser.add_argument("--between", action="store_true")
    given = parser.parse_args()
    for tool in ("Xvfb", "openbox", "xdotool"):
        if shutil.which(tool) is None:
            parser.error(f"{tool} is needed")
    given.out.mkdir(parents=True, exist_ok=True)
    kinds = {"digits": digits, "plants": plants}
    if given.photos is not None:
        kinds["photos"] = lambda folder: photos(folder, given.photos)
    results = []
    for name, make in kinds.items():
        folder = given.out / name
        shutil.rmtree(folder, ignore_errors=True)
        log = given.out / f"{name}.log"
        results.append(run(make(folder), given.pace, given.between, log))
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
