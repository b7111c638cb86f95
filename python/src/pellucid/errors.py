"""The exceptions and warnings of the package, by the names that Numba has for them."""


class NumbaError(Exception):
    """Something that is wrong with a kernel."""


class UnsupportedError(NumbaError):
    """Something that the language of kernels does not have."""


class UnsupportedArgument(UnsupportedError, TypeError):
    """An argument that kernels do not take."""


class TypingError(NumbaError):
    """A kernel that is refused for the types of its arguments; the text shows where and why."""


class NoSignatureFits(TypingError, TypeError):
    """A call that none of the signatures which a kernel states takes."""


class LoweringError(NumbaError):
    """A kernel whose C could not be compiled."""


class NumbaWarning(Warning):
    """The base of all warnings."""


class NumbaPerformanceWarning(NumbaWarning):
    """Something that makes a kernel slow, such as a missing C compiler."""


# What Numba has besides, for `except` clauses and filters: never raised here.
_KEPT = {
    NumbaError: "ByteCodeSupportError CompilerError ConstantInferenceError DeprecationError "
                "ForceLiteralArg IRError InternalError NonexistentTargetError NumbaRuntimeError "
                "UnsupportedRewriteError",
    UnsupportedError: "UnsupportedBytecodeError UnsupportedParforsError",
    LoweringError: "ForbiddenConstruct",
    TypingError: "InternalTargetMismatchError LiteralTypingError NumbaAssertionError "
                 "NumbaAttributeError NumbaIndexError NumbaKeyError NumbaNotImplementedError "
                 "NumbaTypeError NumbaValueError RequireLiteralValue UntypedAttributeError",
    NumbaWarning: "NumbaDebugInfoWarning NumbaDeprecationWarning NumbaExperimentalFeatureWarning "
                  "NumbaIRAssumptionWarning NumbaInvalidConfigWarning NumbaParallelSafetyWarning "
                  "NumbaPedanticWarning NumbaPendingDeprecationWarning NumbaSystemWarning "
                  "NumbaTypeSafetyWarning",
}


def _keep(name, base):
    """Adds a class that is never raised."""
    word = "filters; never given" if issubclass(base, Warning) else "`except` clauses; never raised"
    members = {"__doc__": f"Kept for {word}.", "__module__": __name__}
    globals()[name] = type(name, (base,), members)


for _base, _names in _KEPT.items():
    for _name in _names.split():
        _keep(_name, _base)
for _name in ("NotDefinedError", "RedefinedError", "VerificationError"):
    _keep(_name, globals()["IRError"])
