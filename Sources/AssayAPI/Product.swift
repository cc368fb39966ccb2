/// The name and versions that the programs report to their peers.
package enum Product {
  package static let version = "0.1.0"
  /// Increases when calls change their meaning in a way that a peer must know.
  package static let protocolVersion: Int64 = 1
}
