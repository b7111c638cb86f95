"""Sends kernels to a new process."""
import os
import pickle
import subprocess
import sys

import pellucid

SOURCE = os.path.dirname(os.path.dirname(pellucid.__file__))


def elsewhere(payload, *arguments):
    """Returns what a new process makes of pickled kernels and arguments: the result's repr."""
    code = ("import sys, pickle; sys.path.insert(0, sys.argv[1])\n"
            "kernel, arguments = pickle.loads(sys.stdin.buffer.read())\n"
            "print(repr(kernel(*arguments)))\n")
    done = subprocess.run([sys.executable, "-c", code, SOURCE],
                          input=pickle.dumps((payload, arguments)), capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().strip()
