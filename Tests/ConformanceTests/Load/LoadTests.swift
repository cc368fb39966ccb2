import Foundation
import Support
import Testing

/// Many clients at once: nothing that was acknowledged is lost, and nothing is there twice.
@Suite("Load", .temporaryDirectory, .serialized)
struct LoadTests {
  private static let clientCount = 32
  /// ASSAY_LONG, when set, makes the load last longer.
  private static let seconds: UInt64 =
    ProcessInfo.processInfo.environment["ASSAY_LONG"] == nil ? 2 : 10

  @Test("32 clients that submit at once lose nothing and double nothing")
  func submissions() async throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let path = server.socketPath
    let seconds = Self.seconds
    let acknowledged = try await withThrowingTaskGroup(of: [Submission].self) { group in
      for client in 0..<Self.clientCount {
        group.addTask {
          try await onThread { try submit(as: client, to: path, until: Deadline(seconds: seconds)) }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    print("\(acknowledged.count) submissions by \(Self.clientCount) clients in \(seconds) s")
    #expect(acknowledged.count >= Self.clientCount)
    #expect(Set(acknowledged.map(\.claim)).count == acknowledged.count, "an id was given twice")
    #expect(Set(acknowledged.map(\.seq)) == Set(1...Int64(acknowledged.count)))

    let stored = try storedClaims(try server.connect())
    #expect(stored.count == acknowledged.count)
    let expected = Dictionary(uniqueKeysWithValues: acknowledged.map { ($0.claim, $0.text) })
    #expect(stored == expected, "what is stored differs from what was acknowledged")

    let client = try server.connect()
    let verification = try client.call("event.verify")
    #expect(verification["ok"] == true, "\(verification)")
    #expect(verification["events"]?.integer == Int64(acknowledged.count))
    #expect(try server.stop() == .exit(0))
  }

  @Test("a connection's pipelined list has what it submitted just before, whoever else submits")
  func pipelinedReads() async throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let path = server.socketPath
    try await withThrowingTaskGroup { group in
      for client in 0..<8 {
        group.addTask {
          try await onThread { try submitAndList(as: client, to: path, rounds: 100) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try server.connect().call("event.verify")["events"] == 800)
  }

  @Test(
    "connections that send lone calls and connections that pipeline keep their orders beside each other"
  )
  func mixedLoad() async throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let path = server.socketPath
    let rounds = 40
    try await withThrowingTaskGroup { group in
      for client in 0..<6 {
        group.addTask {
          try await onThread {
            switch client % 3 {
            case 0: try submitAlone(as: client, to: path, rounds: rounds * 5)
            case 1: try submitAndList(as: client, to: path, rounds: rounds)
            default: try submitBatches(as: client, to: path, rounds: rounds)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let client = try server.connect()
    let stored = try storedClaims(client)
    #expect(stored.count == 2 * (rounds * 5 + rounds + rounds * 5))
    #expect(try client.call("event.verify")["ok"] == true)
  }

  /// The texts of all claims by their ids, page by page.
  private func storedClaims(_ client: WireClient) throws -> [String: String] {
    var stored: [String: String] = [:]
    var parameters: [String: JSONValue] = ["sort": "oldest", "limit": 500]
    while true {
      let page = try client.call("claim.list", .object(parameters))
      for claim in try #require(page["claims"]?.array) {
        let id = try #require(claim["id"]?.string)
        #expect(stored.updateValue(try #require(claim["text"]?.string), forKey: id) == nil)
      }
      guard let cursor = page["nextCursor"], cursor != .null else { return stored }
      parameters["cursor"] = cursor
    }
  }
}

/// A claim that a server has acknowledged.
private struct Submission: Sendable {
  let claim: String
  let text: String
  let seq: Int64
}

private func submit(as client: Int, to path: String, until end: Deadline) throws -> [Submission] {
  let connection = try WireClient(path: path)
  var submissions: [Submission] = []
  repeat {
    let text = "Claim \(submissions.count) of client \(client)"
    let reply = try connection.call("claim.submit", ["text": .string(text)])
    guard let id = reply["claim"]?["id"]?.string, let seq = reply["seq"]?.integer,
      reply["claim"]?["text"]?.string == text
    else { throw TestFailure("another call's reply came: \(reply)") }
    submissions.append(Submission(claim: id, text: text, seq: seq))
  } while !end.isOver
  return submissions
}

private func submitAndList(as client: Int, to path: String, rounds: Int) throws {
  let connection = try WireClient(path: path)
  let tag = "client-\(client)"
  for round in 1...rounds {
    try connection.send(
      WireClient.line(id: 1, "claim.submit", ["text": "Round \(round)", "tags": [.string(tag)]])
        + WireClient.line(id: 2, "claim.list", ["tag": .string(tag), "limit": 500])
    )
    let submitted = try connection.readReply()
    let listed = try connection.readReply()
    guard let claims = listed["claims"]?.array, claims.count == round,
      claims.first?["id"] == submitted["claim"]?["id"]
    else { throw TestFailure("round \(round): the list lacks \(submitted)") }
  }
}

/// One durable call after the other, each seen by another connection as soon as it was answered.
private func submitAlone(as client: Int, to path: String, rounds: Int) throws {
  let connection = try WireClient(path: path)
  let other = try WireClient(path: path)
  var last: Int64 = 0
  for round in 1...rounds {
    let text = JSONValue.string("Alone \(round) of client \(client)")
    let reply = try connection.call("claim.submit", ["text": text])
    guard let claim = reply["claim"]?["id"], let seq = reply["seq"]?.integer, seq > last else {
      throw TestFailure("round \(round): \(reply) after #\(last)")
    }
    last = seq
    let seen = try other.call("claim.get", ["claim": claim])
    guard seen["claim"]?["text"] == text, seen["seq"]?.integer ?? 0 >= seq else {
      throw TestFailure("round \(round): \(seen) does not show \(reply)")
    }
  }
}

/// Batches of five submissions, which must take effect in their order.
private func submitBatches(as client: Int, to path: String, rounds: Int) throws {
  let connection = try WireClient(path: path)
  for round in 1...rounds {
    let calls = (1...5).map { member -> JSONValue in
      [
        "jsonrpc": "2.0", "id": .integer(Int64(member)), "method": "claim.submit",
        "params": ["text": .string("Batch \(round) member \(member) of client \(client)")],
      ]
    }
    try connection.send(JSONValue.array(calls).description + "\n")
    guard let line = try connection.readLine() else { throw TestFailure("no reply") }
    let replies = try JSONValue(parsing: line).array ?? []
    let seqs = replies.compactMap { $0["result"]?["seq"]?.integer }
    guard seqs.count == 5, seqs == seqs.sorted(), Set(seqs).count == 5 else {
      throw TestFailure("round \(round): the members took effect as \(seqs)")
    }
  }
}
