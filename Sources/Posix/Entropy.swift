internal import CEpoll
import Glibc

/// Cryptographically secure random bytes from the kernel.
package enum Entropy {
  package static func fill(_ buffer: UnsafeMutableRawBufferPointer) {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = retryingInterrupts { getrandom(rest.baseAddress, rest.count, 0) }
      precondition(count > 0, "getrandom fails only for bad arguments")
      filled += count
    }
  }

  package static func bytes(count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      fill(UnsafeMutableRawBufferPointer(buffer))
      initialized = count
    }
  }
}
