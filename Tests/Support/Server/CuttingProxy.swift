import Glibc
import Synchronization

/// A proxy between clients and a server that cuts its first connections where a test says.
package final class CuttingProxy: Sendable {
  /// The point at which a connection is cut.
  package struct Cut: Hashable, Sendable {
    package let direction: Direction
    /// How many bytes pass in that direction before the connection is cut.
    package let byteCount: Int

    package init(_ direction: Direction, after byteCount: Int) {
      self.direction = direction
      self.byteCount = byteCount
    }
  }

  /// The direction of bytes: calls to the server, or replies to the client.
  package enum Direction: CaseIterable, Sendable { case calls, replies }

  package let path: String
  private let listener: FakeServer
  private let counts: Counts

  /// Listens at `path` and connects to the server at `serverPath`; the first connections get the cuts in order, later
  /// ones are not cut.
  package init(path: String, to serverPath: String, cuts: [Cut]) throws {
    let counts = Counts()
    self.path = path
    self.counts = counts
    listener = try FakeServer(path: path) { client in
      let number = counts.connections.add(1, ordering: .relaxed).oldValue
      let cut = cuts.indices.contains(number) ? cuts[number] : nil
      let server = try WireClient(path: serverPath)
      try Relay(client: client, server: server, cut: cut, counts: counts).run()
    }
  }

  package var connectionCount: Int { counts.connections.load(ordering: .relaxed) }

  /// How many connections it has cut so far; counted before a client can notice the cut.
  package var cutCount: Int { counts.cuts.load(ordering: .sequentiallyConsistent) }

  /// How many bytes have passed in a direction.
  package func byteCount(_ direction: Direction) -> Int { counts.bytes(direction) }

  fileprivate final class Counts: Sendable {
    let connections = Atomic<Int>(0)
    let cuts = Atomic<Int>(0)
    private let calls = Atomic<Int>(0)
    private let replies = Atomic<Int>(0)

    func add(_ count: Int, _ direction: Direction) {
      switch direction {
      case .calls: calls.add(count, ordering: .relaxed)
      case .replies: replies.add(count, ordering: .relaxed)
      }
    }

    func bytes(_ direction: Direction) -> Int {
      switch direction {
      case .calls: calls.load(ordering: .relaxed)
      case .replies: replies.load(ordering: .relaxed)
      }
    }
  }
}

/// One connection through the proxy.
private struct Relay {
  let client: WireClient
  let server: WireClient
  let cut: CuttingProxy.Cut?
  let counts: CuttingProxy.Counts

  /// Passes bytes on until either side has closed, or the cut is due.
  func run() throws {
    var room = cut?.byteCount ?? .max
    while true {
      for direction in try readable() {
        var bytes = try received(direction)
        guard !bytes.isEmpty else { return }
        let isLast = direction == cut?.direction && bytes.count >= room
        if isLast {
          bytes.removeSubrange(room...)
          counts.cuts.add(1, ordering: .sequentiallyConsistent)
        } else if direction == cut?.direction {
          room -= bytes.count
        }
        counts.add(bytes.count, direction)
        try (direction == .calls ? server : client).send(bytes)
        if isLast { return }
      }
    }
  }

  /// Waits until a side has sent bytes or closed.
  private func readable() throws -> [CuttingProxy.Direction] {
    let descriptors = [client.descriptor, server.descriptor]
    var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while poll(&entries, nfds_t(entries.count), -1) < 0 {
      guard errno == EINTR else { throw SystemCallFailure(call: "poll", code: errno) }
    }
    return zip(CuttingProxy.Direction.allCases, entries).filter { $1.revents != 0 }.map(\.0)
  }

  /// Returns the bytes that arrived; empty at the end.
  private func received(_ direction: CuttingProxy.Direction) throws -> [UInt8] {
    let source = direction == .calls ? client : server
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(source.descriptor, &chunk, chunk.count, 0)
    if count < 0, errno != ECONNRESET { throw SystemCallFailure(call: "recv", code: errno) }
    return Array(chunk.prefix(max(0, count)))
  }
}
