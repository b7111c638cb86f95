/* Nothing to call: linking this target gives a shared library its own names for libtcc. */
