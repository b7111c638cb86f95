"""The names that projects import from `numba.core.errors`."""
from ..errors import *  # noqa: F401,F403
