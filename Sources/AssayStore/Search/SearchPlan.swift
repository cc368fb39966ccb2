import AssayDesk
import AssayDomain
import AssaySearch
import AssayVocabulary

/// A query made ready for a snapshot: words folded, sources found.
struct SearchPlan {
  let matcher: TextMatcher
  let expression: MatchExpression
  private let filters: [Filter]
  private let snapshot: ReadSnapshot

  private struct Filter {
    let isNegated: Bool
    let check: Check
  }

  private enum Check {
    case condition(SearchCondition)
    /// With all that are merged into it.
    case source(Set<SourceID>)
    case quote(FoldedTerm)
  }

  init(_ query: SearchQuery, in snapshot: ReadSnapshot) throws(DeskError) {
    self.snapshot = snapshot
    matcher = TextMatcher(query)
    expression = MatchExpression(matcher)
    filters = try query.filters.map { (filter) throws(DeskError) in
      Filter(isNegated: filter.isNegated, check: try Self.check(filter.condition, in: snapshot))
    }
    let terms = Array((query.groups + [query.excluded]).joined())
    let folded = Array((matcher.groups + [matcher.excluded]).joined())
    for (term, folded) in zip(terms, folded) where folded.words.isEmpty {
      throw .wordless(term.text, atCharacter: term.position)
    }
  }

  private static func check(
    _ condition: SearchCondition,
    in snapshot: ReadSnapshot
  ) throws(DeskError) -> Check {
    switch condition {
    case .source(let given):
      let reference = SourceReference(text: given)
      let source = try snapshot.source(reference, carrier: nil, field: "query")
      return .source(Set(try snapshot.members(of: try snapshot.survivor(of: source).id)))
    case .quote(let term): return .quote(FoldedTerm(term))
    case .claim, .language, .before, .since: return .condition(condition)
    }
  }

  /// Whether what the index finds can still turn out not to match.
  var mustCheckText: Bool {
    guard !matcher.isEmpty else { return false }
    return snapshot.past != nil || matcher.groups.isEmpty
      || matcher.groups.joined().contains(where: \.isPrefix)
      || matcher.excluded.contains(where: \.isPrefix)
  }

  private var asked: [Check] { filters.filter { !$0.isNegated }.map(\.check) }

  /// The words that some quote must have, where a filter asks so.
  var quoted: FoldedTerm? {
    for case .quote(let term) in asked { return term }
    return nil
  }

  /// The sources that must have spoken about it, where a filter asks so.
  var sources: Set<SourceID>? {
    for case .source(let sources) in asked { return sources }
    return nil
  }

  /// What the indexes of lists can narrow by; `hit` checks all of it again.
  var narrowing: [ClaimCondition] {
    asked.compactMap { check in
      guard case .condition(.claim(let condition)) = check else { return nil }
      switch condition {
      case .tag(let tag): return .tag(tag.inNormalForm)
      case .status, .verdict, .assignee: return condition
      default: return nil
      }
    }
  }

  /// The claim as a hit, or nil when it is none.
  func hit(_ id: ClaimID, score: Int64?) throws(DeskError) -> SearchHit? {
    guard let claim = try snapshot.claim(id) else { return nil }
    for filter in filters {
      if case .condition(let condition) = filter.check,
        condition.holds(of: claim) == filter.isNegated
      {
        return nil
      }
    }
    if mustCheckText, !matcher.matches(claim.text) { return nil }
    let summary = try snapshot.summary(of: id)
    for filter in filters {
      let holds: Bool?
      switch filter.check {
      case .condition(.claim(let condition)): holds = condition.holds(of: summary)
      case .condition: continue
      case .source(let sources): holds = try snapshot.speaks(sources, on: id)
      case .quote(let term): holds = try snapshot.quotes(term, on: id)
      }
      if holds == filter.isNegated { return nil }
    }
    return SearchHit(
      claim: claim,
      summary: summary,
      score: score,
      segments: matcher.segments(of: claim.text)
    )
  }
}

extension ReadSnapshot {
  fileprivate func quotes(_ term: FoldedTerm, on claim: ClaimID) throws(DeskError) -> Bool {
    try attributions(on: recordedFor(claim)).contains { attribution in
      attribution.isLive
        && attribution.quotedText.map { term.matches(FoldedText($0)) } ?? false
    }
  }
}
