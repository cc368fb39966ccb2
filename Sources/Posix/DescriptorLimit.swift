import Glibc

/// The limit on the number of descriptors that this process may have open.
package enum DescriptorLimit {
  /// Raises the soft limit to the hard one, which a process may do by itself, and returns it.
  package static func raise() throws(PosixError) -> Int {
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { throw .last("getrlimit") }
    if limit.rlim_cur < limit.rlim_max {
      limit.rlim_cur = limit.rlim_max
      guard setrlimit(resource, &limit) == 0 else { throw .last("setrlimit") }
    }
    return Int(clamping: limit.rlim_cur)
  }
}

/// A descriptor that is held back, so that one can be had when the process has no other left.
package struct SpareDescriptor: ~Copyable {
  private var held: FileDescriptor?

  package init() { hold() }

  /// Takes a descriptor again if it was given up and there is one.
  package mutating func hold() {
    guard held == nil else { return }
    let rawValue = open("/", O_RDONLY | O_CLOEXEC)
    if rawValue >= 0 { held = FileDescriptor(owning: rawValue) }
  }

  /// Closes the descriptor, so that the next one that is opened takes its place.
  package mutating func giveUp() { held = nil }
}
