// One method for each number of arguments, because a list of types of any length holds no spans.

extension Kernel {
  /// Calls the kernel with no arguments and returns its result.
  @discardableResult
  public func callAsFunction() throws(PellucidError) -> Value {
    try result(KernelArguments())
  }

  /// Calls the kernel with one argument and returns its result.
  @discardableResult
  public func callAsFunction<
    A: KernelArgument & ~Copyable & ~Escapable
  >(
    _ a: consuming A
  ) throws(PellucidError) -> Value {
    var arguments = KernelArguments()
    a.add(to: &arguments)
    defer { extendLifetime(a) }
    return try result(arguments)
  }

  /// Calls the kernel with two arguments and returns its result.
  @discardableResult
  public func callAsFunction<
    A: KernelArgument & ~Copyable & ~Escapable,
    B: KernelArgument & ~Copyable & ~Escapable
  >(
    _ a: consuming A, _ b: consuming B
  ) throws(PellucidError) -> Value {
    var arguments = KernelArguments()
    a.add(to: &arguments)
    b.add(to: &arguments)
    defer {
      extendLifetime(a)
      extendLifetime(b)
    }
    return try result(arguments)
  }

  /// Calls the kernel with three arguments and returns its result.
  @discardableResult
  public func callAsFunction<
    A: KernelArgument & ~Copyable & ~Escapable,
    B: KernelArgument & ~Copyable & ~Escapable,
    C: KernelArgument & ~Copyable & ~Escapable
  >(
    _ a: consuming A, _ b: consuming B, _ c: consuming C
  ) throws(PellucidError) -> Value {
    var arguments = KernelArguments()
    a.add(to: &arguments)
    b.add(to: &arguments)
    c.add(to: &arguments)
    defer {
      extendLifetime(a)
      extendLifetime(b)
      extendLifetime(c)
    }
    return try result(arguments)
  }

  /// Calls the kernel with four arguments and returns its result.
  @discardableResult
  public func callAsFunction<
    A: KernelArgument & ~Copyable & ~Escapable,
    B: KernelArgument & ~Copyable & ~Escapable,
    C: KernelArgument & ~Copyable & ~Escapable,
    D: KernelArgument & ~Copyable & ~Escapable
  >(
    _ a: consuming A, _ b: consuming B, _ c: consuming C, _ d: consuming D
  ) throws(PellucidError) -> Value {
    var arguments = KernelArguments()
    a.add(to: &arguments)
    b.add(to: &arguments)
    c.add(to: &arguments)
    d.add(to: &arguments)
    defer {
      extendLifetime(a)
      extendLifetime(b)
      extendLifetime(c)
      extendLifetime(d)
    }
    return try result(arguments)
  }

  /// Calls the kernel with five arguments and returns its result.
  @discardableResult
  public func callAsFunction<
    A: KernelArgument & ~Copyable & ~Escapable,
    B: KernelArgument & ~Copyable & ~Escapable,
    C: KernelArgument & ~Copyable & ~Escapable,
    D: KernelArgument & ~Copyable & ~Escapable,
    E: KernelArgument & ~Copyable & ~Escapable
  >(
    _ a: consuming A, _ b: consuming B, _ c: consuming C, _ d: consuming D, _ e: consuming E
  ) throws(PellucidError) -> Value {
    var arguments = KernelArguments()
    a.add(to: &arguments)
    b.add(to: &arguments)
    c.add(to: &arguments)
    d.add(to: &arguments)
    e.add(to: &arguments)
    defer {
      extendLifetime(a)
      extendLifetime(b)
      extendLifetime(c)
      extendLifetime(d)
      extendLifetime(e)
    }
    return try result(arguments)
  }

  /// Calls the kernel with six arguments and returns its result.
  @discardableResult
  public func callAsFunction<
    A: KernelArgument & ~Copyable & ~Escapable,
    B: KernelArgument & ~Copyable & ~Escapable,
    C: KernelArgument & ~Copyable & ~Escapable,
    D: KernelArgument & ~Copyable & ~Escapable,
    E: KernelArgument & ~Copyable & ~Escapable,
    F: KernelArgument & ~Copyable & ~Escapable
  >(
    _ a: consuming A, _ b: consuming B, _ c: consuming C, _ d: consuming D, _ e: consuming E,
    _ f: consuming F
  ) throws(PellucidError) -> Value {
    var arguments = KernelArguments()
    a.add(to: &arguments)
    b.add(to: &arguments)
    c.add(to: &arguments)
    d.add(to: &arguments)
    e.add(to: &arguments)
    f.add(to: &arguments)
    defer {
      extendLifetime(a)
      extendLifetime(b)
      extendLifetime(c)
      extendLifetime(d)
      extendLifetime(e)
      extendLifetime(f)
    }
    return try result(arguments)
  }

  /// Calls the kernel with seven arguments and returns its result.
  @discardableResult
  public func callAsFunction<
    A: KernelArgument & ~Copyable & ~Escapable,
    B: KernelArgument & ~Copyable & ~Escapable,
    C: KernelArgument & ~Copyable & ~Escapable,
    D: KernelArgument & ~Copyable & ~Escapable,
    E: KernelArgument & ~Copyable & ~Escapable,
    F: KernelArgument & ~Copyable & ~Escapable,
    G: KernelArgument & ~Copyable & ~Escapable
  >(
    _ a: consuming A, _ b: consuming B, _ c: consuming C, _ d: consuming D, _ e: consuming E,
    _ f: consuming F, _ g: consuming G
  ) throws(PellucidError) -> Value {
    var arguments = KernelArguments()
    a.add(to: &arguments)
    b.add(to: &arguments)
    c.add(to: &arguments)
    d.add(to: &arguments)
    e.add(to: &arguments)
    f.add(to: &arguments)
    g.add(to: &arguments)
    defer {
      extendLifetime(a)
      extendLifetime(b)
      extendLifetime(c)
      extendLifetime(d)
      extendLifetime(e)
      extendLifetime(f)
      extendLifetime(g)
    }
    return try result(arguments)
  }

  /// Calls the kernel with eight arguments and returns its result.
  @discardableResult
  public func callAsFunction<
    A: KernelArgument & ~Copyable & ~Escapable,
    B: KernelArgument & ~Copyable & ~Escapable,
    C: KernelArgument & ~Copyable & ~Escapable,
    D: KernelArgument & ~Copyable & ~Escapable,
    E: KernelArgument & ~Copyable & ~Escapable,
    F: KernelArgument & ~Copyable & ~Escapable,
    G: KernelArgument & ~Copyable & ~Escapable,
    H: KernelArgument & ~Copyable & ~Escapable
  >(
    _ a: consuming A, _ b: consuming B, _ c: consuming C, _ d: consuming D, _ e: consuming E,
    _ f: consuming F, _ g: consuming G, _ h: consuming H
  ) throws(PellucidError) -> Value {
    var arguments = KernelArguments()
    a.add(to: &arguments)
    b.add(to: &arguments)
    c.add(to: &arguments)
    d.add(to: &arguments)
    e.add(to: &arguments)
    f.add(to: &arguments)
    g.add(to: &arguments)
    h.add(to: &arguments)
    defer {
      extendLifetime(a)
      extendLifetime(b)
      extendLifetime(c)
      extendLifetime(d)
      extendLifetime(e)
      extendLifetime(f)
      extendLifetime(g)
      extendLifetime(h)
    }
    return try result(arguments)
  }
}
