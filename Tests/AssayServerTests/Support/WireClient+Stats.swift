import Support

extension WireClient {
  /// How many calls of a method have begun on the server.
  func callCount(_ method: String) throws -> Int64 {
    try call("system.stats").list("calls").first { $0["method"] == .string(method) }?
      .at("calls").integer ?? 0
  }
}
