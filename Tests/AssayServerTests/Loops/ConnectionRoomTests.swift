import Compression
import Glibc
import JSONRPC
import Posix
import Support
import Testing
import Threading

@testable import AssayServer

@Suite("A connection whose user holds too much")
struct ConnectionRoomTests {
  @Test(
    "waits with a message that may not be held, although it may go beyond the limits to start calls"
  )
  func waits() throws {
    let peer = try ServedPeer()
    let connection = peer.connection
    let budget = BufferBudget(limitBytes: 1 << 20, userLimitBytes: 1 << 20)
    budget.count(1 << 20, insteadOf: 0, for: JobOrigin(user: 1, connection: 99))
    func send(_ count: Int) throws {
      let call = #"{"jsonrpc":"2.0","id":1,"method":"claim.list"}"#
      let batch = Array(
        ("[" + Array(repeating: call, count: count).joined(separator: ",") + "]\n").utf8
      )
      try peer.send(batch)
    }
    // A read that runs, and behind it writes that wait for its end.
    var effects: [CallEffect] = [.read]
    func next() -> (token: CallToken, call: Call)? {
      connection.nextCall(budget) { _ in effects.popLast() ?? .write }
    }
    try send(900)
    let running = try #require(next())
    #expect(next() == nil)
    try send(10)
    #expect(next() == nil)
    #expect(connection.exceeds && connection.waitsForRoom)
    #expect(!connection.canGoOn, "the loop would ask for the next call again and again")
    connection.finish(running.token, reply: [])
    #expect(next() != nil)
  }

  @Test(
    "counts a compressed body with all that it may inflate to, and its message with what that takes"
  )
  func compressed() throws {
    let peer = try ServedPeer()
    let connection = peer.connection
    let budget = BufferBudget(limitBytes: 64 << 20, userLimitBytes: 64 << 20)
    func mayTake(_ bodyBytes: Int) -> Int {
      bodyBytes + 2 * min(ServerLimits().inflatedBytes, bodyBytes * Inflater.maximumRatio)
    }
    let values = String(repeating: "{},", count: 200_000)
    let text =
      #"{"jsonrpc":"2.0","id":1,"method":"claim.list","params":{"tags":["# + values + "1]}}"
    var deflater = Deflater(level: 9, dictionary: nil)
    var body: [UInt8] = []
    deflater.compress(Array(text.utf8)[...], appendingTo: &body)
    try peer.send(frame(body.count) + body)
    #expect(connection.nextCall(budget) { _ in .read } == nil)
    let waiting = try #require(connection.waitingLargeFrame)
    #expect(waiting.memoryBytes == mayTake(body.count))
    connection.beginReading()
    let (message, memoryBytes) = connection.reading(waiting.frame)()
    connection.endReading(message, memoryBytes: memoryBytes)
    #expect(memoryBytes > text.utf8.count && connection.heldBytes >= memoryBytes)

    // A larger body counts from its beginning.
    try peer.send(frame(100_000) + [0])
    _ = connection.nextCall(budget) { _ in .read }
    #expect(connection.expectedBytes == mayTake(100_000))
  }

  @Test("counts a reply from when it is made until the peer has taken it")
  func replies() throws {
    let peer = try ServedPeer()
    let connection = peer.connection
    let budget = BufferBudget(limitBytes: 64 << 20, userLimitBytes: 64 << 20)
    let call = #"{"jsonrpc":"2.0","id":1,"method":"claim.list"}"#
    try peer.send(Array("\(call)\n\(call)\n".utf8))
    let first = try #require(connection.nextCall(budget) { _ in .read })
    let second = try #require(connection.nextCall(budget) { _ in .read })
    let before = connection.heldBytes
    let reply = [UInt8](repeating: UInt8(ascii: "1"), count: 100_000)
    // It cannot be sent before that to the first call.
    connection.finish(second.token, reply: reply)
    connection.collectReplies()
    #expect((100_000..<101_000).contains(connection.heldBytes - before))
    connection.finish(first.token, reply: reply)
    connection.collectReplies()
    #expect((199_000..<201_000).contains(connection.heldBytes - before))
    let deadline = Deadline.usual
    var takenBytes = 0
    while takenBytes < 200_002, !deadline.isOver {
      connection.write()
      takenBytes += peer.read()
    }
    #expect(connection.heldBytes == 0)
  }

  private func frame(_ bodyBytes: Int) -> [UInt8] {
    Array("Content-Length: \(bodyBytes)\r\nContent-Encoding: deflate\r\n\r\n".utf8)
  }
}

/// A connection and the other end of its socket.
private final class ServedPeer {
  let connection: Connection
  private let end: FileDescriptor

  init() throws {
    var ends: [Int32] = [0, 0]
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    try #require(socketpair(AF_UNIX, type, 0, &ends) == 0)
    end = FileDescriptor(owning: ends[0])
    connection = Connection(
      number: 1,
      peer: Peer(uid: 1, pid: 1, name: "ann", groups: [], isOwner: true),
      descriptor: FileDescriptor(owning: ends[1]),
      limits: ServerLimits()
    )
  }

  /// Reads what there is; returns the number of bytes.
  func read() -> Int {
    withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 1) { bytes in
      max(0, Glibc.read(end.rawValue, bytes.baseAddress, bytes.count))
    }
  }

  /// Sends bytes, which the connection reads at once.
  func send(_ bytes: [UInt8]) throws {
    try #require(
      bytes.withUnsafeBytes { write(end.rawValue, $0.baseAddress, $0.count) } == bytes.count
    )
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 1)
    defer { scratch.deallocate() }
    connection.read(using: scratch)
  }
}
