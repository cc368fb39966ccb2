internal import Posix

/// Ctrl-C (SIGINT) as a wish to cancel a call, rather than the end of the program.
///
/// It is so from the start until Ctrl-C has been pressed once, or the last reference is gone.
final class Interruption {
  private let signals: Signals
  private(set) var hasCome = false

  init() throws(ClientError) {
    do throws(PosixError) { signals = try Signals([Signals.interrupt]) } catch {
      throw .transport("Ctrl-C cannot be awaited (\(error))")
    }
  }

  deinit { signals.unblock() }

  /// Waits until a socket is readable, or Ctrl-C is pressed for the first time; returns whether it is that.
  func comesBefore(_ socket: borrowing FileDescriptor) throws(ClientError) -> Bool {
    guard !hasCome else { return false }
    do throws(PosixError) {
      guard try socket.waitReadable(or: signals.descriptor), try signals.next() != nil else {
        return false
      }
    } catch {
      throw .transport("the connection failed (\(error))")
    }
    hasCome = true
    signals.unblock()
    return true
  }
}
