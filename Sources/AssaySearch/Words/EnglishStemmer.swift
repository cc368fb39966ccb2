import CStemmer

/// Takes English endings off words, so that `confirmed`, `confirms` and `confirming` are one.
///
/// The algorithm is the one that Snowball calls English, which is Porter's second. It stands here rather than in the
/// full-text index, because marking what matched needs the same stems. One thread at a time may use a stemmer.
struct EnglishStemmer: ~Copyable {
  private let stemmer: OpaquePointer

  init() {
    guard let stemmer = sb_stemmer_new("english", nil) else { preconditionFailure("out of memory") }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word of the letters a to z.
  func stem(of word: String) -> String {
    // No word this short has an ending.
    guard word.utf8.count > 2 else { return word }
    var letters = word
    return letters.withUTF8 { letters in
      guard let stem = sb_stemmer_stem(stemmer, letters.baseAddress, Int32(letters.count)) else {
        preconditionFailure("out of memory")
      }
      let count = Int(sb_stemmer_length(stemmer))
      let bytes = UnsafeBufferPointer(start: stem, count: count)
      return bytes.elementsEqual(letters) ? word : String(decoding: bytes, as: UTF8.self)
    }
  }
}
