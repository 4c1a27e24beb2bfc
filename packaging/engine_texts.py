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
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parent.parent
NEVER_ON_SCREEN = (
    "alc_engine/cli/",
    "alc_engine/experiments/",
    "alc_desktop/demo/",
    "alc_desktop/neighborhood_figure.py",
)
"""Whose messages are for the terminal."""
ON_SCREEN = ("alc_engine/experiments/sample_project.py",)
"""What the application calls of it all the same."""

_SAID_BY = {
    "UserFixableError": (("what", 0), ("remedy", 2)),
    "ImportProblem": (("what", 1), ("remedy", 2)),
    "BadRow": (("what", 1), ("remedy", 2)),
    "DecodedImage": (("notes", 1),),
    "ExportReport": (("notes", 3),),
    "TrainingResult": (("stopped_early", -1),),
    "tell": (("note", 0),),
}
"""Calls that take sentences, and which of their arguments those are."""

_PASSED_ON = {"what", "where", "remedy", "trouble", "problem", "note", "notes", "stopped_early"}
"""Attributes and keys whose sentence was made, and is collected, elsewhere."""

_TABLES = (("alc_engine.device_faults", "DeviceFault"),)
"""Enumerations of words that stand in sentences."""

_MOST_INLINE = 3
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_WORD = re.compile(r"\b[a-z]+\b")
"""What tells words from names of programs and formats, which are the same in every language."""

Function = ast.FunctionDef | ast.Lambda


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


@dataclass(frozen=True)
class Spot:
    """An expression and the functions it stands in, the innermost last."""

    node: ast.AST
    module: Module
    within: tuple[Function, ...]

    def at(self, node: ast.AST) -> Spot:
        """Another expression beside it."""
        return Spot(node, self.module, self.within)

    @property
    def place(self) -> str:
        """File and line."""
        return f"{self.module.file}:{getattr(self.node, 'lineno', 0)}"


@dataclass(eq=False)
class Module:
    """What a file defines."""

    file: str
    tree: ast.Module
    constants: dict[str, ast.expr] = field(default_factory=dict)
    classes: dict[str, ast.ClassDef] = field(default_factory=dict)
    functions: dict[str, list[Spot]] = field(default_factory=lambda: defaultdict(list))
    imports: dict[str, tuple[str, str]] = field(default_factory=dict)
    spots: list[Spot] = field(default_factory=list)

    @classmethod
    def read(cls, path: Path, root: Path) -> Module:
        """A file, as Python reads it."""
        file = path.relative_to(root).as_posix()
        module = cls(file, ast.parse(path.read_text(encoding="utf-8")))
        module._enter(module.tree, ())
        return module

    @property
    def name(self) -> str:
        """As it is imported."""
        return self.file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    def _enter(self, node: ast.AST, within: tuple[Function, ...]) -> None:
        for child in ast.iter_child_nodes(node):
            spot = Spot(child, self, within)
            self.spots.append(spot)
            match child:
                case ast.Assign(targets=[ast.Name(id=name)]) if not within:
                    self.constants[name] = child.value
                case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr()) if not within:
                    self.constants[name] = child.value
                case ast.ImportFrom(module=str(source)):
                    for alias in child.names:
                        self.imports[alias.asname or alias.name] = source, alias.name
                case ast.ClassDef():
                    self.classes[child.name] = child
                case ast.FunctionDef():
                    self.functions[child.name].append(spot)
            inner = isinstance(child, ast.FunctionDef | ast.Lambda)
            self._enter(child, (*within, child) if inner else within)


def engine_texts(root: Path = ROOT) -> list[Found]:
    """All templates of the engine, and of what the application itself says in the same way."""
    files = [
        path
        for package in ("alc_engine", "alc_desktop")
        for path in sorted((root / package).rglob("*.py"))
        if path.relative_to(root).as_posix() in ON_SCREEN
        or not path.relative_to(root).as_posix().startswith(NEVER_ON_SCREEN)
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
        self._found: dict[str, Found] = {}
        self._unread: list[Found] = []
        self._reading: list[ast.AST] = []
        self._said_by = dict(_SAID_BY)
        self._errors: set[str] = set()  # exceptions whose words stand in sentences
        self._calls: dict[str, list[Spot]] = defaultdict(list)
        self._methods: dict[str, list[Spot]] = defaultdict(list)
        classes = {name: node for module in modules for name, node in module.classes.items()}
        for name, node in classes.items():
            bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
            if "UserFixableError" in bases:
                self._said_by[name] = _SAID_BY["UserFixableError"]
            elif "Exception" in bases:
                self._errors.add(name)
                makes_its_own = any(getattr(part, "name", "") == "__init__" for part in node.body)
                self._said_by[name] = () if makes_its_own else (("why", 0),)
        for module in modules:
            for spot in module.spots:
                if isinstance(spot.node, ast.Call):
                    self._calls[_called(spot.node)].append(spot)
            for name, functions in module.functions.items():
                self._methods[name] += functions

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
                for name, position in self._said_by.get(_called(spot.node), ()):
                    argument = _argument(spot.node, name, position)
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
        for leaf in self._leaves(spot):
            sentences = self._sentences(leaf)
            if sentences is None:
                self._unread.append(Found(None, spot.place))
            for sentence in sentences or ():
                self._add(sentence, leaf.place)

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
            case ast.arg() if not list(self._callers(spot)):
                return []  # a callback: what it is called with is collected there
        return None

    def _put_together(self, spot: Spot, parts: list[ast.expr]) -> list[Sentence]:
        self._reading.append(spot.node)
        made = _joined([self._part(spot.at(part)) for part in parts])
        self._reading.pop()
        return made

    def _part(self, spot: Spot) -> list[Sentence]:
        """What a part of a sentence may say; a hole where that is a value."""
        node = spot.node
        if isinstance(node, ast.FormattedValue):
            plain = node.conversion == -1 and node.format_spec is None
            node = node.value
            if not plain:
                return [(Hole(False),)]
        if self._is_worded(spot.at(node)):
            return [(Hole(True),)]
        # ``what = f"{what} And more."`` speaks of the one before it.
        leaves = [leaf for leaf in self._leaves(spot.at(node)) if leaf.node not in self._reading]
        if any(isinstance(leaf.node, ast.ExceptHandler | ast.arg) for leaf in leaves) and any(
            map(self._is_worded, leaves)
        ):
            return [(Hole(True),)]
        read = [
            [(Hole(True),)] if self._is_worded(leaf) else self._sentences(leaf)
            for leaf in leaves
            if not (isinstance(leaf.node, ast.Constant) and leaf.node.value is None)
        ]
        known = [sentence for sentences in read for sentence in sentences or ()]
        literal = all(read) and known and len(leaves) <= _MOST_INLINE
        fragment = any(_text(sentence)[:1] in ("", " ") for sentence in known)
        written_here = isinstance(node, ast.IfExp | ast.JoinedStr | ast.Constant | ast.BinOp)
        if literal and (
            written_here or fragment or all(len(s) == 1 and isinstance(s[0], str) for s in known)
        ):
            return known
        passed_on = (Hole(True),) in known
        known = [sentence for sentence in known if _WORD.search(_text(sentence))]
        if not passed_on and not any(" " in _text(sentence).strip() for sentence in known):
            return [(Hole(False),)]
        for sentence in known:
            self._add(sentence, spot.place)
        return [(Hole(True),)]

    def _is_worded(self, leaf: Spot) -> bool:
        """Whether an expression is words that are collected where they are made."""
        match leaf.node:
            case ast.Attribute(attr="value"):
                return any(module == leaf.module.name for module, _ in _TABLES)
            case ast.Attribute(attr=name):
                return name in _PASSED_ON
            case ast.ExceptHandler(type=ast.Name(id=name)):
                return name in self._errors
            case ast.ExceptHandler(type=ast.Attribute(attr=name)):
                return name in self._errors
            case ast.arg(annotation=ast.Name(id=name)):
                return name in self._errors
        return False

    # -- following an expression --------------------------------------------------------

    def _leaves(
        self, spot: Spot, path: tuple[int, ...] = (), seen: frozenset[tuple[int, str]] = frozenset()
    ) -> Iterator[Spot]:
        """The expressions that another one stands for.

        Parameters
        ----------
        spot : Spot
        path : tuple of int
            Which element is wanted of what it stands for, and which of that.
        seen : frozenset
            What was gone through on the way here.
        """
        key = id(spot.node), str(path)
        if key in seen:
            return
        seen |= {key}
        node = spot.node
        following: Iterable[tuple[Spot, tuple[int, ...]]]
        match node:
            case ast.IfExp():
                following = [(spot.at(node.body), path), (spot.at(node.orelse), path)]
            case ast.BoolOp():
                following = [(spot.at(value), path) for value in node.values]
            case ast.NamedExpr():
                following = [(spot.at(node.value), path)]
            case ast.Starred():
                following = [(spot.at(node.value), path)]
            case ast.Tuple() | ast.List() if path and path[0] >= 0:
                following = [(spot.at(node.elts[path[0]]), path[1:])] if node.elts else []
            case ast.Tuple() | ast.List():
                following = [(spot.at(element), path[1:]) for element in node.elts]
            case ast.ListComp() | ast.GeneratorExp():
                following = [(spot.at(node.elt), path[1:])]
            case ast.Call(func=ast.Name(id="tuple" | "list" | "sorted")):
                following = [(spot.at(argument), path) for argument in node.args[:1]]
            case ast.Call(func=ast.Name(id="next")):
                first, *default = node.args
                following = [(spot.at(first), (-1, *path)), *((spot.at(d), path) for d in default)]
            case ast.Call():
                following = [
                    (value, path) for made in self._callees(spot) for value in _returned(made)
                ]
            case ast.Name(id=name):
                following = [(value, (*inner, *path)) for value, inner in self._bound(spot, name)]
            case ast.arg():
                following = [(value, path) for value in self._handed_in(spot)]
            case _:
                following = []
        following = list(following)
        if not following and not (isinstance(node, ast.Tuple | ast.List) and not node.elts):
            yield spot
        for value, rest in following:
            yield from self._leaves(value, rest, seen)

    def _callees(self, spot: Spot) -> list[Spot]:
        """The functions that a call may mean."""
        match spot.node:
            case ast.Call(func=ast.Name(id=name)):
                if name in spot.module.functions:
                    return spot.module.functions[name]
                source, original = spot.module.imports.get(name, ("", ""))
                module = self._modules.get(source)
                return module.functions.get(original, []) if module else []
            case ast.Call(func=ast.Attribute(value=ast.Name(id="self"), attr=name)):
                return spot.module.functions.get(name, [])
        return []

    def _bound(self, spot: Spot, name: str) -> list[tuple[Spot, tuple[int, ...]]]:
        """What a name may stand for, and which element of it."""
        for depth in range(len(spot.within), 0, -1):
            function = spot.within[depth - 1]
            here = Spot(function, spot.module, spot.within[:depth])
            found = [
                (here.at(value), path)
                for node in ast.walk(function)
                for value, path in _bindings(node, name)
            ]
            outer = Spot(function, spot.module, spot.within[: depth - 1])
            arguments = function.args
            for parameter in (*arguments.args, *arguments.kwonlyargs):
                if parameter.arg == name:
                    lambda_ = isinstance(function, ast.Lambda)
                    found.append((outer.at(function) if lambda_ else here.at(parameter), ()))
            if found:
                return found
        module = spot.module
        if name not in module.constants:
            source, name = module.imports.get(name, ("", ""))
            module = self._modules.get(source, module)
        if name in module.constants:
            return [(Spot(module.constants[name], module, ()), ())]
        return []

    def _handed_in(self, spot: Spot) -> Iterator[Spot]:
        """What callers hand in for a parameter."""
        function, name = spot.within[-1], spot.node.arg
        parameters = [parameter.arg for parameter in function.args.args]
        position = parameters.index(name) if name in parameters else -1
        if parameters[:1] in (["self"], ["cls"]):
            position -= 1
        for call in self._callers(spot):
            argument = _argument(call.node, name, position)
            if argument is not None:
                yield call.at(argument)
        defaults = dict(zip(reversed(parameters), reversed(function.args.defaults), strict=False))
        if name in defaults:
            yield spot.at(defaults[name])

    def _callers(self, spot: Spot) -> Iterator[Spot]:
        """The calls of the function that an expression stands in, as far as they can be told."""
        function, module = spot.within[-1], spot.module
        own = function.name
        if own == "__init__":
            own = next(name for name, node in module.classes.items() if function in node.body)
        for call in self._calls[own]:
            is_method = isinstance(call.node.func, ast.Attribute)
            if (
                call.module is module
                or call.module.imports.get(own) == (module.name, own)
                or (is_method and len(self._methods[own]) == 1)
            ):
                yield call


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


def _called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _argument(call: ast.Call, name: str, position: int) -> ast.expr | None:
    """What a call hands in; None if that is left out, or can't be told."""
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    before = call.args[: position + 1]
    if not 0 <= position < len(call.args) or any(isinstance(a, ast.Starred) for a in before):
        return None
    return call.args[position]


def _returned(made: Spot) -> Iterator[Spot]:
    """The values that a function returns or yields."""
    inside = Spot(made.node, made.module, (*made.within, made.node))
    for node in ast.walk(made.node):
        if isinstance(node, ast.Return | ast.Yield) and node.value is not None:
            yield inside.at(node.value)


def _bindings(node: ast.AST, name: str) -> Iterator[tuple[ast.AST, tuple[int, ...]]]:
    """What one statement binds a name to, and which element of it; -1 for any."""
    match node:
        case ast.Assign():
            for target in node.targets:
                for path in _paths(target, name):
                    yield node.value, path
        case ast.AnnAssign(target=ast.Name(id=target), value=ast.expr()) if target == name:
            yield node.value, ()
        case ast.AugAssign(target=ast.Name(id=target)) if target == name:
            yield node.value, ()
        case ast.NamedExpr(target=ast.Name(id=target)) if target == name:
            yield node.value, ()
        case ast.Call(
            func=ast.Attribute(value=ast.Name(id=target), attr="append"), args=[element]
        ) if target == name:
            yield ast.copy_location(ast.List([element], ast.Load()), element), ()
        case ast.For() | ast.comprehension():
            for path in _paths(node.target, name):
                yield node.iter, (-1, *path)
        case ast.ExceptHandler(name=target) if target == name:
            yield node, ()
        case ast.With():
            for item in node.items:
                if item.optional_vars is not None:
                    for path in _paths(item.optional_vars, name):
                        yield item.context_expr, path


def _paths(target: ast.expr, name: str) -> Iterator[tuple[int, ...]]:
    match target:
        case ast.Name(id=bound) if bound == name:
            yield ()
        case ast.Tuple() | ast.List():
            for place, element in enumerate(target.elts):
                for path in _paths(element, name):
                    yield place, *path
