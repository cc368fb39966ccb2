package import AssayDesk
package import AssayDomain
import AssayEncoding
package import AssaySearch
import AssayVocabulary

extension ReadSnapshot {
  /// Returns claims whose text is similar to `text`, the most similar first.
  package func similar(toText text: String) throws(DeskError) -> [SimilarClaim] {
    let finder = try SimilarFinder(snapshot: self, bound: try newestClaim(), excluded: nil)
    return try finder.find(SimilarText(text), .thorough)
  }

  /// Returns claims whose text is similar to that of a recorded claim, which is left out.
  package func similar(to claim: Claim) throws(DeskError) -> [SimilarClaim] {
    let finder = try SimilarFinder(snapshot: self, bound: try newestClaim(), excluded: claim.id)
    return try finder.find(SimilarText(claim.text), .thorough)
  }

  /// Returns up to five earlier claims that probably or possibly say the same as one that is being submitted.
  ///
  /// In most cases looking up one or two rare words is enough.
  package func similarAtOnce(to claim: Claim) throws(DeskError) -> [SimilarClaim] {
    let finder = try SimilarFinder(snapshot: self, bound: claim.key - 1, excluded: nil)
    // The pending index entry of the new claim already holds its words.
    let entry = unindexedTexts?.entry(of: claim.id)
    let stems = (entry ?? IndexEntry(claim.text)).distinctiveStems
    guard try finder.hasLikelyMatch(stems) else { return [] }
    return try Array(
      finder.find(SimilarText(claim.text), .brief).filter { $0.hint != .distantly }.prefix(5)
    )
  }

  private func newestClaim() throws(DeskError) -> Int64 {
    try store.claims.page(.descending, beyond: .max, count: 1, asOf: past).first?.key ?? 0
  }
}
