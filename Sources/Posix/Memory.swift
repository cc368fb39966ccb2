import CEpoll

/// The process's memory.
package enum Memory {
  /// Has blocks of this many bytes or more, up to 32 MiB, returned to the system as soon as they are freed.
  ///
  /// By itself the allocator keeps blocks up to the size of the largest that was freed (mallopt(3), `M_MMAP_THRESHOLD`).
  package static func returnBlocks(ofBytes bytes: Int32) {
    precondition(mallopt(M_MMAP_THRESHOLD, bytes) == 1, "glibc takes sizes up to 32 MiB")
  }
}
