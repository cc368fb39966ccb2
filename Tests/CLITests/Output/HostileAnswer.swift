import AssayAPI
import Support

/// An answer that fits a call's declaration and whose every text is hostile.
struct HostileAnswer {
  /// What every yes-or-no of it is.
  let flag: Bool

  /// The reply's result for a method; nil for one that is not declared.
  func result(of method: String) -> JSONValue? {
    assayMethods.descriptions.first { $0.name == method }.map { value($0.result) }
  }

  private func value(_ schema: Schema) -> JSONValue {
    switch schema {
    case .string(_, "Base64"): "AA=="
    case .string(let pattern, _): .string(pattern.map(Self.identifier) ?? Hostile.text)
    case .integer: 1
    case .boolean: .boolean(flag)
    case .null: .null
    case .word(let words): .string(words.last ?? "")
    case .array(let element): [value(element), value(element)]
    case .anyObject: ["text": .string(Hostile.text)]
    case .oneOf(let choices): choices.first.map(value) ?? nil
    case .object(let object): self.object(object)
    }
  }

  private func object(_ object: ObjectSchema) -> JSONValue {
    var members: [String: JSONValue] = [:]
    // A list without a next page, as the client would ask for it for ever.
    for field in object.fields where field.name != "nextCursor" {
      members[field.name] = value(field.schema)
    }
    return .object(members)
  }

  /// The least id of a pattern such as `^[Cc][1-9][0-9]*$`.
  private static func identifier(_ pattern: String) -> String {
    String(pattern.dropFirst(2).prefix(1)) + "1"
  }
}

extension FakeServer {
  /// A server of this version whose every text is hostile.
  convenience init(hostileAt path: String, flag: Bool) throws {
    try self.init(path: path) { connection in
      while let frame = try connection.readFrame() {
        let call = try JSONValue(parsing: frame.body)
        let method = call["method"]?.string ?? ""
        var result = HostileAnswer(flag: flag).result(of: method) ?? nil
        if method == "system.hello", case .object(var members) = result {
          members["protocol"] = 1
          members["encodings"] = []
          result = .object(members)
        }
        let reply: JSONValue = ["jsonrpc": "2.0", "id": call["id"] ?? nil, "result": result]
        try connection.sendFrame(reply.bytes)
        guard method == "event.watch" else { continue }
        let event = HostileAnswer(flag: flag).result(of: "event.list")?["events"]?[0]
        for _ in 1...10 {
          let told: JSONValue = [
            "jsonrpc": "2.0", "method": "event.appended",
            "params": ["watch": 1, "event": event ?? nil],
          ]
          try connection.sendFrame(told.bytes)
        }
      }
    }
  }

  /// A server that greets and then refuses every call in hostile words.
  convenience init(refusingAt path: String) throws {
    try self.init(path: path) { connection in
      while let frame = try connection.readFrame() {
        let call = try JSONValue(parsing: frame.body)
        let text = JSONValue.string(Hostile.text)
        let error: JSONValue = [
          "code": 1001, "message": text,
          "data": ["kind": text, "field": text, "hint": text, "other": text],
        ]
        let reply: JSONValue = ["jsonrpc": "2.0", "id": call["id"] ?? nil, "error": error]
        try connection.sendFrame(reply.bytes)
      }
    }
  }
}
