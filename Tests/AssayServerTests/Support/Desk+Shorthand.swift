import Support

extension Desk {
  /// Submits a claim and gives its id.
  func claim(_ text: String = "Something is so") throws -> JSONValue {
    try call("claim.submit", ["text": .string(text)]).at("claim.id")
  }

  /// Adds a source that has been rated, and gives its id.
  @discardableResult
  func ratedSource(_ name: String, kind: String = "outlet") throws -> JSONValue {
    try call(
      "source.add",
      ["name": .string(name), "kind": .string(kind), "reliability": "B"]
    ).at("source.id")
  }

  /// Records that a rated source, which is made, says so firsthand; gives the attribution's id.
  @discardableResult
  func firsthand(
    _ claim: JSONValue,
    _ source: String,
    _ stance: String = "asserts"
  ) throws -> JSONValue {
    try ratedSource(source)
    return try call(
      "attribution.add",
      [
        "claim": claim, "source": .string(source), "stance": .string(stance), "basis": "firsthand",
      ]
    ).at("attribution.id")
  }

  /// The summary that a claim shows now.
  func summary(_ claim: JSONValue) throws -> JSONValue {
    try call("claim.get", ["claim": claim]).at("claim.assessment")
  }
}
