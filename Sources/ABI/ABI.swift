import PellucidToolchain

@c(pel_try)
public func pel_try(_ x: Int) -> Int {
  do {
    let l = try QuickCompiler().compile("long f(long x) { return 2 * x; }", name: "k")
    guard let f = l.symbol("f") else { return -2 }
    return unsafeBitCast(f, to: (@convention(c) (Int) -> Int).self)(x)
  } catch { return -1 }
}
