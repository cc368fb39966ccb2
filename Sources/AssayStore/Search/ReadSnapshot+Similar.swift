package import AssayDesk
package import AssayDomain
package import AssaySearch
import AssayVocabulary

extension ReadSnapshot {
  /// Claims that say much the same as a text, the most similar first.
  package func similar(toText text: String) throws(DeskError) -> [SimilarClaim] {
    let finder = try SimilarFinder(snapshot: self, bound: try newestClaim(), excluded: nil)
    return try finder.find(SimilarText(text), .thorough)
  }

  /// Claims that say much the same as one of them, which is left out.
  package func similar(to claim: Claim) throws(DeskError) -> [SimilarClaim] {
    let finder = try SimilarFinder(snapshot: self, bound: try newestClaim(), excluded: claim.id)
    return try finder.find(SimilarText(claim.text), .thorough)
  }

  /// Up to five earlier claims that probably or possibly say the same as one that is being submitted.
  ///
  /// In most cases that is found out by looking up one or two rare words.
  package func similarAtOnce(to claim: Claim) throws(DeskError) -> [SimilarClaim] {
    let finder = try SimilarFinder(snapshot: self, bound: claim.key - 1, excluded: nil)
    // What the index is about to be given for the claim holds its words already.
    let entry = unindexedTexts?.entry(of: claim.id)
    let stems = (entry ?? IndexEntry(claim.text)).tellingStems
    guard try finder.promises(stems) else { return [] }
    return try Array(
      finder.find(SimilarText(claim.text), .brief).filter { $0.hint != .distantly }.prefix(5)
    )
  }

  private func newestClaim() throws(DeskError) -> Int64 {
    try store.claims.page(.descending, beyond: .max, count: 1, asOf: past).first?.key ?? 0
  }
}
