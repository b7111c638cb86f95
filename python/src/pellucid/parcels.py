"""Sends kernels to other processes: as source, frozen globals and options, never as code.

Members of modules that can be imported are sent by name, as Python sends functions. All others are
sent by value, together with what they call: kernels of `__main__`, closures, lambdas, and those of
modules given to `cloudpickle.register_pickle_by_value`. A process that gets the same kernel again
takes the one that it has, so that it compiles once.
"""
import __future__
import ast
import builtins
import collections
import enum
import importlib
import os
import pickle
import sys
import threading
import types as python_types
import weakref

import numpy as np

from . import _native, sources, types
from .constants import (constant_text, found_member, found_module, is_named_tuple, member,
                        module_name)
from .errors import NumbaError
from .functions import parsed

# How many different parcels a process keeps for when they come again.
MOST_ARRIVALS = 256


class Token:
    """Stands for a value in a parcel: a subject by its place, a member of a module, a module, what
    paths lead through, or a class of named tuples."""

    def __init__(self, kind, *parts):
        self.kind, self.parts = kind, parts

    def value(self, products):
        """Returns what it stands for where the parcel arrives."""
        if self.kind == "subject":
            return products(self.parts[0])
        if self.kind == "namespace":
            return python_types.SimpleNamespace(**{
                name: value.value(products) if isinstance(value, Token) else value
                for name, value in self.parts[0].items()})
        if self.kind == "member":
            return found_member(*self.parts)
        if self.kind == "module":
            return found_module(*self.parts)
        name, fields, defaults, module = self.parts
        return collections.namedtuple(name, fields, defaults=defaults, module=module)


# ---- Sending


def reduced(kernel, product):
    """Returns how a kernel is pickled, or what its decorator has made of it, for `__reduce__`."""
    name = kernel.__module__, kernel.__qualname__
    if _is_member(*name, product):
        return by_name, name
    return received, packed(kernel)


def by_name(module, name):
    """Returns the member of a module."""
    value = importlib.import_module(module)
    for part in name.split("."):
        value = getattr(value, part)
    return value


def _is_member(module, name, product):
    """Returns true iff other processes find the product by its name."""
    if module in (None, "__main__", "__mp_main__"):
        return False
    cloudpickle = sys.modules.get("cloudpickle")
    listed = getattr(cloudpickle, "list_registry_pickle_by_value", set)()
    parts = module.split(".")
    if any(".".join(parts[:count]) in listed for count in range(1, len(parts) + 1)):
        return False
    try:
        return by_name(module, name) is product
    except (ImportError, AttributeError):
        return False


def packed(kernel):
    """Returns the parcel of a kernel and what it calls, and its place in there."""
    if kernel.parcel is None:
        try:
            text = kernel.unit().text
        except NumbaError as error:
            raise pickle.PicklingError(f"{kernel!r} cannot be sent: {error}") from error
        places = {id(subject): place for place, (subject, _, _) in enumerate(text.subjects)}
        records = [_record(*parts, text, places) for parts in text.subjects]
        kernel.parcel = pickle.dumps(records, protocol=5), places[id(kernel)]
        _departed[kernel.parcel] = kernel
    return kernel.parcel


def _record(subject, values, reached, text, places):
    """Returns what is sent of a subject: of modules that kernels do not know, and the like, what
    its paths lead to."""
    function, source = subject.py_func, subject.function_source
    tokens = {name: _token(value, text, places) for name, value in values.items()}
    for names, value in reached.items():
        inner = tokens[names[0]]
        if inner is sources.MISSING:
            inner = tokens[names[0]] = Token("namespace", {})
        if not isinstance(inner, Token) or inner.kind != "namespace":
            # A module that kernels know; what it has besides is there too.
            continue
        for name in names[1:-1]:
            inner = inner.parts[0].setdefault(name, Token("namespace", {}))
        inner.parts[0][names[-1]] = _token(value, text, places)
    return {
        "recipe": subject.recipe, "lines": source.lines, "file": source.file, "line": source.line,
        "names": (function.__name__, function.__qualname__, function.__module__, function.__doc__),
        "defaults": (function.__defaults__, function.__kwdefaults__),
        "values": {name: token for name, token in tokens.items() if token is not sources.MISSING},
    }


def _token(value, text, places):
    """Returns what is sent for a value of a global, MISSING for what kernels do not know."""
    place = places.get(id(text.subject(value)))
    if place is not None:
        return Token("subject", place)
    if module_name(value) is not None:
        return Token("module", module_name(value))
    if member(value) is not None:
        return Token("member", *member(value))
    if is_named_tuple(value):
        defaults = [value._field_defaults[name] for name in value._fields
                    if name in value._field_defaults]
        return Token("named tuple", value.__name__, value._fields, defaults, value.__module__)
    if isinstance(value, enum.IntEnum):
        return int(value)
    if isinstance(value, types.Type) or constant_text(value) is not None:
        return value
    return sources.MISSING


# ---- Receiving

# The kernels that this process has sent, which forked processes have too; and what has arrived.
_departed = weakref.WeakValueDictionary()
_arrived = collections.OrderedDict()
_lock = threading.RLock()


def _renew_lock():
    """Gives a forked process a lock that no other thread holds."""
    global _lock
    _lock = threading.RLock()


os.register_at_fork(after_in_child=_renew_lock)


def received(payload, place):
    """Returns what has been sent."""
    key = payload, place
    with _lock:
        known = _departed.get(key)
        if known is not None:
            return known.product()
        if key not in _arrived:
            _arrived[key] = Arrival(payload).product(place)
            while len(_arrived) > MOST_ARRIVALS:
                _arrived.popitem(last=False)
        _arrived.move_to_end(key)
        return _arrived[key]


class Arrival:
    """The contents of a parcel, which are made when they are asked for."""

    def __init__(self, payload):
        self.payload = payload
        self.records = pickle.loads(payload)
        self.subjects, self.scopes, self.products = {}, {}, {}
        # Functions may call each other: all are there before any finds its globals, and all
        # globals before signatures are compiled.
        for place, record in enumerate(self.records):
            self.subjects[place] = self._subject(record, place)
        for place, record in enumerate(self.records):
            for name, value in record["values"].items():
                is_token = isinstance(value, Token)
                self.scopes[place][name] = value.value(self._callable) if is_token else value

    def _subject(self, record, place):
        """Returns the kernel or function of a record, whose names stand for nothing yet."""
        text = "\n".join(record["lines"])
        scope = self.scopes[place] = {"__builtins__": builtins, "__name__": record["names"][2]}
        function = _function(text, record, scope)
        kind = record["recipe"][0]
        if kind == "plain":
            return function
        from . import decorators, gufuncs, ufuncs
        module = {"vectorize": ufuncs, "guvectorize": gufuncs}.get(kind, decorators)
        make = getattr(module, f"received_{kind}")
        kernel = make(function, *record["recipe"][1:])
        kernel.take_source(text)
        kernel.parcel = self.payload, place
        return kernel

    def _callable(self, place):
        """Returns what a name that stands for a subject is bound to."""
        return self.subjects[place]

    def product(self, place):
        """Returns the kernel at a place, or what its decorator has made of it."""
        return self.subjects[place].product()


def _function(text, record, scope):
    """Returns the Python function of a record."""
    tree = parsed(text)
    arguments = tree.body[0].args
    arguments.defaults = [ast.Constant(None) for _ in arguments.defaults]
    arguments.kw_defaults = [node and ast.Constant(None) for node in arguments.kw_defaults]
    ast.fix_missing_locations(ast.increment_lineno(tree, record["line"] - 1))
    # Annotations are not evaluated: what they name is not sent.
    flags = __future__.annotations.compiler_flag
    exec(compile(tree, record["file"], "exec", flags=flags, dont_inherit=True), scope)
    function = scope.pop(tree.body[0].name)
    function.__defaults__, function.__kwdefaults__ = record["defaults"]
    function.__name__, function.__qualname__ = record["names"][:2]
    function.__module__, function.__doc__ = record["names"][2:]
    return function
