import PellucidToolchain

/// Does `body` while no other thread forks this process.
///
/// For hosts that fork while threads compile, as programs in Python do: a child would find the locks of
/// those threads taken for ever. A fork waits for the end of `body`, except while a C compiler runs.
public func apartFromForks<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) {
  try ForkGate.inside(body)
}
