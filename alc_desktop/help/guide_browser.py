"""Shows a page of the guide: readable lines, tables, pictures as wide as there is room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QImage,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from alc_desktop.help.guide_text import is_page, places, readable, sections
from alc_desktop.widgets.theme import SPACING, current_theme, follow_theme

_CHARACTERS = 110
"""Of a line, on the average; wider lines are hard to follow."""
_LINE = 125
"""Percent of the font's height."""
_TOP = QPoint(0, 2 * SPACING)
"""Where what is read begins, in the viewport."""
_CELL = 6
"""Around the text of a table's cell, in device-independent pixels."""


class GuideBrowser(QTextBrowser):
    """A page of Markdown, with links to the pages beside it.

    Which page is shown is kept here and not by Qt's own browser: it would ask back for
    every page in the middle of its own work.

    Signals
    -------
    page_changed()
        Another page is shown, or the same anew.
    way_back_changed(bool)
        Whether there is a page to go back to.
    """

    page_changed = Signal()
    way_back_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = Path()
        self.place = ""
        """Where in it the page was opened, as `guide_text.places` names it, or an anchor."""
        self.headings: list[tuple[str, int, int]] = []
        """Title, level and place in the document of each heading."""
        self._pictures: dict[str, QImage] = {}
        self._at = -1  # what is to stay at the top while the page takes its shape
        self._way: list[tuple[Path, int]] = []  # pages before this one, and where one was in them
        self.setOpenLinks(False)
        self.anchorClicked.connect(self.follow)
        self.setAccessibleName(self.tr("Guide"))
        self._fit_soon = QTimer(self, singleShot=True, interval=0)
        self._fit_soon.timeout.connect(self._fit)
        follow_theme(self._take_theme)

    def show_page(self, page: Path, place: str = "") -> None:
        """Show a page, at a place of the guide as `guide_text.places` names it."""
        if page != self.page:
            self._note_way()
            self._load(page)
            self.verticalScrollBar().setValue(0)
        self.place = place
        if place:
            self.go_to(place)

    def follow(self, link: QUrl) -> None:
        """Show what a link leads to: a page beside this one, or a place; nothing else."""
        url = self._resolved(link)
        page = Path(url.toLocalFile())
        if not is_page(page):
            return
        if page == self.page:
            self._note_way()
        self.show_page(page, url.fragment(QUrl.ComponentFormattingOption.FullyDecoded))

    def go_back(self) -> None:
        """Show what was read before."""
        if self._way:
            page, position = self._way.pop()
            if page != self.page:
                self._load(page)
            self.scroll_to(position)
            self.way_back_changed.emit(bool(self._way))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key that goes back."""
        if event.matches(QKeySequence.StandardKey.Back):
            self.go_back()
        else:
            super().keyPressEvent(event)

    def loadResource(self, kind: int, url: QUrl | str) -> Any:
        """Pictures beside the page; nothing from elsewhere."""
        path = Path(self._resolved(QUrl(url)).toLocalFile())
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return QImage(str(path))
        return None

    def _resolved(self, link: QUrl) -> QUrl:
        return QUrl.fromLocalFile(str(self.page)).resolved(link)

    def _note_way(self) -> None:
        if self.headings:
            self._way.append((self.page, self._top()))
            self.way_back_changed.emit(True)

    def _load(self, page: Path) -> None:
        """Without dead links."""
        self.page = page
        self._pictures.clear()
        self.document().setBaseUrl(QUrl.fromLocalFile(str(page)))
        self.setMarkdown(readable(page))
        self._dress()

    # -- places ------------------------------------------------------------------

    def go_to(self, place: str) -> None:
        """Scroll to a heading by its anchor, or to a place of the guide."""
        language = self.page.suffixes[0][1:] if len(self.page.suffixes) > 1 else ""
        anchor, words = places(language).get(place, (place, "")) if language else (place, "")
        anchors = [each.anchor for each in sections(readable(self.page))]
        if anchor not in anchors:
            return
        start = self.headings[anchors.index(anchor)][2]
        self.scroll_to(self._bold(words, start) if words else start)

    def scroll_to(self, position: int) -> None:
        """Bring a position of the document to the top, and the keys that scroll go on there."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        self._bring_to_top(position)
        if self._fit_soon.isActive() or not self.isVisible():
            self._at = position  # the page has not taken its shape yet

    def _bring_to_top(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        is_first = cursor.block() == self.document().begin()
        self.verticalScrollBar().setValue(0 if is_first else max(0, top - SPACING))

    def _top(self) -> int:
        """The position of the document at the top; one that is to be there soon, if there is."""
        return self._at if self._at >= 0 else self.cursorForPosition(_TOP).position()

    def heading_in_sight(self) -> int:
        """Place among `headings` of the one that is read: at the top, or a little below it."""
        eye = QPoint(0, 4 * SPACING + self.fontMetrics().lineSpacing())
        position = self.cursorForPosition(eye).position()
        return sum(start <= position for _, _, start in self.headings) - 1

    def _bold(self, words: str, start: int) -> int:
        """Where the first of these words in bold type stands after `start`; else `start`."""
        found = self.document().find(words, start)
        while not found.isNull():
            if found.charFormat().fontWeight() > QFont.Weight.Medium:
                return found.block().position()
            found = self.document().find(words, found)
        return start

    # -- search ------------------------------------------------------------------

    def mark(self, words: str) -> list[QTextCursor]:
        """Mark where these words stand; all of these places in order."""
        found: list[QTextCursor] = []
        cursor = self.document().find(words, 0) if words else QTextCursor()
        while not cursor.isNull():
            found.append(cursor)
            cursor = self.document().find(words, cursor)
        self._paint_marks(found, -1)
        return found

    def show_mark(self, marks: list[QTextCursor], place: int) -> None:
        """Go to one of the marks, and let it stand out."""
        self._paint_marks(marks, place)
        cursor = QTextCursor(marks[place])
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _paint_marks(self, marks: list[QTextCursor], current: int) -> None:
        theme, painted = current_theme(), []
        for place, cursor in enumerate(marks):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            chosen = place == current
            look = QTextCharFormat()
            look.setBackground(theme.accent if chosen else theme.raised)
            look.setForeground(theme.on_accent if chosen else theme.text)
            look.setFontUnderline(not chosen)
            selection.format = look
            painted.append(selection)
        self.setExtraSelections(painted)

    # -- the look ----------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines and pictures take the width that there is."""
        self._at = self._top()
        super().resizeEvent(event)
        self._fit_soon.start()

    def _take_theme(self) -> None:
        """Colours are written into a document when it is made."""
        if self.headings:
            self._at = self._top()
            self._load(self.page)

    def _dress(self) -> None:
        """Give the plain document of Qt its headings, its air and its tables."""
        document = self.document()
        titles = list(sections(readable(self.page)))
        found = [block for block in _blocks(document) if block.blockFormat().headingLevel()]
        self.headings = [
            (section.title, section.level, block.position())
            for section, block in zip(titles, found, strict=True)
        ]
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for block in _blocks(document):
            self._dress_block(block)
        for table in document.rootFrame().childFrames():
            if isinstance(table, QTextTable):
                self._dress_table(table)
        cursor.endEditBlock()
        self._fit_soon.start()
        self.page_changed.emit()

    def _dress_block(self, block: QTextBlock) -> None:
        cursor, level = QTextCursor(block), block.blockFormat().headingLevel()
        look = QTextBlockFormat()
        if not any(form.isImageFormat() for _, _, form in _fragments(block)):
            look.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if cursor.currentTable() is None:
            look.setTopMargin(3.0 * SPACING if level else 0.0)
            look.setBottomMargin(1.0 * SPACING)
        cursor.mergeBlockFormat(look)
        for start, end, form in list(_fragments(block)):
            if form.fontFixedPitch() or form.fontFamilies():
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                code = QTextCharFormat()
                code.setBackground(current_theme().raised)
                cursor.mergeCharFormat(code)

    def _dress_table(self, table: QTextTable) -> None:
        look = table.format()
        look.setBorder(1)
        look.setBorderBrush(current_theme().border)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderCollapse(True)
        look.setCellSpacing(0)
        look.setCellPadding(_CELL)
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        look.setTopMargin(SPACING)
        look.setBottomMargin(2 * SPACING)
        if _has_picture(table):
            share = QTextLength(QTextLength.Type.PercentageLength, 100 / table.columns())
            look.setColumnWidthConstraints([share] * table.columns())
        table.setFormat(look)

    def _fit(self) -> None:
        """Keep lines readable, and pictures within them."""
        if not self.headings:
            return
        place = self._top()
        room = self.viewport().width()
        wide = _CHARACTERS * self.fontMetrics().averageCharWidth()
        side = max(2 * SPACING, (room - wide) // 2)
        frame = self.document().rootFrame()
        look = frame.frameFormat()
        look.setLeftMargin(side)
        look.setRightMargin(side)
        look.setBottomMargin(4 * SPACING)
        frame.setFrameFormat(look)
        width = room - 2 * side
        for block in _blocks(self.document()):
            table = QTextCursor(block).currentTable()
            columns = 1 if table is None else table.columns()
            most = width // columns - (2 * _CELL + 2 if columns > 1 else 0)
            for start, end, form in list(_fragments(block)):
                if form.isImageFormat():
                    self._fit_picture(start, end, form.toImageFormat(), most)
        self._bring_to_top(place)
        if self.isVisible():
            self._at = -1

    def _fit_picture(self, start: int, end: int, form: QTextImageFormat, most: int) -> None:
        """A picture that is too wide is made smaller here: Qt would do it coarsely."""
        name = str(form.property(QTextFormat.Property.ImageName))
        own = self._pictures.get(name)
        if own is None:
            own = self._pictures[name] = self.loadResource(
                QTextDocument.ResourceType.ImageResource.value, QUrl(name)
            )
        if own.isNull() or most <= 0:
            return
        width = min(most, own.width())
        height = round(own.height() * width / own.width())
        ratio = self.devicePixelRatioF()
        sharp = own.scaled(
            round(width * ratio),
            round(height * ratio),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        sharp.setDevicePixelRatio(ratio)
        place = self.document().baseUrl().resolved(QUrl(name))
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, place, sharp)
        form.setWidth(width)
        form.setHeight(height)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Beginning, end and look of each stretch of text that looks alike, or picture."""
    place = block.begin()
    while not place.atEnd():
        part = place.fragment()
        yield part.position(), part.position() + part.length(), part.charFormat()
        place += 1


def _has_picture(table: QTextTable) -> bool:
    block = table.firstCursorPosition().block()
    last = table.lastPosition()
    while block.isValid() and block.position() <= last:
        if any(form.isImageFormat() for _, _, form in _fragments(block)):
            return True
        block = block.next()
    return False
