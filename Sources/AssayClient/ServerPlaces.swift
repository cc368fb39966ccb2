internal import Posix

/// The places where a client looks for a server.
package struct ServerPlaces: Equatable, Sendable {
  /// The given socket; if there is one, no other is tried.
  package let socket: String?
  /// The user's own data directory; nil if neither `XDG_STATE_HOME` nor `HOME` gives one.
  package let privateDirectory: String?

  /// The socket of the system service.
  package static let deskSocket = "/run/assay/assay.sock"

  package init(socket: String?, privateDirectory: String?) {
    self.socket = socket
    self.privateDirectory = privateDirectory
  }

  /// Takes `ASSAY_SOCKET` if no socket is given, and the state directory of the XDG Base Directory specification, which
  /// ignores relative paths.
  package init(socket: String?, environment: (String) -> String?) {
    func path(_ name: String) -> String? {
      environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let state = path("XDG_STATE_HOME") ?? path("HOME").map { $0 + "/.local/state" }
    let given = environment("ASSAY_SOCKET").flatMap { $0.isEmpty ? nil : $0 }
    self.init(
      socket: socket ?? given,
      privateDirectory: state.map { $0 + "/assay" }
    )
  }

  package var privateSocket: String? { privateDirectory.map(Self.socket(in:)) }

  /// Returns the socket of the server with this data directory.
  package static func socket(in dataDirectory: String) -> String { dataDirectory + "/assay.sock" }

  /// Returns the user to whom the system has given the directory of the desk's socket; nil if there is none.
  ///
  /// If the parent directory belongs to root and nobody else may write to it, only root can have done so. The server
  /// that this user runs there is then the one that the machine's administrator has set up.
  package static func keeper(ofSocket path: String) -> UInt32? {
    guard let directory = Files.parent(of: path), let above = Files.parent(of: directory),
      Files.owner(above) == 0, Files.isWrittenByOwnerAlone(above),
      Files.isWrittenByOwnerAlone(directory)
    else { return nil }
    return Files.owner(directory)
  }
}
