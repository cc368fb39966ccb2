/// A parsed query: every group must match, no excluded term may match, and every filter must hold.
package struct SearchQuery: Sendable, Hashable {
  /// The groups, each with alternatives of which one must match.
  package var groups: [[SearchTerm]]
  package var excluded: [SearchTerm]
  package var filters: [SearchFilter]

  package init(
    groups: [[SearchTerm]] = [],
    excluded: [SearchTerm] = [],
    filters: [SearchFilter] = []
  ) {
    self.groups = groups
    self.excluded = excluded
    self.filters = filters
  }

  /// Makes a query of plain words, in which no character has a special meaning.
  package init(words text: String) throws(SearchProblem) {
    try SearchQueryReader.checkLength(text)
    var groups: [[SearchTerm]] = []
    for piece in SearchPiece.plain(in: text) {
      let term = SearchTerm(text: piece.text, kind: .word, position: piece.position)
      if term.isSearchable { groups.append([term]) }
    }
    guard !groups.isEmpty else { throw SearchProblem(.empty, at: 1) }
    self.init(groups: groups)
  }
}

/// Words to look for in a claim's text.
package struct SearchTerm: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// One word as a user writes it, which may fold into several: `O'Brien`.
    case word
    /// Consecutive words.
    case phrase
    /// The start of a word.
    case prefix
  }

  package var text: String
  package var kind: Kind
  /// Where the term starts in the query, in Unicode scalars from 1.
  package var position: Int

  package init(text: String, kind: Kind, position: Int) {
    self.text = text
    self.kind = kind
    self.position = position
  }

  /// Whether the term has a character that an index can hold: a letter, a digit or a pictograph.
  var isSearchable: Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        true
      default: scalar.properties.isEmoji && !scalar.isASCII
      }
    }
  }
}
