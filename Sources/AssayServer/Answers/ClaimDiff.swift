import AssayAPI
import AssayDesk
import AssayStore

extension ClaimDiff: Answered {
  static let answer = Answer<Self>.read(.slow) { (parameters, snapshot, _) throws(DeskError) in
    let id = parameters.claim
    let later =
      try parameters.to.map { (moment) throws(DeskError) in
        try snapshot.back(to: AsOf(moment, field: "to"), field: "to")
      } ?? snapshot
    let earlier = try later.back(to: AsOf(parameters.from, field: "from"), field: "from")
    let difference = try later.difference(of: id, since: earlier)
    var result = Result()
    result.claim = try later.wireClaim(id)
    result.from = earlier.seq
    result.to = later.seq
    result.changes = difference.changes
    result.effects = difference.effects
    return result
  }
}
