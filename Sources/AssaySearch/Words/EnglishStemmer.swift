import CStemmer
import Threading

/// Removes English endings from words, so that `confirmed`, `confirms` and `confirming` are equal.
///
/// The algorithm is Snowball's English stemmer, also called Porter2. The full-text index does not do this itself,
/// because marking matches needs equal stems. Used by one thread at a time.
struct EnglishStemmer: ~Copyable {
  /// The addresses of those that nobody uses: making one takes longer than the stems of a short text.
  private static let free = Guarded<[UInt]>([])

  private let stemmer: OpaquePointer

  init() {
    let free = Self.free.withLock { $0.popLast() }.flatMap(OpaquePointer.init(bitPattern:))
    guard let stemmer = free ?? sb_stemmer_new("english", nil) else {
      preconditionFailure("out of memory")
    }
    self.stemmer = stemmer
  }

  deinit {
    let address = UInt(bitPattern: stemmer)
    Self.free.withLock { $0.append(address) }
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
      return String(decoding: UnsafeBufferPointer(start: stem, count: count), as: UTF8.self)
    }
  }
}
