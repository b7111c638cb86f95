import Glibc

/// A call of a routine of Fortran, which takes the address of each of its arguments.
struct FortranCall {
  /// An argument.
  enum Argument {
    /// A word of one letter.
    case letter(Character)
    /// An integer.
    case integer(Int64)
    /// An array, or what the routine gives back.
    case memory(UnsafeMutableRawPointer?)
    /// Room to work in: for `count` elements of so many bytes, or for as many as the routine asks
    /// for.
    case room(Element, count: Int64? = nil)
    /// The number of elements of the room that is the argument before this one.
    case roomSize
  }

  /// The elements of room to work in.
  enum Element: Int {
    /// Integers of the library, and float64.
    case integer = 8, real = 9
    /// complex128.
    case complex = 16

    /// The number of bytes.
    var size: Int { self == .complex ? 16 : 8 }
  }

  /// The address of an argument, or the length of a word.
  private typealias Address = UnsafeMutableRawPointer?

  /// A routine: what it does not take lies behind what it does, where it does not look.
  private typealias Routine =
    @convention(c) (
      Address, Address, Address, Address, Address, Address, Address, Address, Address, Address,
      Address, Address, Address, Address, Address, Address, Address, Address
    ) -> Void

  /// The routine.
  private let routine: Routine
  /// The arguments but the last one, which is the integer that says how the routine went.
  private let arguments: [Argument]

  /// The most addresses that are passed, lengths of words among them.
  private static let mostAddresses = 18

  /// Creates a call of the routine at `address`.
  init(_ address: UnsafeMutableRawPointer, _ arguments: [Argument]) {
    routine = unsafeBitCast(address, to: Routine.self)
    self.arguments = arguments
  }

  /// Calls the routine and returns how it went: 0, or what is wrong; nil if memory is short.
  func run() -> Int32? {
    var counts = arguments.map { argument -> Int64 in
      if case .room(_, let count) = argument { count ?? 1 } else { 0 }
    }
    if arguments.contains(where: \.isAsked) {
      guard let result = call(&counts, asking: true) else { return nil }
      if result != 0 { return result }
    }
    return call(&counts, asking: false)
  }

  /// Calls the routine, either for the sizes of the room that it asks for, or for what it does.
  private func call(_ counts: inout [Int64], asking: Bool) -> Int32? {
    // What an address is taken of: two cells an argument, the last for the result.
    guard let cells = Cells(count: 2 * (arguments.count + 1)) else { return nil }
    var rooms: [Cells?] = []
    var addresses: [Address] = []
    for (place, argument) in arguments.enumerated() {
      let cell = cells.start + 16 * place
      var room: Cells?
      switch argument {
      case .letter(let letter):
        cell.storeBytes(of: letter.asciiValue ?? 0, as: UInt8.self)
      case .integer(let value): cell.storeBytes(of: value, as: Int64.self)
      case .memory, .room: break
      case .roomSize: cell.storeBytes(of: asking ? -1 : counts[place - 1], as: Int64.self)
      }
      if case .memory(let address) = argument {
        addresses.append(address)
      } else if case .room(let element, _) = argument {
        room = Cells(count: max(2, Int(counts[place]) * element.size / 8))
        guard let room else { return nil }
        addresses.append(room.start)
      } else {
        addresses.append(cell)
      }
      rooms.append(room)
    }
    let result = cells.start + 16 * arguments.count
    addresses.append(result)
    jump(addresses)
    if asking { note(rooms, in: &counts) }
    return result.load(as: Int32.self)
  }

  /// Jumps to the routine; the lengths of words stand behind the addresses.
  private func jump(_ given: [Address]) {
    var a = given
    for case .letter in arguments { a.append(UnsafeMutableRawPointer(bitPattern: 1)) }
    a += Array(repeating: nil, count: max(0, Self.mostAddresses - a.count))
    routine(
      a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8], a[9], a[10], a[11], a[12], a[13],
      a[14], a[15], a[16], a[17])
  }

  /// Notes the sizes that the routine has left at the start of each room.
  private func note(_ rooms: [Cells?], in counts: inout [Int64]) {
    for (place, argument) in arguments.enumerated() {
      guard argument.isAsked, case .room(let element, _) = argument, let room = rooms[place]
      else { continue }
      counts[place] =
        switch element {
        case .integer: Int64(room.start.load(as: Int32.self))
        case .real, .complex: Int64(room.start.load(as: Double.self))
        }
    }
  }
}

extension FortranCall.Argument {
  /// `true` iff the routine says how much room it needs.
  fileprivate var isAsked: Bool {
    if case .room(_, count: nil) = self { true } else { false }
  }
}

/// Memory of 64-bit cells that are 0, freed with its last reader.
private final class Cells {
  /// The first cell.
  let start: UnsafeMutableRawPointer

  /// Allocates `count` cells, if there is memory for them.
  init?(count: Int) {
    guard let start = calloc(count, 8) else { return nil }
    self.start = start
  }

  deinit { free(start) }
}
