import AssayDomain
import AssayVocabulary

/// What an attribution takes back, and what it is one statement with or separate from.
extension RecordTransaction {
  /// Sets what an attribution supersedes; refuses what is not an earlier word of its source on its claim.
  func supersede(
    _ ids: [AttributionID],
    by attribution: inout Attribution,
    of source: Source
  ) throws(DeskError) {
    try refuseMany(ids.count, field: "supersedes")
    let claim = try snapshot.survivor(of: attribution.claim)
    attribution.supersedes = []
    for (index, id) in ids.enumerated() where !attribution.supersedes.contains(id) {
      let field = "supersedes[\(index)]"
      let other = try liveAttribution(id, field: field)
      let isOwn = try snapshot.known(other.source).id == source.id
      let isOnClaim = try snapshot.survivor(of: other.claim) == claim
      guard isOwn, isOnClaim, id != attribution.id else {
        throw .broken(.supersedesOthers(id), field: field)
      }
      let problem = try AttributionEntry.problem(recording: attribution.id, superseding: id) {
        (id) throws(DeskError) in try snapshot.attribution(id)?.supersedes ?? []
      }
      if let problem { throw .broken(problem, field: field) }
      attribution.supersedes.append(id)
    }
  }

  /// Refuses an attribution that is both one statement with another and separate from it, whichever of the two says so.
  func refuseJointAndSeparate(_ attribution: Attribution) throws(DeskError) {
    for (index, id) in attribution.jointWith.enumerated() {
      let other = try snapshot.attribution(id)
      if attribution.separateFrom.contains(id)
        || other?.separateFrom.contains(attribution.id) ?? false
      {
        throw .broken(.jointAndSeparate(id), field: "jointWith[\(index)]")
      }
    }
    for (index, id) in attribution.separateFrom.enumerated() {
      let isJoint = try snapshot.attribution(id)?.jointWith.contains(attribution.id) ?? false
      if isJoint { throw .broken(.jointAndSeparate(id), field: "separateFrom[\(index)]") }
    }
  }

  /// Records a statement for each further source that made it together with the first, and returns all.
  func addPartners(
    _ references: [SourceReference],
    of original: Attribution,
    creating: Bool
  ) throws(DeskError) -> [Attribution] {
    try refuseMany(references.count, field: "with")
    var partners = [original]
    for (index, reference) in references.enumerated() {
      let field = "with[\(index)]"
      let source = try resolve(reference, carrier: nil, creating: creating, field: field)
      guard !partners.contains(where: { $0.source == source.id }) else {
        throw .invalid(field, "\(source.id) speaks already; name each source once")
      }
      try refuseOwn(original.cites, of: source, field: field)
      var partner = original
      partner.id = ids.attribution.next()
      partner.source = source.id
      partner.supersedes = []
      partner.jointWith = [original.id]
      try put(.attribution(partner))
      partners.append(partner)
    }
    return partners
  }

  /// Returns live attributions, each once; refuses those of the source itself.
  func others(
    _ ids: [AttributionID],
    than source: Source,
    field: String
  ) throws(DeskError) -> [AttributionID] {
    try refuseMany(ids.count, field: field)
    var others: [AttributionID] = []
    for (index, id) in ids.enumerated() where !others.contains(id) {
      let other = try liveAttribution(id, field: "\(field)[\(index)]")
      guard try snapshot.known(other.source).id != source.id else {
        throw .broken(.jointWithItself(id), field: "\(field)[\(index)]")
      }
      others.append(id)
    }
    return others
  }
}
