package import AssayDomain

/// The facts that an assessment needs of an attribution, live or withdrawn.
///
/// It omits the quoted words, which most attributions have and the assessment does not need.
package struct ReportFacts: Sendable, Hashable {
  /// All facts but the time of the report, which depends on the desk's days.
  package var facts = AttributionFacts()
  package var at: ReportedDate?

  package init() {}
}
