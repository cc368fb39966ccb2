internal import CEpoll
import Glibc
package import Posix

/// A thread of the system, apart from Swift's own pool.
package final class Thread: Sendable {
  private let handle: pthread_t
  private let isJoined = Guarded(false)

  private init(handle: pthread_t) {
    self.handle = handle
  }

  deinit {
    if !isJoined.withLock({ $0 }) { pthread_detach(handle) }
  }

  /// Starts a thread that runs `body`; the system shows the first 15 bytes of its name.
  package static func spawn(
    name: String,
    stackSizeBytes: Int,
    body: @escaping @Sendable () -> Void
  ) throws(PosixError) -> Thread {
    var attributes = pthread_attr_t()
    try check(pthread_attr_init(&attributes), "pthread_attr_init")
    defer { pthread_attr_destroy(&attributes) }
    try check(pthread_attr_setstacksize(&attributes, stackSizeBytes), "pthread_attr_setstacksize")
    let start = Unmanaged.passRetained(Start(name: name, body: body))
    var handle = pthread_t()
    let code = pthread_create(&handle, &attributes, runThread, start.toOpaque())
    if code != 0 { start.release() }
    try check(code, "pthread_create")
    return Thread(handle: handle)
  }

  /// Waits for the thread to end; may be called once, and not by the thread itself.
  package func join() {
    let wasJoined = isJoined.withLock { isJoined in
      defer { isJoined = true }
      return isJoined
    }
    precondition(!wasJoined, "joined twice")
    let code = pthread_join(handle, nil)
    precondition(code == 0, "a thread cannot join itself")
  }

  /// Gives the calling thread a weaker claim on the processors; `nice` runs from 0 to 19, the weakest.
  package static func lowerPriority(nice: Int32) throws(PosixError) {
    // Linux keeps the value for each thread, and 0 means the caller, see setpriority(2).
    guard setpriority(Int32(PRIO_PROCESS.rawValue), 0, nice) == 0 else {
      throw .last("setpriority")
    }
  }

  private static func check(_ code: Int32, _ call: StaticString) throws(PosixError) {
    guard code == 0 else { throw PosixError(code: code, call: call) }
  }
}

/// What a new thread is handed.
private final class Start: Sendable {
  let name: String
  let body: @Sendable () -> Void

  init(name: String, body: @escaping @Sendable () -> Void) {
    self.name = name
    self.body = body
  }
}

private func runThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument else { return nil }
  let start = Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
  let name = String(decoding: start.name.utf8.prefix(15), as: UTF8.self)
  pthread_setname_np(pthread_self(), name)
  start.body()
  return nil
}
