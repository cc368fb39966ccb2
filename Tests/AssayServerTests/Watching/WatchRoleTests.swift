import Glibc
import Support
import Testing

/// Watches of users whose role is taken back, in real processes, which only root can start.
@Suite("Watching with a role", .temporaryDirectory, .needsRoot)
struct WatchRoleTests {
  private static let mira = DeskUser(61_051)
  private static let petra = DeskUser(61_052)

  @Test("a watch ends when its user's role is revoked, and sends no later event")
  func revoked() throws {
    let desk = try DeskServer()
    let root = try desk.connect()
    for user in [Self.mira, Self.petra] { try grant("reader", to: user, by: root) }
    let watchers = try [Self.mira, Self.petra].map { user in
      let watcher = try desk.connect(as: user)
      _ = try watcher.call("event.watch")
      return watcher
    }
    _ = try root.call("claim.submit", ["text": "For all readers"])
    for watcher in watchers { #expect(try seq(told: watcher) == 3) }
    _ = try root.call("reviewer.revoke", ["user": .string("\(Self.mira.uid)")])
    _ = try root.call("claim.submit", ["text": "For some of them"])
    try waitForEnd(of: Self.mira, desk)
    let ending = try JSONValue(parsing: try #require(try watchers[0].readLine()))
    #expect(ending["method"] == "event.ended")
    #expect(try ending.at("params.watch") == 1)
    #expect(try ending.at("params.seq") == 3)
    #expect(try ending.at("params.error.data.kind") == "forbidden")
    // Nothing but the answer comes after it.
    _ = try watchers[0].call("system.ping")
    #expect(try [seq(told: watchers[1]), seq(told: watchers[1])] == [4, 5])
  }

  @Test("the same connection can watch again after a role was granted again")
  func again() throws {
    let desk = try DeskServer()
    let root = try desk.connect()
    try grant("reader", to: Self.mira, by: root)
    let watcher = try desk.connect(as: Self.mira)
    _ = try watcher.call("event.watch")
    try grant("none", to: Self.mira, by: root)
    try waitForEnd(of: Self.mira, desk)
    _ = try watcher.readLine()
    #expect(throws: RPCFailure.self) { try watcher.call("event.watch") }
    try grant("contributor", to: Self.mira, by: root)
    #expect(try watcher.call("event.watch").at("seq") == 3)
    _ = try root.call("claim.submit", ["text": "News"])
    #expect(try seq(told: watcher) == 4)
  }

  @Test("a watch goes on if its user's role is lowered to reader")
  func stillReader() throws {
    let desk = try DeskServer()
    let root = try desk.connect()
    try grant("editor", to: Self.mira, by: root)
    let watcher = try desk.connect(as: Self.mira)
    _ = try watcher.call("event.watch")
    try grant("reader", to: Self.mira, by: root)
    #expect(try seq(told: watcher) == 2)
    #expect(try desk.logged("watch.ended").isEmpty)
  }

  private func grant(_ role: String, to user: DeskUser, by root: WireClient) throws {
    _ = try root.call("reviewer.grant", ["user": .string("\(user.uid)"), "role": .string(role)])
  }

  private func seq(told watcher: WireClient) throws -> Int64? {
    let line = try #require(try watcher.readLine(), "the watch ended early")
    return try JSONValue(parsing: line).at("params.event.seq").integer
  }

  /// Waits until the server has ended a user's watches, which its log tells.
  private func waitForEnd(of user: DeskUser, _ desk: DeskServer) throws {
    let deadline = Deadline.usual
    while try !desk.logged("watch.ended").contains(where: { $0["user"] == .string(user.name) }) {
      try #require(!deadline.isOver, "the watch did not end")
      sched_yield()
    }
  }
}
