package import AssayDomain

/// A condition on something other than a claim's text.
package struct SearchFilter: Sendable, Hashable {
  package var condition: SearchCondition
  package var isNegated: Bool
  /// Where it begins in the query, in Unicode scalars from 1.
  package var position: Int

  package init(_ condition: SearchCondition, isNegated: Bool, position: Int) {
    self.condition = condition
    self.isNegated = isNegated
    self.position = position
  }
}

/// What a filter asks, its value read.
package enum SearchCondition: Sendable, Hashable {
  case claim(ClaimCondition)
  /// A source, by name or id as a person writes it, that has spoken about the claim.
  case source(String)
  /// A language or a wider one: `zh` holds for `zh-Hant`. In lower case.
  case language(String)
  /// Submitted before this instant, in UTC milliseconds.
  case before(Int64)
  /// Submitted at this instant or later, in UTC milliseconds.
  case since(Int64)
  /// Words in the quote, or its translation, of an attribution that is live.
  case quote(SearchTerm)

  /// Whether it holds of a claim; nil where more than the claim decides.
  package func holds(of claim: Claim) -> Bool? {
    switch self {
    case .claim(let condition): condition.holds(of: claim)
    case .language(let language):
      claim.language.map { known in
        known.lowercased() == language || known.lowercased().hasPrefix(language + "-")
      } ?? false
    case .before(let ms): claim.submittedAtMs < ms
    case .since(let ms): claim.submittedAtMs >= ms
    case .source, .quote: nil
    }
  }
}

/// The fields that filters are about, as the query language names them.
package enum SearchField: String, Sendable, CaseIterable {
  case source, status, verdict, tag, kind, language, independent, credibility, contradicted
  case before, after, assignee, quote
}
