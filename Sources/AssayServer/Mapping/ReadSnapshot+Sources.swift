import AssayAPI
import AssayDesk
import AssayDomain
import AssaySearch
import AssayStore
import AssayVocabulary

extension ReadSnapshot {
  /// Returns the condition that a source speaks about a claim, nil if no source is given.
  ///
  /// Attributions of sources merged into it count too, as do those on claims merged into that claim.
  func condition(on source: SourceReference?) throws(DeskError) -> ClaimCondition? {
    guard let source else { return nil }
    let found = try self.source(source, carrier: nil, field: "source")
    let sources = try members(of: found.id)
    return .sources(sources, orAnyOf: try survivors(ofMergedClaimsBy: sources))
  }
}
