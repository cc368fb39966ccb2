/// Made-up claims and sources, the same for the same number, with words as common as those of a language are.
///
/// The n-th most common word is in about a 1/n-th as many claims as the first (Zipf's law).
enum Corpus {
  static let sourceCount = 500

  /// In about one claim of six.
  static let commonWord = word(grammar.count + 2)
  static let secondWord = word(grammar.count + 9)
  /// In few.
  static let rareWord = word(wordCount - 20)

  private static let wordCount = 20_000
  private static let wordsPerClaim = 18

  /// A claim of about 120 characters.
  static func claim(_ number: Int) -> String {
    var random = Numbers(seed: UInt64(number))
    var text = ""
    for index in 0..<wordsPerClaim {
      let word = word(random.zipf(wordCount))
      if index == 0 {
        text = word.prefix(1).uppercased() + word.dropFirst()
      } else {
        text += " " + word
      }
    }
    return text
  }

  /// Few sources say most.
  static func source(_ number: Int) -> String {
    var random = Numbers(seed: UInt64(number) &+ 77)
    return "Source number \(random.zipf(sourceCount))"
  }

  /// The n-th most common word: first those of grammar, then made-up ones that are the longer the rarer they are.
  private static func word(_ rank: Int) -> String {
    guard rank >= grammar.count else { return grammar[rank] }
    var text = ""
    var rest = rank
    repeat {
      text += onsets[rest % onsets.count] + rhymes[rest / onsets.count % rhymes.count]
      rest /= onsets.count * rhymes.count
    } while rest > 0
    return text + endings[rank % endings.count]
  }

  private static let grammar = [
    "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "was", "on", "with", "as", "by",
    "at", "from", "has", "not", "are", "will", "be", "its", "their", "this", "which", "who", "had",
    "but", "after",
  ]
  private static let onsets = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v"]
  private static let rhymes = ["a", "e", "i", "o", "u", "an", "er", "on"]
  private static let endings = ["", "k", "m", "t"]
}

/// Random numbers from a seed (SplitMix64, Steele, Lea and Flood 2014).
struct Numbers {
  private var state: UInt64

  /// Neighbouring seeds have nothing in common: a state that is a step further gives the same numbers one earlier.
  init(seed: UInt64) {
    state = seed
    state = next() ^ 0xD1B5_4A32_D192_ED03
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int(next() >> 1) % count }

  /// A rank from 0 on, the n-th about a 1/n-th as often as the first.
  mutating func zipf(_ count: Int) -> Int {
    // The sum of 1/n grows by one each time that n doubles: first a power of two, then a rank below it.
    let powers = Int.bitWidth - count.leadingZeroBitCount
    let size = 1 << below(powers)
    return min(count - 1, size - 1 + below(size))
  }
}
