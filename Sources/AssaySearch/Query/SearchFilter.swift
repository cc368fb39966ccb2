package import AssayVocabulary

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
  /// A source, by name or id as a person writes it, that has spoken about the claim.
  case source(String)
  case status(Set<ClaimStatus>)
  case verdict(Verdict)
  case tag(String)
  case kind(ClaimKind)
  /// A language or a wider one: `zh` holds for `zh-Hant`. In lower case.
  case language(String)
  case independent(SearchComparison)
  case credibility(SearchComparison)
  case contradicted(Bool)
  /// Submitted before this instant, in UTC milliseconds.
  case before(Int64)
  /// Submitted at this instant or later, in UTC milliseconds.
  case since(Int64)
  case assignee(String)
  /// Words in the quote, or its translation, of an attribution that is live.
  case quote(SearchTerm)
}

/// A comparison with a number: `>=2`.
package struct SearchComparison: Sendable, Hashable {
  package enum Sign: String, Sendable, Hashable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
    case equal = "="
  }

  package var sign: Sign
  package var number: Int

  package init(_ sign: Sign, _ number: Int) {
    self.sign = sign
    self.number = number
  }

  package func holds(for value: Int) -> Bool {
    switch sign {
    case .atLeast: value >= number
    case .atMost: value <= number
    case .above: value > number
    case .below: value < number
    case .equal: value == number
    }
  }
}

/// The fields that filters are about, as the query language names them.
package enum SearchField: String, Sendable, CaseIterable {
  case source, status, verdict, tag, kind, language, independent, credibility, contradicted
  case before, after, assignee, quote
}
