/// A part of a query between spaces: `-source:"Naya Kashmir"` is one.
struct SearchPiece {
  /// Where the part starts in the query, in Unicode scalars from 1.
  var position: Int
  var isNegated = false
  /// The text before a colon outside quotation marks.
  var field: String?
  var text = ""
  var isQuoted = false
  /// Whether the part ends in `*` outside quotation marks.
  var isPrefix = false
  /// Where the part's text starts, in Unicode scalars from 1.
  var textPosition: Int

  init(at position: Int) {
    self.position = position
    textPosition = position
  }

  /// Splits a query into its parts.
  static func all(in query: String) throws(SearchProblem) -> [SearchPiece] {
    var reader = Reader(scalars: Array(query.unicodeScalars))
    var pieces: [SearchPiece] = []
    while let piece = try reader.next() { pieces.append(piece) }
    return pieces
  }

  /// Splits a text at white space; no character has a special meaning.
  static func plain(in text: String) -> [SearchPiece] {
    var pieces: [SearchPiece] = []
    var isInside = false
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      if scalar.properties.isWhitespace {
        isInside = false
        continue
      }
      if !isInside { pieces.append(SearchPiece(at: offset + 1)) }
      isInside = true
      pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
    }
    return pieces
  }

  private struct Reader {
    let scalars: [Unicode.Scalar]
    var index = 0

    mutating func next() throws(SearchProblem) -> SearchPiece? {
      while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
      guard index < scalars.count else { return nil }
      var piece = SearchPiece(at: index + 1)
      if isMinus(scalars[index]) {
        piece.isNegated = true
        index += 1
        guard index < scalars.count, !scalars[index].properties.isWhitespace else {
          throw SearchProblem(.loneMinus, at: piece.position)
        }
      }
      piece.field = field()
      piece.textPosition = index + 1
      if index < scalars.count, isQuotationMark(scalars[index]) {
        piece.isQuoted = true
        piece.text = try quotation()
      } else {
        piece.text = word()
        if piece.text.utf8.count > 1, piece.text.last == "*" {
          piece.text.removeLast()
          piece.isPrefix = true
        }
      }
      return piece
    }

    /// Reads the letters before a colon; a colon before a slash or digit belongs to an address or time.
    private mutating func field() -> String? {
      var end = index
      while end < scalars.count, isFieldLetter(scalars[end]) { end += 1 }
      guard end > index, end < scalars.count, scalars[end] == ":" else { return nil }
      if end + 1 < scalars.count, scalars[end + 1] == "/" { return nil }
      var name = String.UnicodeScalarView()
      name.append(contentsOf: scalars[index..<end])
      index = end + 1
      return String(name)
    }

    private mutating func quotation() throws(SearchProblem) -> String {
      let start = index
      index += 1
      var text = String.UnicodeScalarView()
      while index < scalars.count, !isQuotationMark(scalars[index]) {
        text.append(scalars[index])
        index += 1
      }
      guard index < scalars.count else { throw SearchProblem(.openQuote, at: start + 1) }
      index += 1
      if index < scalars.count, scalars[index] == "*" {
        throw SearchProblem(.prefixOfPhrase, at: index + 1)
      }
      return String(text)
    }

    private mutating func word() -> String {
      var text = String.UnicodeScalarView()
      while index < scalars.count, !scalars[index].properties.isWhitespace,
        !isQuotationMark(scalars[index])
      {
        text.append(scalars[index])
        index += 1
      }
      return String(text)
    }

    /// Accepts the hyphen and the minus sign that phones substitute for it.
    private func isMinus(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "\u{2212}" }

    private func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
      ["\"", "“", "”", "„", "«", "»"].contains(scalar)
    }

    private func isFieldLetter(_ scalar: Unicode.Scalar) -> Bool {
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
    }
  }
}
