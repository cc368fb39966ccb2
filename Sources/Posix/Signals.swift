internal import CEpoll
import Glibc

/// Signals read from a descriptor instead of handled where they strike.
package struct Signals: ~Copyable {
  package static let terminate = SIGTERM
  package static let interrupt = SIGINT

  /// Readable when a signal waits.
  package let descriptor: FileDescriptor

  /// Blocks the signals in this thread and those it starts from now on, so call it before any other.
  package init(_ signals: [Int32]) throws(PosixError) {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    let code = pthread_sigmask(SIG_BLOCK, &set, nil)
    guard code == 0 else { throw PosixError(code: code, call: "pthread_sigmask") }
    let rawValue = signalfd(-1, &set, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
    guard rawValue >= 0 else { throw .last("signalfd") }
    descriptor = FileDescriptor(owning: rawValue)
  }

  /// The number of a signal that waits for this process or thread; nil when none does.
  package func next() throws(PosixError) -> Int32? {
    var received = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    let count = retryingInterrupts { read(descriptor.rawValue, &received, size) }
    if count == size { return Int32(received.ssi_signo) }
    guard errno == EAGAIN else { throw .last("read") }
    return nil
  }

  /// Makes a write to a closed pipe an error of that call for the whole process.
  package static func ignoreBrokenPipe() {
    signal(SIGPIPE, SIG_IGN)
  }
}
