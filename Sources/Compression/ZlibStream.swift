internal import CZlib

/// A `z_stream` at a fixed address, because zlib's state points back at it.
struct ZlibStream: ~Copyable {
  let pointer: UnsafeMutablePointer<z_stream>
  private let end: (UnsafeMutablePointer<z_stream>) -> Void

  /// `start` is one of zlib's init calls, and `end` the call that frees its allocations.
  init(
    start: (UnsafeMutablePointer<z_stream>) -> Int32,
    end: @escaping (UnsafeMutablePointer<z_stream>) -> Void
  ) {
    pointer = .allocate(capacity: 1)
    pointer.initialize(to: z_stream())
    self.end = end
    // It fails for an invalid level or, like any allocation in Swift, without memory.
    precondition(start(pointer) == Z_OK, "zlib did not start")
  }

  deinit {
    end(pointer)
    pointer.deallocate()
  }

  /// Points the stream at input for the duration of `body`.
  func withInput<Result, Failure: Error>(
    _ bytes: UnsafeRawBufferPointer,
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(bytes.count <= UInt32.max, "zlib counts in 32 bits")
    pointer.pointee.next_in = UnsafeMutablePointer(
      mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    )
    pointer.pointee.avail_in = UInt32(bytes.count)
    defer {
      pointer.pointee.next_in = nil
      pointer.pointee.avail_in = 0
    }
    return try body()
  }
}
