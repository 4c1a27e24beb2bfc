"""*What is this?* has words for every pane and every control, in every language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QWhatsThisClickedEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWhatsThis, QWidget

from alc_desktop.help.explained import SCHEME, explained_by, place_of, words_of
from alc_desktop.help.guide_text import places
from alc_desktop.i18n.translations import read_texts, text_file
from alc_desktop.widgets.running import running_application
from tests.desktop.walk import DOCKS, controls, described


@pytest.fixture(params=["en", "de"])
def language(request):
    """The language that is spoken; before the window is made."""
    if request.param == "de":
        request.getfixturevalue("german")
    return request.param


@pytest.fixture
def spoken_window(language, make_window, project_file, ready):
    window = make_window()
    window.open_path(project_file)
    window.activateWindow()
    ready(window)
    return window


def explained(window):
    """Every widget of the window that has words of its own."""
    return [each for each in window.findChildren(QWidget) if each.whatsThis()]


def test_every_dock_and_every_control_has_words(spoken_window, qtbot):
    views = spoken_window.workspace
    for name in DOCKS:
        assert words_of(getattr(views, name)), name
    mute = [
        described(each)
        for each in controls(views.browser)
        if not each.whatsThis() and not each.toolTip()
    ]
    assert mute == []
    for name in DOCKS:
        view = getattr(views, name)
        views.docks.raise_view(view)
        qtbot.waitUntil(view.isVisible)
        found = controls(view)
        assert found, name
        assert [described(each) for each in found if explained_by(each) is None] == []


@pytest.mark.parametrize("language", ["de"], indirect=True)
def test_the_words_are_in_the_language_of_the_window(spoken_window):
    german = {form for forms in read_texts(text_file("de")).values() for form in forms}
    said = [words_of(each) for each in explained(spoken_window)]
    assert len(said) > 30
    assert [words for words in said if words not in german] == []


def test_every_link_leads_to_a_place_of_the_guide(window):
    leads = {place_of(each) for each in explained(window)}
    assert len(leads) > 10
    assert leads <= set(places("en"))


def test_the_words_give_nothing_away(window):
    """They are the same whatever the image, so that they can be read blind, too."""
    before = {each: each.whatsThis() for each in explained(window)}
    window.workspace.grid.step(1)
    window.commands.blind.trigger()
    assert {each: each.whatsThis() for each in explained(window)} == before
    window.commands.blind.trigger()


def shown():
    """The explanation on the screen."""
    return [
        each
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and each.metaObject().className() == "QWhatsThat"
    ]


def test_a_click_explains_what_is_clicked_and_does_nothing_else(window, qtbot):
    views = window.workspace
    scope = views.browser.scope
    button = next(b for s, b in views.browser.scopes.buttons.items() if s is not scope)
    window.commands.whats_this.trigger()
    assert QWhatsThis.inWhatsThisMode()
    assert "Esc" in window.status._said.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(shown()) == 1
    assert views.browser.scope is scope
    QWhatsThis.hideText()
    qtbot.waitUntil(lambda: not shown())


def test_by_keys_alone_it_explains_what_has_the_keys(window, qtbot):
    window.workspace.browser.order_box.setFocus()
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert not QWhatsThis.inWhatsThisMode()
    assert len(shown()) == 1
    QTest.keyClick(shown()[0], Qt.Key.Key_U)  # a popup hears it, and no image
    assert int((window.model.facts.status > 0).sum()) == 0
    QWhatsThis.hideText()
    qtbot.waitUntil(lambda: not shown())


def test_a_link_opens_the_guide_at_its_place(window, qtbot):
    event = QWhatsThisClickedEvent(f"{SCHEME}4:Map")
    running_application().notify(window.workspace.heatmap.canvas, event)
    assert window.help.guide.isVisible()
    assert window.help.guide.browser.place == "4:Map"
    window.help.close()


@pytest.mark.parametrize(
    ("name", "place"),
    [("heatmap", "4:Map"), ("progress", "4:Progress"), ("classes", "3:classes")],
)
def test_f1_opens_the_guide_where_one_is(name, place, window, qtbot):
    view = getattr(window.workspace, name)
    window.workspace.docks.raise_view(view)
    qtbot.waitUntil(view.isVisible)
    controls(view)[0].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)
    assert window.help.guide.isVisible()
    assert window.help.guide.browser.place == place
    window.help.close()


def test_f1_over_the_images_opens_how_to_answer_and_answers_nothing(window, press, qtbot):
    window.workspace.grid.setFocus()
    press(Qt.Key.Key_F1)
    assert window.help.guide.browser.place == "3"
    qtbot.waitUntil(window.help.guide.isActiveWindow)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_U)
    assert int((window.model.facts.status > 0).sum()) == 0
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not window.help.guide.isVisible()


def test_f1_on_the_first_page_opens_how_to_open(make_window, qtbot):
    window = make_window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.commands.guide.trigger()
    assert window.help.guide.browser.place == "1"
    window.help.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
