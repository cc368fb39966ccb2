/// What this client is and speaks, to hold against what a server says of itself.
package enum Release {
  package static let version = "0.1.0"
  /// The version of the protocol, which changes when an older peer would misunderstand.
  package static let protocolVersion: Int64 = 1
}
