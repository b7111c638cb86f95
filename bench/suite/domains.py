"""The domains of the suite: each one a file of kernels, of formulas, and of C by hand."""
import importlib.machinery
import importlib.util
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent
DOMAINS = [
    "linear", "stencils", "weather", "learning", "spectra", "particles", "counting", "sequences",
    "sampling", "searching", "images",
]


def module(path):
    """Returns the module of a file."""
    specification = importlib.util.spec_from_file_location(path.stem, path)
    result = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(result)
    return result


def source(domain):
    """Returns the file of the kernels of a domain."""
    return FOLDER / "sources" / f"{domain}.py"


def kernels(only=""):
    """Returns the kernels whose names hold a text, in the order of domains."""
    result = []
    for domain in DOMAINS:
        for kernel in module(FOLDER / "formulas" / f"{domain}.py").KERNELS:
            kernel.domain = domain
            if only in kernel.name:
                result.append(kernel)
    return result


def extension(name, path):
    """Returns the module of a compiled file."""
    loader = importlib.machinery.ExtensionFileLoader(name, str(path))
    specification = importlib.util.spec_from_file_location(name, path, loader=loader)
    result = importlib.util.module_from_spec(specification)
    loader.exec_module(result)
    return result
