/// Names one started call of a connection until it finishes.
package struct CallToken: Hashable, Sendable {
  /// Counts the connection's messages from 0.
  let exchange: Int
  /// The call's place within its batch.
  let entry: Int
}

/// Whether a call changes anything.
package enum CallEffect: Sendable {
  case read
  case write
}
