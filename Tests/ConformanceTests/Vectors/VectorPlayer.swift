import Compression
import Support

/// Plays one case over a connection in one framing and collects where the server differs.
struct VectorPlayer {
  private let client: WireClient
  private let framing: WireFraming
  private var pattern = Pattern()
  private(set) var differences: [String] = []

  init(client: WireClient, framing: WireFraming) {
    self.client = client
    self.framing = framing
  }

  /// Plays the steps, then ends the input and expects that nothing more comes.
  mutating func play(_ steps: [VectorStep]) throws {
    for (index, step) in steps.enumerated() {
      for item in step.items { try send(item) }
      if step.endsInput { try client.endInput() }
      if let foreign = step.foreign { return try expectForeign(foreign) }
      for (number, expected) in step.replies.enumerated() {
        let place = "step \(index + 1) reply \(number + 1)"
        guard let (value, isCompressed) = try readReply() else {
          differences.append("\(place) did not come: the connection was closed")
          return
        }
        differences += pattern.differences(expected, value, at: place)
        if isCompressed != step.isCompressed {
          differences.append("\(place) came \(isCompressed ? "compressed" : "plain")")
        }
      }
      if step.closes { return try expectEnd() }
    }
    try client.endInput()
    try expectEnd()
  }

  private mutating func expectForeign(_ beginning: String) throws {
    let sent = String(decoding: try client.readToEnd(), as: UTF8.self)
    // A line end of CR LF is one character of a string.
    if !sent.utf8.starts(with: beginning.utf8) { differences.append("unexpected: \(sent)") }
  }

  private mutating func expectEnd() throws {
    let rest = try client.readToEnd()
    if !rest.isEmpty {
      differences.append("unexpected: \(String(decoding: rest.prefix(2_000), as: UTF8.self))")
    }
  }

  private func send(_ item: VectorStep.Item) throws {
    let bytes =
      switch item.content {
      case .json(let value): framed(try pattern.filled(value).bytes)
      case .body(let body): framed(body)
      case .bytes(let bytes): bytes
      }
    for _ in 0..<item.times { try client.send(bytes) }
  }

  private func framed(_ body: [UInt8]) -> [UInt8] {
    switch framing {
    case .lines: body + [0x0A]
    case .header: Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
    }
  }

  /// The next reply and whether it came compressed; nil once the server has closed.
  private func readReply() throws -> (JSONValue, isCompressed: Bool)? {
    switch framing {
    case .lines:
      return try client.readLine().map { (try JSONValue(parsing: $0), false) }
    case .header:
      guard let frame = try client.readFrame() else { return nil }
      switch frame.fields.dropFirst() {
      case []: return (try JSONValue(parsing: frame.body), false)
      case ["Content-Encoding: deflate"]:
        var inflater = Inflater(dictionary: nil)
        let body = try inflater.inflate(frame.body[...], maximumBytes: 32 << 20)
        return (try JSONValue(parsing: body), true)
      default: throw TestFailure("no client could read the header \(frame.fields)")
      }
    }
  }
}
