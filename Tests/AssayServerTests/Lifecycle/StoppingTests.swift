import Glibc
import Posix
import Support
import Testing

@Suite("Stopping a server", .temporaryDirectory)
struct StoppingTests {
  @Test(
    "calls in flight are answered, the socket is removed, and the server exits with 0",
    arguments: [SIGTERM, SIGINT]
  )
  func inFlight(_ signal: Int32) throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let client = try server.connect()
    var lines = ""
    for id in 1...50 {
      lines += WireClient.line(id: Int64(id), "claim.submit", ["text": "claim \(id)"])
    }
    lines += WireClient.line(id: 51, "event.verify")
    try client.send(lines)
    // What was sent at once was read at once, so that all of it is in flight when this is answered.
    #expect(try client.readReply().at("claim.id") == "C1")
    server.process.send(signal: signal)
    for id in 2...50 { #expect(try client.readReply().at("claim.id") == .string("C\(id)")) }
    #expect(try client.readReply().at("events") == 50)
    #expect(try client.readLine() == nil)
    #expect(try server.process.waitForEnd() == .exit(0))
    #expect(!Files.exists(server.socketPath))
  }

  @Test(
    "a client in the middle of a frame does not delay the exit",
    arguments: ["{\"jsonrpc\"", "Content-Length: 100\r\n\r\n{"]
  )
  func midFrame(_ beginning: String) throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let client = try server.connect()
    try client.send(beginning)
    _ = try server.connect().call("system.ping")
    server.process.send(signal: SIGTERM)
    #expect(try server.process.waitForEnd(Deadline(seconds: 20)) == .exit(0))
    let rest = String(decoding: try client.readToEnd(), as: UTF8.self)
    #expect(rest.isEmpty || rest.contains("\"error\""), "\(rest)")
  }

  @Test("an idle client does not delay the exit")
  func idleClient() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let client = try server.connect()
    _ = try client.call("system.ping")
    #expect(try server.stop() == .exit(0))
    #expect(try client.readLine() == nil)
  }

  @Test("acknowledged changes are present after a clean exit")
  func keeps() throws {
    let first = try ServerProcess(directory: TemporaryDirectory.path)
    _ = try first.connect().call("claim.submit", ["text": "kept"])
    try first.stop()
    let second = try ServerProcess(directory: TemporaryDirectory.path)
    #expect(try second.connect().call("claim.get", ["claim": "C1"]).at("claim.text") == "kept")
  }
}

@Suite("Killing a server", .temporaryDirectory)
struct CrashTests {
  @Test(
    "acknowledged changes are present after kill -9, and the history is sound",
    arguments: [1, 7, 40]
  )
  func acknowledged(_ count: Int) throws {
    let first = try ServerProcess(directory: TemporaryDirectory.path)
    let client = try first.connect()
    for id in 1...60 {
      try client.send(WireClient.line(id: Int64(id), "claim.submit", ["text": "claim \(id)"]))
    }
    for _ in 1...count { _ = try client.readReply() }
    try first.crash()
    let second = try ServerProcess(directory: TemporaryDirectory.path)
    let again = try second.connect()
    for id in 1...count {
      let claim = try again.call("claim.get", ["claim": .string("C\(id)")]).at("claim")
      #expect(try claim.at("text") == .string("claim \(id)"))
    }
    let verified = try again.call("event.verify")
    #expect(try verified.at("ok") == true)
    #expect(try #require(try verified.at("events").integer) >= count)
  }

  @Test("a call whose reply was lost takes effect once when it is repeated")
  func repeated() throws {
    let submit: JSONValue = ["text": "once", "requestKey": "k"]
    let first = try ServerProcess(directory: TemporaryDirectory.path)
    let reply = try first.connect().call("claim.submit", submit)
    try first.crash()
    let second = try ServerProcess(directory: TemporaryDirectory.path)
    #expect(try second.connect().call("claim.submit", submit) == reply)
    #expect(try second.connect().call("event.verify").at("events") == 1)
  }

  @Test("the socket left by a killed server is replaced")
  func staleSocket() throws {
    let first = try ServerProcess(directory: TemporaryDirectory.path)
    try first.crash()
    #expect(Files.exists(first.socketPath))
    let second = try ServerProcess(directory: TemporaryDirectory.path)
    _ = try second.connect().call("system.ping")
    #expect(try second.stop() == .exit(0))
  }
}
