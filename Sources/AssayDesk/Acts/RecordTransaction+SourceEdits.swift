import AssayDomain
package import AssayVocabulary

extension RecordTransaction {
  /// Corrects a source, by the rules for adding one.
  package func editSource(_ reference: SourceReference, _ edit: SourceCorrection) throws(DeskError)
  {
    let old = try sourceToChange(reference)
    var source = old
    if let name = edit.name { source.name = try TextRule.name.clean(name, field: "name") }
    if let aliases = edit.aliases {
      source.aliases = try cleanAliases(aliases, of: source.name)
    }
    source.kind = edit.kind ?? old.kind
    source.reliability = edit.reliability ?? old.reliability
    source.isNamed = try keepingRule("named") { () throws(EntryProblem) in
      let stated = edit.isNamed ?? (source.kind == old.kind ? old.isNamed : nil)
      return try SourceEntry.isNamed(stated: stated, kind: source.kind)
    }
    source.partOf = try edit.partOf.applied(to: old.partOf) { (owner) throws(DeskError) in
      try snapshot.source(owner, carrier: nil, field: "partOf").id
    }
    source.carrier = try edit.carrier.applied(to: old.carrier) { (carrier) throws(DeskError) in
      guard !source.isNamed else {
        throw .invalid("carrier", "only a source that is not named has a carrier")
      }
      return try snapshot.source(carrier, carrier: nil, field: "carrier").id
    }
    if source.isNamed { source.carrier = nil }
    guard source.carrier != source.id else {
      throw .invalid("carrier", "a source is not its own carrier")
    }
    source.url = try edit.url.applied(to: old.url, .url, field: "url")
    source.notes = try edit.notes.applied(to: old.notes, .freeText("the notes"), field: "notes")
    guard source != old else { throw .unchanged(old.id.description, field: "source") }
    try refuseTakenNames(of: source)
    try refuseCircle(making: source.id, partOf: source.partOf, field: "partOf")
    source.version += 1
    try put(.source(source))
  }

  /// Merges a source into another, to which all its reports count from now on.
  package func mergeSource(
    _ reference: SourceReference,
    into survivorReference: SourceReference
  ) throws(DeskError) {
    var source = try snapshot.sourceItself(reference, field: "source")
    try expectVersion(source.version, of: source.id.description)
    let survivor = try snapshot.sourceItself(survivorReference, field: "into")
    try keepingRule(source.mergedInto == nil ? "into" : "source") { () throws(EntryProblem) in
      try MergeEntry.check(source, into: survivor)
    }
    try refuseCircle(making: source.id, partOf: survivor.id, field: "into")
    source.mergedInto = survivor.id
    source.version += 1
    try put(.source(source))
  }

  /// Undoes a merge: the source's reports are its own again.
  package func unmergeSource(_ reference: SourceReference) throws(DeskError) {
    var source = try snapshot.sourceItself(reference, field: "source")
    try expectVersion(source.version, of: source.id.description)
    guard source.mergedInto != nil else {
      return try keepingRule("source", hint: "name what was merged by its id") {
        () throws(EntryProblem) in throw .isNotMerged(source.id.description)
      }
    }
    try refuseCircle(making: source.id, partOf: source.partOf, field: "source")
    source.mergedInto = nil
    source.version += 1
    try put(.source(source))
  }

  private func sourceToChange(_ reference: SourceReference) throws(DeskError) -> Source {
    let source = try snapshot.sourceItself(reference, field: "source")
    try expectVersion(source.version, of: source.id.description)
    if let survivor = source.mergedInto {
      try keepingRule("source") { () throws(EntryProblem) in
        throw .isMerged(source.id.description, into: survivor.description)
      }
    }
    return source
  }

  /// Refuses a circle of owners, which a merge can also close.
  private func refuseCircle(
    making source: SourceID,
    partOf owner: SourceID?,
    field: String
  ) throws(DeskError) {
    guard let owner else { return }
    let problem = try SourceEntry.problem(making: source, partOf: owner) {
      (id) throws(DeskError) in
      // Follow the source's new owner rather than the source that it is merged into now.
      guard let next = try snapshot.known(id).partOf, next != source else {
        return try snapshot.known(id).partOf
      }
      return try snapshot.known(next).id
    }
    if let problem {
      throw .broken(problem, field: field, hint: "change what one of these is part of first")
    }
  }
}
