"""Writes docs/python-api.md from the docstrings of the package.

    python python/api.py        needs `make python`
"""
import inspect
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "python-api.md"

# What the page lists, by section: names of the package, or of what stands before a dot.
SECTIONS = {
    "Decorators": ["njit", "vectorize", "guvectorize", "stencil", "cfunc", "prange",
                   "literal_unroll", "jit_module"],
    "Kernels": ["Kernel", "Kernel.signatures", "Kernel.overloads", "Kernel.stats", "Kernel.compile",
                "Kernel.recompile", "Kernel.disable_compile", "Kernel.inspect_c",
                "Kernel.inspect_types", "Kernel.inspect_ir", "Kernel.parallel_diagnostics",
                "Kernel.save_c"],
    "Texts, libraries and processes": ["compile", "aot", "wait", "install_as_numba", "config"],
    "Threads": ["set_num_threads", "get_num_threads", "get_thread_id", "set_parallel_chunksize",
                "parallel_chunksize", "threading_layer"],
    "Types": ["typeof", "from_dtype", "types.Array", "types.Tuple", "types.UniTuple",
              "types.Optional", "types.List", "typed.List", "typed.Dict"],
    "Errors": ["NumbaError", "TypingError", "UnsupportedError", "LoweringError", "NumbaWarning",
               "NumbaPerformanceWarning"],
}


def member(package, name):
    """Returns what a name of the page stands for."""
    value = package
    for part in name.split("."):
        value = getattr(value, part)
    return value


def entry(package, name):
    """Returns the lines about a name."""
    value = member(package, name)
    text = inspect.getdoc(value if not hasattr(value, "__dict__") or callable(value) or isinstance(
        value, property) else type(value))
    if not text:
        raise SystemExit(f"{name} has no docstring")
    takes = inspect.isfunction(value)
    title = f"{name}{inspect.signature(value)}" if takes else name
    lines = [f"### `{title.replace('(self, ', '(').replace('(self)', '()')}`", ""]
    for line in text.splitlines():
        # Sections of docstrings, with their items.
        is_item = line.startswith("    ") and not line.startswith("     ")
        lines.append(f"- {line.strip()}" if is_item else line.strip())
        if line in ("Args:", "Attributes:", "Raises:"):
            lines[-1] = f"\n{line}\n"
    return lines + [""]


def page():
    """Returns the text of the page."""
    import pellucid
    lines = ["# The Python package, name by name", "",
             "Written by `python python/api.py` from the docstrings; [the package](python.md) tells",
             "how it is used, and [porting](porting.md) what differs from Numba.", ""]
    for title, names in SECTIONS.items():
        lines += [f"## {title}", ""]
        for name in names:
            lines += entry(pellucid, name)
    text = "\n".join(lines)
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.rstrip() + "\n"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "python" / "src"))
    PAGE.write_text(page())
