"""What kernels show of themselves."""
import re

from .errors import LoweringError, TypingError
from .types import type_of_text

# The stages of a compilation, in order.
STAGES = ("parse", "scope", "type", "lower", "passes", "emit", "libtcc", "compiler", "load")


class Looking:
    """What kernels show of themselves: types, times, and the C."""

    __slots__ = ()

    @property
    def signatures(self):
        """The types of the parameters of what has been compiled."""
        return list(self.overloads)

    nopython_signatures = signatures

    @property
    def overloads(self):
        """What has been compiled, by the types of the parameters."""
        return {tuple(map(type_of_text, one.parameters)): one for one in self.specialisations}

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

    def inspect_types(self, file=None, pretty=False):
        """Prints the kernel with the types of its expressions, for all that has been compiled."""
        for one, unit in self.compiled:
            print(f"{self.__name__} {one.parameters}\n{'-' * 80}", file=file)
            print(unit.printed("typed", signature_text(one)), file=file)

    def inspect_ir(self, signature=None, stage="ir"):
        """Returns the intermediate code of one signature, or of all that have been compiled: as it
        is at first, or for `stage="ir-after:PASS"` behind a pass."""
        if signature is not None:
            return self.unit().printed(stage, str(signature))
        return {one.parameters: unit.printed(stage, signature_text(one))
                for one, unit in self.compiled}

    def parallel_diagnostics(self, signature=None, level=1):
        """Prints how the loops run: from level 1 on those that are parallel and what their
        iterations combine, from 2 on the serial ones too, and why they are; at 3 the C of the
        loops, at 4 all of it."""
        if level not in (1, 2, 3, 4):
            raise ValueError("level is a number from 1 to 4")
        for one, unit in self.compiled:
            if signature is not None and one.parameters != tuple(map(str, signature)):
                continue
            print(f"{self.__name__}({', '.join(one.parameters)})")
            lines = unit.printed("loops", signature_text(one)).splitlines()
            shown = [line for line in lines if level > 1 or ": serial" not in line]
            print("\n".join(f"  {line}" for line in shown or ["no loop runs in parallel"]))
            if level > 2:
                source = unit.emit(signature_text(one))[0].splitlines()
                print("\n".join(source if level == 4 else loops_of(source)))

    def _repr_html_(self):
        """Returns the Python and the C side by side, as notebooks show kernels: parallel loops have
        a ground of their own, loops in vectors a bar, and each loop says how it runs when it is
        pointed at."""
        import html
        if not self.compiled:
            return _side_by_side(map(html.escape, self.function_source.lines), ["not compiled yet"])
        one, unit = self.compiled[-1]
        source = self.function_source
        reports = _reports(_loop_report(unit, signature_text(one)), source.file)
        python = [_marked(line, *reports.get(source.line + number, (False, False, "")))
                  for number, line in enumerate(source.lines)]
        lines = emitted(one, unit)[0].splitlines()
        # What stands before the first function is the same for many kernels.
        start = next((number for number, line in enumerate(lines)
                      if re.match(r"/\* .*:\d+  def ", line)), 0)
        return _side_by_side(
            python, [_marked(line, "#pragma omp parallel" in line, "#pragma omp simd" in line, "")
                     for line in lines[start:]])


def _loop_report(unit, signature):
    """Returns how loops run, and in what vectors where the optimizing compiler is there to say."""
    try:
        return unit.printed("report", signature)
    except LoweringError:
        return unit.printed("loops", signature)


def _reports(text, file):
    """Returns (is parallel, is in vectors, how) of the loops in a file, by their lines."""
    pattern = rf"^{re.escape(file)}:(\d+): .*?: ((parallel|serial).*)(?:\n  (.*))?$"
    return {int(line): (kind == "parallel", "; vectors of" in details,
                        "; ".join(filter(None, (how, details))))
            for line, how, kind, details in re.findall(pattern, text, re.MULTILINE)}


def _marked(line, is_parallel, is_vector, title):
    """Returns a line of code as HTML."""
    import html
    text = html.escape(line)
    marks = ["background:#d9f2d9"] * is_parallel + ["box-shadow:-4px 0 #4a7ebb"] * is_vector
    if not marks and not title:
        return text
    style = f" style='{';'.join(marks)}'" if marks else ""
    return f"<span{style} title='{html.escape(title)}'>{text}</span>"


def _side_by_side(*columns):
    """Returns a table with lines of code in each column."""
    cells = ["\n".join(lines) for lines in columns]
    return "<table><tr>" + "".join(
        f"<td style='text-align:left;vertical-align:top'><pre>{cell}</pre></td>" for cell in cells
    ) + "</tr></table>"


def signature_text(one):
    """Returns the types of a specialisation as a signature."""
    comma = "," if len(one.parameters) == 1 else ""
    return f"({', '.join(one.parameters)}{comma})".replace("list(", "List(")


def emitted(one, unit):
    """Returns the C of a specialisation, and its header."""
    return unit.emit(signature_text(one))


def loops_of(lines):
    """Returns the lines of C in which threads share loops, with what stands inside."""
    shown, margin = [], None
    for line in lines:
        indent = len(line) - len(line.lstrip())
        if "#pragma omp parallel" in line and margin is None:
            margin = indent
        if margin is not None:
            shown.append(line)
            if line.strip() == "}" and indent == margin:
                margin = None
    return shown
