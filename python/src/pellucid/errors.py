"""The exceptions of the package, by the names that Numba has for them."""


class NumbaError(Exception):
    """Something that is wrong with a kernel."""


class UnsupportedError(NumbaError):
    """Something that the language of kernels does not have."""


class UnsupportedArgument(UnsupportedError, TypeError):
    """An argument that kernels do not take."""


class TypingError(NumbaError):
    """A kernel that is refused for the types of its arguments; the text shows where and why."""


class ForceLiteralArg(NumbaError):
    """Kept for `except` clauses; never raised."""


class LoweringError(NumbaError):
    """A kernel whose C could not be compiled."""


class NumbaWarning(Warning):
    """The base of all warnings."""


class NumbaPerformanceWarning(NumbaWarning):
    """Something that makes a kernel slow, such as a missing C compiler."""


class NumbaTypeSafetyWarning(NumbaWarning):
    """Kept for filters; never given."""


class NumbaDeprecationWarning(NumbaWarning):
    """Kept for filters; never given."""


class NumbaPendingDeprecationWarning(NumbaWarning):
    """Kept for filters; never given."""
