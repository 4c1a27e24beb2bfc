"""Collects the sentences of the engine that reach the screen, as templates.

The engine speaks English and knows nothing of Qt. What it tells the user it says
in a few ways only: as an error the user can mend, as a problem of an import, as a
note. This reads those places in its source, as Python does. A sentence with
values in it becomes a template: ``f"There is no class '{name}'."`` is collected
as ``There is no class '{0}'.``. Where a value is itself made of the engine's
words (``f"This is {kind}, not a table."``), the template says
``This is {words0}, not a table.``, and the words are collected beside it.

A sentence may come from far: from a variable, a table of constants, the caller of
the function, what another function returns. It is followed there. One that
can't be found is reported with file and line, so that nobody writes it
unknowingly.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from source_trails import Module, Spot, Trails, argument_of, called

ROOT = Path(__file__).parent.parent
NEVER_ON_SCREEN = (
    "alc_engine/cli/",
    "alc_engine/experiments/",
    "alc_desktop/demo/",
    "alc_desktop/neighbors/neighborhood_figure.py",
)
"""Whose messages are for the terminal."""

_SAID_BY = {
    "UserFixableError": (("what", 0), ("remedy", 2)),
    "ImportProblem": (("what", 1), ("remedy", 2)),
    "BadRow": (("what", 1), ("remedy", 2)),
    "DecodedImage": (("notes", 1),),
    "noted": (("note", 0),),
    "ExportReport": (("notes", 3),),
    "TrainingResult": (("stopped_early", -1),),
    "tell": (("note", 0),),
}
"""Calls that take sentences, and which of their arguments those are."""

_PASSED_ON = {"what", "where", "remedy", "trouble", "problem", "note", "notes", "stopped_early"}
"""Attributes and keys whose sentence was made, and is collected, elsewhere."""

_TABLES = (("alc_engine.runtime.device_faults", "DeviceFault"),)
"""Enumerations of words that stand in sentences."""

_MOST_INLINE = 3
"""Ways to say a part up to which each makes a template of its own."""
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_WORD = re.compile(r"\b[a-z]+\b")
"""What tells words from names of programs and formats, which are the same in every language."""


@dataclass(frozen=True)
class Hole:
    """A place in a sentence that holds a value, or words of the engine."""

    words: bool


Sentence = tuple[str | Hole, ...]


@dataclass(frozen=True)
class Found:
    """A template, or None for a sentence that can't be read, and where it is."""

    template: str | None
    place: str


def engine_texts(root: Path = ROOT) -> list[Found]:
    """All templates of the engine, and of what the application itself says in the same way."""
    files = [
        path
        for package in ("alc_engine", "alc_desktop")
        for path in sorted((root / package).rglob("*.py"))
        if not path.relative_to(root).as_posix().startswith(NEVER_ON_SCREEN)
    ]
    return Collector([Module.read(path, root) for path in files]).collect()


class Collector:
    """Follows the sentences of some modules to where they are written.

    Parameters
    ----------
    modules : list of Module
    """

    def __init__(self, modules: list[Module]) -> None:
        self._modules = {module.name: module for module in modules}
        self._trails = Trails(modules)
        self._found: dict[str, Found] = {}
        self._unread: list[Found] = []
        self._reading: list[ast.AST] = []
        self._said_by = dict(_SAID_BY)
        self._errors: set[str] = set()  # exceptions whose words stand in sentences
        classes = {name: node for module in modules for name, node in module.classes.items()}
        for name, node in classes.items():
            bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
            if "UserFixableError" in bases:
                self._said_by[name] = _SAID_BY["UserFixableError"]
            elif "Exception" in bases:
                self._errors.add(name)
                makes_its_own = any(getattr(part, "name", "") == "__init__" for part in node.body)
                self._said_by[name] = () if makes_its_own else (("why", 0),)

    def collect(self) -> list[Found]:
        """Every template once, then what could not be read."""
        for module in self._modules.values():
            for spot in module.spots:
                for said in self._said(spot):
                    self._take(said)
        for name, table in _TABLES:
            if name in self._modules:
                for node in self._modules[name].classes[table].body:
                    if isinstance(node, ast.Assign):
                        self._take(Spot(node.value, self._modules[name], ()))
        return [*self._found.values(), *self._unread]

    # -- where something is said -----------------------------------------------------

    def _said(self, spot: Spot) -> Iterator[Spot]:
        """The expressions of sentences that a node hands on to the user."""
        match spot.node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="notes"), attr="append")):
                yield spot.at(spot.node.args[0])
            case ast.Call(func=ast.Attribute(value=ast.Call(func=ast.Name(id="super")))):
                own = [c for name, c in spot.module.classes.items() if name in self._errors]
                if spot.within and any(spot.within[-1] in node.body for node in own):
                    yield from map(spot.at, spot.node.args)
            case ast.Call():
                for name, position in self._said_by.get(called(spot.node), ()):
                    argument = argument_of(spot.node, name, position)
                    if argument is not None:
                        yield spot.at(argument)
            case ast.Dict():
                for key, value in zip(spot.node.keys, spot.node.values, strict=True):
                    if isinstance(key, ast.Constant) and key.value == "note":
                        yield spot.at(value)
            case ast.Assign(targets=[ast.Attribute(attr="trouble" | "problem"), *_]):
                yield spot.at(spot.node.value)

    def _take(self, spot: Spot) -> None:
        """Collect the sentences of an expression."""
        for end in self._trails.ends(spot):
            sentences = self._sentences(end)
            if sentences is None:
                self._unread.append(Found(None, spot.place))
            for sentence in sentences or ():
                self._add(sentence, end.place)

    def _add(self, sentence: Sentence, place: str) -> None:
        template = as_template(sentence)
        if _LETTERS.search("".join(part for part in sentence if isinstance(part, str))):
            self._found.setdefault(template, Found(template, place))

    # -- reading a sentence ------------------------------------------------------------

    def _sentences(self, spot: Spot) -> list[Sentence] | None:
        """What an expression that is followed to its end may say; None if it can't be read."""
        match spot.node:
            case ast.Constant(value=str(text)):
                return [(text,)]
            case ast.Constant(value=None):
                return []
            case ast.JoinedStr(values=parts):
                return self._put_together(spot, parts)
            case ast.BinOp(op=ast.Add(), left=left, right=right):
                return self._put_together(spot, [left, right])
            case ast.Attribute(attr=name) if name in _PASSED_ON:
                return []
            case ast.Call(func=ast.Attribute(attr="tr" | "translate")):
                return []  # in the user's language already
            case ast.Starred() | ast.Lambda():
                return []  # handed on from elsewhere
            case ast.Call(args=[ast.Call(func=ast.Attribute(value=ast.Name(id="problems")))]):
                return []
            case ast.arg() if not list(self._trails.callers(spot)):
                return []  # a callback: what it is called with is collected there
        return None

    def _put_together(self, spot: Spot, parts: list[ast.expr]) -> list[Sentence]:
        self._reading.append(spot.node)
        made = _joined([self._part(spot.at(part)) for part in parts])
        self._reading.pop()
        return made

    def _part(self, spot: Spot) -> list[Sentence]:
        """What a part of a sentence may say; a hole where that is a value.

        Few constants, and what adds to a sentence only at times, are written out; of more
        words, or of such that have holes themselves, a hole is made and they are collected
        beside it.
        """
        node = spot.node
        if isinstance(node, ast.FormattedValue):
            if node.conversion != -1 or node.format_spec is not None:
                return [(Hole(False),)]
            node = node.value
        if self._is_worded(spot.at(node)):
            return [(Hole(True),)]
        # ``what = f"{what} And more."`` speaks of the one before it.
        ends = [end for end in self._trails.ends(spot.at(node)) if end.node not in self._reading]
        if any(self._is_error(end) for end in ends):
            return [(Hole(True),)]
        read = [
            [(Hole(True),)] if self._is_worded(end) else self._sentences(end)
            for end in ends
            if not (isinstance(end.node, ast.Constant) and end.node.value is None)
        ]
        known = [sentence for sentences in read for sentence in sentences or ()]
        if known and all(read) and len(ends) <= _MOST_INLINE:
            written_here = isinstance(node, ast.IfExp | ast.JoinedStr | ast.Constant | ast.BinOp)
            at_times = any(_text(sentence)[:1] in ("", " ") for sentence in known)
            plain = all(len(s) == 1 and isinstance(s[0], str) for s in known)
            if written_here or at_times or plain:
                return known
        words = [sentence for sentence in known if _WORD.search(_text(sentence))]
        if (Hole(True),) not in known and not any(" " in _text(s).strip() for s in words):
            return [(Hole(False),)]
        for sentence in words:
            self._add(sentence, spot.place)
        return [(Hole(True),)]

    def _is_worded(self, spot: Spot) -> bool:
        """Whether an expression is words that are collected where they are made."""
        match spot.node:
            case ast.Attribute(attr="value"):
                return any(module == spot.module.name for module, _ in _TABLES)
            case ast.Attribute(attr=name):
                return name in _PASSED_ON
        return False

    def _is_error(self, end: Spot) -> bool:
        """Whether it is an exception of the engine, which says words."""
        match end.node:
            case ast.ExceptHandler(type=ast.Name(id=name) | ast.Attribute(attr=name)):
                return name in self._errors
            case ast.arg(annotation=ast.Name(id=name)):
                return name in self._errors
        return False


def as_template(sentence: Sentence) -> str:
    """A sentence as it is translated: ``{0}`` for a value, ``{words0}`` for words."""
    parts, holes = [], 0
    for part in sentence:
        if isinstance(part, str):
            parts.append(part.replace("{", "{{").replace("}", "}}"))
        else:
            parts.append(f"{{{'words' if part.words else ''}{holes}}}")
            holes += 1
    return "".join(parts)


def _joined(parts: list[list[Sentence]]) -> list[Sentence]:
    """Every way to say the parts one after the other; holes side by side are one."""
    found = []
    for choice in product(*parts):
        sentence: list[str | Hole] = []
        for part in (part for chosen in choice for part in chosen if part != ""):
            last = sentence[-1] if sentence else None
            if isinstance(last, str) and isinstance(part, str):
                sentence[-1] = last + part
            elif isinstance(last, Hole) and isinstance(part, Hole):
                sentence[-1] = Hole(last.words or part.words)
            else:
                sentence.append(part)
        found.append(tuple(sentence))
    return found


def _text(sentence: Sentence) -> str:
    return "".join(part if isinstance(part, str) else "…" for part in sentence)
