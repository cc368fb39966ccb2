import Posix

/// Takes the server's socket path, and gives it back.
///
/// Called only while holding the database's lock, so that a socket found dead is nobody's.
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

  /// Removes the socket's file, unless a service manager keeps it.
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
