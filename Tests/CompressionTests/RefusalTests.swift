import Compression
import Support
import Testing

struct RefusalTests {
  private let message = compressed(Sample.text.bytes(count: 5_000, seed: 4))

  @Test func `a message cut anywhere is truncated`() {
    for count in 0..<message.count {
      #expect(refusal(Array(message[..<count])) == .truncated, "cut to \(count) bytes")
    }
  }

  @Test(arguments: [1, 2, 100_000])
  func `bytes after the end are refused`(count: Int) {
    #expect(refusal(message + [UInt8](repeating: 0, count: count)) == .trailingBytes)
  }

  @Test func `a second stream after the first is refused`() {
    #expect(refusal(message + message) == .trailingBytes)
  }

  @Test func `a wrong checksum is corrupt`() {
    for index in message.indices.suffix(4) {
      var damaged = message
      damaged[index] ^= 1
      #expect(refusal(damaged) == .corrupt)
    }
  }

  @Test func `a block of no known type is corrupt`() {
    #expect(refusal([0x78, 0x9C, 0x07, 0, 0, 0, 0, 0]) == .corrupt)
  }

  /// Some of it changes nothing: padding, or a repetition copied from another place.
  @Test func `no damage to one bit changes what comes out`() throws {
    let original = try inflated(message)
    var refused = 0
    for index in message.indices {
      for bit in 0..<8 {
        var damaged = message
        damaged[index] ^= 1 << UInt8(bit)
        do {
          let isSame = try inflated(damaged) == original
          #expect(isSame, "bit \(bit) of byte \(index)")
        } catch { refused += 1 }
      }
    }
    #expect(refused > message.count * 7)
  }

  @Test func `noise never inflates, nor does it stop the process`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(state: seed)
    var inflater = Inflater(dictionary: nil)
    for _ in 0..<5_000 {
      // A valid header makes the rest reach the decoder.
      let noise = [0x78, 0x9C] + Sample.noise.bytes(count: 64, seed: random.next())
      #expect(throws: CompressionError.self, "seed \(seed)") {
        try inflater.inflate(noise[...], maximumBytes: 1 << 16)
      }
    }
  }

  @Test(
    arguments: [
      ("gzip", [0x1F, 0x8B, 0x08, 0x00, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
      ("raw deflate", [0x73, 0x2C, 0x2E, 0x4E, 0xAC, 0x04, 0x00]),
      ("text", Array("{\"jsonrpc\":\"2.0\"}".utf8)),
      ("a window beyond 32 KiB", [0x88, 0x1C, 0x03, 0x00, 0, 0, 0, 1]),
      ("a header whose check is wrong", [0x78, 0x9D, 0x03, 0x00, 0, 0, 0, 1]),
      ("one byte of something else", [0x7B]),
    ] as [(String, [UInt8])]
  )
  func `what is no zlib stream is told`(kind: String, bytes: [UInt8]) {
    #expect(refusal(bytes) == .notZlib)
  }

  @Test func `an error does not spoil the next message`() throws {
    var inflater = Inflater(dictionary: nil)
    for bad in [[], [0x7B], Array(message[..<50]), message + [0], Array(message.dropLast()) + [0]] {
      #expect(throws: CompressionError.self) { try inflater.inflate(bad[...], maximumBytes: 9_000) }
      #expect(try inflater.inflate(message[...], maximumBytes: 9_000).count == 5_000)
    }
  }
}
