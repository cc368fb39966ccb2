/// A head of the history as people keep it: `assay #138 2026-11-24T04:17:37Z fc8eb2b8…`.
struct HeadLine: Equatable, Sendable, CustomStringConvertible {
  let seq: Int64
  /// When the event was recorded, for people; nil where the line as kept does not say.
  let at: String?
  /// SHA-256 in hexadecimal, 64 digits in lower case.
  let hash: String

  var description: String {
    (["assay", "#\(seq)"] + [at].compactMap(\.self) + [hash]).joined(separator: " ")
  }
}

extension HeadLine {
  /// Reads the line back, wrapped or with words around it as mail and paper have it: only the number and
  /// the hash matter.
  init(reading text: String) throws(UsageError) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let seqs = words.compactMap { $0.hasPrefix("#") ? Int64($0.dropFirst()) : nil }
    let hashes = words.filter(Self.isHash)
    guard let seq = seqs.first, let hash = hashes.first, seqs.count == 1, hashes.count == 1, seq > 0
    else {
      throw UsageError(
        "this is not a line of assay audit head: it has an event such as #2025 and a hash of 64 hexadecimal digits",
        hint: "give the whole line, in quotes, or - to read it from standard input"
      )
    }
    self.init(
      seq: seq,
      at: words.first { $0.hasSuffix("Z") && $0.contains("T") },
      hash: hash.lowercased()
    )
  }

  private static func isHash(_ word: String) -> Bool {
    word.utf8.count == 64 && word.allSatisfy { $0.isASCII && $0.isHexDigit }
  }
}
