"""Which codes an expression can be, read from the syntax tree and the annotations; no program is run.

Just enough of a type reader for the ways in which texts are asked for here: annotated parameters and results, fields of
models and dataclasses, loops over an enum or over fixed words. What it cannot read is `UNKNOWN`, never a guess.
"""

import ast
import builtins
import importlib
import inspect
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from bpa_core.plan.vocabulary import Code

ROOT = Path(__file__).parents[3]
SEQUENCES = ("list", "tuple", "set", "frozenset", "sorted", "reversed", "iter", "dict.fromkeys")
"""Calls that hold what their first argument holds."""


@dataclass(frozen=True)
class Instance:
    """Something of that annotation."""

    hint: Any


@dataclass(frozen=True)
class Thing:
    """That very object: a module, a class, a function, a constant."""

    value: Any


@dataclass(frozen=True)
class Holds:
    """Something to go through, whose items are these."""

    items: "Alternatives"


@dataclass(frozen=True)
class Row:
    """A tuple that a loop takes apart."""

    parts: "tuple[Alternatives, ...]"


@dataclass(frozen=True)
class Maps:
    """A mapping of these keys to these values."""

    keys: "Alternatives"
    values: "Alternatives"


Alternative = Instance | Thing | Holds | Row | Maps
Alternatives = tuple[Alternative, ...]
UNKNOWN: Alternatives = (Instance(object),)
"""It may be anything."""
NOTHING: Alternatives = ()
"""None: no code, and no word."""
WIDGETS = ("radio", "selectbox", "segmented_control", "multiselect")
"""What these give back is among the options they were given."""


def of_hint(hint: Any) -> Alternatives:
    """What an annotation allows; an alias, a bound or a union taken apart. None is no code, and left out."""
    origin = typing.get_origin(hint)
    if hint is None or hint is type(None):
        return NOTHING
    if origin in (typing.Union, types.UnionType):
        return tuple(one for part in typing.get_args(hint) for one in of_hint(part))
    if origin is typing.Annotated:
        return of_hint(typing.get_args(hint)[0])
    if origin is typing.Literal:
        return tuple(Thing(value) for value in typing.get_args(hint))
    if isinstance(hint, typing.TypeVar):
        return of_hint(hint.__bound__ or object)
    return (Instance(hint),)


@cache
def hints_of(thing: Any) -> Mapping[str, Any]:
    """The annotations of a class or a function, resolved; none where they cannot be."""
    try:
        return typing.get_type_hints(thing)
    except (NameError, TypeError, AttributeError):
        return {}


def codes_in(alternatives: Alternatives) -> Iterator[type[Code]]:
    """Every class of codes in them, however deep."""
    for one in alternatives:
        if isinstance(one, Holds):
            yield from codes_in(one.items)
        elif isinstance(one, Maps):
            yield from codes_in((*one.keys, *one.values))
        elif isinstance(one, Row):
            yield from (code for part in one.parts for code in codes_in(part))
        elif isinstance(one, Thing) and isinstance(one.value, tuple | list | frozenset):
            yield from codes_in(tuple(Thing(item) for item in one.value))
        else:
            yield from _codes_of(one.value if isinstance(one, Thing) else one.hint)


def _codes_of(hint: Any) -> Iterator[type[Code]]:
    if isinstance(hint, Code):
        yield type(hint)
    elif inspect.isfunction(hint):
        yield from codes_in(of_hint(hints_of(hint).get("return")))
    elif isinstance(hint, type) and issubclass(hint, Code):
        yield hint
    for part in typing.get_args(hint):
        yield from codes_in(of_hint(part))


def spellings(alternatives: Alternatives) -> frozenset[str] | None:
    """What they may be in a text, or None where that is not known."""
    spelled: set[str] = set()
    for one in alternatives:
        if isinstance(one, Thing) and isinstance(one.value, str | int):
            spelled.add(one.value.value if isinstance(one.value, Code) else str(one.value))
        elif isinstance(one, Instance) and isinstance(one.hint, type) and issubclass(one.hint, Code):
            spelled |= {code.value for code in one.hint}
        else:
            return None
    return frozenset(spelled) or None


def items_of(alternatives: Alternatives) -> Alternatives:
    """What comes out when they are gone through."""
    return tuple(item for one in alternatives for item in _items(one))


def _items(one: Alternative) -> Alternatives:  # noqa: PLR0911  a line a kind
    if isinstance(one, Holds):
        return one.items
    if isinstance(one, Maps):
        return one.keys
    if isinstance(one, Row):
        return tuple(alternative for part in one.parts for alternative in part)
    if isinstance(one, Thing):
        if isinstance(one.value, type):
            return (Instance(one.value),) if issubclass(one.value, Enum) else UNKNOWN
        if isinstance(one.value, list | tuple | set | frozenset | Mapping):
            return tuple(Thing(item) for item in one.value)
        return UNKNOWN
    origin, given = typing.get_origin(one.hint), typing.get_args(one.hint)
    if origin is type:
        return of_hint(given[0])
    if origin is tuple and Ellipsis not in given:
        return tuple(alternative for part in given for alternative in of_hint(part))
    return of_hint(given[0]) if origin and given and issubclass(origin, Iterable) else UNKNOWN


def values_of(one: Alternative) -> Alternatives:
    """What a mapping gives for a key, or a list for a place."""
    if isinstance(one, Maps):
        return one.values
    if isinstance(one, Thing) and isinstance(one.value, Mapping):
        return tuple(Thing(value) for value in one.value.values())
    if isinstance(one, Instance):
        origin, given = typing.get_origin(one.hint), typing.get_args(one.hint)
        if origin and issubclass(origin, Mapping):
            return of_hint(given[1])
    return _items(one)


def attribute(one: Alternative, name: str) -> Alternatives:  # noqa: PLR0911
    """A field, a property or a method of it."""
    if isinstance(one, Thing) and (isinstance(one.value, types.ModuleType | type) or not hints_of(type(one.value))):
        return (Thing(getattr(one.value, name)),) if hasattr(one.value, name) else UNKNOWN
    cls = type(one.value) if isinstance(one, Thing) else getattr(one, "hint", None)
    cls = typing.get_origin(cls) or cls
    if not isinstance(cls, type):
        return UNKNOWN
    if issubclass(cls, Enum) and name == "value":
        return (one,)
    if name in hints_of(cls):
        return of_hint(hints_of(cls)[name])
    found = inspect.getattr_static(cls, name, None)
    got = found.fget if isinstance(found, property) else found.func if isinstance(found, cached_property) else None
    if got is not None:
        return of_hint(hints_of(got).get("return", object))
    if inspect.isfunction(found):
        return (Thing(found),)
    return UNKNOWN if cls is object else NOTHING


class Reader:
    """One file, read."""

    def __init__(self, path: Path) -> None:
        self.where = path.relative_to(ROOT).as_posix()
        self.tree = ast.parse(path.read_text(encoding="utf-8"))
        self.parent = {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}
        self.names = _names_of(path, self.tree)
        self._reading: set[tuple[ast.AST, str]] = set()

    def of(self, node: ast.AST) -> Alternatives:  # noqa: PLR0911  a line a kind of expression
        """What an expression can be."""
        if isinstance(node, ast.Constant):
            return NOTHING if node.value is None else (Thing(node.value),)
        if isinstance(node, ast.Name):
            return self._name(node)
        if isinstance(node, ast.Attribute):
            return tuple(found for one in self.of(node.value) for found in attribute(one, node.attr))
        if isinstance(node, ast.IfExp):
            return (*self.of(node.body), *self.of(node.orelse))
        if isinstance(node, ast.BoolOp):
            return tuple(one for part in node.values for one in self.of(part))
        if isinstance(node, ast.Starred):
            return items_of(self.of(node.value))
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            return (Row(tuple(self.of(part) for part in node.elts)),)
        if isinstance(node, ast.Dict):
            keys = tuple(one for part in node.keys if part for one in self.of(part))
            return (Maps(keys, tuple(one for part in node.values for one in self.of(part))),)
        if isinstance(node, ast.DictComp):
            return (Maps(self.of(node.key), self.of(node.value)),)
        if isinstance(node, ast.Lambda):
            return (Holds(self.of(node.body)),)
        if isinstance(node, ast.ListComp | ast.SetComp | ast.GeneratorExp):
            return (Holds(self.of(node.elt)),)
        if isinstance(node, ast.Subscript):
            return self._place(self.of(node.value), node.slice)
        return self._call(node) if isinstance(node, ast.Call) else UNKNOWN

    def _place(self, given: Alternatives, place: ast.expr) -> Alternatives:
        if isinstance(place, ast.Constant) and isinstance(place.value, int) and place.value >= 0:
            return _part(given, place.value, rest=False)
        return tuple(found for one in given for found in values_of(one))

    def _call(self, node: ast.Call) -> Alternatives:  # noqa: PLR0911
        name = ast.unparse(node.func)
        given = self.of(node.args[0]) if node.args else UNKNOWN
        if name in SEQUENCES:
            return (Holds(items_of(given)),)
        if name in ("next", "max", "min"):
            return (*items_of(given), *(one for other in node.args[1:] for one in self.of(other)))
        if name.startswith("st.") and name.removeprefix("st.") in WIDGETS:
            return self.options(node)
        if name == "Counter":
            return (Maps(items_of(given), UNKNOWN),)
        if name == "enumerate":
            return (Holds((Row((UNKNOWN, items_of(given))),)),)
        if name == "zip":
            return (Holds((Row(tuple(items_of(self.of(part)) for part in node.args)),)),)
        if name == "filter":
            return (Holds(items_of(self.of(node.args[1]))),)
        if isinstance(node.func, ast.Attribute) and node.func.attr in ("items", "values", "keys", "get"):
            return self._of_mapping(node.func.attr, self.of(node.func.value), node.args)
        return tuple(found for one in self.of(node.func) for found in _result(one))

    def _of_mapping(self, method: str, mapping: Alternatives, args: list[ast.expr]) -> Alternatives:
        values = tuple(value for one in mapping for value in values_of(one))
        if method == "get":
            return (*values, *(one for other in args[1:] for one in self.of(other)))
        if method == "items":
            return (Holds((Row((items_of(mapping), values)),)),)
        return (Holds(values if method == "values" else items_of(mapping)),)

    def _name(self, node: ast.Name) -> Alternatives:
        """The nearest scope that binds the name; the file's own names last."""
        scope: ast.AST | None = self.parent.get(node)
        inner: ast.AST = node
        while scope is not None:
            sees = not (isinstance(scope, ast.FunctionDef | ast.Lambda) and inner is scope.args)
            bound = list(self._bindings(scope, node.id)) if sees else []
            if bound:
                return tuple(one for binding in bound for one in binding)
            inner, scope = scope, self.parent.get(scope)
        if node.id in self.names:
            return (Thing(self.names[node.id]),)
        return (Thing(getattr(builtins, node.id)),) if hasattr(builtins, node.id) else UNKNOWN

    def _bindings(self, scope: ast.AST, name: str) -> Iterator[Alternatives]:
        if (scope, name) in self._reading:
            return
        self._reading.add((scope, name))
        try:
            if isinstance(scope, ast.FunctionDef | ast.Lambda):
                yield from self._parameters(scope, name)
            if isinstance(scope, ast.FunctionDef):
                for node in _own_nodes(scope):
                    yield from self._binding(node, name)
            if isinstance(scope, ast.GeneratorExp | ast.ListComp | ast.SetComp | ast.DictComp):
                for part in (part for part in scope.generators if _binds(part.target, name)):
                    yield from self._taken_apart(part.target, items_of(self.of(part.iter)), name)
        finally:
            self._reading.discard((scope, name))

    def _binding(self, node: ast.AST, name: str) -> Iterator[Alternatives]:
        if isinstance(node, ast.Assign):
            for target in (target for target in node.targets if _binds(target, name)):
                yield from self._taken_apart(target, self.of(node.value), name)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == name:
            yield self._annotation(node.annotation)
        elif isinstance(node, ast.NamedExpr) and node.target.id == name:
            yield self.of(node.value)
        elif isinstance(node, ast.ImportFrom) and any((part.asname or part.name) == name for part in node.names):
            yield (Thing(getattr(importlib.import_module(str(node.module)), name)),)
        elif isinstance(node, ast.ExceptHandler) and node.name == name and node.type:
            yield tuple(found for one in self.of(node.type) for found in _result(one))
        elif isinstance(node, ast.For) and _binds(node.target, name):
            yield from self._taken_apart(node.target, items_of(self.of(node.iter)), name)

    def _taken_apart(self, target: ast.AST, given: Alternatives, name: str) -> Iterator[Alternatives]:
        if isinstance(target, ast.Name) and target.id == name:
            yield given
        elif isinstance(target, ast.Tuple):
            for place, part in enumerate(target.elts):
                at = part.value if isinstance(part, ast.Starred) else part
                yield from self._taken_apart(at, _part(given, place, isinstance(part, ast.Starred)), name)

    def _parameters(self, scope: ast.FunctionDef | ast.Lambda, name: str) -> Iterator[Alternatives]:
        args = [*scope.args.posonlyargs, *scope.args.args, *scope.args.kwonlyargs]
        for arg in (one for one in args if one.arg == name):
            if arg.annotation:
                yield self._annotation(arg.annotation)
            elif isinstance(scope, ast.Lambda):
                yield self._option(scope)
            else:
                owner = self.parent.get(scope)
                yield (Instance(self.names[owner.name]),) if isinstance(owner, ast.ClassDef) else UNKNOWN

    def _option(self, scope: ast.Lambda) -> Alternatives:
        """What `format_func=lambda option: …` is given: one of the widget's options."""
        keyword = self.parent.get(scope)
        call = self.parent.get(keyword) if isinstance(keyword, ast.keyword) else None
        return self.options(call) if isinstance(call, ast.Call) else UNKNOWN

    def options(self, call: ast.Call) -> Alternatives:
        """What a widget offers: its second argument."""
        named = [keyword.value for keyword in call.keywords if keyword.arg == "options"]
        options = named or call.args[1:2]
        return items_of(self.of(options[0])) if options else UNKNOWN

    def _annotation(self, node: ast.expr) -> Alternatives:
        try:
            hint = eval(ast.unparse(node), dict(self.names))
            return of_hint(eval(hint, dict(self.names)) if isinstance(hint, str) else hint)
        except (NameError, TypeError, AttributeError):
            return UNKNOWN

    def functions_around(self, node: ast.AST) -> Iterator[ast.FunctionDef]:
        """The functions that an expression stands in, innermost first."""
        at = self.parent.get(node)
        while at is not None:
            if isinstance(at, ast.FunctionDef):
                yield at
            at = self.parent.get(at)


def _binds(target: ast.AST, name: str) -> bool:
    return any(isinstance(node, ast.Name) and node.id == name for node in ast.walk(target))


def _own_nodes(scope: ast.AST) -> Iterator[ast.AST]:
    """What stands in a function, and not in a function inside it."""
    for child in ast.iter_child_nodes(scope):
        yield child
        if not isinstance(child, ast.FunctionDef | ast.Lambda | ast.ClassDef):
            yield from _own_nodes(child)


def _part(given: Alternatives, place: int, rest: bool) -> Alternatives:
    """What a loop's or an assignment's target at that place gets."""
    parts: list[Alternative] = []
    for one in given:
        if isinstance(one, Row):
            parts += one.parts[place] if place < len(one.parts) else UNKNOWN
        elif isinstance(one, Thing) and isinstance(one.value, tuple) and place < len(one.value):
            parts.append(Thing(one.value[place]))
        elif isinstance(one, Instance) and typing.get_origin(one.hint) is tuple:
            hints = typing.get_args(one.hint)
            parts += of_hint(hints[0] if Ellipsis in hints else hints[min(place, len(hints) - 1)])
        elif isinstance(one, Instance) and isinstance(one.hint, type) and issubclass(one.hint, tuple):
            parts += of_hint(list(hints_of(one.hint).values())[place])
        else:
            parts += values_of(one)
    return (Holds(tuple(parts)),) if rest else tuple(parts)


def _result(called: Alternative) -> Alternatives:
    if not isinstance(called, Thing):
        return UNKNOWN
    if isinstance(called.value, type):
        return (Instance(called.value),)
    return of_hint(hints_of(inspect.unwrap(called.value)).get("return", object)) if callable(called.value) else UNKNOWN


def _names_of(path: Path, tree: ast.Module) -> dict[str, Any]:
    """The names of a file: a module's; of a script, which is not run, what it imports and defines."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    if parts[0] != "pages" and parts[-2:] != ("shell", "main"):
        return dict(vars(importlib.import_module(".".join(parts).removesuffix(".__init__"))))
    names: dict[str, Any] = {"__name__": f"read.{path.stem}", "__file__": str(path)}
    exec(compile(ast.Module([node for node in tree.body if _defines(node)], []), str(path), "exec"), names)
    return names


def _defines(node: ast.stmt) -> bool:
    """An import, a function, a class or a constant."""
    if isinstance(node, ast.Assign):
        return all(isinstance(target, ast.Name) and target.id.isupper() for target in node.targets)
    return isinstance(node, ast.Import | ast.ImportFrom | ast.FunctionDef | ast.ClassDef)
