"""Fig. 1 in a file: the picture of the neighbour view at print size, as PNG and as SVG.

``python -m alc_desktop.neighbors.neighborhood_figure PROJECT.alc --image FILE_NAME --out NAME``
draws it for an image of a project; the view's *Save picture* and the engine's
experiments call the same functions. Works without a screen.
"""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLocale

from alc_desktop.model.facts import ImageFacts
from alc_desktop.neighbors.neighbor_words import picture_of
from alc_desktop.neighbors.picture_files import (
    read_stills,
    refuse_image,
    require_application,
    save_picture,
)
from alc_desktop.widgets.theme import light_theme
from alc_engine.images.catalog import ImageCatalog
from alc_engine.labels.store import Status
from alc_engine.learning.insights import Neighborhood
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim


def draw(
    shown: Neighborhood,
    image_paths: Sequence[Path],
    class_names: Sequence[str],
    labels: NDArray[np.int64],
    out: Path,
) -> tuple[Path, ...]:
    """Draw a neighbourhood into ``<out>.png`` and ``<out>.svg``; the same call, the same bytes.

    Parameters
    ----------
    shown : Neighborhood
        Of K neighbours.
    image_paths : sequence of K + 1 Path
        The picked image first, then the neighbours in their order.
    class_names : sequence of M str
    labels : (K + 1,) int64
        Labels of these images, -1 where there is none.
    out : Path
        Without a suffix.

    Returns
    -------
    tuple of Path
        What was written.

    Raises
    ------
    UserFixableError
        If it can't be written there.
    """
    count = len(image_paths)
    facts = ImageFacts(
        file_names=[path.name for path in image_paths],
        path_of=lambda place: image_paths[place],
        class_names=tuple(class_names),
        given_labels=labels,
        labels=labels,
        status=np.full(count, Status.UNREVIEWED, dtype=np.int8),
        unsaved=frozenset(),
        batch=np.zeros(0, dtype=np.int64),
    )
    placed = replace(shown, image_id=0, neighbor_ids=np.arange(1, count, dtype=np.int64))
    return _draw_both(placed, facts, out, QLocale.c())


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw the neighbourhood of an image of a project; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m alc_desktop.neighbors.neighborhood_figure",
        description="Draw an image of a project and its neighbours: entropy before and after "
        "one question, as in the neighbour view. Leaves NAME.png and NAME.svg.",
        epilog="example: python -m alc_desktop.neighbors.neighborhood_figure cats.alc "
        "--image photos/001.jpg --out figure",
    )
    parser.add_argument("project", type=Path, metavar="PROJECT.alc")
    parser.add_argument("--image", required=True, metavar="FILE_NAME", help="as in the exports")
    parser.add_argument("--out", required=True, type=Path, metavar="NAME", help="without suffix")
    given = parser.parse_args(arguments)
    try:
        written = draw_from_project(given.project, given.image, given.out)
    except UserFixableError as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 1
    print("\n".join(map(str, written)))
    return 0


def draw_from_project(project_file: Path, image: str, out: Path) -> tuple[Path, ...]:
    """Draw the neighbourhood of an image of a project into ``<out>.png`` and ``<out>.svg``.

    Raises
    ------
    UserFixableError
        If the project can't be read, has no such image, or no round yet.
    """
    from alc_desktop.model.propagation import neighborhood_shown
    from alc_desktop.model.session_model import SessionModel
    from alc_engine.project import Project

    with Project.open(project_file, read_only=True) as project:
        image_id = _find(project.catalog, image)
        shown = neighborhood_shown(project.session, image_id)
        if shown is None:
            raise UserFixableError(
                say("There is no round yet, so nothing is known of the neighbours."),
                verbatim(project_file),
                say(
                    "Run a round first: alc round {project_file} --out batch.csv",
                    project_file=project_file,
                ),
            )
        for path in _both(out):
            refuse_image(path, project.catalog)
        require_application()
        return _draw_both(shown, SessionModel(project).facts, out, QLocale())


def _find(catalog: ImageCatalog, image: str) -> int:
    try:
        return catalog.file_names.index(image)
    except ValueError:
        near = difflib.get_close_matches(image, catalog.file_names, 3)
        remedy = (
            say("Did you mean {names}?", names=", ".join(near))
            if near
            else say("Name it as the exports do.")
        )
        raise UserFixableError(
            say("The project has no image of this name."), verbatim(image), remedy
        ) from None


def _draw_both(
    shown: Neighborhood, facts: ImageFacts, out: Path, locale: QLocale
) -> tuple[Path, ...]:
    require_application()
    picture = picture_of(shown, facts, light_theme(), locale)
    ids = [column.image_id for column in picture.columns]
    stills = read_stills({image_id: facts.path_of(image_id) for image_id in ids})
    for path in _both(out):
        save_picture(picture, stills, path, locale)
    return _both(out)


def _both(out: Path) -> tuple[Path, Path]:
    return out.with_name(f"{out.name}.png"), out.with_name(f"{out.name}.svg")


if __name__ == "__main__":
    sys.exit(main())
