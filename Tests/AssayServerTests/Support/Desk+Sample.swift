import Support

extension Desk {
  /// A small case with every kind of thing in it.
  ///
  /// S1 Government of Kazakhstan, S2 Axios, S3 Naya Kashmir. C1 has A1 by Axios, known through A2 by Naya
  /// Kashmir; C2 has A3 by the government, firsthand; C3 has none and is taken by ann. L1: C2 corroborates
  /// C1. E1 is on C1, C4 is merged into C1, S4 Axois into S2.
  func makeSample() throws {
    try call(
      "source.add",
      ["name": "Government of Kazakhstan", "kind": "government", "reliability": "B"]
    )
    try call("source.add", ["name": "Axios", "kind": "outlet", "reliability": "B"])
    try call(
      "claim.submit",
      [
        "text": "Kazakhstan is preparing to join the Abraham Accords", "tags": ["accords"],
        "attribution": ["source": "Axios", "verb": "reported", "via": "Naya Kashmir"],
      ]
    )
    try call(
      "claim.submit",
      [
        "text": "Discussions are in their final phase",
        "attribution": ["source": "S1", "basis": "firsthand", "at": "2025-11-06"],
      ]
    )
    try call("claim.submit", ["text": "The talks have ended", "kind": "prediction", "priority": 3])
    try call("link.add", ["from": "C2", "to": "C1", "kind": "corroborates"])
    try call("review.take", ["claim": "C3"])
    try call("evidence.add", ["claim": "C1", "url": "https://axios.example/"])
    try call("claim.submit", ["text": "Kazakhstan joins the Accords"])
    try call("claim.merge", ["claim": "C4", "into": "C1"])
    try call("source.add", ["name": "Axois"])
    try call("source.merge", ["source": "S4", "into": "S2"])
  }

  /// How many events the sample has.
  static let sampleHead: Int64 = 12

  /// Changes that touch whatever the sample holds.
  func goOn() throws {
    try call(
      "attribution.add",
      [
        "claim": "C1", "source": "Tass", "stance": "denies",
        "via": ["source": "Axios", "at": "2025"],
      ]
    )
    try call("attribution.add", ["claim": "C2", "source": "Axios", "basis": "firsthand"])
    try call("attribution.add", ["claim": "C3", "source": "S1", "stance": "confirms"])
    try call("link.add", ["from": "C2", "to": "C3", "kind": "contradicts"])
    try call("source.add", ["name": "Bloomberg", "kind": "agency"])
    try call("claim.submit", ["text": "Another claim"])
    try call(
      "review.propose",
      ["claim": "C5", "verdict": "unverifiable", "reason": "nobody says so"]
    )
  }

  /// Everything that reading calls tell, but for the time.
  func everything() throws -> JSONValue {
    var all: [String: JSONValue] = [:]
    for (method, parameters) in try allReadings() {
      all["\(method) \(parameters)"] = try call(method, parameters)
    }
    return .object(all)
  }

  /// Every reading call about everything there is.
  func allReadings() throws -> [(method: String, parameters: JSONValue)] {
    var readings: [(method: String, parameters: JSONValue)] = [
      ("source.list", [:]), ("source.list", ["kind": "outlet"]), ("event.list", [:]),
      ("event.list", ["newest": true, "limit": 2]), ("event.verify", [:]), ("event.head", [:]),
      ("policy.get", [:]), ("reviewer.list", [:]), ("claim.list", ["stale": true]),
      ("claim.list", ["overridden": true]),
      ("claim.list", [:]),
      ("claim.list", ["sort": "credibility"]), ("claim.list", ["sort": "oldest", "limit": 1]),
      ("claim.list", ["unverified": true]), ("claim.list", ["contradicted": true]),
      ("claim.list", ["tag": "accords"]), ("review.queue", [:]), ("review.queue", ["free": true]),
      ("claim.list", ["sort": "queue", "kind": "prediction"]), ("claim.list", ["dueBy": "2030"]),
      ("claim.list", ["minIndependent": 1]),
      ("claim.table", ["columns": ["id", "status", "stale", "independent"], "sort": "queue"]),
      ("claim.list", ["text": "talks"]), ("claim.search", ["query": "talks", "sort": "newest"]),
      ("claim.search", ["query": "kind:prediction -unheard"]),
      ("claim.search", ["query": "accords source:axios", "sort": "newest", "limit": 1]),
      ("claim.similar", ["text": "Talks on joining the Abraham Accords have ended"]),
    ]
    for source in try call("source.list").list("sources") {
      readings.append(("source.get", ["source": try source.at("id")]))
      readings.append(("claim.list", ["source": try source.at("id")]))
    }
    if try refusal(of: "evidence.get", ["evidence": "E1"]) == nil {
      readings.append(("evidence.get", ["evidence": "E1", "content": true]))
    }
    for claim in try call("claim.list").list("claims") {
      readings.append(("claim.get", ["claim": try claim.at("id")]))
      for method in ["claim.assess", "claim.timeline", "claim.graph", "claim.history"] {
        readings.append((method, ["claim": try claim.at("id")]))
      }
      readings.append(("claim.diff", ["claim": try claim.at("id"), "from": 0]))
      readings.append(("claim.similar", ["claim": try claim.at("id")]))
    }
    return readings
  }
}
