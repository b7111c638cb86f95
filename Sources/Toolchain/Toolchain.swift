// Toolchain
