package import AssayDomain

/// A condition on something other than a claim's text.
package struct SearchFilter: Sendable, Hashable {
  package var condition: SearchCondition
  package var isNegated: Bool
  /// Where the filter starts in the query, in Unicode scalars from 1.
  package var position: Int

  package init(_ condition: SearchCondition, isNegated: Bool, position: Int) {
    self.condition = condition
    self.isNegated = isNegated
    self.position = position
  }
}

/// The condition of a filter, with its value parsed.
package enum SearchCondition: Sendable, Hashable {
  case claim(ClaimCondition)
  /// A source, by name or id as a user writes it, has spoken about the claim.
  case source(String)
  /// The claim has this language or a narrower one, in lower case: `zh` matches `zh-Hant`.
  case language(String)
  /// The claim was submitted before this instant, in UTC milliseconds.
  case before(Int64)
  /// The claim was submitted at this instant or later, in UTC milliseconds.
  case since(Int64)
  /// The quote of a live attribution, or its translation, contains these words.
  case quote(SearchTerm)

  /// Whether a claim meets the condition; nil if that depends on more than the claim.
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

/// The fields of filters, as the query language names them.
package enum SearchField: String, Sendable, CaseIterable {
  case source, status, verdict, tag, kind, language, independent, credibility, contradicted
  case before, after, assignee, quote
}
