"""The names that projects import from `numba.experimental`."""
from .decorators import Refused

jitclass = Refused("jitclass", "pass arrays and tuples, or a named tuple of them")
structref = Refused("structref", "pass arrays and tuples, or a named tuple of them")
