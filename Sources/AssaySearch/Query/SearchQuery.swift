/// What a search asks for: every group of words must match, no excluded term may, every filter must hold.
package struct SearchQuery: Sendable, Hashable {
  /// Each group holds alternatives of which one must match.
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

  /// A query of plain words alone, in which no character has a meaning of its own.
  package init(words text: String) throws(SearchProblem) {
    try SearchQueryReader.checkLength(text)
    var groups: [[SearchTerm]] = []
    for piece in SearchPiece.plain(in: text) {
      let term = SearchTerm(text: piece.text, kind: .word, position: piece.position)
      if term.saysSomething { groups.append([term]) }
    }
    guard !groups.isEmpty else { throw SearchProblem(.empty, at: 1) }
    self.init(groups: groups)
  }
}

/// Words to look for in a claim's text.
package struct SearchTerm: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// One word as a person writes it, which may fold into several: `O'Brien`.
    case word
    /// Words that follow each other.
    case phrase
    /// The beginning of a word.
    case prefix
  }

  package var text: String
  package var kind: Kind
  /// Where it begins in the query, in Unicode scalars from 1.
  package var position: Int

  package init(text: String, kind: Kind, position: Int) {
    self.text = text
    self.kind = kind
    self.position = position
  }

  /// Whether there is anything in it that an index could hold: a letter, a digit or a pictograph.
  var saysSomething: Bool {
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
