import Foundation
import Testing

@testable import PellucidToolchain

/// What the cache of built libraries promises.
@Suite struct LibraryCacheTests {
  /// The folder of one test.
  private let folder: Folder
  /// A cache in it.
  private let cache: LibraryCache

  init() throws {
    folder = try Folder()
    cache = LibraryCache(path: folder.path + "/a/cache")
  }

  /// A compiler that leaves a line in a file each time it is started.
  private func counting() throws -> OptimizingCompiler {
    let script = try folder.script(
      "counting-gcc", "echo start >> '\(folder.path)/starts'\nexec gcc \"$@\"")
    return try OptimizingCompiler(command: script)
  }

  /// How often the compiler was started.
  private var starts: Int {
    let text = (try? String(contentsOfFile: folder.path + "/starts", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").count
  }

  /// Builds a function that adds `number`, and returns what it makes of 1 and the complaints.
  @discardableResult private func build(
    _ number: Int, with compiler: OptimizingCompiler? = nil, version: String = "1",
    in other: LibraryCache? = nil
  ) throws -> (result: Int, problems: [ToolchainError]) {
    var problems: [ToolchainError] = []
    let library = try (compiler ?? counting()).loadLibrary(
      "long f(long x) { return x + \(number); }\n", name: "k.py", cache: other ?? cache,
      libraryVersion: version
    ) { problems.append($0) }
    let address = try #require(library.symbol("f"))
    return (unsafeBitCast(address, to: (@convention(c) (Int) -> Int).self)(1), problems)
  }

  /// The path of the only entry.
  private func entry() throws -> String {
    try #require(cache.files().count == 1)
    return cache.path + "/" + cache.files()[0].key + ".so"
  }

  @Test func secondBuildStartsNoCompiler() throws {
    let compiler = try counting()
    #expect(try build(1, with: compiler).result == 2)
    #expect(try build(1, with: compiler).result == 2)
    #expect(starts == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache.path).count == 1)
    let mode = try FileManager.default.attributesOfItem(atPath: cache.path)[.posixPermissions]
    #expect(mode as? Int == 0o700)
  }

  @Test func everyPartOfTheRecipeCounts() throws {
    var compiler = try counting()
    try build(1, with: compiler)
    #expect(try build(2, with: compiler).result == 3)
    try build(1, with: compiler, version: "2")
    compiler.options.optimization = 1
    try build(1, with: compiler)
    compiler.serialText = "long g(long x) { return x; }\n"
    try build(1, with: compiler)
    #expect(cache.files().count == 5)
    // Another compiler in the same place.
    _ = try folder.script(
      "counting-gcc", "echo start >> '\(folder.path)/starts'\nexec gcc  \"$@\"")
    try build(1, with: compiler)
    #expect(cache.files().count == 6 && cache.files().allSatisfy { $0.recipe != nil })
  }

  @Test(arguments: ["truncated", "changed", "empty", "foreign"])
  func damagedEntryIsBuiltAgain(_ damage: String) throws {
    let compiler = try counting()
    try build(1, with: compiler)
    let path = try entry()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    switch damage {
    case "truncated": bytes = bytes.prefix(bytes.count / 2)
    case "changed": bytes[bytes.count / 3] ^= 1
    case "empty": bytes = Data()
    default: bytes = Data([UInt8](repeating: 0x30, count: bytes.count))
    }
    // A new file, because the old one is loaded.
    try FileManager.default.removeItem(atPath: path)
    try bytes.write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect(cache.files()[0].recipe == nil)
    let built = try build(1, with: compiler)
    #expect(built.result == 2 && built.problems.isEmpty && starts == 2)
    #expect(cache.files()[0].recipe != nil)
  }

  @Test func entryOfAnotherKeyIsNotLoaded() throws {
    let compiler = try counting()
    try build(1, with: compiler)
    let first = try entry()
    try build(2, with: compiler)
    let second = try #require(cache.files().first { !first.contains($0.key) })
    try FileManager.default.removeItem(atPath: first)
    try FileManager.default.copyItem(atPath: "\(cache.path)/\(second.key).so", toPath: first)
    #expect(try build(1, with: compiler).result == 2)
    #expect(starts == 3)
  }

  @Test func entryThatOthersCanWriteIsNotLoaded() throws {
    let compiler = try counting()
    try build(1, with: compiler)
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: try entry())
    #expect(try build(1, with: compiler).result == 2)
    #expect(starts == 2)
  }

  @Test func linkInPlaceOfAnEntryIsNotFollowed() throws {
    let compiler = try counting()
    try build(1, with: compiler)
    let path = try entry()
    try FileManager.default.moveItem(atPath: path, toPath: folder.path + "/elsewhere.so")
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: folder.path + "/elsewhere.so")
    #expect(try build(1, with: compiler).result == 2)
    #expect(starts == 2)
  }

  @Test func folderThatIsOpenToOthersIsNamed() throws {
    try FileManager.default.createDirectory(
      atPath: cache.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    let (result, problems) = try build(1)
    #expect(result == 2 && problems.map(\.id) == ["cache-unusable"])
    #expect(problems[0].fix == "chmod 700 \(cache.path)")
    #expect(cache.files().isEmpty)
  }

  @Test(.enabled(if: geteuid() == 0))
  func folderOfSomebodyElseIsNamed() throws {
    try FileManager.default.createDirectory(
      atPath: cache.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    #expect(chown(cache.path, 12345, 12345) == 0)
    let (result, problems) = try build(1)
    #expect(
      result == 2
        && problems.map(\.message) == ["the cache '\(cache.path)' belongs to somebody else"])
  }

  @Test func folderThatCannotBeMadeIsNamed() throws {
    let path = try folder.script("file", "") + "/cache"
    let (result, problems) = try build(1, in: LibraryCache(path: path))
    #expect(result == 2 && problems.map(\.id) == ["cache-unusable"])
  }

  @Test(.enabled(if: access("/dev/full", W_OK) == 0 && geteuid() == 0))
  func fullDiskIsNamedAndLeavesNothing() throws {
    // A file system of 8 kB, which holds no library.
    try FileManager.default.createDirectory(
      atPath: cache.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    guard mount("none", cache.path, "tmpfs", 0, "size=8k,mode=700") == 0 else { return }
    defer { umount(cache.path) }
    let (result, problems) = try build(1)
    #expect(result == 2 && problems.count == 1)
    #expect(problems.first?.message.contains("No space left on device") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache.path).isEmpty)
  }

  @Test func leastRecentlyUsedGoes() throws {
    let compiler = try counting()
    for number in 1...4 { try build(number, with: compiler) }
    let size = cache.files()[0].size
    // The first is used again, and is then younger than the second.
    try build(1, with: compiler)
    var small = cache
    small.sizeLimit = size * 4
    try build(5, with: compiler, in: small)
    #expect(starts == 5 && cache.files().count == 3)
    try build(1, with: compiler)
    #expect(starts == 5)
    try build(2, with: compiler)
    #expect(starts == 6)
  }

  @Test func readersAddNothing() throws {
    var reader = cache
    reader.mayGrow = false
    #expect(try build(1, in: reader).result == 2)
    #expect(!FileManager.default.fileExists(atPath: cache.path))
  }

  @Test func leftoversOfKilledWritersGo() throws {
    try build(1)
    let part = cache.path + "/.0123.1.1.part"
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: part))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -7200)], ofItemAtPath: part)
    try build(2)
    #expect(!FileManager.default.fileExists(atPath: part))
    #expect(cache.clear().files == 2)
    #expect(cache.files().isEmpty)
  }

  @Test func threadsMayBuildTheSame() async throws {
    let compiler = try counting()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { try build(1, with: compiler).result }
      }
      for try await result in group { #expect(result == 2) }
    }
    #expect(cache.files().count == 1 && cache.files()[0].recipe != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache.path).count == 1)
  }
}
