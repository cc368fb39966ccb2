import Glibc
import JSONRPC
import Posix
import Testing
import Threading

@testable import AssayServer

@Suite("A connection whose user holds too much")
struct ConnectionRoomTests {
  @Test(
    "waits with a message that may not be held, although it may go beyond the limits to start calls"
  )
  func waits() throws {
    var ends: [Int32] = [0, 0]
    #expect(
      socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0, &ends)
        == 0
    )
    let client = FileDescriptor(owning: ends[0])
    let peer = Peer(uid: 1, pid: 1, name: "ann", groups: [], isOwner: true)
    let connection = Connection(
      number: 1,
      peer: peer,
      descriptor: FileDescriptor(owning: ends[1]),
      limits: ServerLimits()
    )
    let budget = BufferBudget(limitBytes: 1 << 20, userLimitBytes: 1 << 20)
    budget.count(1 << 20, insteadOf: 0, for: JobOrigin(user: 1, connection: 99))
    func send(_ count: Int) throws {
      let call = #"{"jsonrpc":"2.0","id":1,"method":"claim.list"}"#
      let batch = Array(
        ("[" + Array(repeating: call, count: count).joined(separator: ",") + "]\n").utf8
      )
      #expect(batch.withUnsafeBytes { write(ends[0], $0.baseAddress, $0.count) } == batch.count)
      let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 1)
      defer { scratch.deallocate() }
      connection.read(using: scratch)
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
    withExtendedLifetime(client) {}
  }
}
