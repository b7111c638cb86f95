"""Tests import the package from the checkout, built in place by `make python`; with
PELLUCID_INSTALLED=1 the one that is installed."""
import os
import pathlib
import sys

if os.environ.get("PELLUCID_INSTALLED") != "1":
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "src"))
