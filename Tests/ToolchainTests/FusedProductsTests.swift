import Testing

@testable import PellucidToolchain

/// What instructions betray that products are rounded together with sums.
struct FusedProductsTests {
  /// Returns `true` iff the instruction is seen between others.
  private func isSeen(_ instruction: [UInt8]) -> Bool {
    let bytes: [UInt8] = [0x55, 0x48, 0x89, 0xE5] + instruction + [0x5D, 0xC3, 0x90, 0x90, 0x90]
    return bytes.withUnsafeBytes { holdsFusion($0) }
  }

  @Test func alternatingFusionsAreSeen() {
    // vfmaddsub132pd %xmm2, %xmm3, %xmm0; vfmsubadd213pd (%rsi), %ymm1, %ymm0.
    #expect(isSeen([0xC4, 0xE2, 0xE1, 0x96, 0xC2]))
    #expect(isSeen([0xC4, 0xE2, 0xF5, 0xA7, 0x06]))
    // vfmaddsub231pd (%rsi,%rax), %zmm1, %zmm0.
    #expect(isSeen([0x62, 0xF2, 0xF5, 0x48, 0xB6, 0x04, 0x06]))
  }

  @Test func otherInstructionsAreNot() {
    // vaddsubpd %xmm2, %xmm1, %xmm0; vpermd %zmm0, %zmm1, %zmm2; nothing.
    #expect(!isSeen([0xC5, 0xF1, 0xD0, 0xC2]))
    #expect(!isSeen([0x62, 0xF2, 0x75, 0x48, 0x36, 0xD0]))
    #expect(![UInt8]().withUnsafeBytes { holdsFusion($0) })
  }
}
