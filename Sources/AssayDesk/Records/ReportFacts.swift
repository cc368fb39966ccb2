package import AssayDomain

/// What the assessment reads of an attribution, live or withdrawn.
///
/// It leaves out what was said in which words, which most attributions have and a claim of many would copy in vain.
package struct ReportFacts: Sendable, Hashable {
  /// All but when it was made, which depends on the desk's days.
  package var facts = AttributionFacts()
  package var at: ReportedDate?

  package init() {}
}
