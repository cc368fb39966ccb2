internal import Posix

/// Where a client looks for a server.
package struct ServerPlaces: Equatable, Sendable {
  /// The socket that was asked for; no other is tried then.
  package let socket: String?
  /// The user's own data directory; nil where neither `XDG_STATE_HOME` nor `HOME` tells one.
  package let privateDirectory: String?

  /// The socket of the system's service.
  package static let deskSocket = "/run/assay/assay.sock"

  package init(socket: String?, privateDirectory: String?) {
    self.socket = socket
    self.privateDirectory = privateDirectory
  }

  /// Takes `ASSAY_SOCKET` where no socket is given, and the state directory of the XDG Base
  /// Directory specification, which ignores relative paths.
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

  /// The socket of a server whose data directory this is.
  package static func socket(in dataDirectory: String) -> String { dataDirectory + "/assay.sock" }

  /// The user to whom the system has given the directory of the desk's socket; nil where it has given it to nobody.
  ///
  /// Only root can have done so where the directory above is root's and nobody else may write to it. So the server
  /// that such a user runs there is the one that the machine's administrator has set up.
  package static func keeper(ofSocket path: String) -> UInt32? {
    guard let directory = Files.parent(of: path), let above = Files.parent(of: directory),
      Files.owner(above) == 0, Files.isWrittenByOwnerAlone(above),
      Files.isWrittenByOwnerAlone(directory)
    else { return nil }
    return Files.owner(directory)
  }
}
