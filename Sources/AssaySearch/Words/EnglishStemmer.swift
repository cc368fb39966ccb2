import CStemmer
import Synchronization

/// Removes English endings from words, so that `confirmed`, `confirms` and `confirming` are equal.
///
/// The algorithm is Snowball's English stemmer, also called Porter2. The full-text index does not do this itself,
/// because marking matches needs equal stems. Used by one thread at a time.
struct EnglishStemmer: ~Copyable {
  private let stemmer: OpaquePointer

  /// The address of a stemmer that nobody uses, or 0: making one takes longer than the stems of a few words.
  private static let spare = Atomic<UInt>(0)

  init() {
    guard
      let stemmer = OpaquePointer(bitPattern: Self.spare.exchange(0, ordering: .acquiring))
        ?? sb_stemmer_new("english", nil)
    else { preconditionFailure("out of memory") }
    self.stemmer = stemmer
  }

  deinit {
    let address = UInt(bitPattern: stemmer)
    // Deletes nothing if there was no spare one.
    sb_stemmer_delete(
      OpaquePointer(bitPattern: Self.spare.exchange(address, ordering: .acquiringAndReleasing))
    )
  }

  /// Returns the stem of a word of the letters a to z.
  func stem(of word: String) -> String {
    // Words this short have no ending.
    guard word.utf8.count > 2 else { return word }
    var letters = word
    return letters.withUTF8 { letters in
      guard let stem = sb_stemmer_stem(stemmer, letters.baseAddress, Int32(letters.count)) else {
        preconditionFailure("out of memory")
      }
      let count = Int(sb_stemmer_length(stemmer))
      let bytes = UnsafeBufferPointer(start: stem, count: count)
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
