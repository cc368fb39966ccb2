import AssayAPI
import AssayClient
import Support
import Testing

@Suite("A client whose call takes long", .temporaryDirectory)
struct ClientLongCallTests {
  private func progress(_ parameters: JSONValue) -> [UInt8] {
    JSONValue.object([
      "jsonrpc": "2.0", "method": "system.progress", "params": parameters,
    ]).bytes
  }

  private let verified: JSONValue = [
    "seq": 9, "ok": true, "head": "00", "events": 9, "problems": [],
  ]

  private func note(_ done: Int64, waiting: Bool) -> JSONValue {
    ["call": 2, "done": .integer(done), "total": 9, "unit": "events", "waiting": .boolean(waiting)]
  }

  @Test("is told its progress until the answer, and skips other notifications")
  func progress() throws {
    let server = try FakeServer { call, connection in
      #expect(call.text["params"]?["progress"] == true)
      try connection.sendFrame(progress(note(0, waiting: true)))
      let other: JSONValue = ["jsonrpc": "2.0", "method": "event.appended", "params": [:]]
      try connection.sendFrame(other.bytes)
      for done in [0, 4] { try connection.sendFrame(progress(note(Int64(done), waiting: false))) }
      try connection.sendFrame(call.reply(verified))
    }
    var client = try server.connect()
    var parameters = EventVerify.Parameters()
    parameters.options.progress = true
    var all: [Wire.Progress] = []
    let answer = try client.callLong(EventVerify.self, parameters) { all.append($0) }
    #expect(answer.result.ok && answer.seq == 9)
    #expect(all.map(\.done) == [0, 0, 4] && all.map(\.waiting) == [true, false, false])
    #expect(all.allSatisfy { $0.total == 9 && $0.unit == .events })
  }

  @Test("waits without the deadline of other calls")
  func deadline() throws {
    let server = try FakeServer { call, connection in
      // As long as this takes, another call would have failed.
      #expect(throws: TestFailure.self) { _ = try connection.readFrame(Deadline(seconds: 1)) }
      try connection.sendFrame(call.reply(verified))
    }
    var client = try server.connect(answerTimeoutMilliseconds: 100)
    let answer = try client.callLong(EventVerify.self, EventVerify.Parameters()) { _ in }
    #expect(answer.result.ok)
  }

  @Test("gets an error for progress that cannot be read")
  func malformed() throws {
    let server = try FakeServer { _, connection in
      try connection.sendFrame(progress(["call": 2, "done": "much"]))
    }
    var client = try server.connect()
    let error = failure {
      try client.callLong(EventVerify.self, EventVerify.Parameters()) { _ in }
    }
    guard case .protocolMismatch = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
