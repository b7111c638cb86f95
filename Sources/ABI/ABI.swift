// ABI
