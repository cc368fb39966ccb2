package import AssayVocabulary

/// Rules for recording a source.
package enum SourceEntry {
  /// Whether a source is named: as stated, else by its kind; one of the kind unnamed never is.
  ///
  /// A source of another kind may be unnamed too, as a confidential person whom the desk knows.
  package static func isNamed(
    stated named: Bool?,
    kind: SourceKind
  ) throws(EntryProblem) -> Bool {
    guard kind == .unnamed else { return named ?? true }
    if named == true { throw .namedYetUnnamed }
    return false
  }

  /// Whether a source may be part of an owner.
  ///
  /// `ownerOf` returns what a source is part of. Throws its failure as it is; returns the circle that
  /// would arise as a problem, or nil. A circle among the owners that is there already ends the search.
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
