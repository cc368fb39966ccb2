package import AssayDomain

/// Reads the query language: words, phrases, prefixes, alternatives, exclusions and filters.
package enum SearchQueryReader {
  package static let maximumLength = 1000
  package static let maximumPartCount = 50

  /// Parses a query, reading its dates with the desk's days; throws what is wrong with it and where.
  package static func read(
    _ text: String,
    days: DayBoundaries
  ) throws(SearchProblem) -> SearchQuery {
    try checkLength(text)
    let pieces = try SearchPiece.all(in: text)
    guard pieces.count <= maximumPartCount else {
      throw SearchProblem(
        .tooManyParts(limit: maximumPartCount),
        at: pieces[maximumPartCount].position
      )
    }
    var query = SearchQuery()
    var alternative: Int?
    var mayJoin = false
    for piece in pieces {
      if isAlternative(piece) {
        guard mayJoin, alternative == nil else {
          throw SearchProblem(.looseAlternative, at: piece.position)
        }
        alternative = piece.position
        continue
      }
      let isWord = piece.field == nil && !piece.isNegated
      if let alternative, !isWord { throw SearchProblem(.looseAlternative, at: alternative) }
      if piece.field != nil {
        query.filters.append(try filter(piece, days))
      } else if piece.isNegated {
        query.excluded.append(try term(piece))
      } else if alternative != nil {
        query.groups[query.groups.count - 1].append(try term(piece))
      } else {
        query.groups.append([try term(piece)])
      }
      alternative = nil
      mayJoin = isWord
    }
    if let alternative { throw SearchProblem(.looseAlternative, at: alternative) }
    try checkSense(query)
    return query
  }

  static func checkLength(_ text: String) throws(SearchProblem) {
    let length = text.unicodeScalars.count
    guard length <= maximumLength else {
      throw SearchProblem(.tooLong(length: length, limit: maximumLength), at: maximumLength + 1)
    }
  }

  private static func checkSense(_ query: SearchQuery) throws(SearchProblem) {
    let asks = !query.groups.isEmpty || query.filters.contains { !$0.isNegated }
    guard !asks else { return }
    let isEmpty = query.excluded.isEmpty && query.filters.isEmpty
    throw SearchProblem(isEmpty ? .empty : .onlyExclusions, at: 1)
  }

  private static func isAlternative(_ piece: SearchPiece) -> Bool {
    piece.field == nil && !piece.isNegated && !piece.isQuoted && !piece.isPrefix
      && (piece.text == "OR" || piece.text == "|")
  }

  static func term(_ piece: SearchPiece) throws(SearchProblem) -> SearchTerm {
    let term = SearchTerm(
      text: piece.text,
      kind: piece.isQuoted ? .phrase : piece.isPrefix ? .prefix : .word,
      position: piece.textPosition
    )
    guard term.isSearchable else {
      throw SearchProblem(.noWords(piece.text), at: piece.textPosition)
    }
    return term
  }

  private static func filter(
    _ piece: SearchPiece,
    _ days: DayBoundaries
  ) throws(SearchProblem) -> SearchFilter {
    let name = piece.field ?? ""
    guard let field = SearchField(rawValue: name.lowercased()) else {
      throw SearchProblem(.unknownField(name), at: piece.position + (piece.isNegated ? 1 : 0))
    }
    guard !piece.text.allSatisfy(\.isWhitespace) else {
      throw SearchProblem(.noValue(field), at: piece.position)
    }
    let condition = try SearchValueReader(field: field, piece: piece, days: days).condition()
    return SearchFilter(condition, isNegated: piece.isNegated, position: piece.position)
  }
}
