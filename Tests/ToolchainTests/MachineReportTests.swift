import Testing

@testable import PellucidToolchain

/// What `pellucid doctor` prints.
@Suite struct MachineReportTests {
  @Test func everySectionHasEntriesAndEveryEntryADetail() {
    let report = MachineReport()
    print(report.rendered())
    #expect(report.sections.count == 6)
    for section in report.sections {
      #expect(!section.entries.isEmpty)
      for entry in section.entries { #expect(!entry.detail.isEmpty, "\(entry.name)") }
    }
  }

  @Test func tableIsAligned() {
    let report = MachineReport(sections: [
      .init(
        title: "One",
        entries: [
          .init(name: "a", isPresent: true, detail: "first"),
          .init(name: "long", isPresent: false, detail: "second"),
        ]),
      .init(title: "Two", entries: [.init(name: "b", isPresent: true, detail: "third")]),
    ])
    #expect(
      report.rendered() == """
        One
          yes  a     first
          no   long  second

        Two
          yes  b     third

        """)
  }

  @Test func wideVectorsAreAskedForWhereTheyPay() {
    func width(_ vendor: String, _ flags: String) -> Int? {
      Processor(description: "vendor_id\t: \(vendor)\nflags\t\t: \(flags)\n").preferredVectorWidth
    }
    #expect(width("AuthenticAMD", "avx2 avx512f") == 512)
    #expect(width("GenuineIntel", "avx2 avx512f") == nil)
    #expect(width("GenuineIntel", "avx2 avx512f avx512_vbmi2") == 512)
    #expect(width("AuthenticAMD", "avx2") == nil)
  }

  @Test func processorIsReadFromItsDescription() {
    let processor = Processor(
      description: "processor\t: 0\nmodel name\t: A: 5\nflags\t\t: fpu avx2 fma\nmodel name\t: B\n")
    #expect(processor.model == "A: 5")
    #expect(processor.vectorFeatures == ["fma", "avx2"])
  }

  @Test func vectorFunctionsAreThoseOfTheInstalledLibrary() {
    guard libraryIsPresent("libmvec.so.1") else { return }
    for name in ["cos", "exp", "log", "pow", "sin"] {
      #expect(VectorMathLibrary.functions.contains(name))
    }
    #expect(!VectorMathLibrary.functions.contains("floor"))
  }
}
