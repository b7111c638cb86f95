"""Checks that every kernel of Tests/Corpus/reject is refused with the diagnostics it expects.

    python Tests/Differential/reject.py [-k PATTERN] [-j 2]
"""

import concurrent.futures
import re
import subprocess

import corpus

SECONDS = 20


def command_of(executable, path, signature):
    """Returns the command that has to refuse the file."""
    command = [executable, "emit", str(path)]
    if signature:
        kernel, _, types = signature.partition("(")
        types = types.removesuffix(")")
        command += ["--kernel", kernel, "--signature", f"({types},)" if types else "()"]
    return command


def complaints(refusal, signature, executable):
    """Returns what is wrong with the answer of the compiler."""
    try:
        done = subprocess.run(
            command_of(executable, refusal.path, signature), capture_output=True, text=True,
            timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return [f"no answer in {SECONDS} s"]
    found = []
    if done.returncode != 1:
        found.append(f"expected exit code 1, got {done.returncode}")
    if done.stdout:
        found.append("expected no output beside the diagnostics")
    place = re.escape(refusal.path.name)
    for word, line in refusal.errors:
        at_line = re.findall(rf"{place}:{line}:\d+: error: (.*)", done.stderr)
        if not any(word in message for message in at_line):
            found.append(f"expected an error with '{word}' in line {line}, got {at_line}")
    if found:
        found += ["| " + text for text in done.stderr.splitlines()[:8]]
    return found


def check(path, executable):
    """Returns the report of a file that is not refused as it has to be, or None."""
    try:
        refusal = corpus.refusal_of(path)
        found = [text for signature in refusal.signatures or [None]
                 for text in complaints(refusal, signature, executable)]
    except corpus.CorpusError as error:
        found = [str(error)]
    again = f"again: python Tests/Differential/reject.py -k {path.name}"
    return "\n     ".join([f"FAIL {path.name}", *found, again]) if found else None


def check_all(options):
    """Checks the files, prints what fails, and returns how many checks passed and failed."""
    corpus.require(options.pellucid)
    paths = corpus.files(corpus.REJECT, options.pattern)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        reports = [r for r in pool.map(lambda path: check(path, options.pellucid), paths) if r]
    print("\n".join(reports), end="\n" if reports else "")
    print(f"reject: {len(paths) - len(reports)} passed, {len(reports)} failed", flush=True)
    return len(paths) - len(reports), len(reports)


if __name__ == "__main__":
    corpus.finish(check_all(corpus.parser(__doc__).parse_args()))
