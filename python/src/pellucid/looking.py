"""What kernels show of themselves."""
from .errors import TypingError

# The stages of a compilation, in order.
STAGES = ("parse", "scope", "type", "lower", "passes", "emit", "libtcc", "compiler", "load")


class Looking:
    """What kernels show of themselves: types, times, and the C."""

    __slots__ = ()

    @property
    def signatures(self):
        """The types of the parameters of what has been compiled."""
        return list(dict.fromkeys(one.parameters for one in self.specialisations))

    nopython_signatures = signatures

    @property
    def stats(self):
        """How often the kernel has been compiled, and the seconds that the stages took."""
        return {"compilations": len(self.specialisations),
                "seconds": [{name: one.stage_time(name) for name in STAGES}
                            for one in self.specialisations]}

    def inspect_c(self, signature=None):
        """Returns the C for people of one signature, or of all that have been compiled."""
        if signature is not None:
            return self.unit().emit(str(signature))[0]
        return {one.parameters: emitted(one, unit)[0] for one, unit in self.compiled}

    def save_c(self, path):
        """Writes the C of what has been compiled last to a file, and the header beside it."""
        import pathlib
        path = pathlib.Path(path)
        if not self.compiled:
            raise TypingError(f"'{self.__name__}' has not been compiled yet: call it first")
        source, header = emitted(*self.compiled[-1])
        path.write_text(source)
        path.with_suffix(".h").write_text(header)

    def parallel_diagnostics(self, signature=None, level=1):
        """Prints what the compiler says of loops that ask to be parallel."""
        for one, unit in self.compiled:
            print(f"{self.__name__}({', '.join(one.parameters)})")
            for line in (one.warnings or "no warnings").splitlines():
                print("  " + unit.placed(line))
            for line in one.source.splitlines():
                if "#pragma omp" in line or "/* serial:" in line:
                    print("  " + line.strip())

    def _repr_html_(self):
        """Returns the Python and the C side by side, as notebooks show kernels."""
        import html
        shown = list(self.inspect_c().values())
        cells = ["\n".join(self.function_source.lines), shown[-1] if shown else "not compiled yet"]
        columns = "".join(
            f"<td style='text-align:left;vertical-align:top'><pre>{html.escape(cell)}</pre></td>"
            for cell in cells)
        return f"<table><tr>{columns}</tr></table>"


def emitted(one, unit):
    """Returns the C of a specialisation, and its header."""
    comma = "," if len(one.parameters) == 1 else ""
    return unit.emit(f"({', '.join(one.parameters)}{comma})")
