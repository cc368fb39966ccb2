import Glibc
import Posix
import Support
import Testing

/// Run in a process of their own, where no other test opens a descriptor meanwhile.
struct FileDescriptorLifeTests {
  @Test func `closes its descriptor when it is let go of`() async {
    await #expect(processExitsWith: .success) {
      let number = dup(0)
      do { _ = FileDescriptor(owning: number) }
      guard !isOpen(number) else { exit(1) }
    }
  }

  @Test func `closes its descriptor only once`() async {
    await #expect(processExitsWith: .success) {
      func consume(_ descriptor: consuming FileDescriptor) -> Int32 { descriptor.rawValue }
      let number = consume(FileDescriptor(owning: dup(0)))
      guard dup(0) == number, isOpen(number) else { exit(1) }
    }
  }

  @Test func `does not close what it released`() async {
    await #expect(processExitsWith: .success) {
      let number = FileDescriptor(owning: dup(0)).release()
      guard isOpen(number) else { exit(1) }
    }
  }

  @Test func `a negative number is a programmer's mistake`() async {
    await #expect(processExitsWith: .signal(trapSignal)) { _ = FileDescriptor(owning: -1) }
  }
}

struct FileDescriptorTransferTests {
  @Test func `reads what the peer wrote`() throws {
    let pair = SocketPair()
    #expect(try pair.far.write("hello") == .bytes(5))
    let read = try pair.near.read(upTo: 100)
    #expect(read.transfer == .bytes(5))
    #expect(read.bytes == Array("hello".utf8))
  }

  @Test func `reads no more than the buffer takes`() throws {
    let pair = SocketPair()
    _ = try pair.far.write("hello")
    #expect(try pair.near.read(upTo: 2).bytes == Array("he".utf8))
    #expect(try pair.near.read(upTo: 9).bytes == Array("llo".utf8))
  }

  @Test func `has nothing to read yet`() throws {
    #expect(try SocketPair().near.read(upTo: 1).transfer == .wouldBlock)
  }

  @Test func `fills the peer's buffer and then would block`() throws {
    let pair = SocketPair()
    let chunk = String(repeating: "x", count: 65_536)
    var written = 0
    while case .bytes(let count) = try pair.near.write(chunk) { written += count }
    #expect(try pair.near.write(chunk) == .wouldBlock)
    var read = 0
    while read < written { read += try pair.far.read(upTo: 1 << 20).bytes.count }
    #expect(read == written)
    #expect(try pair.near.write("y") == .bytes(1))
  }

  @Test func `a peer that is gone ends the input`() throws {
    let near = SocketPair().hangUp()
    #expect(try near.read(upTo: 1).transfer == .closed)
  }

  @Test func `a peer that left bytes unread ends the input too`() throws {
    let pair = SocketPair()
    _ = try pair.near.write("unread")
    let near = pair.hangUp()
    #expect(try near.read(upTo: 1).transfer == .closed)
  }

  @Test func `writing to a peer that is gone raises no signal`() throws {
    let near = SocketPair().hangUp()
    #expect(try near.write("x") == .closed)
  }

  @Test func `after its output was shut down it still reads`() throws {
    let pair = SocketPair()
    try #require(shutdown(pair.near.rawValue, Int32(SHUT_WR)) == 0)
    #expect(try pair.far.read(upTo: 1).transfer == .closed)
    #expect(try pair.far.write("answer") == .bytes(6))
    #expect(try pair.near.read(upTo: 9).bytes == Array("answer".utf8))
    #expect(try pair.near.write("x") == .closed)
  }

  @Test func `writes to what is no socket`() throws {
    let pipe = try #require(openPipe())
    let input = FileDescriptor(owning: pipe.0)
    let output = FileDescriptor(owning: pipe.1)
    #expect(try output.write("abc") == .bytes(3))
    #expect(try input.read(upTo: 9).bytes == Array("abc".utf8))
  }

  @Test func `names the call and the reason of a failure`() throws {
    let directory = FileDescriptor(owning: open("/", O_RDONLY | O_CLOEXEC))
    let error = #expect(throws: PosixError.self) { try directory.read(upTo: 1) }
    #expect(error == PosixError(code: EISDIR, call: "read"))
    #expect(error?.description == "read: Is a directory")
  }

  @Test func `an empty buffer to read into is a programmer's mistake`() async {
    await #expect(processExitsWith: .signal(trapSignal)) {
      _ = try SocketPair().near.read(upTo: 0)
    }
  }

  @Test func `waits until there is something to read`() throws {
    let pair = SocketPair()
    #expect(try !pair.near.wait(for: .readable, timeoutMilliseconds: 0))
    #expect(try pair.near.wait(for: .writable, timeoutMilliseconds: 0))
    _ = try pair.far.write("x")
    #expect(try pair.near.wait(for: .readable, timeoutMilliseconds: nil))
  }

  @Test func `waits for as long as it was told`() throws {
    let pair = SocketPair()
    let start = Clock.monotonicNanoseconds()
    #expect(try !pair.near.wait(for: .readable, timeoutMilliseconds: 20))
    #expect(Clock.monotonicNanoseconds() - start >= 20_000_000)
  }

  private func openPipe() -> (Int32, Int32)? {
    var ends: [Int32] = [-1, -1]
    return pipe(&ends) == 0 ? (ends[0], ends[1]) : nil
  }
}
