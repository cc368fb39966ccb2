/// A set of first letters of English words.
struct Initials: Sendable {
  /// One bit for each letter from a to z.
  private var bits: UInt32

  static let all = Initials(bits: .max)

  private init(bits: UInt32) { self.bits = bits }

  init(of words: some Sequence<FoldedText.Word>) {
    self.init(bits: words.reduce(0) { $0 | Self.bit($1.text) })
  }

  /// Whether a word of the letters a to z begins with one of these.
  func begin(_ word: String) -> Bool { bits & Self.bit(word) != 0 }

  /// Returns no bit for a word that begins with another character.
  private static func bit(_ word: String) -> UInt32 {
    guard let first = word.utf8.first, first >= UInt8(ascii: "a") else { return 0 }
    return 1 << UInt32(first - UInt8(ascii: "a"))
  }
}
