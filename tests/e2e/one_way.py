"""The whole job in a real window by one means alone: mouse, keyboard, or accessibility tree.

From the first page to the cleaned table: the sample project, answers of every kind, undo, a
search, the loupe, a comparison, a note (a flag where no letter can be written), the next round,
the export. What is meant is written down before it is done; afterwards the log of the project
has to hold that and nothing else, and the table what follows from it.

All three see by the accessibility tree (`tests.e2e.tree`); the hands differ (`tests.e2e.hands`):
the mouse takes places of the screen from the tree and presses no key, the keyboard presses keys
alone, accessibility uses actions, selections and texts of the tree.

Needs Xvfb, openbox, xdotool, dbus-daemon, at-spi2-core, python3-gi and gir1.2-atspi-2.0::

    python -m tests.e2e.one_way --by mouse --out one_way
"""

from __future__ import annotations

import argparse
import csv
import re
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from alc_engine.labels.events import EventKind, Verdict
from alc_engine.project import Project
from tests.e2e.hands import HANDS, Hand, Mouse, selected, wait
from tests.e2e.tree import GoneError, Tree, missing, session_bus
from tests.e2e.typing_trial import program_on_screen

_NOTE = "odd edge"
_LONG = 400.0
"""Seconds for what trains or draws."""


@dataclass
class Meant:
    """What the expert means to be in the log: in words, since words are what is seen."""

    events: list[tuple[str, ...]] = field(default_factory=list)
    answers: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By file name: status in the table, and label."""


class Job:
    """An expert who does the job by one hand.

    Parameters
    ----------
    hand : Hand
    """

    def __init__(self, hand: Hand) -> None:
        self.hand, self.tree = hand, hand.tree
        self.meant = Meant()

    # -- seen --------------------------------------------------------------------------

    def image(self) -> str:
        """The file name of the current image, in the loupe or in the grid."""
        loupe = self.tree.first("filler", "Loupe")
        if loupe is not None:
            labels = self.tree.all("label", within=loupe)
            said = next(x.name for x in labels if x.told()["description"] == "File")
            return said.split(" · ")[0]  # a note or a flag follows
        return selected(self.tree)[0].name.split(",")[0]

    def offered(self, begins: str = "", ends: str = "") -> str:
        """The class that a button of the answer bar names."""
        for each in self.tree.all("push button", within=self.tree.one("filler", "Answers")):
            name = each.name
            if name.startswith(begins) and name.endswith(ends) and (begins or ends):
                return name[len(begins) : len(name) - len(ends)]
        raise GoneError(f"no answer {begins}…{ends}")

    def key_of(self, class_name: str) -> str:
        """The key that the class panel names; from the tree even where the panel is put aside."""
        classes = self.tree.one("list", "Classes", hidden=True)
        row = self.tree.one("list item", f"{class_name}:", within=classes, whole=False, hidden=True)
        return re.search(r"key (\d)", row.name)[1]

    def settle(self) -> None:
        """Until all is saved and keys count, as who looks up before going on."""
        wait("all answers saved", lambda: self.tree.first("label", "✓ All answers saved"))
        time.sleep(0.8)

    # -- done --------------------------------------------------------------------------

    def answer(self, name: str, key: str, verdict: Verdict, status: str, label: str = "") -> None:
        """One answer to the current image; the next one comes."""
        image = self.image()
        self.meant.events.append(("answer", image, str(verdict), label))
        self.meant.answers[image] = status, label
        self.hand.answer(name, key)
        wait(f"another image than {image}", lambda: self.image() != image)
        self.settle()

    def right(self) -> None:
        given = self.offered("Right: keep ")
        self.answer("Right", "Return", Verdict.LABEL, "confirmed", given)

    def suggestion(self) -> None:
        given, label = self.offered("Right: keep "), self.offered("Suggestion: ")
        status = "confirmed" if given == label else "corrected"
        self.answer("Suggestion", "m", Verdict.LABEL, status, label)

    def another(self) -> None:
        label = self.offered(ends=": give this likely class")
        self.answer(f"{label}:", self.key_of(label), Verdict.LABEL, "corrected", label)

    def unsure(self) -> None:
        self.answer("Unsure", "u", Verdict.UNSURE, "unsure")

    def exclude(self) -> None:
        self.answer("Exclude", "x", Verdict.EXCLUDE, "excluded")

    def later(self) -> None:
        image = self.image()
        self.hand.answer("Later", "s")
        wait(f"another image than {image}", lambda: self.image() != image)
        self.settle()

    def undo(self) -> None:
        image = self.meant.events[-1][1]
        self.meant.events.append(("undo",))
        del self.meant.answers[image]
        self.hand.answer("Undo", "ctrl+z")
        wait(f"{image} again", lambda: self.image() == image)
        self.settle()

    def another_image(self) -> None:
        """Go two images on, and answer there."""
        begins = self.image()
        self.hand.go_on(2)
        wait("another image", lambda: self.image() != begins)
        self.settle()
        self.right()

    def remark(self) -> None:
        image = self.image()
        kind = "note_image" if self.hand.writes else "flag_image"
        self.meant.events.append((kind, image))
        self.hand.remark(_NOTE)
        if self.hand.writes:
            wait("the note is kept", lambda: self.tree.first("label", "saved"))
        else:
            wait("the flag", lambda: self.tree.one("check box", "Flagged").has("checked"))
        self.settle()

    def list_class(self) -> None:
        """Look for the images of a class, and go back to the questions."""
        name = self.offered("Right: keep ")
        self.hand.find(name)
        time.sleep(1.5)
        said = [x.name for x in self.tree.all("list item", within=self.tree.one("list", "Images"))]
        others = [each for each in said if name not in each]
        if not said or others:
            raise RuntimeError(f"looked for {name}, found {said}")
        self.settle()
        print(f"  {len(said)} images of {name} in sight")
        self.questions()

    def questions(self) -> None:
        """The list of the batch, without a search."""
        if not isinstance(self.hand, Mouse):
            self.clear_search()
        self.hand.command("View", "Show the questions", "ctrl+2")
        wait("the questions", lambda: self.tree.one("check box", "Questions", whole=False))
        self.settle()

    def clear_search(self) -> None:
        line = self.tree.one("text", "Search images")
        if line.told()["text"]:
            if hasattr(self.hand, "press"):
                self.hand.press("ctrl+f", "ctrl+a", "BackSpace", "Escape")
            else:
                line.ask("write", text="")
            time.sleep(0.5)

    def loupe(self) -> None:
        """Look closely, answer there, compare, and lead back."""
        self.hand.look()
        self.tree.one("filler", "Loupe")
        self.settle()
        self.right()
        self.suggestion()
        self.hand.command("View", "Compare\t", "c")
        self.tree.one("filler", "Examples to compare with")
        self.settle()
        self.another()
        self.hand.command("View", "Compare\t", "c")
        wait("no comparison", lambda: not self.tree.first("filler", "Examples to compare with"))
        self.hand.command("View", "Loupe\t", "f")
        wait("the grid", lambda: not self.tree.first("filler", "Loupe"))
        self.settle()

    def next_round(self) -> None:
        self.hand.command("Round", "Start next round", "r")
        self.tree.one("push button", "Show the next batch", patience=_LONG)
        self.settle()
        self.hand.button("Show the next batch")
        wait("round 2", lambda: self.tree.first("label", "Round 2"))
        self.settle()

    def export(self, cleaned: Path) -> None:
        self.hand.command("File", "Export…", "ctrl+e")
        self.tree.one("dialog", "Export")
        time.sleep(0.5)
        self.hand.button("Export")
        wait("the report", lambda: self.tree.first("label", "✓", whole=False))
        time.sleep(0.5)
        self.hand.button("Close")
        wait("no dialog", lambda: not self.tree.first("dialog", "Export"))
        assert cleaned.is_file()

    def all(self, cleaned: Path) -> None:
        """The whole job."""
        steps = (
            self.welcome,
            *(self.questions, self.right, self.suggestion, self.another, self.unsure),
            *(self.exclude, self.later, self.right, self.undo, self.suggestion),
            *(self.another_image, self.remark, self.list_class, self.loupe),
            *(self.next_round, self.questions, self.right, self.another),
        )
        for step in steps:
            began = time.monotonic()
            step()
            print(f"{step.__name__}: {time.monotonic() - began:.1f} s", flush=True)
        self.export(cleaned)

    def welcome(self) -> None:
        """From the first page to the first batch, and out of the tour."""
        self.tree.one("push button", "Try the sample project")
        time.sleep(1)
        self.hand.button("Try the sample project")
        self.tree.one("push button", "Leave", patience=_LONG)
        time.sleep(1)
        self.hand.button("Leave")
        wait("no tour", lambda: not self.tree.first("push button", "Leave"))
        waiting = re.compile(r"Questions\D+[1-9]")
        wait(
            "the first batch",
            lambda: waiting.match(self.tree.one("check box", "Questions", whole=False).name),
            _LONG,
        )
        self.settle()


# -- afterwards -------------------------------------------------------------------------


def compare(project_file: Path, cleaned: Path, meant: Meant) -> bool:
    """Whether log and table are what was meant; says what is not."""
    with Project.open(project_file, read_only=True) as project:
        names, classes = project.catalog.file_names, project.session.class_names
        given = project.session.labels.given_labels
        kept = []
        for event in project.session.labels._log:
            if event.kind.is_answer:
                label = classes[event.class_id] if event.class_id >= 0 else ""
                kept.append(("answer", names[event.image_id], str(event.verdict), label))
            elif event.kind is EventKind.UNDO:
                kept.append(("undo",))
            else:
                kept.append((str(event.kind), names[event.image_id]))
        came = {name: classes[given[row]] for row, name in enumerate(names)}
    same = kept == meant.events
    print(f"{len(meant.events)} events meant, {len(kept)} in the log: {'the same' if same else ''}")
    if not same:
        print(f"  NOT THE SAME\n  meant {meant.events}\n  kept  {kept}")
    wrong = []
    with cleaned.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        name = Path(row["file_name"]).name
        status, label = meant.answers.get(name, ("unreviewed", came[name]))
        if (row["status"], row["label"]) != (status, label):
            wrong.append((name, status, label, row["status"], row["label"]))
    print(f"{len(rows)} rows in the table, {len(wrong)} of them wrong {wrong[:5] or ''}")
    return same and not wrong and len(rows) == len(came)


@contextmanager
def seen_program(folder: Path, log: Path):
    """The program as it comes for a new user, with its tree; the environment of its screen."""
    home = {
        name: str(folder / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME")
    }
    runtime = folder / "run"
    runtime.mkdir(parents=True, mode=0o700)
    for each in home.values():
        Path(each).mkdir(parents=True)
    with (
        session_bus({**home, "XDG_RUNTIME_DIR": str(runtime)}) as environment,
        program_on_screen([], environment, log) as (display, _),
    ):
        tree = Tree(environment)
        try:
            yield tree, {"DISPLAY": display}
        finally:
            tree.close()


def main() -> int:
    """Do the job; the exit status says whether log and table are as meant."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--by", choices=sorted(HANDS), required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    lacking = [tool for tool in ("Xvfb", "openbox", "xdotool") if shutil.which(tool) is None]
    lacking += [each for each in (missing(),) if each]
    if lacking:
        parser.error(f"needed: {', '.join(lacking)}")
    folder = given.out.absolute() / given.by
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    project_file = folder / "xdg_data_home/alc-desktop/alc-desktop/sample/Sample project.alc"
    cleaned = project_file.with_name("Sample project-cleaned.csv")
    with seen_program(folder, folder / "program.log") as (tree, environment):
        job = Job(HANDS[given.by](tree, environment))
        try:
            job.all(cleaned)
        except BaseException:
            (folder / "tree.txt").write_text(tree.ask("outline", within=None, hidden=False))
            picture = ["import", "-window", "root", str(folder / "screen.png")]
            if shutil.which("import"):
                subprocess.run(picture, env=environment, check=False)
            raise
    return 0 if compare(project_file, cleaned, job.meant) else 1


if __name__ == "__main__":
    sys.exit(main())
