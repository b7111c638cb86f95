"""The libraries under test, loaded into this process: Pellucid's, the driver, C by hand."""
import ctypes
import os
import pathlib
import stat
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
RESULTS = ROOT / "bench" / "results"
QUICK, OPTIMIZED = 0, 1


class Pellucid:
    """The C interface of libpellucid-c.so."""

    def __init__(self, path):
        self.library = ctypes.CDLL(str(path))
        self.library.pel_kernel_function.restype = ctypes.c_void_p
        self.library.pel_kernel_entry.restype = ctypes.c_void_p
        self.library.pel_version.restype = ctypes.c_char_p
        self.library.pel_kernel_stage_time.restype = ctypes.c_double
        self.version = self.library.pel_version().decode()

    def module(self, text, name="kernels.py"):
        """Returns the module of a source text."""
        source = text.encode()
        module, message = ctypes.c_void_p(), ctypes.c_char_p()
        status = self.library.pel_module_compile(
            source, ctypes.c_size_t(len(source)), name.encode(), None, ctypes.byref(module),
            ctypes.byref(message))
        if status:
            raise RuntimeError(message.value.decode())
        return module

    def kernel(self, module, name, tier, signature=None):
        """Returns a kernel of a module, for a signature or for the one that it states."""
        kernel, message = ctypes.c_void_p(), ctypes.c_char_p()
        status = self.library.pel_module_kernel(
            module, name.encode(), signature and signature.encode(), tier, ctypes.byref(kernel),
            ctypes.byref(message))
        if status:
            raise RuntimeError(message.value.decode())
        return kernel

    def function(self, kernel):
        """Returns the address of a kernel's natural C function."""
        return ctypes.c_void_p(self.library.pel_kernel_function(kernel))

    def entry(self, kernel):
        """Returns the address of a kernel's entry point."""
        return ctypes.c_void_p(self.library.pel_kernel_entry(kernel))

    def stage_time(self, kernel, stage):
        """Returns the seconds that a stage of a kernel's compilation took."""
        return self.library.pel_kernel_stage_time(kernel, stage.encode())

    def free(self, module, kernel):
        """Frees a module and a kernel of it."""
        self.library.pel_kernel_free(kernel)
        self.library.pel_module_free(module)


def flags_of_optimized_build(command):
    """Returns the flags that Pellucid gives gcc, as a stand-in for gcc sees them."""
    log = RESULTS / "gcc-arguments"
    log.unlink(missing_ok=True)
    wrapper = RESULTS / "gcc"
    wrapper.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$@\" >> '{log}'\nexec gcc \"$@\"\n")
    wrapper.chmod(wrapper.stat().st_mode | stat.S_IXUSR)
    subprocess.run(
        [command, "run", "--tier", "optimized", ROOT / "examples/sum/sum.py:ssum", "np.arange(3)"],
        check=True, stdout=subprocess.DEVNULL, env={**os.environ, "CC": str(wrapper)})
    flags = []
    for word in log.read_text().split("\n"):
        if word.startswith(("-O", "-f", "-m", "-U")) and word not in flags:
            flags.append(word)
    return flags


def compiled(sources, name, flags):
    """Returns the library that gcc makes of C files."""
    path = RESULTS / name
    subprocess.run(
        ["gcc", *flags, "-fPIC", "-shared", "-o", path, *sources, "-lm"], check=True)
    return ctypes.CDLL(str(path))
