import CEpoll

/// The process's memory.
package enum Memory {
  /// Has blocks of this many bytes or more, up to 32 MiB, returned to the system as soon as they are freed; of smaller
  /// ones, each heap keeps up to twice as many bytes for later.
  ///
  /// By itself the allocator keeps blocks up to the size of the largest that was freed (mallopt(3), `M_MMAP_THRESHOLD`).
  /// Once that is set, it keeps no more than 128 KiB of what is free at the end of a heap, and a call that needs more
  /// waits for the system each time.
  package static func returnBlocks(ofBytes bytes: Int32) {
    precondition(mallopt(M_MMAP_THRESHOLD, bytes) == 1, "glibc takes sizes up to 32 MiB")
    precondition(mallopt(M_TRIM_THRESHOLD, 2 * bytes) == 1, "glibc takes any size")
  }
}
