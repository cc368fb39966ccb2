import Support

extension WireClient {
  /// Returns the next message, in line framing.
  func readMessage() throws -> JSONValue {
    guard let line = try readLine() else { throw TestFailure("the server closed the connection") }
    return try JSONValue(parsing: line)
  }

  /// Returns the parameters of the progress of a call until it runs.
  @discardableResult
  func waitUntilRunning(_ id: JSONValue) throws -> [JSONValue] {
    var notes: [JSONValue] = []
    while notes.last?["waiting"] != false {
      let message = try readMessage()
      guard message["method"] == "system.progress", let progress = message["params"],
        progress["call"] == id
      else { throw TestFailure("this is no progress of \(id): \(message)") }
      notes.append(progress)
    }
    return notes
  }

  /// Returns the next message that is no progress.
  func readReplyAfterProgress() throws -> JSONValue {
    while true {
      let message = try readMessage()
      if message["method"] != "system.progress" { return message }
    }
  }

  /// Submits claims, so many that checking the history takes seconds.
  func submitManyClaims() throws {
    for part in 0..<4 {
      let claims = (0..<1_000).map { number -> JSONValue in
        ["text": .string("Claim \(part * 1_000 + number) about the harbour and its ships")]
      }
      _ = try call("claim.submitMany", ["claims": .array(claims)])
    }
  }
}
