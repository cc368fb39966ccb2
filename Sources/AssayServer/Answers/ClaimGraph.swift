import AssayAPI
import AssayDomain
import AssayStore

extension AssayAPI.ClaimGraph: ReadAnswer {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost { .slow }

  static func answer(
    _ parameters: Parameters,
    _ view: View,
    _ reader: StoreReader
  ) throws(StoreError) -> Result {
    let view = try view.said(by: parameters.saidBy)
    let limit = try PageLimit.check(parameters.limit)
    guard (1...10).contains(parameters.depth) else {
      throw .refused(
        Refusal(.invalid, field: "depth", "a depth is 1 to 10 links, not \(parameters.depth)")
      )
    }
    let id = try view.survivor(of: ClaimID(parameters.claim))
    guard try view.claim(id) != nil else { throw View.noClaim(id) }
    let found = try view.neighbourhood(of: id, depth: Int(parameters.depth), limit: Int(limit))
    var result = Result()
    for (claim, distance) in found.distances {
      var node = Node()
      node.claim = try view.wireClaim(claim)
      node.distance = Int64(distance)
      result.claims.append(node)
    }
    result.links = found.links.map { Wire.Link($0) }
    result.complete = !found.isCut
    return result
  }
}
