import Support

/// A knowledge base entered into a server through its calls, as any client would enter it.
///
/// The base's ids and the server's are kept apart: a server that knows other bases counts on.
struct EnteredBase {
  private let base: KnowledgeBase
  private let number: Int
  private let client: WireClient
  private var serverIDs: [String: String] = [:]
  private var baseIDs: [String: String] = [:]

  /// Enters a base; its number makes the names of its sources unique.
  init(_ base: KnowledgeBase, number: Int, client: WireClient) throws {
    self.base = base
    self.number = number
    self.client = client
    try addSources()
    try submitClaims()
    for attribution in base.attributions { try add(attribution) }
    try addLinks()
    try withdrawTheDead()
  }

  /// What the server says of each claim, in the base's ids: `claim.assess` in the shape of the
  /// specification, and the summary that `claim.get` shows.
  func readings() throws -> [(claim: String, assessment: JSONValue, summary: JSONValue)] {
    let calls = try base.claims.flatMap { claim in
      let parameters: JSONValue = ["claim": .string(try serverID(claim))]
      return [("claim.assess", parameters), ("claim.get", parameters)]
    }
    let results = try client.batch(calls)
    return try base.claims.indices.map { index in
      guard let summary = results[2 * index + 1]["claim"]?["assessment"] else {
        throw TestFailure("claim.get shows no assessment")
      }
      return (
        base.claims[index], try Assessed.comparable(inBaseIDs(results[2 * index])),
        try inBaseIDs(summary)
      )
    }
  }

  private mutating func addSources() throws {
    let calls = try base.sources.map { source in
      var parameters = try members(of: source)
      let id = try text(parameters.removeValue(forKey: "id"))
      parameters["name"] = .string(name(of: id))
      if let owner = parameters["partOf"]?.string {
        parameters["partOf"] = .string(name(of: owner))
      }
      return ("source.add", JSONValue.object(parameters))
    }
    for (source, result) in zip(base.sources, try client.batch(calls)) {
      try learn(source["id"], result["source"]?["id"])
    }
  }

  private mutating func submitClaims() throws {
    let (number, happens) = (number, base.happens)
    let calls = base.claims.map { claim in
      var parameters: [String: JSONValue] = ["text": "Claim \(claim) of base \(number)"]
      parameters["happens"] = happens[claim]
      return ("claim.submit", JSONValue.object(parameters))
    }
    for (claim, result) in zip(base.claims, try client.batch(calls)) {
      try learn(.string(claim), result["claim"]?["id"])
    }
  }

  private mutating func add(_ attribution: JSONValue) throws {
    var parameters = try members(of: attribution)
    // The specification notes there whether it counts an attribution.
    for name in ["id", "live", "counts"] { parameters[name] = nil }
    for name in ["source", "claim"] {
      parameters[name] = .string(try serverID(text(parameters[name])))
    }
    // A desk says that two are one statement or that each is its own, and a joint one is not flagged anyway.
    if let joint = parameters["jointWith"]?.array {
      parameters["separateFrom"] = parameters["separateFrom"]?.array.map { list in
        .array(list.filter { !joint.contains($0) })
      }
    }
    for name in ["cites", "precedes", "supersedes", "jointWith", "separateFrom"] {
      parameters[name] = try parameters[name]?.array.map { list in
        .array(try list.map { .string(try serverID(text($0))) })
      }
    }
    let result = try client.call("attribution.add", .object(parameters))
    try learn(attribution["id"], result["attribution"]?["id"])
  }

  private func addLinks() throws {
    _ = try client.batch(
      base.links.map { link in
        var parameters = try members(of: link)
        for name in ["from", "to"] {
          parameters[name] = .string(try serverID(text(parameters[name])))
        }
        return ("link.add", .object(parameters))
      }
    )
  }

  private func withdrawTheDead() throws {
    _ = try client.batch(
      base.attributions.filter { $0["live"]?.boolean == false }.map { attribution in
        let id = JSONValue.string(try serverID(text(attribution["id"])))
        return ("attribution.withdraw", ["attribution": id, "reason": "it is not live"])
      }
    )
  }

  private func name(of source: String) -> String { "Source \(source) of base \(number)" }

  private mutating func learn(_ baseID: JSONValue?, _ serverID: JSONValue?) throws {
    let (own, given) = (try text(baseID), try text(serverID))
    serverIDs[own] = given
    baseIDs[given] = own
  }

  private func serverID(_ baseID: String) throws -> String {
    guard let id = serverIDs[baseID] else { throw TestFailure("\(baseID) was not entered") }
    return id
  }

  /// The value with each of the server's ids in it replaced by the base's.
  private func inBaseIDs(_ value: JSONValue) throws -> JSONValue {
    switch value {
    case .string(let text): .string(baseIDs[text] ?? text)
    case .array(let elements): .array(try elements.map(inBaseIDs))
    case .object(let members): .object(try members.mapValues(inBaseIDs))
    case .null, .boolean, .integer, .number: value
    }
  }

  private func members(of value: JSONValue) throws -> [String: JSONValue] {
    guard let members = value.object else { throw TestFailure("\(value) is no object") }
    return members.filter { $0.value != .null }
  }

  private func text(_ value: JSONValue?) throws -> String {
    guard let text = value?.string else { throw TestFailure("an id is missing") }
    return text
  }
}
