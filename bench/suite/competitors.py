"""The kernels as Numba and pyccel take them."""
import concurrent.futures
import os
import re
import subprocess
import warnings

import domains
from library import RESULTS, ROOT

FOLDER = RESULTS / "suite"
PYCCEL = ROOT / ".venv-pyccel" / "bin" / "pyccel"


def text(domain, is_parallel):
    """Returns the kernels of a domain, serial or parallel."""
    serial = domains.source(domain).read_text()
    return serial.replace("@njit(", "@njit(parallel=True, ") if is_parallel else serial


def numba_module(domain, is_parallel):
    """Returns the kernels of a domain as Numba compiles them."""
    import numba

    # It says so where it finds nothing to make parallel, which is no news here.
    warnings.simplefilter("ignore", numba.core.errors.NumbaPerformanceWarning)
    if not is_parallel:
        return domains.module(domains.source(domain))
    path = FOLDER / f"{domain}_parallel.py"
    path.write_text(text(domain, True))
    return domains.module(path)


def pyccel_text(kernel):
    """Returns a kernel with the types of its arguments, as pyccel wants them; its loops stay
    serial, since it takes threads only as pragmas that list the private variables."""
    source = text(kernel.domain, False)
    found = re.search(rf"@njit\([^\n]*\n(def {kernel.name}\(.*?)(?=\n\n\n|\Z)", source, re.S)
    body = re.sub(r"\bprange\(", "range(", found.group(1).rstrip())
    result = f" -> '{kernel.result_type()}'" if kernel.result else ""
    body = re.sub(r"\(.*?\):", f"({kernel.parameters()}){result}:", body, count=1, flags=re.S)
    return f"import math\nimport numpy as np\n\n\n{body}\n"


def build_with_pyccel(kernels, flags):
    """Builds each kernel as a module of its own; returns why it did not work, by name."""
    if not PYCCEL.exists():
        return {kernel.name: "pyccel is not installed" for kernel in kernels}
    # The first one builds what all of them share.
    reasons = [pyccel_failure(kernels[0], flags)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        reasons += pool.map(lambda kernel: pyccel_failure(kernel, flags), kernels[1:])
    return {kernel.name: reason for kernel, reason in zip(kernels, reasons) if reason}


def pyccel_failure(kernel, flags):
    """Builds a kernel, unless this text of it has been built; returns why it did not work."""
    folder, wanted = FOLDER / "pyccel", pyccel_text(kernel)
    source, log, stamp = (folder / f"{kernel.name}.{end}" for end in ("py", "log", "built"))
    key = f"{' '.join(flags)}\n{wanted}"
    if not stamp.exists() or stamp.read_text() != key:
        for old in folder.glob(f"{kernel.name}.*.so"):
            old.unlink()
        source.write_text(wanted)
        command = [PYCCEL, source.name, "--language", "c", f"--flags={' '.join(flags)}"]
        try:
            done = subprocess.run(
                command, cwd=folder, capture_output=True, text=True, timeout=120,
                env={**os.environ, "PATH": f"{PYCCEL.parent}:{os.environ['PATH']}"})
            log.write_text(done.stdout + done.stderr)
        except subprocess.TimeoutExpired:
            log.write_text("error: it took more than two minutes\n")
        stamp.write_text(key)
    if any(folder.glob(f"{kernel.name}.*.so")):
        return None
    lines = [line.strip(" |") for line in log.read_text().split("\n")]
    errors = [line for line in lines if re.search("error|fatal", line, re.I)]
    return (errors or ["not accepted"])[-1]


def pyccel_function(kernel, failures):
    """Returns what pyccel made of a kernel."""
    if kernel.name in failures:
        raise NotImplementedError(failures[kernel.name])
    path = next((FOLDER / "pyccel").glob(f"{kernel.name}.*.so"))
    return getattr(domains.extension(kernel.name, path), kernel.name)


def pyccel_version():
    """Returns the version of pyccel; "is not there" where it is not."""
    if not PYCCEL.exists():
        return "is not there"
    done = subprocess.run(
        [PYCCEL.parent / "python", "-c",
         "from importlib.metadata import version; print(version('pyccel'))"],
        capture_output=True, text=True)
    return done.stdout.strip()
