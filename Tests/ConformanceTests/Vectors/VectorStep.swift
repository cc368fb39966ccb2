import Support

/// What is sent, and what must come back before the next step.
struct VectorStep {
  /// One thing to send, so many times.
  struct Item {
    enum Content {
      /// A value, sent as compact JSON in the framing that is played.
      case json(JSONValue)
      /// The text of a body, sent in the framing that is played.
      case body([UInt8])
      /// Sent as they are.
      case bytes([UInt8])
    }

    let content: Content
    let times: Int
  }

  let items: [Item]
  /// Nothing more is sent after the items.
  let endsInput: Bool
  /// The replies in order; a batch's is an array.
  let replies: [JSONValue]
  /// Whether the replies come compressed.
  let isCompressed: Bool
  /// The server closes the connection after them.
  let closes: Bool
  /// The beginning of what comes in place of replies before the server closes the connection.
  let foreign: String?

  var expectsSomething: Bool { !replies.isEmpty || closes || foreign != nil }

  var hasExactBytes: Bool {
    items.contains { if case .bytes = $0.content { true } else { false } }
  }

  init(_ value: JSONValue, of place: String) throws {
    let members = try VectorMembers(value, of: place)
    isCompressed = try members.flag("compressed") ?? false
    endsInput = try members.flag("endInput") ?? false
    closes = try members.flag("closes") ?? false
    foreign = try members.text("foreign")
    if let method = members.take("method") {
      let id: JSONValue = "call"
      var call: [String: JSONValue] = ["jsonrpc": "2.0", "id": id, "method": method]
      call["params"] = members.take("params")
      items = [Item(content: .json(.object(call)), times: 1)]
      let (result, error) = (members.take("result"), members.take("error"))
      switch (result, error) {
      case (let result?, nil):
        replies = [["jsonrpc": "2.0", "id": id, "result": result, "error": "$absent"]]
      case (nil, let error?):
        replies = [["jsonrpc": "2.0", "id": id, "error": error, "result": "$absent"]]
      case (nil, nil), (_?, _?):
        throw TestFailure("\(place): a call expects a result or an error")
      }
    } else {
      items = try members.list("send").map { try Item($0, of: place) }
      replies = try members.list("expect").flatMap { try Self.repeated($0, of: place) }
    }
    try members.refuseOthers()
  }

  /// `{"$times": n, "reply": …}` stands for as many replies.
  private static func repeated(_ pattern: JSONValue, of place: String) throws -> [JSONValue] {
    guard let times = pattern["$times"]?.integer else { return [pattern] }
    guard let reply = pattern["reply"] else { throw TestFailure("\(place): $times has a reply") }
    return Array(repeating: reply, count: Int(times))
  }
}

extension VectorStep.Item {
  fileprivate init(_ value: JSONValue, of place: String) throws {
    let members = try VectorMembers(value, of: place)
    times = try members.number("times") ?? 1
    switch (members.take("json"), members.take("body"), members.take("bytes")) {
    case (let json?, nil, nil): content = .json(json)
    case (nil, let body?, nil): content = .body(try Self.parts(body, of: place))
    case (nil, nil, let bytes?): content = .bytes(try Self.parts(bytes, of: place))
    default: throw TestFailure("\(place): an item is json, a body or bytes")
    }
    try members.refuseOthers()
  }

  /// One part or an array of parts, one after the other.
  private static func parts(_ value: JSONValue, of place: String) throws -> [UInt8] {
    if let list = value.array { return try list.flatMap { try parts($0, of: place) } }
    if let text = value.string { return Array(text.utf8) }
    let members = try VectorMembers(value, of: place)
    let times = try members.number("times") ?? 1
    let bytes: [UInt8]
    switch (try members.text("text"), try members.text("hex")) {
    case (let text?, nil): bytes = Array(text.utf8)
    case (nil, let hex?): bytes = try Hexadecimal.bytes(hex)
    default: throw TestFailure("\(place): a part is a text or hex")
    }
    try members.refuseOthers()
    var repeated: [UInt8] = []
    repeated.reserveCapacity(bytes.count * times)
    for _ in 0..<times { repeated += bytes }
    return repeated
  }
}

enum Hexadecimal {
  /// The bytes that pairs of digits spell; spaces between pairs are passed over.
  static func bytes(_ text: String) throws -> [UInt8] {
    let digits = text.filter { $0 != " " }
    guard digits.count.isMultiple(of: 2) else { throw TestFailure("half a byte: \(text)") }
    var bytes: [UInt8] = []
    var start = digits.startIndex
    while start < digits.endIndex {
      let end = digits.index(start, offsetBy: 2)
      guard let byte = UInt8(digits[start..<end], radix: 16) else {
        throw TestFailure("\(digits[start..<end]) is not hexadecimal")
      }
      bytes.append(byte)
      start = end
    }
    return bytes
  }
}
