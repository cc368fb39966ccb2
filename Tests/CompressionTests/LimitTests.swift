import Compression
import Foundation
import Support
import Testing

struct LimitTests {
  @Test(arguments: [1, 5_000, 65_536, 65_537, 200_000])
  func `inflates to exactly the limit and no further`(count: Int) throws {
    let message = compressed(Sample.text.bytes(count: count, seed: 5))
    #expect(try inflated(message, maximumBytes: count).count == count)
    #expect(refusal(message, maximumBytes: count - 1) == .tooLarge(limit: count - 1))
  }

  @Test func `nothing inflates within a limit of nothing`() throws {
    #expect(try inflated(compressed([]), maximumBytes: 0) == [])
    #expect(refusal(compressed([1]), maximumBytes: 0) == .tooLarge(limit: 0))
  }

  @Test func `a bomb stops at the limit`() {
    let bomb = makeBomb(doublings: gigabyte)
    #expect(inflatedSize(doublings: gigabyte) > 1 << 30)
    #expect(bomb.count < 7_000_000)
    #expect(refusal(bomb, maximumBytes: 1 << 20) == .tooLarge(limit: 1 << 20))
  }

  @Test func `the bomb is a real one`() {
    let size = inflatedSize(doublings: 7)
    #expect(refusal(makeBomb(doublings: 7), maximumBytes: size + 258) == .truncated)
    #expect(
      refusal(makeBomb(doublings: 7), maximumBytes: size - 258) == .tooLarge(limit: size - 258)
    )
  }

  /// In a process of its own, whose peak of memory is then this test's alone.
  @Test func `a bomb takes no more memory than twice the limit`() async {
    await #expect(processExitsWith: .success) {
      let bomb = makeBomb(doublings: gigabyte)
      let before = try peakBytes()
      let limit = 32 << 20
      guard refusal(bomb, maximumBytes: limit) == .tooLarge(limit: limit) else { exit(1) }
      guard try peakBytes() - before < 2 * limit + (4 << 20) else { exit(2) }
    }
  }

  @Test func `a small message takes little memory however high the limit`() async {
    await #expect(processExitsWith: .success) {
      let message = compressed([1, 2, 3])
      let before = try peakBytes()
      guard try inflated(message, maximumBytes: 1 << 40) == [1, 2, 3] else { exit(1) }
      guard try peakBytes() - before < 4 << 20 else { exit(2) }
    }
  }
}

/// A stream of zeros, without an end: 2 KB of them, made of 13 bytes, doubled so many times.
///
/// It is one block of fixed codes (RFC 1951 section 3.2.6): a literal zero, then copies of 258 bytes from distance 1,
/// of 13 bits each, so that the bytes repeat after 8 of them.
private func makeBomb(doublings: Int) -> [UInt8] {
  var bits = "110" + "00110000"
  for _ in 0..<16 { bits += "11000101" + "00000" }
  let bytes = stride(from: 0, to: 120, by: 8).map { start in
    bits.utf8.dropFirst(start).prefix(8).reversed()
      .reduce(0 as UInt8) { $0 << 1 | ($1 == UInt8(ascii: "1") ? 1 : 0) }
  }
  var periods = Array(bytes[2..<15])
  for _ in 0..<doublings { periods += periods }
  return [0x78, 0x01] + bytes[..<2] + periods
}

/// What the bomb would inflate to before it breaks off, less at most one copy.
private func inflatedSize(doublings: Int) -> Int { 8 * 258 << doublings }

private let gigabyte = 19

/// The most memory this process has had at once; `getrusage` would count that of the process it came from.
private func peakBytes() throws -> Int {
  let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
  let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
  let kibibytes = try #require(Int(line.filter(\.isNumber)))
  return kibibytes * 1_024
}
