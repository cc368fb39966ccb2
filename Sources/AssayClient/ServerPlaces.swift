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
}
