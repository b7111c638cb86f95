# make build   the command and the library, optimized
# make demo    the sum of ten million integers, on the quick and on the optimized build
# make test    every test; the Python parts run in .venv, which is made here
# make lint    the Swift sources' format
# make python  the Python package, in place under python/src
# make wheel   a wheel of it in python/dist, tried in a fresh virtual environment;
#              WHEEL_PYTHON=python3.13 says for which Python
# make stress  long runs: 10,000 cycles of compiling and freeing, 10,000 changes of
#              builds while threads call, parallel kernels with 1 to 16 threads and under a
#              sanitizer, and all threads watched for races
# make fuzz    thousands of random kernels, SEEDS of them, beside NumPy and through the passes
# make bench   the benchmarks, with a table
# make suite   kernels of many domains beside C by hand, NumPy, Numba and pyccel, with charts
# Missing Debian packages are installed with apt where that is possible.

SWIFT ?= swift
JOBS ?= 2
VENV := .venv
PYTHON := $(VENV)/bin/python
RELEASE := .build/release
# The command starts faster with the Swift library inside it; both products share what is compiled.
RELEASE_BUILD := $(SWIFT) build -c release -j $(JOBS) --static-swift-stdlib
SEEDS ?= 5000
# The Python that the wheel is for.
WHEEL_PYTHON ?= python3
DEMO_DATA := randint(0, 10, 10_000_000)

.PHONY: build demo test lint python wheel stress fuzz bench suite clean swift-test python-test packages \
  test-packages

build: packages
	$(RELEASE_BUILD) --product pellucid
	$(RELEASE_BUILD) --product pellucid-c
	ln -sf libpellucid-c.so $(RELEASE)/libpellucid.so

demo: build
	$(RELEASE)/pellucid run --tier quick examples/sum/sum.py:ssum '$(DEMO_DATA)'
	$(RELEASE)/pellucid run --tier optimized --repeat 5 examples/sum/sum.py:ssum '$(DEMO_DATA)'

test: lint swift-test python-test wheel

lint: packages
	$(SWIFT) format lint --strict -r Sources Tests Package.swift runtime

swift-test: test-packages
	$(SWIFT) test -j $(JOBS)

python-test: test-packages python
	$(PYTHON) Tests/Differential -j $(JOBS)
	$(PYTHON) -m pytest -q python/tests

python: build $(VENV)/ready
	cd python && PELLUCID_LIBRARY=$(CURDIR)/$(RELEASE)/libpellucid-c.so \
	  $(CURDIR)/$(PYTHON) setup.py --quiet build_ext --inplace

wheel: build test-packages
	rm -rf python/dist python/build
	$(WHEEL_PYTHON) -m venv --clear .venv-wheel
	.venv-wheel/bin/python -m pip install --quiet --disable-pip-version-check \
	  -r Tests/Differential/requirements.txt
	cd python && PELLUCID_LIBRARY=$(CURDIR)/$(RELEASE)/libpellucid-c.so \
	  $(CURDIR)/.venv-wheel/bin/python -m pip wheel --quiet --no-deps --no-build-isolation -w dist .
	.venv-wheel/bin/python -m pip install --quiet --disable-pip-version-check python/dist/*.whl
	cd .venv-wheel && PELLUCID_INSTALLED=1 bin/python -m pytest -q ../python/tests

stress: test-packages build $(VENV)/ready
	PELLUCID_ABI_CYCLES=10000 PELLUCID_TIER_SWAPS=10000 \
	  $(SWIFT) test -j $(JOBS) --filter 'ABITests|KernelThreadTests'
	$(PYTHON) Tests/Differential/threads.py -j $(JOBS) --threads 1,2,3,4,8,16 --runs 20 \
	  --tier quick --tier optimized --tier tiered
	$(PYTHON) Tests/Differential/sanitizer.py -j $(JOBS)
	TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/thread-sanitizer.supp \
	  $(SWIFT) test -j $(JOBS) --sanitize=thread --scratch-path .build-thread \
	  --filter 'PellucidTests|ToolchainTests'

fuzz: test-packages build $(VENV)/ready
	$(PYTHON) Tests/Differential/fuzz.py --count $(SEEDS)
	$(PYTHON) Tests/Differential/fuzz.py --count 500 --tier optimized
	$(PYTHON) Tests/Differential/fuzz_races.py --count $(SEEDS)
	PELLUCID_SEEDS=$(SEEDS) PELLUCID_FUZZ=$(SEEDS) \
	  $(SWIFT) test -j $(JOBS) --filter 'EquivalenceTests|OwnershipTests'

bench: build $(VENV)/ready
	$(PYTHON) bench/run.py

suite: build .venv-suite/ready .venv-pyccel/ready
	.venv-suite/bin/python bench/suite

.venv-suite/ready: bench/suite/requirements.txt | test-packages
	python3 -m venv .venv-suite
	.venv-suite/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	touch $@

# Without pyccel the suite runs as well, and says that it is missing.
.venv-pyccel/ready: bench/suite/requirements-pyccel.txt | test-packages
	python3 -m venv .venv-pyccel
	.venv-pyccel/bin/python -m pip install --quiet --disable-pip-version-check -r $< && touch $@ || \
	  echo "pip could not install pyccel; the suite runs without it" >&2

$(VENV)/ready: Tests/Differential/requirements.txt | test-packages
	python3 -m venv $(VENV)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check -r $< || \
	  { echo "pip could not install what $< lists; is there a network?" >&2; exit 1; }
	touch $@

packages:
	@SWIFT='$(SWIFT)' .ci/packages gcc libtcc-dev

test-packages: packages
	@SWIFT='$(SWIFT)' .ci/packages clang libomp-dev libclang-rt-dev tcc clang-format python3-venv python3-dev

clean:
	rm -rf .build .build-thread $(VENV) .venv-suite .venv-pyccel
