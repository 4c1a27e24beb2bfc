"""Follows an expression through Python source to where its value is written.

A name leads to what was assigned to it, a parameter to what callers hand in, a
call to what the function returns, a loop to the elements of its table; and so on,
until an expression is reached that says something itself.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

Function = ast.FunctionDef | ast.Lambda


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


class Trails:
    """Knows what leads where in some modules.

    Parameters
    ----------
    modules : list of Module
    """

    def __init__(self, modules: list[Module]) -> None:
        self._modules = {module.name: module for module in modules}
        self._calls: dict[str, list[Spot]] = defaultdict(list)
        self._functions: dict[str, list[Spot]] = defaultdict(list)
        for module in modules:
            for spot in module.spots:
                if isinstance(spot.node, ast.Call):
                    self._calls[called(spot.node)].append(spot)
            for name, functions in module.functions.items():
                self._functions[name] += functions

    def ends(
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
            case ast.Tuple() | ast.List() if path and 0 <= path[0] < len(node.elts):
                following = [(spot.at(node.elts[path[0]]), path[1:])]
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
            yield from self.ends(value, rest, seen)

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
        for call in self.callers(spot):
            argument = argument_of(call.node, name, position)
            if argument is not None:
                yield call.at(argument)
        defaults = dict(zip(reversed(parameters), reversed(function.args.defaults), strict=False))
        if name in defaults:
            yield spot.at(defaults[name])

    def callers(self, spot: Spot) -> Iterator[Spot]:
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
                or (is_method and len(self._functions[own]) == 1)
            ):
                yield call


def called(call: ast.Call) -> str:
    """The last name of what is called; empty if it has none."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def argument_of(call: ast.Call, name: str, position: int) -> ast.expr | None:
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
