"""Compares what the compiler says about random parallel loops with what a race check of them finds.

    python Tests/Differential/fuzz_races.py [--first 0] [--count 200]

A loop about which nothing is said gives the answer of a plain loop with four threads, and if it has
no test in front its race check finds nothing. With 'range' in the place of 'prange' nothing is said
and the answer is the same.
"""

import random
import re
import subprocess
import sys
import tempfile

import numpy as np

import corpus

SECONDS = 60
HEAD = "import numpy as np\nfrom numba import njit, prange\n\n\n"
SIZE = 200


def place(rng, variables):
    """Returns a random index, which lies between -SIZE and SIZE for all values that there are."""
    variable = rng.choice(variables)
    forms = [
        variable, f"{variable} + {rng.randint(0, 3)}", f"{variable} - {rng.randint(1, 3)}",
        f"{rng.choice((2, 3, -1, -2))} * {variable} + {rng.randint(0, 4)}", f"n - 1 - {variable}",
        f"{variable} + k", f"{variable} * k", f"{variable} + n", f"{rng.randint(0, 3)}", "k",
        f"{variable} // 2", f"{variable} % 3", f"p[{variable}]"]
    if len(variables) > 1:
        forms += ["i * m + j"] * 3 + ["i + j", "i - j", "i * 2 + j"]
    return rng.choice(forms)


def element(rng, variables):
    """Returns a random element."""
    if rng.random() < 0.3:
        first, second = (rng.choice(variables + ["n - 1 - i", "i + 1", "0", "i - 1"])
                         for _ in range(2))
        return f"a[{first}, {second}]"
    return f"{rng.choice(('x', 'x', 'y'))}[{place(rng, variables)}]"


def kernel(seed, loop):
    """Returns the text of a kernel whose outer loop is over `loop`."""
    rng = random.Random(seed)
    bounds = rng.choice(("n", "1, n - 1", "n // 2", "k, n", "0, n, 2", "n - 1, -1, -1", "2, n, 3"))
    inner = rng.choice((None, None, "m", "i", "i + 1, n", "i * 2, i * 2 + 2"))
    indent, variables = "        ", ["i"]
    lines = ["@njit(parallel=True)", "def kernel(x, y, a, p, n, m, k):",
             f"    for i in {loop}({bounds}):"]
    if inner:
        lines.append(f"        for j in range({inner}):")
        indent, variables = indent + "    ", ["i", "j"]
    for _ in range(rng.randint(1, 2)):
        operator = rng.choice(("=", "=", "=", "+="))
        value = f"{element(rng, variables)} * 0.5 + {rng.randint(1, 5)}.0"
        line = f"{element(rng, variables)} {operator} {value}"
        if rng.random() < 0.2:
            lines.append(f"{indent}if {rng.choice(variables)} > 1:")
            line = "    " + line
        lines.append(indent + line)
    return HEAD + "\n".join(lines) + "\n"


def arguments_of(seed):
    """Returns the arguments of the kernel of a seed."""
    rng = np.random.default_rng(seed)
    return [rng.random(SIZE), rng.random(SIZE), rng.random((40, 40)),
            rng.permutation(60), int(rng.integers(0, 13)), int(rng.integers(0, 5)),
            int(rng.integers(-2, 5))]


def expected(text, arguments):
    """Leaves in `arguments` what CPython and NumPy make of them."""
    space = {"np": np, "njit": lambda **_: lambda function: function, "prange": range}
    exec(compile(text.removeprefix(HEAD), "kernels.py", "exec"), space)
    with np.errstate(all="ignore"):
        space["kernel"](*arguments)


def called(options, path, folder, words, arguments):
    """Returns what the command says about the kernel of a file, called with the arguments."""
    texts = []
    for k, value in enumerate(arguments):
        if isinstance(value, np.ndarray):
            np.save(f"{folder}/{k}.npy", value)
        texts.append(f"{folder}/{k}.npy" if isinstance(value, np.ndarray) else repr(value))
    return subprocess.run(
        [options.pellucid, *words, "--", str(path), *texts], capture_output=True, text=True,
        timeout=SECONDS, env={"PELLUCID_THREAD_WEIGHT": "0", "PELLUCID_CACHE": "off"})


def complaint(seed, loop, options):
    """Returns what is wrong with the kernel of a seed, or None."""
    text = kernel(seed, loop)
    wanted = arguments_of(seed)
    expected(text, wanted)
    with tempfile.TemporaryDirectory(prefix="pellucid-fuzz-") as folder:
        path = f"{folder}/kernels.py"
        with open(path, "w") as file:
            file.write(text)
        saves = [word for k, name in enumerate("xya")
                 for word in ("--save-argument", f"{name}={folder}/after{k}.npy")]
        done = called(options, path, folder, ["run", "--tier", "quick", "--threads", "4", *saves],
                      arguments_of(seed))
        if "[race]" in done.stderr or "[possible-race]" in done.stderr:
            return None if loop == "prange" else f"said of a plain loop: {done.stderr}"
        if done.returncode != 0:
            return done.stderr
        for k, name in enumerate("xya"):
            if not np.array_equal(np.load(f"{folder}/after{k}.npy"), wanted[k]):
                return f"'{name}' differs from what CPython makes of it"
        if loop == "range":
            return None
        source = subprocess.run(
            [options.pellucid, "emit", path, "--signature",
             "(f8[::1], f8[::1], f8[:, ::1], i8[::1], i8, i8, i8)"], capture_output=True, text=True)
        if re.search(r"omp parallel for.* if\((?!n|\(n)", source.stdout):
            return None
        found = called(options, path, folder, ["check", "--race"], arguments_of(seed))
        return f"not suspected: {found.stderr}" if "[race]" in found.stderr else None


def check_all(options):
    """Checks the kernels, prints those that are wrong, and returns how many passed and failed."""
    corpus.require(options.pellucid)
    failed = 0
    for seed in range(options.first, options.first + options.count):
        for loop in ("prange", "range"):
            found = complaint(seed, loop, options)
            if found:
                failed += 1
                print(f"FAIL seed {seed} [{loop}]: {found}\n{kernel(seed, loop)}", flush=True)
    print(f"fuzz races: {2 * options.count - failed} passed, {failed} failed", flush=True)
    return 2 * options.count - failed, failed


def options_of(arguments):
    """Returns the parsed command line."""
    options = corpus.parser(__doc__)
    options.add_argument("--first", type=int, default=0, help="the first seed")
    options.add_argument("--count", type=int, default=200, help="the number of seeds")
    return options.parse_args(arguments)


if __name__ == "__main__":
    corpus.finish(check_all(options_of(sys.argv[1:])))
