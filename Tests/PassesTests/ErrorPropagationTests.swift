import PellucidIR
import PellucidPasses
import Testing

/// Which functions may raise follows from what they do and whom they call.
struct ErrorPropagationTests {
  /// Returns the names of the functions of `text` that may raise.
  private func raising(_ text: String) throws -> [String] {
    let module = ErrorPropagation.run(try Module(parsing: "module \"k.py\"\n" + text))
    return module.functions.filter(\.mayRaise).map(\.name)
  }

  @Test func raisingBoundsChecksAndAllocationsMayRaise() throws {
    let found = try raising(
      """
      kernel @a() {
        raise ValueError "no"
      }
      kernel @b(%x: f64[::1], %i: i64) {
        if true {
          boundsCheck %i of %x axis 0 given %i
        }
      }
      kernel @c() {
        %x: f64[::1] = allocate (3)
      }
      kernel @d(%x: f64[::1]) -> f64 {
        %1: f64 = load %x[0]
        return %1
      }
      """)
    #expect(found == ["a", "b", "c"])
  }

  @Test func callersOfWhatMayRaiseMayRaise() throws {
    let found = try raising(
      """
      kernel @first() {
        call @second()
      }
      kernel @second() {
        call @third()
      }
      kernel @third() {
        raise KeyError
      }
      kernel @other() {
        call @other()
      }
      """)
    #expect(found == ["first", "second", "third"])
  }

  @Test func aStaleFactIsTakenBack() throws {
    #expect(try raising("kernel @f() raises {\n  return\n}") == [])
  }
}
