import AssayAPI
import AssayDesk

extension ClaimGet: Answered {
  static let answer = Answer<Self>.read(cost: cost) { (parameters, snapshot, _) throws(DeskError) in
    let snapshot = try snapshot.asserted(by: parameters.saidBy)
    let id = parameters.claim
    var result = Result()
    result.claim = try snapshot.wireClaimWithReasons(snapshot.wireClaim(id))
    let members = try snapshot.recordedFor(id)
    result.attributions = try snapshot.attributions(on: members).map {
      (attribution) throws(DeskError) in
      try snapshot.wireAttribution(attribution)
    }
    result.links = try snapshot.links(of: members).map { Wire.Link($0) }
    result.evidence = try snapshot.evidence(on: members).map { Wire.Evidence($0) }
    result.notes = try snapshot.notes(on: members).map { Wire.Note($0) }
    result.merged = Array(members.dropFirst())
    return result
  }

  private static func cost(_ parameters: Parameters, isPast _: Bool) -> ReadCost {
    parameters.saidBy == nil ? .quick : .slow
  }
}
