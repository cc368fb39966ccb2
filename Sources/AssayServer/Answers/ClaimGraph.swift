import AssayAPI
import AssayDesk
import AssayDomain

extension AssayAPI.ClaimGraph: Answered {
  static let answer = Answer<Self>.read(.slow) { (parameters, snapshot, _) throws(DeskError) in
    let snapshot = try snapshot.asserted(by: parameters.saidBy)
    let limit = try PageLimit.check(parameters.limit)
    guard (1...10).contains(parameters.depth) else {
      throw .invalid("depth", "a depth is 1 to 10 links, not \(parameters.depth)")
    }
    let id = try snapshot.survivor(of: parameters.claim)
    _ = try snapshot.claimItself(id, field: "claim")
    let found = try snapshot.neighbourhood(of: id, depth: Int(parameters.depth), limit: limit)
    var result = Result()
    for (claim, distance) in found.distances {
      var node = Node()
      node.claim = try snapshot.wireClaim(claim)
      node.distance = Int64(distance)
      result.claims.append(node)
    }
    result.links = found.links.map { Wire.Link($0) }
    result.complete = !found.isCut
    return result
  }
}
