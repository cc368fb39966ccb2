import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary

extension ClaimFilter {
  /// Asks for claims that a source speaks about: itself or what is merged into it, on the claim or on what
  /// is merged into that.
  mutating func ask(for source: SourceReference?, _ snapshot: ReadSnapshot) throws(DeskError) {
    guard let source else { return }
    let found = try snapshot.source(source, carrier: nil, field: "source")
    sources = try snapshot.members(of: found.id)
    heardThroughMerges = try snapshot.claims(hearingThroughMerges: sources)
  }
}
