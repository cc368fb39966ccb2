/// The program as it tells its peers.
package enum Product {
  package static let version = "0.1.0"
  /// Grows when a peer must know that calls changed their meaning.
  package static let protocolVersion: Int64 = 1
}
