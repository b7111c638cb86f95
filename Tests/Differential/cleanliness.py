"""Compiles the C of every accepted kernel with gcc, clang and tcc, and lets none of them warn.

    python Tests/Differential/cleanliness.py [-k PATTERN] [-j 2]

The C is emitted in both styles, for the types of each run line; clang-format has to leave it as
it is, the flat style has to be clean under tcc as well, and the header under C++. tcc has no
complex numbers, so that files that include <complex.h> are not for it.
"""

import concurrent.futures
import os
import pathlib
import re
import shlex
import subprocess
import tempfile

import corpus
import signatures

SECONDS = 120
STRICT = ("-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-fopenmp",
          "-Werror", "-S", "-o", "kernel.s", "kernel.c")
FORMATS = (corpus.ROOT / ".clang-format", corpus.ROOT / "runtime" / ".clang-format")
FORMAT = next((path for path in FORMATS if path.exists()), FORMATS[0])
TOOLS = {
    "gcc": ("gcc", "-O1", *STRICT),
    "clang": ("clang", "-O0", *STRICT),
    "clang-format": ("clang-format", f"--style=file:{FORMAT}", "--dry-run",
                     "-Werror", "masked.c", "masked.h"),
    "C++": ("clang", "-x", "c++", "-std=c++17", "-Wall", "-Wextra", "-Werror", "-fsyntax-only",
            "kernel.h"),
    "tcc": ("tcc", "-Wall", "-Werror", "-c", "-o", "kernel.o", "kernel.c"),
}
STYLES = {"views": ("gcc", "clang", "clang-format", "C++"),
          "flat": ("gcc", "clang", "clang-format", "tcc")}


def emit_command(executable, path, kernel, signature, style, folder):
    """Returns the command that writes the kernel's C into `folder`."""
    command = [executable, "emit", str(path), "--kernel", kernel]
    if signature is not None:
        command += ["--signature", signature]
    return command + ["--style", style, "--header", f"{folder}/kernel.h",
                      "-o", f"{folder}/kernel.c"]


def answer(command, folder):
    """Returns what a command had to complain about: None where it succeeded without a word."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=SECONDS, cwd=folder)
    except subprocess.TimeoutExpired:
        return f"no answer in {SECONDS} s"
    if done.returncode == 0 and not done.stderr.strip():
        return None
    text = (done.stderr or done.stdout).strip() or f"exit code {done.returncode}"
    return "\n     ".join(f"| {line}" for line in text.splitlines()[:12])


def mask(folder):
    """Writes copies of the files without what no setting of clang-format keeps.

    These are pragmas that are indented like the code around them, and the space in
    'double (*A)[n]'.
    """
    for name in ("c", "h"):
        if not os.path.exists(f"{folder}/kernel.{name}"):
            continue
        with open(f"{folder}/kernel.{name}", encoding="utf-8") as file:
            text = re.sub(r" \\\n *", " ", file.read())
        text = re.sub(r"(?m)^( *)#pragma omp.*$", r"\1pragma();", text).replace(" (*", "_(*")
        with open(f"{folder}/masked.{name}", "w", encoding="utf-8") as file:
            file.write(text)


def is_for_tcc(folder):
    """Returns whether tcc can compile the C in `folder` at all."""
    with open(f"{folder}/kernel.c", encoding="utf-8") as file:
        return "#include <complex.h>" not in file.read()


def content(folder):
    """Returns the emitted C and its header."""
    paths = [f"{folder}/kernel.c", f"{folder}/kernel.h"]
    return [pathlib.Path(path).read_bytes() for path in paths if os.path.exists(path)]


def check(case, executable):
    """Returns (checks made, reports of those that failed) for one kernel and signature.

    Where both styles are the same text, each tool looks at it once.
    """
    path, kernel, signature = case
    checks, reports, texts, tools_of = 0, [], {}, {}
    with tempfile.TemporaryDirectory(prefix="pellucid-cleanliness-") as folder:
        for style, tools in STYLES.items():
            os.mkdir(f"{folder}/{style}")
            command = emit_command(executable, path, kernel, signature, style, f"{folder}/{style}")
            complaint = answer(command, folder)
            if not complaint and not os.path.exists(f"{folder}/{style}/kernel.c"):
                complaint = "no file was written"
            if complaint:
                checks += 1
                reports.append(report(case, style, "emit", complaint))
                continue
            texts[style] = content(f"{folder}/{style}")
            twin = next(other for other in texts if texts[other] == texts[style])
            tools_of.setdefault(twin, []).extend(
                tool for tool in tools if tool not in tools_of.get(twin, ()))
        for style, tools in tools_of.items():
            mask(f"{folder}/{style}")
            for tool in tools:
                if tool == "tcc" and not is_for_tcc(f"{folder}/{style}"):
                    continue
                checks += 1
                if complaint := answer(TOOLS[tool], f"{folder}/{style}"):
                    reports.append(report(case, style, tool, complaint))
    return checks, reports


def report(case, style, tool, complaint):
    """Returns what is said of a check that failed."""
    path, kernel, signature = case
    shown = shlex.join(emit_command("pellucid", path.relative_to(corpus.ROOT), kernel, signature,
                                    style, "."))
    if tool != "emit":
        shown += f"\n            {shlex.join(TOOLS[tool])}"
    return (f"FAIL {path.name} {kernel}{signature or ''} [{style}] {tool}\n     {complaint}\n"
            f"     again: {shown}")


def cases_of(paths):
    """Returns (path, kernel, signature) for each kernel to check."""
    return [(path, kernel, signature) for path in paths
            for kernel, signature in signatures.signatures_of(corpus.runs_of(path))]


def check_all(options):
    """Checks the files, prints what fails, and returns how many checks passed and failed."""
    corpus.require(options.pellucid)
    cases = cases_of(corpus.files(corpus.ACCEPT, options.pattern))
    checks, failed = 0, 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for made, reports in pool.map(lambda case: check(case, options.pellucid), cases):
            checks += made
            failed += len(reports)
            if reports:
                print("\n".join(reports), flush=True)
    print(f"cleanliness: {checks - failed} passed, {failed} failed ({len(cases)} kernels)", flush=True)
    return checks - failed, failed


if __name__ == "__main__":
    corpus.finish(check_all(corpus.parser(__doc__).parse_args()))
