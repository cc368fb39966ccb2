import Compression
import Support
import Testing

struct DictionaryTests {
  private let dictionary = Array("{\"method\":\"claim.submit\",\"params\":{\"text\":".utf8)
  private let message = Array("{\"method\":\"claim.submit\",\"params\":{\"text\":\"x\"}}".utf8)

  @Test func `both sides with the dictionary understand each other`() throws {
    let bytes = compressed(message, dictionary: dictionary)
    #expect(try inflated(bytes, dictionary: dictionary) == message)
    #expect(bytes.count < compressed(message).count)
  }

  @Test func `serves every message of a stream`() throws {
    var deflater = Deflater(level: 6, dictionary: dictionary)
    var inflater = Inflater(dictionary: dictionary)
    for _ in 0..<3 {
      var bytes: [UInt8] = []
      deflater.compress(message[...], appendingTo: &bytes)
      #expect(try inflater.inflate(bytes[...], maximumBytes: 100) == message)
    }
  }

  @Test(arguments: [0, 1, 500, 5_000, 70_000, 300_000])
  func `tables for short messages serve long ones as well`(count: Int) throws {
    var deflater = Deflater(level: 6, dictionary: dictionary, messages: .short)
    var inflater = Inflater(dictionary: dictionary)
    var random = SeededGenerator(seed: UInt64(count))
    for _ in 0..<3 {
      let long = message + (0..<count).map { _ in UInt8.random(in: 97...105, using: &random) }
      var bytes: [UInt8] = []
      deflater.compress(long[...], appendingTo: &bytes)
      #expect(try inflater.inflate(bytes[...], maximumBytes: 1 << 20) == long)
      // The same as from a stream that has compressed nothing yet.
      var fresh = Deflater(level: 6, dictionary: dictionary, messages: .short)
      var other: [UInt8] = []
      fresh.compress(long[...], appendingTo: &other)
      #expect(bytes == other)
    }
  }

  @Test func `an inflater with a dictionary takes messages made without`() throws {
    #expect(try inflated(compressed(message), dictionary: dictionary) == message)
  }

  @Test func `a message made with a dictionary is refused without`() {
    #expect(refusal(compressed(message, dictionary: dictionary)) == .presetDictionary)
  }

  @Test func `a message made with another dictionary is refused`() {
    let bytes = compressed(message, dictionary: Array("something else".utf8))
    #expect(refusal(bytes, dictionary: dictionary) == .presetDictionary)
  }

  @Test func `a refused dictionary does not spoil the next message`() throws {
    var inflater = Inflater(dictionary: nil)
    let bytes = compressed(message, dictionary: dictionary)
    #expect(throws: CompressionError.presetDictionary) {
      try inflater.inflate(bytes[...], maximumBytes: 100)
    }
    #expect(try inflater.inflate(compressed(message)[...], maximumBytes: 100) == message)
  }

  @Test func `a message cut within its dictionary's name is truncated`() {
    let bytes = compressed(message, dictionary: dictionary)
    #expect(refusal(Array(bytes[..<4]), dictionary: dictionary) == .truncated)
  }
}
