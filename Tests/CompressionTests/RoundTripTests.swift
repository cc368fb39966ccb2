import Compression
import Support
import Testing

struct RoundTripTests {
  @Test(arguments: Sample.allCases, [0, 1, 2, 255, 32_768, 65_535, 65_536, 65_537, 1 << 20])
  func `what was compressed inflates to the same`(sample: Sample, count: Int) throws {
    let bytes = sample.bytes(count: count, seed: 1)
    let isSame = try inflated(compressed(bytes)) == bytes
    #expect(isSame)
  }

  @Test(arguments: 1...9 as ClosedRange<Int32>)
  func `every level inflates to the same`(level: Int32) throws {
    let bytes = Sample.text.bytes(count: 50_000, seed: 2)
    let message = compressed(bytes, level: level)
    let isSame = try inflated(message) == bytes
    #expect(isSame)
    #expect(message.count < 25_000)
  }

  @Test func `messages of any size and kind inflate to the same`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(state: seed)
    var deflater = Deflater(level: 1, dictionary: nil)
    var inflater = Inflater(dictionary: nil)
    for _ in 0..<1_000 {
      let sample = Sample.allCases[Int(random.next() % 2)]
      let bytes = sample.bytes(count: Int(random.next() % 3_000), seed: random.next())
      var message: [UInt8] = []
      deflater.compress(bytes[...], appendingTo: &message)
      let isSame = try inflater.inflate(message[...], maximumBytes: bytes.count) == bytes
      try #require(isSame, "seed \(seed)")
    }
  }

  @Test func `a message goes after what the output holds already`() throws {
    var deflater = Deflater(level: 1, dictionary: nil)
    var output = Array("header".utf8)
    deflater.compress([1, 2, 3], appendingTo: &output)
    #expect(output.starts(with: Array("header".utf8)))
    #expect(try inflated(Array(output[6...])) == [1, 2, 3])
  }

  @Test func `a slice is taken for itself alone`() throws {
    let message = compressed([1, 2, 3])
    let padded = [9, 9] + message + [9]
    var inflater = Inflater(dictionary: nil)
    let inflated = try inflater.inflate(padded[2..<(2 + message.count)], maximumBytes: 3)
    #expect(inflated == [1, 2, 3])
  }

  @Test func `the same message compresses to the same bytes each time`() {
    let bytes = Sample.text.bytes(count: 10_000, seed: 3)
    var deflater = Deflater(level: 1, dictionary: nil)
    var first: [UInt8] = []
    deflater.compress(bytes[...], appendingTo: &first)
    var second: [UInt8] = []
    deflater.compress(bytes[...], appendingTo: &second)
    #expect(first == second)
  }

  /// Made by another implementation: Python's `zlib.compress(b"Assay", 6)`.
  @Test func `inflates what another program made`() throws {
    let message: [UInt8] = [
      0x78, 0x9C, 0x73, 0x2C, 0x2E, 0x4E, 0xAC, 0x04, 0x00, 0x05, 0xAA, 0x02, 0x02,
    ]
    #expect(try inflated(message) == Array("Assay".utf8))
  }
}
