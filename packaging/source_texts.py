"""Collects the texts of the desktop application into its translation files.

Run ``python packaging/source_texts.py`` after texts have changed: new ones come
into every ``resources/translations/alc_*.ts`` as unfinished, those that are gone
leave, and finished translations stay. Qt Linguist edits these files. A new
language begins as an empty file of its name: ``alc_pl.ts``.

Qt's own collector takes the aliases of `translate` for methods of a class and
mixes contexts with texts; this one reads the calls as Python does: `tr` and `translate`
of the window, and `say`, by which the engine makes its messages.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from alc_desktop.i18n.plurals import Plurals

ROOT = Path(__file__).parent.parent
PACKAGES = (ROOT / "alc_desktop", ROOT / "alc_engine")
FOLDER = ROOT / "resources" / "translations"
ENGINE = "Engine"
"""Context of what the engine says; `alc_desktop.i18n.engine_texts` finds it there."""
FOR_THE_TERMINAL = (
    "alc_engine/cli/",
    "alc_engine/experiments/",
    "alc_desktop/demo/",
    "alc_desktop/neighbors/neighborhood_figure.py",
)
"""Whose messages never reach the window."""


@dataclass(frozen=True)
class Call:
    """A text that the source asks to have translated.

    Attributes
    ----------
    context : str
        Class, or what the call says.
    text : str or None
        None where it can't be read from the source.
    counts : bool
        Whether it has a form for each plural.
    place : str
        File and line.
    """

    context: str
    text: str | None
    counts: bool
    place: str


def calls(*packages: Path) -> list[Call]:
    """All texts of some packages that reach the window."""
    found: list[Call] = []
    for package, path in ((p, path) for p in packages for path in sorted(p.rglob("*.py"))):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        file = path.relative_to(package.parent).as_posix()
        found += [
            call
            for call in _calls(tree, "", file)
            if call.context != ENGINE or not file.startswith(FOR_THE_TERMINAL)
        ]
    return found


def _calls(node: ast.AST, within: str, file: str) -> Iterator[Call]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            call = _call(child, within, f"{file}:{child.lineno}")
            if call is not None:
                yield call
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else within, file)


def _call(node: ast.Call, within: str, place: str) -> Call | None:
    owner, name = _callee(node.func)
    literals = [_literal(argument) for argument in node.args]
    if name == "tr" and literals:
        return Call(within, literals[0], len(literals) > 2, place)
    if name == "say" and not owner and literals:
        return Call(ENGINE, literals[0], False, place)
    if name == "translate" and owner in ("", "QCoreApplication") and len(literals) > 1:
        text = literals[1] if literals[0] is not None else None
        return Call(literals[0] or "", text, len(literals) > 3, place)
    return None


def _callee(function: ast.expr) -> tuple[str, str]:
    if isinstance(function, ast.Attribute):
        owner = function.value.id if isinstance(function.value, ast.Name) else "?"
        return owner, function.attr
    return "", function.id if isinstance(function, ast.Name) else ""


def _literal(node: ast.expr) -> str | None:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value if is_text else None


def update(path: Path, found: list[Call], *, only_counting: bool = False) -> int:
    """Bring a file up to date; returns how many of its texts are unfinished.

    Parameters
    ----------
    path : Path
        Its name ends in the code of its language. It may be empty.
    found : list of Call
    only_counting : bool
        For the language of the source, which needs its plurals only.
    """
    known: dict[tuple[str, str], ElementTree.Element] = {}
    language = path.stem.removeprefix("alc_")
    forms = len(Plurals(language).categories)
    if path.is_file() and path.stat().st_size:
        for context in ElementTree.parse(path).getroot().iter("context"):
            for message in context.iter("message"):
                key = context.findtext("name", ""), message.findtext("source", "")
                known[key] = message
    wanted = {(c.context, c.text): c.counts for c in found if c.text and c.counts >= only_counting}
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    unfinished = 0
    for name, text in sorted(wanted):
        if name not in contexts:
            contexts[name] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[name], "name").text = name
        counts = wanted[name, text]
        message = known.get((name, text))
        if message is None or len(message.findall("translation/numerusform")) != counts * forms:
            message = _new_message(text, counts * forms)
        contexts[name].append(message)
        unfinished += message.find("translation").get("type") is not None
    ElementTree.indent(root, "    ")
    body = ElementTree.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{body}\n", encoding="utf-8")
    return unfinished


def _new_message(text: str, forms: int) -> ElementTree.Element:
    message = ElementTree.Element("message", {"numerus": "yes"} if forms else {})
    ElementTree.SubElement(message, "source").text = text
    translation = ElementTree.SubElement(message, "translation", type="unfinished")
    for _ in range(forms):
        ElementTree.SubElement(translation, "numerusform")
    return message


def main() -> int:
    """Bring all files up to date and say what is left to do."""
    found = calls(*PACKAGES)
    unread = [call for call in found if call.text is None]
    for call in unread:
        print(f"{call.place}: the text can't be read from the source, so it can't be translated")
    left = len(unread)
    for path in sorted(FOLDER.glob("alc_*.ts")):
        unfinished = update(path, found, only_counting=path.stem == "alc_en")
        print(f"{path.relative_to(ROOT)}: {unfinished} unfinished")
        left += unfinished
    return int(left > 0)


if __name__ == "__main__":
    sys.exit(main())
