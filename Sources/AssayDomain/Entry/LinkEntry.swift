import AssayVocabulary

/// Rules for recording a link between claims.
package enum LinkEntry {
  /// Checks a new link against the links that touch its first claim.
  ///
  /// An equal live link is refused; contradictions are equal in both directions.
  package static func check(
    _ link: LinkFacts,
    beside existing: [LinkFacts]
  ) throws(EntryProblem) {
    guard link.from != link.to else { throw .linksToItself }
    let isRepeated = existing.contains { other in
      guard other.isLive, other.kind == link.kind else { return false }
      let isSame = other.from == link.from && other.to == link.to
      let isReverse = other.from == link.to && other.to == link.from
      return isSame || (isReverse && link.kind == .contradicts)
    }
    if isRepeated { throw .linkedAlready(link.kind) }
  }
}
