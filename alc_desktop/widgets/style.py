"""The application in the colours of a theme: palette, and a style sheet for what it can't say.

Fusion draws the controls; the sheet makes them flat and gives them their
space. Widgets that stand for something carry it in the property ``role``.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from alc_desktop.widgets.theme import Theme, worn

_OWN_FONT = Qt.WidgetAttribute.WA_SetFont


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Let the whole application wear `theme`, what is on the screen as well."""
    worn.theme = theme
    # With another style sheet Qt forgets the fonts that were set on what is on the screen.
    fonts = [(w, w.font()) for w in application.allWidgets() if w.testAttribute(_OWN_FONT)]
    application.setStyle("Fusion")
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.raised,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.Button: theme.surface,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Mid: theme.border,
    }
    for role, color in roles.items():
        palette.setColor(role, color)
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.muted)
    application.setPalette(palette)
    application.setStyleSheet(style_sheet(theme))
    for widget, font in fonts:
        widget.setFont(font)
    worn.changed.emit()


def style_sheet(theme: Theme) -> str:
    """The application's style sheet in the colours of `theme`."""
    colors = {
        "window": theme.window,
        "surface": theme.surface,
        "raised": theme.raised,
        "border": theme.border,
        "text": theme.text,
        "muted": theme.muted,
        "accent": theme.accent,
        "lighter": theme.accent.lighter(112),
        "darker": theme.accent.darker(112),
        "on_accent": theme.on_accent,
        "warning": theme.warning,
        "danger": theme.danger,
    }
    sheet = _SHEET
    for name, color in colors.items():
        sheet = sheet.replace(f"@{name};", f"{color.name()};")
    return sheet


_SHEET = """
[role="muted"] { color: @muted; }
[role="warning"] { color: @warning; }
[role="danger"] { color: @danger; }

[role="card"] {
    background: @surface;
    border-radius: 8px;
    border: 1px solid; border-color: @border;
}
[role="card"] QLabel, [role="banner"] QLabel { background: transparent; }
[role="banner"] {
    background: @surface;
    border: none;
    border-bottom: 1px solid; border-bottom-color: @border;
    border-left: 4px solid; border-left-color: @danger;
}
QDialog[role="palette"], [role="finder"] {
    background: @surface;
    border: 1px solid; border-color: @muted;
}
QDialog[role="palette"] QLineEdit, [role="finder"] QLineEdit { padding: 8px 10px; }
[role="key"] {
    background: @surface;
    border: 1px solid; border-color: @border;
    border-radius: 4px;
    padding: 1px 6px;
}

QPushButton {
    background: @surface;
    color: @text;
    border: 1px solid; border-color: @border;
    border-radius: 5px;
    padding: 5px 12px;
}
QPushButton:hover { background: @raised; }
QPushButton:pressed { border-color: @accent; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @muted; }
QPushButton[role="primary"] {
    background: @accent;
    color: @on_accent;
    border-color: @accent;
    padding: 5px 18px;
    font-weight: 600;
}
QPushButton[role="primary"]:hover { background: @lighter; }
QPushButton[role="primary"]:pressed { background: @darker; }
QPushButton[role="primary"]:focus { border-color: @text; }
QPushButton[role="primary"]:disabled {
    background: @raised;
    color: @muted;
    border-color: @raised;
}
QPushButton[role="answer"] { padding: 4px 6px 1.6em; }
QPushButton[role="card"] { text-align: left; }
QPushButton[role="card"]:hover { border-color: @accent; }
QPushButton[role="card"]:focus { border: 2px solid; border-color: @accent; }
QPushButton[role="segment"] { border-radius: 0; border-left-width: 0; padding: 5px 8px; }
QPushButton[role="segment"][place="first"] {
    border-left-width: 1px;
    border-top-left-radius: 5px;
    border-bottom-left-radius: 5px;
}
QPushButton[role="segment"][place="last"] {
    border-top-right-radius: 5px;
    border-bottom-right-radius: 5px;
}
QPushButton[role="segment"]:checked {
    background: @accent;
    color: @on_accent;
    border-color: @accent;
}
QPushButton[role="segment"]:focus { border-color: @text; }

QToolButton[role="segment"] {
    background: @surface;
    color: @text;
    border: 1px solid; border-color: @border;
    border-left-width: 0;
    border-radius: 0;
    padding: 3px 9px;
}
QToolButton[role="segment"][place="first"] {
    border-left-width: 1px;
    border-top-left-radius: 4px;
    border-bottom-left-radius: 4px;
}
QToolButton[role="segment"][place="last"] {
    border-top-right-radius: 4px;
    border-bottom-right-radius: 4px;
}
QToolButton[role="segment"]:hover { background: @raised; }
QToolButton[role="segment"]:focus { border: 1px solid; border-color: @accent; }
QToolButton[role="segment"]:checked {
    background: @accent;
    color: @on_accent;
    border-color: @accent;
}

QLineEdit {
    background: @surface;
    border: 1px solid; border-color: @border;
    border-radius: 5px;
    padding: 4px 6px;
}
QLineEdit:focus { border-color: @accent; }
QLineEdit:read-only { background: @window; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0; }
QComboBox, QAbstractSpinBox { min-height: 18px; }

QCheckBox::indicator:unchecked, QRadioButton::indicator:unchecked {
    width: 13px;
    height: 13px;
    border: 1px solid; border-color: @muted;
    border-radius: 3px;
    background: @surface;
}
QRadioButton::indicator:unchecked { width: 12px; height: 12px; border-radius: 7px; }
QRadioButton::indicator:checked {
    width: 6px;
    height: 6px;
    border: 4px solid; border-color: @accent;
    border-radius: 7px;
    background: @on_accent;
}

QTreeView { border: 1px solid; border-color: @border; border-radius: 5px; background: @surface; }
QTreeView::item { padding: 3px 4px; }
QTableView[role="cells"] { background: @window; }
QTableView[role="cells"] QTableCornerButton::section, QTableView[role="cells"]::corner {
    background: transparent;
    border: none;
}
QHeaderView::section {
    background: @surface;
    color: @muted;
    border: none;
    border-bottom: 1px solid; border-bottom-color: @border;
    padding: 4px 6px;
}

QProgressBar {
    border: none;
    border-radius: 3px;
    background: @raised;
    min-height: 6px;
    max-height: 6px;
}
QProgressBar::chunk { border-radius: 3px; background: @accent; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMainWindow::separator { background: @window; width: 7px; height: 7px; }
QMainWindow::separator:hover { background: @raised; }
QDockWidget { font-weight: 600; }
QDockWidget::title { padding: 7px 8px 5px 8px; background: @window; text-align: left; }
QTabBar {
    qproperty-drawBase: 0;
    qproperty-elideMode: ElideNone;
    qproperty-usesScrollButtons: true;
}
QTabBar::tab {
    background: transparent;
    color: @muted;
    border: none;
    border-bottom: 2px solid; border-bottom-color: @border;
    padding: 7px 6px 6px 6px;
}
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; font-weight: 600; }
QTabBar::tab:focus { background: @raised; }

QStatusBar { border-top: 1px solid; border-top-color: @border; }
QStatusBar::item { border: none; }
QMenuBar { border-bottom: 1px solid; border-bottom-color: @border; }
QToolTip {
    color: @text;
    background: @raised;
    border: 1px solid; border-color: @border;
    padding: 4px;
}
"""
