import AssayStore
import Support
import Testing

@testable import AssayServer

@Suite("Answers with and without caches", .temporaryDirectory)
struct CachesTests {
  @Test(
    "answers about a random history are the same with all caches and fast paths off",
    arguments: seeds
  )
  func alike(_ seed: UInt64) throws {
    var calls = RandomCalls(seed: seed)
    let desk = try Desk()
    let plain = try desk.store.reader(usesCaches: false)
    try desk.makeRandomClaims(8, &calls.random)
    var (accepted, answered) = (0, 0)
    for _ in 0..<120 {
      let write = calls.write()
      try compareTrial(of: write, desk, seed)
      if try desk.refusal(of: write.method, write.parameters) == nil { accepted += 1 }
      if calls.random.percent(30) { _ = try desk.writer.catchUp(count: 3) }
      for _ in 0..<6 {
        let read = calls.read(head: desk.head)
        let reply = try desk.reply(to: read.method, read.parameters)
        let plainReply = try desk.reply(to: read.method, read.parameters, from: plain)
        try #require(
          reply == plainReply,
          "seed \(seed): \(read)\n\(text(reply))\n\(text(plainReply))"
        )
        if try JSONValue(parsing: reply)["error"] == nil { answered += 1 }
      }
    }
    #expect(accepted > 40, "seed \(seed)")
    #expect(answered > 400, "seed \(seed)")
  }

  /// Tries the call with the writer that has made all calls before, and with one that has just been opened and keeps
  /// nothing.
  private func compareTrial(
    of call: RandomCalls.Call,
    _ desk: Desk,
    _ seed: UInt64
  ) throws {
    guard case .object(var members) = call.parameters else { return }
    members["dryRun"] = true
    let plain = try desk.store.writer(usesCaches: false)
    let replies = try [desk.writer, plain].map { writer in
      try JSONValue(parsing: desk.reply(to: call.method, .object(members), in: writer))
        .withoutInstants
    }
    try #require(replies[0] == replies[1], "seed \(seed): \(call)")
  }

  private func text(_ reply: [UInt8]) -> String { String(decoding: reply, as: UTF8.self) }
}

extension JSONValue {
  /// Without what tells the instant of the call.
  fileprivate var withoutInstants: JSONValue {
    switch self {
    case .object(let members):
      .object(
        members.filter { !["submittedAt", "leaseUntil", "at"].contains($0.key) }
          .mapValues(\.withoutInstants)
      )
    case .array(let elements): .array(elements.map(\.withoutInstants))
    default: self
    }
  }
}
