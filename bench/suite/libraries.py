"""The libraries of a run: Pellucid's, the driver, and C by hand with and without threads."""
import ctypes

import library
from library import RESULTS, ROOT

FOLDER = RESULTS / "suite"
SOURCES = ROOT / "bench" / "handwritten" / "suite"
SLOT = (
    "#include <stdint.h>\n\n"
    "typedef union {\n    int64_t i;\n    double f;\n    float g;\n    void *p;\n} pel_slot;\n\n")


def build(kernels, flags):
    """Compiles the driver and the C by hand."""
    sources = sorted(SOURCES.glob("*.c"))
    written = "".join(source.read_text() for source in sources)
    callers = FOLDER / "callers.c"
    callers.write_text(SLOT + "\n".join(
        kernel.caller() for kernel in kernels if f" {kernel.name}(" in written))
    library.compiled([ROOT / "bench" / "driver.c"], "suite/driver.so", ["-O2"])
    options = [*flags, "-std=gnu17"]
    library.compiled([callers, *sources], "suite/threads.so", options)
    serial = ["-fopenmp-simd" if flag == "-fopenmp" else flag for flag in options]
    library.compiled([callers, *sources], "suite/serial.so", serial)


def load():
    """Returns the driver, and the C by hand by subject."""
    return ctypes.CDLL(str(FOLDER / "driver.so")), {
        "C": ctypes.CDLL(str(FOLDER / "serial.so")),
        "C, threads": ctypes.CDLL(str(FOLDER / "threads.so")),
    }
