package import AssayVocabulary

/// Rules for recording a source.
package enum SourceEntry {
  /// Returns whether a source is named: as stated, or else by its kind; a source of the kind unnamed never is.
  ///
  /// A source of another kind may be unnamed too, such as a confidential person whom the desk knows.
  package static func isNamed(
    stated named: Bool?,
    kind: SourceKind
  ) throws(EntryProblem) -> Bool {
    guard kind == .unnamed else { return named ?? true }
    if named == true { throw .namedYetUnnamed }
    return false
  }

  /// Whether a name describes somebody instead of naming them: “officials familiar with the process”.
  ///
  /// It has no word in capitals but perhaps its first, no digit and no sign of an account or an address, and several words
  /// or one for a role. Scripts without capitals give no such sign, so nothing is said of them.
  package static func isDescription(_ name: String) -> Bool {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard let first = words.first?.first, first.isCased else { return false }
    let isProper = { (word: Substring) in word.contains { $0.isUppercase || $0.isNumber } }
    guard !name.contains(where: { "@./_".contains($0) }),
      !words.dropFirst().contains(where: isProper)
    else { return false }
    let isOfRole = words.contains { roles.contains($0.lowercased()) }
    return isOfRole && !(words[0].dropFirst().contains(where: \.isUppercase))
      || words.count > 1 && first.isLowercase
  }

  /// Words for people who speak without a name.
  private static let roles: Set<String> = [
    "adviser", "advisers", "aide", "aides", "analyst", "analysts", "diplomat", "diplomats",
    "employee",
    "employees", "expert", "experts", "eyewitness", "eyewitnesses", "insider", "insiders",
    "neighbour",
    "neighbours", "officer", "officers", "official", "officials", "passer-by", "people", "person",
    "resident", "residents", "source", "sources", "spokesman", "spokesperson", "spokeswoman",
    "witness",
    "witnesses",
  ]

  /// Returns the circle that would arise if a source became part of an owner, or nil.
  ///
  /// `ownerOf` returns the owner of a source; its errors are rethrown. A circle that already exists among the owners
  /// ends the search.
  package static func problem<Failure: Error>(
    making source: SourceID,
    partOf owner: SourceID,
    ownerOf: (SourceID) throws(Failure) -> SourceID?
  ) throws(Failure) -> EntryProblem? {
    var path = [source]
    var here: SourceID? = owner
    while let next = here {
      path.append(next)
      if next == source { return .ownersInACircle(path) }
      if path.dropLast().contains(next) { return nil }
      here = try ownerOf(next)
    }
    return nil
  }
}
