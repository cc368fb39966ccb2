import AssayEncoding
import DeskSupport
import Posix
import Support
import Testing
import Threading

@testable import AssayDesk
@testable import AssayStore

@Suite("Packed event bodies")
struct BodyCodecTests {
  static let bodies: [String: [UInt8]] = [
    "nothing": [], "an empty object": Array("{}".utf8),
    "a letter beyond ASCII": Array(#"{"changes":[],"reason":"é"}"#.utf8),
    "one letter 300,000 times": [UInt8](repeating: 0x61, count: 300_000),
    "20,000 random bytes": random(count: 20_000), "the dictionary": BodyDictionary.first,
  ]

  static func random(count: Int) -> [UInt8] {
    var random = SeededGenerator(seed: 5)
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }

  @Test("packed bodies are unpacked unchanged", arguments: bodies.keys.sorted())
  func roundTrip(of name: String) throws {
    let body = try #require(Self.bodies[name])
    let packer = BodyPacker()
    var unpacker = BodyUnpacker()
    for _ in 1...2 {
      let packed = packer.pack(body)
      #expect(packed.first == 1)
      #expect(try unpacker.unpack(packed) == body)
    }
    #expect(try unpacker.unpack(BodyPacker().pack(body)) == body)
  }

  @Test("the dictionary halves even a short body")
  func short() throws {
    let link = EventBody(
      changes: [.link(FullRows.link(full: false))],
      reason: nil,
      request: nil,
      redaction: nil
    )
    #expect(BodyPacker().pack(link.text).count * 2 < link.text.count)
  }

  @Test("the first dictionary never changes, because stored bodies need it")
  func dictionary() {
    let dictionary = "669317ba183ffd5255a6ab6d0272ab5aa4a4c1b16992f37b8afcfb2f1fda1234"
    #expect(Digest(of: BodyDictionary.first).text == dictionary)
  }

  @Test("bytes that were not packed here are reported as damage")
  func damaged() throws {
    var unpacker = BodyUnpacker()
    let packed = BodyPacker().pack(Array("a body that is whole".utf8))
    var flipped = packed
    flipped[packed.count - 1] ^= 1
    let broken: [[UInt8]] = [
      [], [1], [2] + packed.dropFirst(), packed.dropLast(), packed + [0], flipped,
    ]
    for body in broken {
      #expect(throws: DeskError.self) { try unpacker.unpack(body) }
      #expect(try unpacker.unpack(packed) == Array("a body that is whole".utf8))
    }
  }

  @Test("two threads that pack at once get the same bytes as one thread")
  func together() throws {
    let packers = BodyPackers()
    let bodies = Self.bodies.values + (1...50).map { Self.random(count: 40 * $0) }
    let alone = BodyPacker()
    let expected = bodies.map { alone.pack($0) }
    let found = Guarded<[[[UInt8]]]>([])
    let threads = try (0..<3).map { _ in
      try Thread.spawn(name: "packs", stackSizeBytes: 1 << 18) {
        let packed = bodies.map { packers.pack($0) }
        found.withLock { $0.append(packed) }
      }
    }
    for thread in threads { thread.join() }
    #expect(found.withLock { $0 } == [expected, expected, expected])
  }
}
