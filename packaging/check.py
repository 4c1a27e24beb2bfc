"""Builds the source archive and the wheel, and checks that the wheel works.

One command, in an environment with the ``dev`` extra::

    python packaging/check.py [--out dist]

The wheel is installed, without its dependencies, into a fresh environment that
borrows them from this one; there every module is imported, the resources are
looked for, and the two programs are started.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WANTED = (
    "alc_desktop/docs/methods.md",
    "alc_desktop/docs/pictures/batch.png",
    "alc_desktop/resources/guide/guide.de.md",
    "alc_desktop/resources/guide/guide.en.md",
    "alc_desktop/resources/icons/app.svg",
    "alc_desktop/resources/icons/undo.svg",
    "alc_desktop/resources/system/alc-desktop.desktop",
    "alc_desktop/resources/translations/alc_de.ts",
    "alc_engine/experiments/configs/fig2.toml",
    "alc_engine/sample/pollen.toml",
)
PROGRAMS = ("alc", "alc-desktop")
LOOK_INSIDE = """
import importlib, pkgutil, sys
import alc_desktop, alc_engine
from alc_engine.sample.recipe import Recipe

for package in (alc_engine, alc_desktop):
    assert package.__file__.startswith(sys.prefix), package.__file__
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
from alc_desktop.help.guide_text import guide_languages, readable, guide_file
from alc_desktop.widgets.icons import icon_names

assert len(Recipe.read()) == 1600
assert "undo" in icon_names()
assert guide_languages() == ("de", "en")
assert "(../../docs/methods.md)" in readable(guide_file("de"))
print("every module imports; icons, the guide and the sample's recipe are there")
"""


def main() -> int:
    """Build, then check; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="folder for both files")
    out = parser.parse_args().out
    run(sys.executable, "-m", "build", "--outdir", str(out), str(ROOT))
    wheel, archive = newest(out, "*.whl"), newest(out, "*.tar.gz")
    check_contents(wheel, archive)
    with tempfile.TemporaryDirectory() as folder:
        check_installed(wheel, Path(folder))
    for path in (archive, wheel):
        print(f"{path}  {path.stat().st_size / 1024:,.0f} KB")
    return 0


def newest(folder: Path, pattern: str) -> Path:
    """The file made last."""
    return max(folder.glob(pattern), key=lambda path: path.stat().st_mtime)


def check_contents(wheel: Path, archive: Path) -> None:
    """Both hold what they must, and the wheel nothing else."""
    names = zipfile.ZipFile(wheel).namelist()
    missing = [name for name in WANTED if name not in names]
    ours = ("alc_engine/", "alc_desktop/", "alc_desktop-")
    foreign = [name for name in names if not name.startswith(ours)]
    if missing or foreign:
        sys.exit(f"{wheel.name}: missing {missing}, foreign {foreign}")
    with tarfile.open(archive) as file:
        packed = {name.partition("/")[2] for name in file.getnames()}
    lacking = {"LICENSE", "README.md", "resources/icons/app.svg"} - packed
    if lacking:
        sys.exit(f"{archive.name}: missing {sorted(lacking)}")


def check_installed(wheel: Path, folder: Path) -> None:
    """The wheel works in an environment of its own, away from the checkout."""
    venv.create(folder / "venv", with_pip=True)
    scripts = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    python = str(scripts / "python")
    run(python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel))
    site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", quiet=True)
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(site.strip(), "borrowed.pth").write_text("\n".join(borrowed) + "\n", encoding="utf-8")
    run(python, "-c", LOOK_INSIDE, folder=folder)
    for program in PROGRAMS:
        run(str(scripts / program), "--help", folder=folder, quiet=True)
        print(f"{program} --help: ok")


def run(*command: str, folder: Path | None = None, quiet: bool = False) -> str:
    """Run a command; returns its output if it is not to be shown."""
    done = subprocess.run(
        command, check=True, cwd=folder, text=True, stdout=subprocess.PIPE if quiet else None
    )
    return done.stdout or ""


if __name__ == "__main__":
    sys.exit(main())
