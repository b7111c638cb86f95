"""The names that projects import from `numba.experimental`."""
from .sources import RefusedDecorator

jitclass = RefusedDecorator("jitclass", "pass arrays and tuples, or a named tuple of them")
structref = RefusedDecorator("structref", "pass arrays and tuples, or a named tuple of them")
