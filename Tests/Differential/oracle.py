"""Says what a run has to give: by CPython with a stand-in for numba, or by Numba itself."""

import dataclasses
import hashlib
import itertools
import pathlib
import pickle
import sys
import types

import numpy as np

import corpus

CACHE = corpus.ROOT / ".build" / "oracle"

# Numba finds recursive kernels by the name of their module, so each has its own.
SERIAL = itertools.count()


@dataclasses.dataclass
class Outcome:
    """What a call gave: its result and its array arguments afterwards, or what it raised."""

    result: object = None
    arguments: tuple = ()
    error: str | None = None
    message: str = ""


class StandInType:
    """A type of numba's: subscripts make array types, calls make casts or signatures."""

    def __init__(self, scalar=None):
        self.scalar = scalar

    def __getitem__(self, _):
        return StandInType()

    def __call__(self, *arguments, **_):
        values = [a for a in arguments if not isinstance(a, (StandInType, type, tuple, list))]
        if self.scalar is not None and len(values) == 1:
            return self.scalar(values[0])
        return StandInType()


SCALARS = {
    "int8": np.int8, "int16": np.int16, "int32": np.int32, "int64": np.int64,
    "uint8": np.uint8, "uint16": np.uint16, "uint32": np.uint32, "uint64": np.uint64,
    "float32": np.float32, "float64": np.float64, "complex64": np.complex64,
    "complex128": np.complex128, "boolean": np.bool_, "bool_": np.bool_,
    "i1": np.int8, "i2": np.int16, "i4": np.int32, "i8": np.int64,
    "u1": np.uint8, "u2": np.uint16, "u4": np.uint32, "u8": np.uint64, "b1": np.bool_,
    "f4": np.float32, "f8": np.float64, "c8": np.complex64, "c16": np.complex128,
    "intc": np.intc, "uintc": np.uintc, "intp": np.intp, "uintp": np.uintp, "double": np.float64,
    "int_": np.int64, "uint": np.uint64, "float_": np.float64, "byte": np.uint8,
    "short": np.int16, "longlong": np.int64,
}
OTHER_TYPES = ("void", "none", "Tuple", "UniTuple", "Array", "optional", "Optional", "deferred_type")


def decorator(*arguments, **_):
    """Stands in for njit and jit: returns the function itself."""
    if len(arguments) == 1 and isinstance(arguments[0], types.FunctionType):
        return arguments[0]
    return lambda function: function


def vectorize(*arguments, **_):
    """Stands in for vectorize: applies the function to each element of arrays."""
    if not (len(arguments) == 1 and isinstance(arguments[0], types.FunctionType)):
        return vectorize
    function = arguments[0]

    def apply(*values):
        if any(isinstance(value, np.ndarray) for value in values):
            return np.vectorize(function, otypes=[np.float64])(*values)
        return function(*values)

    return apply


def stand_in():
    """Returns the modules that stand in for numba."""
    numba, numba_types = types.ModuleType("numba"), types.ModuleType("numba.types")
    for name, scalar in SCALARS.items():
        setattr(numba, name, StandInType(scalar))
    for name in OTHER_TYPES:
        setattr(numba, name, StandInType())
    vars(numba_types).update({k: v for k, v in vars(numba).items() if not k.startswith("__")})
    numba.njit = numba.jit = numba.guvectorize = numba.stencil = decorator
    numba.vectorize = vectorize
    numba.prange = range
    numba.pndindex = np.ndindex
    numba.literally = lambda value: value
    numba.typeof = lambda value: StandInType()
    numba.types = numba_types
    numba.get_num_threads = lambda: 1
    numba.set_num_threads = lambda count: None
    core = types.ModuleType("numba.core")
    core.types = numba_types
    return {"numba": numba, "numba.types": numba_types, "numba.core": core,
            "numba.core.types": numba_types, "pellucid": numba}


def load(path, modules):
    """Returns the names of the kernel file, executed with `modules` in place of the real ones."""
    kept = {name: sys.modules.get(name) for name in modules}
    sys.modules.update(modules)
    try:
        module = types.ModuleType(f"kernels_{next(SERIAL)}")
        sys.modules[module.__name__] = module
        exec(compile(path.read_bytes(), str(path), "exec"), vars(module))
        return vars(module)
    finally:
        for name, module in kept.items():
            if module is None:
                sys.modules.pop(name, None)
            else:
                sys.modules[name] = module


def call(space, run):
    """Returns the outcome of the run, with the kernels of `space`."""
    arguments = run.arguments()
    try:
        with np.errstate(all="ignore"):
            result = space[run.kernel](*arguments)
    except Exception as error:
        return Outcome(error=type(error).__name__, message=str(error))
    arrays = tuple(a if isinstance(a, np.ndarray) else None for a in arguments)
    return Outcome(plain(result), arrays)


def plain(result):
    """Returns `result` with named tuples made plain ones."""
    return tuple(plain(part) for part in result) if isinstance(result, tuple) else result


def cpython(run):
    """Returns the outcome under CPython."""
    return call(load(run.path, stand_in()), run)


def numba(run):
    """Returns the outcome under Numba, kept for the next time."""
    identity = f"{run.path.read_text()}\0{run.call}\0{np.__version__}"
    stored = CACHE / (hashlib.sha256(identity.encode()).hexdigest() + ".pickle")
    if stored.exists():
        return pickle.loads(stored.read_bytes())
    outcome = call(load(run.path, {}), run)
    if outcome.error is None:
        CACHE.mkdir(parents=True, exist_ok=True)
        stored.write_bytes(pickle.dumps(outcome))
    return outcome


def expectation(run):
    """Returns what the run has to give."""
    outcome = numba(run) if run.oracle == "numba" else cpython(run)
    if run.raises is not None:
        name, _, message = run.raises.partition(": ")
        return Outcome(error=name, message=message)
    if run.expect is not None:
        value = eval(run.expect, corpus.argument_scope())
        arguments = outcome.arguments if outcome.error is None else ()
        return Outcome(plain(value), arguments)
    if outcome.error is not None:
        raise corpus.CorpusError(
            f"{run.label}: the oracle raises {outcome.error}: {outcome.message}")
    return outcome
