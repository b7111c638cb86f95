"""Kernels under interrupts, many calls, forks while others run, and caches that many write."""
import gc
import os
import resource
import signal
import subprocess
import sys
import threading
import time

import numpy as np
import pytest

import pellucid
from pellucid import njit, prange, vectorize

SOURCE = os.path.dirname(os.path.dirname(pellucid.__file__))
CALLS = 100_000


@njit(parallel=True, nogil=True)
def total(x):
    s = 0
    for i in prange(x.size):
        s += x[i]
    return s


@njit
def checked(x, low=0):
    if x < low:
        raise ValueError("low")
    return x


@njit
def pair(a, b):
    return a, (b, a[1:])


@njit
def fresh(n):
    return np.ones(n)


@njit
def last(items):
    items[0] = 5
    return items[-1]


@vectorize(["f8(f8, f8)"])
def add(a, b):
    return a + b


def raise_error(a):
    try:
        checked(-1)
    except ValueError:
        pass


@pytest.mark.parametrize("call", [
    lambda a: checked(1), lambda a: checked(1, low=-1), lambda a: pair(a, 2), lambda a: fresh(1000),
    lambda a: add(a, 1.0), lambda a: total(a), lambda a: last([1, 2, 3])])
def test_calls_leave_nothing_behind(call):
    a = np.arange(100.0) if call.__code__.co_names[0] != "total" else np.arange(100)
    for _ in range(1000):
        call(a)
    gc.collect()
    references, objects = sys.getrefcount(a), len(gc.get_objects())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(CALLS):
        call(a)
    gc.collect()
    assert sys.getrefcount(a) == references
    assert len(gc.get_objects()) <= objects + 20
    # Kilobytes: a leak of 40 bytes a call would be seen.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < CALLS * 40 // 1024


def test_errors_leave_nothing_behind():
    test_calls_leave_nothing_behind(raise_error)


def test_compiled_kernels_are_freed():
    def cycle():
        constant = 3
        kernel = njit(lambda x: x + constant)
        assert kernel(1) == 4 and vectorize(lambda x: x + constant)(1.0) == 4.0
    for _ in range(20):
        cycle()
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(100):
        cycle()
    gc.collect()
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100 * 200


INTERRUPTED = """
import signal, sys; sys.path.insert(0, sys.argv[1])
from pellucid import njit

# A shell that starts the tests in the background has its children ignore interrupts.
signal.signal(signal.SIGINT, signal.default_int_handler)

@njit
def spin(n):
    s = 0
    for i in range(n):
        s = (s * 31 + i) % 1000003
    return s

spin(10)
print("ready", flush=True)
try:
    for _ in range(1000):
        spin(20_000_000)
    print("never interrupted")
except KeyboardInterrupt:
    print("interrupted", spin(1))
"""


def test_interrupts_arrive(tmp_path):
    path = tmp_path / "spin.py"
    path.write_text(INTERRUPTED)
    child = subprocess.Popen([sys.executable, str(path), SOURCE], stdout=subprocess.PIPE, text=True)
    assert child.stdout.readline() == "ready\n"
    time.sleep(0.3)
    child.send_signal(signal.SIGINT)
    output, _ = child.communicate(timeout=60)
    assert (output, child.returncode) == ("interrupted 0\n", 0)


def test_forks_while_kernels_run():
    a = np.arange(200_000)
    expected = int(a.sum())
    has_ended = threading.Event()

    def work():
        while not has_ended.is_set():
            constant = time.monotonic_ns()
            assert total(a) == expected
            assert njit(lambda x: x + constant)(1) == constant + 1
    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(10):
            child = os.fork()
            if child == 0:
                signal.alarm(60)
                has_failed = total(a) != expected or njit(lambda x: x * 3)(2) != 6
                os._exit(1 if has_failed else 0)
            assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    finally:
        has_ended.set()
        for thread in threads:
            thread.join()


CACHED = """
import os, sys; sys.path.insert(0, sys.argv[1])
from pellucid import njit
import numpy as np

@njit(cache=True, tier="optimized")
def scale(x, factor):
    return x * factor + HERE

HERE = 7.0
print(scale(np.ones(3), 2.0).sum())
"""


def test_a_cache_is_shared_by_many_processes(tmp_path):
    path = tmp_path / "cached.py"
    path.write_text(CACHED)
    folder = tmp_path / "cache"
    environment = dict(os.environ, PELLUCID_CACHE_DIR=str(folder), PELLUCID_CACHE="on")

    def start():
        return subprocess.Popen([sys.executable, str(path), SOURCE], env=environment, text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    children = [start() for _ in range(8)]
    # One of them ends as soon as the folder is there, so while it or another one writes.
    while not folder.exists() and any(child.poll() is None for child in children):
        time.sleep(0.001)
    children[0].kill()
    for child in children[1:]:
        output, errors = child.communicate(timeout=120)
        assert (output, errors, child.returncode) == ("27.0\n", "", 0)
    children[0].communicate()
    files = [file for file in folder.rglob("*") if file.is_file() and file.stat().st_size]
    assert files
    # Damaged files are built again.
    for file in files:
        file.write_bytes(file.read_bytes()[:100])
    for _ in range(2):
        output, errors = start().communicate(timeout=120)
        assert (output, errors) == ("27.0\n", "")


def test_a_changed_constant_runs_no_stale_code(tmp_path):
    environment = dict(os.environ, PELLUCID_CACHE_DIR=str(tmp_path / "cache"), PELLUCID_CACHE="on")
    path = tmp_path / "cached.py"
    for here, expected in (("7.0", "27.0\n"), ("8.0", "30.0\n"), ("7.0", "27.0\n")):
        path.write_text(CACHED.replace("HERE = 7.0", f"HERE = {here}"))
        done = subprocess.run([sys.executable, str(path), SOURCE], env=environment, text=True,
                              capture_output=True)
        assert (done.stdout, done.stderr) == (expected, "")
