import Glibc
import Posix
import Support
import Testing

@Suite(.temporaryDirectory)
struct ServiceManagerTests {
  @Test(
    arguments: [
      ("42", "1", 3..<4), ("42", "3", 3..<6), ("42", "0", 3..<3),
      ("41", "1", 3..<3), (nil, "1", 3..<3), ("42", nil, 3..<3),
      ("42", "-1", 3..<3), ("42", "x", 3..<3), ("42", "99999999999", 3..<3), ("", "", 3..<3),
    ] as [(String?, String?, Range<Int32>)]
  )
  func `finds the sockets meant for this process`(
    pid: String?,
    count: String?,
    expected: Range<Int32>
  ) {
    let found = ServiceManager.inheritedDescriptors(processID: 42) { name in
      ["LISTEN_PID": pid, "LISTEN_FDS": count][name] ?? nil
    }
    #expect(found == expected)
  }

  @Test(arguments: [false, true])
  func `tells the manager at a path or an abstract name`(isAbstract: Bool) throws {
    let name = isAbstract ? "@assay\(path("n"))" : path("n")
    let receiver = FileDescriptor(owning: socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0))
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = isAbstract ? [0] + Array(name.utf8.dropFirst()) : Array(name.utf8)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let length = socklen_t(2 + bytes.count + (isAbstract ? 0 : 1))
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(receiver.rawValue, $0, length) }
    }
    try #require(bound == 0)
    try ServiceManager.notify("READY=1", socketName: name)
    #expect(try receiver.read(upTo: 64).bytes == Array("READY=1".utf8))
  }

  @Test func `tells that the manager is not there`() {
    #expect(throws: SocketError.system(PosixError(code: ENOENT, call: "sendto"))) {
      try ServiceManager.notify("READY=1", socketName: path("none"))
    }
  }

  @Test func `an abstract name that is too long is refused`() {
    #expect(throws: SocketError.path(.tooLong(limit: 107))) {
      try ServiceManager.notify("", socketName: "@" + String(repeating: "n", count: 107))
    }
  }

  @Test func `tells nobody when nobody asked`() async {
    await #expect(processExitsWith: .success) {
      unsetenv("NOTIFY_SOCKET")
      guard try !ServiceManager.notifyReady() else { exit(1) }
    }
  }
}
