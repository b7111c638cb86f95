"""The names that projects import from `numba.core.types`."""
from ..types import *  # noqa: F401,F403
from ..types import __getattr__  # noqa: F401
