internal import JSON
internal import JSONRPC

extension Refusal {
  /// Reads the members of `data` that are known, and keeps the whole error as text.
  init(_ error: RPCError) {
    var text = JSONWriter(reservingCapacity: 512)
    error.write(to: &text)
    let json = text.takeBytes()
    let data = Self.data(in: json)
    self.init(
      code: error.code,
      message: error.message,
      kind: data?.member("kind")?.string,
      field: data?.member("field")?.string,
      hint: data?.member("hint")?.string,
      remedy: data?.member("remedy").flatMap { Remedy($0) },
      json: json
    )
  }

  private static func data(in json: [UInt8]) -> JSONNode? {
    let depth = ClientLimits.depth
    return (try? JSONDocument(json, maximumDepth: depth))?.root.member("data")
  }
}

extension Refusal.Remedy {
  /// Reads the parameters that are texts, as all that a command can take are.
  fileprivate init?(_ node: JSONNode) {
    guard let method = node.member("method")?.string else { return nil }
    self.method = method
    var parameters: [Parameter] = []
    if let members = node.member("params")?.members {
      for (name, value) in members {
        if let text = value.string { parameters.append(Parameter(name: name, value: text)) }
      }
    }
    self.parameters = parameters
  }
}
