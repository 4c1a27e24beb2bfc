"""The application in the colours of a theme: palette, and a style sheet for what it can't say.

Fusion draws the controls; the sheet makes them flat and gives them their
space. Widgets that stand for something carry it in the property ``role``.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from alc_desktop.resource_files import resource_folder
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
        "outline": theme.outline,
        "text": theme.text,
        "muted": theme.muted,
        "accent": theme.accent,
        "lighter": theme.accent.lighter(112),
        "darker": theme.accent.darker(112),
        "on_accent": theme.on_accent,
        "warning": theme.warning,
        "danger": theme.danger,
    }
    tone = "dark" if theme.dark else "light"
    sheet = _SHEET.replace("@image;", f"{resource_folder('icons').as_posix()}/sheet").replace(
        "@tone;", tone
    )
    for name, color in colors.items():
        sheet = sheet.replace(f"@{name};,", f"{color.name()},")
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
    border: 1px solid; border-color: @outline;
    border-radius: 5px;
    padding: 5px 12px;
    min-height: 14px;
    min-width: 16px;
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
QPushButton[role="card"] { text-align: left; border-color: @outline; }
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

QToolButton {
    background: @surface;
    color: @text;
    border: 1px solid; border-color: @outline;
    border-radius: 5px;
    padding: 3px 5px;
    min-height: 18px;
    min-width: 18px;
}
QToolButton:hover { background: @raised; }
QToolButton:pressed { border-color: @accent; }
QToolButton:disabled { color: @muted; }
QToolButton:checked { border: 2px solid; border-color: @accent; padding: 2px 4px; }
QToolButton[autoRaise="true"] { background: transparent; border-color: transparent; }
QToolButton[autoRaise="true"]:hover { background: @raised; }
QToolButton[autoRaise="true"]:checked { border-color: @accent; }
QLineEdit QToolButton { border: none; padding: 0; min-height: 0; min-width: 0; }

QToolButton[role="segment"] {
    background: @surface;
    color: @text;
    border: 1px solid; border-color: @outline;
    border-left-width: 0;
    border-radius: 0;
    padding: 3px 9px;
    min-height: 18px;
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

QLineEdit, QAbstractSpinBox, QComboBox {
    background: @surface;
    border: 1px solid; border-color: @outline;
    border-radius: 5px;
    padding: 3px 6px;
    min-height: 18px;
}
QLineEdit:focus { border-color: @accent; }
QLineEdit:read-only { background: @window; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
    border: none;
    padding: 0;
    background: transparent;
}
QAbstractSpinBox QLineEdit { padding: 0 5px; }
QPlainTextEdit, QTextEdit, QListView, QTableView {
    border: 1px solid; border-color: @outline;
}

QListView[frameShape="0"], QTableView[frameShape="0"], QTextEdit[frameShape="0"],
QListView[frameShape="NoFrame"], QTableView[frameShape="NoFrame"],
QTextEdit[frameShape="NoFrame"] { border: none; }

QAbstractSpinBox { padding: 3px 52px 3px 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border;
    subcontrol-position: center right;
    width: 24px;
    height: 24px;
    border: none;
}
QAbstractSpinBox::up-button { right: 1px; }
QAbstractSpinBox::down-button { right: 26px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @raised; }
QAbstractSpinBox::up-arrow { image: url("@image;-up-@tone;.svg"); width: 16px; height: 16px; }
QAbstractSpinBox::down-arrow { image: url("@image;-down-@tone;.svg"); width: 16px; height: 16px; }

QComboBox:hover { background: @raised; }
QComboBox:disabled { color: @muted; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("@image;-down-@tone;.svg"); width: 16px; height: 16px; }

QCheckBox, QRadioButton { min-height: 24px; spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator, QTreeView::indicator, QListView::indicator {
    width: 14px;
    height: 14px;
    border: 1px solid; border-color: @outline;
    border-radius: 3px;
    background: @surface;
}
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate,
QTreeView::indicator:checked, QListView::indicator:checked {
    border-color: @accent;
    background: @accent;
    image: url("@image;-tick-@tone;.svg");
}
QCheckBox::indicator:indeterminate { image: url("@image;-dash-@tone;.svg"); }
QCheckBox::indicator:checked:disabled, QCheckBox::indicator:indeterminate:disabled {
    border-color: @outline;
    background: @outline;
}
QRadioButton::indicator:unchecked { width: 12px; height: 12px; border-radius: 7px; }
QRadioButton::indicator:checked {
    width: 6px;
    height: 6px;
    border: 4px solid; border-color: @accent;
    border-radius: 7px;
    background: @on_accent;
}

QSlider { min-height: 24px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @outline; }
QSlider::sub-page:horizontal { border-radius: 2px; background: @accent; }
QSlider::sub-page:horizontal:disabled { background: @outline; }
QSlider::handle:horizontal {
    width: 24px;
    height: 24px;
    margin: -10px 0;
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0.64 @accent;, stop: 0.7 transparent);
}
QSlider::handle:horizontal:disabled { background: qradialgradient(
    cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
    stop: 0.64 @outline;, stop: 0.7 transparent); }

QTreeView { border: 1px solid; border-color: @outline; border-radius: 5px; background: @surface; }
QTreeView::item { padding: 3px 4px; min-height: 18px; }
QListView::item, QTableView::item { min-height: 24px; }
QComboBox QListView::item { padding: 0 6px; }
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
    min-height: 16px;
}

QProgressBar {
    border: 1px solid; border-color: @outline;
    border-radius: 4px;
    background: @surface;
    min-height: 6px;
    max-height: 6px;
}
QProgressBar::chunk { border-radius: 3px; background: @accent; }

QScrollBar:vertical { background: transparent; width: 24px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 24px; margin: 0; }
QScrollBar::handle { background: @outline; border-radius: 4px; }
QScrollBar::handle:vertical { margin: 2px 8px; }
QScrollBar::handle:horizontal { margin: 8px 2px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMainWindow::separator { background: @window; width: 7px; height: 7px; }
QMainWindow::separator:hover { background: @raised; }
QDockWidget { font-weight: 600; }
QDockWidget::title { padding: 7px 56px 5px 8px; background: @window; text-align: left; }
QDockWidget {
    titlebar-close-icon: url("@image;-close-@tone;.svg");
    titlebar-normal-icon: url("@image;-float-@tone;.svg");
}
#qt_dockwidget_closebutton, #qt_dockwidget_floatbutton {
    min-width: 24px;
    min-height: 24px;
    border-radius: 5px;
}
#qt_dockwidget_closebutton:hover, #qt_dockwidget_floatbutton:hover { background: @raised; }
QDockWidget::close-button, QDockWidget::float-button {
    subcontrol-origin: margin;
    subcontrol-position: right center;
    width: 24px;
    height: 24px;
    min-width: 24px;
    min-height: 24px;
}
QDockWidget::close-button { right: 2px; }
QDockWidget::float-button { right: 28px; }
QTabBar {
    qproperty-drawBase: 0;
    qproperty-elideMode: ElideNone;
    qproperty-usesScrollButtons: true;
}
QTabBar::tab {
    background: transparent;
    color: @muted;
    border: none;
    border-bottom: 1px solid; border-bottom-color: @border;
    padding: 7px 6px;
}
QTabBar::scroller { width: 24px; }
QTabBar QToolButton { padding: 3px 2px; border-radius: 0; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected {
    color: @text;
    border-bottom: 2px solid; border-bottom-color: @accent;
    padding-bottom: 6px;
    font-weight: 600;
}
QTabBar::tab:focus { background: @raised; }

QStatusBar { border-top: 1px solid; border-top-color: @border; }
QStatusBar::item { border: none; }
QMenuBar { border-bottom: 1px solid; border-bottom-color: @border; }
QMenuBar::item { background: transparent; padding: 5px 8px; min-height: 14px; }
QMenuBar::item:selected { background: @accent; color: @on_accent; }
QMenu { background: @surface; border: 1px solid; border-color: @outline; padding: 2px; }
QMenu::item { padding: 4px 24px 4px 30px; min-height: 16px; }
QMenu::item:selected { background: @accent; color: @on_accent; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; margin: 3px 6px; background: @border; }
QMenu::indicator { width: 16px; height: 16px; left: 8px; }
QMenu::indicator:checked { image: url("@image;-mark-@tone;.svg"); }
QMenu::indicator:checked:selected { image: url("@image;-tick-@tone;.svg"); }
QToolTip {
    color: @text;
    background: @raised;
    border: 1px solid; border-color: @border;
    padding: 4px;
}
"""
