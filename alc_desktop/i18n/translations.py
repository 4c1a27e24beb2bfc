"""The languages of the application, read from the translators' own files.

The texts lie as Qt Linguist writes them (``resources/translations/alc_*.ts``)
and are read as they are when the program starts. So no compiled file lies in
the repository, nothing has to be built before a translation can be tried, and
what a translator saves is what the next start shows. Reading one takes some
milliseconds.

A language is there because its file is; nothing else names it. What the language
is called, and how it counts, comes from CLDR. English has a file too: its texts are
in the source, its plurals are not.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

from babel import Locale, UnknownLocaleError
from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from alc_desktop.i18n.plurals import Plurals
from alc_desktop.resource_files import resource_folder

_PREFIX = "alc_"

Texts = Mapping[tuple[str, str], tuple[str, ...]]
"""Translation by context and source text; where it counts, a form for each of `Plurals`."""


class TextTable(QTranslator):
    """Looks texts up in a table.

    Parameters
    ----------
    texts : mapping
    plurals : Plurals
        Of the language of the texts.
    parent : QObject, optional
    """

    def __init__(self, texts: Texts, plurals: Plurals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts, self._plurals = texts, plurals

    def isEmpty(self) -> bool:
        """Whether there is nothing in it."""
        return not self._texts

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The text in this language; None leaves it to others."""
        forms = self._texts.get((context, source))
        if forms is None:
            return None
        return forms[0] if len(forms) == 1 else forms[min(self._plurals.form(n), len(forms) - 1)]


def languages() -> dict[str, str]:
    """The languages there are files of: what each calls itself, by its code, in order of codes.

    A file whose code CLDR does not know is left out.
    """
    found = {}
    for path in sorted(text_folder().glob(f"{_PREFIX}*.ts")):
        code = path.stem.removeprefix(_PREFIX)
        try:
            name = Locale.parse(code).display_name or code
        except (UnknownLocaleError, ValueError):
            continue
        found[code] = name[:1].upper() + name[1:]
    return found


def read_texts(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """The finished translations of a file of Qt Linguist."""
    texts = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") is not None:
                continue  # unfinished, or no longer in the source
            forms = [form.text or "" for form in translation.iter("numerusform")]
            found = tuple(forms) or (translation.text or "",)
            if all(found):
                texts[name, message.findtext("source", "")] = found
    return texts


def language_for(wish: str, system: QLocale) -> str:
    """The language to speak: the one that is wished, else the system's, else English.

    Parameters
    ----------
    wish : str
        A code of `languages`, or empty for the system's.
    system : QLocale
    """
    known = tuple(languages())
    if wish in known:
        return wish
    # What the user reads best comes first; there may be several.
    for name in system.uiLanguages() or [system.name()]:
        spoken = QLocale(name)
        own = [code for code in known if QLocale(code).language() == spoken.language()]
        same_country = [code for code in own if QLocale(code).name() == spoken.name()]
        if own:
            return (*same_country, *own)[0]
    return "en"


def use_language(application: QApplication, wish: str = "") -> str:
    """Speak a language from now on: texts of the program and of Qt, numbers, the way one reads.

    Words of windows that are there already stay as they are. Returns the code of the language.
    """
    system = QLocale.system()
    language = language_for(wish, system)
    own = QLocale(language)
    # Numbers of Austria or Switzerland stay what they are where German is spoken.
    locale = system if system.language() == own.language() else own
    QLocale.setDefault(locale)
    application.setLayoutDirection(own.textDirection())
    for before in application.findChildren(QTranslator):
        application.removeTranslator(before)
        before.setParent(None)  # at once; it is deleted some time later
        before.deleteLater()
    qt_texts = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qt_texts.load(own, "qtbase", "_", folder):
        application.installTranslator(qt_texts)
    texts = read_texts(text_file(language))
    application.installTranslator(TextTable(texts, Plurals(language), application))
    return language


def text_file(language: str) -> Path:
    """Where the texts of a language lie."""
    return text_folder() / f"{_PREFIX}{language}.ts"


def text_folder() -> Path:
    """Where all texts lie."""
    return resource_folder("translations")
