import Glibc
import Posix
import Support
import Testing

@Suite(.temporaryDirectory)
struct UnixSocketTests {
  private func listen(_ name: String = "s", mode: UInt32 = 0o600) throws -> FileDescriptor {
    try UnixSocket.listen(path: path(name), mode: mode, group: nil, backlog: 16)
  }

  @Test func `a client and a server talk`() throws {
    let listener = try listen()
    let client = try UnixSocket.connect(path: path("s"), timeoutMilliseconds: 1_000)
    let server = try acceptOne(from: listener)
    #expect(try client.write("ping") == .bytes(4))
    #expect(try server.read(upTo: 9).bytes == Array("ping".utf8))
    #expect(try server.write("pong") == .bytes(4))
    #expect(try client.read(upTo: 9).bytes == Array("pong".utf8))
  }

  @Test func `nobody waits to be accepted`() throws {
    let listener = try listen()
    let isNobodyThere = isNil(try UnixSocket.accept(from: listener))
    #expect(isNobodyThere)
  }

  @Test func `the server's sockets do not block, the client's does, and no child inherits one`()
    throws
  {
    let listener = try listen()
    let client = try UnixSocket.connect(path: path("s"), timeoutMilliseconds: 1_000)
    let server = try acceptOne(from: listener)
    #expect(flags(listener) == (true, true))
    #expect(flags(server) == (true, true))
    #expect(flags(client) == (false, true))
  }

  @Test(arguments: [0o600, 0o660, 0o666] as [UInt32])
  func `the socket has its mode whatever the umask`(mode: UInt32) throws {
    _ = try listen(mode: mode)
    var status = stat()
    #expect(stat(path("s"), &status) == 0)
    #expect(status.st_mode & 0o7777 == mode)
  }

  @Test func `a connected socket tells who is at the other end`() throws {
    let listener = try listen()
    let client = try UnixSocket.connect(path: path("s"), timeoutMilliseconds: 1_000)
    let server = try acceptOne(from: listener)
    let peer = try UnixSocket.peerCredentials(of: server)
    #expect(peer.pid == getpid())
    #expect(peer.uid == getuid())
    #expect(peer.gid == getgid())
    #expect(try UnixSocket.peerCredentials(of: client).uid == getuid())
  }

  @Test func `what is no socket has no peer`() throws {
    let file = FileDescriptor(owning: open("/dev/null", O_RDONLY | O_CLOEXEC))
    #expect(throws: PosixError(code: ENOTSOCK, call: "getsockopt")) {
      _ = try UnixSocket.peerCredentials(of: file)
    }
  }

  @Test func `takes a path of 107 bytes and none longer`() throws {
    let room = 107 - path("").utf8.count
    _ = try listen(String(repeating: "n", count: room))
    let long = path(String(repeating: "n", count: room + 1))
    let expected = SocketError.path(.tooLong(limit: 107))
    #expect(throws: expected) {
      _ = try UnixSocket.listen(path: long, mode: 0o600, group: nil, backlog: 1)
    }
    #expect(throws: expected) { _ = try UnixSocket.connect(path: long, timeoutMilliseconds: 10) }
    #expect(throws: expected) { try UnixSocket.presence(at: long) }
  }

  @Test(arguments: [("", PathProblem.empty), ("/tmp/a\0b", .malformed)])
  func `refuses a path the kernel would read otherwise`(path: String, problem: PathProblem) {
    #expect(throws: SocketError.path(problem)) {
      _ = try UnixSocket.listen(path: path, mode: 0o600, group: nil, backlog: 1)
    }
  }

  @Test func `tells a missing directory`() {
    #expect(throws: SocketError.path(.missingDirectory)) { _ = try listen("none/s") }
  }

  @Test func `does not take over a path in use`() throws {
    let listener = try listen()
    #expect(throws: SocketError.inUse) { _ = try listen() }
    #expect(try UnixSocket.presence(at: path("s")) == .live)
    _ = consume listener
  }

  @Test func `cannot connect where there is no socket`() {
    #expect(throws: SocketError.absent) {
      _ = try UnixSocket.connect(path: path("s"), timeoutMilliseconds: 10)
    }
  }

  @Test func `cannot connect where nobody listens any more`() throws {
    do { _ = try listen() }
    #expect(throws: SocketError.refused) {
      _ = try UnixSocket.connect(path: path("s"), timeoutMilliseconds: 10)
    }
  }

  @Test func `gives up on a server that does not accept`() throws {
    let listener = try UnixSocket.listen(path: path("s"), mode: 0o600, group: nil, backlog: 0)
    let first = try UnixSocket.connect(path: path("s"), timeoutMilliseconds: 1_000)
    let start = Clock.monotonicNanoseconds()
    #expect(throws: SocketError.timedOut) {
      _ = try UnixSocket.connect(path: path("s"), timeoutMilliseconds: 30)
    }
    #expect(Clock.monotonicNanoseconds() - start >= 20_000_000)
    #expect(try UnixSocket.presence(at: path("s")) == .live)
    _ = consume first
    _ = consume listener
  }

  @Test func `the time limit ends with connecting`() throws {
    let listener = try listen()
    let client = try UnixSocket.connect(path: path("s"), timeoutMilliseconds: 1_000)
    var time = timeval(tv_sec: 9, tv_usec: 9)
    var size = socklen_t(MemoryLayout<timeval>.size)
    #expect(getsockopt(client.rawValue, SOL_SOCKET, SO_SNDTIMEO, &time, &size) == 0)
    #expect(time.tv_sec == 0)
    #expect(time.tv_usec == 0)
    _ = consume listener
  }

  @Test func `tells a live socket, a stale one, a file and nothing apart`() throws {
    #expect(try UnixSocket.presence(at: path("s")) == .absent)
    #expect(try UnixSocket.presence(at: path("none/s")) == .absent)
    do {
      let listener = try listen()
      #expect(try UnixSocket.presence(at: path("s")) == .live)
      _ = consume listener
    }
    #expect(try UnixSocket.presence(at: path("s")) == .stale)
    #expect(mkdir(path("d"), 0o700) == 0)
    #expect(try UnixSocket.presence(at: path("d")) == .notASocket)
  }

  @Test func `a stale socket can be replaced`() throws {
    do { _ = try listen() }
    #expect(try Files.remove(path("s")))
    let listener = try listen()
    #expect(try UnixSocket.presence(at: path("s")) == .live)
    _ = consume listener
  }

  @Test func `adopts a listening socket`() throws {
    let number = try listen().release()
    _ = fcntl(number, F_SETFL, 0)
    _ = fcntl(number, F_SETFD, 0)
    let adopted = try UnixSocket.adoptListener(number)
    #expect(flags(adopted) == (true, true))
    #expect(try UnixSocket.presence(at: path("s")) == .live)
  }

  @Test func `does not adopt what does not listen`() throws {
    let pair = SocketPair()
    #expect(throws: SocketError.notAListener) {
      _ = try UnixSocket.adoptListener(pair.near.rawValue)
    }
    #expect(isOpen(pair.near.rawValue))
    #expect(throws: SocketError.notAListener) { _ = try UnixSocket.adoptListener(1_000_000) }
  }
}

/// Run in a process of their own, because they use up its descriptors.
struct DescriptorExhaustionTests {
  @Test func `tells that no descriptor is left, and accepts when there is one again`() async {
    await #expect(processExitsWith: .success) {
      let path = "/tmp/assay-test-\(getpid())"
      let listener = try UnixSocket.listen(path: path, mode: 0o600, group: nil, backlog: 16)
      let client = try UnixSocket.connect(path: path, timeoutMilliseconds: 1_000)
      try Files.remove(path)
      var held: [Int32] = []
      var limit = rlimit(rlim_cur: 64, rlim_max: 64)
      setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      while case let next = dup(0), next >= 0 { held.append(next) }
      do throws(SocketError) {
        _ = try UnixSocket.accept(from: listener)
        exit(1)
      } catch {
        guard error == .tooManyFiles else { throw error }
      }
      if let last = held.last { close(last) }
      _ = try acceptOne(from: listener)
      _ = consume client
    }
  }
}
