import Glibc
import Posix
import Support
import Testing
import Threading

/// Run in processes of their own, because a process has one handling of signals, and on threads that start with
/// none blocked, unlike those of the pool.
struct SignalsTests {
  @Test(arguments: [SIGTERM, SIGINT])
  func `reads a signal instead of dying of it`(signal: Int32) async {
    await #expect(processExitsWith: .success) { [signal] in
      try withOpenSignals {
        guard let signals = try? Signals([Signals.terminate, Signals.interrupt]) else { exit(1) }
        guard (try? signals.next()) == .some(nil) else { exit(2) }
        pthread_kill(pthread_self(), signal)
        guard (try? signals.next()) == signal else { exit(3) }
        guard (try? signals.next()) == .some(nil) else { exit(4) }
      }
    }
  }

  @Test func `its descriptor is readable while a signal waits`() async {
    await #expect(processExitsWith: .success) {
      try withOpenSignals {
        guard let signals = try? Signals([Signals.terminate]) else { exit(1) }
        func isReadable() -> Bool? {
          try? signals.descriptor.wait(for: .readable, timeoutMilliseconds: 0)
        }
        guard isReadable() == false else { exit(2) }
        pthread_kill(pthread_self(), SIGTERM)
        guard isReadable() == true else { exit(3) }
      }
    }
  }

  @Test func `threads started later do not take the signal`() async {
    await #expect(processExitsWith: .success) {
      try withOpenSignals {
        guard let signals = try? Signals([Signals.terminate]) else { exit(1) }
        let thread = try? Thread.spawn(name: "bystander", stackSizeBytes: 1 << 18) {
          var mask = sigset_t()
          pthread_sigmask(SIG_BLOCK, nil, &mask)
          guard sigismember(&mask, SIGTERM) == 1, sigismember(&mask, SIGINT) == 0 else { exit(2) }
        }
        guard let thread else { exit(3) }
        thread.join()
        _ = consume signals
      }
    }
  }

  @Test func `a signal that was not named keeps its effect`() async {
    await #expect(processExitsWith: .signal(SIGTERM)) {
      try withOpenSignals {
        guard let signals = try? Signals([Signals.interrupt]) else { exit(1) }
        pthread_kill(pthread_self(), SIGTERM)
        _ = consume signals
      }
    }
  }

  @Test func `a broken pipe is an error and no signal`() async {
    await #expect(processExitsWith: .success) {
      try withOpenSignals {
        Signals.ignoreBrokenPipe()
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0, close(ends[0]) == 0 else { exit(1) }
        let output = FileDescriptor(owning: ends[1])
        guard (try? output.write("x")) == .closed else { exit(2) }
      }
    }
  }
}

/// Runs `body` to its end on a thread that blocks no signal.
private func withOpenSignals(_ body: @escaping @Sendable () -> Void) throws {
  let thread = try Thread.spawn(name: "signals", stackSizeBytes: 1 << 18) {
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, nil)
    body()
  }
  thread.join()
}
