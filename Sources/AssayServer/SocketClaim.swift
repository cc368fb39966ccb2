import Posix

/// Creates the server's socket, and removes it.
///
/// Called only while the database's lock is held, so that a dead socket belongs to no other server.
enum SocketClaim {
  private static let backlog: Int32 = 512

  /// Listens at the configured path, or at the socket that a service manager has opened.
  static func listen(
    _ configuration: ServerConfiguration,
    group: UInt32?
  ) throws(StartError) -> FileDescriptor {
    let path = configuration.socketPath
    do throws(SocketError) {
      if let inherited = ServiceManager.inheritedDescriptors().first {
        return try UnixSocket.adoptListener(inherited)
      }
      switch try UnixSocket.presence(at: path) {
      case .absent: break
      case .live: throw SocketError.inUse
      case .notASocket: throw SocketError.notAListener
      case .stale:
        do throws(PosixError) { try Files.remove(path) } catch { throw SocketError.system(error) }
      }
      return try UnixSocket.listen(
        path: path,
        mode: configuration.socketMode,
        group: group,
        backlog: backlog
      )
    } catch {
      switch error {
      case .inUse: throw .liveSocket(path)
      case .notAListener: throw .notASocket(path)
      default: throw .socket(path, error)
      }
    }
  }

  /// Removes the socket's file, unless a service manager owns it.
  static func remove(_ configuration: ServerConfiguration, _ log: Log) {
    guard ServiceManager.inheritedDescriptors().isEmpty else { return }
    do throws(PosixError) {
      try Files.remove(configuration.socketPath)
      try Files.remove(IdleExit.hiddenPath(configuration.socketPath))
    } catch {
      log.warning("socket.left", ["error": .text(error.description)])
    }
  }
}
