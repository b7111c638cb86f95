/// The runtime.
