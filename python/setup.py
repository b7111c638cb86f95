"""Builds the extension beside libpellucid.so, which `make python` or PELLUCID_LIBRARY provides."""
import os
import pathlib
import shutil
import subprocess

import numpy
from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE / "src" / "pellucid"
PROJECT = HERE.parent


def library():
    """Returns the path of libpellucid.so, which is built where it is missing."""
    given = os.environ.get("PELLUCID_LIBRARY")
    if given:
        return pathlib.Path(given)
    built = PROJECT / ".build" / "release" / "libpellucid-c.so"
    if not built.exists():
        subprocess.run(["make", "-C", str(PROJECT), "build"], check=True)
    return built


class BuildWithLibrary(build_ext):
    """Puts the library beside the extension, which finds it there."""

    def run(self):
        PACKAGE.joinpath("libpellucid.so").unlink(missing_ok=True)
        shutil.copy(library(), PACKAGE / "libpellucid.so")
        # Symbols that only debuggers read are most of its size.
        subprocess.run(["strip", "--strip-unneeded", PACKAGE / "libpellucid.so"], check=False)
        super().run()
        if not self.inplace:
            target = pathlib.Path(self.build_lib) / "pellucid"
            shutil.copy(PACKAGE / "libpellucid.so", target / "libpellucid.so")


setup(
    ext_modules=[
        Extension(
            "pellucid._native",
            [f"src/pellucid/_native/{name}.c"
             for name in ("module", "dispatcher", "key", "specialisation", "values", "results", "ufunc",
                          "printing")],
            depends=["src/pellucid/_native/native.h"],
            include_dirs=[numpy.get_include(), str(PROJECT / "include")],
            library_dirs=[str(PACKAGE)],
            libraries=["pellucid"],
            extra_compile_args=["-std=gnu11", "-O2", "-Wall", "-Wextra"],
            extra_link_args=["-Wl,-rpath,$ORIGIN"],
        )
    ],
    cmdclass={"build_ext": BuildWithLibrary},
)
