import AssayAPI
import AssayDesk
import AssayDomain
import AssaySearch
import AssayStore
import AssayVocabulary

extension ReadSnapshot {
  /// That a source speaks about a claim: itself or what is merged into it, on the claim or on what is merged into that.
  ///
  /// Nil where no source is asked for.
  func condition(on source: SourceReference?) throws(DeskError) -> ClaimCondition? {
    guard let source else { return nil }
    let found = try self.source(source, carrier: nil, field: "source")
    let sources = try members(of: found.id)
    return .sources(sources, orAnyOf: try survivors(ofMergedClaimsBy: sources))
  }
}
