import Glibc
import Posix
import Support
import Testing
import Threading

struct ThreadTests {
  @Test func `has ended when it was joined`() throws {
    let value = Guarded(0)
    let thread = try Thread.spawn(name: "worker", stackSizeBytes: 1 << 18) {
      value.withLock { $0 = 42 }
    }
    thread.join()
    #expect(value.withLock { $0 } == 42)
  }

  @Test(arguments: [("loop", "loop"), ("a name far too long", "a name far too ")])
  func `shows the system its name`(name: String, shown: String) throws {
    let seen = Guarded("")
    let thread = try Thread.spawn(name: name, stackSizeBytes: 1 << 18) {
      let bytes = (try? Files.read("/proc/thread-self/comm", limitBytes: 64)) ?? []
      seen.withLock { $0 = String(decoding: bytes.dropLast(), as: UTF8.self) }
    }
    thread.join()
    #expect(seen.withLock { $0 } == shown)
  }

  @Test func `lets go of what its body holds when it ends`() throws {
    final class Token: Sendable {}
    weak var token: Token?
    do {
      let held = Token()
      token = held
      let thread = try Thread.spawn(name: "holder", stackSizeBytes: 1 << 18) { _ = held }
      thread.join()
    }
    #expect(token == nil)
  }

  @Test func `refuses a stack that is too small`() {
    #expect(throws: PosixError(code: EINVAL, call: "pthread_attr_setstacksize")) {
      _ = try Thread.spawn(name: "tiny", stackSizeBytes: 100) {}
    }
  }

  @Test func `lowers the priority of one thread alone`() throws {
    let lowered = Guarded<Int32>(0)
    let before = getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0)
    let thread = try Thread.spawn(name: "slow", stackSizeBytes: 1 << 18) {
      try? Thread.lowerPriority(nice: 19)
      lowered.withLock { $0 = getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0) }
    }
    thread.join()
    #expect(lowered.withLock { $0 } == 19)
    #expect(getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0) == before)
  }

  @Test func `joining twice is a programmer's mistake`() async {
    await #expect(processExitsWith: .signal(trapSignal)) {
      let thread = try Thread.spawn(name: "once", stackSizeBytes: 1 << 18) {}
      thread.join()
      thread.join()
    }
  }
}
