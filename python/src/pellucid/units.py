"""What is compiled together: a kernel and all that it reaches, as one text that the library
reads."""
import builtins
import re
import threading

import numpy as np

from . import _native, sources
from .errors import LoweringError, NoSignatureFits, TypingError

# What the library says of a request (pel_status in pellucid.h).
STATUS_ARGUMENT_INVALID, STATUS_BUILD_FAILED = 6, 7


class Thrower:
    """Raises what the kernels of a text raise. Compiled kernels keep it, but not the text."""

    def __init__(self, text, source, title):
        self.text_places, self.title = text.places, title
        self.start = source.file, source.line

    def __call__(self, name, message, line):
        """Raises an error from a line of the text, as if from the user's file."""
        kind = getattr(np.linalg, name, None) or getattr(builtins, name, RuntimeError)
        places = self.text_places
        file, number = (places[line - 1] if 0 < line <= len(places) else None) or self.start
        code = compile("\n" * (number - 1) + "raise error", file, "exec")
        exec(code.replace(co_name=self.title), {"error": kind(message) if message else kind()})


class Unit:
    """A kernel and all that it reaches, with the globals as they are when it is made.

    Attributes:
        text: the text for the compiler.
        name: the kernel's name in the text.
    """

    def __init__(self, kernel, constants=None, rest_count=None):
        """Creates an instance, in which parameters stand for `constants`, by their names, and
        `*args` of the kernel takes `rest_count` arguments."""
        self.text = sources.Text(kernel)
        self.name = self.text.add_kernel(kernel, constants, rest_count)
        source = kernel.function_source
        self.thrower = Thrower(self.text, source, kernel.__name__)
        file = source.file
        self.file_name = "kernel.py" if file.startswith("<") else file.rsplit("/", 1)[-1]
        self.checks_bounds = kernel.checks_bounds
        self._module, self._lock = None, threading.Lock()

    def module(self):
        """Returns what the library has read, at the first time it does so."""
        with self._lock:
            if self._module is None:
                self._module = self.asked(lambda: _native.Module(
                    self.text.text, self.file_name, boundscheck=self.checks_bounds))
            return self._module

    def compile(self, name, types, tier, classes=None, nogil=False, is_call=False):
        """Returns the specialisation of a kernel of the text for some types."""
        module = self.module()
        return self.asked(
            lambda: module.compile(name, types, tier, self.thrower, classes, nogil, is_call))

    def emit(self, signature):
        """Returns the C of the kernel for a signature, and its header; its comments name the lines
        of the user's files."""
        module = self.module()
        source, header = self.asked(lambda: module.emit(self.name, signature))
        return self.placed(source, is_short=True), self.placed(header, is_short=True)

    def printed(self, stage, signature):
        """Returns what a stage of the compiler makes of the kernel for a signature."""
        module = self.module()
        return self.asked(lambda: self.placed(module.print(stage, self.name, signature)))

    def asked(self, request):
        """Returns what the library gives for a request; a refusal is raised as Numba's exception
        with the lines of the user's files."""
        try:
            return request()
        except _native.Refused as refusal:
            status, message = refusal.args
        kind = {STATUS_BUILD_FAILED: LoweringError, STATUS_ARGUMENT_INVALID: NoSignatureFits}.get(
            status, TypingError)
        raise kind(self.placed(message))

    def placed(self, message, is_short=False):
        """Returns a message with the places of the user's files instead of those in the text."""
        def place(match):
            found = self.text.place(int(match.group(1)))
            if found is None:
                return match.group(0)
            file = found[0].rpartition("/")[2] if is_short else found[0]
            return f"{file}:{found[1]}"
        return re.sub(rf"{re.escape(self.file_name)}:(\d+)", place, message)
