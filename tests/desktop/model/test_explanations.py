"""Every technical word of the inspector and the neighbour view is explained where it stands."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QWidget

from alc_desktop.i18n.translations import languages
from alc_desktop.model.explanations import Term, explained

WORDS = {
    Term.ENTROPY: r"\bentrop",
    Term.NATS: r"\bnats\b",
    Term.WEIGHT: r"contribution weight|beitragsgewicht|poids de contribution|\balpha\b"
    r"|even share|gleicher anteil|part égale",
    Term.EPOCH: r"\b[eé]poch|\bépoque",
    Term.DIFFUSION: r"\bdiffus",
    Term.DISTANCE: r"\bdistance|\babst[aä]nd",
    Term.TRUST: r"\btrusted|\bgetraut|\bvertraut|\bfiables",
    Term.PROBABILITY: r"\bprobabilit|\bwahrscheinlichkeit|\d\s%",
}
"""How the words look in the languages there are; a percentage of a class is a probability."""


@pytest.mark.parametrize("term", Term)
@pytest.mark.parametrize("language", languages())
def test_a_term_is_explained_in_each_language(term, language, speak):
    speak(language)
    said = explained(term)
    assert said.endswith(".")
    assert len(said) > 40
    assert re.search(WORDS[term], said, re.IGNORECASE) or term is Term.TRUST


def own_words(widget: QWidget) -> str:
    """What it shows by itself, or says of itself."""
    text = getattr(widget, "text", None)
    shown = text() if callable(text) else ""
    return " ".join((str(shown), widget.accessibleName(), widget.accessibleDescription()))


def unexplained(root: QWidget) -> list[str]:
    """Widgets in sight that use a technical word which neither they nor their panel explain."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        for term, pattern in WORDS.items():
            if not re.search(pattern, own_words(widget), re.IGNORECASE):
                continue
            tips = [widget.toolTip(), *(each.toolTip() for each in parents(widget, root))]
            if not any(explained(term) in tip for tip in tips if tip):
                found.append(f"{type(widget).__name__} {own_words(widget)!r}: {term.name}")
    return found


def parents(widget: QWidget, root: QWidget):
    """Those whose tool tip Qt shows over a widget that has none."""
    while not widget.toolTip() and widget is not root and widget.parentWidget() is not None:
        widget = widget.parentWidget()
        yield widget


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("method", ["alc", "entropy", "margin", "corractive", "least_confident"])
def test_every_technical_figure_says_what_it_means(
    speak, make_window, project_file, ready, qtbot, language, method
):
    from alc_desktop.model import operations

    speak(language)
    window = make_window()
    window.resize(1500, 1400)
    window.open_path(project_file)
    window.activateWindow()
    ready(window)
    model, workspace = window.model, window.workspace
    operations.take_round(model, model.session.begin_round(strategy=method)())
    batch = model.facts.batch
    operations.answer(model, batch[:1], 1)
    seen, faults = 0, []
    for image_id in (*batch[:3], *np.setdiff1d(np.arange(45), batch)[:1]):
        workspace.docks.raise_view(workspace.neighbors)
        workspace.docks.raise_view(workspace.inspector)
        workspace.browser.go_to(int(image_id))
        workspace.current.inspect()
        workspace.current.ask_neighbors()
        qtbot.waitUntil(lambda i=int(image_id): workspace.neighbors.shown_id() == i)
        QApplication.processEvents()
        for view in (workspace.inspector.panel, workspace.inspector.likeliest, workspace.neighbors):
            assert view.isVisible()
            faults += unexplained(view)
        faults += unexplained(workspace.inspector._asked)
        seen += sum(
            bool(re.search(WORDS[Term.ENTROPY], own_words(each), re.IGNORECASE))
            for each in workspace.neighbors.findChildren(QWidget)
        )
    assert faults == []
    assert seen >= 20
