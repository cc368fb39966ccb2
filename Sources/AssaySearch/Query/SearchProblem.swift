package import AssayDomain
import AssayVocabulary

/// Why a query cannot be parsed, and where.
package struct SearchProblem: Error, Hashable, CustomStringConvertible {
  package enum Kind: Sendable, Hashable {
    case empty
    case tooLong(length: Int, limit: Int)
    case tooManyParts(limit: Int)
    case onlyExclusions
    case openQuote
    case noWords(String)
    case unknownField(String)
    case noValue(SearchField)
    case value(SearchField, String, allowed: String)
    case date(SearchField, DateProblem)
    case loneMinus
    case looseAlternative
    case prefixOfPhrase
  }

  package let kind: Kind
  /// Where the problem is in the query, in Unicode scalars from 1.
  package let position: Int

  init(_ kind: Kind, at position: Int) {
    self.kind = kind
    self.position = position
  }

  package var description: String {
    switch kind {
    case .empty: "the query has no words"
    case .tooLong(let length, let limit):
      "the query has \(length) characters, and \(limit) is the most"
    case .tooManyParts(let limit): "the query has more than \(limit) parts"
    case .onlyExclusions: "the query only says what to leave out"
    case .openQuote: "the quotation mark at character \(position) has no second one"
    case .noWords(let text): "\"\(text)\" at character \(position) has no letter or digit in it"
    case .unknownField(let name): "there is no field \"\(name)\" (character \(position))"
    case .noValue(let field): "\(field.rawValue): at character \(position) has no value"
    case .value(let field, let text, _):
      "\(field.rawValue):\(text) at character \(position) cannot be followed"
    case .date(let field, let problem):
      "\(field.rawValue): at character \(position): \(problem)"
    case .loneMinus: "the - at character \(position) has nothing behind it"
    case .looseAlternative: "the OR at character \(position) does not stand between two words"
    case .prefixOfPhrase: "the * at character \(position) stands behind a phrase"
    }
  }

  /// What the user can do about it.
  package var hint: String {
    switch kind {
    case .empty: "say what to look for: abraham accords source:axios"
    case .tooLong, .tooManyParts: "leave out what does not narrow it"
    case .onlyExclusions: "add a word or a filter that claims must have"
    case .openQuote: "close the quotation, or leave the mark out"
    case .noWords: "leave it out"
    case .unknownField(let name):
      Suggestion.nearest(to: name, among: Self.fieldNames).map { "did you mean \($0):?" }
        ?? "the fields are \(Self.fieldNames.joined(separator: ", ")); "
        + "a word with a colon stands in \"quotation marks\""
    case .noValue(let field): "write \(field.example), without a space behind the colon"
    case .value(_, _, let allowed): allowed
    case .date(let field, _): "write \(field.example)"
    case .loneMinus: "write -word, without a space between"
    case .looseAlternative:
      "write one OR another, or put \"OR\" in quotation marks to find the word"
    case .prefixOfPhrase: "write the beginning of one word: confirm*"
    }
  }

  private static var fieldNames: [String] { SearchField.allCases.map(\.rawValue) }
}

extension SearchField {
  /// A working filter of this field.
  package var example: String {
    switch self {
    case .source: "source:axios"
    case .status: "status:proposed"
    case .verdict: "verdict:confirmed"
    case .tag: "tag:accords"
    case .kind: "kind:prediction"
    case .language: "language:kk"
    case .independent: "independent:>=2"
    case .credibility: "credibility:<=2"
    case .contradicted: "contradicted:yes"
    case .before: "before:2025-11-07"
    case .after: "after:2025-11"
    case .assignee: "assignee:ann"
    case .quote: "quote:\"final phase\""
    }
  }
}
