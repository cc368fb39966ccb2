import Foundation
import Support
import Testing

/// Many reviewers who ask for the next claim at once.
@Suite("The next claim under load", .temporaryDirectory, .serialized)
struct NextClaimTests {
  @Test("each claim of the queue is given to one of many who ask for the next at once")
  func nextClaims() async throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let filling = try server.connect()
    for number in 1...120 {
      _ = try filling.call("claim.submit", ["text": .string("Claim \(number)")])
    }
    let path = server.socketPath
    let taken = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 1...16 { group.addTask { try await onThread { try takeAll(from: path) } } }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(taken.count == 120)
    #expect(Set(taken).count == 120)
  }

  @Test("claims that come in meanwhile are each given to one, and none is lost")
  func comingIn() async throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let path = server.socketPath
    let count = 240
    let taken = try await withThrowingTaskGroup(of: [String].self) { group in
      for number in 1...4 {
        group.addTask {
          try await onThread { try submit(count / 4, as: number, to: path) }
          return []
        }
      }
      // Together they take as many as there will be.
      for _ in 1...12 {
        group.addTask { try await onThread { try takeAndDecide(count / 12, from: path) } }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(taken.count == count)
    #expect(Set(taken).count == count)
    let client = try server.connect()
    #expect(try client.call("claim.list", ["unverified": true])["claims"] == [])
    #expect(try client.call("event.verify")["ok"] == true)
  }

  @Test("a call that is made twice at once with one key takes one claim")
  func keys() async throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let path = server.socketPath
    try submit(80, as: 1, to: path)
    let answers = try await withThrowingTaskGroup(of: [String].self) { group in
      for reviewer in 1...8 {
        for _ in 1...2 {
          group.addTask { try await onThread { try take(10, withKeysOf: reviewer, from: path) } }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    // Both connections of a reviewer were given the same claims, and no two reviewers the same one.
    let distinct = Set(answers)
    #expect(distinct.count == 8)
    #expect(Set(distinct.joined()).count == 80)
  }

  @Test("what is given back goes to one of those who ask")
  func givenBack() async throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let path = server.socketPath
    try submit(5, as: 1, to: path)
    try await withThrowingTaskGroup { group in
      for _ in 1...10 {
        group.addTask { try await onThread { try takeAndRelease(30, from: path) } }
      }
      try await group.waitForAll()
    }
    let client = try server.connect()
    var holders: [String: String] = [:]
    for event in try history(client) {
      guard let claim = event["changed"]?[0]?.string, let method = event["method"]?.string else {
        throw TestFailure("\(event)")
      }
      switch method {
      case "review.next": #expect(holders.updateValue("taken", forKey: claim) == nil, "\(event)")
      case "review.release": #expect(holders.removeValue(forKey: claim) != nil, "\(event)")
      default: break
      }
    }
    #expect(holders.isEmpty)
    #expect(try client.call("claim.list", ["status": ["submitted"]])["claims"]?.array?.count == 5)
  }

  /// All events, the oldest first.
  private func history(_ client: WireClient) throws -> [JSONValue] {
    var events: [JSONValue] = []
    while true {
      let after = JSONValue.integer(Int64(events.count))
      let page = try client.call("event.list", ["after": after, "limit": 500])["events"]?.array
      guard let page, !page.isEmpty else { return events }
      events += page
    }
  }
}

/// Takes the next claim until there is none.
private func takeAll(from path: String) throws -> [String] {
  let connection = try WireClient(path: path)
  var taken: [String] = []
  while true {
    do {
      let next = try connection.call("review.next")
      guard let id = next["claim"]?["id"]?.string else { throw TestFailure("\(next)") }
      taken.append(id)
    } catch let failure as RPCFailure where failure.kind == "not_found" {
      return taken
    }
  }
}

private func submit(_ count: Int, as client: Int, to path: String) throws {
  let connection = try WireClient(path: path)
  for number in 1...count {
    let text = "Claim \(number) of client \(client)"
    _ = try connection.call("claim.submit", ["text": .string(text)])
  }
}

/// Takes the next claim so often, waiting for one where there is none, and decides each.
private func takeAndDecide(_ count: Int, from path: String) throws -> [String] {
  let connection = try WireClient(path: path)
  var taken: [String] = []
  while taken.count < count {
    let id = try nextClaim(connection, [:])
    taken.append(id)
    _ = try connection.call(
      "review.propose",
      ["claim": .string(id), "verdict": "unverifiable", "reason": "nobody says so"]
    )
  }
  return taken
}

private func take(_ count: Int, withKeysOf reviewer: Int, from path: String) throws -> [String] {
  let connection = try WireClient(path: path)
  return try (1...count).map { number in
    try nextClaim(connection, ["requestKey": .string("\(reviewer)-\(number)")])
  }
}

private func takeAndRelease(_ count: Int, from path: String) throws {
  let connection = try WireClient(path: path)
  for _ in 1...count {
    let id = try nextClaim(connection, [:])
    _ = try connection.call("review.release", ["claim": .string(id)])
  }
}

/// Takes the next claim; while there is none it asks again.
private func nextClaim(_ connection: WireClient, _ parameters: JSONValue) throws -> String {
  let deadline = Deadline.usual
  while !deadline.isOver {
    do {
      let next = try connection.call("review.next", parameters)
      guard let id = next["claim"]?["id"]?.string else { throw TestFailure("\(next)") }
      return id
    } catch let failure as RPCFailure where failure.kind == "not_found" {
      continue
    }
  }
  throw TestFailure("no claim came in time")
}
