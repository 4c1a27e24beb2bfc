"""The guide in the program: contents, links, search, pictures, and the place one is at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from alc_desktop.help.guide_text import places, sections, spoken_language
from alc_desktop.help.guide_window import GuideWindow
from alc_desktop.widgets.style import apply_theme
from alc_desktop.widgets.theme import dark_theme


@pytest.fixture
def guide(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    window = GuideWindow(parent)
    window.resize(900, 600)
    window.show_place()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def top_text(guide):
    """The block at the top of what is in sight."""
    return guide.browser.cursorForPosition(QPoint(40, 20)).block().text()


def settle(qtbot, guide):
    qtbot.waitUntil(lambda: not guide.browser._fit_soon.isActive())


def read(guide):
    return guide.contents.currentItem().text(0)


def test_the_contents_name_every_heading_and_lead_there(guide, qtbot):
    titles = [part.title for part in sections(guide.browser.page.read_text("utf-8"))]
    assert [item.text(0) for item in guide._items()] == titles
    settle(qtbot, guide)
    guide.contents.setFocus()
    guide.contents.setCurrentItem(guide._items()[titles.index("7. Find images")])
    assert top_text(guide) == "7. Find images"
    QTest.keyClick(guide.contents, Qt.Key.Key_Return)
    assert guide.browser.hasFocus()


def test_what_is_read_is_highlighted_in_the_contents(guide, qtbot):
    settle(qtbot, guide)
    bar = guide.browser.verticalScrollBar()
    seen = []
    for value in range(0, bar.maximum(), bar.pageStep()):
        bar.setValue(value)
        seen.append(read(guide))
    order = [item.text(0) for item in guide._items()]
    assert sorted(seen, key=order.index) == seen
    assert len(set(seen)) > 6


@pytest.mark.parametrize("place", ["1", "4:Map", "7:Suspects", "3:Near-duplicates"])
def test_it_opens_at_a_place_in_each_language(place, guide, qtbot, german):
    guide.show_place(place)
    settle(qtbot, guide)
    _, words = places("de")[place]
    assert guide.browser.page.name == "guide.de.md"
    assert words in top_text(guide)
    number, _, _ = place.partition(":")
    assert read(guide).startswith(f"{number}.")


def test_a_language_without_a_guide_says_so(guide, monkeypatch):
    assert guide.foreign.isHidden()
    before = QLocale()
    QLocale.setDefault(QLocale("fr"))
    try:
        assert spoken_language() == "fr"
        guide.show_place()
        assert guide.foreign.isVisible()
        assert "English" in guide.foreign.text()
        assert guide.browser.page.name == "guide.en.md"
    finally:
        QLocale.setDefault(before)


def test_links_lead_within_the_guide_to_other_pages_and_back(guide, qtbot):
    settle(qtbot, guide)
    assert not guide.back.isEnabled()
    guide.browser.follow(QUrl("#6-change-the-classes"))
    assert top_text(guide) == "6. Change the classes"
    guide.browser.follow(QUrl("../../docs/methods.md"))
    assert guide.browser.page.name == "methods.md"
    assert guide._items()[0].text(0) in guide.browser.toPlainText()
    guide.back.click()
    settle(qtbot, guide)
    assert guide.browser.page.name == "guide.en.md"
    assert guide._items()[1].text(0) == "1. Open images"
    guide.browser.follow(QUrl("https://example.org/"))
    assert guide.browser.page.name == "guide.en.md"


def test_every_picture_is_there_and_within_the_page(guide, qtbot):
    settle(qtbot, guide)
    document, found = guide.browser.document(), 0
    block = document.begin()
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            form = place.fragment().charFormat()
            if form.isImageFormat():
                found += 1
                name = document.baseUrl().resolved(QUrl(form.toImageFormat().name()))
                kind = QTextDocument.ResourceType.ImageResource.value
                assert not document.resource(kind, name).isNull(), name
                assert 0 < form.toImageFormat().width() <= guide.browser.viewport().width()
            place += 1
        block = block.next()
    assert found == guide.browser.page.read_text(encoding="utf-8").count("](../../docs/pictures/")
    assert guide.browser.horizontalScrollBar().maximum() == 0


def test_a_search_counts_the_places_and_enter_goes_round(guide, qtbot):
    settle(qtbot, guide)
    QTest.keyClick(guide.browser, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert guide.search.hasFocus()
    QTest.keyClicks(guide.search, "Quercus nigra")
    assert guide.found.text() == "1 of 2"
    first = guide.browser.textCursor().position()
    QTest.keyClick(guide.search, Qt.Key.Key_Return)
    assert guide.found.text() == "2 of 2"
    assert guide.browser.textCursor().position() > first
    QTest.keyClick(guide.search, Qt.Key.Key_Return)
    assert guide.browser.textCursor().position() == first
    QTest.keyClick(guide.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert guide.found.text() == "2 of 2"
    guide.search.setText("no such words")
    assert guide.found.text() == "not found"
    assert not guide.next.isEnabled()


def test_escape_closes_it(guide):
    QTest.keyClick(guide.browser, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_another_theme_keeps_the_place(guide, qtbot):
    guide.show_place("4:Map")
    settle(qtbot, guide)
    before = top_text(guide)
    apply_theme(QApplication.instance(), dark_theme())
    settle(qtbot, guide)
    assert top_text(guide) == before


def test_another_width_keeps_the_place(guide, qtbot):
    guide.show_place("7:Suspects")
    settle(qtbot, guide)
    before = top_text(guide)
    guide.resize(640, 480)
    qtbot.wait(1)
    settle(qtbot, guide)
    assert top_text(guide) == before
