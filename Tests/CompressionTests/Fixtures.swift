import Compression
import Support

/// A message as text, in which zlib finds repetitions, or as noise, in which it finds none.
enum Sample: String, CaseIterable, Sendable {
  case text
  case noise

  func bytes(count: Int, seed: UInt64) -> [UInt8] {
    var random = SplitMix(state: seed)
    switch self {
    case .noise: return (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    case .text:
      let words = ["claim", "source", "Kazakhstan", "confirmed", "the", "accords", "дереккөз"]
      var text: [UInt8] = []
      while text.count < count {
        text += Array(words[Int(random.next() % UInt64(words.count))].utf8) + [0x20]
      }
      return Array(text[..<count])
    }
  }
}

/// A generator that a seed repeats, see https://prng.di.unimi.it/splitmix64.c.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

func compressed(_ bytes: [UInt8], level: Int32 = 1, dictionary: [UInt8]? = nil) -> [UInt8] {
  var deflater = Deflater(level: level, dictionary: dictionary)
  var output: [UInt8] = []
  deflater.compress(bytes[...], appendingTo: &output)
  return output
}

func inflated(
  _ bytes: [UInt8],
  maximumBytes: Int = 1 << 20,
  dictionary: [UInt8]? = nil
) throws(CompressionError) -> [UInt8] {
  var inflater = Inflater(dictionary: dictionary)
  return try inflater.inflate(bytes[...], maximumBytes: maximumBytes)
}

/// What the inflater refuses the bytes with; nil when it takes them.
func refusal(
  _ bytes: [UInt8],
  maximumBytes: Int = 1 << 20,
  dictionary: [UInt8]? = nil
) -> CompressionError? {
  do { _ = try inflated(bytes, maximumBytes: maximumBytes, dictionary: dictionary) } catch {
    return error
  }
  return nil
}
