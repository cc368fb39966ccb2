import Posix

extension ServerConfiguration {
  /// The descriptors that a server needs besides one for each connection: for the standard streams, the log, the lock
  /// and the socket, look-ups of users, and a client that is told that there are too many; for each thread those of its
  /// connection to the database and of its events; and for each backup or verification those of the database it makes.
  var reservedDescriptors: Int { 40 + 4 * (loopCount + workerCount) + 12 * longWorkerCount }

  /// Raises the process's limit of descriptors, and lowers that of connections if the descriptors still do not suffice
  /// for both.
  mutating func fitDescriptors(_ log: Log) {
    let descriptors: Int
    do throws(PosixError) { descriptors = try DescriptorLimit.raise() } catch {
      log.warning("descriptors.unknown", ["error": .text(error.description)])
      return
    }
    let connections = max(1, descriptors - reservedDescriptors)
    guard connections < limits.connections else { return }
    log.warning(
      "connections.lowered",
      [
        "configured": .number(Int64(limits.connections)), "to": .number(Int64(connections)),
        "descriptors": .number(Int64(descriptors)),
        "hint": .text(
          "raise the hard limit of open files to \(limits.connections + reservedDescriptors), or set limits.connections"
        ),
      ]
    )
    limits.connections = connections
  }
}
