internal import CEpoll
import Glibc

/// Signals that are read from a descriptor instead of interrupting the program.
package struct Signals: ~Copyable {
  package static let terminate = SIGTERM
  package static let interrupt = SIGINT

  /// Readable when a signal is pending.
  package let descriptor: FileDescriptor
  private var set = sigset_t()

  /// Blocks the signals in this thread and in threads it starts later, so call it before starting any.
  package init(_ signals: [Int32]) throws(PosixError) {
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    let code = pthread_sigmask(SIG_BLOCK, &set, nil)
    guard code == 0 else { throw PosixError(code: code, call: "pthread_sigmask") }
    let rawValue = signalfd(-1, &set, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
    guard rawValue >= 0 else { throw .last("signalfd") }
    descriptor = FileDescriptor(owning: rawValue)
  }

  /// Returns the number of a pending signal of this process or thread; nil if there is none.
  package func next() throws(PosixError) -> Int32? {
    var received = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    let count = retryingInterrupts { read(descriptor.rawValue, &received, size) }
    if count == size { return Int32(received.ssi_signo) }
    guard errno == EAGAIN else { throw .last("read") }
    return nil
  }

  /// Gives the signals their usual effect in this thread again.
  package func unblock() {
    var set = set
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// Makes a write to a closed pipe an error of that call, for the whole process.
  package static func ignoreBrokenPipe() {
    signal(SIGPIPE, SIG_IGN)
  }
}
