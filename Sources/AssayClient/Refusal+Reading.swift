import AssayAPI
internal import JSON
internal import JSONRPC

extension Refusal {
  /// Reads the members of `data` that are known, and keeps the whole error as text.
  init(_ error: RPCError) {
    var text = JSONWriter(reservingCapacity: 128 + (error.data?.count ?? 0))
    error.write(to: &text)
    let json = text.takeBytes()
    let data = Self.data(in: json)
    self.init(
      code: error.code,
      message: error.message,
      kind: data?.member("kind")?.string,
      field: data?.member("field")?.string,
      hint: data?.member("hint")?.string,
      remedy: data?.member("remedy").flatMap { try? Wire.Remedy(reading: $0, field: .result) },
      json: json
    )
  }

  private static func data(in json: [UInt8]) -> JSONNode? {
    let depth = ClientLimits.depth
    return (try? JSONDocument(json, maximumDepth: depth))?.root.member("data")
  }
}
