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
