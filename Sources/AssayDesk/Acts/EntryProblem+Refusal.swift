import AssayDomain

extension DeskError {
  /// Returns the refusal of a field that breaks a rule of entry.
  static func broken(
    _ problem: EntryProblem,
    field: String,
    hint: String? = nil,
    remedy: Remedy? = nil
  ) -> DeskError {
    let kind: Refusal.Kind =
      switch problem {
      case .ownersInACircle, .reportsInACircle, .supersededInACircle, .jointAndSeparate,
        .linkedAlready, .mergesDecided, .mergesWithdrawn,
        .isMerged, .isNotMerged:
        .conflict
      case .namedYetUnnamed, .citesItself, .citesWithoutBasis, .seenThroughACarrier, .carriesItself,
        .linksToItself, .mergesIntoItself, .supersedesOthers, .jointWithItself:
        .invalid
      }
    return .refused(Refusal(kind, field: field, problem.description, hint: hint, remedy: remedy))
  }
}

/// Applies rules of entry and throws their problems as refusals of a field.
func keepingRule<Result>(
  _ field: String,
  hint: String? = nil,
  remedy: Remedy? = nil,
  _ rule: () throws(EntryProblem) -> Result
) throws(DeskError) -> Result {
  do { return try rule() } catch { throw .broken(error, field: field, hint: hint, remedy: remedy) }
}
